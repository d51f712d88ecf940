"""Who the learners are: what differs from one to the next before the first question, drawn from a seed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np

from simulation.course import Course, Floats


@dataclass(frozen=True)
class Traits:
    """The traits of L learners, and what a seed decides about the bank.

    `prior` [L, P] is the log-odds of knowing each point before the first day: ability, a level for each topic that
    leans on the topics it requires, less the point's difficulty. `coding` [L]: log-odds of writing what is understood.
    `pace`, `fading`: multipliers of learning and of forgetting. `reading`: share of what a remembered answer teaches
    that reading the explanation teaches. `speed`: multiplier of times. `slip`: chance of a wrong answer all the same.
    `missed` [L, days] in booleans. `obscurity` [L, Q]: how much harder than its points a question's
    wording is. `tempo` [L, Q]: how much longer it takes than others of its kind. Learners of one seed share these two.
    """

    prior: Floats
    coding: Floats
    pace: Floats
    fading: Floats
    reading: Floats
    speed: Floats
    slip: Floats
    missed: np.ndarray[tuple[int, int], np.dtype[np.bool_]]
    obscurity: Floats
    tempo: Floats

    @property
    def number(self) -> int:
        """L."""
        return len(self.pace)


def draw_traits(course: Course, learners: int, seed: int, days: int = 60) -> Traits:
    """The learners of a seed. The first of a hundred are the same as the first of ten."""
    bank_rng = np.random.default_rng([seed, 0])
    questions, points, _ = course.shape
    difficulty = bank_rng.normal(0, 0.8, points)
    obscurity, tempo = bank_rng.normal(0, 0.5, questions), np.exp(bank_rng.normal(0, 0.25, questions))
    each = [_one(course, np.random.default_rng([seed, 1, learner]), difficulty, days) for learner in range(learners)]
    columns = {name: np.array([one[name] for one in each]) for name in each[0]}
    missed = columns.pop("missed").astype(bool)
    return Traits(
        **{name: values.astype(np.float32) for name, values in columns.items()},
        missed=missed,
        obscurity=np.tile(obscurity.astype(np.float32), (learners, 1)),
        tempo=np.tile(tempo.astype(np.float32), (learners, 1)),
    )


def join_traits(groups: Sequence[Traits]) -> Traits:
    """The learners of several seeds together."""
    names = [part.name for part in fields(Traits)]
    return Traits(**{name: np.concatenate([getattr(group, name) for group in groups]) for name in names})


def _one(course: Course, rng: np.random.Generator, difficulty: Floats, days: int) -> dict[str, object]:
    ability = rng.normal(0, 0.6)
    topic_level = rng.normal(0, 0.8, len(course.requires))
    for topic, row in enumerate(course.requires):  # in teaching order, so that what is required comes first
        if row.any():
            topic_level[topic] = 0.6 * topic_level @ row + 0.8 * topic_level[topic]
    return {
        "prior": -0.7 + ability + topic_level[course.point_topic] - difficulty + rng.normal(0, 0.7, len(difficulty)),
        "coding": rng.normal(-0.4, 0.7) + 0.4 * ability,
        "pace": np.exp(rng.normal(0, 0.25)),
        "fading": np.exp(rng.normal(0, 0.25)),
        "reading": rng.beta(12, 8),
        "speed": np.exp(rng.normal(0, 0.25)),
        "slip": rng.beta(3, 50),
        "missed": rng.random(days) < 0.12,
    }
