"""The next question: the greatest gain per second, within the bounds that keep practice humane."""

from __future__ import annotations

import numpy as np

from quizzer.knowledge import prediction
from quizzer.knowledge.constants import DEFAULTS, Parameters
from quizzer.knowledge.items import Bools, Ints, Items
from quizzer.knowledge.memory import Floats
from quizzer.knowledge.state import Knowledge
from quizzer.planning import bounds, constants
from quizzer.planning.first_session import told
from quizzer.planning.gain import OPEN, Goal, expected_seconds, outlook, worth


def choose(
    items: Items,
    state: Knowledge,
    day: float,
    goal: Goal = OPEN,
    *,
    allowed: Bools | None = None,
    code_share: float = constants.CODE_SHARE,
    new_per_day: int | None = None,
    parameters: Parameters = DEFAULTS,
) -> Ints:
    """The index of the next question for each learner, L; -1 where none may be asked.

    Args:
        items: The bank.
        state: L learners.
        day: The study day.
        goal: When the score is wanted.
        allowed: Which questions may be asked at all, (Q,) or (L, Q).
        code_share: Share of the time that the learner wishes to write code.
        new_per_day: At most so many new questions a day.
        parameters: The learner's parameters.
    """
    value = readily(items, state, day, goal, code_share=code_share, parameters=parameters)
    forbidden = bounds.barred(items, state, day) | bounds.capped(state, day, new_per_day)
    forbidden |= bounds.unwished(items, code_share)
    if allowed is not None:
        forbidden |= ~allowed
    value = np.where(forbidden, -np.inf, value)
    _prefer_easy(items, state, day, value, parameters)
    _prefer_unverified(state, value)
    best = value.argmax(1)
    return np.where(np.isfinite(value[np.arange(len(best)), best]), best, -1)


def readily(
    items: Items,
    state: Knowledge,
    day: float,
    goal: Goal,
    *,
    code_share: float = constants.CODE_SHARE,
    parameters: Parameters = DEFAULTS,
) -> Floats:
    """The worth of each question with everything that makes it more or less welcome now, (L, Q)."""
    view = outlook(items, state, day, goal, parameters)
    value = worth(items, state, day, goal, view=view, parameters=parameters)
    newcomers = np.flatnonzero(state.answers < constants.FIRST_SESSION)
    if len(newcomers):
        value[newcomers] = told(items, state.rows(newcomers), view.points.rows(newcomers))
    value *= bounds.focus(items, state, day)
    value *= bounds.readiness(items, view.points.recall)
    value *= bounds.steering(items, state, code_share)
    return value


def _prefer_easy(items: Items, state: Knowledge, day: float, value: Floats, parameters: Parameters) -> None:
    """Leave only what will go well, to those who begin their day or have failed a few times in a row; in place."""
    at = np.flatnonzero((state.day < day) | (state.failures >= constants.DISCOURAGED))
    if not len(at):
        return
    some = state.rows(at)
    chance = prediction.chances(items, some, day, parameters)
    quick = np.isfinite(value[at]) & (expected_seconds(items, some) <= constants.EASY_SECONDS)
    chance = np.where(quick, chance, 0.0)
    best = chance.max(1, keepdims=True)
    harder = (best > 0) & (chance < np.minimum(constants.EASY, best))
    value[at] = np.where(harder, -np.inf, value[at])


def _prefer_unverified(state: Knowledge, value: Floats) -> None:
    """Now and then, what the learner vouched for and nothing has verified; in place."""
    turn = (state.today % constants.VERIFY_EVERY == constants.VERIFY_EVERY - 1)[:, None]
    waiting = turn & state.vouched & np.isfinite(value)
    value[...] = np.where(waiting.any(1, keepdims=True) & ~waiting, -np.inf, value)
