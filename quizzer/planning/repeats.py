"""What may not be asked again yet: what was right today, failed a moment ago, or is too like what was asked."""

from __future__ import annotations

from typing import Final

import numpy as np

from quizzer.knowledge.items import Bools, Items
from quizzer.knowledge.state import Knowledge
from quizzer.planning.verification import VERIFY_AFTER
from quizzer.scheduling.queue import RELEARN_GAP

APART: Final = 3
"""So many questions part two that ask for the same point: the second would be answered from the first's explanation."""


def barred(items: Items, state: Knowledge, day: float) -> Bools:
    """What was right today, what failed a moment ago, what shares a point with the last ones, siblings of today's."""
    rows = np.arange(state.learners)[:, None]
    marked = np.zeros((state.learners, len(items.questions) + 1), dtype=np.bool_)  # the last column takes the blanks
    marked[rows, state.trail[:, :RELEARN_GAP]] = True
    near = np.where(state.day[:, None] == day, state.trail[:, :APART], -1)
    points, filled = items.padded[near], items.filled[near] & (near >= 0)[..., None]
    touched = np.zeros((state.learners, len(items.points)), dtype=np.bool_)
    touched[np.broadcast_to(rows[..., None], points.shape)[filled], points[filled]] = True
    return (
        done(state, day)
        | beside(items, state, day)
        | marked[:, :-1]
        | np.logical_or.reduceat(touched[:, items.members], items.first[:-1], axis=1)
    )


def beside(items: Items, state: Knowledge, day: float) -> Bools:
    """The siblings of what was asked today."""
    one, other = items.siblings.T
    found = np.zeros(state.asked.shape, dtype=np.bool_)
    np.logical_or.at(found, (np.arange(state.learners)[:, None], other), state.asked[:, one] >= day)
    return found


def done(state: Knowledge, day: float) -> Bools:
    """What was right today, and what the learner has just vouched for."""
    return ((state.asked >= day) & (state.score >= 1.0)) | (state.vouched & (state.asked > day - VERIFY_AFTER))
