"""How good the predictions were on the learner's own log, beside two baselines; and how well the learner knew.

Takes a replay of what is not kept yet, see `past`: for the stats, never for the first screen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from quizzer.records import Confidence
from quizzer.study.replay import recall

if TYPE_CHECKING:
    from quizzer.knowledge.evaluation import Quality
    from quizzer.study.learner import Learner

LEAST: Final = 20
"""Fewer answers than this say nothing about predictions."""

_CONFIDENCES: Final[tuple[Confidence, ...]] = ("sure", "fair", "guess")


class Calibrated(msgspec.Struct, frozen=True):
    """Answers of one confidence: how many, and the mean score."""

    confidence: Confidence
    answers: int
    score: float


class Predictions(msgspec.Struct, frozen=True):
    """What became of the predictions of all reviews that count.

    Attributes:
        answers: How many there are.
        model: Of quizzer's model; None, like the next two, for fewer than `LEAST` answers.
        moving_average: Of MOVING-AVG.
        fsrs: Of FSRS-6 per question.
        confidence: Scores by how sure the learner was; those never said are left out.
    """

    answers: int
    model: Quality | None
    moving_average: Quality | None
    fsrs: Quality | None
    confidence: tuple[Calibrated, ...]


def predictions(learner: Learner) -> Predictions:
    """Measure them."""
    import numpy as np

    from quizzer.knowledge.evaluation import fsrs_per_question, moving_average, quality

    reviews = recall(learner).reviews
    said = [(name, [row.score for row in reviews if row.confidence == name]) for name in _CONFIDENCES]
    confidence = tuple(Calibrated(name, len(scores), sum(scores) / len(scores)) for name, scores in said if scores)
    if len(reviews) < LEAST:
        return Predictions(len(reviews), None, None, None, confidence)
    scores = np.array([row.score for row in reviews])
    days, grades = np.array([float(row.day) for row in reviews]), np.array([row.grade for row in reviews])
    return Predictions(
        answers=len(reviews),
        model=quality(np.array([row.predicted for row in reviews]), scores),
        moving_average=quality(moving_average(scores), scores),
        fsrs=quality(fsrs_per_question([row.question for row in reviews], days, grades), scores),
        confidence=confidence,
    )
