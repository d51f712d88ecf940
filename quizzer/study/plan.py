"""The plan as it is shown: scores now and then, the coming days, the course so far and to come, a backlog."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

import msgspec

from quizzer.errors import UsageError
from quizzer.knowledge.expectation import Expectation
from quizzer.sentences import say
from quizzer.study import outlook
from quizzer.study.replay import DayScore, recall
from quizzer.study.results import Pause

if TYPE_CHECKING:
    from quizzer.planning.plan import Plan
    from quizzer.study.learner import Learner

FARTHEST: Final = timedelta(days=366)
"""So far a plan reaches: what is known in more than a year says nothing, and rolling it out takes seconds."""


class TopicPlan(msgspec.Struct, frozen=True):
    """The score to expect of a topic, now and then."""

    topic: str
    now: Expectation
    then: Expectation


class PlannedDay(msgspec.Struct, frozen=True):
    """What a day holds: minutes, questions to refresh, new ones, code to write; all 0 on a day off."""

    day: date
    minutes: float
    refresh: int
    new: int
    write: int


class StudyPlan(msgspec.Struct, frozen=True):
    """A plan to a date.

    Attributes:
        day: The day of planning.
        until: The day of the interview, or 60 days from now without one.
        dated: Whether a day was set.
        minutes: Minutes a day.
        now: The score to expect were the interview today.
        then: The score to expect on `until`.
        more: The same with half an hour more a day.
        topics: Topic by topic, in teaching order.
        days: What the coming days hold.
        so_far: The score to expect on the morning after each study day until now.
        to_come: The same of the days to come.
        pause: What a pause has left; None where there was none.
    """

    day: date
    until: date
    dated: bool
    minutes: float
    now: Expectation
    then: Expectation
    more: Expectation
    topics: tuple[TopicPlan, ...]
    days: tuple[PlannedDay, ...]
    so_far: tuple[DayScore, ...]
    to_come: tuple[DayScore, ...]
    pause: Pause | None


def study_plan(
    learner: Learner, until: date | None = None, minutes: float | None = None, days_off: tuple[int, ...] | None = None
) -> StudyPlan:
    """The plan to a day: the interview's, or another; with the minutes and days off of the settings, or others.

    Raises:
        UsageError: The day is not after today, or more than a year ahead.
    """
    _check(learner, until)
    planned = outlook.plan(learner, until, minutes, days_off)
    return StudyPlan(
        day=date.fromordinal(planned.day),
        until=date.fromordinal(planned.until),
        dated=until is not None or learner.goal.interview is not None,
        minutes=planned.minutes,
        now=planned.now,
        then=planned.then,
        more=planned.more,
        topics=tuple(TopicPlan(topic, now, then) for topic, (now, then) in planned.topics.items()),
        days=_days(planned),
        so_far=recall(learner).days,
        to_come=tuple(
            DayScore(date.fromordinal(planned.day + ahead), score) for ahead, score in enumerate(planned.course)
        ),
        pause=outlook.pause(learner, planned.minutes),
    )


def _check(learner: Learner, until: date | None) -> None:
    today = learner.today()
    if until is None:
        return
    if until <= today:
        what = say("{day} is not after today, {today}.", day=until, today=today)
        raise UsageError(what, where="--date", fix=say("Give the day of the interview."))
    if until - today > FARTHEST:
        raise UsageError(say("A plan reaches at most a year ahead."), where="--date", fix=say("Give an earlier day."))


def _days(planned: Plan) -> tuple[PlannedDay, ...]:
    return tuple(PlannedDay(date.fromordinal(d.day), d.minutes, d.refresh, d.new, d.write) for d in planned.days)
