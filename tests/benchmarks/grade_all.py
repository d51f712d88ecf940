"""Grading 1,000 files with `quizzer grade-all`, in files a second, beside what else could be done with them.

    .venv/bin/python tests/benchmarks/grade_all.py [FILES]

The files answer, in turn, every code exercise whose inputs and results are plain data: of five, three are right and two
are its wrong variants. They come in four parts, and the contestants take turns at each, so that a machine that slows
down slows all: what counts are the ratios of one run. Time counts from the start of the first process to the end of
the last. 1,000 files take two minutes, 100 take half a minute.

grade-all                 `quizzer grade-all` on all cores
again                     a second run on the results of the first, which grades nothing
fork and run              a process that has NumPy and recorded inputs and answers forks for every file; the new one
                          executes the file, makes the calls of the exercise's suite until one is wrong by np.allclose,
                          and exits: nothing is drawn, contained, limited, recognised or explained
quizzer grade, cold       a process a file, on a sample of 20
pytest, cold              likewise, `python -m pytest -q` on the recorded inputs and answers; without plugins
"""

from __future__ import annotations

import json
import os
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

import suite
import timing
from fork_server import ForkServer
from suite import Suite

from quizzer import paths
from quizzer.bank.loader import load_bank
from quizzer.bank.model import CodeQuestion
from quizzer.grading import Grader

PARTS = 4
SAMPLE = 5  # files of each part
CORES = os.cpu_count() or 1


class File(NamedTuple):
    """A submission on disk."""

    suite: Suite
    path: Path


def record_suites(directory: Path) -> list[tuple[CodeQuestion, Suite]]:
    """Record every exercise that can be recorded, and save the suites."""
    bank = load_bank([paths.shipped_bank()]).bank
    asked = [question for question in bank.questions.values() if isinstance(question, CodeQuestion)]
    with Grader() as grader:
        recorded = [(question, found) for question in asked if (found := suite.record(grader, question.exercise))]
    directory.mkdir()
    for _, found in recorded:
        found.save(directory / f"{found.function}.pickle")
    return recorded


def write_files(directory: Path, recorded: list[tuple[CodeQuestion, Suite]], numbers: Iterable[int]) -> list[File]:
    """Write the submissions with these numbers, in the order in which grade-all takes them."""
    files = []
    for index in numbers:
        question, found = recorded[index % len(recorded)]
        lap = index // len(recorded)
        variants = question.exercise.wrong
        code = variants[lap % len(variants)].code if lap % 5 in {1, 3} else suite.right_answer(question)
        file = File(found, directory / found.function / f"{index:06}.py")
        file.path.parent.mkdir(parents=True, exist_ok=True)
        file.path.write_text(code, encoding="utf-8")
        files.append(file)
    return sorted(files, key=lambda file: file.path)


class Part:
    """Some of the files, and every way to grade them.

    Args:
        directory: Holds the files, as grade-all wants them.
        suites: Where the suites of their exercises are.
        files: What is in the directory.
    """

    def __init__(self, directory: Path, suites: Path, files: list[File]) -> None:
        self._directory = directory
        self._suites = suites
        self._files = files
        self._results = directory.with_suffix(".jsonl")
        self._sample = files[:: max(1, len(files) // SAMPLE)][:SAMPLE]
        self._tests = [
            file.suite.write_test(directory.with_name(f"pytest-{file.path.stem}"), file.path.read_text("utf-8"))
            for file in self._sample
        ]
        self.passed_alone: list[bool] = []

    def contestants(self) -> dict[str, tuple[int, Callable[[], None]]]:
        """Of each how many files it grades, and how."""
        return {
            "pytest, cold": (len(self._sample), self._run_pytest),
            "quizzer grade, cold": (len(self._sample), self._grade_each),
            "fork and run, one by one": (len(self._files), lambda: self._fork_and_run(1)),
            f"fork and run, {CORES} at a time": (len(self._files), lambda: self._fork_and_run(CORES)),
            "grade-all": (len(self._files), self._grade_all),
            "again": (len(self._files), self._grade_all),
        }

    def passed(self) -> list[bool]:
        """Which files pass, as grade-all says."""
        return [json.loads(line)["verdict"] == "pass" for line in self._results.read_text("utf-8").splitlines()]

    def _run_pytest(self) -> None:
        for test in self._tests:
            timing.run_pytest(test)

    def _grade_each(self) -> None:
        for file in self._sample:
            timing.process("-m", "quizzer", "grade", file.suite.function, file.path, good=(0, 1))

    def _fork_and_run(self, processes: int) -> None:
        def run(mine: list[File]) -> list[bool]:
            with ForkServer("bare", self._suites) as server:
                return [server.passes(file.suite.function, file.path) for file in mine]

        self.passed_alone = [False] * len(self._files)
        with ThreadPoolExecutor(processes) as pool:
            shares = [self._files[start::processes] for start in range(processes)]
            for start, found in enumerate(pool.map(run, shares)):
                self.passed_alone[start::processes] = found

    def _grade_all(self) -> None:
        timing.process("-m", "quizzer", "grade-all", self._directory, "--output", self._results, good=(0, 1))


def main() -> None:
    """Measure and print."""
    count = timing.repetitions(__doc__ or "", 1000, "files")
    files: defaultdict[str, int] = defaultdict(int)
    seconds: defaultdict[str, float] = defaultdict(float)
    passed = agreed = 0
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        timing.keep_to(root)
        timing.process("-m", "quizzer", "doctor", good=(0, 1))  # fills the bank's cache and tries out the isolation
        suites = root / "suites"
        recorded = record_suites(suites)
        for start in range(PARTS):
            directory = root / f"part-{start}"
            part = Part(directory, suites, write_files(directory, recorded, range(start, count, PARTS)))
            for what, (graded, run) in part.contestants().items():
                files[what] += graded
                seconds[what] += timing.milliseconds(run) / 1000
            verdicts = part.passed()
            passed += sum(verdicts)
            agreed += sum(one == other for one, other in zip(verdicts, part.passed_alone, strict=True))
    rates = {what: files[what] / seconds[what] for what in files}
    for what, rate in rates.items():
        print(f"{what:26} {rate:8.1f} files/s   grade-all: {rates['grade-all'] / rate:6.2f} times as many")
    print(f"\n{count} files of {len(recorded)} exercises; {timing.machine()}")
    print(f"{passed} pass; with np.allclose alone, {agreed} of {count} verdicts are the same")


if __name__ == "__main__":
    main()
