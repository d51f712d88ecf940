"""Generic slips, computed from the expected results: a sign, a transpose, a factor, a root, a rounding, and more.

A slip is named only if it reproduces every output that is wrong, in every case, while the others are right.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final, NamedTuple

import numpy as np
import numpy.typing as npt

from quizzer.grading.compare import Rules, rounded_places, same, widened_from_float32
from quizzer.grading.sandbox.protocol import Value

Array = npt.NDArray[Any]
Result = tuple[Value, Value, Value]
"""The arguments, what came, what was expected."""

_MIN_NUMBERS = 3  # fewer wrong numbers than this could agree with a slip by chance
_FACTOR_DIGITS = 6


class _Slip(NamedTuple):
    """A change of every expected value, and the arrays that it makes sense for."""

    name: str
    sentence: str
    applies: Callable[[Array], bool]
    change: Callable[[Array], Array]


def _is_float(array: Array) -> bool:
    return array.dtype.kind in "fc"


def _is_positive(array: Array) -> bool:
    return array.dtype.kind == "f" and not (array < 0).any()


def _is_integer(array: Array) -> bool:
    return array.dtype.kind in "iu"


_SLIPS: Final = (
    _Slip("negated", "Every value has the wrong sign.", _is_float, np.negative),
    _Slip(
        "transposed",
        "The result is transposed: rows and columns are exchanged.",
        lambda array: array.ndim == 2,
        np.transpose,
    ),
    _Slip("off-by-one", "Every value is one too large.", _is_integer, lambda array: array + 1),
    _Slip("off-by-one", "Every value is one too small.", _is_integer, lambda array: array - 1),
    _Slip("complement", "Every value is 1 minus the right one.", _is_float, lambda array: 1 - array),
    _Slip("squared", "Every value is the square of the right one: is a root missing?", _is_positive, np.square),
    _Slip("square-root", "Every value is the root of the right one: is there a root too many?", _is_positive, np.sqrt),
)
_LOGARITHMS: Final = {
    1 / np.log(2): "a logarithm to base 2 where a natural one is due?",
    np.log(2): "a natural logarithm where one to base 2 is due?",
    1 / np.log(10): "a logarithm to base 10 where a natural one is due?",
    np.log(10): "a natural logarithm where one to base 10 is due?",
}


def generic_slips(results: Sequence[Result], rules: Rules) -> Iterator[tuple[str, str]]:
    """The name and sentence of each slip that explains all results."""
    wrong = _wrong_leaves(results, rules)
    if wrong is None:
        return
    pairs = [(got, expected) for leaves in wrong for got, expected in leaves]
    telling = [(g, e) for g, e in pairs if np.any(e)]
    if sum(e.size for _, e in telling) < _MIN_NUMBERS:
        return

    def all_are(change: Callable[[Array], Array]) -> bool:
        return all(same(_plain(g), _plain(change(e)), rules) for g, e in pairs)

    for slip in _SLIPS:
        if all(slip.applies(e) for _, e in pairs) and all_are(slip.change):
            yield slip.name, slip.sentence
            return
    if all(e.dtype.kind in "fc" for _, e in pairs):
        yield from _scaled(results, wrong, rules)
        yield from _rounded(pairs)
        if all(widened_from_float32(g, e) for g, e in pairs):
            yield (
                "float32-precision",
                "Right, but only as exact as float32: something on the way is computed in float32.",
            )


def _plain(array: Array) -> Value:
    return array if array.ndim else array[()]


def _leaves(value: Value) -> list[Value]:
    if isinstance(value, tuple | list):
        return [leaf for item in value for leaf in _leaves(item)]
    if isinstance(value, dict):
        return [leaf for key in sorted(value, key=repr) for leaf in _leaves(value[key])]
    return [value]


def _wrong_leaves(results: Sequence[Result], rules: Rules) -> list[list[tuple[Array, Array]]] | None:
    """For each case, the outputs that are wrong in any case: got and expected; None if they cannot be paired."""
    paired = []
    for _, got, expected in results:
        mine, theirs = _leaves(got), _leaves(expected)
        if len(mine) != len(theirs) or not all(_numeric(leaf) for leaf in (*mine, *theirs)):
            return None
        paired.append([(np.asarray(g), np.asarray(e)) for g, e in zip(mine, theirs, strict=True)])
    if not paired or any(len(leaves) != len(paired[0]) for leaves in paired):
        return None
    bad = [
        i
        for i in range(len(paired[0]))
        if any(not same(_plain(leaves[i][0]), _plain(leaves[i][1]), rules) for leaves in paired)
    ]
    return [[leaves[i] for i in bad] for leaves in paired]


def _numeric(leaf: Value) -> bool:
    return isinstance(leaf, np.ndarray | np.generic | int | float | complex) and np.asarray(leaf).dtype.kind in "biufc"


def _factor(leaves: Sequence[tuple[Array, Array]], rules: Rules) -> float | None:
    """The one factor by which every output of a case is too large; None if there is none."""
    largest = max(((g, e) for g, e in leaves), key=lambda pair: float(np.abs(pair[1]).max(initial=0.0)), default=None)
    if largest is None or largest[0].shape != largest[1].shape or not np.isfinite(largest[1]).all():
        return None
    got, expected = largest
    index = np.unravel_index(int(np.argmax(np.abs(expected))), expected.shape)
    if not expected[index] or np.iscomplexobj(got):
        return None
    factor = float(got[index] / expected[index])
    if not np.isfinite(factor) or factor == 0.0:
        return None
    return factor if all(same(_plain(g), _plain(e * factor), rules) for g, e in leaves) else None


def _scaled(
    results: Sequence[Result], wrong: Sequence[Sequence[tuple[Array, Array]]], rules: Rules
) -> Iterator[tuple[str, str]]:
    telling = [(case, leaves) for case, leaves in zip(results, wrong, strict=True) if any(np.any(e) for _, e in leaves)]
    factors = [_factor(leaves, rules) for _, leaves in telling]
    found = [factor for factor in factors if factor is not None]
    if len(found) < max(len(telling), 2):
        return
    sizes = [_sizes(case[0]) for case, _ in telling]
    shared = set.intersection(*(set(size) for size in sizes))
    for name in sorted(shared):
        lengths = [size[name] for size in sizes]
        if len(set(lengths)) > 1:  # otherwise it could be any constant
            if np.allclose(found, lengths, rtol=1e-6):
                yield "sum-for-mean", f"Every value is {name} times too large: a sum where a mean is due?"
                return
            if np.allclose(found, [1 / n for n in lengths], rtol=1e-6):
                yield "mean-for-sum", f"Every value is {name} times too small: a mean where a sum is due?"
                return
    if np.allclose(found, found[0], rtol=1e-6):
        for factor, question in _LOGARITHMS.items():
            if np.isclose(found[0], factor, rtol=1e-6):
                yield "logarithm", f"Every value is {found[0]:.{_FACTOR_DIGITS}g} times the right one: {question}"
                return
        yield "constant-factor", f"Every value is {found[0]:.{_FACTOR_DIGITS}g} times the right one."


def _sizes(arguments: Value) -> dict[str, int]:
    """The lengths of the axes of all arrays, by a name such as `the length of axis 0`."""
    values = arguments.values() if isinstance(arguments, dict) else arguments
    return {
        f"the length of axis {axis} of argument {i + 1}": length
        for i, value in enumerate(values)
        if isinstance(value, np.ndarray)
        for axis, length in enumerate(value.shape)
        if length > 1
    }


def _rounded(pairs: Sequence[tuple[Array, Array]]) -> Iterator[tuple[str, str]]:
    if all(g.shape == e.shape for g, e in pairs):
        places = {rounded_places(g, e) for g, e in pairs}
        if len(places) == 1 and None not in places:
            yield "rounded", f"This is the right result rounded to {places.pop()} decimals: return it unrounded."
