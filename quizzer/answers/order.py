"""Put the items in order: the first one out of place is named with its reason, a swap of neighbours as such."""

from __future__ import annotations

from itertools import combinations
from random import Random

import msgspec

from quizzer.answers.option_keys import because, named, several, unreadable
from quizzer.answers.outcome import Outcome, Solution, outcome
from quizzer.answers.presented import Choice, Presented
from quizzer.bank.model import OrderQuestion
from quizzer.bank.parts import localize
from quizzer.sentences import say


def present(question: OrderQuestion, blank: Presented, random: Random) -> Presented:
    """Shuffle the items, never into the right order."""
    items = [Choice(key, localize(text, blank.language)) for key, text in question.items.items()]
    random.shuffle(items)
    if tuple(item.key for item in items) == question.answer:
        items.append(items.pop(0))
    example = ",".join(item.key for item in items)
    hint = say("every key once, first to last, e.g. {example}", example=example)
    return msgspec.structs.replace(blank, choices=tuple(items), input_hint=hint)


def grade(question: OrderQuestion, presented: Presented, response: str) -> Outcome:
    """Compare the sequences; the score is the share of pairs of items that stand in the right order."""
    given, right = several(presented, response, question.items), list(question.answer)
    missing = [key for key in right if key not in given]
    if missing:
        unreadable(presented, say("{keys} is missing.", keys=", ".join(missing)))
    place = {key: i for i, key in enumerate(right)}
    pairs = list(combinations(given, 2))
    score = sum(place[a] < place[b] for a, b in pairs) / len(pairs) if pairs else 1.0
    messages = _reasons(question, presented, given, right)
    return outcome(solution(question, presented), messages, correct=given == right, score=score)


def solution(question: OrderQuestion, presented: Presented) -> Solution:
    """The items in their order."""
    return Solution(" → ".join(presented.text_of(key) for key in question.answer), ",".join(question.answer))


def _reasons(question: OrderQuestion, presented: Presented, given: list[str], right: list[str]) -> list[str]:
    language = presented.language
    if given == right:
        return [say("Right.")]
    if given == right[::-1] and len(right) > 2:
        return [say("This is exactly the reverse order.")]
    wrong = [i for i, (a, b) in enumerate(zip(given, right, strict=True)) if a != b]
    first = wrong[0]
    item, instead = right[first], given[first]
    texts = named(item, presented.text_of(item)), named(instead, presented.text_of(instead))
    if wrong == [first, first + 1]:
        sentence = say(
            "Only two neighbours are swapped: {first} comes before {second}.", first=texts[0], second=texts[1]
        )
    else:
        sentence = say(
            "Place {n} is the first that is wrong: {right} belongs there, not {taken}.",
            n=first + 1,
            right=texts[0],
            taken=texts[1],
        )
    why = question.why.get(item, question.why.get(instead))
    return [because(sentence, why, language)]
