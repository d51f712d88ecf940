"""What asking is worth: the rise of the expected score on the day of the interview, by the second.

A point is known on that day if it is understood and recalled, see `knowledge.prediction`. Asked today, it is known with
chance k = q R, and then certainly understood; if not, its explanation may make it so. With R' the chance of recall on
the day of the interview, asking for it raises the chance of knowing it there by

    k R'(passed) + (1 - k) (q' + (1 - q') teach) R'(failed) - q R'(as it is),    q' = q (1 - R) / (1 - k),

Without an interview, the mean over the next 60 days takes the place of that day. Writing code raises the score through
all other exercises too, see `knowledge.code_practice`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from quizzer.knowledge import code_practice, exam, memory, prediction
from quizzer.knowledge.items import Items
from quizzer.knowledge.learning import branches, understood
from quizzer.knowledge.memory import Floats
from quizzer.knowledge.parameters import DEFAULTS, Parameters
from quizzer.knowledge.prediction import Points
from quizzer.knowledge.state import Knowledge
from quizzer.scheduling.times import READING

PACE_WEIGHT: Final = 5.0
"""So many timed answers of a kind make the learner's own pace as telling as the usual one (`usual_seconds` asks for as
many before it trusts a median)."""


OPEN_DAYS: Final = 60.0
"""Without an interview, the score is wanted on each of so many next days."""

_SPREAD: Final = (0.1, 0.35, 0.6, 0.85)
"""Where in those days the score is looked at: forgetting is smooth enough that four places do for all."""

ATTENTION: Final = 0.2
"""A question of K points teaches each of them K ** -ATTENTION as well as one that is about it alone."""


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
class Gains:
    """What one day looks like, (L, P): what is known of each point today, and what asking for it would add."""

    points: Points
    gain: Floats


def outlook(items: Items, state: Knowledge, day: float, goal: Goal, parameters: Parameters = DEFAULTS) -> Gains:
    """How much asking for each point today raises the chance of knowing it when the score is wanted."""
    view = prediction.view(items, state, day, parameters)
    passed, failed = branches(view, state.difficulty, parameters)
    missing = (1 - understood(view, 0.0)) * (1 - prediction.teach(state, parameters)[:, None])
    explained = (1 - view.recall) * (1 - missing)
    ahead = goal.ahead(day)
    gain = np.zeros_like(view.recall)
    for left in ahead:
        # What was known before it was met fades like what an answer shows to be known.
        before = memory.retrievability(left, parameters.known_days)
        untouched = np.where(view.met, memory.retrievability(view.days + left, view.stability), before)
        gain += view.recall * memory.retrievability(left, passed) - view.grasp * untouched
        gain += explained * memory.retrievability(left, failed)
    return Gains(view, gain / len(ahead))


def expected_seconds(items: Items, state: Knowledge) -> Floats:
    """Seconds that each learner takes for each question, reading what follows included, (L, Q)."""
    pace = np.exp(state.pace[..., 0] / (state.pace[..., 1] + PACE_WEIGHT))
    return items.seconds * pace[:, items.kind] + READING


def worth(
    items: Items,
    state: Knowledge,
    day: float,
    goal: Goal = OPEN,
    *,
    view: Gains | None = None,
    parameters: Parameters = DEFAULTS,
) -> Floats:
    """Gain of expected score per second for each question, whatever the bounds, (L, Q)."""
    view = view or outlook(items, state, day, goal, parameters)
    slopes = exam.slopes(items, view.points.recall, items.weight)
    gain = items.sums(view.gain * slopes / view.points.recall)
    gain *= items.size**-ATTENTION
    through_others = code_practice.gain(items, state.written, slopes * (1 - view.points.recall) * ~view.points.met)
    gain += np.where(items.writes, through_others[:, items.topic], 0.0)
    return gain * (1 - prediction.wording(items, state, day, parameters)) / expected_seconds(items, state)
