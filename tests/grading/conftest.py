"""A grader with real sandboxes, shared by the tests of a process: every grading runs in a process of its own anyway."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from quizzer.grading import Grader
from tests.grading.levels import PATIENCE, waiting
from tests.grading.targets import Targets, targets_below


@pytest.fixture(scope="session")
def grader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Grader]:
    with Grader(timeout=PATIENCE, cache=tmp_path_factory.mktemp("cache")) as grader:
        yield grader


@pytest.fixture
def hurried(grader: Grader) -> Iterator[Grader]:
    """The same grader while it waits for two seconds only: for what hangs."""
    with waiting(grader, 2.0):
        yield grader


@pytest.fixture
def targets(tmp_path: Path) -> Iterator[Targets]:
    with targets_below(tmp_path) as targets:
        yield targets
