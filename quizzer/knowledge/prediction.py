"""The chance of a right answer, and of knowing each point.

A point that was met is known on a day with chance q R: it was understood, and is recalled. q is Bayesian knowledge
tracing's (Corbett & Anderson 1994): what answers showed, and 1 - teach of what is left missing after each explanation,
q = 1 - miss (1 - teach) ** lessons. R is FSRS's. A point that was never met is known as the learner's traits have it.

A question of K points is known with chance c = prod (q R) ** (K ** (b - 1)): with b = 0 their geometric mean, with
b = 1 it needs every point; b is the learner's `breadth`, see `priors`. An exercise is known with the geometric mean of
its points, times the chance of being able to write it. A question is answered right with chance g + (1 - g - s) c,
where g is the chance of a guess and s that of a slip.
Who remembers the very wording answers right without knowing: that is added to g.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Final, Self

import numpy as np

from quizzer.knowledge import memory, priors
from quizzer.knowledge.items import Bools, Ints, Items
from quizzer.knowledge.memory import Floats
from quizzer.knowledge.parameters import DEFAULTS, Parameters
from quizzer.knowledge.state import NEVER, Knowledge

_TINY: Final = 1e-4
"""No chance is nearer to 0 or 1 than this, so that its logarithm and the next surprise stay finite."""

_FRESH: Final = 0.3
"""Share of the memory of a wording that is left when its numbers are new."""

_WORDING_DAYS: Final = 10.0
"""Stability of the memory of a wording, in days."""


@dataclass(frozen=True, eq=False)
class Points:
    """What is known of some points on a day; arrays of one shape.

    Attributes:
        met: Whether it was met before.
        days: Days since then.
        stability: In days, of this learner.
        grasp: Chance that it is understood, q; of what was never met, that it is known.
        recalled: Chance that it is recalled if it is understood, R; 1 of what was never met.
        recall: Chance that it is known, q R, kept off 0 and 1.
        lesson: By how much log q rises with the log-odds of `teach`.
    """

    met: Bools
    days: Floats
    stability: Floats
    grasp: Floats
    recalled: Floats
    recall: Floats
    lesson: Floats

    def rows(self, learners: Ints) -> Self:
        """Those of some of the learners alone."""
        return replace(self, **{field.name: getattr(self, field.name)[learners] for field in fields(self)})


def view(items: Items, state: Knowledge, day: Floats | float, parameters: Parameters = DEFAULTS) -> Points:
    """All points of all learners on a day, (L, P). `day` is one for all, or (L,)."""
    before = sigmoid(priors.log_odds(items, state.mean, state.written, parameters))
    when = np.reshape(np.asarray(day), (-1, 1))
    return _view(
        before,
        when,
        state.met,
        state.stability,
        state.miss,
        state.lessons,
        scale(state, parameters),
        teach(state, parameters),
    )


def view_of(
    items: Items, state: Knowledge, learner: Ints, points: Ints, day: Floats, parameters: Parameters = DEFAULTS
) -> Points:
    """Some points of each of some learners on a day each: learner and day N, points (N, K)."""
    before = sigmoid(priors.log_odds_of(items, state.mean[learner], state.written[learner], points, parameters))
    at = (learner[:, None], points)
    return _view(
        before,
        day[:, None],
        state.met[at],
        state.stability[at],
        state.miss[at],
        state.lessons[at],
        scale(state, parameters)[learner],
        teach(state, parameters)[learner],
    )


def _view(
    before: Floats,
    day: Floats,
    met: Floats,
    stability: Floats,
    miss: Floats,
    lessons: Floats,
    factor: Floats,
    taught: Floats,
) -> Points:
    ever, days, stability = met > NEVER, np.maximum(day - met, 0.0), stability * factor[:, None]
    missing = np.minimum(miss * np.exp(lessons * np.log(1 - taught)[:, None]), 1.0)
    grasp = safe(np.where(ever, 1 - missing, before))
    recalled = np.where(ever, memory.retrievability(days, stability), 1.0)
    lesson = lessons * taught[:, None] * (1 - grasp) / grasp
    return Points(ever, days, stability, grasp, recalled, safe(grasp * recalled), lesson)


def known(items: Items, state: Knowledge, day: Floats | float, parameters: Parameters = DEFAULTS) -> Floats:
    """The chance that each learner knows each point on a day, (L, P). `day` is one for all, or (L,)."""
    return view(items, state, day, parameters).recall


def scale(state: Knowledge, parameters: Parameters) -> Floats:
    """The factor on each learner's stabilities, L."""
    return np.asarray(parameters.memory * np.exp(state.mean[:, priors.MEMORY]))


def teach(state: Knowledge, parameters: Parameters) -> Floats:
    """The chance that an explanation makes each learner understand, L."""
    return sigmoid(logit(np.asarray(parameters.teach)) + state.mean[:, priors.LESSON])


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
    """The chance of a right answer to each question, (L, Q)."""
    whole = items.whole(known(items, state, day, parameters), state.mean[:, priors.BREADTH])
    guess = items.guess + (1 - items.guess) * wording(items, state, day, parameters)
    return safe(guess + np.maximum(1 - guess - items.slip, 0.0) * whole)


def predict(
    items: Items, state: Knowledge, question: Ints, day: Floats | float, parameters: Parameters = DEFAULTS
) -> Floats:
    """The chance of a right answer of each learner to a question, L."""
    return np.asarray(chances(items, state, day, parameters)[np.arange(state.learners), question])


def safe(chance: Floats) -> Floats:
    """The chance, kept off 0 and 1."""
    return np.clip(chance, _TINY, 1 - _TINY)


def sigmoid(x: Floats) -> Floats:
    """1 / (1 + exp(-x)), without overflow."""
    return np.asarray(0.5 * (1.0 + np.tanh(0.5 * x)))


def logit(chance: Floats) -> Floats:
    """log(p / (1 - p))."""
    return np.asarray(np.log(chance) - np.log1p(-chance))
