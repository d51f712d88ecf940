"""What a day holds; apart from what computes it, so that one kept on disk is read without NumPy."""

from __future__ import annotations

import msgspec


class Holding(msgspec.Struct, frozen=True):
    """What a day holds: questions to refresh, new ones, and code to write (new or not), and the minutes for all."""

    day: int
    minutes: float
    refresh: int = 0
    new: int = 0
    write: int = 0
