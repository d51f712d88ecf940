"""The coming days in expectation: what the planner would ask each day, and what would be known after it.

A day's questions are taken by their worth in the morning until its minutes are full, those whose points were touched
already left out. Each point then moves as an answer would move it on average: between FSRS's two cases, in log
stability, by the chance that it is known.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from quizzer.knowledge import exam, learning, memory, prediction
from quizzer.knowledge.items import Bools, Ints, Items
from quizzer.knowledge.memory import Floats
from quizzer.knowledge.parameters import DEFAULTS, Parameters
from quizzer.knowledge.state import Knowledge
from quizzer.planning import repeats
from quizzer.planning.code_share import CODE_SHARE, unwished
from quizzer.planning.first_session import FIRST_SESSION
from quizzer.planning.gain import OPEN, Goal, expected_seconds
from quizzer.planning.new_per_day import capped
from quizzer.planning.next_question import readily

_OVERLAP: Final = 0.5
"""A question is left out of a day when more than this share of its points was asked for by others."""


@dataclass(frozen=True, eq=False)
class Wishes:
    """What the learner wishes: the goal, share of code, cap on new questions, and own parameters."""

    goal: Goal = OPEN
    code_share: float = CODE_SHARE
    new_per_day: int | None = None
    parameters: Parameters = DEFAULTS


@dataclass(frozen=True, eq=False)
class Course:
    """The coming days of L learners.

    Attributes:
        asked: The questions of each day, by day and learner.
        score: The expected score were the exam on the morning of each day and on that after the last, (days + 1, L).
        after: The state after the last day.
    """

    asked: Sequence[Sequence[Ints]]
    score: Floats
    after: Knowledge


def roll(items: Items, state: Knowledge, first: int, minutes: Floats, wishes: Wishes = Wishes()) -> Course:
    """Roll the planner forward.

    Args:
        items: The bank.
        state: L learners; it is not changed.
        first: The first day.
        minutes: Minutes on each day from `first` on, (days, L).
        wishes: What the learners wish.
    """
    rolled = state.copy()
    rolled.answers[:] = np.maximum(rolled.answers, FIRST_SESSION)  # the first session is soon over
    asked: list[list[Ints]] = []
    scores = np.zeros((len(minutes) + 1, state.learners))
    for place, time in enumerate(minutes):
        day = float(first + place)
        scores[place] = exam.score(items, prediction.known(items, rolled, day, wishes.parameters))
        asked.append(day_ahead(items, rolled, day, time, wishes) if time.any() else [_NOTHING] * state.learners)
        _practise(items, rolled, day, asked[-1], wishes.parameters)
    scores[-1] = exam.score(items, prediction.known(items, rolled, float(first + len(minutes)), wishes.parameters))
    return Course(asked, scores, rolled)


def day_ahead(items: Items, state: Knowledge, day: float, minutes: Floats, wishes: Wishes) -> list[Ints]:
    """The questions that would fill so many minutes of each learner, L, on a day."""
    value = readily(items, state, day, wishes.goal, code_share=wishes.code_share, parameters=wishes.parameters)
    forbidden = repeats.done(state, day) | capped(state, day, wishes.new_per_day)
    forbidden |= unwished(items, wishes.code_share)
    value = np.where(forbidden, -np.inf, value)
    seconds = expected_seconds(items, state)
    new = state.times == 0
    return [
        _fill(items, value[row], seconds[row], 60 * float(minutes[row]), new[row], wishes.new_per_day)
        for row in range(state.learners)
    ]


_NOTHING: Final = np.zeros(0, dtype=np.int64)


def _fill(items: Items, value: Floats, seconds: Floats, left: float, new: Bools, new_per_day: int | None) -> Ints:
    """Questions in the order of their worth until the seconds are full."""
    taken: list[int] = []
    touched: set[int] = set()
    order = np.argsort(-value, kind="stable")
    for question in order[: int(np.isfinite(value).sum())].tolist():
        if value[question] <= 0 or left <= 0:
            break
        points = items.points_of[question]
        if len(touched & points) > _OVERLAP * len(points) or (new[question] and new_per_day == 0):
            continue
        if new[question] and new_per_day is not None:
            new_per_day -= 1
        touched |= points
        taken.append(question)
        left -= seconds[question]
    return np.array(taken, dtype=np.int64)


def _practise(items: Items, state: Knowledge, day: float, asked: Sequence[Ints], parameters: Parameters) -> None:
    """Move the points and questions of a day, in place, as their answers would on average."""
    factor, taught = prediction.scale(state, parameters), prediction.teach(state, parameters)
    seconds = expected_seconds(items, state)
    for row, questions in enumerate(asked):
        if not len(questions):
            continue
        asked_for = np.zeros(len(items.points), dtype=np.bool_)
        asked_for[items.padded[questions][items.filled[questions]]] = True
        points = np.flatnonzero(asked_for)
        view = prediction.view_of(items, state, np.array([row]), points[None, :], np.array([day]), parameters)
        difficulty, known, met = state.difficulty[row, points], view.recall[0], view.met[0]
        passed, failed = learning.branches(view, difficulty[None, :], parameters)
        state.stability[row, points] = learning.between(failed[0], passed[0], known) / factor[row]
        missing = 1 - learning.understood(view, view.recall)[0]
        state.miss[row, points] = missing / (1 - taught[row]) ** state.lessons[row, points]
        state.lessons[row, points] += 1.0
        moved = known * memory.next_difficulty(difficulty, 3) + (1 - known) * memory.next_difficulty(difficulty, 1)
        state.difficulty[row, points] = np.where(met, moved, difficulty)
        state.met[row, points] = day
        state.asked[row, questions], state.score[row, questions] = day, 1.0
        state.times[row, questions] += 1
        np.add.at(state.written[row], items.topic[questions], items.writes[questions])
        taken = seconds[row, questions]
        state.spent[row] = learning.FADING * state.spent[row] + (taken.sum(), taken[items.writes[questions]].sum())
