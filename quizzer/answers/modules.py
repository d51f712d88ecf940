"""Which module presents and grades which kind."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random
from typing import Any, Final, Protocol

from quizzer.answers import choice, cloze, multi, numeric, order, program, symbolic, true_false
from quizzer.answers import match as pairs
from quizzer.answers import open as open_answer
from quizzer.answers.outcome import Outcome, Solution
from quizzer.answers.presented import Presented
from quizzer.bank.model import Kind, Question
from quizzer.bank.parts import Language, localize


class AnswerModule(Protocol):
    """What the module of a kind defines; `question` is of that kind's type."""

    def present(self, question: Any, blank: Presented, random: Random, /) -> Presented:
        """Fill in what is shown beside prompt, explanation and hints."""
        ...

    def grade(self, question: Any, presented: Presented, response: str, /) -> Outcome:
        """Grade what was typed. Raises UnreadableAnswer."""
        ...

    def solution(self, question: Any, presented: Presented, /) -> Solution:
        """The right answer."""
        ...


MODULES: Final[Mapping[Kind, AnswerModule]] = {
    "choice": choice,
    "multi": multi,
    "true_false": true_false,
    "numeric": numeric,
    "symbolic": symbolic,
    "match": pairs,
    "order": order,
    "cloze": cloze,
    "code": program,
    "fix": program,
    "open": open_answer,
}


def present(question: Question, seed: int, language: Language = "en") -> Presented:
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
    return MODULES[blank.kind].present(question, blank, random)


def solution(presented: Presented) -> Solution:
    """The right answer. Raises UsageError for code: that is the exercise's reference."""
    return MODULES[presented.kind].solution(presented.question, presented)


def grade(presented: Presented, response: str) -> Outcome:
    """Grade what was typed.

    Raises:
        UnreadableAnswer: It is no answer of this kind; the message says what was expected.
        UsageError: The question is answered with code.
    """
    return MODULES[presented.kind].grade(presented.question, presented, response)
