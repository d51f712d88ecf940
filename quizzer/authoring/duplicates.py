"""Questions that ask the same thing twice."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from quizzer.bank.kinds import asked
from quizzer.bank.model import CodeQuestion, FixQuestion, Question
from quizzer.bank.parts import localize

ALIKE: Final = 0.8
"""The share of shingles in common (Jaccard index) from which two questions are said to be the same."""
_WORDS: Final = 3
_COMMON: Final = 50
"""A shingle that more questions than this share is an idiom and makes no pair."""


def near_duplicates(questions: Sequence[Question]) -> Iterator[tuple[Question, Question, str]]:
    """Pairs that ask the same, or nearly: the later one, the earlier one, what is wrong.

    Two prompts that are equal word for word are always a pair; else prompt and options together decide. A fix may share
    its words with the exercise that it borrows.
    """
    prompts: dict[str, Question] = {}
    shingles = [_shingles(question) for question in questions]
    owners: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, question in enumerate(questions):
        earlier = prompts.setdefault(plain(localize(question.prompt, "en")), question)
        if earlier is not question and not _borrows(question, earlier):
            yield question, earlier, f"the prompt is that of `{earlier.id}`"
            continue
        rare = (owners[shingle] for shingle in shingles[index] if len(owners[shingle]) <= _COMMON)
        shared = Counter(other for owning in rare for other in owning)
        for other, count in shared.items():
            union = len(shingles[index]) + len(shingles[other]) - count
            if count >= ALIKE * union and not _borrows(question, questions[other]):
                yield question, questions[other], f"nearly the same words as `{questions[other].id}`"
        for shingle in shingles[index]:
            owners[shingle].append(index)


def plain(text: str) -> str:
    """A text without what does not change its meaning: case, spacing, a final full stop."""
    return " ".join(text.lower().split()).rstrip(".。")


def _shingles(question: Question) -> frozenset[tuple[str, ...]]:
    """The runs of three words (shingles) in prompt and options; a number or a sign in a formula is a word."""
    parts = [localize(question.prompt, "en")]
    parts += [text for keys, text in asked(question) if keys[-1] != "zh"]
    words = re.findall(r"\w+|[^\w\s]", " ".join(parts).lower())
    return frozenset(tuple(words[start : start + _WORDS]) for start in range(max(1, len(words) - _WORDS + 1)))


def _borrows(one: Question, other: Question) -> bool:
    pair = isinstance(one, CodeQuestion | FixQuestion) and isinstance(other, CodeQuestion | FixQuestion)
    return pair and one.exercise.name == other.exercise.name  # type: ignore[union-attr]
