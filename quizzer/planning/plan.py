"""A plan to a date: the score to expect now and then, what the coming days hold, and what more time would bring."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from datetime import date
from typing import Final

import msgspec
import numpy as np

from quizzer.knowledge import expected_score
from quizzer.knowledge.expectation import Expectation
from quizzer.knowledge.items import Bools, Ints, Items
from quizzer.knowledge.memory import Floats
from quizzer.knowledge.state import Knowledge
from quizzer.planning import modes
from quizzer.planning.day import Holding
from quizzer.planning.gain import OPEN_DAYS, expected_seconds
from quizzer.planning.rollout import Wishes, day_ahead, roll

MORE: Final = 30.0
"""Minutes a day more, of which a plan says what they would bring."""

FORECAST_ERROR: Final = 0.01
"""Standard deviation that each square root of a day ahead adds to an expected score; measured on
simulated learners."""


class Plan(msgspec.Struct, frozen=True):
    """A plan for one learner; days are `date.toordinal()`.

    Attributes:
        day: The day of planning.
        until: The day of the interview, or 60 days from now without one.
        minutes: Minutes a day.
        now: The score to expect were the interview today.
        then: The score to expect on the day of the interview.
        more: The same with half an hour more a day.
        topics: Score by topic id, now and then.
        days: What the coming days hold.
        course: The score to expect on each morning from today to the day of the interview.
    """

    day: int
    until: int
    minutes: float
    now: Expectation
    then: Expectation
    more: Expectation
    topics: dict[str, tuple[Expectation, Expectation]]
    days: tuple[Holding, ...]
    course: tuple[float, ...]


class Backlog(msgspec.Struct, frozen=True):
    """What a pause has left.

    Attributes:
        points: Points that have faded.
        minutes: Minutes to refresh them all by the questions that refresh most.
        saved: Minutes less than by asking again every question that was answered for them.
        level_on: The day on which everything is fresh again, at the learner's minutes a day.
    """

    points: int
    minutes: float
    saved: float
    level_on: int


def plan(
    items: Items,
    state: Knowledge,
    day: int,
    *,
    until: int | None = None,
    minutes: float = 30.0,
    days_off: Collection[int] = (),
    wishes: Wishes = Wishes(),  # noqa: B008 - frozen
) -> Plan:
    """Plan for one learner.

    Args:
        items: The bank.
        state: The one learner.
        day: Today.
        until: The day of the interview, after today; None for 60 days from now.
        minutes: Minutes a day.
        days_off: Weekdays without practice, 0 for Monday to 6 for Sunday.
        wishes: What else the learner wishes.
    """
    end = day + int(OPEN_DAYS) if until is None else max(until, day + 1)
    working = np.array([date.fromordinal(at).weekday() not in days_off for at in range(day, end)], dtype=np.float64)
    both = state.rows(np.array([0, 0]))
    course = roll(items, both, day, adherence(both) * working[:, None] * (minutes, minutes + MORE), wishes)
    less, more = (course.after.rows(np.array([row])) for row in (0, 1))
    error = forecast_error(end - day)
    now = expected_score.mastery(items, state, day, wishes.parameters)
    then = expected_score.mastery(items, less, end, wishes.parameters, error)
    return Plan(
        day=day,
        until=end,
        minutes=minutes,
        now=now.overall,
        then=then.overall,
        more=expected_score.mastery(items, more, end, wishes.parameters, error).overall,
        topics={topic: (now.topics[topic], then.topics[topic]) for topic in items.topics},
        days=_holdings(items, state, day, course.asked, expected_seconds(items, state)[0]),
        course=tuple(course.score[:, 0].tolist()),
    )


def forecast(
    items: Items,
    state: Knowledge,
    day: int,
    until: int,
    minutes: float,
    wishes: Wishes = Wishes(),  # noqa: B008
) -> tuple[Floats, Floats]:
    """Expected score of each learner on the day of the exam and its standard deviation, L each, for so many minutes."""
    budget = np.tile(adherence(state) * minutes, (until - day, 1))
    after = roll(items, state, day, budget, wishes).after
    mean, spread = expected_score.expected(items, after, float(until), wishes.parameters)
    return mean, np.hypot(spread, forecast_error(until - day))


def today(items: Items, state: Knowledge, day: int, minutes: float, wishes: Wishes = Wishes()) -> Holding:  # noqa: B008
    """What the next minutes of today hold."""
    asked = day_ahead(items, state, day, np.array([minutes]), wishes)[0]
    return _holding(items, state.times[0] > 0, day, asked, expected_seconds(items, state)[0])


def backlog(items: Items, state: Knowledge, day: int, minutes: float, wishes: Wishes = Wishes()) -> Backlog:  # noqa: B008
    """How long it takes to refresh what has faded, after a pause."""
    left = modes.faded(items, state, day, wishes.parameters)[0]
    count, seconds = int(left.sum()), expected_seconds(items, state)[0]
    again = (items.sums(left.astype(np.float64)) > 0) & (state.times[0] > 0)
    every, chosen = float(seconds[again].sum()), 0.0
    while left.any():
        refreshed = items.sums(left.astype(np.float64)) / seconds
        best = int(refreshed.argmax())
        chosen += float(seconds[best])
        left[items.members[items.first[best] : items.first[best + 1]]] = False
    days = math.ceil(chosen / 60 / max(minutes, 1.0))
    return Backlog(count, chosen / 60, max(0.0, every - chosen) / 60, day + days)


def adherence(state: Knowledge) -> Floats:
    """The share of days on which each learner practises, L: so far, shrunk towards nine of ten."""
    elapsed = np.maximum(state.day - state.began + 1.0, 0.0) * (state.answers > 0)
    return np.asarray((state.active + 9.0) / (elapsed + 10.0))


def forecast_error(days: float) -> float:
    """Standard deviation of a score that is forecast so many days ahead, beside that of the score now."""
    return FORECAST_ERROR * math.sqrt(days)


def _holdings(
    items: Items, state: Knowledge, first: int, asked: Sequence[Sequence[Ints]], seconds: Floats
) -> tuple[Holding, ...]:
    seen = state.times[0] > 0
    days: list[Holding] = []
    for place, by_learner in enumerate(asked):
        days.append(_holding(items, seen, first + place, by_learner[0], seconds))
        seen[by_learner[0]] = True
    return tuple(days)


def _holding(items: Items, seen: Bools, day: int, asked: Ints, seconds: Floats) -> Holding:
    writes, new = items.writes[asked], ~seen[asked]
    return Holding(
        day=day,
        minutes=float(seconds[asked].sum()) / 60,
        refresh=int((~writes & ~new).sum()),
        new=int((~writes & new).sum()),
        write=int(writes.sum()),
    )
