"""Grading softmax, beside what the same machine needs for less: each figure as milliseconds and as a ratio.

    .venv/bin/python tests/benchmarks/grading.py [ROUNDS]

The contestants take turns, so that a machine that slows down slows all. `fork and run` is the least that running a
submission can cost: a process that has NumPy forks, runs the file on one input, compares with np.allclose, and exits;
nothing is contained, limited or explained. Warm gradings run the whole suite of checks.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable

from quizzer import paths
from quizzer.bank.loader import load_bank
from quizzer.grading import Grader

ROUNDS = int(sys.argv[1]) if len(sys.argv) > 1 else 100
COLD_EVERY = 10  # cold starts take a hundred times as long as warm gradings, so they come less often

bank = load_bank([paths.shipped_bank()]).bank
question = bank.exercise("softmax")
right = question.exercise.reference
wrong = question.exercise.wrong[0].code


FORK_AND_RUN = """
import os, sys
import numpy as np, numpy.random
source = sys.argv[1]
for _ in sys.stdin:
    child = os.fork()
    if child == 0:
        scope = {}
        exec(source, scope)
        x = np.random.default_rng().normal(size=(4, 5))
        e = np.exp(x - x.max(axis=-1, keepdims=True))
        os._exit(0 if np.allclose(scope["softmax"](x), e / e.sum(axis=-1, keepdims=True)) else 1)
    print(os.waitpid(child, 0)[1], flush=True)
"""


def fork_and_run(server: subprocess.Popen[str]) -> None:
    assert server.stdin
    assert server.stdout
    server.stdin.write("go\n")
    server.stdin.flush()
    assert server.stdout.readline() == "0\n"


def python(code: str) -> Callable[[], None]:
    def run() -> None:
        subprocess.run([sys.executable, "-c", code], check=True)

    return run


def cold_grade(file: str) -> Callable[[], None]:
    def run() -> None:
        command = [sys.executable, "-m", "quizzer", "grade", "softmax", file, "--json"]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)

    return run


def main() -> None:
    command = [sys.executable, "-c", FORK_AND_RUN, right]
    with (
        Grader() as grader,
        tempfile.NamedTemporaryFile("w", suffix=".py") as file,
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server,
    ):
        file.write(right)
        file.flush()
        exercise = question.exercise
        contestants: dict[str, tuple[int, Callable[[], object]]] = {
            "fork and run": (1, lambda: fork_and_run(server)),
            "warm, right": (1, lambda: grader.grade(question, right)),
            "warm, wrong, not shrunk": (1, lambda: grader.check_variant(exercise, wrong)),
            "warm, wrong": (1, lambda: grader.grade(question, wrong)),
            "python -c pass": (COLD_EVERY, python("pass")),
            "python -c 'import numpy'": (COLD_EVERY, python("import numpy")),
            "quizzer grade, cold": (COLD_EVERY, cold_grade(file.name)),
        }
        grader.warm()
        times: dict[str, list[float]] = {name: [] for name in contestants}
        for index in range(ROUNDS):
            for name, (every, run) in contestants.items():
                if index % every == 0:
                    began = time.perf_counter()
                    run()
                    times[name].append((time.perf_counter() - began) * 1000)
    base = statistics.median(times["fork and run"])
    importing = statistics.median(times["python -c 'import numpy'"])
    print(f"{'':26}{'median':>9}{'p99':>9}   ratio to fork and run / to importing NumPy")
    for name, values in times.items():
        median = statistics.median(values)
        p99 = sorted(values)[min(len(values) - 1, int(len(values) * 0.99))]
        print(f"{name:26}{median:7.1f}ms{p99:7.1f}ms   {median / base:6.1f} / {median / importing:.2f}")
    print(f"\n{ROUNDS} rounds; Python {sys.version.split()[0]}; isolation {grader.isolation().level}")


if __name__ == "__main__":
    main()
