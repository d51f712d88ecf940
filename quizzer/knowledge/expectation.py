"""A score to expect; apart from what computes it, so that one kept on disk is read without NumPy."""

from __future__ import annotations

import msgspec


class Expectation(msgspec.Struct, frozen=True):
    """A score to expect, 0 to 1, and the ends of its 80 % interval."""

    mean: float
    low: float
    high: float
