"""Asking: the question and its input on the left or on top; hints and the verdict beside or below."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual.containers import Container, VerticalScroll
from textual.widgets import Input, Static, TextArea

from quizzer.answers import Outcome, solution
from quizzer.answers.open import with_text
from quizzer.sentences import say
from quizzer.tui.commands import PRACTICE, SCROLL, Command
from quizzer.tui.screens.question import Phase, QuestionScreen
from quizzer.tui.widgets.answer_verdict import AnswerVerdict, RatingBar, full_answer
from quizzer.tui.widgets.answers import answering, input_of, reasons
from quizzer.tui.widgets.prose import Prose
from quizzer.tui.widgets.row_lists import Rubric

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.app import ComposeResult
    from textual.widget import Widget

    from quizzer.study import Answered


class PracticeScreen(QuestionScreen):
    """Every kind of question but code."""

    offers: ClassVar[tuple[Command, ...]] = (*SCROLL, *PRACTICE)
    phases: ClassVar[Mapping[str, set[Phase]]] = {
        "submit": {Phase.ASKING, Phase.TICKING},
        "reveal": {Phase.ASKING},
        "write": {Phase.ASKING},
        "give_up": {Phase.ASKING},
        "hint": {Phase.ASKING},
        "skip": {Phase.ASKING},
        "why": {Phase.ASKING},
        "known": {Phase.ASKING},
        "confide": {Phase.CONFIDING},
        "go_on": {Phase.ANSWERED, Phase.RATING},
        "rate": {Phase.ANSWERED, Phase.RATING},
        "undo": {Phase.ASKING, Phase.ANSWERED},
    }

    def compose_body(self) -> ComposeResult:
        """The question and what is beside it, and one row for ratings."""
        with Container(id="main"):
            yield VerticalScroll(id="question", can_focus=False)
            yield VerticalScroll(id="side", can_focus=False)
        yield RatingBar()

    async def on_mount(self) -> None:
        """Show the first question."""
        await self.show_question()

    @property
    def is_open(self) -> bool:
        """Whether the learner explains and rates."""
        return self.presented.facts.self_rated

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Open questions are revealed, others are checked."""
        if action == "reveal" and not self.is_open:
            return False
        if action == "submit" and self.is_open and self.phase is Phase.ASKING:
            return False
        if action == "write":
            can = self.is_open or input_of(self.presented).typed
            return can and self.phase is Phase.ASKING and not isinstance(self.focused, Input | TextArea)
        return super().check_action(action, parameters)

    async def show_question(self) -> None:
        """Show the current question, all at once."""
        presented = self.presented
        question, side = self.query_one("#question"), self.query_one("#side")
        make = input_of(presented).make
        answer = make(presented) if make else None
        parts: list[Widget] = [Prose(presented.prompt, width=self.prose_width, id="prompt")]
        if answer is not None:
            parts.append(answer)
        with self.app.batch_update():
            await question.remove_children()
            await side.remove_children()
            await question.mount(*parts)
            question.scroll_home(animate=False)
            self.query_one("#main").scroll_home(animate=False)
        self.set_focus(None)
        if answer is not None:
            answer.focus()
        self.start_clock()
        self.enter_phase(Phase.ASKING)
        self.show_heading()
        self.remark(self._advice())

    def _advice(self) -> str:
        advice = input_of(self.presented).advice
        return say(advice) if advice else ""

    def action_submit(self) -> None:
        """Check the answer."""
        widget = self.query_one("#rubric" if self.phase is Phase.TICKING else "#answer")
        response = answering(widget).response()
        if not response and not self.is_open:
            self.remark(say("The answer is not complete yet."))
            widget.focus()
            return
        self.once_sure(self._check)

    def _check(self) -> None:
        widget = self.query_one("#rubric" if self.phase is Phase.TICKING else "#answer")
        evidence = self.evidence(with_text(answering(widget).response() or "0", self._written()))
        self.run_busy(self.commit(lambda: self.session.answer(evidence), self.show_verdict, before=self.phase))

    def action_give_up(self) -> None:
        """See the answer; it counts as not known."""
        evidence = self.evidence(self._written())
        self.run_busy(self.commit(lambda: self.session.give_up(evidence), self._show_given_up, before=self.phase))

    def _written(self) -> str:
        """What was written as the answer to an open question."""
        return "".join(page.text for page in self.query("#page").results(TextArea))

    async def _show_given_up(self, answered: Answered) -> None:
        if self.is_open:
            await self._reveal()
            await self.show_verdict(answered)
        else:
            right = solution(self.presented)
            await self.show_verdict(replace(answered, outcome=Outcome(False, 0.0, (), right.text, right.key)))

    async def show_verdict(self, answered: Answered) -> None:
        """Show what the answer came to; it is committed by now, unless the learner has yet to rate it."""
        presented = self.presented
        side = self.query_one("#side")
        with self.app.batch_update():
            if answered.outcome is not None and not self.is_open:
                answering(self.query_one("#answer")).reveal(answered.outcome, reasons(presented))
            if self.is_open:
                self.query_one(Rubric).close()
            verdict = AnswerVerdict(presented, answered, width=self.prose_width)
            await side.mount(verdict, before=0)
        self.set_focus(None)
        self.enter_phase(Phase.ANSWERED if answered.committed else Phase.RATING)
        self.show_heading()
        self.show_ratings(answered)
        self.call_after_refresh(self._bring_up)

    def _bring_up(self) -> None:
        """Show the verdict; in one column below the marked answer, where there is room for both."""
        if self.has_class("-wide"):
            self.query_one("#side").scroll_home(animate=False)
            return
        answer = self.query_one("#rubric" if self.is_open else "#answer")
        room = self.query_one("#main").size.height
        top = self.query_one("#verdict") if answer.size.height + 3 > room else answer
        top.scroll_visible(animate=False, top=True)

    def action_reveal(self) -> None:
        """Show the key points, once the learner has said how sure they are."""
        self.once_sure(lambda: self.run_busy(self._reveal()))

    async def _reveal(self) -> None:
        """Show the key points of an open question, to be ticked, and the model answer."""
        presented = self.presented
        rubric = Rubric(presented.rubric)
        with self.app.batch_update():
            await self.query_one("#question").mount(
                Static(say("Tick what your answer covered"), classes="heading-line"), rubric
            )
            await self.query_one("#side").mount(*full_answer(presented, self.prose_width))
        rubric.focus()
        self.enter_phase(Phase.TICKING)
        self.remark(say("Space or a number ticks a point; then press Enter."))

    async def action_write(self) -> None:
        """Go to the line, or to a page for an open answer."""
        if not self.is_open:
            self.query_one("#answer").focus()
            return
        pages = self.query("#page")
        if not pages:
            await self.query_one("#question").mount(TextArea(id="page", soft_wrap=True, show_line_numbers=False))
        self.query_one("#page").focus()
        self.remark(say("F5 shows the key points."))

    def action_leave(self) -> None:
        """Leave a line or page first, so that letters are commands again; then the session."""
        if isinstance(self.focused, Input | TextArea):
            self.set_focus(None)
        else:
            super().action_leave()
