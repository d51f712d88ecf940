"""The right input for each kind of question."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Protocol, cast

from quizzer.bank.model import Kind
from quizzer.bank.parts import Text, localize
from quizzer.sentences import mark
from quizzer.tui.widgets.entry import TypedAnswer
from quizzer.tui.widgets.gaps import Gaps
from quizzer.tui.widgets.pairs import Pairing
from quizzer.tui.widgets.row_lists import Judgement, Options, Ordering

if TYPE_CHECKING:
    from textual.widget import Widget

    from quizzer.answers import Outcome, Presented


class Answering(Protocol):
    """What every input for an answer can do."""

    def response(self) -> str:
        """The answer as the command line would take it; empty while there is none."""
        ...

    def reveal(self, outcome: Outcome, reasons: Mapping[str, str]) -> None:
        """Show what is right and why, and take no more keys."""
        ...


def _no_reasons(_: Any) -> Mapping[str, Text | None]:
    return {}


def _of_options(question: Any) -> Mapping[str, Text | None]:
    return {option.key: option.why for option in question.choices}


def _of_items(question: Any) -> Mapping[str, Text | None]:
    return dict(question.why)


@dataclass(frozen=True)
class AnswerInput:
    """How a kind of question is answered on a screen.

    Attributes:
        make: Makes the input; None where the screen has its own.
        advice: How to answer, in English, where the input does not say it.
        typed: Whether there is a line to type in.
        shows_answer: Whether the input itself shows the right answer in the end.
        shows_reasons: Whether it shows the reasons too, so that the verdict need not.
        reasons: What the bank has to say about each option, pair or item, by its key.
    """

    make: Callable[[Presented], Widget] | None
    advice: str = ""
    typed: bool = False
    shows_answer: bool = False
    shows_reasons: bool = False
    reasons: Callable[[Any], Mapping[str, Text | None]] = _no_reasons


def _number(presented: Presented) -> Widget:
    return TypedAnswer(hint=presented.input_hint, unit=presented.extras["unit"])


def _formula(presented: Presented) -> Widget:
    return TypedAnswer(hint=presented.input_hint, names=presented.extras["variables"])


INPUTS: Final[Mapping[Kind, AnswerInput]] = {
    "choice": AnswerInput(
        lambda presented: Options(presented.choices),
        mark("One is right."),
        shows_answer=True,
        shows_reasons=True,
        reasons=_of_options,
    ),
    "multi": AnswerInput(
        lambda presented: Options(presented.choices, several=True),
        mark("Tick every right one."),
        shows_answer=True,
        shows_reasons=True,
        reasons=_of_options,
    ),
    "true_false": AnswerInput(lambda presented: Judgement(presented.choices), shows_answer=True),
    "numeric": AnswerInput(_number, typed=True),
    "symbolic": AnswerInput(_formula, typed=True),
    "match": AnswerInput(
        lambda presented: Pairing(presented.left, presented.choices),
        mark("A letter pairs the marked row."),
        shows_answer=True,
        shows_reasons=True,
        reasons=_of_items,
    ),
    "order": AnswerInput(
        lambda presented: Ordering(presented.choices),
        mark("Space takes an item, the arrows move it, space drops it."),
        shows_answer=True,
        shows_reasons=True,
        reasons=_of_items,
    ),
    "cloze": AnswerInput(
        lambda presented: Gaps(len(presented.extras["gaps"])),
        mark("Tab goes to the next gap; type ? where you do not know."),
        typed=True,
        shows_answer=True,
    ),
    "code": AnswerInput(None),
    "fix": AnswerInput(None),
    "open": AnswerInput(
        None, mark("Say your answer aloud, or press W to write it."), shows_answer=True, shows_reasons=True
    ),
}


def input_of(presented: Presented) -> AnswerInput:
    """How a question is answered on a screen."""
    return INPUTS[presented.kind]


def answering(widget: Widget) -> Answering:
    """The same widget by what it can do."""
    return cast("Answering", widget)


def reasons(presented: Presented) -> Mapping[str, str]:
    """What the bank has to say about each option, pair or item, by its key; shown beside it."""
    found = input_of(presented).reasons(presented.question)
    return {key: localize(text, presented.language) for key, text in found.items() if text}
