"""The numbers behind the home screen, the stats screen and the commands due, stats, weak and history.

Everything returned is a frozen struct; `msgspec.to_builtins` or `msgspec.json.encode` turns it into JSON.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date, datetime, timedelta, tzinfo
from difflib import get_close_matches
from typing import TYPE_CHECKING

import msgspec

from quizzer.bank.model import KINDS, kind_of
from quizzer.errors import UsageError
from quizzer.records import Entry, EntryType, QuestionState, Rating, Tally
from quizzer.scheduling.calendar import streak, study_day
from quizzer.scheduling.fsrs import advance, retrievability
from quizzer.scheduling.mastery import (
    chance_known,
    chance_unlearned,
    overall_rate,
    topic_mastery,
    weakest_prerequisite,
)
from quizzer.scheduling.queue import due_questions, is_due, is_new
from quizzer.storage.journal import Journal
from quizzer.storage.projection import effective

if TYPE_CHECKING:
    from quizzer.bank.model import Bank, Question
    from quizzer.settings import Settings
    from quizzer.storage.database import Database

MASTERED = 0.8
"""A topic at or above this mastery is not called weak."""


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
    ) -> None:
        self._bank = bank
        self._journal = Journal(database, advance)
        self._clock = clock
        self._settings = settings
        self._zone = zone

    def day_of(self, moment: datetime) -> date:
        """The study day of a moment; a day begins at the rollover hour."""
        return study_day(moment, self._settings.rollover_hour, self._zone)

    def today(self) -> date:
        """The current study day."""
        return self.day_of(self._clock())

    def chances(self) -> Callable[[Question], float]:
        """A function that tells the chance of answering a question right today, as mastery counts it."""
        day, states = self.today(), self._journal.states()
        overall, seen = overall_rate(states.values()), defaultdict[str, list[QuestionState]](list)
        for question in self._bank.questions.values():
            if question.id in states:
                seen[question.topic].append(states[question.id])
        return lambda question: chance_known(
            states.get(question.id), day, chance_unlearned(seen[question.topic], overall)
        )

    def overview(self) -> Overview:
        """The numbers of the home screen; reads the question states and never the journal."""
        day, states, days = self.today(), self._journal.states(), self._journal.days()
        mastery = self._mastery(states, day)
        unseen = sum(is_new(states.get(id_)) for id_ in self._bank.questions)
        today = days.get(day, Tally())
        return Overview(
            day=day,
            due=sum(is_due(states.get(id_), day) for id_ in self._bank.questions),
            new=min(unseen, max(0, self._settings.new_per_day - today.new)),
            unseen=unseen,
            reviewed_today=today.reviews,
            streak=streak({day for day, tally in days.items() if tally.reviews}, day),
            started=bool(days),
            weak=_weakest(mastery)[:5],
        )

    def due(self, topics: Collection[str] = (), kinds: Collection[str] = ()) -> tuple[DueQuestion, ...]:
        """The questions due now, the most forgotten first; empty filters let everything through."""
        day, states = self.today(), self._journal.states()
        return tuple(
            DueQuestion(
                id=question.id,
                kind=kind_of(question),
                topic=question.topic,
                level=question.level,
                due=due,
                overdue_days=(day - due).days,
                retrievability=retrievability(states[question.id], day),
            )
            for question in due_questions(chosen_questions(self._bank, topics, kinds), states, day)
            if (due := states[question.id].due) is not None
        )

    def stats(self, days: int = 30, ahead: int = 30) -> Stats:
        """Activity of the last `days` study days, the forecast for `ahead` days, and mastery topic by topic."""
        today, states, tallies = self.today(), self._journal.states(), self._journal.days()
        shown = [today - timedelta(days=back) for back in reversed(range(days))]
        recent = [(day, tallies.get(day, Tally())) for day in shown]
        due, passed = sum(tally.due for _, tally in recent), sum(tally.due_passed for _, tally in recent)
        coming = Counter(
            max(state.due, today)
            for id_ in self._bank.questions
            if (state := states.get(id_)) is not None and state.due is not None
        )
        return Stats(
            overview=self.overview(),
            seen=sum(not is_new(states.get(id_)) for id_ in self._bank.questions),
            total=len(self._bank.questions),
            reviews=sum(tally.reviews for tally in tallies.values()),
            retention=Retention(due, passed, passed / due if due else None, self._settings.retention),
            activity=tuple(
                DayActivity(day, tally.reviews, tally.passed, tally.new, tally.elapsed_ms / 1000)
                for day, tally in recent
            ),
            forecast=tuple(DayForecast(day, coming[day]) for day in (today + timedelta(days=n) for n in range(ahead))),
            topics=self._mastery(states, today),
        )

    def mastery(self) -> tuple[TopicMastery, ...]:
        """Mastery of every topic that has questions, in teaching order."""
        return self._mastery(self._journal.states(), self.today())

    def weak(self, limit: int | None = None) -> tuple[TopicMastery, ...]:
        """The topics that were started and are not mastered, weakest first."""
        return _weakest(self.mastery())[:limit]

    def history(
        self, limit: int | None = None, question: str | None = None, *, undone: bool = False
    ) -> tuple[LoggedAnswer, ...]:
        """The logged answers, oldest first: the last `limit`, of one `question`, with the `undone` ones or without."""
        wanted = limit
        while True:
            since = 0 if wanted is None else self._journal.start_of_last(wanted, question)
            answers = [
                _logged(entry, undone=taken_back)
                for entry, taken_back in effective(self._journal.entries(question=question, since=since))
                if undone or not taken_back
            ]
            if wanted is None or limit is None or since == 0 or len(answers) >= limit:
                return tuple(answers if limit is None else answers[max(0, len(answers) - limit) :])
            wanted *= 2  # undone ones were in between

    def _mastery(self, states: Mapping[str, QuestionState], day: date) -> tuple[TopicMastery, ...]:
        """Mastery of every topic from the states of its questions."""
        of_topic: dict[str, list[QuestionState | None]] = {topic.id: [] for topic in self._bank.topics}
        for question in self._bank.questions.values():
            of_topic.setdefault(question.topic, []).append(states.get(question.id))
        overall = overall_rate(states.values())
        found = {topic: topic_mastery(group, day, overall) for topic, group in of_topic.items() if group}
        requires = {topic.id: topic.requires for topic in self._bank.topics}
        means = {topic: mastery.mean for topic, mastery in found.items()}
        return tuple(
            TopicMastery(
                topic=topic,
                mastery=mastery.mean,
                low=mastery.low,
                high=mastery.high,
                seen=mastery.seen,
                total=mastery.total,
                due=sum(is_due(state, day) for state in of_topic[topic]),
                weakest_prerequisite=weakest_prerequisite(topic, requires, means),
            )
            for topic, mastery in found.items()
        )


def chosen_questions(bank: Bank, topics: Collection[str] = (), kinds: Collection[str] = ()) -> list[Question]:
    """The questions of some topics and kinds, in the bank's order; an empty filter lets everything through.

    Raises:
        UsageError: An unknown topic or kind.
    """
    known = {topic.id for topic in bank.topics} | {question.topic for question in bank.questions.values()}
    for what, given, allowed in (("topic", topics, known), ("kind", kinds, set(KINDS))):
        for name in given:
            if name not in allowed:
                near = get_close_matches(name, allowed, n=1)
                raise UsageError(
                    f"There is no {what} {name!r}.",
                    fix=f"Did you mean {near[0]!r}?" if near else f"Choose from: {', '.join(sorted(allowed))}.",
                )
    return [
        question
        for question in bank.questions.values()
        if (not topics or question.topic in topics) and (not kinds or kind_of(question) in kinds)
    ]


def _weakest(mastery: Iterable[TopicMastery]) -> tuple[TopicMastery, ...]:
    """The topics that were started and are not mastered, weakest first."""
    weak = (topic for topic in mastery if topic.seen and topic.mastery < MASTERED)
    return tuple(sorted(weak, key=lambda topic: topic.mastery))


def _logged(entry: Entry, *, undone: bool) -> LoggedAnswer:
    """A journal row as the history shows it."""
    return LoggedAnswer(
        seq=entry.seq,
        at=entry.at,
        day=entry.day,
        id=entry.question,
        kind=entry.kind,
        type=entry.type,
        correct=entry.correct,
        score=entry.score,
        rating=entry.rating,
        response=entry.response,
        seed=entry.seed,
        elapsed_s=entry.elapsed_s,
        hints=entry.hints,
        undone=undone,
    )
