"""The first session: what a question tells about all that the learner knows.

The expected score depends on the learner's traits with slope J, of which the answer to a question has slope h and
variance v. Asking it lessens the variance of the expected score by (J C h) ** 2 / (h C h + v), with C the covariance of
the traits (linear Gaussian, as in `knowledge.priors`).
"""

from __future__ import annotations

import numpy as np

from quizzer.knowledge import mastery, prediction, priors
from quizzer.knowledge.items import Items
from quizzer.knowledge.memory import Floats
from quizzer.knowledge.policy import Parameters
from quizzer.knowledge.state import NEVER, Knowledge
from quizzer.planning.gain import expected_seconds


def told(items: Items, state: Knowledge, day: float, recall: Floats, parameters: Parameters) -> Floats:
    """By how much each question's answer lessens the variance of the expected score, per second, (L, Q)."""
    features = priors.features(items, np.arange(len(items.points)))
    slope_of_score = mastery.trait_slopes(items, state, day, recall, parameters, items.weight)
    reach = np.einsum("lfg,lg->lf", state.covariance, slope_of_score)
    whole = np.exp(items.exponent * items.sums(np.log(recall)))
    span = 1 - items.guess - items.slip
    rising = np.where(state.met > NEVER, 0.0, 1 - recall)
    answer = span * whole * items.exponent
    shared = answer * items.sums(rising * (reach @ features.T))
    # The traits of one question's points are nearly the same, so the variance of their mean stands for h C h.
    own = np.einsum("pf,lfg,pg->lp", features, state.covariance, features)
    spread = (answer**2) * items.sums(rising) * items.sums(rising * own)
    right = prediction.safe(items.guess + span * whole)
    return shared**2 / (spread + right * (1 - right)) / expected_seconds(items, state)
