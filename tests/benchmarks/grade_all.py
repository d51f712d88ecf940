"""Grading 1,000 files with `quizzer grade-all`, in files a second, beside what else could be done with them.

    .venv/bin/python tests/benchmarks/grade_all.py [FILES]

The files answer, in turn, every code exercise whose inputs and results are plain data: of five, three are right and two
are its wrong variants. Every figure counts from the start of the first process to the end of the last. 1,000 files take
two minutes, 100 take half a minute.

grade-all                 `quizzer grade-all` on all cores
again                     a second run on the results of the first, which grades nothing
fork and run              a process that has NumPy and recorded inputs and answers forks for every file; the new one
                          executes the file, makes the calls of the exercise's suite until one is wrong by np.allclose,
                          and exits: nothing is drawn, contained, limited, recognised or explained
quizzer grade, cold       a process a file, on a sample of 20 spread over the files
pytest, cold              likewise, `python -m pytest -q` on the recorded inputs and answers; without plugins
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple, TypeVar

import suite
import timing
from fork_server import ForkServer
from suite import Suite

from quizzer import paths
from quizzer.bank.loader import load_bank
from quizzer.bank.model import CodeQuestion
from quizzer.grading import Grader

SAMPLE = 20
CORES = os.cpu_count() or 1
_Item = TypeVar("_Item")


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


def write_files(directory: Path, recorded: list[tuple[CodeQuestion, Suite]], count: int) -> list[File]:
    """Write the submissions, in the order in which grade-all takes them."""
    files = []
    for index in range(count):
        question, found = recorded[index % len(recorded)]
        lap = index // len(recorded)
        variants = question.exercise.wrong
        code = variants[lap % len(variants)].code if lap % 5 in {1, 3} else suite.right_answer(question)
        file = File(found, directory / found.function / f"{index:06}.py")
        file.path.parent.mkdir(parents=True, exist_ok=True)
        file.path.write_text(code, encoding="utf-8")
        files.append(file)
    return sorted(files, key=lambda file: file.path)


def fork_and_run(suites: Path, files: list[File], processes: int) -> list[bool]:
    """Which files pass in processes forked from `processes` others."""

    def run(mine: list[File]) -> list[bool]:
        with ForkServer("bare", suites) as server:
            return [server.passes(file.suite.function, file.path) for file in mine]

    passed = [False] * len(files)
    with ThreadPoolExecutor(processes) as pool:
        for start, found in enumerate(pool.map(run, (files[start::processes] for start in range(processes)))):
            passed[start::processes] = found
    return passed


def grade(file: File) -> None:
    """Grade a file by itself."""
    timing.process("-m", "quizzer", "grade", file.suite.function, file.path, good=(0, 1))


def each(run: Callable[[_Item], None], items: Sequence[_Item]) -> None:
    """Run it on every item, one after another."""
    for item in items:
        run(item)


def main() -> None:
    """Measure and print."""
    count = timing.repetitions(__doc__ or "", 1000, "files")
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        timing.keep_to(root)
        recorded = record_suites(root / "suites")
        files = write_files(root / "batch", recorded, count)
        sample = files[:: max(1, count // SAMPLE)][:SAMPLE]
        tests = [file.suite.write_test(root / file.path.stem, file.path.read_text("utf-8")) for file in sample]
        results = root / "results.jsonl"
        grade(files[0])  # fills the bank's cache and tries out the isolation

        def grade_all() -> None:
            timing.process("-m", "quizzer", "grade-all", root / "batch", "--output", results, good=(0, 1))

        passed: list[bool] = []
        contestants: dict[str, tuple[list[File], Callable[[], object]]] = {
            "pytest, cold": (sample, lambda: each(timing.run_pytest, tests)),
            "quizzer grade, cold": (sample, lambda: each(grade, sample)),
            "fork and run, one by one": (files, lambda: passed.extend(fork_and_run(root / "suites", files, 1))),
            f"fork and run, {CORES} at a time": (files, lambda: fork_and_run(root / "suites", files, CORES)),
            "grade-all": (files, grade_all),
            "again": (files, grade_all),
        }
        rates = {what: 1000 * len(some) / timing.milliseconds(run) for what, (some, run) in contestants.items()}
        verdicts = [json.loads(line)["verdict"] for line in results.read_text("utf-8").splitlines()]
    for what, rate in rates.items():
        print(f"{what:26} {rate:8.1f} files/s   grade-all: {rates['grade-all'] / rate:6.2f} times as many")
    same = sum((verdict == "pass") == fine for verdict, fine in zip(verdicts, passed, strict=True))
    print(f"\n{count} files of {len(recorded)} exercises; {timing.machine()}")
    print(f"{verdicts.count('pass')} pass; with np.allclose alone, {same} of {count} verdicts are the same")


if __name__ == "__main__":
    main()
