"""Every key and what it does."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from quizzer.sentences import mark, say
from quizzer.tui.commands import GROUPS, SCROLL, Command
from quizzer.tui.screens.base import BaseScreen
from quizzer.tui.widgets.keybar import name_of_key

if TYPE_CHECKING:
    from textual.app import ComposeResult

_KEYS_WIDTH = 15
_ABOUT_WIDTH = 64


class HelpScreen(BaseScreen):
    """The keys, group by group; where there is room, with the names by which the settings rebind them."""

    offers: ClassVar[tuple[Command, ...]] = SCROLL
    panes: ClassVar[tuple[str, ...]] = ("#help",)
    title_words: ClassVar[str] = mark("Help")

    def compose_body(self) -> ComposeResult:
        """One line a command."""
        with VerticalScroll(id="help", can_focus=False):
            yield Static("", id="all-keys")

    def on_mount(self) -> None:
        """List the commands."""
        self._show()

    def on_resize(self) -> None:
        """Add the names, or leave them out."""
        self._show()

    def _show(self) -> None:
        named = self.app.size.width >= _KEYS_WIDTH + _ABOUT_WIDTH + 28
        lines = []
        for title, commands in GROUPS:
            lines.append(Content.styled(say(title), "bold $primary"))
            lines += [self._line(command, named=named) for command in commands]
            lines.append(Content(""))
        by_name = say("Other keys: the table [keys] of settings.toml, by these names.")
        wider = say("Other keys: the table [keys] of settings.toml; a wider window shows the names.")
        lines.append(Content.styled(by_name if named else wider, "$muted"))
        self.query_one("#all-keys", Static).update(Content("\n").join(lines))

    def _line(self, command: Command, *, named: bool) -> Content:
        keys = self.shell.keys.get(command.name, command.keys)
        shown = " ".join(name_of_key(key) for key in keys.split(",")) if keys else "-"
        about = Content(say(command.about))
        return Content.assemble(
            (shown.ljust(_KEYS_WIDTH), "bold $primary"),
            about.pad_right(max(1, _ABOUT_WIDTH - about.cell_length)) if named else about,
            (command.name if named else "", "$muted"),
        )
