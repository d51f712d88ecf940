"""Formulas as people type them, parsed safely: nothing is ever evaluated as Python.

`2x^2 + log(1/p)` and `2 * x**2 + ln(1/p)` are the same formula. `log` is the natural logarithm.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from quizzer.errors import QuizzerError

MAX_LENGTH = 1000


class ExpressionError(QuizzerError):
    """A formula that cannot be read or has no value; `position` is the offending character, counted from 0."""

    def __init__(self, what: str, *, position: int = 0) -> None:
        super().__init__(what)
        self.position = position


class Expression:
    """A parsed formula.

    Attributes:
        text: As it was written.
        names: The variables that occur in it.
    """

    text: str
    names: frozenset[str]

    def evaluate(self, values: Mapping[str, float | int]) -> float:
        """Its value as a finite real number. Raises ExpressionError where there is none (1/0, log(-1), overflow)."""
        raise NotImplementedError

    def to_sympy(self, symbols: Mapping[str, Any]) -> Any:
        """The SymPy expression over `symbols` (by name); imports SymPy."""
        raise NotImplementedError


def parse(text: str, names: Collection[str] = ()) -> Expression:
    """Parse a formula over `names`, the constants pi and e, and the usual functions. Raises ExpressionError."""
    raise NotImplementedError
