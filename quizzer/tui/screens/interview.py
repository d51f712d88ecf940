"""A mock interview: choose what it asks and how long, answer against the clock, judge open answers at the end."""

from __future__ import annotations

from enum import Enum, auto
from time import monotonic
from typing import TYPE_CHECKING, ClassVar, Final

from textual.containers import Container, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Input, Static, TextArea

from quizzer.bank.model import CodeQuestion, FixQuestion
from quizzer.errors import QuizzerError, UnreadableAnswer
from quizzer.records import Evidence
from quizzer.sentences import mark, plural, say
from quizzer.tui.commands import INTERVIEW, INTERVIEW_SETUP, SCROLL, Command
from quizzer.tui.screens.base import BaseScreen
from quizzer.tui.text import level_dots
from quizzer.tui.widgets.answer_verdict import Panel, RatingBar, full_answer
from quizzer.tui.widgets.answers import answering, input_of
from quizzer.tui.widgets.editor import Editor
from quizzer.tui.widgets.prose import Prose
from quizzer.tui.widgets.row_lists import Rubric

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Mapping
    from typing import Any

    from textual.app import ComposeResult
    from textual.widget import Widget

    from quizzer.answers import Presented
    from quizzer.planning.interview_questions import Style
    from quizzer.records import Confidence
    from quizzer.study.interview import InterviewSession, Waiting

_MINUTES: Final = (15, 30, 45, 60, 90)

_STYLES: Final[Mapping[Style, str]] = {
    "mixed": mark("theory and code"),
    "theory": mark("theory"),
    "coding": mark("coding"),
}


class InterviewSetup(BaseScreen):
    """What the interview asks for, and how long it is."""

    offers: ClassVar[tuple[Command, ...]] = INTERVIEW_SETUP
    title_words: ClassVar[str] = mark("Interview")

    def __init__(self) -> None:
        super().__init__()
        self._style: Style = "mixed"
        self._minutes = 45

    def compose_body(self) -> ComposeResult:
        """The two choices."""
        with Vertical(id="home"), Vertical(id="home-page"):
            yield Static(say("Questions against the clock, as interviews ask them; no verdict until the end."))
            yield Static(say("Before each answer you say how sure you are; at the end you judge your open answers."))
            yield Static("", id="choices")
            yield Static(Content.assemble(("▸ ", "$accent"), (say("Press Enter to begin"), "bold $accent")))

    def on_mount(self) -> None:
        """Show the choices."""
        self._show()

    def _show(self) -> None:
        choices = ((say("Style"), say(_STYLES[self._style])), (say("Minutes"), f"{self._minutes}"))
        wide = max(Content(name).cell_length for name, _ in choices)
        lines = [
            Content.assemble((name + " " * (wide + 2 - Content(name).cell_length), "$muted"), (chosen, "bold $primary"))
            for name, chosen in choices
        ]
        self.query_one("#choices", Static).update(Content("\n").join(lines))

    def action_style(self) -> None:
        """Ask for something else."""
        styles = list(_STYLES)
        self._style = styles[(styles.index(self._style) + 1) % len(styles)]
        self._show()

    def action_minutes(self, step: int) -> None:
        """Make it longer or shorter."""
        place = _MINUTES.index(self._minutes) + step
        self._minutes = _MINUTES[max(0, min(len(_MINUTES) - 1, place))]
        self._show()

    async def action_begin(self) -> None:
        """Start the clock."""
        session = self.shell.study.interview(float(self._minutes), self._style)
        if self.app.screen is self:
            await self.app.switch_screen(InterviewScreen(session))


class InterviewPhase(Enum):
    """What the learner can do."""

    ASKING = auto()
    """Answer."""
    CONFIDING = auto()
    """Say how sure they are."""
    BUSY = auto()
    """Wait: an answer is being written or graded."""
    JUDGING = auto()
    """Judge the open answers, at the end."""


