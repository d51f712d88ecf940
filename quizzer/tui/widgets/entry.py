"""Answers that are typed: a number or a formula, read back as it was understood."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from textual.containers import Horizontal, Vertical
from textual.widgets import Input, Static

from quizzer.bank.expression import ExpressionError, parse
from quizzer.text.markdown import display, inline
from quizzer.tui.private import remove_bindings
from quizzer.tui.widgets.formula import to_latex

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from textual.app import ComposeResult

    from quizzer.answers import Outcome


class Line(Input):
    """A line to type in; Enter is left to the screen."""

    def __init__(self, placeholder: str = "", *, id: str = "line") -> None:  # noqa: A002  as Textual calls it
        super().__init__(placeholder=placeholder, id=id, classes="typing", select_on_focus=False)
        remove_bindings(self, "enter")


class TypedAnswer(Vertical):
    """A typed answer.

    Args:
        hint: How to type it.
        unit: What stands after a number.
        names: The variables of a formula; None for a number.
    """

    def __init__(self, *, hint: str, unit: str | None = None, names: Collection[str] | None = None) -> None:
        super().__init__(id="answer", classes="entry" + ("" if names is None else " formula"))
        self._hint = hint
        self._unit = unit
        self._names = names

    def compose(self) -> ComposeResult:
        """The line, the unit, and what was understood."""
        with Horizontal(classes="line"):
            yield Static("❯ ", classes="prompt-sign")
            yield Line(self._hint)
            if self._unit:
                yield Static(inline_unit(self._unit), classes="unit", markup=False)
        yield Static("", id="reading", markup=False)

    def focus(self, scroll_visible: bool = True) -> Self:
        """Start typing."""
        for line in self.query(Line):  # none any more where the screen is being left
            line.focus(scroll_visible)
        return self

    def on_input_changed(self, event: Input.Changed) -> None:
        """Read back what has been typed so far."""
        event.stop()
        self.query_one("#reading", Static).update(understood(event.value, self._names))

    def response(self) -> str:
        """What was typed."""
        return self.query_one(Line).value.strip()

    def reveal(self, outcome: Outcome, reasons: Mapping[str, str]) -> None:
        """Take no more keys; the right answer is in the verdict."""
        del outcome, reasons
        line = self.query_one(Line)
        line.placeholder = ""
        line.disabled = True


def inline_unit(unit: str) -> str:
    """A unit as one row of text; it may hold mathematics between dollars."""
    return inline(unit.strip("$")) if unit.startswith("$") else unit


def understood(text: str, names: Collection[str] | None) -> str:
    """How an answer is read: a formula drawn, a computed number with its value, or why it cannot be read yet."""
    if not text.strip():
        return ""
    try:
        expression = parse(text, names or ())
        if names is not None:
            return "\n".join(display(to_latex(expression)))
        value = expression.evaluate({})
    except ExpressionError as error:
        return f"… {error.said}"
    try:
        float(text)
    except ValueError:
        return f"= {value:.10g}"
    return ""
