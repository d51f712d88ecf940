"""Whether two results are the same, and if not, in one sentence, why not.

Looked at in this order: type, structure, exact shape, kind of dtype, NaN and infinity, values. NumPy never broadcasts
here: shapes are equal before any values meet. Let s be the largest finite magnitude in the expected array; values agree
when |got - expected| <= atol * s + rtol * |expected|, with atol and rtol by the precision in which the result can be
computed. Integers, booleans and strings are exact. A number may be a Python scalar, a NumPy scalar or an array of
shape (); a list may stand for a tuple and the other way round; a boolean may be 0 or 1.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, Literal, NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

from quizzer.bank.model import ArrayTolerance
from quizzer.grading.sandbox.protocol import Opaque, Value

Array: TypeAlias = npt.NDArray[Any]
Precision: TypeAlias = Literal["float64", "float32", "float16"]
Reason: TypeAlias = Literal["type", "structure", "shape", "dtype", "nan", "inf", "precision", "value"]


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
    "b": "booleans",
    "i": "integers",
    "u": "integers",
    "f": "floats",
    "c": "complex numbers",
    "U": "strings",
}
_ARRAY_MAY_BE: Final[Mapping[str, str]] = {"b": "biu", "i": "iu", "u": "iu", "f": "f", "c": "c", "U": "U"}
_NUMBER_MAY_BE: Final[Mapping[str, str]] = {"b": "biu", "i": "biu", "u": "biu", "f": "iuf", "c": "iufc", "U": "U"}
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


@dataclass(frozen=True)
class Mismatch:
    """The first thing that differs. `got` and `expected` are the worst element or the two descriptions."""

    reason: Reason
    message: str
    index: tuple[int, ...] | None = None
    max_abs_error: float | None = None
    max_rel_error: float | None = None


def compare(got: Value, expected: Value, rules: Rules | None = None) -> Mismatch | None:
    """None if `got` is a right answer where `expected` is one, else what is wrong with it."""
    return _compare(got, expected, rules or Rules(), "The result")


def graded(result: Value, outputs: Sequence[int] | None) -> Value:
    """The part of a result that counts: the listed items of a tuple, all of it if none are listed."""
    if outputs is None or not isinstance(result, tuple | list) or max(outputs) >= len(result):
        return result
    return tuple(result[i] for i in outputs)


def same(got: Value, expected: Value, rules: Rules | None = None) -> bool:
    """Whether the two are the same answer."""
    return compare(got, expected, rules) is None


def describe(value: Value) -> str:  # noqa: PLR0911 - one answer a kind
    """What a value is, for a sentence: `an array of shape (2, 3)`, `a tuple of 3`, `None`."""
    match value:
        case None:
            return "None"
        case Opaque():
            return value.description
        case str():
            return "a string"
        case bool():
            return "a boolean"
        case tuple() | list():
            return f"a {type(value).__name__} of {len(value)}"
        case dict():
            return f"a dict of {len(value)}"
        case np.ndarray() if value.ndim:
            return f"an array of shape {value.shape}"
    return {"b": "a boolean", "i": "an integer", "u": "an integer", "f": "a float", "c": "a complex number"}.get(
        np.asarray(value).dtype.kind, "a value"
    )


def _compare(  # noqa: PLR0911 - one way a kind
    got: Value, expected: Value, rules: Rules, what: str
) -> Mismatch | None:
    if isinstance(expected, tuple | list):
        return _compare_sequences(got, expected, rules, what)
    if isinstance(expected, dict):
        return _compare_dicts(got, expected, rules, what)
    if expected is None or isinstance(expected, str):
        if type(got) is type(expected) and got == expected:
            return None
        if isinstance(got, str) and isinstance(expected, str):
            return Mismatch("value", f"{what} is {got!r:.80}, not {expected!r:.80}.")
        return _wrong_type(got, expected, what)
    if isinstance(expected, np.ndarray) and expected.ndim:
        if not isinstance(got, np.ndarray):
            return _wrong_type(got, expected, what)
        return _compare_arrays(got, expected, rules, what)
    return _compare_numbers(got, expected, rules, what)


def _wrong_type(got: Value, expected: Value, what: str) -> Mismatch:
    if got is None:
        return Mismatch("type", f"{what} is None; {describe(expected)} is expected. Is a `return` missing?")
    return Mismatch("type", f"{what} is {describe(got)}; {describe(expected)} is expected.")


def _compare_sequences(got: Value, expected: Sequence[Value], rules: Rules, what: str) -> Mismatch | None:
    if not isinstance(got, tuple | list):
        return _wrong_type(got, expected, what)
    if len(got) != len(expected):
        return Mismatch("structure", f"{what} has {len(got)} items; {len(expected)} are expected.")
    for i, (mine, theirs) in enumerate(zip(got, expected, strict=True)):
        part = f"Item {i}" if what == "The result" else f"{what}[{i}]"
        found = _compare(mine, theirs, rules, part)
        if found is not None:
            return found
    return None


def _compare_dicts(got: Value, expected: Mapping[Value, Value], rules: Rules, what: str) -> Mismatch | None:
    if not isinstance(got, dict):
        return _wrong_type(got, expected, what)
    missing = [key for key in expected if key not in got]
    extra = [key for key in got if key not in expected]
    if missing or extra:
        parts = [f"lacks {', '.join(f'{k!r:.40}' for k in missing[:5])}"] if missing else []
        parts += [f"has {', '.join(f'{k!r:.40}' for k in extra[:5])} too many"] if extra else []
        return Mismatch("structure", f"{what} {' and '.join(parts)}.")
    for key, theirs in expected.items():
        found = _compare(got[key], theirs, rules, f"The value at {key!r:.40}")
        if found is not None:
            return found
    return None


def _compare_numbers(got: Value, expected: Value, rules: Rules, what: str) -> Mismatch | None:
    if not isinstance(got, bool | int | float | complex | np.generic | np.ndarray):
        return _wrong_type(got, expected, what)
    if isinstance(got, np.ndarray) and got.ndim:
        return Mismatch("shape", f"{what} has shape {got.shape}; a single number is expected.")
    if type(got) is int and type(expected) is int:  # exact, however large
        return None if got == expected else Mismatch("value", f"{what} is {got:.20g}, not {expected:.20g}.")
    try:
        mine, theirs = np.asarray(got), np.asarray(expected)
    except OverflowError:
        return Mismatch("value", f"{what} is an integer out of all bounds.")
    if mine.dtype.kind not in _NUMBER_MAY_BE[theirs.dtype.kind]:
        return Mismatch("dtype", f"{what} is {describe(got)}; {describe(expected)} is expected.")
    if mine.dtype.kind in "iu" and theirs.dtype.kind in "fc":
        mine = mine.astype(theirs.dtype)
    return _compare_values(mine, theirs, rules, what)


def _compare_arrays(got: Array, expected: Array, rules: Rules, what: str) -> Mismatch | None:
    if got.shape != expected.shape:
        return Mismatch(
            "shape", f"{what} has shape {got.shape}; {expected.shape} is expected.{_shape_hint(got, expected)}"
        )
    if got.dtype.kind not in _ARRAY_MAY_BE[expected.dtype.kind]:
        mine, theirs = _KINDS[got.dtype.kind], _KINDS[expected.dtype.kind]
        return Mismatch("dtype", f"{what} is an array of {mine} ({got.dtype}); {theirs} are expected.")
    return _compare_values(got, expected, rules, what)


def _shape_hint(got: Array, expected: Array) -> str:
    if got.ndim and got.shape == expected.shape[::-1]:
        return " It is transposed."
    if np.squeeze(got).shape == np.squeeze(expected).shape:
        more = got.ndim > expected.ndim
        return f" There is an axis of length 1 too {'many: see keepdims' if more else 'few: see keepdims'}."
    return ""


def _compare_values(got: Array, expected: Array, rules: Rules, what: str) -> Mismatch | None:
    if expected.dtype.kind not in "fc":
        wrong = got != expected
        return _exact_mismatch(got, expected, wrong, what) if wrong.any() else None
    for name, test in (("NaN", np.isnan), ("infinite", np.isinf)):
        mine, theirs = test(got), test(expected)
        wrong = mine != theirs
        if name == "infinite":
            with np.errstate(invalid="ignore"):
                wrong |= mine & theirs & (got != expected)
        if wrong.any():
            return _not_finite(got, expected, wrong, "nan" if name == "NaN" else "inf", what)
    return _compare_finite(got, expected, rules, what)


def _compare_finite(got: Array, expected: Array, rules: Rules, what: str) -> Mismatch | None:
    precision = rules.precision or _PRECISION_OF.get(expected.dtype.name, "float64")
    error, allowed = _error_and_allowance(got, expected, precision, rules.tolerance)
    wrong = error > allowed
    if not wrong.any():
        return None
    found = _value_mismatch(got, expected, error, allowed, what)
    if got.dtype.itemsize < expected.dtype.itemsize and not rules.precision:
        coarse = _PRECISION_OF.get(got.dtype.name, "float64")
        error, allowed = _error_and_allowance(got, expected, coarse, None)
        if not (error > allowed).any():
            return replace(
                found,
                reason="precision",
                message=f"{what} is {got.dtype}: right, but only to that precision. The input is {expected.dtype}.",
            )
    places = rounded_places(got, expected)
    if places is not None:
        note = f" It is the right result rounded to {places} decimals: return it unrounded."
        return replace(found, message=found.message + note)
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


def _value_mismatch(got: Array, expected: Array, error: Array, allowed: Array, what: str) -> Mismatch:
    with np.errstate(all="ignore"):
        excess = np.where(error > allowed, error / np.maximum(allowed, np.finfo(np.float64).tiny), 0.0)
        magnitude = np.abs(np.where(np.isfinite(expected), expected, 0))
        relative = np.where(magnitude > 0, error / np.where(magnitude > 0, magnitude, 1), 0.0)
    index = _worst(excess)
    largest = float(error.max())
    shown = f"got {_shown(got[index], expected[index])}, expected {_shown(expected[index], got[index])}"
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


def _shown(value: Any, beside: Any) -> str:
    """The number with as many digits as it takes to tell it from the other."""
    for digits in (6, 9, 12, 17):
        if f"{value:.{digits}g}" != f"{beside:.{digits}g}":
            return f"{value:.{digits}g}"
    return f"{value!r}"


def _exact_mismatch(got: Array, expected: Array, wrong: Array, what: str) -> Mismatch:
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


def _not_finite(got: Array, expected: Array, wrong: Array, reason: Reason, what: str) -> Mismatch:
    index = _worst(np.asarray(wrong))
    shown = f"got {number(got[index])}, expected {number(expected[index])}"
    many = f" ({int(np.sum(wrong))} of {wrong.size} values)" if np.size(wrong) > 1 else ""
    return Mismatch(reason, f"{what}{_at(index)}: {shown}{many}.", index=index)


def rounded_places(got: Array, expected: Array) -> int | None:
    """To how many decimals, 2 to 6, `got` is `expected` rounded; None if it is not."""
    if got.dtype.kind != "f" or expected.dtype.kind != "f":
        return None
    finite = np.isfinite(expected)
    mine, theirs = got[finite].astype(np.float64), expected[finite].astype(np.float64)
    for places in _ROUNDED_PLACES:
        rounded = np.round(theirs, places)
        if rounded.any() and np.allclose(mine, rounded, rtol=1e-12, atol=1e-12):
            return places
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
