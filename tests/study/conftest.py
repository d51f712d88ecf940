from __future__ import annotations

from collections.abc import Callable

import pytest

from quizzer.grading.verdict import Isolation, Status, Verdict


@pytest.fixture
def verdict() -> Callable[[Status], Verdict]:
    """A verdict on the small bank's code exercise."""

    def make(status: Status) -> Verdict:
        return Verdict("nets/relu", status, status, (), (), None, "", 1, Isolation("full"), 4.0)

    return make
