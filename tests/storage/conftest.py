from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from textwrap import dedent

import pytest


@pytest.fixture
def run_python() -> Callable[[str], str]:
    """Runs a program in a Python of its own and returns what it printed."""

    def run(program: str) -> str:
        done = subprocess.run([sys.executable, "-c", dedent(program)], capture_output=True, text=True, check=True)
        return done.stdout

    return run
