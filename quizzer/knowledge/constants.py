"""The numbers of the learner model, each with the reason for its value; tests pin them.

Those that differ from learner to learner are in `Parameters`, which `fitting` may adapt to one's own journal.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import msgspec

EXAM_CODE: Final = 0.3
"""Share of the exam that is writing code; the rest asks for every point in new wording."""

LEAST_GUESS: Final = 0.02
"""Least chance of a right answer without knowing: somebody looks it up, or is kind in judging the own answer."""

SLIP: Final[Mapping[str, float]] = {"code": 0.1, "fix": 0.08, "numeric": 0.08, "symbolic": 0.08}
"""Chance of a wrong answer in spite of knowing, by kind: what is long to write or work out goes wrong more often."""

DEFAULT_SLIP: Final = 0.05
"""The same for kinds that are not named."""

CONFIDENT: Final[Mapping[str, float]] = {"sure": 0.3, "fair": 1.0}
GUESSED: Final = 0.5
"""Who was sure guessed less often than the kind lets expect, by that factor; who says that it was a guess may well have
been lucky."""

VOUCHED_DAYS: Final = 30.0
VOUCHED_MISS: Final = 0.05
"""Stability, in days, of what the learner vouches for, and chance of being wrong about it: believed, and low enough
to be verified within weeks."""

COMPENSATION: Final = 1.0
"""A question of K points is known with chance prod R ** (K ** -1), their geometric mean: with 0 it would need every
point. Of 0, .5 and 1 the last predicted best what simulated learners know of points that were not asked."""


class Parameters(msgspec.Struct, frozen=True):
    """What may differ from learner to learner.

    Attributes:
        known_days: Stability, in days, of a point that was answered right when it was first met: it was known before.
        learned_days: Stability, in days, of a point that was first met with a wrong answer, and explained.
        teach: Chance that an explanation makes a point understood, also in other words.
        memory: Factor on every stability: how slowly this learner forgets.
        start: Log-odds of knowing a point of level 2 before it was met.
        level_step: By how much they fall from one level to the next.
        code_start: Log-odds of being able to write an exercise that was never met.
        wording: How much of an answer to the very same wording is memory of the wording, 0 to 1.
        recent: Weight of the learner's recent level in a prediction, 0 to 1; .35 as in srs-benchmark's mixture.
    """

    known_days: float = 15.0
    learned_days: float = 2.0
    teach: float = 0.6
    memory: float = 1.0
    start: float = -0.6
    level_step: float = 0.4
    code_start: float = -0.5
    wording: float = 0.2
    recent: float = 0.35


DEFAULTS: Final = Parameters()


def confident_guess(guess: float, confidence: str | None) -> float:
    """The chance that a right answer was a guess, in view of how sure the learner was."""
    if confidence is None:
        return guess
    return max(guess, GUESSED) if confidence == "guess" else guess * CONFIDENT[confidence]
