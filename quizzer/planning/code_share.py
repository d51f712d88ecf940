"""The share of the time that goes into writing code, as the learner wishes."""

from __future__ import annotations

from typing import Final

import numpy as np

from quizzer.knowledge.items import Bools, Items
from quizzer.knowledge.memory import Floats
from quizzer.knowledge.state import Knowledge

CODE_SHARE: Final = 0.3
"""Share of the time for writing code, unless the learner wishes otherwise: its share of the exam."""

STEER: Final = 4.0
"""Code gains at most this factor, and loses at most as much, where the time spent on it is off the share wished for."""

TOLERATED: Final = 0.5
"""A share that is off by less than this part of the one wished for is left to what teaches most."""


def steering(items: Items, state: Knowledge, code_share: float) -> Floats:
    """Toward the share of time that the learner wishes to write code."""
    if code_share <= 0 or code_share >= 1:
        return np.ones(state.asked.shape)
    settled = state.spent[:, 0] + items.seconds[items.writes].mean() if items.writes.any() else state.spent[:, 0] + 1.0
    off = code_share - (state.spent[:, 1] + code_share * (settled - state.spent[:, 0])) / settled
    beyond = off / code_share - np.clip(off / code_share, -TOLERATED, TOLERATED)
    factor = STEER ** np.clip(2 * beyond, -1.0, 1.0)
    return np.where(items.writes, factor[:, None], 1.0)


def unwished(items: Items, code_share: float) -> Bools:
    """Code for who wishes none (0), and everything else for who wishes nothing but code (1), Q."""
    return items.writes if code_share <= 0 else ~items.writes & (code_share >= 1)
