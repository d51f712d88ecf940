"""Pair every left item with a right one: each wrong pair is named, with the right one and its reason."""

from __future__ import annotations

import re
from random import Random

import msgspec

from quizzer.answers.option_keys import because, named, one_of, pieces, quoted, unreadable
from quizzer.answers.outcome import Outcome, Solution, outcome
from quizzer.answers.presented import Choice, Presented
from quizzer.bank.model import MatchQuestion
from quizzer.bank.parts import localize
from quizzer.sentences import say


def present(question: MatchQuestion, blank: Presented, random: Random) -> Presented:
    """Shuffle the right items; the left ones stay as they are."""
    left = tuple(Choice(key, localize(text, blank.language)) for key, text in question.left.items())
    right = [Choice(key, localize(text, blank.language)) for key, text in question.right.items()]
    random.shuffle(right)
    example = ",".join(f"{a.key}={b.key}" for a, b in zip(left, right * len(left), strict=False))
    hint = say("a pair for each left item, e.g. {example}; an option may serve twice or not at all", example=example)
    return msgspec.structs.replace(blank, choices=tuple(right), left=left, input_hint=hint)


def grade(question: MatchQuestion, presented: Presented, response: str) -> Outcome:
    """Compare pair by pair; the score is the share of right pairs."""
    pairs = _pairs(question, presented, response)
    left = {choice.key: choice.text for choice in presented.left}
    language = presented.language
    wrong = [key for key in left if pairs[key] != question.answer[key]]
    messages = [] if wrong else [say("Right.")]
    for key in wrong:
        right, taken = presented.text_of(question.answer[key]), presented.text_of(pairs[key])
        sentence = say(
            "{left} goes with {right}, not with {taken}.",
            left=named(key, left[key]),
            right=named(question.answer[key], right),
            taken=named(pairs[key], taken),
        )
        messages.append(because(sentence, question.why.get(key), language))
    return outcome(solution(question, presented), messages, correct=not wrong, score=1 - len(wrong) / len(left))


def solution(question: MatchQuestion, presented: Presented) -> Solution:
    """Every left item with its right one."""
    text = "; ".join(f"{item.text}: {presented.text_of(question.answer[item.key])}" for item in presented.left)
    return Solution(text, ",".join(f"{item.key}={question.answer[item.key]}" for item in presented.left))


def _pairs(question: MatchQuestion, presented: Presented, response: str) -> dict[str, str]:
    """Every left key with the right key it was given."""
    pairs: dict[str, str] = {}
    tight = re.sub(r"\s*(=|:|：|->|→|＝)\s*", "=", response)
    for piece in pieces(presented, tight):
        typed_left, sign, typed_right = piece.partition("=")
        if not sign:
            unreadable(presented, say("{typed} is no pair.", typed=quoted(piece)))
        key = one_of(presented, typed_left, question.left)
        if key in pairs:
            unreadable(presented, say("{key} is paired twice.", key=key))
        pairs[key] = one_of(presented, typed_right, question.right)
    missing = [key for key in question.left if key not in pairs]
    if missing:
        unreadable(presented, say("Nothing is paired with {keys}.", keys=", ".join(missing)))
    return pairs
