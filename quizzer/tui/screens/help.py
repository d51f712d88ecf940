"""Every key and what it does, and how answers are typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from quizzer.tui.commands import GROUPS, SCROLL, Command
from quizzer.tui.screens.room import Room
from quizzer.tui.widgets.keybar import name_of_key

if TYPE_CHECKING:
    from textual.app import ComposeResult

_KEYS_WIDTH = 15


class HelpScreen(Room):
    """The keys, group by group."""

    offers: ClassVar[tuple[Command, ...]] = SCROLL
    panes: ClassVar[tuple[str, ...]] = ("#help",)
    title_words: ClassVar[str] = "Help"

    def compose_body(self) -> ComposeResult:
        """One line a command."""
        with VerticalScroll(id="help", can_focus=False):
            for title, commands in GROUPS:
                yield Static(self.say(title), classes="heading-line")
                yield Static(Content("\n").join(self._line(command) for command in commands), classes="keys-table")
            note = self.say("Other keys: the table [keys] of settings.toml, by these names.")
            yield Static(Content.styled(note, "$muted"), classes="keys-table")

    def _line(self, command: Command) -> Content:
        keys = self.quizzer.settings.keys.get(command.name, command.keys)
        shown = " ".join(name_of_key(key) for key in keys.split(",")) if keys else "-"
        return Content.assemble(
            (shown.ljust(_KEYS_WIDTH), "bold $primary"),
            f"{self.say(command.about)}  ",
            (command.name, "$muted"),
        )
