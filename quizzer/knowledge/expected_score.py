"""The score to expect in an exam, in all and by topic, with an 80 % interval.

The interval has three sources: the traits, which are estimated (variance J C J'); what each point comes out as
(R (1 - R) each); and the error of the model itself, which no number of answers removes.
"""

from __future__ import annotations

from typing import Final

import msgspec
import numpy as np

from quizzer.knowledge import exam, memory, prediction, priors
from quizzer.knowledge.expectation import Expectation
from quizzer.knowledge.items import Items
from quizzer.knowledge.memory import Floats
from quizzer.knowledge.parameters import DEFAULTS, Parameters
from quizzer.knowledge.prediction import Points
from quizzer.knowledge.state import Knowledge

_Z80: Final = 1.2816
"""Normal quantile of an 80 % interval."""

MODEL_ERROR: Final = 0.04
"""Standard deviation of the true score about the expected one that neither traits nor chance explain; measured on
simulated learners."""


class Mastery(msgspec.Struct, frozen=True):
    """The score to expect on a day, in all and by topic id."""

    overall: Expectation
    topics: dict[str, Expectation]


def mastery(
    items: Items, state: Knowledge, day: float, parameters: Parameters = DEFAULTS, error: float = 0.0
) -> Mastery:
    """What one learner is to expect were the exam on `day`, nothing practised until then.

    `error` is a further standard deviation, for a state that is itself a forecast.
    """
    view = prediction.view(items, state, day, parameters)
    mean, spread = _expected(items, state, view, items.weight)
    topics = {topic: _of_topic(items, state, view, place, error) for place, topic in enumerate(items.topics)}
    return Mastery(expectation(float(mean[0]), float(np.hypot(spread[0], error))), topics)


def expectation(mean: float, spread: float) -> Expectation:
    """A score with the interval that its standard deviation makes, inside 0 to 1."""
    return Expectation(mean, max(0.0, mean - _Z80 * spread), min(1.0, mean + _Z80 * spread))


def expected(
    items: Items, state: Knowledge, day: Floats | float, parameters: Parameters = DEFAULTS
) -> tuple[Floats, Floats]:
    """Expected score of each learner and its standard deviation, L each.

    Args:
        items: The bank.
        state: L learners.
        day: The day of the exam.
        parameters: The learner's parameters.
    """
    view = prediction.view(items, state, day, parameters)
    return _expected(items, state, view, items.weight)


def _expected(items: Items, state: Knowledge, view: Points, parts: Floats) -> tuple[Floats, Floats]:
    """The same from what is known of all points on the day, each counting as much as `parts` says, P."""
    chances = exam.chances(items, view.recall)
    slope = trait_slopes(items, view, parts)
    variance = np.einsum("lf,lfg,lg->l", slope, state.covariance, slope)
    variance += (chances * (1 - chances)) @ parts**2 + MODEL_ERROR**2
    return chances @ parts, np.sqrt(variance)


def trait_slopes(items: Items, view: Points, weight: Floats) -> Floats:
    """By how much the score rises with each trait of the learner, (L, F); `view` has all points, (L, P)."""
    rising = exam.slopes(items, view.recall, weight)
    slope = np.where(view.met, 0.0, rising * (1 - view.recall)) @ priors.features(items, np.arange(len(items.points)))
    slope[:, priors.MEMORY] = np.where(view.met, rising * memory.elasticity(view.days, view.stability), 0.0).sum(1)
    slope[:, priors.LESSON] = np.where(view.met, rising * view.lesson, 0.0).sum(1)
    return np.asarray(slope)


def _of_topic(items: Items, state: Knowledge, view: Points, place: int, error: float) -> Expectation:
    inside = items.weight * (items.point_topic == place)
    if not inside.any():
        return Expectation(0.0, 0.0, 1.0)
    mean, spread = _expected(items, state, view, inside / inside.sum())
    return expectation(float(mean[0]), float(np.hypot(spread[0], error)))
