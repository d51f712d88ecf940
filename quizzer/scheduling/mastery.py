"""What weak and mastered mean, of a topic."""

from __future__ import annotations

from typing import Final

MASTERED: Final = 0.8
"""A topic at or above this mastery is not called weak: four of five random questions right is what passes an interview
round, and FSRS itself lets recall fall to 0.9 between reviews, so that 0.9 would never be reached for long."""


def is_weak(mastery: float) -> bool:
    """Whether a topic is weak: not mastered."""
    return mastery < MASTERED
