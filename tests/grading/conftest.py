"""A grader with real sandboxes, shared by the tests of a process: every grading runs in a process of its own anyway."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from quizzer.grading import Grader
from tests.grading.levels import PATIENCE, waiting
from tests.grading.targets import Targets, targets_below


@pytest.fixture(scope="module", autouse=True)
def ample_time() -> Iterator[None]:
    """How small a failure becomes, and what else is said of it, is not to depend on how busy the machine is."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("quizzer.grading.shrink.BUDGET_SECONDS", 20.0)
        patch.setattr("quizzer.grading.explain.VARIANT_SECONDS", 10.0)
        patch.setattr("quizzer.grading.vectorisation._SECONDS", 10.0)
        yield


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
