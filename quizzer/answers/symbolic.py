"""A formula to derive, right when it equals the key as mathematics; else the difference, and the likely slip."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from random import Random

import msgspec

from quizzer.answers import algebra, equality
from quizzer.answers.equality import Assignment
from quizzer.answers.option_keys import unreadable
from quizzer.answers.outcome import Outcome, Solution, outcome
from quizzer.answers.presented import Presented
from quizzer.bank.expression import Expression, ExpressionError, parse
from quizzer.bank.model import SymbolicQuestion
from quizzer.bank.parts import Domain, Language, Slip, localize
from quizzer.bank.template import number
from quizzer.errors import BankError
from quizzer.sentences import say


def present(question: SymbolicQuestion, blank: Presented, random: Random) -> Presented:  # noqa: ARG001 - one shape
    """Say which variables may be used."""
    names = ", ".join(question.variables)
    hint = say("a formula of {names}, with * and ^, exp(), log() (natural), sqrt()", names=names)
    return msgspec.structs.replace(blank, input_hint=hint, extras={"variables": dict(question.variables)})


def grade(question: SymbolicQuestion, presented: Presented, response: str) -> Outcome:
    """Compare at random admissible points, to fifty digits."""
    language = presented.language
    try:
        given = parse(response.strip(), question.variables)
    except ExpressionError as error:
        unreadable(presented, say("This is no formula here: {why}.", why=error.said))
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
        messages = [say("Right.")]
    elif undefined is not None:
        messages = [_without_value(undefined)]
    else:
        shown = own_slip(question.slips, given, key, question.variables, points)
        messages = _reasons(question, given, key, points, shown, language)
        blamed = shown.points if shown else ()
    return outcome(solution(question, presented), messages, correct=correct, blamed=blamed)


def solution(question: SymbolicQuestion, presented: Presented) -> Solution:  # noqa: ARG001 - one shape
    """The formula as it would be typed."""
    return Solution(f"`{question.answer}`", question.answer)


def _without_value(undefined: tuple[Assignment, str]) -> str:
    point, reason = undefined
    return say("Your formula has no value at {point}: {why}.", point=_at(point), why=reason)


def _reasons(
    question: SymbolicQuestion,
    given: Expression,
    key: Expression,
    points: Sequence[Assignment],
    shown: Slip | None,
    language: Language,
) -> list[str]:
    messages = []
    if shown:
        messages.append(localize(shown.message, language))
    elif generic := equality.slip(given, key, points):
        messages.append(generic)
    point = max(points, key=lambda p: equality.relative_difference(given, key, p))
    a, b = (number(float(f"{f.evaluate(point):.6g}")) for f in (given, key))
    if a == b:
        messages.append(say("Very close, but not equal: are the constants exact (log(2) rather than 0.6931)?"))
    elif point:
        messages.append(say("At {point} yours is {a}, the right one {b}.", point=_at(point), a=a, b=b))
    else:
        messages.append(say("Yours is {a}, the right one {b}.", a=a, b=b))
    if difference := algebra.difference(given.text, key.text, question.variables):
        messages.append(say("Yours minus the right one is ${difference}$.", difference=difference))
    return messages


def own_slip(
    slips: Sequence[Slip],
    given: Expression,
    key: Expression,
    variables: Mapping[str, Domain],
    points: Sequence[Assignment],
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


def _at(point: Assignment) -> str:
    return ", ".join(f"{name} = {number(value)}" for name, value in point.items())
