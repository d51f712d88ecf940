"""The checks of an exercise as pytest runs them: copied as a test file beside `submission.py` and `suite.pickle`."""

from __future__ import annotations

import runpy
import warnings
from pathlib import Path

import numpy as np
import pytest
from suite import Check, agrees, answer, load

HERE = Path(__file__).parent
SUITE = load(HERE / "suite.pickle")
FUNCTION = runpy.run_path(str(HERE / "submission.py"))[SUITE.function]


@pytest.mark.parametrize("check", SUITE.checks, ids=[check.name for check in SUITE.checks])
def test_check(check: Check) -> None:
    for call in (SUITE.calls[index] for index in check.calls):
        arguments = call.fresh()
        with warnings.catch_warnings():
            warnings.simplefilter("error" if check.about == "warnings" else "ignore", RuntimeWarning)
            got = answer(FUNCTION, arguments)
        if check.about == "unchanged":
            np.testing.assert_equal(arguments, call.arguments)
        elif check.about != "warnings":
            assert agrees(got, call.expected, call)
