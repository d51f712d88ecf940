"""A copy of the tiny bank to plant mistakes in, and a grader to run what is in it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from quizzer.grading import Grader
from tests.workbench import bench, tiny

__all__ = ["bench", "grader", "tiny"]


@pytest.fixture(scope="session")
def grader() -> Iterator[Grader]:
    with Grader() as grader:
        yield grader
