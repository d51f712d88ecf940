"""Ways to practise: what each of them lets be asked, and what it is practised for."""

from __future__ import annotations

from typing import Final

import numpy as np

from quizzer.knowledge import prediction
from quizzer.knowledge.items import Bools, Items
from quizzer.knowledge.memory import Floats
from quizzer.knowledge.parameters import DEFAULTS, Parameters
from quizzer.knowledge.state import NEVER, Knowledge
from quizzer.planning.gain import Goal
from quizzer.planning.mode_names import Mode

WEAK_SHARE: Final = 0.25
"""Weak are this share of the topics, those known least: seven of the bank's 29, enough to interleave."""

FADED: Final = 0.9
"""A point known with less chance than this has faded: FSRS would ask for it again at the same chance."""


def allowed(mode: Mode, items: Items, state: Knowledge, day: float, parameters: Parameters = DEFAULTS) -> Bools:
    """Which questions a mode lets be asked, (L, Q)."""
    match mode:
        case "weak":
            return np.asarray(weak_topics(items, state, day, parameters)[:, items.topic])
        case "code":
            return np.broadcast_to(items.writes, state.asked.shape)
        case "misses":
            return np.asarray((state.asked == day) & (state.score < 1.0))
        case "backlog":
            return np.asarray(items.sums(faded(items, state, day, parameters).astype(np.float64)) > 0)
        case _:
            return np.ones(state.asked.shape, dtype=np.bool_)


def goal_of(mode: Mode, day: float, goal: Goal) -> Goal:
    """What a mode is practised for: to cram is to know it tomorrow. The memory of what is crammed counts as ever."""
    return Goal(day + 1.0) if mode == "cram" else goal


def weak_topics(items: Items, state: Knowledge, day: float, parameters: Parameters = DEFAULTS) -> Bools:
    """The topics that each learner knows least, by what is estimated also of those never asked, (L, T)."""
    mastery = topic_recall(items, state, day, parameters)
    count = max(1, round(WEAK_SHARE * len(items.topics)))
    return mastery <= np.sort(mastery, axis=1)[:, count - 1 : count]


def topic_recall(items: Items, state: Knowledge, day: float, parameters: Parameters = DEFAULTS) -> Floats:
    """The share of each topic's points that is known, (L, T)."""
    return np.asarray(prediction.known(items, state, day, parameters) @ items.topic_shares)


def faded(items: Items, state: Knowledge, day: float, parameters: Parameters = DEFAULTS) -> Bools:
    """The points that were met and are to be refreshed, (L, P)."""
    return (state.met > NEVER) & (prediction.known(items, state, day, parameters) < FADED)
