from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from textwrap import dedent

import pytest

from quizzer.storage.journal import Journal


def problems(journal: Journal) -> tuple[str, ...]:
    """What is wrong with a journal, as `doctor` looks: rows first, then what follows from them (which is mended)."""
    return journal.verify_rows() or (("the states or study days did not follow",) if journal.mend() else ())


@pytest.fixture
def run_python() -> Callable[[str], str]:
    """Runs a program in a Python of its own and returns what it printed."""

    def run(program: str) -> str:
        done = subprocess.run([sys.executable, "-c", dedent(program)], capture_output=True, text=True, check=True)
        return done.stdout

    return run
