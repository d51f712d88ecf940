"""FSRS-6 for arrays: how memory fades and what a review does to it, with py-fsrs's default weights.

R(t) = (1 + F t / S) ** -w20, where S is the number of days after which R = .9 (F makes it so). All functions work
elementwise on arrays that broadcast, in float64, and agree with py-fsrs to rounding. Grades are 1 (again), 2 (hard),
3 (good), 4 (easy), as there. Source: https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm.
"""

from __future__ import annotations

import math
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float64]
Grades: TypeAlias = NDArray[np.int64] | int

WEIGHTS: Final = (
    *(0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796),
    *(1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542),
)
"""FSRS-6's default weights, w0 to w20, as in py-fsrs 6; copied because importing it costs start-up time."""

DECAY: Final = -WEIGHTS[20]
FACTOR: Final = 0.9 ** (1 / DECAY) - 1
"""FSRS's FACTOR, F above."""

MIN_STABILITY: Final = 0.001
"""Days; FSRS's own lower bound."""

_MIN_DIFFICULTY: Final = 1.0
_MAX_DIFFICULTY: Final = 10.0
_EASY: Final = 4
_GOOD: Final = 3


def retrievability(days: Floats | float, stability: Floats | float) -> Floats:
    """The chance of recall, 0 to 1, so many days (at least 0) after the last review."""
    return np.asarray(np.exp(DECAY * np.log(1.0 + FACTOR * days / stability)))  # exp and log are quicker than a power


def elasticity(days: Floats | float, stability: Floats | float) -> Floats:
    """D log R / d log S: how many per cent of R one per cent of stability is worth."""
    fading = FACTOR * days / stability
    return np.asarray(-DECAY * fading / (1.0 + fading))


def initial_stability(grade: Grades) -> Floats:
    """Days of stability after the first review."""
    return np.asarray(WEIGHTS[:4])[np.asarray(grade, dtype=np.int64) - 1]


def initial_difficulty(grade: Grades) -> Floats:
    """Difficulty, 1 to 10, after the first review."""
    return np.clip(_raw_difficulty(grade), _MIN_DIFFICULTY, _MAX_DIFFICULTY)


def next_difficulty(difficulty: Floats, grade: Grades) -> Floats:
    """Difficulty, 1 to 10, after a further review."""
    change = -WEIGHTS[6] * (np.asarray(grade) - _GOOD) * (_MAX_DIFFICULTY - difficulty) / 9.0
    reverted = WEIGHTS[7] * _raw_difficulty(_EASY) + (1 - WEIGHTS[7]) * (difficulty + change)
    return np.clip(reverted, _MIN_DIFFICULTY, _MAX_DIFFICULTY)


def after_pass(stability: Floats, difficulty: Floats, recall: Floats, grade: Grades = _GOOD) -> Floats:
    """Stability after a review on a later day that was passed when the chance of recall was `recall`."""
    bonus = np.asarray((1.0, 1.0, WEIGHTS[15], 1.0, WEIGHTS[16]))[np.asarray(grade, dtype=np.int64)]
    growth = math.exp(WEIGHTS[8]) * (11.0 - difficulty) * np.exp(-WEIGHTS[9] * np.log(stability))
    return np.asarray(stability * (1.0 + growth * (np.exp(WEIGHTS[10] * (1.0 - recall)) - 1.0) * bonus))


def after_fail(stability: Floats, difficulty: Floats, recall: Floats) -> Floats:
    """Stability after a review on a later day that was failed when the chance of recall was `recall`."""
    forgotten = WEIGHTS[11] * np.exp(-WEIGHTS[12] * np.log(difficulty) + WEIGHTS[14] * (1.0 - recall))
    forgotten = forgotten * (np.exp(WEIGHTS[13] * np.log(stability + 1.0)) - 1.0)
    kept = stability / math.exp(WEIGHTS[17] * WEIGHTS[18])
    return np.maximum(np.minimum(forgotten, kept), MIN_STABILITY)


def after_same_day(stability: Floats, grade: Grades) -> Floats:
    """Stability after a further review on the day of the last one."""
    grade = np.asarray(grade)
    growth = np.exp(WEIGHTS[17] * (grade - _GOOD + WEIGHTS[18]) - WEIGHTS[19] * np.log(stability))
    return np.maximum(stability * np.where(grade > 1, np.maximum(growth, 1.0), growth), MIN_STABILITY)


def _raw_difficulty(grade: Grades) -> Floats:
    return np.asarray(WEIGHTS[4] - np.exp(WEIGHTS[5] * (np.asarray(grade) - 1.0)) + 1.0)


def review(days: float, stability: Floats, difficulty: Floats, grade: int) -> tuple[Floats, Floats]:
    """Stability and difficulty after a review so many whole days after the last one, as py-fsrs has them."""
    recall = retrievability(days, stability)
    if days < 1:
        after = after_same_day(stability, grade)
    elif grade == 1:
        after = after_fail(stability, difficulty, recall)
    else:
        after = np.maximum(after_pass(stability, difficulty, recall, grade), MIN_STABILITY)
    return after, next_difficulty(difficulty, grade)
