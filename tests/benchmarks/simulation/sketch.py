"""A first sketch of the planner, kept for comparison: one FSRS-6 memory a point, greedy in gain by usual second.

The chance of what was never met is the rate of right first answers of its topic, shrunk to the learner's overall rate.
A first right answer makes a memory of 12 days, a first wrong one (and reading on) of 1.3. A question takes what its
kind usually takes. It knows nothing of guesses, levels, prerequisites, wordings and of code as a skill.
"""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np

from simulation import fsrs6
from simulation.course import Bools, Floats, Ints
from simulation.sitting import Order

_SECONDS = {
    "choice": 30, "multi": 45, "true_false": 20, "numeric": 90, "symbolic": 120, "match": 60, "order": 60, "open": 180,
    "code": 600, "fix": 400, "cloze": 40,
}  # fmt: skip
_FIRST_RIGHT, _FIRST_WRONG = 12.0, 1.3
_GOOD, _AGAIN = fsrs6.GOOD, fsrs6.AGAIN


class Sketch(Order):
    """Greedy, on memory per point."""

    name: ClassVar[str] = "sketch"
    needs_horizon: ClassVar[bool] = True

    def setup(self) -> None:
        questions, points, topics = self.course.shape
        usual = np.array([_SECONDS[kind] for kind in self.course.kind])
        self.seconds = (usual * (1 + 0.5 * (self.course.level - 1)) + 15).astype(np.float32)
        self.stability = np.zeros((self.learners, points), np.float32)
        self.difficulty = np.full((self.learners, points), 5, np.float32)
        self.last = np.full((self.learners, points), -1, np.float32)
        self.first = np.zeros((2, self.learners, topics), np.float32)  # right, all
        self.asked = np.zeros((self.learners, questions), bool)
        self.gain = np.zeros((self.learners, points), np.float32)  # of points that were met, kept up with the answers
        # A point's topic is that of the last question that covers it, as the sketch had it.
        self.topic = np.zeros(points, int)
        self.topic[self.course.point] = self.course.topic[self.course.edge_question]

    def start_day(self, day: int, present: Bools) -> None:
        super().start_day(day, present)
        self.asked[:] = False
        everything = (slice(None), slice(None))
        self.gain = self._gain_of_met(everything)

    def _rates(self, rows: Ints) -> Floats:
        right, answered = self.first[:, rows]
        overall = (right.sum(1, keepdims=True) + 1) / (answered.sum(1, keepdims=True) + 2)
        return ((right + 6 * overall) / (answered + 6))[:, self.topic].astype(np.float32)

    def choose(self, rows: Ints, now: Floats) -> Ints:
        del now
        left, rates = self.horizon - self.day, self._rates(rows)
        known, learned = (fsrs6.retrievability(left, days) for days in (_FIRST_RIGHT, _FIRST_WRONG))
        new = rates * np.maximum(0, known - 0.93 * rates) + (1 - rates) * learned
        gain = np.where(self.stability[rows] > 0, self.gain[rows], new)
        return np.where(self.asked[rows], -1, self.course.over_points(gain) / self.seconds).argmax(1)

    def _gain_of_met(self, at: tuple[Any, Any]) -> Floats:
        """The gain of points that were met, as places in the arrays; nonsense for others."""
        stability, difficulty = np.maximum(self.stability[at], 0.01), self.difficulty[at]
        since, left = np.maximum(0, self.day - self.last[at]), self.horizon - self.day
        recall = fsrs6.retrievability(since, stability)
        alone = fsrs6.retrievability(self.horizon - self.last[at], stability)
        today = since < 0.5
        good = fsrs6.after_recall(stability, difficulty, recall, _GOOD)
        good = np.where(today, fsrs6.same_day(stability, _GOOD), good)
        bad = np.where(today, fsrs6.same_day(stability, _AGAIN), fsrs6.after_lapse(stability, difficulty, recall))
        gain = recall * np.maximum(0, fsrs6.retrievability(left, good) - alone)
        gain += (1 - recall) * np.maximum(0, fsrs6.retrievability(left, bad) - alone * 0.5)
        return gain.astype(np.float32)

    def observe(self, rows: Ints, questions: Ints, right: Bools, seconds: Floats, now: Floats) -> None:
        del seconds, now
        self.asked[rows, questions] = True
        place, pair = self.course.pairs(questions)
        row, point = rows[place], self.course.point[pair]
        old, difficulty, passed = self.stability[row, point], self.difficulty[row, point], right[place]
        met, since, safe = old > 0, np.maximum(0, self.day - self.last[row, point]), np.maximum(old, 0.01)
        recall = np.where(met, fsrs6.retrievability(since, safe), self._rates(rows)[place, point])
        blamed = recall <= _medians(recall, place, len(rows))[place]
        lapsed = np.where(blamed, fsrs6.after_lapse(safe, difficulty, recall), safe)
        later = np.where(passed, fsrs6.after_recall(safe, difficulty, recall, _GOOD), lapsed)
        rating = np.where(passed, _GOOD, _AGAIN)
        reviewed = np.where(since < 0.5, fsrs6.same_day(safe, rating), later)
        first = np.where(passed, _FIRST_RIGHT, _FIRST_WRONG)
        self.stability[row, point] = np.maximum(np.where(met, reviewed, first), 0.05)
        moved = np.clip(difficulty - fsrs6.W[6] * (rating - 3) * (10 - difficulty) / 9, 1, 10)
        self.difficulty[row, point] = np.where(met, moved, np.where(passed, 5.0, 6.4))
        self.last[row, point] = self.day
        self.gain[row, point] = self._gain_of_met((row, point))
        new = ~met
        np.add.at(self.first[1], (row[new], self.topic[point[new]]), 1)
        np.add.at(self.first[0], (row[new], self.topic[point[new]]), passed[new])


def _medians(values: Floats, place: Ints, number: int) -> Floats:
    """The median of each group of values; `place` is sorted."""
    counts = np.bincount(place, minlength=number)
    ranked = values[np.lexsort((values, place))]
    first = np.cumsum(counts) - counts
    return (ranked[first + (counts - 1) // 2] + ranked[first + counts // 2]) / 2
