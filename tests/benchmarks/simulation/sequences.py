"""Orders that ask on and on until the minutes are over, whatever the answers were."""

from __future__ import annotations

from typing import ClassVar

import numpy as np

from simulation.course import Bools, Floats, Ints
from simulation.sitting import Order


class _Sequence(Order):
    """One question after another, from the start again when all were asked."""

    def setup(self) -> None:
        self.sequence = self.draw()
        self.place = np.zeros(self.learners, int)

    def draw(self) -> Ints:
        """The questions in order, [L, Q]."""
        raise NotImplementedError

    def choose(self, rows: Ints, now: Floats) -> Ints:
        del now
        return self.sequence[rows, self.place[rows] % self.sequence.shape[1]]

    def observe(self, rows: Ints, questions: Ints, right: Bools, seconds: Floats, now: Floats) -> None:
        del questions, right, seconds, now
        self.place[rows] += 1


class Random(_Sequence):
    """Shuffled."""

    name: ClassVar[str] = "random"

    def draw(self) -> Ints:
        questions = len(self.course.questions)
        return np.array([self.rng.permutation(questions) for _ in range(self.learners)])


class Teaching(_Sequence):
    """Topic by topic as they are taught, the easy questions of each first."""

    name: ClassVar[str] = "teaching"

    def draw(self) -> Ints:
        order = np.lexsort((self.course.level, self.course.topic))
        return np.tile(order, (self.learners, 1))
