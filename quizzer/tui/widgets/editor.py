"""The code editor: Python colours where tree-sitter is there, four blanks a tab, indentation that follows."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING

from rich.style import Style
from textual.widgets import TextArea
from textual.widgets.text_area import Selection, TextAreaTheme

if TYPE_CHECKING:
    from textual import events

TAB = 4
_DARK = {
    "comment": "#8b909c italic",
    "string": "#98bb6c",
    "string.documentation": "#8fa876",
    "keyword": "#957fb8",
    "keyword.function": "#957fb8",
    "keyword.return": "#957fb8",
    "keyword.operator": "#957fb8",
    "conditional": "#957fb8",
    "repeat": "#957fb8",
    "exception": "#957fb8",
    "include": "#957fb8",
    "number": "#e6c384",
    "float": "#e6c384",
    "boolean": "#e6c384",
    "constant.builtin": "#e6c384",
    "function": "#7fb4ca",
    "function.call": "#7fb4ca",
    "method": "#7fb4ca",
    "method.call": "#7fb4ca",
    "type": "#7aa89f",
    "class": "#7aa89f",
    "type.builtin": "#7aa89f",
    "operator": "#c0a36e",
}
_LIGHT = {
    "comment": "#686c75 italic",
    "string": "#3b7021",
    "string.documentation": "#4f7a3a",
    "number": "#8a5a00",
    "float": "#8a5a00",
    "boolean": "#8a5a00",
    "constant.builtin": "#8a5a00",
    "function": "#2b6580",
    "function.call": "#2b6580",
    "method": "#2b6580",
    "method.call": "#2b6580",
    "type": "#276b5e",
    "class": "#276b5e",
    "type.builtin": "#276b5e",
    "operator": "#7a5c1e",
} | dict.fromkeys(
    (
        "keyword",
        "keyword.function",
        "keyword.return",
        "keyword.operator",
        "conditional",
        "repeat",
        "exception",
        "include",
    ),
    "#6a4c93",
)


def _theme(name: str, colours: dict[str, str]) -> TextAreaTheme:
    return TextAreaTheme(name=name, syntax_styles={token: Style.parse(style) for token, style in colours.items()})


class Editor(TextArea):
    """Where code is written.

    Args:
        source: What is there at first.
    """

    def __init__(self, source: str) -> None:
        coloured = find_spec("tree_sitter") is not None and find_spec("tree_sitter_python") is not None
        super().__init__(
            source,
            language="python" if coloured else None,
            soft_wrap=False,
            show_line_numbers=True,
            tab_behavior="indent",
            id="editor",
        )
        self.indent_width = TAB
        self.register_theme(_theme("quizzer-dark", _DARK))
        self.register_theme(_theme("quizzer-light", _LIGHT))

    def on_mount(self) -> None:
        """Follow the app's theme."""
        self._follow_theme()
        self.app.theme_changed_signal.subscribe(self, lambda _: self._follow_theme())

    def _follow_theme(self) -> None:
        self.theme = "quizzer-dark" if self.app.current_theme.dark else "quizzer-light"

    def go_to_work(self) -> None:
        """Select the `...` that stands for the missing code, else go to the end."""
        lines = self.text.split("\n")
        gaps = [row for row, line in enumerate(lines) if line.strip() == "..."]
        if gaps:
            row, end = gaps[-1], len(lines[gaps[-1]].rstrip())
            self.selection = Selection((row, end - 3), (row, end))
        else:
            self.move_cursor(self.document.end)
        self.scroll_cursor_visible(animate=False)

    async def _on_key(self, event: events.Key) -> None:
        """Enter keeps the indentation, and goes one deeper after a colon. Escape is left to the screen."""
        if event.key == "enter" and not self.read_only:
            event.stop()
            event.prevent_default()
            row, column = self.cursor_location
            before = self.document.get_line(row)[:column]
            indent = before[: len(before) - len(before.lstrip())]
            deeper = " " * TAB if before.rstrip().endswith(":") else ""
            self.replace(f"\n{indent}{deeper}", *self.selection)
        elif event.key == "escape":
            event.prevent_default()

    def action_delete_left(self) -> None:
        """In the indentation, go back a whole tab."""
        row, column = self.cursor_location
        before = self.document.get_line(row)[:column]
        if self.selection.is_empty and before and not before.strip(" "):
            self.delete((row, (column - 1) // TAB * TAB), (row, column))
        else:
            super().action_delete_left()
