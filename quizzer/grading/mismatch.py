"""What differs between two results, in sentences for a learner."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final, Literal, TypeAlias

import numpy as np

from quizzer.grading.sandbox.protocol import Array, Drained, Opaque, Value
from quizzer.text.terminal import clean_line

_MAX_DESCRIPTION: Final = 80  # what is described may have been named by a submission

Reason: TypeAlias = Literal["type", "structure", "shape", "dtype", "nan", "inf", "precision", "value"]


@dataclass(frozen=True)
class Mismatch:
    """The first thing that differs, the index of its worst element, and the largest errors of finite values."""

    reason: Reason
    message: str
    index: tuple[int, ...] | None = None
    max_abs_error: float | None = None
    max_rel_error: float | None = None


def describe(value: Value) -> str:  # noqa: PLR0911 - one answer a kind
    """What a value is, for a sentence: `an array of shape (2, 3)`, `a tuple of 3`, `None`."""
    match value:
        case None:
            return "None"
        case Opaque():
            return clean_line(value.description, _MAX_DESCRIPTION)
        case str():
            return "a string"
        case bytes():
            return "bytes"
        case bool():
            return "a boolean"
        case int():
            return "an integer"
        case Drained():
            return "an iterator"
        case tuple() | list():
            return f"a {type(value).__name__} of {len(value)}"
        case dict():
            return f"a dict of {len(value)}"
        case np.ndarray() if value.ndim:
            return f"an array of shape {value.shape}"
    return {"b": "a boolean", "i": "an integer", "u": "an integer", "f": "a float", "c": "a complex number"}.get(
        np.asarray(value).dtype.kind, "a value"
    )


def wrong_type(got: Value, expected: Value, what: str) -> Mismatch:
    """Something of another kind came, often nothing at all."""
    if got is None:
        return Mismatch("type", f"{what} is None; {describe(expected)} is expected. Is a `return` missing?")
    return Mismatch("type", f"{what} is {describe(got)}; {describe(expected)} is expected.")


def shape_hint(got: Array, expected: Array) -> str:
    """What may have gone wrong with a shape; empty if it cannot be told."""
    if got.ndim and got.shape == expected.shape[::-1]:
        return " It is transposed."
    if np.squeeze(got).shape == np.squeeze(expected).shape:
        more = got.ndim > expected.ndim
        return f" There is an axis of length 1 too {'many: see keepdims' if more else 'few: see keepdims'}."
    return ""


def _worst(excess: Array) -> tuple[int, ...]:
    return tuple(int(i) for i in np.unravel_index(int(np.argmax(excess)), excess.shape))


def _at(index: tuple[int, ...]) -> str:
    return f" at [{', '.join(map(str, index))}]" if index else ""


def _count(wrong: Array) -> str:
    total, bad = wrong.size, int(wrong.sum())
    return f"{bad} of {total} values are wrong" if total > 1 else "The value is wrong"


def number(value: Any) -> str:
    """A number as a person would write it: enough digits to see a difference, no more."""
    plain = value.item() if hasattr(value, "item") else value
    return f"{plain:.6g}" if isinstance(plain, float) else f"{plain!r:.60}"


def value_mismatch(got: Array, expected: Array, error: Array, allowed: Array, what: str) -> Mismatch:
    """Finite values are farther off than allowed: how many, and the worst of them."""
    with np.errstate(all="ignore"):
        excess = np.where(error > allowed, error / np.maximum(allowed, np.finfo(np.float64).tiny), 0.0)
        magnitude = np.abs(np.where(np.isfinite(expected), expected, 0))
        relative = np.where(magnitude > 0, error / np.where(magnitude > 0, magnitude, 1), 0.0)
    index = _worst(excess)
    largest = float(error.max())
    shown = f"got {told_apart(got[index], expected[index])}, expected {told_apart(expected[index], got[index])}"
    subject = "" if what == "The result" else f"{what}: "
    return Mismatch(
        "value",
        f"{subject}{_count(error > allowed)}; the worst{_at(index)}: {shown} (error {largest:.3g})."
        if error.size > 1
        else f"{what} is wrong: {shown} (error {largest:.3g}).",
        index=index,
        max_abs_error=largest,
        max_rel_error=float(relative.max()) if bool((magnitude > 0).any()) else None,
    )


def told_apart(value: Any, beside: Any) -> str:
    """The number with as many digits as it takes to tell it from the other."""
    for digits in (6, 9, 12, 17):
        if f"{value:.{digits}g}" != f"{beside:.{digits}g}":
            return f"{value:.{digits}g}"
    return f"{value!r}"


def exact_mismatch(got: Array, expected: Array, wrong: Array, what: str) -> Mismatch:
    """Values that must be equal are not: how many, and the first of them."""
    index = _worst(np.asarray(wrong))
    shown = f"got {number(got[index])}, expected {number(expected[index])}"
    error: float | None = None
    if expected.dtype.kind in "iu":
        error = float(np.abs(got.astype(np.float64) - expected.astype(np.float64)).max())
    subject = "" if what == "The result" else f"{what}: "
    text = (
        f"{subject}{_count(np.asarray(wrong))}; the first{_at(index)}: {shown}."
        if expected.size > 1
        else f"{what} is wrong: {shown}."
    )
    return Mismatch("value", text, index=index, max_abs_error=error)


def not_finite(got: Array, expected: Array, wrong: Array, reason: Reason, what: str) -> Mismatch:
    """NaN or infinity where it does not belong, or missing where it does."""
    index = _worst(np.asarray(wrong))
    shown = f"got {number(got[index])}, expected {number(expected[index])}"
    many = f" ({int(np.sum(wrong))} of {wrong.size} values)" if np.size(wrong) > 1 else ""
    return Mismatch(reason, f"{what}{_at(index)}: {shown}{many}.", index=index)
