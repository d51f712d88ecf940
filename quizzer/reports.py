"""The numbers behind the home screen, the stats screen and the commands due, stats, weak and history.

Everything returned is a frozen dataclass that `msgspec.to_builtins` (or `msgspec.json.encode`) turns into JSON.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import TYPE_CHECKING

from quizzer.records import EntryType, Rating

if TYPE_CHECKING:
    from quizzer.bank.model import Bank
    from quizzer.settings import Settings
    from quizzer.storage.database import Database


@dataclass(frozen=True, slots=True)
class TopicMastery:
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


@dataclass(frozen=True, slots=True)
class Overview:
    """What the home screen says.

    Attributes:
        day: Today's study day.
        due: Questions due today (or earlier).
        new: New questions that today still has room for.
        unseen: All questions never reviewed.
        reviewed_today: Reviews done today.
        streak: Study days in a row with at least one review, up to today; today need not be done yet.
        started: Whether anything was ever reviewed.
        weak: The weakest topics, weakest first, at most five.
    """

    day: date
    due: int
    new: int
    unseen: int
    reviewed_today: int
    streak: int
    started: bool
    weak: tuple[TopicMastery, ...]


@dataclass(frozen=True, slots=True)
class DueQuestion:
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


@dataclass(frozen=True, slots=True)
class DayActivity:
    """Reviews of one study day, how many were passed, and the time they took in seconds (where measured)."""

    day: date
    reviews: int
    passed: int
    new: int
    seconds: float


@dataclass(frozen=True, slots=True)
class DayForecast:
    """How many of today's questions come due on a study day; today's number includes everything overdue."""

    day: date
    due: int


@dataclass(frozen=True, slots=True)
class Retention:
    """True retention: of the reviews of questions that had come due, how many were passed.

    `rate` is None where there were none; `target` is the retention that the schedule aims at.
    """

    reviews: int
    passed: int
    rate: float | None
    target: float


@dataclass(frozen=True, slots=True)
class Stats:
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


@dataclass(frozen=True, slots=True)
class LoggedAnswer:
    """An answer as the journal has it, with later changes of its rating applied.

    Attributes:
        seq: Its place in the journal.
        at: The moment, in UTC.
        day: The study day.
        id: Id of the question (which may have left the bank since).
        kind: Kind of the question.
        type: `review`, or `attempt` for code that failed and was tried again.
        correct: Whether it was right; None where nobody said.
        score: Share that was right, 0 to 1.
        rating: The rating that counts; None for an attempt.
        response: What was answered.
        seed: The seed with which the question was presented.
        elapsed_s: Seconds it took, where measured.
        hints: Hints read.
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
    undone: bool


class Reports:
    """Answers questions about the learner's progress; reads only.

    Args:
        bank: The questions.
        database: The learner's progress.
        clock: Returns the current moment, aware of its zone.
        settings: The learner's settings.
        zone: Time zone of the learner's calendar; None is the system's.
    """

    def __init__(
        self,
        bank: Bank,
        database: Database,
        clock: Callable[[], datetime],
        settings: Settings,
        zone: tzinfo | None = None,
    ) -> None: ...

    def today(self) -> date:
        """The current study day, which begins at the rollover hour."""

    def overview(self) -> Overview:
        """The numbers of the home screen; reads the question states and never the journal."""

    def due(self, topics: Collection[str] = (), kinds: Collection[str] = ()) -> tuple[DueQuestion, ...]:
        """The questions due now, in the order in which practice asks them; empty filters let everything through."""

    def stats(self, days: int = 30, ahead: int = 30) -> Stats:
        """Activity of the last `days` study days, the forecast for `ahead` days, and mastery topic by topic."""

    def mastery(self) -> tuple[TopicMastery, ...]:
        """Mastery of every topic that has questions, in teaching order."""

    def weak(self, limit: int | None = None) -> tuple[TopicMastery, ...]:
        """The topics that were started and are not mastered, weakest first."""

    def history(
        self, limit: int | None = None, question: str | None = None, *, undone: bool = False
    ) -> tuple[LoggedAnswer, ...]:
        """The logged answers, oldest first: the last `limit`, of one `question`, with the `undone` ones or without."""
