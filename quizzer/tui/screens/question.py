"""What asking has in common, whether the answer is picked, typed, spoken or programmed."""

from __future__ import annotations

from enum import Enum, auto
from time import monotonic
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

from textual.css.query import NoMatches

from quizzer.errors import QuizzerError, StorageError, UnreadableAnswer
from quizzer.records import Evidence, Rating
from quizzer.sentences import plural, say
from quizzer.tui.screens.base import BaseScreen
from quizzer.tui.text import level_dots
from quizzer.tui.widgets.answer_verdict import Panel, RatingBar
from quizzer.tui.widgets.prose import Prose

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Coroutine, Mapping

    from textual.widget import Widget

    from quizzer.answers import Presented
    from quizzer.records import Confidence
    from quizzer.study import Answered, PracticeSession
    from quizzer.study.results import SessionProgress

_PATIENCE_S = 0.4
"""A check that takes longer says that it is under way."""


class Phase(Enum):
    """What the learner can do."""

    ASKING = auto()
    """Answer."""
    CONFIDING = auto()
    """Say how sure they are of the answer."""
    BUSY = auto()
    """Wait: an answer is being graded or written, or the next question fetched."""
    TICKING = auto()
    """Tick the key points of an open question."""
    RATING = auto()
    """Rate an open answer, which is not committed yet."""
    ANSWERED = auto()
    """Read the verdict of a committed answer, rate it, go on."""


class _Waiting(NamedTuple):
    """What goes on once the learner has said how sure they are: since when, in which phase, with which focus."""

    then: Callable[[], None]
    since: float
    phase: Phase
    focused: Widget | None


