"""The next question: the greatest gain per second, within the bounds that keep practice humane."""

from __future__ import annotations

import numpy as np

from quizzer.knowledge.items import Bools, Ints, Items
from quizzer.knowledge.memory import Floats
from quizzer.knowledge.parameters import DEFAULTS, Parameters
from quizzer.knowledge.state import Knowledge
from quizzer.planning import repeats
from quizzer.planning.code_share import CODE_SHARE, steering, unwished
from quizzer.planning.encouragement import prefer_easy
from quizzer.planning.first_session import FIRST_SESSION, told
from quizzer.planning.gain import OPEN, Goal, outlook, worth
from quizzer.planning.interleaving import focus
from quizzer.planning.new_per_day import capped
from quizzer.planning.readiness import readiness
from quizzer.planning.verification import prefer_unverified


def choose(
    items: Items,
    state: Knowledge,
    day: float,
    goal: Goal = OPEN,
    *,
    allowed: Bools | None = None,
    code_share: float = CODE_SHARE,
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
    forbidden = repeats.barred(items, state, day) | capped(state, day, new_per_day)
    forbidden |= unwished(items, code_share)
    if allowed is not None:
        forbidden |= ~allowed
    value = np.where(forbidden, -np.inf, value)
    prefer_easy(items, state, day, value, parameters)
    prefer_unverified(state, value)
    best = value.argmax(1)
    return np.where(np.isfinite(value[np.arange(len(best)), best]), best, -1)


def readily(
    items: Items,
    state: Knowledge,
    day: float,
    goal: Goal,
    *,
    code_share: float = CODE_SHARE,
    parameters: Parameters = DEFAULTS,
) -> Floats:
    """The worth of each question with everything that makes it more or less welcome now, (L, Q)."""
    view = outlook(items, state, day, goal, parameters)
    value = worth(items, state, day, goal, view=view, parameters=parameters)
    newcomers = np.flatnonzero(state.answers < FIRST_SESSION)
    if len(newcomers):
        value[newcomers] = told(items, state.rows(newcomers), view.points.rows(newcomers))
    value *= focus(items, state, day)
    value *= readiness(items, view.points.recall)
    value *= steering(items, state, code_share)
    return value
