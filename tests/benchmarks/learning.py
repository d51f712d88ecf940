"""How much simulated learners know on the day of the interview, by the order in which they are asked.

    python tests/benchmarks/learning.py --quick
    python tests/benchmarks/learning.py --seed 100 101 102 103 --learners 25 --json scores.json
    python tests/benchmarks/learning.py --ablate time points --minutes 30 --days 30
    python tests/benchmarks/learning.py --report scores.json more.json

Learners, exam and orders are described in `simulation/`. Seeds 0 to 9 are for development, 100 and up for reports.
Horizons are 14, 30 and 60 days with 15, 30 and 60 minutes each; an order that does not look at the horizon is run once,
for the longest, and read on the way. Figures are means over learners; differences are taken learner by learner.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from simulation import report
from simulation.activation import Activation
from simulation.anki import Anki
from simulation.bound import Bound
from simulation.course import Course, load_course
from simulation.das3h import Das3h
from simulation.elements import Elements
from simulation.figures import Cell, measure
from simulation.halflife import HalfLife
from simulation.learners import Learners
from simulation.multiscale import Multiscale
from simulation.planner import ABLATIONS, Planner
from simulation.queues import DueDates, Easiest, MostRemembered, Quizzer01
from simulation.sequences import Random, Teaching
from simulation.sitting import Order, sit
from simulation.sketch import Sketch
from simulation.traits import draw_traits, join_traits
from simulation.wordings import Wordings

FAMILIES: dict[str, type[Learners]] = {
    family.name: family for family in (Das3h, Multiscale, Wordings, HalfLife, Elements, Activation)
}
ORDERS: dict[str, type[Order]] = {
    order.name: order
    for order in (Quizzer01, DueDates, Anki, MostRemembered, Easiest, Teaching, Random, Sketch, Planner, Bound)
}
WITHOUT: dict[str, type[Order]] = {f"without {part}": order for part, order in ABLATIONS.items()}


def main() -> None:
    """Run what the command line asks for, and print the tables."""
    asked = _arguments()
    if asked.report:
        cells = [cell for file in asked.report for cell in json.loads(file.read_text(encoding="utf-8"))]
    else:
        cells = run_all(asked)
        if asked.json:
            asked.json.write_text(json.dumps(cells), encoding="utf-8")
    print(report.tables(cells))


def run_all(asked: argparse.Namespace) -> list[Cell]:
    """Every family, order, budget and horizon that is asked for."""
    course = load_course()
    cells: list[Cell] = []
    for family in asked.family:
        for order in asked.orders if not asked.ablate else ["planner", *(f"without {part}" for part in asked.ablate)]:
            began = time.perf_counter()
            for minutes in asked.minutes:
                cells += run(course, family, order, minutes, asked.days, learners=asked.learners, seeds=asked.seed)
            print(f"{family} {order}: {time.perf_counter() - began:.0f} s", file=sys.stderr, flush=True)
    return cells


def run(
    course: Course, family: str, order: str, minutes: float, days: list[int], *, learners: int, seeds: Sequence[int]
) -> Iterator[Cell]:
    """One order in one family with one budget, at each horizon."""
    seed, traits = seeds[0], join_traits([draw_traits(course, learners, seed) for seed in seeds])
    kind = (ORDERS | WITHOUT)[order]
    for horizon in days if kind.needs_horizon else [max(days)]:
        truth = FAMILIES[family](course, traits, seed)
        if kind is Bound:
            chosen: Order = Bound(course, traits.number, horizon, minutes, seed, truth)
        else:
            chosen = kind(course, traits.number, horizon, minutes, seed)
        record = sit(truth, chosen, minutes, horizon, look=(horizon // 2, horizon))
        for read in [horizon] if kind.needs_horizon else days:
            yield measure(record, family, order, minutes, read, seeds)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--family", nargs="+", choices=FAMILIES, default=list(FAMILIES))
    parser.add_argument("--orders", nargs="+", choices=ORDERS, default=list(ORDERS))
    parser.add_argument("--ablate", nargs="+", choices=ABLATIONS, help="the planner, and without each of these parts")
    parser.add_argument("--learners", type=int, default=100, help="of each seed")
    parser.add_argument("--days", type=int, nargs="+", default=[14, 30, 60])
    parser.add_argument("--minutes", type=float, nargs="+", default=[15.0, 30.0, 60.0])
    parser.add_argument(
        "--seed", type=int, nargs="+", default=[0], help="each brings other learners and another bank's difficulty"
    )
    parser.add_argument("--json", type=Path, help="write the figures of every learner to this file")
    parser.add_argument("--report", type=Path, nargs="+", help="only print the tables of such files")
    parser.add_argument("--quick", action="store_true", help="10 learners, 14 days, 30 minutes")
    asked = parser.parse_args()
    if asked.quick:
        asked.learners, asked.days, asked.minutes = 10, [14], [30.0]
    return asked


if __name__ == "__main__":
    main()
