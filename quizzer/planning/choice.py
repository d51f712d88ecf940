"""The next question: the greatest gain per second, within the bounds that keep practice humane."""

from __future__ import annotations

import numpy as np

from quizzer.knowledge.items import Bools, Ints, Items
from quizzer.knowledge.memory import Floats
from quizzer.knowledge.policy import DEFAULTS, Parameters
from quizzer.knowledge.prediction import wording
from quizzer.knowledge.state import Knowledge
from quizzer.planning.gain import OPEN, Goal, point_gain

READING = 15.0
"""Seconds for verdict and explanation after each answer."""

_PACE_WEIGHT = 5.0
"""So many timed answers of a kind make the learner's own pace as telling as the usual one."""

RELEARN_GAP = 4
"""So many other questions come before one that was answered wrong is asked again."""

APART = 3
"""So many questions part two that ask for the same point."""


def expected_seconds(items: Items, state: Knowledge) -> Floats:
    """Seconds that each learner takes for each question, reading included, (L, Q)."""
    pace = np.exp(state.pace[..., 0] / (state.pace[..., 1] + _PACE_WEIGHT))
    return items.seconds * pace[:, items.kind] + READING


def worth(items: Items, state: Knowledge, day: float, goal: Goal, parameters: Parameters = DEFAULTS) -> Floats:
    """Gain of expected score per second for each question, without any bounds, (L, Q)."""
    gain = items.sums(point_gain(items, state, day, goal, parameters) * items.weight)
    return gain * (1 - wording(items, state, day, parameters)) / expected_seconds(items, state)


def choose(
    items: Items,
    state: Knowledge,
    day: float,
    goal: Goal = OPEN,
    *,
    allowed: Bools | None = None,
    parameters: Parameters = DEFAULTS,
) -> Ints:
    """The index of the next question for each learner, L; -1 where none may be asked.

    Args:
        items: The bank.
        state: L learners.
        day: The study day.
        goal: When the score is wanted.
        allowed: Which questions may be asked at all, (Q,) or (L, Q).
        parameters: The learner's parameters.
    """
    value = worth(items, state, day, goal, parameters)
    value = np.where(_barred(items, state, day), -np.inf, value)
    if allowed is not None:
        value = np.where(allowed, value, -np.inf)
    best = value.argmax(1)
    return np.where(np.isfinite(value[np.arange(len(best)), best]), best, -1)


def _barred(items: Items, state: Knowledge, day: float) -> Bools:
    """What may not be asked now: what was answered today unless it failed a while ago, and siblings of the last."""
    rows = np.arange(state.learners)[:, None]
    barred = (state.asked >= day) & (state.score >= 1.0)
    last = state.trail[:, :RELEARN_GAP]
    recent = np.zeros((state.learners, len(items.questions) + 1), dtype=bool)
    recent[rows, last] = True
    touched = np.zeros((state.learners, len(items.points)), dtype=bool)
    near = np.where(state.day[:, None] == day, state.trail[:, :APART], -1)
    points, filled = items.padded[near], items.filled[near] & (near >= 0)[..., None]
    touched[np.broadcast_to(rows[..., None], points.shape)[filled], points[filled]] = True
    siblings = np.add.reduceat(touched[:, items.members], items.first[:-1], axis=1, dtype=np.int64) > 0
    return barred | recent[:, :-1] | siblings
