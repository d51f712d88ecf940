"""A number to work out, with fresh parameters at every asking: the error, and the slip that likely made it."""

from __future__ import annotations

import re
from random import Random

import msgspec

from quizzer.answers import number_slips
from quizzer.answers.option_keys import quoted, unreadable
from quizzer.answers.outcome import Outcome, Solution, outcome
from quizzer.answers.presented import Presented
from quizzer.bank.draw import draw, evaluate
from quizzer.bank.expression import ExpressionError, parse
from quizzer.bank.model import NumericQuestion
from quizzer.bank.parts import Slip, Text, Tolerance, localize
from quizzer.bank.template import ParameterValue, fill, number
from quizzer.errors import BankError
from quizzer.sentences import say

_DRAWS = 50
_GROUPED = re.compile(r"(?<![\w.,])\d{1,3}(?:,\d{3})+(?![\d,])")
_LEADING = re.compile(r"^\s*(?:[≈=~≃]|约)\s*")


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
    given, step = _read(question, presented, response)
    correct = close(given, key, question.tolerance)
    language = presented.language
    messages = [say("Right.")]
    blamed: tuple[str, ...] = ()
    if not correct:
        messages = [_error(given, key)]
        if slip := _own_slip(question, presented, given, key):
            message = localize(slip.message, language)
            messages.append(fill(message, presented.values) if presented.values else message)
            blamed = slip.points
        elif generic := number_slips.likely(
            given, key, step, text=_everything(question), tolerance=question.tolerance.rel
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


def read(text: str, unit: str | None = None) -> tuple[float, float | None]:
    """The number typed, and half a unit of its last digit if it is a plain decimal. Raises ExpressionError."""
    text = _plain(text, unit)
    value = parse(text).evaluate({})
    plain = re.fullmatch(r"[-+]?\d+(?:\.(\d+))?(\s*%)?", text)
    step = 0.5 * 10.0 ** -(len(plain[1] or "") + 2 * bool(plain[2])) if plain else None
    return value, step


def _plain(text: str, unit: str | None) -> str:
    """What was typed without a unit, a leading sign of equality and commas between thousands."""
    text = _GROUPED.sub(lambda match: match[0].replace(",", ""), _LEADING.sub("", text).strip())
    if unit:
        text = re.sub(rf"(?<=[\d)\s]){re.escape(unit.removesuffix('s'))}s?\s*$", "", text, flags=re.IGNORECASE).strip()
    return text


def _read(question: NumericQuestion, presented: Presented, response: str) -> tuple[float, float | None]:
    try:
        return read(response, question.unit)
    except ExpressionError as error:
        other = re.fullmatch(r"[-+\d.,eE/ ]*\d\s*([^\W\d_][\w/]*)", _plain(response, question.unit))
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


def _own_slip(question: NumericQuestion, presented: Presented, given: float, key: float) -> Slip | None:
    """The question's slip that the number shows, if exactly one does."""
    found: dict[Text, Slip] = {}
    for slip in question.slips:
        try:
            value = evaluate(slip.value, presented.values)
        except ExpressionError:
            continue
        if close(given, value, question.tolerance) and not close(value, key, question.tolerance):
            found.setdefault(slip.message, slip)
    return next(iter(found.values())) if len(found) == 1 else None


def _short(value: float) -> str:
    """Six significant digits; whole numbers exactly."""
    return number(value if value.is_integer() else float(f"{value:.6g}"))


def _everything(question: NumericQuestion) -> str:
    """All that may show that logarithms are involved."""
    texts = (question.prompt, question.explanation)
    return " ".join([str(question.answer), *question.let.values(), *(localize(text, "en") for text in texts)])
