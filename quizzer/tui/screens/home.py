"""The first screen: what there is to do today, and one key to start."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from quizzer.errors import QuizzerError
from quizzer.scheduling.policy import WEAK_TOPICS_SHOWN
from quizzer.sentences import plural, say
from quizzer.study import outlook, progress
from quizzer.text.plots import interval_bar
from quizzer.tui.commands import HOME, Command
from quizzer.tui.screens.room import Room
from quizzer.tui.text import NO_BREAK, unbroken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from quizzer.study.results import Overview, TopicMastery


class HomeScreen(Room):
    """Today's numbers and the weakest topics."""

    offers: ClassVar[tuple[Command, ...]] = HOME
    leavable: ClassVar[bool] = False

    def __init__(self) -> None:
        super().__init__()
        self._ahead: outlook.Outlook | None = None

    def compose_body(self) -> ComposeResult:
        """The numbers are there at once: the overview reads no journal."""
        with Vertical(id="home"):
            yield Static("", id="today")
            yield Static("", id="invitation")
            yield Static("", id="weak")
            yield Static("", id="remarks")

    def on_mount(self) -> None:
        """Show the numbers before the first paint; then import what the first answer needs."""
        self._show()
        self.call_after_refresh(self._warm_up)
        self.call_after_refresh(self._look_ahead)

    def _warm_up(self) -> None:
        self.run_worker(self.quizzer.away(self.quizzer.study.warm_up), group="warm")

    def _look_ahead(self) -> None:
        self.run_worker(self._show_outlook(), group="outlook", exclusive=True)

    def on_screen_resume(self) -> None:
        """Show the numbers as they are after a session."""
        self._show()
        self._look_ahead()

    def on_resize(self) -> None:
        """Fit the bars to the window."""
        self._show()

    def _show(self) -> None:
        remarks = self.query_one("#remarks", Static)
        try:
            overview = progress.overview(self.quizzer.study.learner)
        except QuizzerError as error:
            remarks.update(Content(f"! {error}"))
            return
        self.set_title("quizzer", f"{overview.day:%Y-%m-%d}")
        self.query_one("#today", Static).update(self._today(overview))
        self.query_one("#invitation", Static).update(self._invitation(overview))
        if self._ahead is not None:
            self.query_one("#weak", Static).update(self._weak(self._ahead.weak[:WEAK_TOPICS_SHOWN]))
        problems = self.quizzer.problems
        remark = plural(
            "The bank has {n} problem; `quizzer bank check` lists it.",
            "The bank has {n} problems; `quizzer bank check` lists them.",
            problems,
        )
        remarks.update(Content(remark if problems else ""))

    async def _show_outlook(self) -> None:
        """Show what takes a moment to compute, unless it is remembered from before."""
        learner = self.quizzer.study.learner
        if not self.quizzer.bank.questions:
            return
        with self.quizzer.telling():
            self._ahead = outlook.remembered(learner)
            if self._ahead is None:
                self._ahead = await self.quizzer.away(outlook.look_ahead, learner)
        if self.is_mounted:
            self._show()

    def _today(self, overview: Overview) -> Content:
        figures = (
            (overview.due, say("Due")),
            (overview.new, say("New")),
            (overview.reviewed_today, say("Reviewed today")),
            (overview.streak, say("Day streak")),
        )
        return Content("    ").join(
            Content.assemble(
                (str(number), "bold $primary" if number else "bold $muted"),
                (NO_BREAK + unbroken(label), "$muted"),
            )
            for number, label in figures
        )

    def _invitation(self, overview: Overview) -> Content:
        waiting = overview.due + overview.new
        if waiting:
            words = say("Press Enter to start") if overview.started else say("Press Enter for a first question")
            return Content.assemble(("▸ ", "$accent"), (words, "bold $accent"))
        words = say("Nothing is due. W practises what you know least; tomorrow brings more.")
        return Content.styled(words, "$success")

    def _weak(self, weak: Sequence[TopicMastery]) -> Content:
        if not weak:
            return Content("")
        width = self.app.size.width
        titles = [self.quizzer.topic_title(topic.topic) for topic in weak]
        for_title = min(max(Content(title).cell_length for title in titles), max(10, width // 3))
        for_bar = max(8, min(40, width - for_title - 34))
        lines = [Content.styled(say("Weakest topics"), "bold")]
        for title, topic in zip(titles, weak, strict=True):
            lines.append(self._topic(title, topic, for_title, for_bar))
            if topic.weakest_prerequisite:
                before = self.quizzer.topic_title(topic.weakest_prerequisite)
                lines.append(Content.styled("  ↳ " + say("first: {topic}", topic=before), "$muted"))
        return Content("\n").join(lines)

    def _topic(self, title: str, topic: TopicMastery, for_title: int, for_bar: int) -> Content:
        name = Content(title).truncate(for_title, ellipsis=True, pad=True)
        bar = interval_bar(topic.mastery, topic.low, topic.high, for_bar)
        seen = say("{seen}/{total} seen", seen=topic.seen, total=topic.total)
        due = say("{n} due", n=topic.due) if topic.due else ""
        return Content.assemble(name, "  ", (bar, "$primary"), f" {topic.mastery:4.0%}", (f"  {seen}  {due}", "$muted"))

    async def action_start(self) -> None:
        """Practise what is due, then something new."""
        session = self.quizzer.study.practice()
        if session.current is None:
            self.mention(say("Nothing is due and today's new questions are done."))
            return
        await self.quizzer.practise(session)

    async def action_weak(self) -> None:
        """Practise the weakest topics."""
        session = self.quizzer.study.practice(mode="weak", limit=20)
        if session.current is None:
            self.mention(say("No topic is weak yet: practise a little first."))
            return
        await self.quizzer.practise(session)

    async def action_browse(self) -> None:
        """Look through the bank."""
        from quizzer.tui.screens.browse import BrowseScreen

        await self.app.push_screen(BrowseScreen())

    async def action_stats(self) -> None:
        """Show the numbers."""
        from quizzer.tui.screens.stats import StatsScreen

        await self.app.push_screen(StatsScreen(progress.stats(self.quizzer.study.learner)))

    def action_undo(self) -> None:
        """Take back the last review."""
        undone = self.quizzer.study.undo()
        if undone is None:
            self.mention(say("There is nothing to undo."))
        else:
            self.mention(say("Taken back: {id}", id=undone.id))
            self._show()
