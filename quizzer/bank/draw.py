"""Fresh numbers for a numeric question. The same generator state gives the same numbers."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from random import Random
from typing import Final

from quizzer.bank import condition
from quizzer.bank.expression import ExpressionError, parse
from quizzer.bank.model import NumericQuestion
from quizzer.bank.parts import Integers, OneOf, Parameter
from quizzer.bank.template import ParameterValue

MOST_DRAWS: Final = 1000
"""A condition that so many draws in a row fail is one that hardly any draw satisfies; `bank check` finds it before."""


def draw(question: NumericQuestion, random: Random) -> dict[str, ParameterValue]:
    """Values of the parameters, then of `let`, by name, drawn until they satisfy `where`.

    Raises ExpressionError where one of `let` has no value, or no draw satisfies the condition.
    """
    for _ in range(MOST_DRAWS):
        values = complete(
            question, {name: _value(parameter, random) for name, parameter in question.parameters.items()}
        )
        if admitted(question, values):
            return values
    raise ExpressionError("no draw satisfies `{where}`", where=question.where)


def admitted(question: NumericQuestion, values: Mapping[str, ParameterValue]) -> bool:
    """Whether drawn values, with those of `let`, satisfy the question's `where`. Raises ExpressionError."""
    if question.where is None:
        return True
    wanted = condition.read(question.where, tuple(values), len(question.slips))
    formulas = {"answer": question.answer, **{f"slip{n}": slip.value for n, slip in enumerate(question.slips, 1)}}
    return wanted.holds(values, lambda name: evaluate(formulas[name], values), question.tolerance)


def complete(question: NumericQuestion, values: Mapping[str, ParameterValue]) -> dict[str, ParameterValue]:
    """The parameters' values with those of `let` added. Raises ExpressionError."""
    found = dict(values)
    for name, formula in question.let.items():
        found[name] = evaluate(formula, found)
    return found


def evaluate(formula: str | float, values: Mapping[str, ParameterValue]) -> float:
    """The value of an answer, `let` or slip over drawn values. Raises ExpressionError."""
    if not isinstance(formula, str):
        return float(formula)
    numbers = {name: value for name, value in values.items() if not isinstance(value, str)}
    return parse(formula, numbers).evaluate(numbers)


def grid(parameter: Parameter) -> tuple[ParameterValue, ...]:
    """Every value that a parameter may have, in order."""
    if isinstance(parameter, OneOf):
        return parameter.values
    if isinstance(parameter, Integers):
        return tuple(range(parameter.low, parameter.high + 1, parameter.step))
    low, high, step = (Decimal(str(bound)) for bound in (parameter.low, parameter.high, parameter.step))
    return tuple(float(low + step * n) for n in range(int((high - low) // step) + 1))


def _value(parameter: Parameter, random: Random) -> ParameterValue:
    if isinstance(parameter, OneOf):
        return random.choice(parameter.values)
    if isinstance(parameter, Integers):
        return random.randrange(parameter.low, parameter.high + 1, parameter.step)
    low, high, step = (Decimal(str(bound)) for bound in (parameter.low, parameter.high, parameter.step))
    return float(low + step * random.randrange(int((high - low) // step) + 1))
