"""A box over the screen that tells an error: what happened, where, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from quizzer.tui.commands import DISMISS, RETRY, bind
from quizzer.tui.widgets.keybar import KeyBar

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult

    from quizzer.errors import QuizzerError


class Notice(ModalScreen[None]):
    """An error, told to a person.

    Args:
        error: What to tell.
        retry: Tries again what failed; None where there is nothing to try.
    """

    def __init__(self, error: QuizzerError, retry: Callable[[], object] | None = None) -> None:
        super().__init__()
        self._error = error
        self._retry = retry
        bind(self, (DISMISS, *((RETRY,) if retry else ())))

    def compose(self) -> ComposeResult:
        """The box."""
        error = self._error
        with Vertical(id="notice"):
            yield Static(Content.assemble(("! ", "bold"), (error.what, "bold")), classes="what")
            if error.where:
                yield Static(error.where, classes="where", markup=False)
            if error.fix:
                yield Static(error.fix, classes="fix", markup=False)
            yield KeyBar()

    def action_dismiss_notice(self) -> None:
        """Close the box."""
        self.dismiss()

    def action_retry(self) -> None:
        """Close the box and try again."""
        self.dismiss()
        if self._retry is not None:
            self.app.call_later(self._retry)
