"""Whether two results are the same, and if not, in one sentence, why not.

Looked at in this order: type, structure, exact shape, kind of dtype, NaN and infinity, values. NumPy never broadcasts
here: shapes are equal before any values meet. Let s be the largest finite magnitude in the expected array; values agree
when |got - expected| <= atol * s + rtol * |expected|, with atol and rtol by the precision in which the result can be
computed. Integers, booleans and strings are exact. A number may be a Python scalar, a NumPy scalar or an array of
shape (); a list may stand for a tuple and the other way round, a list of numbers for an array; a boolean may be 0 or 1.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, Literal, NamedTuple, TypeAlias

import numpy as np

from quizzer.bank.parts import ArrayTolerance
from quizzer.grading.difference_wording import (
    Key,
    Mismatch,
    Place,
    exact_mismatch,
    not_finite,
    number,
    value_mismatch,
    wrong_shape,
    wrong_type,
)
from quizzer.grading.sandbox.protocol import Array, Drained, Value
from quizzer.sentences import mark, say

Precision: TypeAlias = Literal["float64", "float32", "float16"]


class _Tolerance(NamedTuple):
    """`floor` is the absolute error that is always allowed: a sum that should be 0 comes out as 1e-17 or so."""

    rtol: float
    atol: float
    floor: float


_TOLERANCES: Final[Mapping[str, _Tolerance]] = {
    "float64": _Tolerance(1e-7, 1e-9, 1e-12),
    "float32": _Tolerance(1e-5, 2e-6, 1e-6),
    "float16": _Tolerance(2e-3, 1e-3, 1e-3),
}
_PRECISION_OF: Final[Mapping[str, Precision]] = {
    "float16": "float16",
    "float32": "float32",
    "complex64": "float32",
}
_KINDS: Final[Mapping[str, str]] = {
    "b": mark("booleans"),
    "i": mark("integers"),
    "u": mark("integers"),
    "f": mark("floats"),
    "c": mark("complex numbers"),
    "U": mark("strings"),
}
_ARRAY_MAY_BE: Final[Mapping[str, str]] = {"b": "biu", "i": "iu", "u": "iu", "f": "f", "c": "c", "U": "U"}
_NUMBER_MAY_BE: Final[Mapping[str, str]] = {"b": "biu", "i": "biu", "u": "biu", "f": "iuf", "c": "iufc", "U": "U"}
_NARROWER: Final = 0.01  # of what is allowed: rounding to float32 must not stay within it by chance
_ROUNDED_PLACES: Final = range(2, 7)


@dataclass(frozen=True)
class Rules:
    """How strictly to compare.

    Attributes:
        tolerance: The exercise's own, absolute and in place of the general one.
        precision: What the computation could reach, where it is not the expected dtype that tells.
    """

    tolerance: ArrayTolerance | None = None
    precision: Precision | None = None


def compare(got: Value, expected: Value, rules: Rules | None = None, names: Sequence[str] = ()) -> Mismatch | None:
    """None if `got` is a right answer where `expected` is one, else what is wrong with it.

    `names` is what the items of a tuple are called.
    """
    return _compare(got, expected, rules or Rules(), Place(names=names))


def graded(result: Value, outputs: Sequence[int] | None) -> Value:
    """The part of a result that counts: the listed items of a tuple, all of it if none are listed.

    The others become empty tuples: whatever they are, as many items must come as are expected.
    """
    if outputs is None or not isinstance(result, tuple | list):
        return result
    return tuple(item if i in outputs else () for i, item in enumerate(result))


def same(got: Value, expected: Value, rules: Rules | None = None) -> bool:
    """Whether the two are the same answer."""
    return compare(got, expected, rules) is None


def _compare(  # noqa: PLR0911 - one way a kind
    got: Value, expected: Value, rules: Rules, part: Place
) -> Mismatch | None:
    if isinstance(expected, tuple | list):
        return _compare_sequences(got, expected, rules, part)
    if isinstance(expected, dict):
        return _compare_dicts(got, expected, rules, part)
    if expected is None or isinstance(expected, str):
        if type(got) is type(expected) and got == expected:
            return None
        if isinstance(got, str) and isinstance(expected, str):
            sentence = say(
                "{part} is {got}, not {expected}.", part=part, got=f"{got!r:.80}", expected=f"{expected!r:.80}"
            )
            return Mismatch("value", sentence, part=part)
        return wrong_type(got, expected, part)
    if isinstance(expected, np.ndarray) and expected.ndim:
        array = got if isinstance(got, np.ndarray) else _array_of(got)
        return wrong_type(got, expected, part) if array is None else _compare_arrays(array, expected, rules, part)
    return _compare_numbers(got, expected, rules, part)


def _array_of(value: Value) -> Array | None:
    """The array that a (nested) list or tuple of numbers stands for; None for anything else."""
    if not isinstance(value, list | tuple) or isinstance(value, Drained) or not _holds_numbers(value):
        return None
    try:
        array = np.asarray(value)
    except (ValueError, OverflowError):  # rows of different lengths; an integer that no array holds
        return None
    return array if array.dtype.kind in _KINDS else None


def _holds_numbers(value: Value) -> bool:
    if isinstance(value, list | tuple):
        return all(map(_holds_numbers, value))
    return isinstance(value, bool | int | float | complex | np.number | np.bool_)


def lists_for_arrays(got: Value, expected: Value) -> bool:
    """Whether a list or tuple stands anywhere for an array in a result that is right otherwise."""
    if isinstance(expected, tuple | list) and isinstance(got, tuple | list):
        return any(lists_for_arrays(mine, theirs) for mine, theirs in zip(got, expected, strict=False))
    if isinstance(expected, dict) and isinstance(got, dict):
        return any(lists_for_arrays(got[key], theirs) for key, theirs in expected.items() if key in got)
    return isinstance(expected, np.ndarray) and isinstance(got, list | tuple)


def _compare_sequences(
    got: Value, expected: list[Value] | tuple[Value, ...], rules: Rules, part: Place
) -> Mismatch | None:
    if not isinstance(got, tuple | list):
        return wrong_type(got, expected, part)
    if len(got) != len(expected):
        sentence = say("{part} has {n} items; {expected} are expected.", part=part, n=len(got), expected=len(expected))
        return Mismatch("structure", sentence, part=part)
    for i, (mine, theirs) in enumerate(zip(got, expected, strict=True)):
        found = _compare(mine, theirs, rules, part.inside(i))
        if found is not None:
            return found
    return None


def _compare_dicts(got: Value, expected: dict[Any, Value], rules: Rules, part: Place) -> Mismatch | None:
    if not isinstance(got, dict):
        return wrong_type(got, expected, part)
    missing, extra = _listed(expected.keys() - got.keys()), _listed(got.keys() - expected.keys())
    if missing and extra:
        sentence = say("{part} lacks {missing} and has {extra} too many.", part=part, missing=missing, extra=extra)
        return Mismatch("structure", sentence, part=part)
    if missing:
        return Mismatch("structure", say("{part} lacks {missing}.", part=part, missing=missing), part=part)
    if extra:
        return Mismatch("structure", say("{part} has {extra} too many.", part=part, extra=extra), part=part)
    for key, theirs in expected.items():
        found = _compare(got[key], theirs, rules, part.inside(Key(key)))
        if found is not None:
            return found
    return None


def _listed(keys: Collection[Any]) -> str:
    return ", ".join(sorted(f"{key!r:.40}" for key in keys)[:5])


def _compare_numbers(got: Value, expected: Value, rules: Rules, part: Place) -> Mismatch | None:
    if not isinstance(got, bool | int | float | complex | np.generic | np.ndarray):
        return wrong_type(got, expected, part)
    if isinstance(got, np.ndarray) and got.ndim:
        sentence = say("{part} has shape {shape}; a single number is expected.", part=part, shape=got.shape)
        return Mismatch("shape", sentence, part=part)
    if type(got) is int and type(expected) is int:
        return _compare_integers(got, expected, part)
    try:
        mine, theirs = np.asarray(got), np.asarray(expected)
    except OverflowError:
        return Mismatch("value", say("{part} is an integer out of all bounds.", part=part), part=part)
    if mine.dtype.kind not in _NUMBER_MAY_BE.get(theirs.dtype.kind, ""):
        return replace(wrong_type(got, expected, part), reason="dtype")
    if mine.dtype.kind in "iu" and theirs.dtype.kind in "fc":
        mine = mine.astype(theirs.dtype)
    return _compare_values(mine, theirs, rules, part)


def _compare_integers(got: int, expected: int, part: Place) -> Mismatch | None:
    """Exactly, however large they are."""
    if got == expected:
        return None
    sentence = say("{part} is {got}, not {expected}.", part=part, got=number(got), expected=number(expected))
    return Mismatch("value", sentence, part=part)


def _compare_arrays(got: Array, expected: Array, rules: Rules, part: Place) -> Mismatch | None:
    if got.shape != expected.shape:
        return wrong_shape(got, expected, part)
    if got.dtype.kind not in _ARRAY_MAY_BE[expected.dtype.kind]:
        sentence = say(
            "{part} is an array of {got} ({dtype}); {expected} are expected.",
            part=part,
            got=say(_KINDS[got.dtype.kind]),
            dtype=got.dtype,
            expected=say(_KINDS[expected.dtype.kind]),
        )
        return Mismatch("dtype", sentence, part=part)
    return _compare_values(got, expected, rules, part)


def _compare_values(got: Array, expected: Array, rules: Rules, part: Place) -> Mismatch | None:
    if expected.dtype.kind not in "fc":
        wrong = got != expected
        return exact_mismatch(got, expected, wrong, part) if wrong.any() else None
    if _plainly_right(got, expected, rules):
        return None
    for name, test in (("NaN", np.isnan), ("infinite", np.isinf)):
        mine, theirs = test(got), test(expected)
        wrong = mine != theirs
        if name == "infinite":
            with np.errstate(invalid="ignore"):
                wrong |= mine & theirs & (got != expected)
        if wrong.any():
            return not_finite(got, expected, wrong, "nan" if name == "NaN" else "inf", part)
    return _compare_finite(got, expected, rules, part)


def _plainly_right(got: Array, expected: Array, rules: Rules) -> bool:
    """Whether every value is finite and within its own relative tolerance: the quick way for most of what is right."""
    if rules.tolerance is not None or got.dtype != expected.dtype:
        return False
    rtol = _TOLERANCES[rules.precision or _precision_of(expected)].rtol
    with np.errstate(all="ignore"):
        allowed = rtol * np.abs(expected)
        return bool(((np.abs(got - expected) <= allowed) & (allowed < np.inf)).all())


def _precision_of(array: Array) -> Precision:
    return _PRECISION_OF.get(array.dtype.name, "float64")


def _compare_finite(got: Array, expected: Array, rules: Rules, part: Place) -> Mismatch | None:
    precision = rules.precision or _precision_of(expected)
    error, allowed = _error_and_allowance(got, expected, precision, rules.tolerance)
    narrower = got.dtype.itemsize < expected.dtype.itemsize and not rules.precision
    if narrower and rules.tolerance is None:
        allowed = allowed * _NARROWER
    wrong = error > allowed
    if not wrong.any():
        return None
    found = value_mismatch(got, expected, error, allowed, part)
    if narrower:
        coarse = _precision_of(got)
        error, allowed = _error_and_allowance(got, expected, coarse, None)
        if not (error > allowed).any():
            sentence = say(
                "{part} is {got}: right, but only to that precision. The input is {expected}.",
                part=part,
                got=got.dtype,
                expected=expected.dtype,
            )
            return replace(found, reason="precision", message=sentence)
    places = rounded_places([(got, expected)])
    if places is not None:
        note = say("It is the right result rounded to {places} decimals: return it unrounded.", places=places)
        return replace(found, message=f"{found.message} {note}")
    return found


def _error_and_allowance(
    got: Array, expected: Array, precision: str, own: ArrayTolerance | None
) -> tuple[Array, Array]:
    """|got - expected| and what of it is allowed, element by element; both 0 where the two are not finite."""
    wide = np.complex128 if "c" in (got.dtype.kind, expected.dtype.kind) else np.float64
    finite = np.isfinite(expected)
    mine, theirs = np.where(finite, got, 0).astype(wide), np.where(finite, expected, 0).astype(wide)
    with np.errstate(all="ignore"):
        error = np.asarray(np.abs(mine - theirs))
        magnitude = np.asarray(np.abs(theirs))
        general = _TOLERANCES[precision]
        if own is None:
            scale = float(magnitude.max(initial=0.0))
            allowed = np.maximum(general.atol * scale + general.rtol * magnitude, general.floor)
        elif precision == "float64":
            allowed = own.atol + own.rtol * magnitude
        else:  # an exercise states its tolerance for float64; coarser types cannot be held to it
            scale = float(magnitude.max(initial=0.0))
            allowed = max(own.atol, general.atol * scale) + max(own.rtol, general.rtol) * magnitude
    return error, allowed


def _is_rounded(got: Array, expected: Array, places: int) -> bool:
    """Whether `got` is `expected` rounded to that many decimals."""
    if got.dtype.kind != "f" or expected.dtype.kind != "f" or got.shape != expected.shape:
        return False
    with np.errstate(all="ignore"):  # rounding multiplies by a power of ten
        if (np.abs(got - expected) > 10.0**-places).any():  # the quick way out of nearly all that is wrong
            return False
        return bool(np.allclose(got, np.round(expected, places), rtol=1e-12, atol=1e-12, equal_nan=True))


def rounded_places(pairs: Sequence[tuple[Array, Array]]) -> int | None:
    """To how many decimals, 2 to 6, all that came is what was expected, rounded; None if it is not, or all zeros."""
    for places in _ROUNDED_PLACES:
        if all(_is_rounded(got, expected, places) for got, expected in pairs):
            return places if any(np.round(expected, places).any() for _, expected in pairs) else None
    return None


def widened_from_float32(got: Array, expected: Array) -> bool:
    """Whether `got` holds values that float32 can hold, right to that precision, where float64 is expected."""
    if got.dtype.kind != "f" or expected.dtype != np.float64 or got.shape != expected.shape:
        return False
    with np.errstate(over="ignore"):
        held = np.array_equal(got, got.astype(np.float32), equal_nan=True)
    return held and same(got, expected, Rules(precision="float32"))


def widened(got: Value, expected: Value) -> bool:
    """Whether a float64 came back where float32 was computed with."""
    if isinstance(expected, tuple | list) and isinstance(got, tuple | list):
        return any(widened(mine, theirs) for mine, theirs in zip(got, expected, strict=False))
    if isinstance(expected, dict) and isinstance(got, dict):
        return any(widened(got[key], theirs) for key, theirs in expected.items() if key in got)
    if not isinstance(expected, np.ndarray | np.generic) or not isinstance(got, np.ndarray | np.generic):
        return False
    return expected.dtype == np.float32 and got.dtype == np.float64
