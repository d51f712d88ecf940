"""The cap on new questions a day, where the learner sets one."""

from __future__ import annotations

import numpy as np

from quizzer.knowledge.items import Bools
from quizzer.knowledge.state import NEVER, Knowledge


def capped(state: Knowledge, day: float, new_per_day: int | None) -> Bools:
    """New questions of those who have had their fill of new ones today."""
    if new_per_day is None:
        return np.zeros(state.asked.shape, dtype=np.bool_)
    new_today = ((state.asked == day) & (state.times == 1)).sum(1)
    return np.asarray((new_today >= new_per_day)[:, None] & (state.asked <= NEVER))
