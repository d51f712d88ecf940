"""Questions that ask the same thing twice."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from quizzer.bank.kinds import asked
from quizzer.bank.model import CodeQuestion, FixQuestion, Question, localize

ALIKE: Final = 0.8
"""The share of three-word runs in common from which two questions are said to be the same."""
_RUN: Final = 3
_COMMON: Final = 50
"""A run of words that more questions than this share is an idiom and makes no pair."""


def near_duplicates(questions: Sequence[Question]) -> Iterator[tuple[Question, Question, str]]:
    """Pairs that ask the same, or nearly: the later one, the earlier one, what is wrong.

    Two prompts that are equal word for word are always a pair; else prompt and options together decide. A fix may share
    its words with the exercise that it borrows.
    """
    prompts: dict[str, Question] = {}
    runs = [_runs(question) for question in questions]
    owners: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, question in enumerate(questions):
        earlier = prompts.setdefault(plain(localize(question.prompt, "en")), question)
        if earlier is not question and not _borrows(question, earlier):
            yield question, earlier, f"the prompt is that of `{earlier.id}`"
            continue
        shared = Counter(other for run in runs[index] for other in owners[run] if len(owners[run]) <= _COMMON)
        for other, count in shared.items():
            union = len(runs[index]) + len(runs[other]) - count
            if count >= ALIKE * union and not _borrows(question, questions[other]):
                yield question, questions[other], f"nearly the same words as `{questions[other].id}`"
        for run in runs[index]:
            owners[run].append(index)


def plain(text: str) -> str:
    """A text without what does not change its meaning: case, spacing, a final full stop."""
    return " ".join(text.lower().split()).rstrip(".。")


def _runs(question: Question) -> frozenset[tuple[str, ...]]:
    """The runs of words in the prompt and the options; a number or a sign in a formula is a word."""
    parts = [localize(question.prompt, "en")]
    parts += [text for keys, text in asked(question) if keys[-1] != "zh"]
    words = re.findall(r"\w+|[^\w\s]", " ".join(parts).lower())
    return frozenset(tuple(words[start : start + _RUN]) for start in range(max(1, len(words) - _RUN + 1)))


def _borrows(one: Question, other: Question) -> bool:
    pair = isinstance(one, CodeQuestion | FixQuestion) and isinstance(other, CodeQuestion | FixQuestion)
    return pair and one.exercise.name == other.exercise.name  # type: ignore[union-attr]
