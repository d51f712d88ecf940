"""The bounds that keep practice humane: what may not be asked now, and what is asked more or less readily.

`barred` gives True where a question may not be asked; the others give factors on its worth; all (L, Q) unless said.
"""

from __future__ import annotations

import numpy as np

from quizzer.knowledge.items import Bools, Items
from quizzer.knowledge.memory import Floats
from quizzer.knowledge.state import NEVER, Knowledge
from quizzer.planning import constants
from quizzer.scheduling.thresholds import RELEARN_GAP


def barred(items: Items, state: Knowledge, day: float) -> Bools:
    """What was right today, what failed a moment ago, and what shares a point with the last questions of today."""
    rows = np.arange(state.learners)[:, None]
    marked = np.zeros((state.learners, len(items.questions) + 1), dtype=np.bool_)  # the last column takes the blanks
    marked[rows, state.trail[:, :RELEARN_GAP]] = True
    near = np.where(state.day[:, None] == day, state.trail[:, : constants.APART], -1)
    points, filled = items.padded[near], items.filled[near] & (near >= 0)[..., None]
    touched = np.zeros((state.learners, len(items.points)), dtype=np.bool_)
    touched[np.broadcast_to(rows[..., None], points.shape)[filled], points[filled]] = True
    return (
        done(state, day) | marked[:, :-1] | np.logical_or.reduceat(touched[:, items.members], items.first[:-1], axis=1)
    )


def done(state: Knowledge, day: float) -> Bools:
    """What was right today, and what the learner has just vouched for."""
    return ((state.asked >= day) & (state.score >= 1.0)) | (
        state.vouched & (state.asked > day - constants.VERIFY_AFTER)
    )


def focus(items: Items, state: Knowledge, day: float) -> Floats:
    """Stay with a topic for a while, then change it."""
    trail = np.where((state.trail >= 0) & (state.day[:, None] == day), items.topic[state.trail], -1)
    same = trail == trail[:, :1]
    run = np.where(trail[:, 0] >= 0, np.logical_and.accumulate(same, axis=1).sum(1), 0)
    factor = np.where(
        run < constants.STAY, constants.FOCUS, np.where(run >= constants.WANDER, 1 / constants.FOCUS, 1.0)
    )
    return np.where(items.topic == trail[:, :1], factor[:, None], 1.0)


def readiness(items: Items, recall: Floats) -> Floats:
    """Prerequisites first: less, the less the learner knows of what the topic builds on. `recall` is (L, P)."""
    theory = items.topic_shares
    mastery = recall @ theory
    below = items.requires.sum(1)
    ready = np.where(below > 0, mastery @ items.requires.T / np.maximum(below, 1), 1.0)
    return (constants.UNREADY + (1 - constants.UNREADY) * ready)[:, items.topic]


def steering(items: Items, state: Knowledge, code_share: float) -> Floats:
    """Toward the share of time that the learner wishes to write code."""
    if code_share <= 0 or code_share >= 1:
        return np.ones(state.asked.shape)
    settled = state.spent[:, 0] + items.seconds[items.writes].mean() if items.writes.any() else state.spent[:, 0] + 1.0
    off = code_share - (state.spent[:, 1] + code_share * (settled - state.spent[:, 0])) / settled
    factor = constants.STEER ** np.clip(2 * off / code_share, -1.0, 1.0)
    return np.where(items.writes, factor[:, None], 1.0)


def unwished(items: Items, code_share: float) -> Bools:
    """Code for who wishes none (0), and everything else for who wishes nothing but code (1), Q."""
    return items.writes if code_share <= 0 else ~items.writes & (code_share >= 1)


def capped(state: Knowledge, day: float, new_per_day: int | None) -> Bools:
    """New questions of those who have had their fill of new ones today."""
    if new_per_day is None:
        return np.zeros(state.asked.shape, dtype=np.bool_)
    new_today = ((state.asked == day) & (state.times == 1)).sum(1)
    return np.asarray((new_today >= new_per_day)[:, None] & (state.asked <= NEVER))
