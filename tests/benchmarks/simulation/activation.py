"""Learners with ACT-R's memory (Pavlik & Anderson 2005), whose answers show more than right or wrong.

    strength = old (1 + days / 60) ** -d + sum over encounters of w (days since) ** -d
    recall   = strength ** (1 / s) / (strength ** (1 / s) + threshold ** (1 / s))

so that each encounter fades by the same power law, and what is known from before fades more slowly. What is on one's
mind anyway leaves a fainter trace (w falls with the chance of recall), so that spaced encounters last. A question is
known with the share of its points recalled, to the power 1.3. Beside right or wrong an answer shows what the app sees:

    score       multi, match, order, cloze, open and code are right in part, by the share of points recalled
    hint        who does not know takes one now and then; half of those are right after it
    confidence  sure, fair or a guess, from what is recalled, with noise
    blamed      a third of wrong answers is recognised: it names the points that were not recalled
"""

from __future__ import annotations

from typing import ClassVar

import numpy as np

from simulation.course import Bools, Floats, Ints
from simulation.learners import CodeSkill, Learners, Outlook, Shown

_DECAY, _NOISE, _THRESHOLD = 0.5, 0.55, 0.45
_WEIGHT, _OLD = 1.8, 60.0
_FAINT = 0.7
"""Share of its weight that an encounter loses where recall was certain."""
_KEPT = 10
"""So many encounters of a point are remembered one by one; the oldest gives way."""
_SOON = 0.02
"""Days that an encounter takes to settle."""
_HINTS, _RECOGNISED = 0.25, 0.33
_IN_PARTS = ("multi", "match", "order", "cloze", "open", "code", "fix")


class Activation(Learners):
    """Power-law traces, and answers that show more."""

    name: ClassVar[str] = "activation"
    code_skill: ClassVar[CodeSkill] = CodeSkill(general=0.3, topic=0.5, own=0.7)
    code_easiness: ClassVar[float] = -0.1
    wording_fades: ClassVar[float] = 15.0

    def setup(self) -> None:
        shape = (self.number, len(self.course.points))
        self.old = (_THRESHOLD * np.exp(_NOISE * (self.traits.prior + 0.2))).astype(np.float32)
        self.times = np.full((*shape, _KEPT), -1.0, np.float32)
        self.weights = np.zeros((*shape, _KEPT), np.float32)
        self.in_parts = np.isin(self.course.kind, _IN_PARTS)

    def fade(self, days: float) -> None:
        """Nothing to do: recall is computed from the times of the encounters."""

    def _strength(self, at: tuple[Ints, Ints] | tuple[slice, slice] | Ints, now: float, fading: Floats) -> Floats:
        since = np.maximum(now - self.times[at], 0.0) + _SOON
        fresh = (self.weights[at] * since**-_DECAY).sum(-1) / fading**_DECAY
        return np.asarray(self.old[at] * (1 + max(now, 0.0) * fading / _OLD) ** -_DECAY + fresh)

    def recall(self, now: float) -> Floats:
        return _chance(self._strength((slice(None), slice(None)), now, self.traits.fading[:, None]))

    def knowing(self, rows: Ints, questions: Ints, now: float) -> tuple[Floats, Bools]:
        place, pair = self.course.pairs(questions)
        row, point = rows[place], self.course.point[pair]
        strength = self._strength((row, point), now, self.traits.fading[row])
        own = 0.35 * np.minimum(1, self.familiar[row, questions[place]])
        chance = _chance(strength * np.exp(-0.3 * _NOISE * self.traits.obscurity[row, questions[place]]))
        recalled = self.rng.random(len(pair)) < own + (1 - own) * chance
        share = np.bincount(place, recalled, len(rows)) / self.course.counts[questions]
        return (share**1.3).astype(np.float32), recalled

    def answer(self, rows: Ints, questions: Ints, now: float) -> tuple[Bools, Floats]:
        right, seconds = super().answer(rows, questions, now)
        share, place, recalled = self.share, self.place, self.recalled
        hinted = ~right & (share < 0.5) & (self.rng.random(len(rows)) < _HINTS)
        right = right | (hinted & (self.rng.random(len(rows)) < 0.5))
        felt = share + self.rng.normal(0, 0.25, len(rows))
        partly = np.where(self.in_parts[questions], 0.9 * share, 0.0)
        blamed = np.zeros((len(rows), int(self.course.counts.max())), bool)
        inside = np.arange(len(place)) - (np.cumsum(np.bincount(place)) - np.bincount(place))[place]
        blamed[place, inside] = ~recalled
        named = ~right & (self.rng.random(len(rows)) < _RECOGNISED)
        self.shown = Shown(np.where(right, 1.0, partly), hinted, felt > 0.8, felt < 0.3, blamed & named[:, None])
        return right, seconds

    def practise(self, rows: Ints, questions: Ints, recalled: Bools, right: Bools, now: float) -> None:
        place, pair = self.course.pairs(questions)
        self.share = np.bincount(place, recalled, len(rows)) / self.course.counts[questions]
        self.place, self.recalled = place, recalled
        row, point = rows[place], self.course.point[pair]
        reads = self.traits.reading[row] * np.where(right[place], 0.6, 1.2)
        faint = 1 - _FAINT * _chance(self._strength((row, point), now, self.traits.fading[row]))
        gain = _WEIGHT * np.where(recalled, 1, reads) * faint * self.efficacy(rows, questions, place, point)
        oldest = self.times[row, point].argmin(-1)
        self.times[row, point, oldest], self.weights[row, point, oldest] = now, gain

    def knowing_new(self, recall: Floats) -> Floats:
        mean = self.course.over_points(recall) / self.course.counts
        return (mean**1.3).astype(np.float32)

    def outlook(self, rows: Ints, now: float, horizon: float) -> Outlook:
        fading, left = self.traits.fading[rows, None], horizon - now + _SOON
        alone = self._strength(rows, horizon, fading)
        faint = 1 - _FAINT * _chance(self._strength(rows, now, fading))
        fed = _WEIGHT * faint * self.traits.pace[rows, None] * self.ready[rows] * left**-_DECAY / fading**_DECAY
        missed = alone + fed * self.traits.reading[rows, None] * 1.1
        return Outlook(_chance(alone), _chance(alone + fed), _chance(missed))

    def gains(self, rows: Ints, outlook: Outlook, worth: Floats, now: float) -> Floats:
        recall = self.recall(now)[rows]
        mean = recall * outlook.recalled + (1 - recall) * outlook.missed - outlook.alone
        freshness = self._freshness(rows[:, None], np.arange(len(self.course.questions)))
        return self.course.over_points(worth * mean) * self.attention * freshness


def _chance(strength: Floats) -> Floats:
    odds = (np.maximum(strength, 1e-6) / _THRESHOLD) ** (1 / _NOISE)
    return (odds / (1 + odds)).astype(np.float32)
