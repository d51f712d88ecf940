"""Small charts as plain strings, readable without colour."""

from __future__ import annotations

from collections.abc import Sequence
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


def bar_chart(rows: Sequence[tuple[str, float]], width: int) -> list[str]:
    """Labelled horizontal bars with their numbers, scaled to the largest, each line at most `width` cells."""
    from rich.cells import cell_len, set_cell_size

    if not rows:
        return []
    numbers = [f"{value:g}" for _, value in rows]
    for_number = max(map(len, numbers))
    for_label = min(max(cell_len(label) for label, _ in rows), max(1, width // 2 - for_number - 2))
    for_bar = max(1, width - for_label - for_number - 2)
    top = max(0, *(value for _, value in rows)) or 1
    return [
        f"{set_cell_size(label, for_label)} {bar(value / top, for_bar).replace('░', ' ')} {number:>{for_number}}"
        for (label, value), number in zip(rows, numbers, strict=True)
    ]


def _within(share: float) -> float:
    return min(1.0, max(0.0, share))
