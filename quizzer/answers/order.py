"""Put the items in order: the first one out of place is named with its reason, a swap of neighbours as such."""

from __future__ import annotations

from itertools import combinations
from random import Random

import msgspec

from quizzer.answers.outcome import Outcome, Solution, outcome
from quizzer.answers.presented import Choice, Presented
from quizzer.answers.reading import several, unreadable
from quizzer.answers.wording import because, say
from quizzer.bank.model import OrderQuestion, localize


def present(question: OrderQuestion, blank: Presented, random: Random) -> Presented:
    """Shuffle the items, never into the right order."""
    items = [Choice(key, localize(text, blank.language)) for key, text in question.items.items()]
    random.shuffle(items)
    if tuple(item.key for item in items) == question.answer:
        items.append(items.pop(0))
    example = ",".join(item.key for item in items)
    hint = say(blank.language, f"every key once, first to last, e.g. {example}", f"从先到后列出每一项，如 {example}")
    return msgspec.structs.replace(blank, choices=tuple(items), input_hint=hint)


def grade(question: OrderQuestion, presented: Presented, response: str) -> Outcome:
    """Compare the sequences; the score is the share of pairs of items that stand in the right order."""
    given, right = several(presented, response, question.items), list(question.answer)
    missing = [key for key in right if key not in given]
    if missing:
        unreadable(presented, f"{', '.join(missing)} is missing.")
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
        return [say(language, "Right.", "正确。")]
    if given == right[::-1] and len(right) > 2:
        return [say(language, "This is exactly the reverse order.", "顺序正好完全相反。")]
    wrong = [i for i, (a, b) in enumerate(zip(given, right, strict=True)) if a != b]
    first = wrong[0]
    item, instead = right[first], given[first]
    texts = f"`{item}` ({presented.text_of(item)})", f"`{instead}` ({presented.text_of(instead)})"
    if wrong == [first, first + 1]:
        sentence = say(
            language,
            f"Only two neighbours are swapped: {texts[0]} comes before {texts[1]}.",
            f"只有相邻两项颠倒了：{texts[0]} 应在 {texts[1]} 之前。",
        )
    else:
        sentence = say(
            language,
            f"Place {first + 1} is the first that is wrong: {texts[0]} belongs there, not {texts[1]}.",
            f"第 {first + 1} 位开始出错：应为 {texts[0]}，而不是 {texts[1]}。",
        )
    why = question.why.get(item, question.why.get(instead))
    return [because(sentence, why, language)]
