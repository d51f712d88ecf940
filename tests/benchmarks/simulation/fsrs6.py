"""FSRS-6 on arrays, in days that may be fractions; formulas and default weights are those of py-fsrs."""

from __future__ import annotations

import math

import numpy as np
from fsrs import Scheduler

from simulation.course import Bools, Floats, Ints

W = Scheduler().parameters
AGAIN, HARD, GOOD, EASY = 1, 2, 3, 4


def retrievability(days: Floats | Ints | float, stability: Floats | float, decay: float = W[20]) -> Floats:
    """The chance of recall so many days after the last review; `decay` is positive."""
    factor = 0.9 ** (-1 / decay) - 1
    return (1 + factor * np.maximum(days, 0) / stability) ** -decay


def first_stability(rating: Ints) -> Floats:
    """Days of stability after the first review."""
    return np.array(W[:4])[rating - 1]


def first_difficulty(rating: Ints) -> Floats:
    """Difficulty, 1 to 10, after the first review."""
    return np.clip(W[4] - np.exp(W[5] * (rating - 1)) + 1, 1, 10)


def after_recall(stability: Floats, difficulty: Floats, recall: Floats, rating: Floats | Ints | float) -> Floats:
    """Stability after a review that was recalled."""
    grade = np.where(rating == HARD, W[15], np.where(rating == EASY, W[16], 1.0))
    growth = math.exp(W[8]) * (11 - difficulty) * stability ** -W[9] * (np.exp(W[10] * (1 - recall)) - 1)
    return stability * (1 + growth * grade)


def after_lapse(stability: Floats, difficulty: Floats, recall: Floats) -> Floats:
    """Stability after a review that was not recalled."""
    forgotten = W[11] * difficulty ** -W[12] * ((stability + 1) ** W[13] - 1) * np.exp(W[14] * (1 - recall))
    return np.minimum(forgotten, stability / math.exp(W[17] * W[18]))


def same_day(stability: Floats, rating: Floats | Ints | float) -> Floats:
    """Stability after a further review on the same day."""
    factor = np.exp(W[17] * (rating - 3 + W[18])) * stability ** -W[19]
    return stability * np.where(rating >= GOOD, np.maximum(factor, 1), factor)


def next_difficulty(difficulty: Floats, rating: Floats | Ints | float) -> Floats:
    """Difficulty after a further review: damped towards 10, and a little back to that of an easy first one."""
    moved = difficulty - W[6] * (rating - 3) * (10 - difficulty) / 9
    easy = W[4] - math.exp(W[5] * 3) + 1
    return np.clip(W[7] * easy + (1 - W[7]) * moved, 1, 10)


class QuestionMemory:
    """FSRS for each question by itself, [L, Q]: what order by due dates rests on. Days are whole."""

    def __init__(self, learners: int, questions: int) -> None:
        shape = (learners, questions)
        self.stability, self.difficulty = np.zeros(shape, np.float32), np.full(shape, 5, np.float32)
        self.last, self.due = np.full(shape, -1), np.full(shape, 10**6)

    @property
    def seen(self) -> Bools:
        """Which questions were reviewed at least once."""
        return self.stability > 0

    def recall(self, day: int) -> Floats:
        """Retrievability on a day; 0 for what is new."""
        safe = np.maximum(self.stability, 0.01)
        return np.where(self.seen, retrievability(day - self.last, safe), 0).astype(np.float32)

    def review(self, rows: Ints, questions: Ints, rating: Ints, day: int | Ints) -> None:
        """Take in one review a row; the next is due when the chance of recall has fallen to .9."""
        at = (rows, questions)
        old, difficulty, gap = self.stability[at], self.difficulty[at], day - self.last[at]
        safe = np.maximum(old, 0.01)
        recall = retrievability(gap, safe)
        later = np.where(
            rating == AGAIN, after_lapse(safe, difficulty, recall), after_recall(safe, difficulty, recall, rating)
        )
        reviewed = np.where(gap == 0, same_day(safe, rating), later)
        new = old <= 0
        self.stability[at] = np.maximum(np.where(new, first_stability(rating), reviewed), 0.001)
        self.difficulty[at] = np.where(new, first_difficulty(rating), next_difficulty(difficulty, rating))
        self.last[at] = day
        wait = np.maximum(1, np.rint(self.stability[at])).astype(int)
        self.due[at] = day + np.where(rating == AGAIN, 0, wait)
