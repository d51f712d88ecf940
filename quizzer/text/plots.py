"""Small charts as plain strings, readable without colour."""

from __future__ import annotations

from collections.abc import Sequence


def bar(share: float, width: int) -> str:
    """A bar `width` cells wide filled to `share` (0 to 1), to an eighth of a cell: `██▌░░`."""
    raise NotImplementedError


def interval_bar(value: float, low: float, high: float, width: int) -> str:
    """A share with its interval on a scale of 0 to 1: `──├━●━━┤───`."""
    raise NotImplementedError


def sparkline(values: Sequence[float]) -> str:
    """One character a value, scaled to the largest: `▁▃▇ █`; zero is blank-like `▁`."""
    raise NotImplementedError


def columns(values: Sequence[float], height: int) -> list[str]:
    """A column chart, one character a value, `height` rows, top row first."""
    raise NotImplementedError


def bar_chart(rows: Sequence[tuple[str, float]], width: int) -> list[str]:
    """Labelled horizontal bars with their numbers, scaled to the largest, each line at most `width` cells."""
    raise NotImplementedError
