"""Finite differences: how fast the output of a forward function grows where a backward pass says that it knows.

A vector moves one argument of the forward along a line. The slopes just before and just after a point are told apart:
where they differ, at a kink, there is no one gradient, and whatever lies between the two is a subgradient.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, NamedTuple, TypeAlias

import msgspec
import numpy as np
import numpy.typing as npt

from quizzer.bank.parts import Exercise, Gradient
from quizzer.errors import BankError
from quizzer.grading.cases import Case
from quizzer.grading.reports import CallOutcome
from quizzer.grading.sandbox.protocol import Value, encode
from quizzer.grading.signature import named, parameters

Vector: TypeAlias = npt.NDArray[np.float64]

STEP: Final = 1e-5
"""Of a number below 10, else in proportion: near the best for a central difference in float64, exact to some 1e-10."""

_NUMBERS: Final = "biuf"


def gradients(gradient: Gradient, result: Value) -> dict[str, Value] | None:
    """The items of a result that are gradients, by argument; None if it does not have as many items as it should."""
    arguments = gradient.with_respect_to
    items = [result] if len(arguments) == 1 else result
    if not isinstance(items, tuple | list) or len(items) != len(arguments):
        return None
    return {name: item for name, item in zip(arguments, items, strict=True) if name is not None}


def forward_of(exercise: Exercise, gradient: Gradient) -> Exercise:
    """The forward function as an exercise of its own, so that it is called in the way of all others."""
    return msgspec.structs.replace(
        exercise, name=gradient.of, signature=gradient.signature, reference=gradient.forward, banned_calls=()
    )


def _spread(value: Any, like: Any) -> Value:
    """The value as floats in the shape of its gradient."""
    if isinstance(like, list | tuple):
        values = value if isinstance(value, list | tuple) else [value] * len(like)
        return [_spread(*pair) for pair in zip(values, like, strict=True)]
    spread = np.broadcast_to(np.asarray(value, np.float64), np.shape(like))
    return spread if spread.ndim else float(spread)


def leaves(value: Value) -> Iterator[Any]:
    """The arrays and numbers of a value, however deep in lists."""
    if isinstance(value, list | tuple):
        for item in value:
            yield from leaves(item)
    else:
        yield value


def vector(value: Value, like: Value) -> Vector | None:
    """All numbers of a value in one row; None if it does not have the form of `like`, or holds anything else."""
    mine, theirs = list(leaves(value)), list(leaves(like))
    arrays = [np.asarray(leaf) for leaf in mine if isinstance(leaf, np.ndarray | np.generic | bool | int | float)]
    if len(arrays) != len(theirs) or any(array.dtype.kind not in _NUMBERS for array in arrays):
        return None
    if any(array.shape != np.shape(leaf) for array, leaf in zip(arrays, theirs, strict=True)):
        return None
    return np.concatenate([array.astype(np.float64).ravel() for array in arrays])


def _vector(value: Value) -> Vector:
    """The vector of what is known to be made of floats."""
    return np.concatenate([np.ravel(leaf) for leaf in leaves(value)])


def _shaped(row: Vector, like: Any) -> Value:
    """The numbers of a vector in the form of `like`."""
    if isinstance(like, list | tuple):
        sizes = [sum(np.size(leaf) for leaf in leaves(item)) for item in like]
        parts = np.split(row, np.cumsum(sizes)[:-1])
        return [_shaped(*pair) for pair in zip(parts, like, strict=True)]
    return row.reshape(np.shape(like)) if np.ndim(like) else float(row[0])


def element(name: str, value: Any, index: int) -> str:
    """The number at an index of the vector as one would write it: `x[1, 2]`, `weights[0][2, 1]`, `b`."""
    if isinstance(value, list | tuple):
        for i, item in enumerate(value):
            size = sum(np.size(leaf) for leaf in leaves(item))
            if index < size:
                return element(f"{name}[{i}]", item, index)
            index -= size
    shape = np.shape(value)
    return f"{name}[{', '.join(str(int(i)) for i in np.unravel_index(index, shape))}]" if shape else name


class Slope(NamedTuple):
    """How fast something grows along a line, just before a point and just after it."""

    before: float
    after: float

    @property
    def central(self) -> float:
        """The central difference."""
        return (self.before + self.after) / 2

    @property
    def doubt(self) -> float:
        """How far the two are apart: next to nothing where there is a derivative."""
        return abs(self.after - self.before)

    def allows(self, number: float, slack: float) -> bool:
        """Whether the number is the slope, or lies between the two at a kink."""
        return min(self) - slack <= number <= max(self) + slack


@dataclass(frozen=True, eq=False)
class ForwardPoint:
    """Where a forward function is differentiated: its arguments, in order, and the gradient at its output or None."""

    arguments: Mapping[str, Value]
    upstream: Value

    @classmethod
    def of(cls, exercise: Exercise, gradient: Gradient, case: Case) -> ForwardPoint:
        """The point that a case stands for, once the reference has solved it. Raises BankError."""
        own = named(case.arguments, exercise.signature)
        slopes = gradients(gradient, case.outcome.value) or {}
        found: dict[str, Value] = {}
        for name in parameters(gradient.signature):
            if name in slopes:
                try:
                    found[name] = _spread(own.get(name, 0.0), slopes[name])
                except (TypeError, ValueError):
                    raise BankError(f"{exercise.name}: `{name}` does not have the form of its gradient.") from None
            elif name in own:
                found[name] = own[name]
            else:  # it has a default, and so have those after it
                break
        missing = slopes.keys() - found.keys()
        if missing:
            raise BankError(f"{exercise.name}: `{gradient.of}` does not take {', '.join(sorted(missing))}.")
        return cls(found, own.get(gradient.upstream or ""))

    def loss(self, outcome: CallOutcome | None) -> float | None:
        """The output of the forward, weighted and summed; None if it is no array of the right shape."""
        value = output(outcome)
        if not isinstance(value, np.ndarray | np.generic | bool | int | float):
            return None
        array: npt.NDArray[Any] = np.asarray(value)
        weights = np.ones(array.size) if self.upstream is None else vector(self.upstream, array)
        if weights is None or array.dtype.kind not in _NUMBERS:
            return None
        with np.errstate(all="ignore"):
            total = float(array.astype(np.float64).ravel() @ weights)
        return total if math.isfinite(total) else None


@dataclass(frozen=True, eq=False)
class ForwardLine:
    """A line through a point, on which one argument moves.

    Attributes:
        point: In the middle.
        name: Of the argument.
        direction: In which it moves, as a vector.
        step: How far, both ways.
    """

    point: ForwardPoint
    name: str
    direction: Vector
    step: float

    @classmethod
    def along_one(cls, point: ForwardPoint, name: str, index: int) -> ForwardLine:
        """The line on which one number of an argument moves; the step is a power of ten, to be read."""
        start = _vector(point.arguments[name])
        direction = np.zeros(start.size)
        direction[index] = 1.0
        return cls(point, name, direction, _step(abs(float(start[index]))))

    @classmethod
    def along_all(cls, point: ForwardPoint, name: str) -> ForwardLine:
        """A line on which all numbers of an argument move, each at its own speed."""
        start = _vector(point.arguments[name])
        direction = np.random.default_rng(start.size).uniform(-1, 1, size=start.size)
        return cls(point, name, direction, _step(float(np.abs(start).max(initial=0.0))))

    def inputs(self) -> dict[str, bytes]:
        """The encoded arguments at three places on the line, by their names."""
        value = self.point.arguments[self.name]
        start = _vector(value)
        moves = {"below": -self.step, "here": 0.0, "above": self.step}
        return {
            place: encode(
                tuple({**self.point.arguments, self.name: _shaped(start + way * self.direction, value)}.values())
            )
            for place, way in moves.items()
        }

    def slope(self, outcomes: Mapping[str, CallOutcome]) -> Slope | None:
        """From what a forward did at the places; None if it returned nothing that can be differentiated."""
        below, here, above = (self.point.loss(outcomes.get(place)) for place in ("below", "here", "above"))
        if below is None or here is None or above is None:
            return None
        return Slope((here - below) / self.step, (above - here) / self.step)


def _step(size: float) -> float:
    return STEP * 10.0 ** max(0, math.floor(math.log10(size))) if size else STEP


def output(outcome: CallOutcome | None) -> Value:
    """What a forward put out: of a tuple the first item, the rest is its cache."""
    value = None if outcome is None else outcome.value
    return value[0] if isinstance(value, list | tuple) and value else value
