"""A formula to derive, right when it equals the key as mathematics; else the difference, and the likely slip."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from random import Random

import msgspec

from quizzer.answers import algebra, equality
from quizzer.answers.equality import Point
from quizzer.answers.outcome import Outcome, Solution, outcome
from quizzer.answers.presented import Presented
from quizzer.answers.reading import unreadable
from quizzer.answers.wording import say
from quizzer.bank.expression import Expression, ExpressionError, parse
from quizzer.bank.model import Domain, Language, Slip, SymbolicQuestion, localize
from quizzer.bank.template import number
from quizzer.errors import BankError


def present(question: SymbolicQuestion, blank: Presented, random: Random) -> Presented:  # noqa: ARG001 - one shape
    """Say which variables may be used."""
    names = ", ".join(question.variables)
    hint = say(
        blank.language,
        f"a formula of {names}, with * and ^, exp(), log() (natural), sqrt()",
        f"由 {names} 组成的公式，可用 *、^、exp()、log()（自然对数）、sqrt()",
    )
    return msgspec.structs.replace(blank, input_hint=hint, extras={"variables": dict(question.variables)})


def grade(question: SymbolicQuestion, presented: Presented, response: str) -> Outcome:
    """Compare at random admissible points, to fifty digits."""
    language = presented.language
    try:
        given = parse(response.strip(), question.variables)
    except ExpressionError as error:
        unreadable(presented, f"This is no formula here: {error.what}.")
    try:
        key = parse(question.answer, question.variables)
        points = equality.points(key, question.variables)
    except ExpressionError as error:
        where = f"{question.path}:{question.line}"
        raise BankError(f"{question.id}: the key is no formula: {error.what}", where=where) from error
    undefined = equality.undefined(given, points)
    correct = undefined is None and equality.equal(given, key, points)
    blamed: tuple[str, ...] = ()
    if correct:
        messages = [say(language, "Right.", "正确。")]
    elif undefined is not None:
        messages = [_without_value(undefined, language)]
    else:
        shown = own_slip(question.slips, given, key, question.variables, points)
        messages = _reasons(question, given, key, points, shown, language)
        blamed = shown.points if shown else ()
    return outcome(solution(question, presented), messages, correct=correct, blamed=blamed)


def solution(question: SymbolicQuestion, presented: Presented) -> Solution:  # noqa: ARG001 - one shape
    """The formula as it would be typed."""
    return Solution(f"`{question.answer}`", question.answer)


def _without_value(undefined: tuple[Point, str], language: Language) -> str:
    point, reason = undefined
    at = _at(point)
    return say(language, f"Your formula has no value at {at}: {reason}.", f"你的公式在 {at} 处没有值：{reason}。")


def _reasons(
    question: SymbolicQuestion,
    given: Expression,
    key: Expression,
    points: Sequence[Point],
    shown: Slip | None,
    language: Language,
) -> list[str]:
    messages = []
    if shown:
        messages.append(localize(shown.message, language))
    elif generic := equality.slip(given, key, points):
        messages.append(say(language, *generic))
    point = max(points, key=lambda p: equality.relative_difference(given, key, p))
    a, b = (number(float(f"{f.evaluate(point):.6g}")) for f in (given, key))
    if a == b:
        messages.append(
            say(
                language,
                "Very close, but not equal: are the constants exact (log(2) rather than 0.6931)?",
                "非常接近但并不相等：常数是否精确（写 log(2) 而不是 0.6931）？",
            )
        )
    elif point:
        at = _at(point)
        messages.append(
            say(language, f"At {at} yours is {a}, the right one {b}.", f"在 {at} 处，你的值是 {a}，正确值是 {b}。")
        )
    else:
        messages.append(say(language, f"Yours is {a}, the right one {b}.", f"你的值是 {a}，正确值是 {b}。"))
    if difference := algebra.difference(given.text, key.text, question.variables):
        messages.append(
            say(language, f"Yours minus the right one is ${difference}$.", f"你的减去正确的是 ${difference}$。")
        )
    return messages


def own_slip(
    slips: Sequence[Slip],
    given: Expression,
    key: Expression,
    variables: Mapping[str, Domain],
    points: Sequence[Point],
) -> Slip | None:
    """The slip of the bank whose formula this is, if exactly one is and it is no right answer itself."""

    def shows(slip: Slip) -> bool:
        try:
            wrong = parse(str(slip.value), variables)
        except ExpressionError:
            return False
        defined = [point for point in points if equality.undefined(wrong, [point]) is None]
        return bool(defined) and equality.equal(given, wrong, defined) and not equality.equal(wrong, key, defined)

    found = [slip for slip in slips if shows(slip)]
    return found[0] if len(found) == 1 else None


def _at(point: Point) -> str:
    return ", ".join(f"{name} = {number(value)}" for name, value in point.items())
