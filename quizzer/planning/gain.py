"""What asking is worth: the rise of the expected score on the day of the interview, by the second.

The expected score is the sum over all points of weight times the chance of knowing the point on that day. Asking for a
point that is known with chance R today raises it by

    R after_pass + (1 - R) after_fail - as_it_is,

each term the chance on the day of the interview. Without an interview, the mean over the next 60 days takes its place.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from quizzer.knowledge import exam, memory, prediction, priors
from quizzer.knowledge.items import Items
from quizzer.knowledge.learning import branches
from quizzer.knowledge.memory import Floats
from quizzer.knowledge.policy import DEFAULTS, Parameters
from quizzer.knowledge.state import NEVER, Knowledge
from quizzer.planning import policy

OPEN_DAYS: Final = 60.0
"""Without an interview, the score is wanted on each of so many next days."""

_SPREAD: Final = (0.1, 0.35, 0.6, 0.85)
"""Where in those days the score is looked at: forgetting is smooth enough that four places do for all."""


@dataclass(frozen=True)
class Goal:
    """When the score is wanted: `interview` is the day of it, or None for all of the next 60 days."""

    interview: float | None = None

    def ahead(self, day: float) -> tuple[float, ...]:
        """Days from `day` to those on which the score counts, at least half a day."""
        if self.interview is None:
            return tuple(share * OPEN_DAYS for share in _SPREAD)
        return (max(self.interview - day, 0.5),)


OPEN: Final = Goal()
"""No interview in sight."""


@dataclass(frozen=True, eq=False)
class Outlook:
    """What one day looks like, (L, P): the chance of knowing each point today, and what asking would add."""

    recall: Floats
    gain: Floats


def outlook(items: Items, state: Knowledge, day: float, goal: Goal, parameters: Parameters = DEFAULTS) -> Outlook:
    """How much asking for each point today raises the chance of knowing it when the score is wanted."""
    met = state.met > NEVER
    days = np.maximum(day - state.met, 0.0)
    stability = state.stability * prediction.scale(state, parameters)[:, None]
    before = prediction.sigmoid(priors.log_odds(items, state.mean, parameters))
    recall = prediction.safe(np.where(met, memory.retrievability(days, stability), before))
    passed, failed = branches(days, stability, state.difficulty, recall)
    passed, failed = np.where(met, passed, parameters.known_days), np.where(met, failed, parameters.learned_days)
    ahead = goal.ahead(day)
    gain = np.zeros_like(stability)
    for left in ahead:
        untouched = np.where(met, memory.retrievability(days + left, stability), before)
        gain += recall * memory.retrievability(left, passed) - untouched
        gain += (1 - recall) * memory.retrievability(left, failed)
    return Outlook(recall, gain / len(ahead))


def expected_seconds(items: Items, state: Knowledge) -> Floats:
    """Seconds that each learner takes for each question, reading what follows included, (L, Q)."""
    pace = np.exp(state.pace[..., 0] / (state.pace[..., 1] + policy.PACE_WEIGHT))
    return items.seconds * pace[:, items.kind] + policy.READING


def worth(
    items: Items,
    state: Knowledge,
    day: float,
    goal: Goal = OPEN,
    *,
    view: Outlook | None = None,
    parameters: Parameters = DEFAULTS,
) -> Floats:
    """Gain of expected score per second for each question, whatever the bounds, (L, Q)."""
    view = view or outlook(items, state, day, goal, parameters)
    gain = items.sums(view.gain * exam.slopes(items, view.recall, items.weight) / view.recall)
    return gain * (1 - prediction.wording(items, state, day, parameters)) / expected_seconds(items, state)
