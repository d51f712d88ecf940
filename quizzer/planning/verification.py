"""What the learner says to know well is believed, and verified once later."""

from __future__ import annotations

from typing import Final

import numpy as np

from quizzer.knowledge.memory import Floats
from quizzer.knowledge.state import Knowledge

VERIFY_AFTER: Final = 3.0
"""Days after which a question that the learner vouched for is asked once: the mood of the day has passed, and
little is forgotten."""

VERIFY_EVERY: Final = 5
"""Of so many questions at most one verifies."""


def prefer_unverified(state: Knowledge, value: Floats) -> None:
    """Now and then, what the learner vouched for and nothing has verified; in place."""
    turn = (state.today % VERIFY_EVERY == VERIFY_EVERY - 1)[:, None]
    waiting = turn & state.vouched & np.isfinite(value)
    value[...] = np.where(waiting.any(1, keepdims=True) & ~waiting, -np.inf, value)
