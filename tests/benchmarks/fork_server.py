"""Processes forked from one that has imported what they need: the least that running a submission can cost.

Nothing is contained, limited or explained. The program that forks is this file too: `fork_server.py bare|pytest PATH`.
"""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Literal, NoReturn, Self

from suite import Suite, load

Work = Callable[[str, str], bool]


class ForkServer:
    """A process that forks one for each submission.

    Args:
        work: `bare` lets it run a submission on the calls of its exercise, whose suites (`suite.Suite`) lie in `path`
            as `<exercise>.pickle`, and compare by np.allclose. `pytest` lets it run the test file at `path`.
        path: See there.
    """

    def __init__(self, work: Literal["bare", "pytest"], path: Path) -> None:
        command = [sys.executable, __file__, work, str(path)]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def passes(self, exercise: str = "", submission: Path | str = "") -> bool:
        """Whether the submission is right."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(f"{exercise}\t{submission}\n")
        self._process.stdin.flush()
        said = self._process.stdout.readline()
        if not said:
            sys.exit(f"The fork server ended on {exercise} {submission}.")
        return said == "0\n"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._process:  # closes its standard input, at which it ends
            pass


def bare(path: Path) -> Work:
    """Every process reads a submission, executes it, makes the calls and compares."""
    suites: dict[str, Suite] = {file.stem: load(file) for file in path.glob("*.pickle")}

    def work(exercise: str, submission: str) -> bool:
        with open(submission, encoding="utf-8") as file:  # noqa: PTH123 - the least that it can cost
            source = file.read()
        return suites[exercise].passed_by(source)

    return work


def with_pytest(path: Path) -> Work:
    """Every process runs pytest on the test file. It has been run here once, so all of pytest is imported."""
    import pytest

    def work(_exercise: str, _submission: str) -> bool:
        return pytest.main(["-q", "-p", "no:cacheprovider", str(path)]) == 0

    work("", "")
    del sys.modules[path.stem]  # each process imports it, and runs the submission, anew
    return work


def serve(work: Work, answers: int) -> NoReturn:
    """Fork for every line of standard input, and answer with how the process ended."""
    gc.freeze()  # the new processes would copy what they look through for garbage
    for line in sys.stdin:
        exercise, submission = line.rstrip("\n").split("\t")
        child = os.fork()
        if child == 0:
            passed = False
            try:
                passed = work(exercise, submission)
            finally:
                os._exit(0 if passed else 1)
        _, status = os.waitpid(child, 0)
        os.write(answers, b"%d\n" % os.waitstatus_to_exitcode(status))
    sys.exit()


def main(kind: str, path: Path) -> NoReturn:
    """Get ready, then serve; what the work prints goes nowhere."""
    answers, nowhere = os.dup(1), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    work = with_pytest(path) if kind == "pytest" else bare(path)
    os.dup2(nowhere, 2)
    serve(work, answers)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
