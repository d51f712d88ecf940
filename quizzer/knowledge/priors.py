"""What a learner may know before being asked: ability, topics and coding, estimated together and shrunk.

The log-odds of knowing a point that was never met are linear in a few traits of the learner,

    m = start + ability + topic                     for a syllabus point,
    m = code_start + (ability + topic) / 2 + code   for writing an exercise,

each less `level_step` for a level above 2, and code with what practice adds (`code_practice`). The traits are Gaussian:
topics are related to each other as far as one builds on the other (the inverse of a graph Laplacian), so that twenty
answers say something about all topics. Three more traits are log `memory`, how slowly the learner forgets, the log-odds
of `teach`, how much an explanation helps, and `breadth`, how much harder it is to be asked for several points at once
(see `prediction`): without it, who fails at broad questions would seem to know less than is the case. An
answer moves the estimate as in an extended Kalman filter for a Bernoulli observation: one rank-one update, F ** 2
operations.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import numpy as np

from quizzer.knowledge import code_practice
from quizzer.knowledge.items import Ints, Items
from quizzer.knowledge.memory import Floats
from quizzer.knowledge.parameters import Parameters

ABILITY: Final = 0
CODE: Final = 1
MEMORY: Final = 2
LESSON: Final = 3
BREADTH: Final = 4
TRAITS: Final = 5
"""Places of the traits; topic t is at TRAITS + t."""

_ABILITY_SD: Final = 0.7
_CODE_SD: Final = 0.6
_MEMORY_SD: Final = 0.5
_LESSON_SD: Final = 0.9
_BREADTH_SD: Final = 0.3
_BREADTH: Final = 0.1
_TOPIC_SD: Final = 0.6
_RELATED: Final = 0.5
"""Standard deviations of the traits among learners, in log-odds (memory: of log days; breadth: an exponent, of which
`_BREADTH` is the mean), and how much related topics share."""

_SHARED: Final = 0.5
"""How much ability and topic count for writing code, beside the trait of its own."""

_FLOOR: Final = 0.05
"""No answer is taken as surer than this variance, which keeps one surprise from moving everything."""


def prior(items: Items) -> tuple[Floats, Floats]:
    """Mean, F, and covariance, (F, F), of the traits before the first answer."""
    count = TRAITS + len(items.topics)
    mean, covariance = np.zeros(count), np.zeros((count, count))
    covariance[ABILITY, ABILITY], covariance[CODE, CODE] = _ABILITY_SD**2, _CODE_SD**2
    covariance[MEMORY, MEMORY], covariance[LESSON, LESSON] = _MEMORY_SD**2, _LESSON_SD**2
    mean[BREADTH], covariance[BREADTH, BREADTH] = _BREADTH, _BREADTH_SD**2
    covariance[TRAITS:, TRAITS:] = _TOPIC_SD**2 * _relatedness(items)
    return mean, covariance


def offsets(items: Items, parameters: Parameters) -> Floats:
    """The log-odds of each point for the average learner, P."""
    base = np.where(items.coding, parameters.code_start, parameters.start)
    return base - parameters.level_step * (items.point_level - 2.0)


def log_odds(items: Items, mean: Floats, written: Floats, parameters: Parameters) -> Floats:
    """The estimated log-odds of knowing each point before it was met, (L, F) and (L, T) to (L, P)."""
    shared = mean[:, ABILITY, None] + mean[:, TRAITS:][:, items.point_topic]
    code = mean[:, CODE, None] + code_practice.practice(written)[:, items.point_topic]
    return offsets(items, parameters) + np.where(items.coding, _SHARED, 1.0) * shared + items.coding * code


def log_odds_of(items: Items, mean: Floats, written: Floats, points: Ints, parameters: Parameters) -> Floats:
    """The same for some points of each of some learners: (N, F), (N, T) and (N, K) to (N, K)."""
    shared = mean[:, ABILITY, None] + np.take_along_axis(mean[:, TRAITS:], items.point_topic[points], 1)
    coding = items.coding[points]
    code = mean[:, CODE, None] + np.take_along_axis(code_practice.practice(written), items.point_topic[points], 1)
    return offsets(items, parameters)[points] + np.where(coding, _SHARED, 1.0) * shared + coding * code


def features(items: Items, points: Ints) -> Floats:
    """By how much each trait enters the log-odds of the points, (...) to (..., F)."""
    return _features(items)[points]


def update(mean: Floats, covariance: Floats, slope: Floats, surprise: Floats, variance: Floats) -> None:
    """Move the estimate in place by one answer of each learner.

    Args:
        mean: (L, F).
        covariance: (L, F, F).
        slope: By how much each trait raises the chance of the answer, (L, F).
        surprise: The score less its expectation, L.
        variance: The variance of the score given the traits, L.
    """
    reach = np.einsum("lfg,lg->lf", covariance, slope)
    total = np.einsum("lf,lf->l", reach, slope) + np.maximum(variance, _FLOOR)
    mean += reach * (surprise / total)[:, None]
    covariance -= reach[:, :, None] * (reach / total[:, None])[:, None, :]


def _relatedness(items: Items) -> Floats:
    """Correlation of the topics, (T, T)."""
    linked = (items.requires | items.requires.T).astype(np.float64)
    laplacian = np.diag(linked.sum(1)) - linked
    kernel = np.linalg.inv(np.eye(len(linked)) + _RELATED * laplacian)
    scale = np.sqrt(np.diag(kernel))
    return np.asarray(kernel / scale[:, None] / scale[None, :])


@lru_cache(maxsize=8)
def _features(items: Items) -> Floats:
    table = np.zeros((len(items.points), TRAITS + len(items.topics)))
    share = np.where(items.coding, _SHARED, 1.0)
    table[:, ABILITY] = share
    table[:, CODE] = items.coding
    table[np.arange(len(items.points)), TRAITS + items.point_topic] = share
    return table
