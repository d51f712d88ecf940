"""What a learner hears about an answer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, TypeAlias

import msgspec

SuggestedRating: TypeAlias = Literal["again", "hard", "good", "easy"]


class Solution(msgspec.Struct, frozen=True):
    """The right answer: as it is shown (Markdown with `$...$` mathematics), and as it would be typed."""

    text: str
    key: str = ""


class Outcome(msgspec.Struct, frozen=True):
    """The grade of one answer and the reasons for it, in the language of the presentation.

    Attributes:
        correct: Whether the answer counts as right.
        score: Share of the answer that is right, 0 to 1; 1 exactly when `correct` (an open answer: the share ticked).
        messages: Why, most important first; Markdown with `$...$` mathematics.
        answer: The right answer, to be shown; Markdown with `$...$` mathematics.
        key: The right answer as it would be typed (`b`, `a,c`, `true`, `0.25`, `a=2,b=1`); empty for open questions.
        ticked: The rubric points that were covered, counted from 1 (open questions only).
        rating: For an open question, the rating that the share of ticked points suggests; else None.
        parts: Which parts of the answer are right, in order (a cloze: its gaps); empty where it has none.
        blamed: Points of the syllabus that the recognised mistakes are about, each once; empty where none was
            recognised or the bank does not say.
    """

    correct: bool
    score: float
    messages: tuple[str, ...] = ()
    answer: str = ""
    key: str = ""
    ticked: tuple[int, ...] = ()
    rating: SuggestedRating | None = None
    parts: tuple[bool, ...] = ()
    blamed: tuple[str, ...] = ()


def outcome(
    solution: Solution,
    messages: Sequence[str],
    *,
    correct: bool,
    score: float | None = None,
    blamed: Iterable[str] = (),
) -> Outcome:
    """The outcome of an answer that is right or wrong; without a `score` there is nothing in between."""
    share = float(correct) if score is None else score
    points = () if correct else tuple(dict.fromkeys(blamed))
    return Outcome(correct, share, tuple(messages), solution.text, solution.key, blamed=points)
