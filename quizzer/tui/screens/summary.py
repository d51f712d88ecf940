"""The end of a session: what was done, and what comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from quizzer.sentences import mark, plural, say
from quizzer.study import asking, progress
from quizzer.study.wish import Wish
from quizzer.tui.commands import SUMMARY, Command
from quizzer.tui.screens.base import BaseScreen

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from quizzer.study import PracticeSession
    from quizzer.study.results import Overview


class SummaryScreen(BaseScreen):
    """A session's result."""

    offers: ClassVar[tuple[Command, ...]] = SUMMARY
    title_words: ClassVar[str] = mark("Session done")

    def __init__(self, session: PracticeSession) -> None:
        super().__init__()
        self._session = session

    def compose_body(self) -> ComposeResult:
        """The numbers."""
        with Vertical(id="summary"):
            yield Static("", id="result")

    def on_mount(self) -> None:
        """Read the numbers."""
        done_so_far = self._session.progress
        right = say("{right} of {asked} right at the first try", right=done_so_far.right, asked=done_so_far.asked)
        lines = [Content.styled(right, "bold $primary")]
        with self.shell.telling():
            overview = progress.overview(self.shell.study.learner)
            streak = plural("{n} day in a row", "{n} days in a row", overview.streak)
            lines += [Content(""), Content.styled(self._left(overview), "$muted"), Content.styled(streak, "$muted")]
        self.query_one("#result", Static).update(Content("\n").join(lines))

    def _left(self, overview: Overview) -> str:
        """What is left for today."""
        if self.shell.settings.order == "due" and overview.due + overview.new:
            return say("{due} due and {new} new are left for today.", due=overview.due, new=overview.new)
        minutes = round(asking.seconds_for(self.shell.study.learner, Wish()) / 60)
        if self.shell.settings.order == "due" or not minutes:
            return say("Today's practice is done; the first screen offers ten more minutes.")
        return plural("{n} minute is left for today.", "{n} minutes are left for today.", minutes)

    async def action_undo(self) -> None:
        """Take back the last answer and ask it again."""
        if self._session.undo() is None:
            self.mention(say("There is nothing to undo."))
        else:
            await self.shell.ask(self._session, self)
