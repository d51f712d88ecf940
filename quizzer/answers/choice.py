"""Exactly one right option: a wrong choice hears what is wrong with it."""

from __future__ import annotations

from random import Random

import msgspec

from quizzer.answers.option_keys import because, one_of, pieces, unreadable
from quizzer.answers.outcome import Outcome, Solution, outcome
from quizzer.answers.presented import Choice, Presented
from quizzer.bank.model import ChoiceQuestion, MultiQuestion
from quizzer.bank.parts import localize
from quizzer.sentences import say


def present(question: ChoiceQuestion, blank: Presented, random: Random) -> Presented:
    """Shuffle the options."""
    choices = shuffled_options(question, blank, random)
    keys = ", ".join(sorted(choice.key for choice in choices))
    hint = say("one of {keys}", keys=keys)
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
        unreadable(presented, say("Exactly one option is to be chosen."))
    taken = one_of(presented, typed[0], reasons)
    correct = taken == question.answer
    language = presented.language
    if correct:
        verdict = because(say("Right."), reasons[taken], language)
    else:
        verdict = because(say("`{key}` is wrong.", key=taken), reasons[taken], language)
    messages = [verdict]
    if not correct and reasons[question.answer] is not None:
        messages.append(
            because(
                say("`{key}` is right.", key=question.answer),
                reasons[question.answer],
                language,
            )
        )
    blamed = next(option.points for option in question.choices if option.key == taken)
    return outcome(solution(question, presented), messages, correct=correct, blamed=blamed)


def solution(question: ChoiceQuestion, presented: Presented) -> Solution:
    """The right option."""
    return Solution(f"{question.answer}: {presented.text_of(question.answer)}", question.answer)