class InterviewScreen(BaseScreen):
    """The interview itself.

    Args:
        session: The interview, whose clock runs.
    """

    AUTO_FOCUS: ClassVar[str | None] = ""
    offers: ClassVar[tuple[Command, ...]] = (*SCROLL, *INTERVIEW)
    panes: ClassVar[tuple[str, ...]] = ("#main", "#question", "#side")
    phases: ClassVar[Mapping[str, set[InterviewPhase]]] = {
        "give": {InterviewPhase.ASKING, InterviewPhase.JUDGING},
        "confide": {InterviewPhase.CONFIDING},
        "pass": {InterviewPhase.ASKING},
        "end": {InterviewPhase.ASKING, InterviewPhase.CONFIDING},
    }

    def __init__(self, session: InterviewSession) -> None:
        super().__init__()
        self.session = session
        self.phase = InterviewPhase.ASKING
        self._since = monotonic()
        self._taken_s = 0.0
        self._ending = False

    def compose_body(self) -> ComposeResult:
        """The question with its input, and one line for what is said about it."""
        with Container(id="main"):
            yield VerticalScroll(id="question", can_focus=False)
            yield VerticalScroll(id="side", can_focus=False)
        yield RatingBar()

    async def on_mount(self) -> None:
        """Show the first question; the clock ticks each second."""
        self.set_interval(1.0, self._tick)
        await self._show_current()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer an action only in the phases in which it makes sense."""
        del parameters
        phases = self.phases.get(action)
        return phases is None or self.phase in phases

    def _enter(self, phase: InterviewPhase) -> None:
        self.phase = phase
        self.refresh_bindings()

    def _tick(self) -> None:
        """The time that is left; once it is over, the answer being given is the last."""
        presented = self.session.current
        if presented is None or self.phase is InterviewPhase.JUDGING:
            return
        minutes, seconds = divmod(round(self.session.remaining_s), 60)
        place = say("{n} of {of}", n=self.session.place, of=len(self.session.questions))
        topic = self.shell.topic_title(presented.question.topic)
        kind = say(presented.facts.label)
        self.set_title(
            f"{topic} · {kind} · {level_dots(presented.question.level)}", f"{place}   {minutes}:{seconds:02}"
        )
        if self.session.remaining_s <= 0 and self.phase is InterviewPhase.ASKING:
            self.query_one(RatingBar).tell(say("Time is over after this answer."))

    async def _show_current(self) -> None:
        presented = self.session.current
        if presented is None:
            await self._wind_up()
            return
        answer = _input(presented)
        await self._show([Prose(_prompt(presented), width=self._prose_width), answer])
        answer.focus()
        self._since, self._ending = monotonic(), False
        self._enter(InterviewPhase.ASKING)
        self._tick()
        advice = input_of(presented).advice
        written = isinstance(answer, TextArea)
        self.query_one(RatingBar).tell(say("F5 gives the answer.") if written else say(advice) if advice else "")

    async def _show(self, question: list[Widget], side: list[Widget] | None = None) -> None:
        left, right = self.query_one("#question"), self.query_one("#side")
        with self.app.batch_update():
            await left.remove_children()
            await right.remove_children()
            await left.mount(*question)
            if side:
                await right.mount(*side)
            left.scroll_home(animate=False)
        self.set_focus(None)

    @property
    def _prose_width(self) -> int:
        return max(20, self.app.size.width // (2 if self.has_class("-wide") else 1) - 8)

    @property
    def _answer(self) -> Widget:
        """What the answer is given with."""
        return self.query("#answer, #editor").first()

    def _response(self) -> str:
        answer = self._answer
        return answer.text if isinstance(answer, TextArea) else answering(answer).response()

    def action_give(self) -> None:
        """Give the answer: ask how sure the learner is first; at the end, take the points that it covered."""
        if self.phase is InterviewPhase.JUDGING:
            self._busy(self._judge())
            return
        if not self._response().strip():
            self.query_one(RatingBar).tell(say("The answer is not complete yet."))
            self._answer.focus()
            return
        self._taken_s = monotonic() - self._since
        self.set_focus(None)
        self._enter(InterviewPhase.CONFIDING)
        self.query_one(RatingBar).tell(say("How sure are you?   1 sure   2 fair   3 a guess   (Esc goes back)"))

    def action_confide(self, confidence: Confidence) -> None:
        """Note how sure the learner is and go on, without a verdict."""
        evidence = Evidence(self._response(), elapsed_s=self._taken_s, confidence=confidence)
        self._busy(self._write(lambda: self.session.answer(evidence)))

    def action_pass(self) -> None:
        """Say that the question is not known."""
        self._busy(self._write(lambda: self.session.skip(Evidence(elapsed_s=monotonic() - self._since))))

    def action_end(self) -> None:
        """Stop early, when asked twice."""
        if not self._ending:
            self._ending = True
            self.query_one(RatingBar).tell(say("End the interview? Press the key again."))
            return
        self.session.end()
        self._busy(self._show_current())

    def action_leave(self) -> None:
        """Leave what is typed in, or the question about how sure one is; the interview itself is ended, not left."""
        if self.phase is InterviewPhase.CONFIDING:
            self._enter(InterviewPhase.ASKING)
            self.query_one(RatingBar).tell("")
            self._answer.focus()
        elif isinstance(self.focused, Input | TextArea):
            self.set_focus(None)
        elif self.phase is InterviewPhase.ASKING:
            self.mention(say("The interview goes on; ^g ends it."))

    def _busy(self, work: Coroutine[Any, Any, None]) -> None:
        self._enter(InterviewPhase.BUSY)
        self.run_worker(work)

    async def _write(self, write: Callable[[], None]) -> None:
        try:
            await self.shell.away(write)
        except QuizzerError as error:
            self._enter(InterviewPhase.ASKING)
            if isinstance(error, UnreadableAnswer):
                self.query_one(RatingBar).tell(f"! {error.what}")
                self._answer.focus()
            else:
                self.shell.tell(error)
            return
        await self._show_current()

    async def _wind_up(self) -> None:
        """Grade the code, have the open answers judged, then show the report."""
        for submission in self.session.submissions:
            self.query_one(RatingBar).tell(say("Grading your code…"))
            await self._grade(submission)
        if self.session.to_judge:
            await self._show_to_judge(self.session.to_judge[0])
            return
        from quizzer.tui.screens.interview_report import ReportScreen

        report = self.session.finish()
        self.app.call_later(self._make_way, ReportScreen(report))

    async def _make_way(self, screen: BaseScreen) -> None:
        if self.app.screen is self:
            await self.app.switch_screen(screen)

    async def _grade(self, submission: Waiting) -> None:
        question = submission.presented.question
        if not isinstance(question, CodeQuestion | FixQuestion):
            return
        with self.shell.telling():  # what cannot be graded stays a draft, and the report names it
            verdict = await self.shell.grader.grade(question, submission.evidence.response, lambda _: None)
            await self.shell.away(self.session.record_verdict, submission, verdict)

    async def _show_to_judge(self, answer: Waiting) -> None:
        presented, written = answer.presented, answer.evidence.response.strip()
        rubric = Rubric(presented.rubric)
        own = Panel(say("Your answer"), Static(written, markup=False))
        await self._show(
            [Prose(presented.prompt, width=self._prose_width), own, rubric], full_answer(presented, self._prose_width)
        )
        rubric.focus()
        left = len(self.session.to_judge)
        self.set_title(say("Judging"), plural("{n} answer", "{n} answers", left))
        self._enter(InterviewPhase.JUDGING)
        self.query_one(RatingBar).tell(
            say("Which points did your answer cover? Space or a number ticks; Enter goes on.")
        )

    async def _judge(self) -> None:
        answer, points = self.session.to_judge[0], self.query_one(Rubric).response() or "0"
        try:
            await self.shell.away(self.session.judge, answer, points)
        except QuizzerError as error:
            self._enter(InterviewPhase.JUDGING)
            self.shell.tell(error)
            return
        await self._show_current()


def _input(presented: Presented) -> Widget:
    """What the answer is given with."""
    make = input_of(presented).make
    if make is not None:
        return make(presented)
    if presented.facts.programmed:
        return Editor(presented.starter)
    return TextArea(id="answer", classes="page", soft_wrap=True, show_line_numbers=False)


def _prompt(presented: Presented) -> str:
    return f"**{presented.title}**\n\n{presented.prompt}" if presented.facts.programmed else presented.prompt
