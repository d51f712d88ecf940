"""Tables of cells: scores of every order, and the planner against the others, learner by learner."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final, Literal

import numpy as np

from simulation.course import Floats
from simulation.figures import Cell

PLANNER, BOUND, SKETCH = "planner", "bound", "sketch"


def mean_and_reach(values: Floats) -> tuple[float, float]:
    """The mean, and how far its 95 % interval reaches either way."""
    reach = 1.96 * float(values.std(ddof=1)) / len(values) ** 0.5 if len(values) > 1 else float("nan")
    return float(values.mean()), reach


def tables(cells: Sequence[Cell]) -> str:
    """All tables, as Markdown."""
    parts = [scores(cells), against(cells), efficiency(cells), predictions(cells), intervals(cells)]
    return "\n\n".join(part for part in parts if part)


def scores(cells: Sequence[Cell]) -> str:
    """Mean score by family, order (a row) and budget (a column: days x minutes a day)."""
    parts = []
    for family in _names(cells, "family"):
        budgets = _budgets(cells)
        head = ["", *(f"{days} x {minutes:g}" for days, minutes in budgets)]
        some = [cell for cell in cells if cell["family"] == family]
        rows = [
            [order, *(_score(_of([cell for cell in some if _budget(cell) == budget], order)) for budget in budgets)]
            for order in _names(some, "order")
        ]
        start = np.mean([cell["start"] for cell in some])
        parts.append(f"**{family}** (start {_short(float(start))})\n\n{_table(head, rows)}")
    return "\n\n".join(parts)


def against(cells: Sequence[Cell]) -> str:
    """The planner less the best other order and less the sketch, and its share of the bound's gain."""
    budgets = _budgets(cells)
    head = ["family", "planner", *(f"{days} x {minutes:g}" for days, minutes in budgets)]
    rows = []
    for family in _names([cell for cell in cells if cell["order"] == PLANNER], "family"):
        some = [[cell for cell in cells if cell["family"] == family and _budget(cell) == budget] for budget in budgets]
        rows += [[family, label, *map(say, some)] for label, say in _COMPARISONS.items()]
    return _table(head, rows) if rows else ""


def efficiency(cells: Sequence[Cell]) -> str:
    """Points above the start, mean over the mornings, by hour; and seconds by point above the start at the end."""
    head = ["order", "points held an hour", "seconds a point kept"]
    rows = []
    for order in _names(cells, "order"):
        some = [cell for cell in cells if cell["order"] == order]
        hourly, reach = mean_and_reach(np.mean([cell["hourly"] for cell in some], axis=0))
        gained, seconds = np.sum([cell["gained"] for cell in some]), np.sum([cell["seconds"] for cell in some])
        rows.append([order, f"{hourly:.1f} ± {reach:.1f}", f"{seconds / gained:.0f}" if gained > 0 else "none kept"])
    return _table(head, rows)


def predictions(cells: Sequence[Cell]) -> str:
    """Log loss of each predictor on the logs of orders that predict: first 50 answers, later ones."""
    some = [cell for cell in cells if cell["losses"]]
    if not some:
        return ""
    head = ["family", "logs of", *(f"{name}, {part}" for name in some[0]["losses"] for part in ("first 50", "later"))]
    rows = []
    for family, order in _pairs(some):
        losses = [cell["losses"] for cell in some if (cell["family"], cell["order"]) == (family, order)]
        means = [np.mean([loss[name] for loss in losses], axis=0) for name in losses[0]]
        rows.append([family, order, *(f"{value:.4f}" for pair in means for value in pair)])
    return _table(head, rows)


def intervals(cells: Sequence[Cell]) -> str:
    """How often the 80 % intervals of the expected score hold the true one, and how wide they are."""
    some = [cell for cell in cells if cell["intervals"]]
    rows = []
    for family, order in _pairs(some):
        said = [
            item
            for cell in some
            if (cell["family"], cell["order"]) == (family, order)
            for item in cell["intervals"].items()
        ]
        for kind in ("today", "exam"):
            coverage, width = np.mean([figures for name, figures in said if name.startswith(kind)], axis=0)
            rows.append([family, order, kind, f"{coverage:.0%}", f"{width:.3f}"])
    return _table(["family", "order", "score", "held by the interval", "width"], rows) if rows else ""


def _less(other: Cell | None, ours: Cell | None) -> str:
    """The planner less another order, with the 95 % interval of the mean difference, learner by learner."""
    if other is None or ours is None:
        return ""
    mean, reach = mean_and_reach(np.array(ours["score"]) - np.array(other["score"]))
    return f"{mean:+.3f} ± {reach:.3f}"


def _less_best(cells: Sequence[Cell]) -> str:
    """The planner less the best order that is neither the bound nor akin to the planner."""
    others = [cell for cell in cells if cell["order"] not in (PLANNER, BOUND, SKETCH)]
    best = max(others, key=lambda cell: float(np.mean(cell["score"])), default=None)
    ours = _of(cells, PLANNER)
    return f"{_less(best, ours)} ({best['order']})" if best and ours else ""


def _less_sketch(cells: Sequence[Cell]) -> str:
    return _less(_of(cells, SKETCH), _of(cells, PLANNER))


def _share(cells: Sequence[Cell]) -> str:
    """The planner's gain over the start, as a share of the bound's; the interval is that of the ratio of means."""
    ours, bound = _of(cells, PLANNER), _of(cells, BOUND)
    if ours is None or bound is None:
        return ""
    gain, most = (np.array(cell["score"]) - cell["start"] for cell in (ours, bound))
    share = float(gain.mean() / most.mean())
    _, reach = mean_and_reach((gain - share * most) / most.mean())
    return f"{share:.0%} ± {reach:.0%}"


_COMPARISONS: Final[Mapping[str, Callable[[Sequence[Cell]], str]]] = {
    "less the best other": _less_best,
    "less the sketch": _less_sketch,
    "of the bound's gain": _share,
}


def _score(cell: Cell | None) -> str:
    return "" if cell is None else _short(float(np.mean(cell["score"])))


def _short(score: float) -> str:
    return f"{score:.3f}".removeprefix("0")


def _of(cells: Iterable[Cell], order: str) -> Cell | None:
    return next((cell for cell in cells if cell["order"] == order), None)


def _budget(cell: Cell) -> tuple[int, float]:
    return (cell["days"], cell["minutes"])


def _budgets(cells: Iterable[Cell]) -> list[tuple[int, float]]:
    return sorted({_budget(cell) for cell in cells})


def _names(cells: Iterable[Cell], column: Literal["family", "order"]) -> list[str]:
    return list(dict.fromkeys(cell[column] for cell in cells))


def _pairs(cells: Iterable[Cell]) -> list[tuple[str, str]]:
    return list(dict.fromkeys((cell["family"], cell["order"]) for cell in cells))


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] + ["---:"] * (len(head) - 1), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
