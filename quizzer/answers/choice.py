"""Exactly one right option: a wrong choice hears what is wrong with it."""

from __future__ import annotations

from random import Random

import msgspec

from quizzer.answers.outcome import Outcome, Solution, outcome
from quizzer.answers.presented import Choice, Presented
from quizzer.answers.reading import one_of, pieces, unreadable
from quizzer.answers.wording import because, say
from quizzer.bank.model import ChoiceQuestion, MultiQuestion, localize


def present(question: ChoiceQuestion, blank: Presented, random: Random) -> Presented:
    """Shuffle the options."""
    choices = shuffled_options(question, blank, random)
    keys = ", ".join(sorted(choice.key for choice in choices))
    hint = say(blank.language, f"one of {keys}", f"{keys} 之一")
    return msgspec.structs.replace(blank, choices=choices, input_hint=hint)


def shuffled_options(question: ChoiceQuestion | MultiQuestion, blank: Presented, random: Random) -> tuple[Choice, ...]:
    """The options in the order of this asking."""
    choices = [Choice(option.key, localize(option.text, blank.language)) for option in question.choices]
    random.shuffle(choices)
    return tuple(choices)


def grade(question: ChoiceQuestion, presented: Presented, response: str) -> Outcome:
    """Compare with the one right key."""
    reasons = {option.key: option.why for option in question.choices}
    typed = pieces(presented, response)
    if len(typed) != 1:
        unreadable(presented, "Exactly one option is to be chosen.")
    taken = one_of(presented, typed[0], reasons)
    correct = taken == question.answer
    language = presented.language
    if correct:
        verdict = because(say(language, "Right.", "正确。"), reasons[taken], language)
    else:
        verdict = because(say(language, f"`{taken}` is wrong.", f"`{taken}` 不对。"), reasons[taken], language)
    messages = [verdict]
    if not correct and reasons[question.answer] is not None:
        messages.append(
            because(
                say(language, f"`{question.answer}` is right.", f"`{question.answer}` 正确。"),
                reasons[question.answer],
                language,
            )
        )
    blamed = next(option.points for option in question.choices if option.key == taken)
    return outcome(solution(question, presented), messages, correct=correct, blamed=blamed)


def solution(question: ChoiceQuestion, presented: Presented) -> Solution:
    """The right option."""
    return Solution(f"{question.answer}: {presented.text_of(question.answer)}", question.answer)
