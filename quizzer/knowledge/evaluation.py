"""How good predictions are: log loss, calibration, AUC; and the baselines that they are measured against.

MOVING-AVG and FSRS per question are those of https://github.com/open-spaced-repetition/srs-benchmark.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from typing import Final

import msgspec
import numpy as np

from quizzer.knowledge import memory, prediction
from quizzer.knowledge.items import Ints
from quizzer.knowledge.memory import Floats

_EDGE: Final = 1e-4
"""No prediction counts as surer than this, as in srs-benchmark."""

_RATE: Final = 0.3
"""Step of MOVING-AVG."""


class Bin(msgspec.Struct, frozen=True):
    """Answers predicted alike: how many, with what mean prediction, and how they came out."""

    answers: int
    predicted: float
    observed: float


class Quality(msgspec.Struct, frozen=True):
    """How good predictions of some answers were; AUC is None where all answers came out alike."""

    answers: int
    log_loss: float
    auc: float | None
    calibration: tuple[Bin, ...]


def quality(predicted: Floats, scores: Floats, bins: int = 10) -> Quality:
    """Measure predictions of scores between 0 and 1; both N, at least one."""
    return Quality(
        answers=len(scores),
        log_loss=float(log_losses(predicted, scores).mean()),
        auc=auc(predicted, scores),
        calibration=calibration(predicted, scores, bins),
    )


def log_losses(predicted: Floats, scores: Floats) -> Floats:
    """- y log p - (1 - y) log(1 - p) of each answer, in nats."""
    p = np.clip(predicted, _EDGE, 1 - _EDGE)
    return np.asarray(-(scores * np.log(p) + (1 - scores) * np.log(1 - p)))


def auc(predicted: Floats, scores: Floats) -> float | None:
    """The chance that a right answer had the higher prediction than a wrong one (half right counts as right)."""
    right = scores >= 0.5
    wins, losses = int(right.sum()), int((~right).sum())
    if not wins or not losses:
        return None
    _, place, counts = np.unique(predicted, return_inverse=True, return_counts=True)
    rank = np.cumsum(counts) - (counts - 1) / 2.0  # mean rank of ties
    return float((rank[place][right].sum() - wins * (wins + 1) / 2.0) / (wins * losses))


def calibration(predicted: Floats, scores: Floats, bins: int = 10) -> tuple[Bin, ...]:
    """Answers by their prediction, in bins of equally many."""
    order = np.argsort(predicted, kind="stable")
    parts = [part for part in np.array_split(order, bins) if len(part)]
    return tuple(Bin(len(part), float(predicted[part].mean()), float(scores[part].mean())) for part in parts)


def moving_average(scores: Iterable[float]) -> Floats:
    """MOVING-AVG: the chance is sigmoid(x), and x += .3 (y - chance) after each answer."""
    level, chances = 0.0, []
    for score in scores:
        chances.append(float(prediction.sigmoid(np.asarray(level))))
        level += _RATE * (score - chances[-1])
    return np.array(chances)


def fsrs_per_question(questions: Sequence[Hashable], days: Floats, grades: Ints) -> Floats:
    """FSRS-6 with default weights, a memory for each question; a new one has the rate of first answers so far.

    Args:
        questions: The question of each answer, N.
        days: Its day, N.
        grades: Its grade, 1 to 4, N.
    """
    states: dict[Hashable, tuple[float, Floats, Floats]] = {}
    first, passed = 2.0, 1.0
    chances = np.zeros(len(questions))
    for i, (question, day, grade) in enumerate(zip(questions, days, grades, strict=True)):
        before = states.get(question)
        if before is None:
            chances[i] = passed / first
            first, passed = first + 1, passed + (grade > 1)
        else:
            chances[i] = memory.retrievability(day - before[0], before[1])
        states[question] = (float(day), *_reviewed(before, float(day), int(grade)))
    return chances


def _reviewed(before: tuple[float, Floats, Floats] | None, day: float, grade: int) -> tuple[Floats, Floats]:
    """Stability and difficulty after a review."""
    if before is None:
        return memory.initial_stability(grade), memory.initial_difficulty(grade)
    last, stability, difficulty = before
    return memory.review(day - last, stability, difficulty, grade)
