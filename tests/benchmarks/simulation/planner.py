"""quizzer's own order: `quizzer.planning` on `quizzer.knowledge`, for all learners at once.

Numbers have 32 bits here, which halves the time; the app has 64.
"""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any, ClassVar

import numpy as np

from quizzer.knowledge.evidence import Answers, read
from quizzer.knowledge.items import build_items
from quizzer.knowledge.learning import apply
from quizzer.knowledge.policy import DEFAULTS
from quizzer.knowledge.prediction import mixed
from quizzer.knowledge.state import Knowledge, start
from quizzer.planning.choice import choose
from quizzer.planning.gain import Goal
from simulation.course import Bools, Floats, Ints
from simulation.sitting import Order


class Planner(Order):
    """Asks what raises the expected score most, as the app does with an interview on the horizon's day."""

    name: ClassVar[str] = "planner"
    needs_horizon: ClassVar[bool] = True

    def setup(self) -> None:
        self.items = _short(build_items(self.course.bank))
        self.state: Knowledge = _short(start(self.items, self.learners))
        self.goal = Goal(interview=self.horizon)
        self.parameters = DEFAULTS

    def choose(self, rows: Ints, now: Floats) -> Ints:
        del now
        return choose(self.items, self._some(rows), self.day, self.goal, parameters=self.parameters)

    def predict(self, rows: Ints, questions: Ints, now: Floats) -> Floats:
        del now
        unknown = np.zeros(len(rows))
        answers = self._answers(rows, questions, unknown, unknown)
        chance = read(self.items, self.state, answers, self.parameters).right
        return mixed(chance, self.state.recent[rows], self.parameters)

    def observe(self, rows: Ints, questions: Ints, right: Bools, seconds: Floats, now: Floats) -> None:
        del now
        apply(self.items, self.state, self._answers(rows, questions, right, seconds), self.parameters)

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
        if len(rows) == self.learners:
            return self.state
        return replace(self.state, **{part.name: getattr(self.state, part.name)[rows] for part in fields(self.state)})


def _short(record: Any) -> Any:
    """A record of arrays with floats of 32 bits."""
    arrays = {part.name: getattr(record, part.name) for part in fields(record)}
    return replace(
        record,
        **{
            name: value.astype(np.float32)
            for name, value in arrays.items()
            if isinstance(value, np.ndarray) and value.dtype == np.float64
        },
    )
