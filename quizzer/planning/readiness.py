"""Prerequisites first."""

from __future__ import annotations

from typing import Final

import numpy as np

from quizzer.knowledge.items import Items
from quizzer.knowledge.memory import Floats

UNREADY: Final = 0.5
"""Factor on the gain of a question whose prerequisites are not known at all; it rises to 1 with the share known."""


def readiness(items: Items, recall: Floats) -> Floats:
    """Prerequisites first: less, the less the learner knows of what the topic builds on. `recall` is (L, P)."""
    theory = items.topic_shares
    mastery = recall @ theory
    below = items.requires.sum(1)
    ready = np.where(below > 0, mastery @ items.requires.T / np.maximum(below, 1), 1.0)
    return (UNREADY + (1 - UNREADY) * ready)[:, items.topic]
