"""What is remembered about a learner: rows of the journal and what they add up to.

Plain frozen data, shared by `scheduling` (which computes it) and `storage` (which keeps it).
"""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import Literal, TypeAlias

import msgspec


class Rating(StrEnum):
    """How well a question was answered, in FSRS's four grades; the value is what the command line calls it."""

    AGAIN = "again"
    HARD = "hard"
    GOOD = "good"
    EASY = "easy"

    @property
    def passed(self) -> bool:
        """Whether the answer was right in the end: everything but `again`."""
        return self is not Rating.AGAIN


Confidence: TypeAlias = Literal["sure", "fair", "guess"]
"""How sure the learner was before the answer was graded."""


class Evidence(msgspec.Struct, frozen=True):
    """What an answer shows, from the screen to the journal.

    Attributes:
        response: What was answered, as typed (code: the source; open: the points ticked, then what was written).
        score: Share of the answer that was right, 0 to 1; None before it is graded, and where nobody said.
        elapsed_s: Seconds from question to answer, where measured.
        hints: How many hints were read.
        confidence: How sure the learner was; None where nobody asked.
        blamed: Ids of the syllabus points that the recognised mistake is about; empty where none was recognised.
    """

    response: str = ""
    score: float | None = None
    elapsed_s: float | None = None
    hints: int = 0
    confidence: Confidence | None = None
    blamed: tuple[str, ...] = ()


def evidence_of(response: str | Evidence) -> Evidence:
    """The evidence of an answer of which perhaps nothing is known but what was typed."""
    return Evidence(response) if isinstance(response, str) else response


EntryType: TypeAlias = Literal["review", "attempt", "known", "rerate", "undo", "redo"]
"""`review`: a rated answer. `attempt`: code that failed. `known`: the learner says that the question is known well.
`rerate`: another rating for the review `target`. `undo`: the review or `known` row `target` no longer counts.
`redo`: the `undo` row `target` no longer counts, so what it took back does. Only reviews schedule anything."""


class Entry(msgspec.Struct, frozen=True):
    """One row of the journal.

    Attributes:
        seq: Place in the journal, 1, 2, 3, ...; 0 before it is written.
        type: What the row says, see `EntryType`.
        at: The moment, in UTC.
        day: The study day it belongs to, as the learner's clock and rollover hour had it then.
        question: Id of the question.
        kind: Kind of the question.
        level: Level of the question.
        target: The `seq` of the row that a `rerate`, `undo` or `redo` is about.
        rating: The rating of a `review` or `rerate`.
        correct: Whether the answer was right; None where nobody said.
        score: Share of the answer that was right, 0 to 1.
        response: What was answered, as typed (code: the source).
        seed: The seed with which the question was presented.
        elapsed_s: Seconds from question to answer, where measured.
        hints: How many hints were read.
        retention: The retention that the interval aimed at (`review` only).
        confidence: How sure the learner was; None where nobody asked.
        blamed: Ids of the syllabus points that the recognised mistake is about.
    """

    seq: int
    type: EntryType
    at: datetime
    day: date
    question: str
    kind: str
    level: int
    target: int | None = None
    rating: Rating | None = None
    correct: bool | None = None
    score: float | None = None
    response: str | None = None
    seed: int | None = None
    elapsed_s: float | None = None
    hints: int = 0
    retention: float | None = None
    confidence: Confidence | None = None
    blamed: tuple[str, ...] = ()


class QuestionState(msgspec.Struct, frozen=True):
    """Where a question stands after its reviews.

    Attributes:
        question: Id of the question.
        reps: How many reviews count.
        lapses: How many of them, after the first, were rated `again`.
        stability: FSRS stability, in days; None before the first review.
        difficulty: FSRS difficulty, 1 to 10; None before the first review.
        first_day: Study day of the first review.
        first_passed: Whether the first review was a pass.
        last_day: Study day of the last review.
        last_rating: Rating of the last review.
        due: Study day on which it is to be asked again; the day of the review itself after `again`.
        attempts: Code attempts that failed since the last review.
    """

    question: str
    reps: int = 0
    lapses: int = 0
    stability: float | None = None
    difficulty: float | None = None
    first_day: date | None = None
    first_passed: bool | None = None
    last_day: date | None = None
    last_rating: Rating | None = None
    due: date | None = None
    attempts: int = 0


class Tally(msgspec.Struct, frozen=True):
    """What was done on one study day.

    Attributes:
        reviews: Reviews that count.
        passed: Those of them that were passed.
        new: Questions reviewed for the first time.
        due: Reviews of questions that had come due; the evidence for true retention.
        due_passed: Those of them that were passed.
        elapsed_ms: Time spent on the reviews, where measured, in milliseconds (whole, so that sums are exact).
    """

    reviews: int = 0
    passed: int = 0
    new: int = 0
    due: int = 0
    due_passed: int = 0
    elapsed_ms: int = 0
