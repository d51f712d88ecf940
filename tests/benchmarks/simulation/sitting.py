"""The days: learners sit down, are asked in some order until their minutes are over, and sit the exam at the end."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import ClassVar

import numpy as np

from simulation.course import Bools, Course, Floats, Ints
from simulation.learners import Learners, Shown

FEEDBACK = 15.0
"""Seconds to read what follows an answer."""

NOTHING = -1
"""What an order chooses for a learner whose day is over."""


class Order(ABC):
    """What to ask next. It sees the bank, the answers and the times; `horizon` is the day of the exam, 0 the first."""

    name: ClassVar[str]
    needs_horizon: ClassVar[bool] = False
    """Whether it would ask otherwise for another horizon; if not, one run of the longest serves all."""
    shown: Shown | None = None
    """What the answers that it is about to observe showed beside right or wrong."""

    def __init__(self, course: Course, learners: int, horizon: int, minutes: float, seed: int) -> None:
        self.course, self.learners, self.horizon, self.minutes = course, learners, horizon, minutes
        self.rng = np.random.default_rng([seed, 3])
        self.day = 0
        self.setup()

    @abstractmethod
    def setup(self) -> None:
        """Make what it remembers."""

    def start_day(self, day: int, present: Bools) -> None:
        """The morning of a day; `present` [L] are those who practise on it."""
        del present
        self.day = day

    @abstractmethod
    def choose(self, rows: Ints, now: Floats) -> Ints:
        """The next question of each of some learners, or NOTHING; `now` [rows] in days."""

    @abstractmethod
    def observe(self, rows: Ints, questions: Ints, right: Bools, seconds: Floats, now: Floats) -> None:
        """Take in an answer a row, `seconds` [rows] until it was given."""

    def predict(self, rows: Ints, questions: Ints, now: Floats) -> Floats | None:
        """The chance that each answer will be right, if it says such a thing."""
        del rows, questions, now
        return None

    def expects(self, now: float) -> Floats | None:
        """Expected score were the exam now, and its 80 % interval, [L, 3], if it says such a thing."""
        del now
        return None

    def forecasts(self, now: float) -> Floats | None:
        """Expected score on the day of the exam, and its 80 % interval, [L, 3], if it says such a thing."""
        del now
        return None


class Answers:
    """The log of a run: a column each of day, learner, question, right, seconds and predicted chance (or NaN)."""

    def __init__(self) -> None:
        self._parts: list[tuple[np.ndarray, ...]] = []

    def add(self, day: int, rows: Ints, questions: Ints, right: Bools, seconds: Floats, chance: Floats | None) -> None:
        """One answer a row."""
        said = np.full(len(rows), np.nan, np.float32) if chance is None else chance
        self._parts.append((np.full(len(rows), day), rows, questions, right, seconds, said))

    def columns(self) -> tuple[np.ndarray, ...]:
        """All answers in the order in which they were given."""
        if not self._parts:
            return tuple(np.zeros(0) for _ in range(6))
        return tuple(np.concatenate(column) for column in zip(*self._parts, strict=True))


@dataclass
class Record:
    """A run. `score`, `remembered`, `seconds`: by morning 0 .. days, [days + 1, L]; `seconds` are those spent so far.

    `expected` and `forecast`: by morning, [L, 3], where the order says such a thing.
    """

    score: Floats
    remembered: Floats
    seconds: Floats
    answers: Answers
    expected: dict[int, Floats] = field(default_factory=dict)
    forecast: dict[int, Floats] = field(default_factory=dict)


def sit(learners: Learners, order: Order, minutes: float, days: int, look: Sequence[int] = ()) -> Record:
    """Practise for so many days, and sit an exam every morning, from which nothing is learned.

    A question begun before the minutes are over is finished, and taken off the next day's minutes.

    Args:
        learners: Who learns; they are changed.
        order: What asks them.
        minutes: A day.
        days: The last exam is on the morning after so many days.
        look: The mornings on which the order is asked what score it expects.
    """
    shape = (days + 1, learners.number)
    record = Record(np.zeros(shape), np.zeros(shape), np.zeros(shape), Answers())
    left, spent = np.zeros(learners.number, np.float32), np.zeros(learners.number, np.float32)
    for day in range(days + 1):
        record.score[day], record.remembered[day] = learners.exam(day)
        record.seconds[day] = spent
        if day in look:
            _ask_for_scores(order, day, days, record)
        if day < days:
            present = ~learners.traits.missed[:, day]
            left = np.minimum(left, 0) + np.where(present, 60 * minutes, 0).astype(np.float32)
            _one_day(learners, order, day, left, spent, record.answers)
    return record


def _ask_for_scores(order: Order, day: int, days: int, record: Record) -> None:
    """What the order says of the score this morning, and of that on the last one."""
    now, then = order.expects(day), order.forecasts(day) if day < days else None
    if now is not None:
        record.expected[day] = now
    if then is not None:
        record.forecast[day] = then


def _one_day(learners: Learners, order: Order, day: int, left: Floats, spent: Floats, answers: Answers) -> None:
    """Practise until every learner's seconds `left` are over or there is nothing to ask; counts into `spent`."""
    learners.start_day(day)
    order.start_day(day, left > 0)
    rows, began = np.flatnonzero(left > 0), spent.copy()
    while rows.size:
        now = (day + (spent - began)[rows] / 86400).astype(np.float64)
        questions = order.choose(rows, now)
        going = questions != NOTHING
        rows, questions, now = rows[going], questions[going], now[going]
        if not rows.size:
            break
        chance = order.predict(rows, questions, now)
        right, seconds = learners.answer(rows, questions, day)
        order.shown = learners.shown
        answers.add(day, rows, questions, right, seconds, chance)
        left[rows] -= seconds + FEEDBACK
        spent[rows] += seconds + FEEDBACK
        order.observe(rows, questions, right, seconds, now + seconds / 86400)
        rows = rows[left[rows] > 0]
