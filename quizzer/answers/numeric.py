"""A number to work out, with fresh parameters at every asking: the error, and the slip that likely made it."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from contextlib import suppress
from random import Random

import msgspec

from quizzer.answers import number_slips
from quizzer.answers.option_keys import quoted, unreadable
from quizzer.answers.outcome import Outcome, Solution, outcome
from quizzer.answers.presented import Presented
from quizzer.answers.typed_number import TypedNumber, plain, read
from quizzer.bank.draw import draw, evaluate
from quizzer.bank.expression import ExpressionError
from quizzer.bank.model import NumericQuestion
from quizzer.bank.parts import Slip, Text, Tolerance, localize
from quizzer.bank.template import ParameterValue, fill, number
from quizzer.errors import BankError
from quizzer.sentences import say

_DRAWS = 50
_DIGITS = 3
"""So many significant digits are enough for any answer that is no whole number."""
_DECIMALS, _TOO_FEW = 2, 1
"""So are two decimals, where they leave more than one digit: 0.01 says little of 0.006."""


def present(question: NumericQuestion, blank: Presented, random: Random) -> Presented:
    """Draw the parameters and fill them into the texts."""
    values = _drawn(question, random)
    unit = f" ({question.unit})" if question.unit else ""
    hint = say("a number or a sum, e.g. 0.25, 1/4, 2.5e-3") + unit
    shown = msgspec.structs.replace(blank, values=values, input_hint=hint, extras={"unit": question.unit})
    if not values:
        return shown
    try:
        return msgspec.structs.replace(
            shown,
            prompt=fill(blank.prompt, values),
            explanation=fill(blank.explanation, values),
            hints=tuple(fill(hint, values) for hint in blank.hints),
        )
    except ExpressionError as error:
        raise _broken(question, error) from error


def grade(question: NumericQuestion, presented: Presented, response: str) -> Outcome:
    """Compare within the tolerance; a wrong number hears its error and, where only one fits, the likely slip."""
    key = evaluate(question.answer, presented.values)
    typed = _read(question, presented, response)
    given = typed.value
    correct = accepts(question, presented.values, typed)
    language = presented.language
    messages = [say("Right.")]
    blamed: tuple[str, ...] = ()
    if not correct:
        messages = [_error(given, key)]
        if slip := _own_slip(question, presented, typed, key):
            message = localize(slip.message, language)
            messages.append(fill(message, presented.values) if presented.values else message)
            blamed = slip.points
        elif not any(typed.rounds(value) for value in _slips(question, presented.values)) and (
            generic := number_slips.likely(typed, key, text=_everything(question), tolerance=question.tolerance.rel)
        ):
            messages.append(generic)
    return outcome(solution(question, presented), messages, correct=correct, blamed=blamed)


def solution(question: NumericQuestion, presented: Presented) -> Solution:
    """The number for the drawn parameters, with its unit."""
    key = evaluate(question.answer, presented.values)
    unit = f" {question.unit}" if question.unit else ""
    return Solution(f"{_short(key)}{unit}", number(key))


def close(given: float, key: float, tolerance: Tolerance) -> bool:
    """Whether a number is the key, within the looser of the two tolerances and never stricter than rounding noise."""
    return tolerance.allows(given, key)


def accepts(question: NumericQuestion, values: Mapping[str, ParameterValue], typed: TypedNumber) -> bool:
    """Whether a number is the key, or the key well enough rounded; never where it may as well be a slip.

    A whole number is a count and takes no rounding beyond its tolerance.
    """
    key = evaluate(question.answer, values)
    if close(typed.value, key, question.tolerance):
        return True
    if key.is_integer() or any(typed.rounds(value) for value in _slips(question, values)):
        return False
    enough = typed.digits >= _DIGITS or (typed.decimals >= _DECIMALS and typed.digits > _TOO_FEW)
    return (enough and typed.rounds(key)) or math.isclose(typed.value, float(f"{key:.{_DIGITS}g}"), rel_tol=1e-12)


def _slips(question: NumericQuestion, values: Mapping[str, ParameterValue]) -> list[float]:
    """The values of the slips that have one here."""
    found = []
    for slip in question.slips:
        with suppress(ExpressionError):
            found.append(evaluate(slip.value, values))
    return found


def _drawn(question: NumericQuestion, random: Random) -> dict[str, ParameterValue]:
    """Parameters and `let` values; drawn again where the key has no value (a division by zero, say)."""
    for _ in range(_DRAWS):
        try:
            values = draw(question, random)
            evaluate(question.answer, values)
        except ExpressionError as error:
            failure = error
        else:
            return values
    raise _broken(question, failure) from failure


def _broken(question: NumericQuestion, error: ExpressionError) -> BankError:
    return BankError(
        f"{question.id}: {error.what}",
        where=f"{question.path}:{question.line}",
        fix="Mend the expression, or the range of the parameters, so that it has a value.",
    )


def _read(question: NumericQuestion, presented: Presented, response: str) -> TypedNumber:
    try:
        return read(response, question.unit)
    except ExpressionError as error:
        other = re.fullmatch(r"[-+\d.,eE/ ]*\d\s*([^\W\d_][\w/]*)", plain(response, question.unit))
        if question.unit and other:
            what = say("The answer is asked for in {unit}, not in {other}.", unit=question.unit, other=quoted(other[1]))
            unreadable(presented, what)
        unreadable(presented, say("This is no number: {why}.", why=error.said))


def _error(given: float, key: float) -> str:
    """By how much the number is wrong, absolutely and relative to the key."""
    off = f"{given - key:+.3g}"
    if 0 < abs(given - key) < 10 * abs(key):
        share = f"{(given - key) / abs(key):+.1%}"
        return say("{given} is off by {off} ({share}).", given=_short(given), off=off, share=share)
    return say("{given} is off by {off}.", given=_short(given), off=off)


def _own_slip(question: NumericQuestion, presented: Presented, typed: TypedNumber, key: float) -> Slip | None:
    """The question's slip that the number shows, if exactly one does."""
    found: dict[Text, Slip] = {}
    for slip in question.slips:
        try:
            value = evaluate(slip.value, presented.values)
        except ExpressionError:
            continue
        shows = close(typed.value, value, question.tolerance) or (typed.digits > _TOO_FEW and typed.rounds(value))
        if shows and not close(value, key, question.tolerance):
            found.setdefault(slip.message, slip)
    return next(iter(found.values())) if len(found) == 1 else None


def _short(value: float) -> str:
    """Six significant digits; whole numbers exactly."""
    return number(value if value.is_integer() else float(f"{value:.6g}"))


def _everything(question: NumericQuestion) -> str:
    """All that may show that logarithms are involved."""
    texts = (question.prompt, question.explanation)
    return " ".join([str(question.answer), *question.let.values(), *(localize(text, "en") for text in texts)])
