"""A statement to accept or reject: who judged it the wrong way hears why."""

from __future__ import annotations

from random import Random
from typing import Final

import msgspec

from quizzer.answers.option_keys import because, quoted, unreadable
from quizzer.answers.outcome import Outcome, Solution, outcome
from quizzer.answers.presented import Choice, Presented
from quizzer.bank.model import TrueFalseQuestion
from quizzer.sentences import say

_WORDS: Final = {
    True: frozenset({"true", "t", "yes", "y", "1", "right", "对", "是", "真", "正确", "√", "✓"}),
    False: frozenset({"false", "f", "no", "n", "0", "wrong", "错", "否", "假", "错误", "不对", "不是", "×", "✗"}),
}


def present(question: TrueFalseQuestion, blank: Presented, random: Random) -> Presented:  # noqa: ARG001 - one shape
    """Offer true and false, in that order."""
    choices = (Choice("true", say("True")), Choice("false", say("False")))
    hint = say("true or false")
    return msgspec.structs.replace(blank, choices=choices, input_hint=hint)


def grade(question: TrueFalseQuestion, presented: Presented, response: str) -> Outcome:
    """Compare with the key."""
    word = response.strip().strip("。.!！").casefold()
    taken = next((value for value, words in _WORDS.items() if word in words), None)
    if taken is None:
        unreadable(presented, say("{typed} is neither true nor false.", typed=quoted(response)))
    language = presented.language
    correct = taken == question.answer
    right = solution(question, presented)
    if correct:
        message = say("Right.")
    else:
        message = because(
            say("The statement is true.") if question.answer else say("The statement is false."), question.why, language
        )
    return outcome(right, [message], correct=correct)


def solution(question: TrueFalseQuestion, presented: Presented) -> Solution:
    """True or false."""
    key = "true" if question.answer else "false"
    return Solution(presented.text_of(key), key)
