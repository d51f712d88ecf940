"""The numbers: reviews a day, what is to come, retention, and mastery topic by topic."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from quizzer.sentences import mark, say
from quizzer.text.plots import columns, interval_bar
from quizzer.tui.commands import SCROLL, Command
from quizzer.tui.screens.base import BaseScreen

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from textual.app import ComposeResult

    from quizzer.study.results import Stats, TopicMastery

_ROWS = 5


class StatsScreen(BaseScreen):
    """Text plots of the learner's progress.

    Args:
        stats: The numbers.
    """

    offers: ClassVar[tuple[Command, ...]] = SCROLL
    panes: ClassVar[tuple[str, ...]] = ("#stats",)
    title_words: ClassVar[str] = mark("Stats")

    def __init__(self, stats: Stats) -> None:
        super().__init__()
        self._stats = stats

    def compose_body(self) -> ComposeResult:
        """Totals, two charts side by side where they fit, then the topics."""
        stats = self._stats
        with VerticalScroll(id="stats", can_focus=False):
            yield Static(self._totals())
            activity = [day.reviews for day in stats.activity]
            yield self._chart(say("Reviews a day"), activity, [day.day for day in stats.activity])
            forecast = [day.due for day in stats.forecast]
            yield self._chart(say("Due in the coming days"), forecast, [day.day for day in stats.forecast])
            yield Static(say("Mastery: the share of a topic's questions you would answer now"), classes="heading-line")
            yield Static("", id="mastery")

    def on_mount(self) -> None:
        """Draw the bars."""
        self._show_mastery()

    def on_resize(self) -> None:
        """Fit the bars to the window."""
        self._show_mastery()

    def _totals(self) -> Content:
        stats = self._stats
        retention = stats.retention
        parts = [
            (f"{stats.reviews}", say("reviews")),
            (f"{stats.seen}/{stats.total}", say("questions seen")),
            (f"{stats.overview.streak}", say("Day streak")),
            (
                "–" if retention.rate is None else f"{retention.rate:.0%}",
                say("retention ({n} reviews, aim {target})", n=retention.reviews, target=f"{retention.target:.0%}"),
            ),
        ]
        return Content("    ").join(
            Content.assemble((number, "bold $primary"), (f"\N{NO-BREAK SPACE}{label}", "$muted"))
            for number, label in parts
        )

    def _chart(self, title: str, values: Sequence[int], days: Sequence[date]) -> Static:
        """Columns two cells wide over a line with the first and the last day."""
        top = max(values, default=0)
        lines = [Content.styled(title, "bold")]
        if top == 0:
            lines.append(Content.styled(say("Nothing."), "$muted"))
            return Static(Content("\n").join(lines), classes="chart")
        doubled = [value for value in values for _ in range(2)]
        for number, row in enumerate(columns(doubled, _ROWS)):
            label = f"{top:>4} " if number == 0 else "   0 " if number == _ROWS - 1 else "     "
            lines.append(Content.assemble((label, "$muted"), (row, "$primary")))
        width = 2 * len(values)
        first, last = (f"{day:%m-%d}" for day in (days[0], days[-1])) if days else ("", "")
        lines.append(Content.styled(" " * 5 + first + last.rjust(width - len(first)), "$muted"))
        return Static(Content("\n").join(lines), classes="chart")

    def _show_mastery(self) -> None:
        self.query_one("#mastery", Static).update(
            Content("\n").join(self._topic(topic) for topic in self._stats.topics)
        )

    def _topic(self, topic: TopicMastery) -> Content:
        width = self.app.size.width
        for_title = max(10, min(34, width // 3))
        for_bar = max(8, min(50, width - for_title - 32))
        name = Content(self.shell.topic_title(topic.topic)).truncate(for_title, ellipsis=True, pad=True)
        seen = say("{seen}/{total} seen", seen=topic.seen, total=topic.total)
        due = say("{n} due", n=topic.due) if topic.due else ""
        if topic.seen == 0:
            return Content.assemble((name.plain, "$muted"), "  ", ("─" * for_bar, "$muted"), f"    –  {seen}")
        bar = interval_bar(topic.mastery, topic.low, topic.high, for_bar)
        return Content.assemble(name, "  ", (bar, "$primary"), f" {topic.mastery:4.0%}", (f"  {seen}  {due}", "$muted"))
