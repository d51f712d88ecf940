"""Which module presents and grades which kind."""

from __future__ import annotations

from random import Random

import msgspec

from quizzer.answers import choice, multi, numeric, order, symbolic, true_false
from quizzer.answers import match as pairs
from quizzer.answers import open as open_answer
from quizzer.answers.outcome import Outcome, Solution
from quizzer.answers.presented import Presented
from quizzer.bank.model import (
    ChoiceQuestion,
    CodeQuestion,
    FixQuestion,
    Language,
    MatchQuestion,
    MultiQuestion,
    NumericQuestion,
    OpenQuestion,
    OrderQuestion,
    Question,
    SymbolicQuestion,
    TrueFalseQuestion,
    localize,
)
from quizzer.errors import UsageError


def present(question: Question, seed: int, language: Language = "en") -> Presented:  # noqa: PLR0911 - one return a kind
    """Draw parameters and shuffle options by `seed`. Raises BankError when an expression of the bank has no value."""
    random = Random(f"{question.id}/{seed}")  # noqa: S311 - shuffling, not secrets
    blank = Presented(
        question=question,
        seed=seed,
        language=language,
        prompt=localize(question.prompt, language),
        explanation=localize(question.explanation, language),
        hints=tuple(localize(hint, language) for hint in question.hints),
    )
    match question:
        case ChoiceQuestion():
            return choice.present(question, blank, random)
        case MultiQuestion():
            return multi.present(question, blank, random)
        case TrueFalseQuestion():
            return true_false.present(question, blank, random)
        case NumericQuestion():
            return numeric.present(question, blank, random)
        case SymbolicQuestion():
            return symbolic.present(question, blank, random)
        case MatchQuestion():
            return pairs.present(question, blank, random)
        case OrderQuestion():
            return order.present(question, blank, random)
        case OpenQuestion():
            return open_answer.present(question, blank, random)
        case CodeQuestion() | FixQuestion():
            title = localize(question.title, language)
            return msgspec.structs.replace(blank, title=title, starter=question.starter)


def solution(presented: Presented) -> Solution:  # noqa: PLR0911 - one return a kind
    """The right answer. Raises UsageError for code: that is the exercise's reference."""
    match presented.question:
        case ChoiceQuestion() as question:
            return choice.solution(question, presented)
        case MultiQuestion() as question:
            return multi.solution(question, presented)
        case TrueFalseQuestion() as question:
            return true_false.solution(question, presented)
        case NumericQuestion() as question:
            return numeric.solution(question, presented)
        case SymbolicQuestion() as question:
            return symbolic.solution(question, presented)
        case MatchQuestion() as question:
            return pairs.solution(question, presented)
        case OrderQuestion() as question:
            return order.solution(question, presented)
        case OpenQuestion() as question:
            return open_answer.solution(question, presented)
        case CodeQuestion() | FixQuestion():
            raise _answered_with_code(presented)


def grade(presented: Presented, response: str) -> Outcome:  # noqa: PLR0911 - one return a kind
    """Grade what was typed.

    Raises:
        UnreadableAnswer: It is no answer of this kind; the message says what was expected.
        UsageError: The question is answered with code.
    """
    match presented.question:
        case ChoiceQuestion() as question:
            return choice.grade(question, presented, response)
        case MultiQuestion() as question:
            return multi.grade(question, presented, response)
        case TrueFalseQuestion() as question:
            return true_false.grade(question, presented, response)
        case NumericQuestion() as question:
            return numeric.grade(question, presented, response)
        case SymbolicQuestion() as question:
            return symbolic.grade(question, presented, response)
        case MatchQuestion() as question:
            return pairs.grade(question, presented, response)
        case OrderQuestion() as question:
            return order.grade(question, presented, response)
        case OpenQuestion() as question:
            return open_answer.grade(question, presented, response)
        case CodeQuestion() | FixQuestion():
            raise _answered_with_code(presented)


def _answered_with_code(presented: Presented) -> UsageError:
    return UsageError("This question is answered with code.", where=presented.id, fix="Give a file: --file FILE")
