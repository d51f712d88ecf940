"""Something that goes well: the first of a day, and after failures in a row."""

from __future__ import annotations

from typing import Final

import numpy as np

from quizzer.knowledge import prediction
from quizzer.knowledge.items import Items
from quizzer.knowledge.memory import Floats
from quizzer.knowledge.parameters import Parameters
from quizzer.knowledge.state import Knowledge
from quizzer.planning.gain import expected_seconds

EASY: Final = 0.8
"""Chance of success of a question that is meant to go well: the first of a day, and after `DISCOURAGED` failures."""

EASY_SECONDS: Final = 150.0
"""Such a question takes no longer than this."""

DISCOURAGED: Final = 3
"""So many failures in a row call for an easy question."""


def prefer_easy(items: Items, state: Knowledge, day: float, value: Floats, parameters: Parameters) -> None:
    """Leave only what will go well, to those who begin their day or have failed a few times in a row; in place."""
    at = np.flatnonzero((state.day < day) | (state.failures >= DISCOURAGED))
    if not len(at):
        return
    some = state.rows(at)
    chance = prediction.chances(items, some, day, parameters)
    quick = np.isfinite(value[at]) & (expected_seconds(items, some) <= EASY_SECONDS)
    chance = np.where(quick, chance, 0.0)
    best = chance.max(1, keepdims=True)
    harder = (best > 0) & (chance < np.minimum(EASY, best))
    value[at] = np.where(harder, -np.inf, value[at])
