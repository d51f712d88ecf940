"""What asking a question is worth: the rise of the expected score on the day of the interview.

The expected score is the sum over all points of weight times the chance of knowing the point on that day. Asking for a
point that is known with chance R today raises it by

    R after_pass + (1 - R) after_fail - as_it_is,

each term the chance on the day of the interview. Without an interview, the mean over the next 60 days takes its place.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from quizzer.knowledge import memory, priors
from quizzer.knowledge.items import Items
from quizzer.knowledge.learning import branches
from quizzer.knowledge.memory import Floats
from quizzer.knowledge.policy import DEFAULTS, Parameters
from quizzer.knowledge.prediction import safe, scale, sigmoid
from quizzer.knowledge.state import NEVER, Knowledge

OPEN_DAYS = 60
"""Without an interview, the score is wanted on all of the next days, this many."""

_SPREAD = (0.1, 0.35, 0.6, 0.85)
"""Where in those days the score is looked at; four places are as good as all."""


@dataclass(frozen=True)
class Goal:
    """When the score is wanted: `interview` is the day of it, or None for all of the next 60 days."""

    interview: float | None = None

    def ahead(self, day: float) -> tuple[float, ...]:
        """Days from `day` on which the score counts, at least half a day ahead."""
        if self.interview is None:
            return tuple(share * OPEN_DAYS for share in _SPREAD)
        return (max(self.interview - day, 0.5),)


OPEN = Goal()
"""No interview in sight."""


def point_gain(items: Items, state: Knowledge, day: float, goal: Goal, parameters: Parameters = DEFAULTS) -> Floats:
    """How much asking for each point today raises the chance of knowing it when the score is wanted, (L, P)."""
    factor = scale(state, parameters)[:, None]
    met = state.met > NEVER
    days = np.maximum(day - state.met, 0.0)
    stability = state.stability * factor
    before = sigmoid(priors.log_odds(items, state.mean, parameters))
    recall = safe(np.where(met, memory.retrievability(days, stability), before))
    passed, failed = branches(days, stability, state.difficulty, recall)
    passed = np.where(met, passed, parameters.known_days)
    failed = np.where(met, failed, parameters.learned_days)
    total = np.zeros_like(stability)
    ahead = goal.ahead(day)
    for left in ahead:
        now = np.where(met, memory.retrievability(days + left, stability), before)
        then = recall * memory.retrievability(left, passed) + (1 - recall) * memory.retrievability(left, failed)
        total += then - now
    return total / len(ahead)
