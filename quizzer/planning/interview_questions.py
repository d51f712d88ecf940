"""The questions of a mock interview: not seen lately, weighted as interviews ask, within the time and the style."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias, get_args

import numpy as np

from quizzer.knowledge.exam_weights import EXAM_CODE
from quizzer.knowledge.items import Bools, Ints, Items
from quizzer.knowledge.memory import Floats
from quizzer.knowledge.state import Knowledge
from quizzer.planning.gain import expected_seconds
from quizzer.scheduling.times import READING

Style: TypeAlias = Literal["theory", "coding", "mixed"]
"""`theory`: questions. `coding`: code to write or mend. `mixed`: both, code for the exam's share of the time."""

STYLES: Final[tuple[Style, ...]] = get_args(Style)

LATELY: Final = 7.0
"""A question answered within so many days is asked only where nothing else is left: it would show memory of the
wording."""

SPREAD: Final = 0.5
"""Each question of a topic makes a further one of the same topic that much less likely: interviews go across."""


def select(
    items: Items,
    state: Knowledge,
    day: float,
    minutes: float,
    style: Style,
    *,
    allowed: Bools,
    random: np.random.Generator,
) -> Ints:
    """Questions that fill the minutes of the one learner, in the order in which to ask: easy ones first, code last.

    Args:
        items: The bank.
        state: The one learner.
        day: The study day.
        minutes: How long the interview is.
        style: What it asks for.
        allowed: Which questions may be asked, Q.
        random: Draws them.
    """
    seconds = expected_seconds(items, state)[0] - READING  # nothing is explained before the end
    budget = 60.0 * minutes
    recent = state.asked[0] > day - LATELY
    writing = {"theory": 0.0, "coding": budget, "mixed": EXAM_CODE * budget}[style]
    code = _draw(items, seconds, recent, allowed & items.writes, writing, random)
    if style == "mixed" and not len(code):  # one exercise, where its time is in the interview at all
        code = _draw(items, seconds, recent, allowed & items.writes, budget / 2, random)[:1]
    left = 0.0 if style == "coding" else budget - float(seconds[code].sum())
    theory = _draw(items, seconds, recent, allowed & ~items.writes, left, random)
    return np.array([*_by_level(items, theory), *_by_level(items, code)], dtype=np.int64)


def _by_level(items: Items, questions: Ints) -> Ints:
    return questions[np.argsort(items.level[questions], kind="stable")]


def _draw(
    items: Items, seconds: Floats, recent: Bools, allowed: Bools, left: float, random: np.random.Generator
) -> Ints:
    """Questions drawn one by one, by the weight of the points that none before asked for, until the time is full."""
    taken: list[int] = []
    weight = items.weight.copy()
    of_topic = np.zeros(len(items.topics))
    while True:
        fitting = allowed & (seconds <= left)
        fitting[taken] = False
        fitting[items.siblings[np.isin(items.siblings[:, 0], taken), 1]] = False
        if (fitting & ~recent).any():
            fitting &= ~recent
        worth = np.where(fitting, items.sums(weight) * SPREAD ** of_topic[items.topic], 0.0)
        if worth.sum() <= 0.0:
            return np.array(taken, dtype=np.int64)
        question = int(random.choice(len(worth), p=worth / worth.sum()))
        weight[items.members[items.first[question] : items.first[question + 1]]] = 0.0
        of_topic[items.topic[question]] += 1
        left -= seconds[question]
        taken.append(question)
