"""For who writes a bank: check it, prove it, see what it covers, start a question."""

from collections.abc import Callable
from typing import TypeAlias

Progress: TypeAlias = Callable[[int, int, str], None]
"""Told how many of how many are done, and of which question the last one was."""
