"""Grading softmax and batchnorm_backward, warm and cold, beside what the same machine needs for less.

    .venv/bin/python tests/benchmarks/grading.py [ROUNDS]

All contestants take turns, so that a machine that slows down slows all: what counts are the ratios of one run. 300
rounds take two minutes, 50 take half a minute. Every grading runs the whole suite of checks.

warm                  the grader, its sandboxes running, on a right submission without loops; inputs are drawn, and
                      the reference is run, anew each time
warm, wrong           likewise, a wrong variant: recognised, and its failing case made small
fork and run          a process that has NumPy forks; the new one reads the submission, executes it, makes every call
                      of the suite on recorded inputs, compares with the recorded answers by np.allclose, and exits:
                      nothing is drawn, contained, limited or explained
warm pytest           a process that has run pytest forks; the new one runs pytest on a file with a test a check, on
                      the same inputs and answers, and exits
pytest, cold          `python -m pytest -q` on that file as a whole process, which is how it is used; without plugins
quizzer grade, cold   the command as a whole process; the bank's cache is filled, the isolation has been tried out
host's imports        `python -c "import ..."` of everything that this command has imported by its end
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path

import suite
import timing
from fork_server import ForkServer
from timing import Contestant, Times

from quizzer import paths
from quizzer.bank.loader import load_bank
from quizzer.bank.model import Programming
from quizzer.grading import Grader

EXERCISES = ("softmax", "batchnorm_backward")
SLOW, COLD = 3, 10  # what takes long, and whole processes, have their turn in every third and every tenth round
IMPORTS = """
import atexit, sys
from quizzer.__main__ import main
can = lambda name: name != "__main__" and all(map(str.isidentifier, name.split(".")))
atexit.register(lambda: print("import", ", ".join(filter(can, sys.modules)), file=sys.stderr))
main(sys.argv[1:])
"""


def contestants(
    question: Programming, grader: Grader, directory: Path, servers: ExitStack
) -> Iterator[tuple[str, Contestant]]:
    """Everything that grades one exercise."""
    exercise = question.exercise
    right, wrong = suite.right_answer(question), exercise.wrong[0].code
    recorded = suite.record(grader, exercise)
    assert recorded
    suites = directory / "suites"
    suites.mkdir(exist_ok=True)
    recorded.save(suites / f"{exercise.name}.pickle")
    test = recorded.write_test(directory / exercise.name, right)
    file = test.with_name("submission.py")
    fork_and_run = servers.enter_context(ForkServer("bare", suites))
    warm_pytest = servers.enter_context(ForkServer("pytest", test))

    def must(passed: bool) -> None:
        assert passed

    yield "warm", Contestant(lambda: must(grader.grade(question, right).passed))
    yield "warm, wrong", Contestant(lambda: must(not grader.grade(question, wrong).passed), COLD)
    yield "fork and run", Contestant(lambda: must(fork_and_run.passes(exercise.name, file)))
    yield "warm pytest", Contestant(lambda: must(warm_pytest.passes()), SLOW)
    yield "pytest, cold", Contestant(lambda: timing.run_pytest(test), COLD)
    command = ("-m", "quizzer", "grade", exercise.name, file)
    yield "quizzer grade, cold", Contestant(lambda: timing.process(*command), COLD)


def imports_of(command: tuple[str, ...]) -> str:
    """The statement that imports what quizzer has imported when a command ends, in the same order."""
    run = subprocess.run([sys.executable, "-c", IMPORTS, *command], capture_output=True, text=True, check=True)
    return run.stderr.splitlines()[-1]


def interpreters(imports: str) -> Iterator[tuple[str, Contestant]]:
    """What every Python process costs."""
    for name, code in (
        ("python -c pass", "pass"),
        ("python -c 'import numpy'", "import numpy"),
        ("host's imports", imports),
    ):
        yield name, Contestant(lambda code=code: timing.process("-c", code), COLD)  # type: ignore[misc]


def aims(softmax: Mapping[str, Times], plain: Mapping[str, Times]) -> Iterator[tuple[bool, str]]:
    """Whether each aim is met, and the figures that say so."""
    start, numpy, host = (times.median for times in plain.values())
    warm, cold = softmax["warm"].median, softmax["quizzer grade, cold"].median
    ratio = warm / softmax["fork and run"].median
    yield ratio <= 3, f"warm grading takes {ratio:.2f} times as long as fork and run; at most 3"
    own = start + host - numpy
    limit = 1.3 * numpy + own
    parts = f"starting takes {start:.0f}, the host's imports apart from NumPy {host - numpy:.0f}"
    what = f"1.3 x {numpy:.0f} (importing NumPy) + {own:.0f} (the interpreter's own work: {parts})"
    yield cold <= limit, f"cold grading takes {cold:.0f} ms; at most {limit:.0f} = {what}"
    for name in ("pytest, cold", "warm pytest"):
        ratio = softmax[name].median / warm
        yield ratio >= 10, f"{name} takes {ratio:.1f} times as long as warm grading; at least 10"


def main() -> None:
    """Measure, and print tables and what became of the aims."""
    rounds = timing.repetitions(__doc__ or "", 300)
    with tempfile.TemporaryDirectory() as name, ExitStack() as stack:
        directory = Path(name)
        timing.keep_to(directory)
        bank = load_bank([paths.shipped_bank()]).bank
        grader = stack.enter_context(Grader())
        grader.warm()
        entered = {
            (exercise, what): contestant
            for exercise in EXERCISES
            for what, contestant in contestants(bank.exercise(exercise), grader, directory, stack)
        }
        command = ("grade", "softmax", str(directory / "softmax" / "submission.py"))
        timing.process("-m", "quizzer", *command)  # fills the caches
        imports = imports_of(command)
        entered |= {("", what): contestant for what, contestant in interpreters(imports)}
        times = timing.take_turns(entered, rounds)
        level = grader.isolation().level
    plain = {what: found for (exercise, what), found in times.items() if not exercise}
    for title in (*EXERCISES, ""):
        found = {what: found for (exercise, what), found in times.items() if exercise == title}
        forked = times[title or EXERCISES[0], "fork and run"]
        print(f"\n{title or 'interpreters'}")
        print(timing.table(found, {"fork and run": forked, "import numpy": plain["python -c 'import numpy'"]}))
    print(f"\n{timing.machine()}; isolation {level}\n")
    softmax = {what: found for (exercise, what), found in times.items() if exercise == "softmax"}
    for met, what in aims(softmax, plain):
        print(f"{'met:   ' if met else 'missed:'} {what}")


if __name__ == "__main__":
    main()
