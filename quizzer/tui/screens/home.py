"""The first screen: what today's minutes hold, the score to expect, the weakest topics, and one key to go on."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from quizzer.errors import QuizzerError
from quizzer.sentences import mark, plural, say
from quizzer.study import asking, outlook, progress
from quizzer.study.wish import Wish
from quizzer.text.plots import interval_bar
from quizzer.tui.commands import HOME, Command
from quizzer.tui.screens.base import BaseScreen
from quizzer.tui.text import unbroken
from quizzer.tui.widgets.scores import holds, left_behind, score_lines

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from quizzer.planning.mode_names import Mode
    from quizzer.study.results import Overview, TopicMastery

WEAK_TOPICS_SHOWN: Final = 5
"""The home screen names so many weak topics: what fits into 24 lines with a prerequisite under each."""


_MORE: Final = 10.0
"""Minutes more, once those of the day are used."""

_MINUTES: Final[dict[str, float]] = {"weak": 10.0, "misses": 10.0, "code": 30.0}
"""Minutes of a session for a purpose; the others last as long as a day's practice."""

_ABOVE: Final = 18
"""Rows of an ordinary home screen that are not topics."""

_NOTHING: Final[dict[str, str]] = {
    "misses": mark("Nothing was missed today, or it is right by now."),
    "backlog": mark("Nothing has faded."),
    "code": mark("There is no code left to write today."),
}


