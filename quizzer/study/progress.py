"""The numbers behind the home screen, the stats screen and the commands due, stats, weak and history; reads only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING

from quizzer.bank.model import kind_of
from quizzer.records import Entry, QuestionState, Tally
from quizzer.scheduling.calendar import streak
from quizzer.scheduling.due import is_due, is_new
from quizzer.scheduling.fsrs import retrievability
from quizzer.scheduling.mastery import is_weak
from quizzer.scheduling.prerequisites import weakest_prerequisite
from quizzer.scheduling.queue import NEW_PER_DAY, due_questions, room_for_new
from quizzer.storage.projection import effective
from quizzer.study.results import (
    DayActivity,
    DayForecast,
    DueQuestion,
    LoggedAnswer,
    Overview,
    Retention,
    Stats,
    TopicMastery,
)

if TYPE_CHECKING:
    from quizzer.knowledge.expectation import Expectation
    from quizzer.study.learner import Learner


def overview(learner: Learner) -> Overview:
    """The numbers of the home screen; reads the question states and never the journal."""
    day, states, days = learner.today(), learner.journal.states(), learner.journal.days()
    questions = learner.bank.questions
    unseen = sum(is_new(states.get(id_)) for id_ in questions)
    today = days.get(day, Tally())
    return Overview(
        day=day,
        due=sum(is_due(states.get(id_), day) for id_ in questions),
        new=min(unseen, room_for_new(_cap(learner), today.new)),
        unseen=unseen,
        reviewed_today=today.reviews,
        streak=streak({day for day, tally in days.items() if tally.reviews}, day),
        started=bool(days),
    )


def missed_today(learner: Learner) -> int:
    """How many answers of today were not passed."""
    today = learner.journal.day(learner.today())
    return today.reviews - today.passed


def _cap(learner: Learner) -> int:
    """New questions a day."""
    cap = learner.settings.new_per_day
    return NEW_PER_DAY if cap is None else cap


def due(learner: Learner, topics: Collection[str] = (), kinds: Collection[str] = ()) -> tuple[DueQuestion, ...]:
    """The questions due now, the most forgotten first; empty filters let everything through.

    Raises:
        UsageError: An unknown topic or kind.
    """
    day, states = learner.today(), learner.journal.states()
    return tuple(
        DueQuestion(
            id=question.id,
            kind=kind_of(question),
            topic=question.topic,
            level=question.level,
            due=since,
            overdue_days=(day - since).days,
            retrievability=retrievability(states[question.id], day),
        )
        for question in due_questions(learner.bank.select(topics, kinds), states, day)
        if (since := states[question.id].due) is not None
    )


def stats(learner: Learner, days: int = 30, ahead: int = 30) -> Stats:
    """Activity of the last `days` study days, the forecast for `ahead` days, and mastery topic by topic."""
    today, states, tallies = learner.today(), learner.journal.states(), learner.journal.days()
    recent = [(day, tallies.get(day, Tally())) for day in (today - timedelta(n) for n in reversed(range(days)))]
    came_due, passed = sum(tally.due for _, tally in recent), sum(tally.due_passed for _, tally in recent)
    questions = learner.bank.questions
    coming = Counter(
        max(state.due, today) for id_ in questions if (state := states.get(id_)) is not None and state.due is not None
    )
    return Stats(
        overview=overview(learner),
        seen=sum(not is_new(states.get(id_)) for id_ in questions),
        total=len(questions),
        reviews=sum(tally.reviews for tally in tallies.values()),
        retention=Retention(came_due, passed, passed / came_due if came_due else None, learner.settings.retention),
        activity=tuple(
            DayActivity(day, tally.reviews, tally.passed, tally.new, tally.elapsed_ms / 1000) for day, tally in recent
        ),
        forecast=tuple(DayForecast(day, coming[day]) for day in _days_ahead(today, ahead)),
        topics=_mastery(learner, states, today),
    )


def _days_ahead(today: date, ahead: int) -> list[date]:
    """Today and the days after it, as far as the calendar goes."""
    return [today + timedelta(days=n) for n in range(min(ahead, (date.max - today).days + 1))]


def mastery(learner: Learner) -> tuple[TopicMastery, ...]:
    """Mastery of every topic that has questions, in teaching order."""
    return _mastery(learner, learner.journal.states(), learner.today())


def weak(learner: Learner, limit: int | None = None) -> tuple[TopicMastery, ...]:
    """The topics that are not mastered, weakest first; on the first day by what their prerequisites and levels tell."""
    return weakest(mastery(learner))[:limit]


def history(
    learner: Learner, limit: int | None = None, question: str | None = None, *, undone: bool = False
) -> tuple[LoggedAnswer, ...]:
    """The logged answers, oldest first: the last `limit`, of one `question`, with the `undone` ones or without."""
    journal, reach = learner.journal, limit
    while True:
        since = 0 if reach is None else journal.start_of_last(reach, question)
        answers = [
            _logged(entry, undone=taken_back)
            for entry, taken_back in effective(journal.entries(question=question, since=since))
            if undone or not taken_back
        ]
        if reach is None or limit is None or since == 0 or len(answers) >= limit:
            return tuple(answers if limit is None else answers[max(0, len(answers) - limit) :])
        reach *= 2  # undone ones were in between


def _mastery(learner: Learner, states: Mapping[str, QuestionState], day: date) -> tuple[TopicMastery, ...]:
    """Mastery of every topic from the states of its questions."""
    of_topic: dict[str, list[QuestionState | None]] = {topic.id: [] for topic in learner.bank.topics}
    for question in learner.bank.questions.values():
        of_topic.setdefault(question.topic, []).append(states.get(question.id))
    expected = _expected(learner)
    requires = {topic.id: topic.requires for topic in learner.bank.topics}
    means = {topic: expected[topic].mean for topic, group in of_topic.items() if group}
    return tuple(
        TopicMastery(
            topic=topic,
            mastery=mean,
            low=expected[topic].low,
            high=expected[topic].high,
            seen=sum(not is_new(state) for state in of_topic[topic]),
            total=len(of_topic[topic]),
            due=sum(is_due(state, day) for state in of_topic[topic]),
            weakest_prerequisite=weakest_prerequisite(topic, requires, means),
        )
        for topic, mean in means.items()
    )


def _expected(learner: Learner) -> dict[str, Expectation]:
    """The share of each topic that would be right in an exam tomorrow; what was read today is certain today."""
    from quizzer.knowledge.expected_score import mastery

    knowing = learner.knowing
    day = float(learner.today().toordinal() + 1)
    return mastery(knowing.items, knowing.state(), day, knowing.parameters).topics


def weakest(topics: Iterable[TopicMastery]) -> tuple[TopicMastery, ...]:
    """The weak ones among them, weakest first."""
    return tuple(sorted((topic for topic in topics if is_weak(topic.mastery)), key=lambda topic: topic.mastery))


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
        confidence=entry.confidence,
        blamed=entry.blamed,
        undone=undone,
    )
