"""How long answers take: what is usual, what counts, and the reading that follows."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median
from typing import Final

from quizzer.bank.kinds import FACTS
from quizzer.bank.model import Kind

USUAL_TURN_S: Final = 60.0
"""Seconds of an answer with its explanation, before the learner's own are known: the mean over a day of mixed kinds."""

OWN_TIMES_NEEDED: Final = 5
"""Own answers that make the learner's median more telling than the default: with five, two outliers do not move it."""

LEVEL_SLOWDOWN: Final = 0.5
"""Share of the time of level 1 that each further level adds: one more step of thought."""

LONGEST_ANSWER_S: Final = 3600.0
"""Seconds after which a learner is taken to have left the question open; longer times are cut to this. The longest
exercise takes under half of it."""


def counted_seconds(elapsed_s: float | None) -> float | None:
    """The time of an answer as it counts: cut to `LONGEST_ANSWER_S`; a clock set back counts as none."""
    return None if elapsed_s is None else min(max(0.0, elapsed_s), LONGEST_ANSWER_S)


READING: Final = 15.0
"""Seconds for verdict and explanation after each answer: some 60 words at reading speed."""


def usual_seconds(kind: Kind, level: int, own: Sequence[float]) -> float:
    """The time that a question of this kind and level usually takes: the learner's median once there is enough."""
    if len(own) >= OWN_TIMES_NEEDED:
        return median(own)
    return FACTS[kind].usual_s * (1 + LEVEL_SLOWDOWN * (level - 1))
