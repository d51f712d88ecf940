"""Every right option and no other: what was missed, and what was wrongly taken and why."""

from __future__ import annotations

from random import Random

import msgspec

from quizzer.answers.choice import shuffled_options
from quizzer.answers.outcome import Outcome, Solution, outcome
from quizzer.answers.presented import Presented
from quizzer.answers.reading import several
from quizzer.answers.wording import because, say
from quizzer.bank.model import MultiQuestion


def present(question: MultiQuestion, blank: Presented, random: Random) -> Presented:
    """Shuffle the options."""
    choices = shuffled_options(question, blank, random)
    keys = ", ".join(sorted(choice.key for choice in choices))
    hint = say(blank.language, f"every right one of {keys}, e.g. a,c", f"{keys} 中所有正确的，如 a,c")
    hint = hint.replace("a,c", ",".join(sorted(choice.key for choice in choices)[0:3:2]))
    return msgspec.structs.replace(blank, choices=choices, input_hint=hint)


def grade(question: MultiQuestion, presented: Presented, response: str) -> Outcome:
    """Compare the sets; the score is the share of what was taken or should have been that is both."""
    reasons = {option.key: option.why for option in question.choices}
    taken, right = set(several(presented, response, reasons)), set(question.answer)
    language = presented.language
    order = [choice.key for choice in presented.choices]
    messages = [say(language, "Right.", "正确。")] if taken == right else []
    messages += [
        because(say(language, f"`{key}` does not belong.", f"`{key}` 不该选。"), reasons[key], language)
        for key in order
        if key in taken - right
    ]
    for key in (key for key in order if key in right - taken):
        text = presented.text_of(key)
        missed = say(language, f"You missed `{key}`: {text}", f"漏选 `{key}`：{text}")
        messages.append(because(missed, reasons[key], language))
    score = len(taken & right) / len(taken | right)
    blamed = [point for option in question.choices if option.key in taken ^ right for point in option.points]
    return outcome(solution(question, presented), messages, correct=taken == right, score=score, blamed=blamed)


def solution(question: MultiQuestion, presented: Presented) -> Solution:
    """Every right option."""
    text = "; ".join(f"{key}: {presented.text_of(key)}" for key in question.answer)
    return Solution(text, ",".join(question.answer))
