"""What differs between two results, in sentences for a learner."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal, NamedTuple, TypeAlias

import numpy as np

from quizzer.grading.phrases import said
from quizzer.grading.sandbox.protocol import Array, Drained, Opaque, Value
from quizzer.sentences import mark, plural, say
from quizzer.text.terminal import clean_line

_MAX_DESCRIPTION: Final = 80  # what is described may have been named by a submission
_MAX_NAME: Final = 40

DifferenceKind: TypeAlias = Literal["type", "structure", "shape", "dtype", "nan", "inf", "precision", "value"]


class Key(NamedTuple):
    """A step into a dict."""

    key: Any


class Place(NamedTuple):
    """A part of a result: the steps that lead to it, and what the items of a tuple are called, if anything.

    Attributes:
        path: Indices and keys, from the outside in.
        names: Of the items at the first step.
    """

    path: tuple[int | Key, ...] = ()
    names: Sequence[str] = ()

    def inside(self, step: int | Key) -> Place:
        """The part of this part that a step leads to."""
        return Place((*self.path, step), self.names)

    def __str__(self) -> str:
        """As the subject of a sentence: "The result", "`dx`", "Item 2"."""
        if not self.path:
            return say("The result")
        first, *rest = self.path
        if isinstance(first, Key):
            text = say("The value at {key}", key=f"{first.key!r:.{_MAX_NAME}}")
        elif first < len(self.names):
            text = f"`{self.names[first]}`"
        else:
            text = say("Item {number}", number=first)
        return text + "".join(f"[{step.key!r:.{_MAX_NAME}}]" if isinstance(step, Key) else f"[{step}]" for step in rest)

    @property
    def prefix(self) -> str:
        """What to put before a sentence about it; nothing if it is the whole."""
        return f"{self}: " if self.path else ""


RESULT: Final = Place()
"""All of a result."""


@dataclass(frozen=True)
class Mismatch:
    """The first thing that differs, the index of its worst element, and the errors of that element.

    Attributes:
        part: Of the result.
    """

    reason: DifferenceKind
    message: str
    index: tuple[int, ...] | None = None
    max_abs_error: float | None = None
    max_rel_error: float | None = None
    part: Place = RESULT


def describe(value: Value) -> str:  # noqa: PLR0911 - one answer a kind
    """What a value is, for a sentence: `an array of shape (2, 3)`, `a tuple of 3`, `None`."""
    match value:
        case None:
            return "None"
        case Opaque():
            return clean_line(said(value.description), _MAX_DESCRIPTION)
        case str():
            return say("a string")
        case bytes():
            return say("bytes")
        case bool():
            return say("a boolean")
        case int():
            return say("an integer")
        case Drained():
            return say("an iterator")
        case tuple():
            return say("a tuple of {n}", n=len(value))
        case list():
            return say("a list of {n}", n=len(value))
        case dict():
            return say("a dict of {n}", n=len(value))
        case np.ndarray() if value.ndim:
            return say("an array of shape {shape}", shape=value.shape)
    return say(_NUMBERS.get(np.asarray(value).dtype.kind, _VALUE))


_NUMBERS: Final = {
    "b": mark("a boolean"),
    "i": mark("an integer"),
    "u": mark("an integer"),
    "f": mark("a float"),
    "c": mark("a complex number"),
}
_VALUE: Final = mark("a value")


def wrong_type(got: Value, expected: Value, part: Place = RESULT) -> Mismatch:
    """Something of another kind came, often nothing at all."""
    if got is None:
        sentence = say(
            "{part} is None; {expected} is expected. Is a `return` missing?", part=part, expected=describe(expected)
        )
    else:
        sentence = say(
            "{part} is {got}; {expected} is expected.", part=part, got=describe(got), expected=describe(expected)
        )
    return Mismatch("type", sentence, part=part)


def wrong_shape(got: Array, expected: Array, part: Place) -> Mismatch:
    """An array of another shape came."""
    sentence = say("{part} has shape {got}; {expected} is expected.", part=part, got=got.shape, expected=expected.shape)
    return Mismatch("shape", " ".join(filter(None, (sentence, _shape_hint(got, expected)))), part=part)


def _shape_hint(got: Array, expected: Array) -> str:
    """What may have gone wrong with a shape; empty if it cannot be told."""
    if got.ndim and got.shape == expected.shape[::-1]:
        return say("It is transposed.")
    if np.squeeze(got).shape == np.squeeze(expected).shape:
        if got.ndim > expected.ndim:
            return say("There is an axis of length 1 too many: see keepdims.")
        return say("There is an axis of length 1 too few: see keepdims.")
    return ""


def _worst(excess: Array) -> tuple[int, ...]:
    return tuple(int(i) for i in np.unravel_index(int(np.argmax(excess)), excess.shape))


def _at(index: tuple[int, ...]) -> str:
    return f"[{', '.join(map(str, index))}]"


def _count(wrong: Array) -> str:
    bad = int(wrong.sum())
    return plural("{n} of {total} values is wrong", "{n} of {total} values are wrong", bad, total=wrong.size)


def number(value: Any) -> str:
    """A number as a person would write it: enough digits to see a difference, no more."""
    plain = value.item() if hasattr(value, "item") else value
    return f"{plain:.6g}" if isinstance(plain, float) else f"{plain!r:.60}"


def value_mismatch(got: Array, expected: Array, error: Array, allowed: Array, part: Place) -> Mismatch:
    """Finite values are farther off than allowed: how many, and the one of them that is farthest off."""
    wrong = error > allowed
    index = _worst(np.where(wrong, error, -1.0))
    off, size = float(error[index]), float(np.abs(expected[index]))
    mine, theirs = told_apart(got[index], expected[index]), told_apart(expected[index], got[index])
    shown = say("got {got}, expected {expected} (error {error})", got=mine, expected=theirs, error=f"{off:.3g}")
    if error.size > 1:
        sentence = say("{count}; the worst at {index}: {shown}.", count=_count(wrong), index=_at(index), shown=shown)
    else:
        sentence = say("{part} is wrong: {shown}.", part=part, shown=shown)
    prefix = part.prefix if error.size > 1 else ""
    return Mismatch("value", prefix + sentence, index, off, off / size if size > 0 else None, part)


def told_apart(value: Any, beside: Any) -> str:
    """The number with as many digits as it takes to tell it from the other."""
    for digits in (6, 9, 12, 17):
        if f"{value:.{digits}g}" != f"{beside:.{digits}g}":
            return f"{value:.{digits}g}"
    return f"{value!r}"


def exact_mismatch(got: Array, expected: Array, wrong: Array, part: Place) -> Mismatch:
    """Values that must be equal are not: how many, and the first of them."""
    index = _worst(np.asarray(wrong))
    shown = say("got {got}, expected {expected}", got=number(got[index]), expected=number(expected[index]))
    if expected.size > 1:
        count = _count(np.asarray(wrong))
        sentence = part.prefix + say(
            "{count}; the first at {index}: {shown}.", count=count, index=_at(index), shown=shown
        )
    else:
        sentence = say("{part} is wrong: {shown}.", part=part, shown=shown)
    return Mismatch("value", sentence, index, part=part)


def not_finite(got: Array, expected: Array, wrong: Array, reason: DifferenceKind, part: Place) -> Mismatch:
    """NaN or infinity where it does not belong, or missing where it does."""
    index = _worst(np.asarray(wrong))
    shown = say("got {got}, expected {expected}", got=number(got[index]), expected=number(expected[index]))
    place = say("{part} at {index}", part=part, index=_at(index)) if index else f"{part}"
    if np.size(wrong) > 1:
        sentence = say(
            "{place}: {shown} ({n} of {total} values).",
            place=place,
            shown=shown,
            n=int(np.sum(wrong)),
            total=wrong.size,
        )
    else:
        sentence = say("{place}: {shown}.", place=place, shown=shown)
    return Mismatch(reason, sentence, index, part=part)
