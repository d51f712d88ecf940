"""What the benchmarks share: contestants that take turns, medians and 99th percentiles, and tables of them."""

from __future__ import annotations

import argparse
import math
import os
import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

_Name = TypeVar("_Name")
PAUSE = 0.02  # seconds


def repetitions(description: str, default: int, what: str = "rounds") -> int:
    """The number on the command line, or the default."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(what, type=int, nargs="?", default=default, help=f"default: {default}")
    return int(vars(parser.parse_args())[what])


@dataclass(frozen=True)
class Times:
    """Milliseconds of every repetition."""

    values: tuple[float, ...]

    @property
    def median(self) -> float:
        return statistics.median(self.values)

    @property
    def p99(self) -> float:
        """The 99th percentile; of fewer than 100 repetitions that is the longest."""
        return sorted(self.values)[math.ceil(0.99 * len(self.values)) - 1]


@dataclass(frozen=True)
class Contestant:
    """What is measured, and in how many rounds it has one turn: the slow ones are to be had less often."""

    run: Callable[[], object]
    every: int = 1


def take_turns(contestants: Mapping[_Name, Contestant], rounds: int) -> dict[_Name, Times]:
    """Run the contestants in turn, so that a machine that slows down slows all. A first turn of each is not counted.

    A pause before each turn keeps it from paying for what the one before has left to do in the background.
    """
    for contestant in contestants.values():
        contestant.run()
    values: dict[_Name, list[float]] = {name: [] for name in contestants}
    for index in range(rounds):
        for name, contestant in contestants.items():
            if index % contestant.every == 0:
                time.sleep(PAUSE)
                values[name].append(milliseconds(contestant.run))
    return {name: Times(tuple(found)) for name, found in values.items()}


def repeat(run: Callable[[], object], times: int) -> Times:
    """Run one thing again and again."""
    return Times(tuple(milliseconds(run) for _ in range(times)))


def milliseconds(run: Callable[[], object]) -> float:
    """How long one run takes; what it returns is let go off the clock."""
    began = time.perf_counter()
    result = run()
    took = 1000 * (time.perf_counter() - began)
    del result
    return took


def process(*arguments: str | Path, cwd: Path | None = None, good: Sequence[int] = (0,)) -> None:
    """Run a Python as a whole process, its output thrown away. Ends the benchmark if it fails."""
    command = [sys.executable, *map(str, arguments)]
    done = subprocess.run(command, cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False)
    if done.returncode not in good:
        sys.exit(f"{' '.join(command):.200} exited with {done.returncode}:\n{done.stderr}")


def run_pytest(test: Path) -> None:
    """Run pytest on a file as a whole process, whether its tests pass or fail."""
    process("-m", "pytest", "-q", "-p", "no:cacheprovider", test.name, cwd=test.parent, good=(0, 1))


def keep_to(directory: Path) -> None:
    """Let every process started from here keep its data below a directory, and compute in one thread.

    With one thread each, baselines and sandboxes are alike, and importing NumPy is at its quickest. Bytecode is kept,
    as it is where people run quizzer.
    """
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ.update(
        QUIZZER_DATA_DIR=str(directory / "data"),
        QUIZZER_CACHE_DIR=str(directory / "cache"),
        OPENBLAS_NUM_THREADS="1",
        OMP_NUM_THREADS="1",
        PYTHONPYCACHEPREFIX=str(directory / "bytecode"),
        PYTEST_DISABLE_PLUGIN_AUTOLOAD="1",  # a bare pytest is the quickest
    )


def table(times: Mapping[str, Times], bases: Mapping[str, Times]) -> str:
    """A line a contestant, with its ratio to the median of each base."""
    width = max(map(len, times))
    lines = [f"{'':{width}} {'median':>11} {'p99':>11} {'of':>5}" + "".join(f"   x {name}" for name in bases)]
    for name, found in times.items():
        ratios = "".join(f"   {found.median / base.median:{len(of) + 2}.2f}" for of, base in bases.items())
        lines.append(f"{name:{width}} {found.median:8.1f} ms {found.p99:8.1f} ms {len(found.values):5}{ratios}")
    return "\n".join(lines)


def machine() -> str:
    """What a figure depends on besides the code."""
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    return f"Python {platform.python_version()}, {os.cpu_count()} cores{load}"