class QuestionScreen(BaseScreen):
    """A screen that asks the current question of a session.

    `presented` is the question on the screen, which stays there while the session is already at the next.
    """

    AUTO_FOCUS: ClassVar[str | None] = ""
    panes: ClassVar[tuple[str, ...]] = ("#main", "#question", "#side")
    phases: ClassVar[Mapping[str, set[Phase]]] = {}
    """In which phases an action makes sense; always, where it is not named."""

    def __init__(self, session: PracticeSession) -> None:
        super().__init__()
        self.session = session
        self.presented = self._current()
        self.phase = Phase.ASKING
        self.hints = 0
        self.chosen: Rating | None = None
        self.confidence: Confidence | None = None
        self._waiting: _Waiting | None = None
        self._since = monotonic()

    def _current(self) -> Presented:
        presented = self.session.current
        assert presented is not None, "a question room has a question"  # noqa: S101
        return presented

    @property
    def elapsed_s(self) -> float:
        """Seconds since the question was shown."""
        return monotonic() - self._since

    def evidence(self, response: str = "") -> Evidence:
        """What is known about an answer that is given now."""
        return Evidence(response, elapsed_s=self.elapsed_s, hints=self.hints, confidence=self.confidence)

    @property
    def prose_width(self) -> int:
        """Cells that display mathematics may take."""
        return max(20, self.app.size.width // (2 if self.has_class("-wide") else 1) - 8)

    def enter_phase(self, phase: Phase) -> None:
        """Change what the learner can do."""
        self.phase = phase
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer an action only in the phases in which it makes sense."""
        del parameters
        phases = self.phases.get(action)
        if phases is not None and self.phase not in phases:
            return False
        if action == "hint":
            return self.hints < len(self.presented.hints)
        return True

    def show_heading(self) -> None:
        """The title line: topic, kind and level; how far the session is."""
        question, progress = self.presented.question, self.session.progress
        kind = say(self.presented.facts.label)
        self.set_title(
            f"{self.shell.topic_title(question.topic)} · {kind} · {level_dots(question.level)}",
            _how_far(progress, answered=self.phase is Phase.ANSWERED),
        )

    def start_clock(self) -> None:
        """A question has just been shown."""
        self._since = monotonic()
        self.hints = 0
        self.chosen = self.confidence = self._waiting = None

    def once_sure(self, then: Callable[[], None]) -> None:
        """Ask first how sure the learner is, where that is wished for, once a question; its clock stands meanwhile."""
        if not self.shell.settings.confidence or self.confidence is not None:
            then()
            return
        self._waiting = _Waiting(then, monotonic(), self.phase, self.focused)
        self.set_focus(None)
        self.enter_phase(Phase.CONFIDING)
        self.remark(say("How sure are you?   1 sure   2 fair   3 a guess   (Esc goes back)"))

    def action_confide(self, confidence: Confidence) -> None:
        """Note how sure the learner is and go on."""
        self.confidence = confidence
        if self._waiting is not None:
            self._resume_from(self._waiting).then()

    def _resume_from(self, waiting: _Waiting) -> _Waiting:
        self._waiting = None
        self._since += monotonic() - waiting.since
        self.enter_phase(waiting.phase)
        self.remark("")
        self.set_focus(waiting.focused)
        return waiting

    def action_leave(self) -> None:
        """Go back to the answer first, where the learner was about to say how sure they are."""
        if self._waiting is not None:
            self._resume_from(self._waiting)
        else:
            super().action_leave()

    def action_why(self) -> None:
        """Say why this question is asked."""
        self.run_worker(self._say_why(), group="why", exclusive=True)

    async def _say_why(self) -> None:
        with self.shell.telling():
            why = await self.shell.away(self.shell.study.why, self.presented.id)
            if self.phase is Phase.ASKING:
                self.remark(why)

    def action_known(self) -> None:
        """Pass the question over: the learner knows it well."""
        self.run_busy(self._pass_over())

    async def _pass_over(self) -> None:
        try:
            await self.shell.away(self.session.mark_known)
        except QuizzerError as error:
            self.enter_phase(Phase.ASKING)
            self.shell.tell(error)
            return
        self.mention(say("Noted as known; undo takes it back."))
        await self.show_current()

    def run_busy(self, work: Coroutine[Any, Any, None], group: str = "default") -> None:
        """Run something that ends the present phase; a key that came together with this one finds nothing to do."""
        self.enter_phase(Phase.BUSY)
        self.run_worker(self._while_here(work), group=group)

    async def _while_here(self, work: Coroutine[Any, Any, None]) -> None:
        """Run something to its end, or until the learner has left and there is nothing to show it on."""
        try:
            await work
        except NoMatches:
            if self in self.app.screen_stack:
                raise

    async def commit(
        self, write: Callable[[], Answered], then: Callable[[Answered], Awaitable[None]], *, before: Phase
    ) -> None:
        """Write an answer in a thread and go on with what it came to; run it with `run_busy`.

        What cannot be read is remarked, other errors are told; a failed write may be tried again. After either the
        phase is the one `before`.
        """
        waiting = self.set_timer(_PATIENCE_S, lambda: self.remark(say("Checking…")))
        try:
            answered = await self.shell.away(write)
        except StorageError as error:
            self.enter_phase(before)
            self.remark("")
            self.shell.tell(error, lambda: self.run_busy(self.commit(write, then, before=before)))
            return
        except QuizzerError as error:
            self.enter_phase(before)
            if isinstance(error, UnreadableAnswer):
                self.remark(f"! {error.what}" + (f" {error.fix}" if error.fix else ""))
            else:
                self.shell.tell(error)
            return
        finally:
            waiting.stop()
        await then(answered)

    def show_ratings(self, answered: Answered) -> None:
        """The ratings with what each would do."""
        self.chosen = self.chosen or answered.rating or answered.suggested
        self.query_one(RatingBar).offer(answered, self.chosen)

    async def action_hint(self) -> None:
        """Show the next hint."""
        hints = self.presented.hints
        text = hints[self.hints]
        self.hints += 1
        title = say("Hint {n} of {total}", n=self.hints, total=len(hints))
        panel = Panel(title, Prose(text, width=self.prose_width), classes="-hint")
        await self.query_one("#side").mount(panel)
        panel.scroll_visible(animate=False)
        self.refresh_bindings()

    def action_rate(self, rating: str) -> None:
        """Rate the answer and go on."""
        self.chosen = Rating(rating)
        self.action_go_on()

    def action_go_on(self) -> None:
        """Keep the marked rating and show the next question."""
        answered, chosen = self.session.answered, self.chosen
        if answered is None or chosen is None:
            return
        if answered.rating == chosen:
            self.run_busy(self._next(answered))
        else:
            self.run_busy(self.commit(lambda: self.session.rate(chosen), self._next, before=self.phase))

    async def _next(self, answered: Answered) -> None:
        del answered
        with self.shell.telling():
            await self.shell.away(self.session.advance)
        await self.show_current()

    async def action_skip(self) -> None:
        """Put the question off to the end of the session."""
        before = self.presented.id
        self.session.skip()
        if self.session.current is not None and self.session.current.id == before:
            self.mention(say("This is the only question left."))
        else:
            await self.show_current()

    async def action_undo(self) -> None:
        """Take back the last review and ask its question again."""
        undone = self.session.undo()
        if undone is None:
            self.mention(say("There is nothing to undo."))
            return
        self.mention(say("Taken back: {id}", id=undone.id))
        await self.show_current()

    def action_copy(self) -> None:
        """Copy what is selected, else the question as text."""
        self.app.copy_to_clipboard(self.get_selected_text() or self.as_text())
        self.mention(say("Copied."))

    def as_text(self) -> str:
        """The question, and once it is answered the explanation, as plain text."""
        from quizzer.text.markdown import to_plain

        presented = self.presented
        parts = [presented.prompt, *(f"- {choice.text}" for choice in (*presented.left, *presented.choices))]
        if self.phase is Phase.ANSWERED:
            answered = self.session.answered
            outcome = answered.outcome if answered else None
            parts += [outcome.answer if outcome else "", presented.explanation]
        return f"{presented.id}\n\n" + "\n\n".join(to_plain(part) for part in parts if part)

    async def show_current(self) -> None:
        """Show the session's current question, on this screen or on another that suits it."""
        current = self.session.current
        if current is not None and current.facts.programmed == self.presented.facts.programmed:
            self.presented = current
            await self.show_question()
        else:
            # not awaited: this may run in a worker of this screen, which ends with it
            self.app.call_later(self.shell.ask, self.session, self)

    async def show_question(self) -> None:
        """Show the current question here."""
        raise NotImplementedError

    def remark(self, text: str) -> None:
        """Say something quietly in the line of the ratings."""
        self.query_one(RatingBar).tell(text)


def _how_far(progress: SessionProgress, *, answered: bool) -> str:
    """Minutes left, where the session has some; else how many questions of how many."""
    if progress.minutes_left is None:
        return f"{progress.done + (0 if answered else 1)}/{progress.total}"
    minutes = round(progress.minutes_left)
    return plural("{n} minute left", "{n} minutes left", minutes) if minutes else say("almost done")
