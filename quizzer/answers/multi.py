"""Every right option and no other: what was missed, and what was wrongly taken and why."""

from __future__ import annotations

from random import Random

import msgspec

from quizzer.answers.choice import shuffled_options
from quizzer.answers.option_keys import because, several
from quizzer.answers.outcome import Outcome, Solution, outcome
from quizzer.answers.presented import Presented
from quizzer.bank.model import MultiQuestion
from quizzer.sentences import say


def present(question: MultiQuestion, blank: Presented, random: Random) -> Presented:
    """Shuffle the options."""
    choices = shuffled_options(question, blank, random)
    keys = sorted(choice.key for choice in choices)
    hint = say("every right one of {keys}, e.g. {example}", keys=", ".join(keys), example=",".join(keys[0:3:2]))
    return msgspec.structs.replace(blank, choices=choices, input_hint=hint)


def grade(question: MultiQuestion, presented: Presented, response: str) -> Outcome:
    """Compare the sets; the score is the share of what was taken or should have been that is both."""
    reasons = {option.key: option.why for option in question.choices}
    taken, right = set(several(presented, response, reasons)), set(question.answer)
    language = presented.language
    order = [choice.key for choice in presented.choices]
    messages = [say("Right.")] if taken == right else []
    messages += [
        because(say("`{key}` does not belong.", key=key), reasons[key], language)
        for key in order
        if key in taken - right
    ]
    for key in (key for key in order if key in right - taken):
        text = presented.text_of(key)
        missed = say("You missed `{key}`: {text}", key=key, text=text)
        messages.append(because(missed, reasons[key], language))
    score = len(taken & right) / len(taken | right)
    blamed = [point for option in question.choices if option.key in taken ^ right for point in option.points]
    return outcome(solution(question, presented), messages, correct=taken == right, score=score, blamed=blamed)


def solution(question: MultiQuestion, presented: Presented) -> Solution:
    """Every right option."""
    text = "; ".join(f"{key}: {presented.text_of(key)}" for key in question.answer)
    return Solution(text, ",".join(question.answer))
