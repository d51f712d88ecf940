"""Learners whose memory is FSRS, one for each wording of a point, with partial transfer between them.

Each pair of a question and a point it covers has a stability of its own; so has a wording of each point that is never
asked, the exam's. What an answer does to the pair it is about, it does in part (`_TRANSFER`) to the other wordings of
the point. A question rests on its first points most: the i-th weighs half of the one before it, it is right when the
points recalled this time outweigh what is needed, in chance, and learning follows the weights. Forgetting is a steeper
power law than FSRS-6's default.
"""

from __future__ import annotations

from typing import ClassVar

import numpy as np

from simulation import fsrs6
from simulation.course import Bools, Floats, Ints
from simulation.learners import CodeSkill, Learners, Outlook

_TRANSFER = 0.65
_DECAY = 0.28
_FIRST = 8.0
"""Days of stability after what was new is read with full care."""
_KNOWN, _SPREAD = 60.0, 0.8
"""Median days of stability of what was known before the first day, and the spread of its log."""


class Wordings(Learners):
    """FSRS by wording."""

    name: ClassVar[str] = "wordings"
    code_skill: ClassVar[CodeSkill] = CodeSkill(general=0.45, topic=0.35, own=0.9, failed=0.45)

    def setup(self) -> None:
        course, rng = self.course, self.rng
        pairs, points = len(course.point), len(course.points)
        self.of = np.concatenate([course.point, np.arange(points)])  # the point of each wording
        order = np.argsort(self.of, kind="stable")
        self.wordings = order  # sorted by point
        self.wording_counts = np.bincount(self.of, minlength=points)
        self.wording_starts = np.cumsum(self.wording_counts) - self.wording_counts
        place = np.arange(pairs) - np.repeat(course.starts, course.counts)
        weight = 0.5**place
        self.weight = (weight / np.add.reduceat(weight, course.starts)[course.edge_question]).astype(np.float32)
        self.care = np.sqrt(weight).astype(np.float32)
        known = rng.random((self.number, points)) < 1 / (1 + np.exp(-1.1 * self.traits.prior - 0.55))
        each = known[:, self.of] & (rng.random((self.number, len(self.of))) < 0.85)
        days = np.exp(rng.normal(np.log(_KNOWN), _SPREAD, each.shape))
        self.stability = np.where(each, days, 0).astype(np.float32)
        self.last = -rng.uniform(5, 60, (self.number, points)).astype(np.float32)[:, self.of]
        self.difficulty = np.clip(5 - 1.2 * (self.traits.prior + 0.8), 1.5, 9.5)

    def fade(self, days: float) -> None:
        """Nothing to do: what is kept are stabilities and times."""

    def _recall(self, row: Ints | slice, wording: Ints | slice, now: float | Floats) -> Floats:
        stability, last = self.stability[row, wording], self.last[row, wording]
        fading = self.traits.fading[row] if isinstance(row, np.ndarray) else self.traits.fading[:, None]
        return _chance(now - last, stability, fading)

    def recall(self, now: float) -> Floats:
        return self._recall(slice(None), slice(len(self.course.point), None), now)

    def knowing(self, rows: Ints, questions: Ints, now: float) -> tuple[Floats, Bools]:
        place, pair = self.course.pairs(questions)
        chance = self._recall(rows[place], pair, now)
        recalled = self.rng.random(len(pair)) < chance
        weighed = np.bincount(place, recalled * self.weight[pair], len(rows))
        return (weighed * np.exp(-0.3 * np.maximum(self.traits.obscurity[rows, questions], 0))).astype(
            np.float32
        ), recalled

    def practise(self, rows: Ints, questions: Ints, recalled: Bools, right: Bools, now: float) -> None:
        place, pair = self.course.pairs(questions)
        reads = self.traits.reading[rows[place]] * np.where(right[place], 0.5, 1)
        care = self.traits.pace[rows[place]] * self.ready[rows[place], self.course.point[pair]] * self.care[pair]
        point = self.course.point[pair]
        counts = self.wording_counts[point]
        which = np.repeat(np.arange(len(pair)), counts)  # every wording of every point of the question
        inside = np.arange(len(which)) - np.repeat(np.cumsum(counts) - counts, counts)
        wording = self.wordings[self.wording_starts[point][which] + inside]
        row = rows[place][which]
        share = care[which] * np.where(wording == pair[which], 1, _TRANSFER)
        stability = self.stability[row, wording]
        chance = _chance(now - self.last[row, wording], stability, self.traits.fading[row])
        difficulty = self.difficulty[row, point[which]]
        good, bad = _after(stability, difficulty, chance, share, share * reads[which])
        self.last[row, wording] = _renewed(self.last[row, wording], now, stability, share)
        self.stability[row, wording] = np.where(recalled[which], good, bad)

    def knowing_new(self, recall: Floats) -> Floats:
        return self.course.over_points(recall, self.weight)

    def outlook(self, rows: Ints, now: float, horizon: float) -> Outlook:
        exam = slice(len(self.course.point), None)
        stability, last, fading = self.stability[rows, exam], self.last[rows, exam], self.traits.fading[rows, None]
        chance = _chance(now - last, stability, fading)
        share = _TRANSFER * self.traits.pace[rows, None] * self.ready[rows]
        reads = share * self.traits.reading[rows, None] * 0.9
        good, bad = _after(stability, self.difficulty[rows], chance, share, reads)
        renewed = _renewed(last, now, stability, share)
        after = [_chance(horizon - renewed, after, fading) for after in (good, bad)]
        return Outlook(_chance(horizon - last, stability, fading), after[0], after[1])

    def gains(self, rows: Ints, outlook: Outlook, worth: Floats, now: float) -> Floats:
        recall = self.recall(now)[rows]
        mean = recall * outlook.recalled + (1 - recall) * outlook.missed - outlook.alone
        return self.course.over_points(worth * mean, self.care)


def _chance(days: Floats, stability: Floats, fading: Floats) -> Floats:
    """Recall; 0 of what was never learned."""
    recall = fsrs6.retrievability(days * fading, np.maximum(stability, 0.01), _DECAY)
    return np.where(stability > 0, recall, 0).astype(np.float32)


def _after(stability: Floats, difficulty: Floats, chance: Floats, care: Floats, reads: Floats) -> tuple[Floats, Floats]:
    """Stability after recall, learned with `care`, and after reading what was not recalled, with care `reads`."""
    new, safe = stability <= 0, np.maximum(stability, 0.01)
    grown = fsrs6.after_recall(safe, difficulty, chance, fsrs6.GOOD)
    blend = np.minimum(care, 1)
    good = np.where(new, _FIRST * care, safe + blend * (grown - safe))
    relearned = fsrs6.after_lapse(safe, difficulty, chance) + 0.3 * safe * reads + _FIRST * reads
    bad = np.where(new, _FIRST * reads, safe + blend * (np.minimum(relearned, np.maximum(safe, _FIRST)) - safe))
    return good.astype(np.float32), bad.astype(np.float32)


def _renewed(last: Floats, now: float, stability: Floats, care: Floats) -> Floats:
    """When each wording counts as last met: now if it is new or met in full, between if in part."""
    return np.where(stability > 0, last + np.minimum(care, 1) * (now - last), now).astype(np.float32)
