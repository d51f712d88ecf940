"""What may differ from learner to learner; `fitting` may adapt it to one's own journal."""

from __future__ import annotations

from typing import Final

import msgspec


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
    """

    known_days: float = 15.0
    learned_days: float = 2.0
    teach: float = 0.6
    memory: float = 1.0
    start: float = -0.6
    level_step: float = 0.4
    code_start: float = -0.5
    wording: float = 0.2


DEFAULTS: Final = Parameters()
