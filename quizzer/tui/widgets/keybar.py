"""The footer: every command that works right now with its key, wrapped over as many rows as it takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from quizzer.sentences import say
from quizzer.tui.commands import BY_NAME, Command
from quizzer.tui.text import NO_BREAK, unbroken

if TYPE_CHECKING:
    from textual.dom import DOMNode
    from textual.screen import Screen


_NAMES = {"question_mark": "?", "slash": "/", "escape": "esc", "enter": "⏎", "space": "␣", "backspace": "⌫", "tab": "⇥"}


def name_of_key(key: str) -> str:
    """A key as it is written for people: `ctrl+p` is `^p`, `f5` is `F5`."""
    *modifiers, name = key.split("+")
    if name in _NAMES:
        name = _NAMES[name]
    elif len(name) > 1 and name[0] == "f" and name[1:].isdigit():
        name = name.upper()
    marks = "".join({"ctrl": "^", "shift": "⇧", "alt": "⌥"}.get(modifier, modifier + "+") for modifier in modifiers)
    return marks + name


def _rank(command: Command, key: str) -> int:
    keys = command.keys.split(",")
    return keys.index(key) if key in keys else -1


def active_commands(screen: Screen[object]) -> list[tuple[Command, str, DOMNode, str]]:
    """What works on a screen with the present focus: command, first key that works, node, action; focused first."""
    active: dict[str, tuple[Command, str, DOMNode, str]] = {}
    for node, binding, enabled, _ in screen.active_bindings.values():
        command = BY_NAME.get(binding.id or "")
        if command is not None and enabled:
            before = active.get(command.name)
            if before is None or _rank(command, binding.key) < _rank(command, before[1]):
                active[command.name] = (command, binding.key, node, binding.action)
    order = {name: rank for rank, name in enumerate(BY_NAME)}
    return sorted(active.values(), key=lambda entry: order[entry[0].name])


def unbound_commands(screen: Screen[object]) -> list[tuple[Command, DOMNode]]:
    """What works on a screen and has no key: only the palette offers it."""
    keyless = [command for command in BY_NAME.values() if not command.keys]
    return [
        (command, node)
        for command in keyless
        for node in (screen, screen.app)
        if hasattr(node, f"action_{command.action}") and node.check_action(command.action, ())
    ]


class KeyBar(Static):
    """The footer of a room."""

    ALLOW_SELECT = False

    def __init__(self) -> None:
        super().__init__(id="keys")

    def on_mount(self) -> None:
        """Follow the bindings of the screen."""
        self.screen.bindings_updated_signal.subscribe(self, lambda _: self._show())
        self._show()

    def _show(self) -> None:
        if not self.is_attached:
            return
        parts = [
            Content.assemble(
                ((command.shown if key in command.keys.split(",") else "") or name_of_key(key), "bold $primary"),
                # a key and its label stay on one row
                (
                    NO_BREAK + unbroken(say(command.family or command.label)),
                    "$muted",
                ),
            )
            for command, key, _, _ in active_commands(self.screen)
            if command.footer
        ]
        self.update(Content("  ").join(parts))
