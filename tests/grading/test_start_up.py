"""What importing the grader costs whoever may never grade anything."""

from __future__ import annotations

import subprocess
import sys

HEAVY = ("numpy", "sympy", "torch", "scipy", "multiprocessing", "textual", "sqlalchemy")


def loaded_after(code: str) -> list[str]:
    program = f"import sys\n{code}\nprint(*(name for name in {HEAVY!r} if name in sys.modules))"
    return subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.split()


def test_importing_the_grader_imports_nothing_heavy() -> None:
    assert loaded_after("from quizzer.grading import Grader\nGrader()") == []


def test_sandboxes_are_under_way_before_the_host_imports_numpy() -> None:
    assert loaded_after("from quizzer.grading import Grader\ng = Grader()\ng.begin()\ng.close()") == []
