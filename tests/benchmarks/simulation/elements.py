"""Learners who understand a point or do not, and who remember what they understand by the company it is met in.

Understanding is all or nothing, as in Bayesian knowledge tracing: an explanation or an answer makes it click with some
chance, the less the less is known of the topics required; a small hazard a day loses it again. What is understood is
tied to elements of context (Estes 1955), of which a part is at hand on a day and the rest away; they change places as
days go by. With x the tied share of the elements at hand and y that of the others,

    dx/dt = away (y - x) rate,   dy/dt = (1 - away) (x - y) rate,   both losing 1 / loss a day

An encounter ties elements at hand, so what is met on one day ties the same ones over and over, and what is met on many
days ties all. Recall is x, if the point is understood. A question is right with the share of its points recalled. Each
learner has better and worse days.
"""

from __future__ import annotations

from typing import ClassVar

import numpy as np

from simulation.course import Bools, Floats, Ints
from simulation.learners import CodeSkill, Learners, Outlook

_AWAY, _RATE, _LOSS = 0.45, 0.08, 260.0
_CLICKS, _TIES, _HAZARD = 1.1, 0.95, 0.002
_FORM = 0.15


class Elements(Learners):
    """All-or-nothing understanding, and context that varies."""

    name: ClassVar[str] = "elements"
    code_skill: ClassVar[CodeSkill] = CodeSkill(general=0.55, topic=0.3, own=0.6, failed=0.6)
    code_easiness: ClassVar[float] = -0.4
    wording_fades: ClassVar[float] = 8.0

    def setup(self) -> None:
        shape = (self.number, len(self.course.points))
        chance = 1 / (1 + np.exp(-self.traits.prior - 0.9))
        self.understood = (self.rng.random(shape) < chance).astype(np.float32)
        old = self.understood * self.rng.beta(5, 2, shape).astype(np.float32)
        self.here, self.away = old.copy(), old.copy()
        self.form = np.ones(self.number, np.float32)

    def fade(self, days: float) -> None:
        self.here, self.away = self._later(self.here, self.away, days, self.traits.fading[:, None])
        if days > 0:
            lost = self.rng.random(self.understood.shape) < 1 - np.exp(-_HAZARD * days * self.traits.fading[:, None])
            self.understood[lost] = 0
            self.form = np.exp(-np.abs(self.rng.normal(0, _FORM, self.number))).astype(np.float32)

    def _later(self, here: Floats, away: Floats, days: float, fading: Floats) -> tuple[Floats, Floats]:
        mean = (1 - _AWAY) * here + _AWAY * away
        apart = (here - away) * np.exp(-_RATE * days * fading)
        kept = np.exp(-days * fading / _LOSS)
        first, second = kept * (mean + _AWAY * apart), kept * (mean - (1 - _AWAY) * apart)
        return first.astype(np.float32), second.astype(np.float32)

    def recall(self, now: float) -> Floats:
        here, _ = self._later(self.here, self.away, now - self.clock, self.traits.fading[:, None])
        return 0.97 * here * self.understood

    def knowing(self, rows: Ints, questions: Ints, now: float) -> tuple[Floats, Bools]:
        del now  # nothing fades within a day
        place, pair = self.course.pairs(questions)
        row, point = rows[place], self.course.point[pair]
        chance = 0.97 * self.here[row, point] * self.understood[row, point]
        own = 0.4 * np.minimum(1, self.familiar[row, questions[place]])
        recalled = self.rng.random(len(pair)) < (own + (1 - own) * chance) * self.form[row]
        share = np.bincount(place, recalled, len(rows)) / self.course.counts[questions]
        return (share * np.exp(-0.3 * np.maximum(0, self.traits.obscurity[rows, questions]))).astype(
            np.float32
        ), recalled

    def practise(self, rows: Ints, questions: Ints, recalled: Bools, right: Bools, now: float) -> None:
        del now
        place, pair = self.course.pairs(questions)
        row, point = rows[place], self.course.point[pair]
        efficacy = self.efficacy(rows, questions, place, point)
        reads = self.traits.reading[row] * np.where(right[place], 0.6, 1.2)
        clicks = self.rng.random(len(pair)) < _CLICKS * efficacy * reads
        self.understood[row, point] = np.maximum(self.understood[row, point], clicks)
        ties = np.clip(_TIES * efficacy * np.where(recalled, 1.1, reads), 0, 1) * self.understood[row, point]
        self.here[row, point] += (1 - self.here[row, point]) * ties

    def knowing_new(self, recall: Floats) -> Floats:
        return self.course.over_points(recall) / self.course.counts

    def outlook(self, rows: Ints, now: float, horizon: float) -> Outlook:
        fading, left = self.traits.fading[rows, None], horizon - now
        here, away, understood = self.here[rows], self.away[rows], self.understood[rows]
        kept = np.exp(-_HAZARD * left * fading)
        efficacy, reading = self.traits.pace[rows, None] * self.ready[rows], self.traits.reading[rows, None]
        clicked = understood + (1 - understood) * np.minimum(1, _CLICKS * efficacy * reading)

        def later(ties: Floats | float, knows: Floats) -> Floats:
            tied = here + (1 - here) * np.minimum(1, ties)
            return (0.97 * kept * knows * self._later(tied, away, left, fading)[0]).astype(np.float32)

        good, bad = later(_TIES * 1.1 * efficacy, understood), later(_TIES * efficacy * reading, clicked)
        return Outlook(later(0.0, understood), good, bad)

    def gains(self, rows: Ints, outlook: Outlook, worth: Floats, now: float) -> Floats:
        recall = self.recall(now)[rows]
        mean = recall * outlook.recalled + (1 - recall) * outlook.missed - outlook.alone
        freshness = self._freshness(rows[:, None], np.arange(len(self.course.questions)))
        return self.course.over_points(worth * mean) * self.attention * freshness
