"""What comes of studying, as frozen data that `msgspec.to_builtins` turns into JSON."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, TypeAlias

from quizzer.records import Rating

if TYPE_CHECKING:
    from quizzer.answers import Outcome
    from quizzer.grading.verdict import Verdict


@dataclass(frozen=True, slots=True)
class NextReview:
    """When a question would be asked again after a rating; 0 days is later in the same sitting."""

    rating: Rating
    due: date
    days: int


NextReviews: TypeAlias = tuple[NextReview, NextReview, NextReview, NextReview]
"""One for each rating, from again to easy."""


@dataclass(frozen=True, slots=True)
class Answered:
    """What an answer came to.

    Attributes:
        id: Id of the question.
        correct: Whether the answer was right; None for an open question.
        outcome: The graded answer with its reasons; None for code.
        verdict: The grader's verdict; None for everything else, and after giving up.
        review: The committed review's place in the journal; None while nothing is scheduled (a failed attempt at
            code, an open question not rated yet).
        rating: The rating that was committed; None with `review`.
        suggested: The rating that the evidence suggests.
        next_reviews: When the question returns, for each rating from again to easy.
    """

    id: str
    correct: bool | None
    outcome: Outcome | None
    verdict: Verdict | None
    review: int | None
    rating: Rating | None
    suggested: Rating
    next_reviews: NextReviews

    @property
    def committed(self) -> bool:
        """Whether the answer is in the journal as a review."""
        return self.review is not None


@dataclass(frozen=True, slots=True)
class Undone:
    """The review that was taken back: its question, its rating, and when the question is due now (None: new again)."""

    id: str
    rating: Rating
    due: date | None


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a session stands.

    Attributes:
        done: Answers committed in this session.
        right: Those of them that were passed.
        remaining: Questions still to come, the current one included (unless it is answered).
        total: `done + remaining`; grows when a question comes back.
    """

    done: int
    right: int
    remaining: int
    total: int
