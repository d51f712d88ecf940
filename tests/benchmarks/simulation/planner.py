"""quizzer's own order: `quizzer.planning` on `quizzer.knowledge`, for all learners at once.

Numbers have 32 bits here, which takes a third off the time; the app has 64.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any, ClassVar, Final

import msgspec
import numpy as np

from quizzer.bank.model import Question
from quizzer.knowledge import expected_score, priors
from quizzer.knowledge.evidence import Answers, read
from quizzer.knowledge.guess_and_slip import confident_guess
from quizzer.knowledge.items import Items, build_items, items_of
from quizzer.knowledge.learning import apply
from quizzer.knowledge.parameters import DEFAULTS
from quizzer.knowledge.state import Knowledge, start
from quizzer.planning.gain import Goal
from quizzer.planning.next_question import choose
from quizzer.planning.plan import adherence, forecast_error
from quizzer.planning.rollout import Wishes, roll
from simulation.course import Bools, Course, Floats, Ints
from simulation.learners import Shown
from simulation.sitting import Order

_Z80: Final = 1.2816
"""Normal quantile of an 80 % interval."""


class Planner(Order):
    """Asks what raises the expected score most, as the app does with an interview on the horizon's day."""

    name: ClassVar[str] = "planner"
    needs_horizon: ClassVar[bool] = True

    def setup(self) -> None:
        self.parameters = DEFAULTS
        self.goal = Goal(interview=self.horizon)
        self.use(self.make_items(self.course))

    def make_items(self, course: Course) -> Items:
        """What the planner knows of the bank."""
        return build_items(course.bank)

    def use(self, items: Items) -> None:
        """Begin with learners of whom nothing is known."""
        self.items: Items = _short(items)
        self.point_numbers = np.array([self.items.point_index.get(id_, -1) for id_ in self.course.points])
        self.state: Knowledge = _short(start(self.items, self.learners))

    def choose(self, rows: Ints, now: Floats) -> Ints:
        del now
        return choose(self.items, self._some(rows), self.day, self.goal, parameters=self.parameters)

    def predict(self, rows: Ints, questions: Ints, now: Floats) -> Floats:
        del now
        unknown = np.zeros(len(rows))
        answers = self._answers(rows, questions, unknown, unknown)
        return read(self.items, self.state, answers, self.parameters).right

    def observe(self, rows: Ints, questions: Ints, right: Bools, seconds: Floats, now: Floats) -> None:
        del now
        answers = self._answers(rows, questions, right, seconds)
        if self.shown is not None:
            answers = self._with(answers, self.shown)
        apply(self.items, self.state, answers, self.parameters)

    def _with(self, answers: Answers, shown: Shown) -> Answers:
        """The answers with all that they show, read by the rules of the app."""
        usual = self.items.guess[answers.question]
        sure, lucky = (confident_guess_of(usual, said) for said in ("sure", "guess"))
        guess = np.where(shown.sure, sure, np.where(shown.guess, lucky, np.nan))
        blamed = np.zeros_like(answers.blamed)
        place, pair = self.course.pairs(answers.question)
        named = shown.blamed[place, pair - self.course.starts[answers.question][place]]
        ids = self.point_numbers[self.course.point[pair]]
        np.logical_or.at(blamed, place, (self.items.padded[answers.question][place] == ids[:, None]) & named[:, None])
        return replace(
            answers,
            score=shown.score.astype(np.float32),
            grade=np.where(shown.hinted, 2, 3),
            guess=guess.astype(np.float32),
            blamed=blamed & self.items.filled[answers.question],
        )

    def expects(self, now: float) -> Floats:
        return _interval(*expected_score.expected(self.items, self.state, now, self.parameters))

    def forecasts(self, now: float) -> Floats:
        days = int(self.horizon - now)
        minutes = np.tile(self.minutes * adherence(self.state), (days, 1))
        course = roll(self.items, self.state, int(now), minutes, Wishes(goal=self.goal, parameters=self.parameters))
        mean, spread = expected_score.expected(self.items, course.after, self.horizon, self.parameters)
        return _interval(mean, np.hypot(spread, forecast_error(days)))

    def _answers(self, rows: Ints, questions: Ints, right: Bools | Floats, seconds: Floats) -> Answers:
        shape = (len(rows), self.items.padded.shape[1])
        return Answers(
            learner=rows,
            question=questions,
            score=right.astype(np.float32),
            day=np.full(len(rows), self.day, np.float32),
            seconds=np.asarray(seconds, float),
            grade=np.full(len(rows), 3),
            guess=np.full(len(rows), np.nan, np.float32),
            blamed=np.zeros(shape, bool),
        )

    def _some(self, rows: Ints) -> Knowledge:
        """The state of some of the learners."""
        return self.state if len(rows) == self.learners else self.state.rows(rows)


