"""Generic slips, computed from the expected results: a sign, a transpose, a shift, a factor, a root, a rounding, ...

A slip is named only if it reproduces every output that is wrong, in every case, while the others are right.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Final, NamedTuple

import numpy as np

from quizzer.grading.compare import Rules, rounded_places, same, widened_from_float32
from quizzer.grading.sandbox.protocol import Array, Value
from quizzer.sentences import mark, say

Pair = tuple[Array, Array]
"""What came, what was expected."""

_MIN_NUMBERS = 3  # fewer wrong numbers than this could agree with a slip by chance
_MIN_DISTINCT = 3  # as could a sequence of hardly any different values
_MIN_CASES = 2  # or a single one
_FACTOR_DIGITS = 6


class ResultPair(NamedTuple):
    """The result of one call: the arguments by name, what came, what was expected."""

    arguments: Mapping[str, Value]
    got: Value
    expected: Value


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
    _Slip("negated", mark("Every value has the wrong sign."), _is_float, np.negative),
    _Slip(
        "transposed",
        mark("The result is transposed: rows and columns are exchanged."),
        lambda array: array.ndim == 2,
        np.transpose,
    ),
    _Slip("off-by-one", mark("Every value is one too large."), _is_integer, lambda array: array + 1),
    _Slip("off-by-one", mark("Every value is one too small."), _is_integer, lambda array: array - 1),
    _Slip("complement", mark("Every value is 1 minus the right one."), _is_float, lambda array: 1 - array),
    _Slip("squared", mark("Every value is the square of the right one: is a root missing?"), _is_positive, np.square),
    _Slip(
        "square-root",
        mark("Every value is the root of the right one: is there a root too many?"),
        _is_positive,
        np.sqrt,
    ),
)
_SHIFTS: Final = (
    (mark("The values are right, but each stands one step too late."), slice(1, None), slice(None, -1)),
    (mark("The values are right, but each stands one step too early."), slice(None, -1), slice(1, None)),
)
_LOGARITHMS: Final = {
    1 / np.log(2): mark(
        "Every value is {factor} times the right one: a logarithm to base 2 where a natural one is due?"
    ),
    np.log(2): mark("Every value is {factor} times the right one: a natural logarithm where one to base 2 is due?"),
    1 / np.log(10): mark(
        "Every value is {factor} times the right one: a logarithm to base 10 where a natural one is due?"
    ),
    np.log(10): mark("Every value is {factor} times the right one: a natural logarithm where one to base 10 is due?"),
}


def generic_slips(results: Sequence[ResultPair], rules: Rules, names: Sequence[str] = ()) -> list[tuple[str, str]]:
    """The name and sentence of each slip that explains all results; `names` are those of the outputs."""
    with np.errstate(all="ignore"):  # a slip that leaves the range of floats is none of these
        return [*_exchanged(results, rules, names), *_slips(results, rules)]


def _exchanged(results: Sequence[ResultPair], rules: Rules, names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The two outputs that stand in each other's place."""
    pairs = [(r.got, r.expected) for r in results if isinstance(r.got, tuple | list) and isinstance(r.expected, tuple)]
    lengths = {len(value) for pair in pairs for value in pair}
    if len(pairs) < max(len(results), _MIN_CASES) or len(lengths) != 1:
        return
    for first, second in combinations(range(lengths.pop()), 2):
        exchanged = [(_exchange(list(got), first, second), expected) for got, expected in pairs]
        if all(same(got, expected, rules) for got, expected in exchanged):
            one, other = (
                f"`{names[i]}`" if i < len(names) else say("Item {number}", number=i) for i in (first, second)
            )
            yield (
                "outputs-exchanged",
                say("{one} and {other} are right, but in each other's place.", one=one, other=other),
            )


def _exchange(items: list[Value], first: int, second: int) -> Value:
    items[first], items[second] = items[second], items[first]
    return items


def _slips(results: Sequence[ResultPair], rules: Rules) -> Iterator[tuple[str, str]]:
    wrong = _wrong_leaves(results, rules)
    if wrong is None:
        return
    pairs = [pair for leaves in wrong for pair in leaves]
    if sum(e.size for _, e in pairs if np.any(e)) < _MIN_NUMBERS:
        return
    yield from _changed(pairs, rules)
    yield from _shifted(wrong, rules)
    if all(_is_float(e) for _, e in pairs):
        yield from _scaled(results, wrong, rules)
        if (places := rounded_places(pairs)) is not None:
            yield (
                "rounded",
                say("This is the right result rounded to {places} decimals: return it unrounded.", places=places),
            )
        if all(widened_from_float32(g, e) for g, e in pairs):
            sentence = say("Right, but only as exact as float32: something on the way is computed in float32.")
            yield "float32-precision", sentence


def _changed(pairs: Sequence[Pair], rules: Rules) -> Iterator[tuple[str, str]]:
    for slip in _SLIPS:
        if all(slip.applies(e) and _same(g, slip.change(e), rules) for g, e in pairs):
            yield slip.name, say(slip.sentence)


def _same(got: Array, expected: Array, rules: Rules) -> bool:
    return same(_plain(got), _plain(expected), rules)


def _plain(array: Array) -> Value:
    return array if array.ndim else array[()]


