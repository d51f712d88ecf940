"""Grading 1,000 files with `quizzer grade-all`, in files a second, beside what grading each by itself takes.

    .venv/bin/python tests/benchmarks/grade_all.py [FILES]

The files answer every code exercise of the bank in turn: of five, three are its reference and two are its wrong
variants. `one at a time` is `quizzer grade` in a process a file, on a few of the same files. The last figure is a
second run on the results of the first, which grades nothing.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from quizzer import paths
from quizzer.bank.loader import load_bank
from quizzer.bank.model import CodeQuestion

FILES = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
ALONE = 10


def write_files(directory: Path) -> list[tuple[str, Path]]:
    """Write the files. Returns of each the exercise and the path."""
    bank = load_bank([paths.shipped_bank()]).bank
    exercises = [question.exercise for question in bank.questions.values() if isinstance(question, CodeQuestion)]
    written = []
    for index in range(FILES):
        exercise = exercises[index % len(exercises)]
        wrong = exercise.wrong[index % len(exercise.wrong)].code
        file = directory / exercise.name / f"{index:06}.py"
        file.parent.mkdir(exist_ok=True)
        file.write_text(wrong if index // len(exercises) % 5 in {1, 3} else exercise.reference, encoding="utf-8")
        written.append((exercise.name, file))
    return written


def seconds(*arguments: str | Path) -> float:
    """How long a `quizzer` takes."""
    began = time.perf_counter()
    command = [sys.executable, "-m", "quizzer", *map(str, arguments)]
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False)
    if done.returncode not in {0, 1}:
        sys.exit(done.stderr)
    return time.perf_counter() - began


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        directory = Path(name) / "batch"
        directory.mkdir()
        files = write_files(directory)
        output = Path(name) / "results.jsonl"
        seconds("bank", "list")  # fills the cache
        alone = sum(seconds("grade", *file) for file in files[:: max(1, FILES // ALONE)][:ALONE]) / min(ALONE, FILES)
        batch = seconds("grade-all", directory, "--output", output)
        again = seconds("grade-all", directory, "--output", output)
    print(f"{FILES} files, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
    print(f"one at a time  {1 / alone:7.1f} files/s")
    print(f"grade-all      {FILES / batch:7.1f} files/s   {alone * FILES / batch:.1f} times as many")
    print(f"again          {FILES / again:7.1f} files/s   {again:.2f} s")


if __name__ == "__main__":
    main()
