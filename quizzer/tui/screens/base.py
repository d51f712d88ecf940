"""What every screen has: a title line, a body, the key bar, and a word instead when the window is tiny."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from textual.containers import Container, Horizontal
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from quizzer.sentences import say
from quizzer.tui.commands import LEAVE, Command, bind
from quizzer.tui.widgets.keybar import KeyBar

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.timer import Timer
    from textual.widget import Widget

    from quizzer.tui.shell import Shell

MIN_WIDTH, MIN_HEIGHT = 32, 10
_MENTION_S = 4.0


class BaseScreen(Screen[None]):
    """What every screen of quizzer is."""

    offers: ClassVar[tuple[Command, ...]] = ()
    leavable: ClassVar[bool] = True
    title_words: ClassVar[str] = "quizzer"
    panes: ClassVar[tuple[str, ...]] = ()

    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012  typed by Textual
        (0, "-tiny-width"),
        (MIN_WIDTH, "-narrow"),
        (100, "-wide"),
    ]
    VERTICAL_BREAKPOINTS = [  # noqa: RUF012  likewise
        (0, "-tiny-height"),
        (MIN_HEIGHT, "-low"),
        (30, "-high"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._right = ""
        self._mentioning: Timer | None = None
        bind(self, self.offers)
        if self.leavable:
            bind(self, (LEAVE,))

    @property
    def shell(self) -> Shell:
        """What this screen may ask of the app."""
        return cast("Shell", self.app)

    def compose(self) -> ComposeResult:
        """Frame the body."""
        with Horizontal(id="title"):
            yield Static(say(self.title_words), id="title-left")
            yield Static("", id="title-right")
        with Container(id="body"):
            yield from self.compose_body()
        yield KeyBar()
        yield Static(say("quizzer needs {width} x {height} cells.", width=MIN_WIDTH, height=MIN_HEIGHT), id="too-small")

    def compose_body(self) -> ComposeResult:
        """What is between the title line and the key bar."""
        yield from ()

    def set_title(self, left: str, right: str = "") -> None:
        """Change the title line."""
        self._right = right
        self.query_one("#title-left", Static).update(Content(left))
        if self._mentioning is None:
            self.query_one("#title-right", Static).update(Content(right))

    def mention(self, text: str) -> None:
        """Say something in the title line for a few seconds; nothing moves, nothing is covered."""
        if self._mentioning is not None:
            self._mentioning.stop()
        self.query_one("#title-right", Static).update(Content.styled(text, "bold $accent"))
        self._mentioning = self.set_timer(_MENTION_S, self._end_mention)

    def _end_mention(self) -> None:
        self._mentioning = None
        self.query_one("#title-right", Static).update(Content(self._right))

    def action_page(self, step: int) -> None:
        """Scroll the text by a page."""
        for pane in self._panes():
            pane.scroll_relative(y=step * max(1, pane.size.height - 2), animate=False)

    def action_line(self, step: int) -> None:
        """Scroll the text by a line."""
        for pane in self._panes():
            pane.scroll_relative(y=step, animate=False)

    def _panes(self) -> list[Widget]:
        """What can be scrolled: the last of the panes that the screen names and that is longer than it is high."""
        panes = [pane for name in self.panes for pane in self.query(name) if pane.max_scroll_y > 0]
        return panes[-1:]

    def action_leave(self) -> None:
        """Go back to the screen before."""
        self.app.pop_screen()