def _leaves(value: Value, path: tuple[object, ...] = ()) -> dict[tuple[object, ...], Value]:
    """The numbers and arrays of a result, each by the indices and keys that lead to it."""
    if isinstance(value, tuple | list):
        return {p: leaf for i, item in enumerate(value) for p, leaf in _leaves(item, (*path, i)).items()}
    if isinstance(value, dict):
        return {p: leaf for key, item in value.items() for p, leaf in _leaves(item, (*path, key)).items()}
    return {path: value}


def floats_in(value: Value) -> int:
    """How many floating-point numbers a result holds."""
    leaves = (np.asarray(leaf) for leaf in _leaves(value).values() if _numeric(leaf))
    return sum(leaf.size for leaf in leaves if _is_float(leaf))


def _wrong_leaves(results: Sequence[ResultPair], rules: Rules) -> list[list[Pair]] | None:
    """For each case, the outputs that are wrong in any case: got and expected; None if they cannot be paired."""
    paired = []
    for result in results:
        mine, theirs = _leaves(result.got), _leaves(result.expected)
        if mine.keys() != theirs.keys() or not all(_numeric(leaf) for leaf in (*mine.values(), *theirs.values())):
            return None
        paired.append({path: (np.asarray(mine[path]), np.asarray(leaf)) for path, leaf in theirs.items()})
    wrong = {path for leaves in paired for path, (g, e) in leaves.items() if not _same(g, e, rules)}
    return [[pair for path, pair in leaves.items() if path in wrong] for leaves in paired]


def _numeric(leaf: Value) -> bool:
    return isinstance(leaf, np.ndarray | np.generic | int | float | complex) and np.asarray(leaf).dtype.kind in "biufc"


def _shifted(wrong: Sequence[Sequence[Pair]], rules: Rules) -> Iterator[tuple[str, str]]:
    """The slip of values that each stand one step too late or too early; the one at the end may be anything."""
    moved = [[(g, e) for g, e in leaves if not _same(g, e, rules)] for leaves in wrong]
    if not all(g.shape == e.shape and e.ndim for leaves in moved for g, e in leaves):
        return
    for sentence, mine, theirs in _SHIFTS:
        if not all(_same(g[mine], e[theirs], rules) for leaves in moved for g, e in leaves):
            continue
        if sum(any(_is_telling(e[theirs]) for _, e in leaves) for leaves in moved) >= _MIN_CASES:
            yield "off-by-one-step", say(sentence)


def _is_telling(sequence: Array) -> bool:
    return len(np.unique(sequence, axis=0)) >= _MIN_DISTINCT


def _telling(expected: Array) -> Array:
    """The values of which a multiple can be told from them."""
    return np.where(np.isfinite(expected), np.abs(expected), 0)


def _factor(leaves: Sequence[Pair], rules: Rules) -> float | None:
    """The one factor by which every output of a case is too large; None if there is none."""
    got, expected = max(leaves, key=lambda pair: float(_telling(pair[1]).max(initial=0.0)))
    if got.shape != expected.shape or np.iscomplexobj(got) or np.iscomplexobj(expected):
        return None
    index = np.unravel_index(int(np.argmax(_telling(expected))), expected.shape)
    factor = float(got[index] / expected[index])
    if not np.isfinite(factor) or factor == 0.0:
        return None
    return factor if all(_same(g, e * factor, rules) for g, e in leaves) else None


def _scaled(results: Sequence[ResultPair], wrong: Sequence[Sequence[Pair]], rules: Rules) -> Iterator[tuple[str, str]]:
    factors, sizes = [], []
    for result, leaves in zip(results, wrong, strict=True):
        if any(_telling(e).any() for _, e in leaves):
            factor = _factor(leaves, rules)
            if factor is None:
                return
            factors.append(factor)
            sizes.append(_sizes(result.arguments))
        elif not all(_same(g, e, rules) for g, e in leaves):  # no factor makes zeros wrong
            return
    if len(factors) < _MIN_CASES:
        return
    shared = set.intersection(*(set(size) for size in sizes))
    for name in sorted(shared):
        lengths = [size[name] for size in sizes]
        if len(set(lengths)) > 1:  # otherwise it could be any constant
            if np.allclose(factors, lengths, rtol=1e-6):
                yield "sum-for-mean", say("Every value is {n} times too large: a sum where a mean is due?", n=name)
                return
            if np.allclose(factors, [1 / n for n in lengths], rtol=1e-6):
                yield "mean-for-sum", say("Every value is {n} times too small: a mean where a sum is due?", n=name)
                return
    shown = f"{factors[0]:.{_FACTOR_DIGITS}g}"
    if np.allclose(factors, factors[0], rtol=1e-6) and shown not in {"1", "-1"}:
        for factor, sentence in _LOGARITHMS.items():
            if np.isclose(factors[0], factor, rtol=1e-6):
                yield "logarithm", say(sentence, factor=shown)
                return
        yield "constant-factor", say("Every value is {factor} times the right one.", factor=shown)


def _sizes(arguments: Mapping[str, Value]) -> dict[str, int]:
    """The lengths of the axes of all arrays, and how many numbers they hold, by a name such as `x.shape[0]`."""
    return {
        f"{name}.{axis}": size
        for name, value in arguments.items()
        if isinstance(value, np.ndarray)
        for axis, size in [*((f"shape[{i}]", length) for i, length in enumerate(value.shape)), ("size", value.size)]
        if size
    }
