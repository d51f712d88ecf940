"""Small charts as plain strings, readable without colour."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

_EIGHTHS_RIGHT: Final = " ▏▎▍▌▋▊▉█"
_EIGHTHS_UP: Final = " ▁▂▃▄▅▆▇█"


def bar(share: float, width: int) -> str:
    """A bar `width` cells wide filled to `share` (0 to 1), to an eighth of a cell: `██▌░░`."""
    eighths = round(_within(share) * width * 8)
    full, part = divmod(eighths, 8)
    return ("█" * full + (_EIGHTHS_RIGHT[part] if part else "")).ljust(width, "░")


def interval_bar(value: float, low: float, high: float, width: int) -> str:
    """A share with its interval on a scale of 0 to 1: `──├━●━━┤───`."""
    cells = ["─"] * width

    def cell(share: float) -> int:
        return round(_within(share) * (width - 1))

    first, last = cell(min(low, value)), cell(max(high, value))
    cells[first : last + 1] = ["━"] * (last + 1 - first)
    cells[first], cells[last] = "├", "┤"
    cells[cell(value)] = "●"
    return "".join(cells)


def sparkline(values: Sequence[float]) -> str:
    """One character a value, scaled to the largest, `▁▃▇█`; nothing is a `·`, and the least amount shows."""
    top = max(values, default=0)
    return "".join("·" if value <= 0 else _EIGHTHS_UP[max(1, round(value / top * 8))] for value in values)


def columns(values: Sequence[float], height: int) -> list[str]:
    """A column chart, one character a value, `height` rows, top row first; the least amount shows."""
    top = max(values, default=0)
    eighths = [max(1, round(value / top * height * 8)) if value > 0 else 0 for value in values]
    return [
        "".join(_EIGHTHS_UP[min(8, max(0, filled - row * 8))] for filled in eighths)
        for row in range(height - 1, -1, -1)
    ]


def line_chart(lines: Sequence[tuple[str, Sequence[tuple[float, float]]]], width: int, height: int) -> list[str]:
    """Lines over a common time, one mark each, with the shares (0 to 1) they reach at the left; each `width` cells.

    Args:
        lines: The mark of each line and its points, x rising; later lines are drawn over earlier ones.
        width: Cells a row.
        height: Rows.
    """
    points = [point for _, line in lines for point in line]
    if not points:
        return []
    low, high = _rounded([y for _, y in points])
    first, last = min(x for x, _ in points), max(x for x, _ in points)
    across = width - _MARGIN
    cells = [[" "] * across for _ in range(height)]
    for mark, line in lines:
        for column in range(across):
            x = first + (last - first) * column / max(across - 1, 1)
            if line and line[0][0] - 0.5 <= x <= line[-1][0] + 0.5:
                level = (_at(line, x) - low) / (high - low)
                cells[round((1 - _within(level)) * (height - 1))][column] = mark
    labels = {0: f"{high:.0%}", height - 1: f"{low:.0%}"}
    return [f"{labels.get(row, ''):>4} ┤{''.join(line)}".rstrip() for row, line in enumerate(cells)]


_MARGIN: Final = 6
"""Cells of the labels beside a line chart."""


def _rounded(values: Sequence[float]) -> tuple[float, float]:
    """The tens of per cent that hold all values."""
    low, high = math.floor(min(values) * 10) / 10, math.ceil(max(values) * 10) / 10
    return (low, high) if high > low else (low, low + 0.1)


def _at(line: Sequence[tuple[float, float]], x: float) -> float:
    """The value of a line at x, straight between its points."""
    for (x0, y0), (x1, y1) in pairwise(line):
        if x <= x1:
            return y0 if x <= x0 else y0 + (y1 - y0) * (x - x0) / (x1 - x0)
    return line[-1][1]


def _within(share: float) -> float:
    return min(1.0, max(0.0, share))
