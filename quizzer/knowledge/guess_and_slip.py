"""Right without knowing, wrong in spite of knowing: the chances of both."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

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


def confident_guess(guess: float, confidence: str | None) -> float:
    """The chance that a right answer was a guess, in view of how sure the learner was."""
    if confidence is None:
        return guess
    return max(guess, GUESSED) if confidence == "guess" else guess * CONFIDENT[confidence]
