"""What comes of studying, as frozen data that `msgspec.to_builtins` turns into JSON."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, TypeAlias

import msgspec

from quizzer.records import Confidence, EntryType, Evidence, Rating

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
        evidence: What was answered, how long it took and how it was graded.
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
    evidence: Evidence
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
    """What was taken back: its question, its rating if it had one, and when it is due now (None: new again)."""

    id: str
    rating: Rating | None
    due: date | None


@dataclass(frozen=True, slots=True)
class Redone:
    """What counts again: its question, its rating if it has one, and when it is due now."""

    id: str
    rating: Rating | None
    due: date | None


@dataclass(frozen=True, slots=True)
class SessionProgress:
    """Where a session stands.

    Attributes:
        done: Answers committed in this session.
        asked: Questions they were given to; one that came back counts once.
        right: Questions that were right at the first try, and not rated again.
        remaining: Questions still to come, the current one included (unless it is answered).
        total: `done + remaining`; grows when a question comes back.
        minutes_left: Until the session's time is used; None where it ends with its questions.
    """

    done: int
    asked: int
    right: int
    remaining: int
    total: int
    minutes_left: float | None = None


class TopicMastery(msgspec.Struct, frozen=True):
    """How much of a topic the learner could answer right now.

    Attributes:
        topic: Id of the topic.
        mastery: Expected share of its questions that would be answered right, 0 to 1.
        low: Lower end of the 90 % interval of that share.
        high: Upper end.
        seen: Questions of the topic reviewed at least once.
        total: Questions of the topic.
        due: Questions of the topic that are due.
        weakest_prerequisite: The topic that it requires, directly or not, whose mastery is lowest and lower than its
            own; None where there is none.
    """

    topic: str
    mastery: float
    low: float
    high: float
    seen: int
    total: int
    due: int
    weakest_prerequisite: str | None


class Overview(msgspec.Struct, frozen=True):
    """What the home screen says.

    Attributes:
        day: Today's study day.
        due: Questions due today (or earlier).
        new: New questions that today still has room for.
        unseen: All questions never reviewed.
        reviewed_today: Reviews done today.
        streak: Study days in a row with at least one review, up to today; today need not be done yet.
        started: Whether anything was ever reviewed.
    """

    day: date
    due: int
    new: int
    unseen: int
    reviewed_today: int
    streak: int
    started: bool


class Pause(msgspec.Struct, frozen=True):
    """What a pause has left.

    Attributes:
        days: Days since the last answer before today.
        points: Points that have faded.
        minutes: Minutes to refresh them all.
        saved: Minutes less than by asking again every question that was answered for them.
        level_on: The day on which everything is fresh again.
    """

    days: int
    points: int
    minutes: float
    saved: float
    level_on: date


class DueQuestion(msgspec.Struct, frozen=True):
    """A question that is due.

    Attributes:
        id: Id of the question.
        kind: Its kind.
        topic: Its topic.
        level: Its level.
        due: The study day on which it came due.
        overdue_days: Study days since then, 0 today.
        retrievability: Chance that it is still known, 0 to 1.
    """

    id: str
    kind: str
    topic: str
    level: int
    due: date
    overdue_days: int
    retrievability: float


class DayActivity(msgspec.Struct, frozen=True):
    """Reviews of one study day, how many were passed, and the time they took in seconds (where measured)."""

    day: date
    reviews: int
    passed: int
    new: int
    seconds: float


class DayForecast(msgspec.Struct, frozen=True):
    """How many of today's questions come due on a study day; today's number includes everything overdue."""

    day: date
    due: int


class Retention(msgspec.Struct, frozen=True):
    """True retention: of the reviews of questions that had come due, how many were passed.

    `rate` is None where there were none; `target` is the retention that the schedule aims at.
    """

    reviews: int
    passed: int
    rate: float | None
    target: float


class Stats(msgspec.Struct, frozen=True):
    """What the stats screen and `quizzer stats` show.

    Attributes:
        overview: The numbers of the home screen.
        seen: Questions of the bank reviewed at least once.
        total: Questions of the bank.
        reviews: Reviews of all time.
        retention: True retention over the days of `activity`.
        activity: One row a study day, oldest first, ending today; days without reviews are there with zeros.
        forecast: One row a study day, starting today.
        topics: Mastery of every topic that has questions, in teaching order.
    """

    overview: Overview
    seen: int
    total: int
    reviews: int
    retention: Retention
    activity: tuple[DayActivity, ...]
    forecast: tuple[DayForecast, ...]
    topics: tuple[TopicMastery, ...]


class LoggedAnswer(msgspec.Struct, frozen=True):
    """An answer as the journal has it, with later changes of its rating applied.

    Attributes:
        seq: Its place in the journal.
        at: The moment, in UTC.
        day: The study day.
        id: Id of the question (which may have left the bank since).
        kind: Kind of the question.
        type: `review`; `attempt` for code that failed and was tried again; `known` for what the learner said to know.
        correct: Whether it was right; None where nobody said.
        score: Share that was right, 0 to 1.
        rating: The rating that counts; None for an attempt.
        response: What was answered.
        seed: The seed with which the question was presented.
        elapsed_s: Seconds it took, where measured.
        hints: Hints read.
        confidence: How sure the learner was, where asked.
        blamed: Ids of the syllabus points that the recognised mistake is about.
        undone: Whether it was taken back.
    """

    seq: int
    at: datetime
    day: date
    id: str
    kind: str
    type: EntryType
    correct: bool | None
    score: float | None
    rating: Rating | None
    response: str | None
    seed: int | None
    elapsed_s: float | None
    hints: int
    confidence: Confidence | None
    blamed: tuple[str, ...]
    undone: bool
