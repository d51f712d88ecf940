"""Conditions on drawn numbers: comparisons of formulas, all of which must hold: `a < b and answer != 1`.

They are over the parameters, `let`, `answer`, and the slips as `slip1`, `slip2`, ... Numbers are equal where rounding
noise apart they are; beside `answer` or a slip, where grading would take one for the other.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final

from quizzer.bank.expression import Expression, ExpressionError, parse
from quizzer.bank.parts import Tolerance

_COMPARISON: Final = re.compile(r"(<=|>=|==|!=|<|>)")
_RESULT: Final = re.compile(r"answer|slip[1-9][0-9]?")
"""Names that stand for what somebody may answer."""
_EXACTLY: Final = Tolerance()


@dataclass(frozen=True, slots=True)
class Condition:
    """Comparisons of neighbours, `a < b <= c`: the formulas, and a sign between each two."""

    chains: tuple[tuple[tuple[Expression, ...], tuple[str, ...]], ...]

    def holds(
        self, values: Mapping[str, float | int | str], result: Callable[[str], float], tolerance: Tolerance
    ) -> bool:
        """Whether all comparisons hold, tried in order up to the first that does not.

        Args:
            values: The drawn numbers and those of `let`.
            result: The value of `answer`, `slip1`, ...
            tolerance: Of the grading.

        Raises:
            ExpressionError: A formula has no value.
        """
        numbers = {name: value for name, value in values.items() if not isinstance(value, str)}
        return all(
            _compare(a, sign, b, {**numbers, **{name: result(name) for name in _results(a, b)}}, tolerance)
            for formulas, signs in self.chains
            for (a, b), sign in zip(pairwise(formulas), signs, strict=True)
        )


@lru_cache(maxsize=64)  # it is read again at every draw
def read(text: str, names: tuple[str, ...], slips: int = 0) -> Condition:
    """Read a condition over `names`, the answer and so many slips. Raises ExpressionError."""
    known = (*names, "answer", *(f"slip{number}" for number in range(1, slips + 1)))
    chains = []
    for clause in re.split(r"\band\b", text):
        formulas, signs = _COMPARISON.split(clause)[::2], _COMPARISON.findall(clause)
        if not signs:
            raise ExpressionError("`{clause}` compares nothing; expected `a < b`", clause=clause.strip())
        chains.append((tuple(parse(formula, known) for formula in formulas), tuple(signs)))
    return Condition(tuple(chains))


def _compare(a: Expression, sign: str, b: Expression, numbers: Mapping[str, float], tolerance: Tolerance) -> bool:
    one, other = a.evaluate(numbers), b.evaluate(numbers)
    within = tolerance if _results(a, b) else _EXACTLY
    equal = within.allows(one, other) or within.allows(other, one)
    if sign in {"==", "!="}:
        return equal == (sign == "==")
    return (sign.endswith("=") and equal) or (not equal and (one < other) == sign.startswith("<"))


def _results(a: Expression, b: Expression) -> list[str]:
    return [name for name in a.names | b.names if _RESULT.fullmatch(name)]
