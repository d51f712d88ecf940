"""The score of an exam that asks for every syllabus point in new wording and for every exercise.

A point is answered right when it is known and nothing slips. An exercise is when it can be written and its points are
known, see `prediction`; all exercises together make `EXAM_CODE` of the score.
"""

from __future__ import annotations

import numpy as np

from quizzer.knowledge.guess_and_slip import DEFAULT_SLIP, SLIP
from quizzer.knowledge.items import Items
from quizzer.knowledge.memory import Floats

_POINT: float = 1 - DEFAULT_SLIP
_CODE: float = 1 - SLIP["code"]


def chances(items: Items, recall: Floats) -> Floats:
    """The chance of each part of the exam, point or exercise, from the chances of knowing, (L, P) both."""
    right = recall * _POINT
    if len(items.exercises.questions):
        right[:, items.coding] = _written(items, recall) * _CODE
    return right


def score(items: Items, recall: Floats) -> Floats:
    """The expected score, (L, P) to L."""
    return chances(items, recall) @ items.weight


def slopes(items: Items, recall: Floats, weight: Floats) -> Floats:
    """By how much the score rises with the logarithm of each chance, (L, P), parts weighed by `weight`, P."""
    rising = np.where(items.coding, 0.0, recall * weight * _POINT)
    exercises = items.exercises
    if len(exercises.questions):
        written = _written(items, recall) * weight[items.coding] * _CODE
        by_point = written[:, exercises.owner] * exercises.share
        rising[:, exercises.points] += np.add.reduceat(by_point, exercises.first, axis=1)
    return rising


def _written(items: Items, recall: Floats) -> Floats:
    """The chance that each exercise comes out right but for slips, (L, P) to (L, exercises)."""
    return items.whole(recall, np.zeros(len(recall)))[:, items.exercises.questions]
