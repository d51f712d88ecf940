"""Mastery of a topic: the share of its questions that the learner would answer right now.

Let a topic have N questions. A question counts as known with chance

    R(q)    its FSRS retrievability, at least one day after the last review, if its last review was a pass
    p       otherwise: it is new, or was last answered wrong (then at most R(q))

where p is the chance of answering a question of the topic that one has not learned, estimated from first answers: k of
n were right in this topic, K of M in all topics together, and a Beta prior worth `PRIOR_WEIGHT` answers pulls the topic
towards the overall rate:

    g = (K + 1) / (M + 2)            p = (k + w g) / (n + w),  w = PRIOR_WEIGHT

Mastery is the mean of these chances. Its interval is that of the share itself, by the normal approximation at 90 %:
independent questions that are known add R (1 - R) each, the U others share one unknown p and add the variance of a
beta-binomial, U p (1 - p) (n + w + U) / (n + w + 1).

R is taken after one day at least, since FSRS counts whole days and holds everything certain on the day itself.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

import msgspec

from quizzer.records import QuestionState
from quizzer.scheduling.fsrs import retrievability
from quizzer.scheduling.policy import INTERVAL_Z, PRIOR_WEIGHT


class Mastery(msgspec.Struct, frozen=True):
    """Expected share of the topic's questions that would be answered right, and the ends of its 90 % interval.

    `seen` of `total` questions were reviewed at least once.
    """

    mean: float
    low: float
    high: float
    seen: int
    total: int


def overall_rate(states: Iterable[QuestionState]) -> float:
    """The rate of right first answers over all topics, g above; one half where nothing was answered yet."""
    right, answered = _first_answers(states)
    return (right + 1) / (answered + 2)


def chance_unlearned(seen: Iterable[QuestionState], overall: float) -> float:
    """The chance of answering a question of the topic that was not learned, p above."""
    right, answered = _first_answers(seen)
    return (right + PRIOR_WEIGHT * overall) / (answered + PRIOR_WEIGHT)


def chance_known(state: QuestionState | None, day: date, unlearned: float) -> float:
    """The chance of answering one question right on a study day."""
    if state is None or state.last_day is None or state.last_rating is None:
        return unlearned
    recalled = retrievability(state, max(day, state.last_day + timedelta(days=1)))
    return recalled if state.last_rating.passed else min(recalled, unlearned)


def topic_mastery(states: Sequence[QuestionState | None], day: date, overall: float) -> Mastery:
    """Mastery of a topic on a study day.

    Args:
        states: One for each of its questions, None for a new one; at least one.
        day: The study day.
        overall: Rate of right first answers over all topics, see `overall_rate`.
    """
    seen = [state for state in states if state is not None and state.reps > 0]
    unlearned = chance_unlearned(seen, overall)
    chances = [chance_known(state, day, unlearned) for state in states]
    known = [
        chance
        for state, chance in zip(states, chances, strict=True)
        if state is not None and state.last_rating is not None and state.last_rating.passed
    ]
    others, evidence = len(chances) - len(known), len(seen) + PRIOR_WEIGHT
    variance = sum(chance * (1 - chance) for chance in known)
    variance += others * unlearned * (1 - unlearned) * (evidence + others) / (evidence + 1)
    mean, reach = sum(chances) / len(chances), INTERVAL_Z * math.sqrt(variance) / len(chances)
    return Mastery(mean, max(0.0, mean - reach), min(1.0, mean + reach), len(seen), len(chances))


def weakest_prerequisite(topic: str, requires: Mapping[str, Sequence[str]], mastery: Mapping[str, float]) -> str | None:
    """The topic that `topic` builds on, directly or not, with the least mastery, if that is less than its own."""
    found: set[str] = set()
    open_ends = list(requires.get(topic, ()))
    while open_ends:
        below = open_ends.pop()
        if below not in found and below != topic:
            found.add(below)
            open_ends.extend(requires.get(below, ()))
    candidates = [below for below in found if below in mastery and mastery[below] < mastery.get(topic, 1.0)]
    return min(candidates, key=lambda below: (mastery[below], below), default=None)


def _first_answers(states: Iterable[QuestionState]) -> tuple[int, int]:
    """How many first answers were right, and how many there were."""
    first = [state.first_passed for state in states if state.first_passed is not None]
    return sum(first), len(first)
