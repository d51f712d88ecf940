"""The first session: what a question tells about all that the learner knows.

The expected score depends on the learner's traits with slope J, of which the answer to a question has slope h and
variance v. Asking it lessens the variance of the expected score by (J C h) ** 2 / (h C h + v), with C the covariance of
the traits (linear Gaussian, as in `knowledge.priors`).
"""

from __future__ import annotations

from typing import Final

import numpy as np

from quizzer.knowledge import expected_score, prediction, priors
from quizzer.knowledge.items import Items
from quizzer.knowledge.memory import Floats
from quizzer.knowledge.prediction import Points
from quizzer.knowledge.state import Knowledge
from quizzer.planning.gain import expected_seconds

FIRST_SESSION: Final = 12
"""So many first questions are chosen for what they tell."""


def told(items: Items, state: Knowledge, view: Points) -> Floats:
    """By how much each question's answer lessens the variance of the expected score, per second, (L, Q)."""
    recall = view.recall
    features = priors.features(items, np.arange(len(items.points)))
    slope_of_score = expected_score.trait_slopes(items, view, items.weight)
    reach = np.einsum("lfg,lg->lf", state.covariance, slope_of_score)
    whole = items.whole(recall, state.mean[:, priors.BREADTH])
    answer = (1 - items.guess - items.slip) * whole
    rising = np.where(view.met, 0.0, 1 - recall)
    shared = answer * items.weighted(rising * (reach @ features.T))
    # The traits of one question's points are nearly the same, so the variance of their mean stands for h C h.
    own = np.einsum("pf,lfg,pg->lp", features, state.covariance, features)
    spread = answer**2 * items.weighted(rising) * items.weighted(rising * own)
    right = prediction.safe(items.guess + answer)
    return shared**2 / (spread + right * (1 - right)) / expected_seconds(items, state)
