"""Stay with a topic for a while, then change it."""

from __future__ import annotations

from typing import Final

import numpy as np

from quizzer.knowledge.items import Items
from quizzer.knowledge.memory import Floats
from quizzer.knowledge.state import Knowledge

STAY: Final = 2
WANDER: Final = 5
FOCUS: Final = 1.1
"""A topic is left reluctantly before `STAY` of its questions in a row, readily after `WANDER`: a gain of that factor
decides. Interleaving teaches more than blocks (Rohrer 2012), but a thought needs time to form."""


def focus(items: Items, state: Knowledge, day: float) -> Floats:
    """Stay with a topic for a while, then change it."""
    trail = np.where((state.trail >= 0) & (state.day[:, None] == day), items.topic[state.trail], -1)
    same = trail == trail[:, :1]
    run = np.where(trail[:, 0] >= 0, np.logical_and.accumulate(same, axis=1).sum(1), 0)
    factor = np.where(run < STAY, FOCUS, np.where(run >= WANDER, 1 / FOCUS, 1.0))
    return np.where(items.topic == trail[:, :1], factor[:, None], 1.0)
