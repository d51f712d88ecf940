"""The end of a session: what was done, and what comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from quizzer.sentences import mark, say
from quizzer.study import progress
from quizzer.tui.commands import SUMMARY, Command
from quizzer.tui.screens.room import Room

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from quizzer.study import PracticeSession


class SummaryScreen(Room):
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
        lines = [
            Content.assemble(
                (str(done_so_far.done), "bold $primary"),
                " " + say("answered") + "    ",
                (str(done_so_far.right), "bold $success"),
                " " + say("right"),
            )
        ]
        with self.quizzer.telling():
            overview = progress.overview(self.quizzer.study.learner)
            rest = say("{due} due and {new} new are left for today.", due=overview.due, new=overview.new)
            done = say("Nothing is left for today.")
            lines += [Content(""), Content.styled(rest if overview.due + overview.new else done, "$muted")]
            lines.append(Content.styled(say("Day streak: {n}", n=overview.streak), "$muted"))
        self.query_one("#result", Static).update(Content("\n").join(lines))

    async def action_undo(self) -> None:
        """Take back the last answer and ask it again."""
        from quizzer.tui.screens.question import ask

        if self._session.undo() is None:
            self.mention(say("There is nothing to undo."))
        else:
            await self.app.switch_screen(ask(self._session))
