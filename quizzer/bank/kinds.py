"""The kinds of question: one record each, from which every room takes what differs by kind.

A record holds what the bank knows. Other rooms keep a table of their own by `Kind`: `answers.kinds` the module that
grades, `tui.widgets.answers` the input, the author's workshop the pattern to start from; a test holds all of them
against `KINDS`. A new kind is a type in `bank.model`, a record here and its rules in `bank.rules`, a module in
`answers`, an input in `tui.widgets`, a pattern, and their tests.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any, Final

import msgspec

from quizzer.bank.convert import Keys
from quizzer.bank.model import (
    KINDS,
    ChoiceQuestion,
    ClozeQuestion,
    CodeQuestion,
    FixQuestion,
    Kind,
    MatchQuestion,
    MultiQuestion,
    NumericQuestion,
    OpenQuestion,
    OrderQuestion,
    Programming,
    Question,
    SymbolicQuestion,
    TrueFalseQuestion,
    kind_of,
)
from quizzer.bank.parts import Localized
from quizzer.sentences import mark


def _never(_: Question) -> float:
    return 0.0


class KindFacts(msgspec.Struct, frozen=True, kw_only=True):
    """What is true of every question of a kind.

    Attributes:
        type: The type that its YAML is read as.
        label: What people call it, in English.
        usual_s: Seconds that it usually takes at level 1, until the learner's own times tell more.
        guess: The chance that a blind guess at a question of this kind is right, 0 to 1.
        guessable: Whether a quick guess is right often enough that a fast right answer says little.
        asks: Paths of the texts that are asked beside the prompt: `choices.text` is the text of each choice.
        tells: Paths of the texts that a learner sees later on, beside the explanation.
        programmed: Whether it is answered with a program, in a folder of its own.
        self_rated: Whether the learner judges the answer.
    """

    type: type[Any]
    label: str
    usual_s: float
    guess: Callable[[Any], float] = _never
    guessable: bool = False
    asks: tuple[str, ...] = ()
    tells: tuple[str, ...] = ()
    programmed: bool = False
    self_rated: bool = False


# Usual seconds are what a practised person needs to read, think and type; own medians replace them (see scheduling).
FACTS: Final[Mapping[Kind, KindFacts]] = {
    "choice": KindFacts(
        type=ChoiceQuestion,
        label=mark("Choice"),
        usual_s=30.0,
        guess=lambda question: 1 / len(question.choices),
        guessable=True,
        asks=("choices.text",),
        tells=("choices.why",),
    ),
    "multi": KindFacts(
        type=MultiQuestion,
        label=mark("Several choices"),
        usual_s=45.0,
        guess=lambda question: 1 / (2 ** len(question.choices) - 1),  # any set but the empty one
        asks=("choices.text",),
        tells=("choices.why",),
    ),
    "true_false": KindFacts(
        type=TrueFalseQuestion,
        label=mark("True or false"),
        usual_s=20.0,
        guess=lambda _: 0.5,
        guessable=True,
        tells=("why",),
    ),
    "numeric": KindFacts(type=NumericQuestion, label=mark("Number"), usual_s=90.0, tells=("slips.message",)),
    "symbolic": KindFacts(type=SymbolicQuestion, label=mark("Formula"), usual_s=120.0, tells=("slips.message",)),
    "match": KindFacts(
        type=MatchQuestion,
        label=mark("Match"),
        usual_s=60.0,
        guess=lambda question: float(len(question.right)) ** -len(question.left),
        asks=("left", "right"),
        tells=("why",),
    ),
    "order": KindFacts(
        type=OrderQuestion,
        label=mark("Order"),
        usual_s=60.0,
        guess=lambda question: 1 / math.factorial(len(question.items)),
        asks=("items",),
        tells=("why",),
    ),
    "cloze": KindFacts(
        type=ClozeQuestion, label=mark("Fill the gaps"), usual_s=60.0, tells=("gaps.slips.message", "gaps.why")
    ),
    "code": KindFacts(
        type=CodeQuestion,
        label=mark("Code"),
        usual_s=600.0,
        tells=("solution", "exercise.wrong.message"),
        programmed=True,
    ),
    "fix": KindFacts(
        type=FixQuestion,
        label=mark("Fix the code"),
        usual_s=400.0,
        tells=("solution",),
        programmed=True,
    ),
    "open": KindFacts(
        type=OpenQuestion,
        label=mark("Explain"),
        usual_s=180.0,
        tells=("rubric", "model_answer", "follow_ups.asks", "follow_ups.answer"),
        self_rated=True,
    ),
}
"""By kind, in the order of `KINDS`."""

PROGRAMMED: Final = frozenset(kind for kind in KINDS if FACTS[kind].programmed)
"""Kinds that are answered with a program."""


def facts(question: Question) -> KindFacts:
    """What is true of every question of this one's kind."""
    return FACTS[kind_of(question)]


def displayed(question: Question) -> Iterator[tuple[Keys, str]]:
    """Every text of a question that a learner may see, with the keys that lead to it."""
    kind = facts(question)
    yield from texts(question.title, ("title",))
    yield from texts(question.prompt, ("prompt",))
    if not kind.programmed:  # there the explanation is the solution, which is told already
        yield from texts(question.explanation, ("explanation",))
    yield from texts(question.hints, ("hints",))
    for path in (*kind.asks, *kind.tells):
        yield from _along(question, path.split("."))
    for index, erratum in enumerate(question.errata):
        for field in ("says", "right", "why"):
            yield from texts(getattr(erratum, field), ("errata", index, field))


def asked(question: Question) -> Iterator[tuple[Keys, str]]:
    """What a question asks beside its prompt: options, items."""
    for path in facts(question).asks:
        yield from _along(question, path.split("."))


def blamed(question: Question) -> Iterator[tuple[Keys, tuple[str, ...]]]:
    """The points that recognised mistakes are about, with the keys that lead to them; empty ones left out."""
    for field in ("choices", "slips", "gaps", "rubric"):
        yield from _points_of(getattr(question, field, ()), (field,))
    for index, gap in enumerate(getattr(question, "gaps", ())):
        yield from _points_of(gap.slips, ("gaps", index, "slips"))


def blamed_by_variants(question: Programming, variants: Collection[str]) -> tuple[str, ...]:
    """The points that the recognised wrong variants, by their ids, are about, of those that the question covers."""
    found = (point for variant in question.exercise.wrong if variant.id in variants for point in variant.points)
    return tuple(dict.fromkeys(point for point in found if point in question.covers))  # a fix borrows its variants


def _points_of(parts: tuple[Any, ...], keys: Keys) -> Iterator[tuple[Keys, tuple[str, ...]]]:
    for index, part in enumerate(parts):
        if points := getattr(part, "points", ()):
            yield (*keys, index, "points"), points


def texts(value: Any, keys: Keys = ()) -> Iterator[tuple[Keys, str]]:
    """Every string inside a value, with the keys that lead to it."""
    if isinstance(value, str):
        yield keys, value
    elif isinstance(value, Localized):
        yield (*keys, "en"), value.en
        if value.zh is not None:
            yield (*keys, "zh"), value.zh
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from texts(item, (*keys, key))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from texts(item, (*keys, index))


def _along(value: Any, path: list[str], keys: Keys = ()) -> Iterator[tuple[Keys, str]]:
    """The strings at a path of fields; of a list on the way, those of each item."""
    if not path:
        yield from texts(value, keys)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _along(item, path, (*keys, index))
    else:
        field, *rest = path
        inside = () if field == "exercise" else (field,)  # its YAML has no such level
        yield from _along(getattr(value, field), rest, (*keys, *inside))
