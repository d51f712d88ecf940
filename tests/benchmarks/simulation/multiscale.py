"""Learners with several traces a point: the multiscale context model (Mozer et al. 2009, Pashler et al. 2009).

Each point has K traces that fade with time constants from hours to most of a year. Their mean is the strength of its
memory, near a power law of time, as in ACT-R. Each encounter feeds every trace by what the faster ones up to it lack,

    x_k += e (1 - s_k),   s_k = mean of x_1 .. x_k,

so that what comes at once fills only the fast traces, and what comes spaced the slow ones. A wording leaves a trace of
its own, which helps when the same wording comes again and with nothing else. A question is right with the square of the
share of its points that are recalled this time.
"""

from __future__ import annotations

from typing import ClassVar

import numpy as np

from simulation.course import Bools, Floats, Ints
from simulation.learners import CodeSkill, Learners, Outlook

_SCALES = np.array([0.25, 1.0, 4.0, 16.0, 64.0, 256.0], np.float32)  # days
_PLACES = np.arange(1, len(_SCALES) + 1, dtype=np.float32)
_RETRIEVED = 2.8
"""What recalling feeds the traces, where reading what was not recalled feeds `_READ` times `reading`."""
_READ = 2.8
_WORDING = 0.5


class Multiscale(Learners):
    """Traces that fade at different rates."""

    name: ClassVar[str] = "multiscale"
    code_skill: ClassVar[CodeSkill] = CodeSkill(general=0.25, topic=0.6, own=1.0)
    wording_fades: ClassVar[float] = 12.0

    def setup(self) -> None:
        known = 1 / (1 + np.exp(-self.traits.prior - 0.15))
        slow = np.array([0, 0, 0, 0.2, 0.8, 5.0], np.float32)
        self.traces = (known[..., None] * slow).astype(np.float32)

    def fade(self, days: float) -> None:
        self.traces *= self._kept(days)

    def _kept(self, days: float) -> Floats:
        return np.exp(-days * self.traits.fading[:, None, None] / _SCALES).astype(np.float32)

    def recall(self, now: float) -> Floats:
        kept = self._kept(now - self.clock)
        return np.clip((self.traces * kept).mean(-1), 0, 0.99)

    def knowing(self, rows: Ints, questions: Ints, now: float) -> tuple[Floats, Bools]:
        del now  # nothing fades within a day
        place, pair = self.course.pairs(questions)
        row, point = rows[place], self.course.point[pair]
        strength = np.clip(self.traces[row, point].mean(-1), 0, 0.99)
        own = 1 - (1 - _WORDING) ** self.familiar[row, questions[place]]
        odds = np.log(strength + 1e-6) - np.log1p(-strength) - 0.6 * self.traits.obscurity[row, questions[place]]
        chance = 1 / (1 + np.exp(-odds))
        recalled = self.rng.random(len(pair)) < chance + (1 - chance) * 0.6 * own
        share = np.bincount(place, recalled, len(rows)) / self.course.counts[questions]
        return (share**2).astype(np.float32), recalled

    def practise(self, rows: Ints, questions: Ints, recalled: Bools, right: Bools, now: float) -> None:
        del now  # nothing fades within a day
        place, pair = self.course.pairs(questions)
        row, point = rows[place], self.course.point[pair]
        reads = _READ * self.traits.reading[row] * np.where(right[place], 0.5, 1)  # after a right answer only a glance
        gain = np.where(recalled, _RETRIEVED, reads) * self.efficacy(rows, questions, place, point)
        self.traces[row, point] += gain[:, None] * self._lacking(self.traces[row, point])

    def _lacking(self, traces: Floats) -> Floats:
        """1 - s_k for each trace."""
        return np.clip(1 - np.cumsum(traces, axis=-1) / _PLACES, 0, 1)

    def knowing_new(self, recall: Floats) -> Floats:
        n = self.course.counts
        mean, noise = self.course.over_points(recall) / n, self.course.over_points(recall * (1 - recall)) / n**2
        return (mean**2 + noise).astype(np.float32)

    def outlook(self, rows: Ints, now: float, horizon: float) -> Outlook:
        del now  # nothing fades within a day
        traces, kept = self.traces[rows], self._kept(horizon - self.clock)[rows]
        alone = (traces * kept).mean(-1)
        fed = (self._lacking(traces) * kept).mean(-1) * self.traits.pace[rows, None] * self.ready[rows]
        missed = fed * _READ * self.traits.reading[rows, None] * 0.85
        return Outlook(*(np.clip(strength, 0, 0.99) for strength in (alone, alone + _RETRIEVED * fed, alone + missed)))

    def gains(self, rows: Ints, outlook: Outlook, worth: Floats, now: float) -> Floats:
        recall = self.recall(now)[rows]
        mean = recall * outlook.recalled + (1 - recall) * outlook.missed - outlook.alone
        freshness = self._freshness(rows[:, None], np.arange(len(self.course.questions)))
        return self.course.over_points(worth * mean) * self.attention * freshness