class WithoutTime(Planner):
    """Takes all questions to take the same time."""

    def use(self, items: Items) -> None:
        super().use(replace(items, seconds=np.full_like(items.seconds, items.seconds.mean())))

    def observe(self, rows: Ints, questions: Ints, right: Bools, seconds: Floats, now: Floats) -> None:
        super().observe(rows, questions, right, seconds, now)
        self.state.pace[:] = 0


class WithoutEvidence(Planner):
    """Sees right or wrong, and nothing of parts, hints, confidence and recognised mistakes."""

    def _with(self, answers: Answers, shown: Shown) -> Answers:
        del shown
        return answers


class WithoutPoints(Planner):
    """Remembers questions by themselves, whatever points they share."""

    def make_items(self, course: Course) -> Items:
        alone: list[Question] = [msgspec.structs.replace(question, covers=()) for question in course.questions]
        return items_of(alone, course.bank.topics)


class WithoutPooling(Planner):
    """Takes every learner to be the average one, in ability, topics, coding and forgetting."""

    def use(self, items: Items) -> None:
        super().use(items)
        self.state.covariance[:] = 0


class WithoutWording(Planner):
    """Takes the same wording again to be as good as a new one."""

    def setup(self) -> None:
        super().setup()
        self.parameters = msgspec.structs.replace(DEFAULTS, wording=0.0)


class WithoutBreadth(Planner):
    """Takes questions that ask for several points to be as hard for everybody."""

    def use(self, items: Items) -> None:
        super().use(items)
        self.state.mean[:, priors.BREADTH] = 0
        self.state.covariance[:, priors.BREADTH] = 0


class WithoutPrerequisites(Planner):
    """Knows of no topic that another builds on."""

    def use(self, items: Items) -> None:
        super().use(replace(items, requires=np.zeros_like(items.requires)))


ABLATIONS: Final[Mapping[str, type[Planner]]] = {
    "evidence": WithoutEvidence,
    "time": WithoutTime,
    "points": WithoutPoints,
    "pooling": WithoutPooling,
    "wording": WithoutWording,
    "breadth": WithoutBreadth,
    "prerequisites": WithoutPrerequisites,
}
"""The planner without one of its parts, each."""


def confident_guess_of(guess: Floats, confidence: str) -> Floats:
    """The app's rule for each of some chances."""
    return np.array([confident_guess(float(chance), confidence) for chance in guess])


def _interval(mean: Floats, spread: Floats) -> Floats:
    """Mean and ends, [L, 3]."""
    return np.stack([mean, np.clip(mean - _Z80 * spread, 0, 1), np.clip(mean + _Z80 * spread, 0, 1)], axis=1)


def _short(record: Any) -> Any:
    """A record of arrays with floats of 32 bits."""
    arrays = {part.name: getattr(record, part.name) for part in fields(record)}
    floats = {name: value for name, value in arrays.items() if getattr(value, "dtype", None) == np.float64}
    return replace(record, **{name: value.astype(np.float32) for name, value in floats.items()})
