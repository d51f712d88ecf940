"""A statement to accept or reject: who judged it the wrong way hears why."""

from __future__ import annotations

from random import Random
from typing import Final

import msgspec

from quizzer.answers.outcome import Outcome, Solution, outcome
from quizzer.answers.presented import Choice, Presented
from quizzer.answers.reading import quoted, unreadable
from quizzer.answers.wording import because, say
from quizzer.bank.model import TrueFalseQuestion

_WORDS: Final = {
    True: frozenset({"true", "t", "yes", "y", "1", "right", "对", "是", "真", "正确", "√", "✓"}),
    False: frozenset({"false", "f", "no", "n", "0", "wrong", "错", "否", "假", "错误", "不对", "不是", "×", "✗"}),
}


def present(question: TrueFalseQuestion, blank: Presented, random: Random) -> Presented:  # noqa: ARG001 - one shape
    """Offer true and false, in that order."""
    language = blank.language
    choices = (Choice("true", say(language, "True", "对")), Choice("false", say(language, "False", "错")))
    hint = say(language, "true or false", "对 或 错（true 或 false）")
    return msgspec.structs.replace(blank, choices=choices, input_hint=hint)


def grade(question: TrueFalseQuestion, presented: Presented, response: str) -> Outcome:
    """Compare with the key."""
    word = response.strip().strip("。.!！").casefold()
    taken = next((value for value, words in _WORDS.items() if word in words), None)
    if taken is None:
        unreadable(presented, f"{quoted(response)} is neither true nor false.")
    language = presented.language
    correct = taken == question.answer
    right = solution(question, presented)
    if correct:
        message = say(language, "Right.", "正确。")
    else:
        message = because(
            say(language, f"The statement is {right.key}.", f"这句话是{right.text}的。"), question.why, language
        )
    return outcome(right, [message], correct=correct)


def solution(question: TrueFalseQuestion, presented: Presented) -> Solution:
    """True or false."""
    key = "true" if question.answer else "false"
    return Solution(presented.text_of(key), key)
