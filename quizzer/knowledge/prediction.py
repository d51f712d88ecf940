"""The chance of a right answer, and of knowing each point.

A point is known on a day with chance R: as its memory has it once it was met, as the learner's traits have it before.
A question of K points is known with chance c = prod R ** (K ** -COMPENSATION), and answered right with chance
g + (1 - g - s) c, where g is the chance of a guess and s that of a slip. Who remembers the very wording answers right
without knowing: that is added to g.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from quizzer.knowledge import memory, priors
from quizzer.knowledge.items import Ints, Items
from quizzer.knowledge.memory import Floats
from quizzer.knowledge.policy import DEFAULTS, Parameters
from quizzer.knowledge.state import NEVER, Knowledge

_TINY: Final = 1e-4
"""No chance is nearer to 0 or 1 than this, so that its logarithm and the next surprise stay finite."""

_FRESH: Final = 0.3
"""Share of the memory of a wording that is left when its numbers are new."""

_WORDING_DAYS: Final = 10.0
"""Stability of the memory of a wording, in days."""


def known(items: Items, state: Knowledge, day: Floats | float, parameters: Parameters = DEFAULTS) -> Floats:
    """The chance that each learner knows each point on a day, (L, P). `day` is one for all, or (L,)."""
    days = np.maximum(np.reshape(day, (-1, 1)) - state.met, 0.0)
    recalled = memory.retrievability(days, state.stability * scale(state, parameters)[:, None])
    before = sigmoid(priors.log_odds(items, state.mean, parameters))
    return safe(np.where(state.met > NEVER, recalled, before))


def scale(state: Knowledge, parameters: Parameters) -> Floats:
    """The factor on each learner's stabilities, L."""
    return np.asarray(parameters.memory * np.exp(state.mean[:, priors.MEMORY]))


def wording(items: Items, state: Knowledge, day: Floats | float, parameters: Parameters = DEFAULTS) -> Floats:
    """How much each learner still has of each question's very wording, 0 to 1, (L, Q)."""
    days = np.maximum(np.reshape(day, (-1, 1)) - state.asked, 0.0)
    kept = parameters.wording * np.where(items.fresh, _FRESH, 1.0)
    return np.where(state.times > 0, kept * memory.retrievability(days, _WORDING_DAYS), 0.0)


def wording_of(
    items: Items, state: Knowledge, learner: Ints, question: Ints, day: Floats, parameters: Parameters
) -> Floats:
    """The same for one question of each of some learners, N."""
    days = np.maximum(day - state.asked[learner, question], 0.0)
    kept = parameters.wording * np.where(items.fresh[question], _FRESH, 1.0)
    return np.where(state.times[learner, question] > 0, kept * memory.retrievability(days, _WORDING_DAYS), 0.0)


def chances(items: Items, state: Knowledge, day: Floats | float, parameters: Parameters = DEFAULTS) -> Floats:
    """The chance of a right answer to each question as the model has it, without the recent level, (L, Q)."""
    logs = np.log(known(items, state, day, parameters))
    whole = np.exp(items.exponent * items.sums(logs))
    guess = items.guess + (1 - items.guess) * wording(items, state, day, parameters)
    return safe(guess + np.maximum(1 - guess - items.slip, 0.0) * whole)


def predict(
    items: Items, state: Knowledge, question: Ints, day: Floats | float, parameters: Parameters = DEFAULTS
) -> Floats:
    """The chance of a right answer of each learner to a question, L, mixed with the recent level."""
    raw = chances(items, state, day, parameters)[np.arange(state.learners), question]
    return mixed(raw, state.recent, parameters)


def mixed(chance: Floats, recent: Floats, parameters: Parameters) -> Floats:
    """Model and recent level, averaged as log-odds."""
    return sigmoid(logit(chance) + parameters.recent * recent)


def safe(chance: Floats) -> Floats:
    """The chance, kept off 0 and 1."""
    return np.clip(chance, _TINY, 1 - _TINY)


def sigmoid(x: Floats) -> Floats:
    """1 / (1 + exp(-x)), without overflow."""
    return np.asarray(0.5 * (1.0 + np.tanh(0.5 * x)))


def logit(chance: Floats) -> Floats:
    """log(p / (1 - p))."""
    return np.asarray(np.log(chance) - np.log1p(-chance))
