"""Learners who forget exponentially, point by point, and mix up what they learn together.

    recall = prior + (1 - prior) m 2 ** (-days / h)

m is how much of a point was taken in, h its half-life, which grows with the square root of spaced recalls as in
half-life regression (Settles and Meeder 2016); the prior is what was known before, and stays. Two things are unlike the
other families: practice of a point blurs the other points of its topic, the more the longer one stays with the topic;
and who has answered much on a day takes in less of what comes next. A question is right, in equal parts, with the share
of its points recalled and only if all are.
"""

from __future__ import annotations

from typing import ClassVar

import numpy as np

from simulation.course import Bools, Floats, Ints
from simulation.learners import CodeSkill, Learners, Outlook

_FIRST = 9.0
"""Days of half-life after a point was first met."""
_GROWTH = 1.8
"""What the square root of spaced recalls adds to the half-life's binary logarithm."""
_BLUR = 0.0012
"""Share of m that each point of a topic loses by an answer on another, times the answers in a row on that topic."""
_TIRING = 90.0
"""After so many answers on a day half as much is taken in."""
_TAKEN = 0.85


class HalfLife(Learners):
    """Half-lives and interference."""

    name: ClassVar[str] = "half-life"
    code_skill: ClassVar[CodeSkill] = CodeSkill(general=0.3, topic=0.45, own=1.2, failed=0.35)
    code_easiness: ClassVar[float] = 0.2
    wording_fades: ClassVar[float] = 30.0

    def setup(self) -> None:
        shape = (self.number, len(self.course.points))
        self.before = (0.95 / (1 + np.exp(-1.3 * self.traits.prior - 0.35))).astype(np.float32)
        self.taken, self.recalls = np.zeros(shape, np.float32), np.zeros(shape, np.float32)
        self.last = np.full(shape, -1, np.float32)
        self.answered = np.zeros(self.number, np.float32)
        self.streak, self.subject = np.zeros(self.number, np.float32), np.full(self.number, -1)

    def fade(self, days: float) -> None:
        del days  # recall is computed from the time of the last answer
        self.answered[:] = 0

    def _half_life(self, recalls: Floats, fading: Floats) -> Floats:
        return _FIRST * 2 ** (_GROWTH * np.sqrt(recalls)) / fading

    def _after(self, taken: Floats, half_life: Floats, days: Floats | float, before: Floats) -> Floats:
        return before + (1 - before) * taken * np.exp2(-np.maximum(days, 0) / half_life)

    def recall(self, now: float) -> Floats:
        half_life = self._half_life(self.recalls, self.traits.fading[:, None])
        return self._after(self.taken, half_life, now - self.last, self.before).astype(np.float32)

    def knowing(self, rows: Ints, questions: Ints, now: float) -> tuple[Floats, Bools]:
        place, pair = self.course.pairs(questions)
        row, point = rows[place], self.course.point[pair]
        half_life = self._half_life(self.recalls[row, point], self.traits.fading[row])
        chance = self._after(self.taken[row, point], half_life, now - self.last[row, point], self.before[row, point])
        own = 0.35 * np.minimum(1, self.familiar[row, questions[place]])
        harder = np.exp(-0.35 * self.traits.obscurity[row, questions[place]])
        recalled = self.rng.random(len(pair)) < own + (1 - own) * np.minimum(1, chance * harder)
        share = np.bincount(place, recalled, len(rows)) / self.course.counts[questions]
        return (0.5 * share + 0.5 * (share == 1)).astype(np.float32), recalled

    def practise(self, rows: Ints, questions: Ints, recalled: Bools, right: Bools, now: float) -> None:
        place, pair = self.course.pairs(questions)
        row, point = rows[place], self.course.point[pair]
        care = self.efficacy(rows, questions, place, point) * (1 / (1 + self.answered[rows] / _TIRING))[place]
        reads = self.traits.reading[row] * np.where(right[place], 0.6, 1) * 1.2
        share = np.clip(_TAKEN * care * np.where(recalled, 1, reads), 0, 1)
        gap = np.where(self.taken[row, point] > 0, now - self.last[row, point], 0)
        spaced = np.clip(gap / self._half_life(self.recalls[row, point], self.traits.fading[row]), 0, 1)
        self.recalls[row, point] += np.where(recalled, spaced, 0) * np.minimum(care, 1)
        self.recalls[row, point] *= np.where(recalled, 1, 0.6)
        self._blur(rows, questions)
        self.taken[row, point] += (1 - self.taken[row, point]) * share
        self.last[row, point] = now
        self.answered[rows] += 1

    def _blur(self, rows: Ints, questions: Ints) -> None:
        """Points of the same topic are mixed up a little."""
        topic = self.course.topic[questions]
        self.streak[rows] = np.where(self.subject[rows] == topic, self.streak[rows] + 1, 1)
        self.subject[rows] = topic
        same = self.course.point_topic == topic[:, None]
        self.taken[rows] *= 1 - _BLUR * np.minimum(self.streak[rows], 8)[:, None] * same

    def knowing_new(self, recall: Floats) -> Floats:
        mean = self.course.over_points(recall) / self.course.counts
        every = np.exp(self.course.over_points(np.log(np.maximum(recall, 1e-4))))
        return (0.5 * mean + 0.5 * every).astype(np.float32)

    def outlook(self, rows: Ints, now: float, horizon: float) -> Outlook:
        fading, before = self.traits.fading[rows, None], self.before[rows]
        taken, recalls, last = self.taken[rows], self.recalls[rows], self.last[rows]
        half_life = self._half_life(recalls, fading)
        care = self.traits.pace[rows, None] * self.ready[rows]
        spaced = np.where(taken > 0, np.clip((now - last) / half_life, 0, 1), 0) * np.minimum(care, 1)
        share = np.clip(_TAKEN * care, 0, 1)
        reads = np.clip(_TAKEN * care * self.traits.reading[rows, None] * 1.1, 0, 1)
        left = horizon - now
        good = self._after(taken + (1 - taken) * share, self._half_life(recalls + spaced, fading), left, before)
        bad = self._after(taken + (1 - taken) * reads, self._half_life(0.6 * recalls, fading), left, before)
        return Outlook(self._after(taken, half_life, horizon - last, before), good, bad)

    def gains(self, rows: Ints, outlook: Outlook, worth: Floats, now: float) -> Floats:
        recall = self.recall(now)[rows]
        mean = recall * outlook.recalled + (1 - recall) * outlook.missed - outlook.alone
        freshness = self._freshness(rows[:, None], np.arange(len(self.course.questions)))
        return self.course.over_points(worth * mean) * self.attention * freshness
