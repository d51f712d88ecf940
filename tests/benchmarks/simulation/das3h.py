"""Learners like DAS3H (Choffin et al. 2019): logistic in counts of right answers and attempts within windows of time.

    log-odds of a point = prior + sum over windows of w_k log(1 + wins_k) - v_k log(1 + attempts_k)

Windows are leaky (a count fades with the window's length) instead of cut off, so that nothing jumps at their ends. A
question's log-odds are the mean over its points, less its obscurity, more its familiarity: a wording met before is
answered better than the points allow. A right answer is a win for all its points; reading after a wrong one is a part
of a win. What follows within hours of the last attempt counts for less.
"""

from __future__ import annotations

from typing import ClassVar

import numpy as np

from simulation.course import Bools, Floats, Ints
from simulation.learners import Learners, Outlook, sigmoid

_WINDOWS = np.array([1.0, 7.0, 30.0, 400.0], np.float32)  # days
_WIN = np.array([0.6, 1.0, 1.6, 2.2], np.float32)
_ATTEMPT = np.array([0.1, 0.1, 0.1, 0.1], np.float32)
_FAMILIARITY = 0.9


class Das3h(Learners):
    """Counts in windows."""

    name: ClassVar[str] = "das3h"

    def setup(self) -> None:
        shape = (self.number, len(self.course.points), len(_WINDOWS))
        self.wins, self.attempts = np.zeros(shape, np.float32), np.zeros(shape, np.float32)
        self.last = np.full(shape[:2], -99, np.float32)

    def fade(self, days: float) -> None:
        kept = self._kept(days)
        self.wins *= kept
        self.attempts *= kept

    def _kept(self, days: float) -> Floats:
        return np.exp(-days * self.traits.fading[:, None, None] / _WINDOWS).astype(np.float32)

    def _odds(self, rows: Ints | slice, wins: Floats, attempts: Floats) -> Floats:
        return self.traits.prior[rows] + np.log1p(wins) @ _WIN - np.log1p(attempts) @ _ATTEMPT

    def recall(self, now: float) -> Floats:
        kept = self._kept(now - self.clock)
        return sigmoid(self._odds(slice(None), self.wins * kept, self.attempts * kept))

    def knowing(self, rows: Ints, questions: Ints, now: float) -> tuple[Floats, Bools]:
        del now  # nothing fades within a day
        place, pair = self.course.pairs(questions)
        row, point = rows[place], self.course.point[pair]
        odds = self.traits.prior[row, point] + np.log1p(self.wins[row, point]) @ _WIN
        odds -= np.log1p(self.attempts[row, point]) @ _ATTEMPT
        mean = np.bincount(place, odds, len(rows)) / self.course.counts[questions]
        known = _FAMILIARITY * np.log1p(self.familiar[rows, questions]) - self.traits.obscurity[rows, questions]
        return sigmoid(mean + known), np.zeros(len(pair), bool)

    def practise(self, rows: Ints, questions: Ints, recalled: Bools, right: Bools, now: float) -> None:
        del recalled  # all that counts here is the answer
        place, pair = self.course.pairs(questions)
        row, point = rows[place], self.course.point[pair]
        fresh = self._spaced(now - self.last[row, point])
        learned = np.where(right[place], 1, self.traits.reading[row]) * self.efficacy(rows, questions, place, point)
        self.wins[row, point] += (fresh * learned)[:, None]
        self.attempts[row, point] += fresh[:, None]
        self.last[row, point] = now

    def _spaced(self, gap: Floats) -> Floats:
        return (1 - 0.8 * np.exp(-gap / 0.7)).astype(np.float32)

    def knowing_new(self, recall: Floats) -> Floats:
        odds = self.course.over_points(np.log(recall) - np.log1p(-np.minimum(recall, 0.9999))) / self.course.counts
        return sigmoid(odds)

    def outlook(self, rows: Ints, now: float, horizon: float) -> Outlook:
        kept = self._kept(horizon - self.clock)[rows]
        wins, attempts = self.wins[rows] * kept, self.attempts[rows] * kept
        fresh = self._spaced(now - self.last[rows])[..., None] * kept
        learned = fresh * (self.traits.pace[rows, None] * self.ready[rows])[..., None]
        reading = self.traits.reading[rows, None, None]
        after = [sigmoid(self._odds(rows, wins + gained, attempts + fresh)) for gained in (learned, learned * reading)]
        return Outlook(sigmoid(self._odds(rows, wins, attempts)), after[0], after[1])

    def gains(self, rows: Ints, outlook: Outlook, worth: Floats, now: float) -> Floats:
        up = self.course.over_points(worth * (outlook.recalled - outlook.alone))
        down = self.course.over_points(worth * (outlook.missed - outlook.alone))
        every = np.arange(len(self.course.questions))
        chance = self._chance(rows[:, None], every, self.knowing_new(self.recall(now)[rows]))
        return (chance * up + (1 - chance) * down) * self.attention * self._freshness(rows[:, None], every)
