"""Conditions on drawn numbers: comparisons of formulas, all of which must hold: `a < b and abs(a - b) > 0.1`."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from quizzer.bank.expression import Expression, ExpressionError, parse
from quizzer.bank.template import ParameterValue

_COMPARISON: Final = re.compile(r"(<=|>=|==|!=|<|>)")
_HOLDS: Final[Mapping[str, Callable[[float, float], bool]]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "==": operator.eq,
    "!=": operator.ne,
}


@dataclass(frozen=True, slots=True)
class Condition:
    """Comparisons of neighbours, `a < b <= c`: the formulas, and a sign between each two."""

    chains: tuple[tuple[tuple[Expression, ...], tuple[str, ...]], ...]

    def holds(self, values: Mapping[str, ParameterValue]) -> bool:
        """Whether all comparisons hold. Raises ExpressionError where a formula has no value."""
        numbers = {name: value for name, value in values.items() if not isinstance(value, str)}
        return all(_holds(formulas, signs, numbers) for formulas, signs in self.chains)


def read(text: str, names: Collection[str]) -> Condition:
    """Read a condition over `names`. Raises ExpressionError."""
    chains = []
    for clause in re.split(r"\band\b", text):
        formulas, signs = _COMPARISON.split(clause)[::2], _COMPARISON.findall(clause)
        if not signs:
            raise ExpressionError("`{clause}` compares nothing; expected `a < b`", clause=clause.strip())
        chains.append((tuple(parse(formula, names) for formula in formulas), tuple(signs)))
    return Condition(tuple(chains))


def _holds(formulas: tuple[Expression, ...], signs: tuple[str, ...], numbers: Mapping[str, float]) -> bool:
    values = [formula.evaluate(numbers) for formula in formulas]
    return all(_HOLDS[sign](a, b) for sign, (a, b) in zip(signs, pairwise(values), strict=True))