class HomeScreen(BaseScreen):
    """Today's minutes, the scores to expect and the weakest topics."""

    offers: ClassVar[tuple[Command, ...]] = HOME
    leavable: ClassVar[bool] = False

    def __init__(self) -> None:
        super().__init__()
        self._ahead: outlook.Outlook | None = None
        self._outdated = False

    def compose_body(self) -> ComposeResult:
        """The overview is there at once; what takes a moment finds its place kept."""
        with Vertical(id="home"), Vertical(id="home-page"):
            yield Static("", id="welcome")
            yield Static("", id="invitation")
            yield Static("", id="today")
            yield Static("", id="expected")
            yield Static("", id="weak")
            yield Static("", id="remarks")

    def on_mount(self) -> None:
        """Show the numbers before the first paint; then import what the first answer needs."""
        with self.shell.telling():
            self._ahead = outlook.remembered(self.shell.study.learner)
        self._show()
        self.call_after_refresh(self._warm_up)
        self.call_after_refresh(self._look_ahead)

    def _warm_up(self) -> None:
        self.run_worker(self.shell.away(self.shell.study.warm_up), group="warm")

    def _look_ahead(self) -> None:
        self.run_worker(self._show_outlook(), group="outlook", exclusive=True)

    def on_screen_resume(self) -> None:
        """Show the numbers as they are after a session; what takes a moment says that it is being updated."""
        with self.shell.telling():
            now = outlook.remembered(self.shell.study.learner)
            self._ahead, self._outdated = now or self._ahead, now is None
        self._show()
        self._look_ahead()

    def on_resize(self) -> None:
        """Fit the bars to the window."""
        self._show()

    async def _show_outlook(self) -> None:
        """Show what takes a moment to compute, unless it is remembered from before."""
        learner = self.shell.study.learner
        if not self.shell.bank.questions:
            return
        with self.shell.telling():
            now = outlook.remembered(learner)
            self._ahead = now or self._ahead
            if now is None:
                self._ahead = await self.shell.away(outlook.look_ahead, learner)
            self._outdated = False
        if self.is_mounted:
            self._show()
            self.refresh_bindings()

    def _show(self) -> None:
        try:
            overview = progress.overview(self.shell.study.learner)
        except QuizzerError as error:
            self.query_one("#remarks", Static).update(Content(f"! {error}"))
            return
        self.set_title("quizzer", f"{overview.day:%Y-%m-%d}")
        for part, content in (
            ("welcome", Content("") if overview.started else _welcome()),
            ("invitation", self._invitation(overview)),
            ("today", self._today(overview)),
            ("expected", self._expected(overview)),
            ("weak", self._weak() if overview.started else Content("")),
            ("remarks", self._remarks(overview)),
        ):
            widget = self.query_one(f"#{part}", Static)
            widget.update(content)
            widget.display = bool(content.plain)

    def _minutes_left(self) -> float:
        return asking.seconds_for(self.shell.study.learner, Wish()) / 60

    def _is_done(self, overview: Overview) -> bool:
        """Whether today's practice is done."""
        if self.shell.settings.order == "due":
            return overview.due + overview.new == 0
        return self._minutes_left() <= 0

    def _invitation(self, overview: Overview) -> Content:
        left, minutes = self._minutes_left(), self.shell.settings.minutes_per_day
        if not self.shell.bank.questions:
            return Content.styled(say("The bank has no questions."), "$warning")
        if self._is_done(overview):
            done = Content.styled(say("Today's practice is done."), "$success")
            return Content.assemble(done, "\n", _invite(say("Press Enter for ten more minutes")))
        if not overview.started:
            return _invite(say("Press Enter for a first question"))
        if self.shell.settings.order == "due":
            return _invite(say("Press Enter to start"))
        if left < minutes:
            n = max(1, round(left))
            return _invite(
                plural("Press Enter to go on: {n} minute is left", "Press Enter to go on: {n} minutes are left", n)
            )
        return _invite(say("Press Enter to start today's {minutes:g} minutes", minutes=minutes))

    def _today(self, overview: Overview) -> Content:
        """What the minutes hold, and what is done."""
        figures = [
            plural("{n} answered today", "{n} answered today", overview.reviewed_today),
            plural("{n} day in a row", "{n} days in a row", overview.streak),
        ]
        if self.shell.settings.order == "due":
            figures = [say("{n} due", n=overview.due), say("{n} new", n=overview.new), *figures]
            return Content.styled("    ".join(map(unbroken, figures)), "$muted")
        held = "…"
        if self._is_done(overview) or not self.shell.bank.questions:
            held = ""
        elif self._ahead is not None and not self._outdated:
            held = holds(self._ahead.today, self._minutes_left())
        lines = [Content(held)] if held else []
        if overview.started:
            lines.append(Content.styled("    ".join(map(unbroken, figures)), "$muted"))
        return Content("\n").join(lines)

    def _expected(self, overview: Overview) -> Content:
        """The scores, or as many rows while they are computed; before the first answer, where else to go."""
        if not overview.started:
            return _ways_in()
        lines = [self._heading(say("Score to expect in an interview"))]
        note = say("The share of its questions answered right; four of five times within ├ ┤.")
        lines.append(Content.styled(note, "$muted"))
        ahead = self._ahead
        if ahead is None:
            return Content("\n").join([*lines, Content.styled("…", "$muted"), Content(" ")])
        days = plural("in {n} day", "in {n} days", (ahead.until - overview.day).days)
        rows = [(say("today"), ahead.now, ""), (f"{ahead.until}", ahead.then, days)]
        return Content("\n").join([*lines, score_lines(rows, self._width)])

    def _heading(self, words: str) -> Content:
        """The heading of numbers that take a moment: old ones stay, and say that they are old."""
        old = self._outdated and self._ahead is not None
        return Content.assemble((words, "bold"), "  ", (say("being updated…") if old else "", "$muted"))

    @property
    def _width(self) -> int:
        """Cells between the margins."""
        return min(96, self.app.size.width - 8)

    def _weak(self) -> Content:
        lines = [self._heading(say("Weakest topics"))]
        if self._ahead is None:
            return Content("\n").join([*lines, Content.styled("…", "$muted")])
        weak = self._ahead.weak[: max(WEAK_TOPICS_SHOWN, (self.app.size.height - _ABOVE) // 2)]
        if not weak:
            return Content.styled(say("No topic is weak."), "$success")
        titles = [self.shell.topic_title(topic.topic) for topic in weak]
        for_title = min(max(Content(title).cell_length for title in titles), max(10, self._width // 3))
        for_bar = max(8, min(40, self._width - for_title - 26))
        room = max(3, self.app.size.height - _ABOVE)
        for title, topic in zip(titles, weak, strict=True):
            block = [self._topic(title, topic, for_title, for_bar)]
            if topic.weakest_prerequisite:
                before = say("first: {topic}", topic=self.shell.topic_title(topic.weakest_prerequisite))
                block.append(Content.styled(f"  ↳ {before}", "$muted"))
            if len(lines) - 1 + len(block) > room:
                break
            lines += block
        return Content("\n").join(lines)

    def _topic(self, title: str, topic: TopicMastery, for_title: int, for_bar: int) -> Content:
        name = Content(title).truncate(for_title, ellipsis=True, pad=True)
        bar = interval_bar(topic.mastery, topic.low, topic.high, for_bar)
        seen = say("{seen}/{total} seen", seen=topic.seen, total=topic.total)
        return Content.assemble(name, "  ", (bar, "$primary"), f" {topic.mastery:4.0%}", (f"  {seen}", "$muted"))

    def _remarks(self, overview: Overview) -> Content:
        """What needs attention: a backlog, a day that has passed, problems of the bank."""
        lines, interview = [], self.shell.settings.interview
        if self._ahead is not None and self._ahead.pause is not None:
            lines.append(left_behind(self._ahead.pause))
        if interview is not None and interview < overview.day:
            lines.append(say("The interview of {day} is past; the plan looks 60 days ahead.", day=interview))
        if problems := self.shell.problems:
            lines.append(
                plural(
                    "The bank has {n} problem; `quizzer bank check` lists it.",
                    "The bank has {n} problems; `quizzer bank check` lists them.",
                    problems,
                )
            )
        return Content("\n".join(lines))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what was missed and what has faded only where there is some."""
        if action == "mode" and parameters == ("misses",):
            return self.is_mounted and progress.missed_today(self.shell.study.learner) > 0
        if action == "mode" and parameters == ("backlog",):
            return self._ahead is not None and self._ahead.pause is not None
        return super().check_action(action, parameters)

    async def action_start(self) -> None:
        """Practise today's minutes; once they are used, ten more."""
        study = self.shell.study
        session = study.practice()
        if session.current is None:
            session = study.practice(minutes=_MORE)
        if session.current is None:
            session = study.practice(mode="weak", minutes=_MORE)
        if session.current is None:
            self.mention(say("There is nothing more to ask today."))
            return
        await self.shell.practise(session)

    async def action_mode(self, mode: Mode) -> None:
        """Practise for a purpose."""
        minutes = _MINUTES.get(mode, self.shell.settings.minutes_per_day)
        session = self.shell.study.practice(mode=mode, minutes=minutes)
        if session.current is None:
            self.mention(say(_NOTHING.get(mode, mark("There is nothing more to ask today."))))
            return
        await self.shell.practise(session)

    async def action_plan(self) -> None:
        """Show the plan."""
        from quizzer.tui.screens.plan import PlanScreen

        await self.app.push_screen(PlanScreen())

    async def action_interview(self) -> None:
        """Choose a mock interview."""
        from quizzer.tui.screens.interview import InterviewSetup

        await self.app.push_screen(InterviewSetup())

    async def action_browse(self) -> None:
        """Look through the bank."""
        from quizzer.tui.screens.browse import BrowseScreen

        await self.app.push_screen(BrowseScreen())

    async def action_stats(self) -> None:
        """Show the numbers."""
        from quizzer.tui.screens.stats import StatsScreen

        await self.app.push_screen(StatsScreen(progress.stats(self.shell.study.learner)))

    def action_undo(self) -> None:
        """Take back the last review."""
        undone = self.shell.study.undo()
        if undone is None:
            self.mention(say("There is nothing to undo."))
        else:
            self.mention(say("Taken back: {id}", id=undone.id))
            self._show()
            self._look_ahead()

    def action_redo(self) -> None:
        """Let what was just taken back count again."""
        redone = self.shell.study.redo()
        if redone is None:
            self.mention(say("There is nothing to redo."))
        else:
            self.mention(say("Counts again: {id}", id=redone.id))
            self._show()
            self._look_ahead()


def _invite(words: str) -> Content:
    return Content.assemble(("▸ ", "$accent"), (words, "bold $accent"))


def _welcome() -> Content:
    """What this is, to who opens it for the first time."""
    lines = (
        say("quizzer asks what machine-learning interviews ask, and grades your answers and your code."),
        say("The first dozen questions find out what you know; writing code comes after a few wins."),
    )
    return Content("\n".join(lines))


def _ways_in() -> Content:
    lines = [Content.styled(say("After that, here:"), "bold")]
    lines += [
        Content(f"  · {line}")
        for line in (
            say("the score to expect in an interview, now and on its date"),
            say("what each day's minutes hold, and the topics you know least"),
        )
    ]
    note = say("Minutes a day, the interview's date and the language are set in settings.toml.")
    return Content("\n").join([*lines, Content(" "), Content.styled(note, "$muted")])
