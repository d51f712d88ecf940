"""Whether two formulas are equal as mathematics: their values at random admissible points, to fifty digits.

Two different formulas of the usual functions agree at a dozen random points to 35 digits only by a miracle, and two
equal ones always do, however differently they are written; neither is true of a symbolic simplifier.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from random import Random
from typing import Any, Final, TypeAlias

from quizzer.bank.expression import Expression, ExpressionError
from quizzer.bank.parts import Domain, Whole
from quizzer.sentences import mark, say

Assignment: TypeAlias = Mapping[str, float | int]

_POINTS: Final = 12
_TRIES: Final = 600
_AGREEMENT: Final = 1e-35
_SMALLEST_SCALE: Final = 1e-10

_DOMAINS: Final[Mapping[str, Callable[[Random], float | int]]] = {
    "real": lambda random: round(random.choice((random.uniform(-3, 3), random.gauss(0, 10))), 2) or 0.7,
    "positive": lambda random: round(math.exp(random.uniform(-2.5, 2.5)), 2),
    "nonnegative": lambda random: round(math.exp(random.uniform(-2.5, 2.5)), 2),
    "integer": lambda random: random.randint(1, 24),
    "probability": lambda random: round(random.uniform(0.01, 0.99), 3),
    "label": lambda random: random.randint(0, 1),
}
"""Short decimals, to be shown to people; integers stand for counts and are drawn above zero."""


def _drawn(domain: Domain, random: Random) -> float | int:
    return random.randint(domain.low, domain.high) if isinstance(domain, Whole) else _DOMAINS[domain](random)


def points(key: Expression, variables: Mapping[str, Domain]) -> list[Assignment]:
    """The same dozen points of the domain for the same key, where it has a value. Raises ExpressionError if none."""
    random = Random(key.text)  # noqa: S311 - sampling, not secrets
    found: list[Assignment] = []
    failure = ExpressionError(mark("it has no value anywhere in its domain"))
    for _ in range(_TRIES):
        point = {name: _drawn(domain, random) for name, domain in variables.items()}
        try:
            key.evaluate(point)
            key.evaluate_precisely(point)
        except ExpressionError as error:
            failure = error
            continue
        found.append(point)
        if len(found) == _POINTS:
            return found
    if not found:
        raise failure
    return found


def undefined(formula: Expression, where: Sequence[Assignment]) -> tuple[Assignment, str] | None:
    """The first point where the formula has no value, and why; None where it always has one."""
    for point in where:
        try:
            formula.evaluate(point)
            formula.evaluate_precisely(point)
        except ExpressionError as error:
            return point, error.said
    return None


def equal(a: Expression, b: Expression, where: Sequence[Assignment]) -> bool:
    """Whether two formulas, defined at every point, agree at all of them."""
    return a.text == b.text or all(_same(*_values(a, b, point)) for point in where)


def relative_difference(a: Expression, b: Expression, point: Assignment) -> float:
    """|a - b| over the larger of the two."""
    x, y = _values(a, b, point)
    return float(abs(x - y) / max(abs(x), abs(y), _SMALLEST_SCALE))


def slip(given: Expression, key: Expression, where: Sequence[Assignment]) -> str | None:
    """The one simple relation of a wrong formula to the key, as a sentence, or None."""
    values = [_values(given, key, point) for point in where]
    log2, log10 = math.log(2), math.log(10)
    found = [
        sentence
        for holds, sentence in (
            (_all(values, lambda a, b: (a, -b)), say("The sign is wrong.")),
            (_all(values, lambda a, b: (a, 2 * b)), say("This is twice the right formula.")),
            (_all(values, lambda a, b: (2 * a, b)), say("This is half of the right formula.")),
            (
                _all(values, lambda a, b: (a * b, 1)),
                say("This is the reciprocal of the right formula."),
            ),
        )
        if holds
    ]
    ratio = _constant([a / b for a, b in values if b != 0], len(values))
    if not found and ratio is not None:
        bases = (log2, log10, log2 / log10)
        if any(math.isclose(abs(ratio), r, rel_tol=1e-12) for base in bases for r in (base, 1 / base)):
            found = [say("The base of the logarithm is wrong (`log` is natural).")]
        elif given.names:
            found = [say("Yours is {ratio} times the right formula.", ratio=f"{ratio:.6g}")]
    shift = _constant([a - b for a, b in values], len(values))
    if not found and shift is not None and given.names:
        found.append(say("Yours differs by the constant {shift}.", shift=f"{shift:+.6g}"))
    return found[0] if len(found) == 1 else None


def _values(a: Expression, b: Expression, point: Assignment) -> tuple[Any, Any]:
    return a.evaluate_precisely(point), b.evaluate_precisely(point)


def _same(x: Any, y: Any) -> bool:
    return bool(abs(x - y) <= _AGREEMENT * max(abs(x), abs(y), _SMALLEST_SCALE))


def _all(values: Sequence[tuple[Any, Any]], sides: Callable[[Any, Any], tuple[Any, Any]]) -> bool:
    """Whether both sides of a relation agree for all values, and not because all of them are zero."""
    return all(_same(*sides(a, b)) for a, b in values) and any(b != 0 for _, b in values)


def _constant(numbers: Sequence[Any], count: int) -> float | None:
    """The number that they all are, if there are `count` of them."""
    if len(numbers) < count or not numbers or not all(_same(number, numbers[0]) for number in numbers):
        return None
    return float(numbers[0])
