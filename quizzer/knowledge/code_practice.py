"""Writing code is learned by writing code: what each exercise written adds to all others.

With n exercises written in all and m in a topic, the log-odds of being able to write one that was never met rise by

    GENERAL log(1 + n / 3) + OF_TOPIC log(1 + m),

a power law of practice (Newell & Rosenbloom 1981). An attempt that fails counts like one that passes: both are worked
through to the end.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from quizzer.knowledge.items import Items
from quizzer.knowledge.memory import Floats

GENERAL: Final = 0.35
OF_TOPIC: Final = 0.45
"""Log-odds for each e-fold of practice: ten exercises of other topics lift the chance of writing one from a third to
.45, ten of its own topic to .7."""

_WARMING_UP: Final = 3.0
"""So many exercises are as much as what the learner brings along."""


def practice(written: Floats) -> Floats:
    """What practice adds to the log-odds of writing an exercise of each topic, from the numbers written, (L, T)."""
    general = np.log1p(written.sum(1, keepdims=True) / _WARMING_UP)
    return np.asarray(GENERAL * general + OF_TOPIC * np.log1p(written))


def gain(items: Items, written: Floats, rising: Floats) -> Floats:
    """By how much one more exercise of each topic raises the score through all others, (L, T).

    Args:
        items: The bank.
        written: Exercises written by topic, (L, T).
        rising: By how much the score rises with the log-odds of each point, (L, P).
    """
    by_topic = np.where(items.coding, rising, 0.0) @ items.topic_of_point
    everywhere = by_topic.sum(1) * GENERAL / (_WARMING_UP + written.sum(1))
    return np.asarray(everywhere[:, None] + by_topic * OF_TOPIC / (1.0 + written))
