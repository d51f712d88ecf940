"""The right input for each kind of question."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, cast

from quizzer.bank.model import (
    ChoiceQuestion,
    MatchQuestion,
    MultiQuestion,
    NumericQuestion,
    OpenQuestion,
    OrderQuestion,
    SymbolicQuestion,
    TrueFalseQuestion,
    localize,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.widget import Widget

    from quizzer.answers import Presented


class Answering(Protocol):
    """What every input for an answer can do."""

    def response(self) -> str:
        """The answer as the command line would take it; empty while there is none."""
        ...

    def reveal(self, key: str, reasons: Mapping[str, str]) -> None:
        """Show what is right (`key`, as it would be typed) and why, and take no more keys."""
        ...


def answer_widget(presented: Presented) -> Widget | None:
    """The input for a question; None for open questions and code, which have their own."""
    from quizzer.tui.widgets.entry import Entry
    from quizzer.tui.widgets.pairs import Pairing
    from quizzer.tui.widgets.rows import Judgement, Options, Ordering

    widget: Widget | None = None
    match presented.question:
        case ChoiceQuestion() | MultiQuestion():
            widget = Options(presented.choices, several=presented.kind == "multi")
        case TrueFalseQuestion():
            widget = Judgement(presented.choices)
        case NumericQuestion(unit=unit):
            widget = Entry(hint=presented.input_hint, unit=unit)
        case SymbolicQuestion(variables=variables):
            widget = Entry(hint=presented.input_hint, names=list(variables))
        case MatchQuestion():
            widget = Pairing(presented.left, presented.choices)
        case OrderQuestion():
            widget = Ordering(presented.choices)
        case _:
            pass
    return widget


def answering(widget: Widget) -> Answering:
    """The same widget by what it can do."""
    return cast("Answering", widget)


def focus_answer(widget: Widget) -> None:
    """Put the keyboard on an input."""
    from quizzer.tui.widgets.entry import Entry

    if isinstance(widget, Entry):
        widget.focus_line()
    else:
        widget.focus()


def reasons(presented: Presented) -> Mapping[str, str]:
    """What the bank has to say about each option, pair or item, by its key; shown beside it."""
    question = presented.question
    match question:
        case ChoiceQuestion(choices=choices) | MultiQuestion(choices=choices):
            why = {option.key: option.why for option in choices if option.why}
        case MatchQuestion(why=texts) | OrderQuestion(why=texts):
            why = dict(texts)
        case _:
            why = {}
    return {key: localize(text, presented.language) for key, text in why.items()}


def speaks_for_itself(presented: Presented) -> bool:
    """Whether the input itself shows the right answer and the reasons, so that the verdict need not."""
    return isinstance(presented.question, ChoiceQuestion | MultiQuestion | MatchQuestion | OrderQuestion | OpenQuestion)
