"""Loops over rows are noticed in right submissions, and only warned of; what is as quick as the reference never is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzer.grading import CheckResult, Grader
from quizzer.grading.vectorisation import Times, slow
from tests.grading.exercises import SOFTMAX, double, question, softmax

SOFTMAX_BY_ROWS = """\
import numpy as np
def softmax(x, axis=-1):
    rows = np.moveaxis(x, axis, -1)
    out = np.empty_like(rows)
    for place in np.ndindex(rows.shape[:-1]):
        e = np.exp(rows[place] - rows[place].max())
        out[place] = e / e.sum()
    return np.moveaxis(out, -1, axis)
"""
DISTANCES = "import numpy as np\ndef distances(a, b):\n    return ((a[:, None] - b[None]) ** 2).sum(-1)\n"
DISTANCES_IN_LOOPS = """\
import numpy as np
def distances(a, b):
    out = np.zeros((len(a), len(b)))
    for i in range(len(a)):
        for j in range(len(b)):
            out[i, j] = np.sum((a[i] - b[j]) ** 2)
    return out
"""
DISTANCES_CASES = "def typical(rng):\n    return rng.normal(size=(5, 3)), rng.normal(size=(4, 3))\n"


def speed(grader: Grader, exercise: object, source: str) -> CheckResult | None:
    verdict = grader.grade(exercise, source)  # type: ignore[arg-type]
    assert verdict.passed, verdict.message
    return next((check for check in verdict.checks if check.name == "vectorisation"), None)


def warned(grader: Grader, exercise: object, source: str) -> str:
    """The warning; on a busy machine its measurements may be too uneven to warn, so that it is asked a few times."""
    for _ in range(10):
        found = speed(grader, exercise, source)
        assert found is not None
        if found.verdict == "warning":
            return found.message
    pytest.fail("ten gradings in a row gave no warning")


def test_a_loop_over_rows_passes_with_a_warning(grader: Grader) -> None:
    assert "loop over rows" in warned(grader, softmax(), SOFTMAX_BY_ROWS)
    pairs = question("distances", "distances(a: np.ndarray, b: np.ndarray)", DISTANCES, DISTANCES_CASES)
    assert warned(grader, pairs, DISTANCES_IN_LOOPS)


def test_a_loop_that_is_also_the_references_is_no_reason_to_warn(grader: Grader) -> None:
    pairs = question("distances", "distances(a: np.ndarray, b: np.ndarray)", DISTANCES_IN_LOOPS, DISTANCES_CASES)
    assert speed(grader, pairs, DISTANCES_IN_LOOPS) == CheckResult("vectorisation", "pass")


@pytest.mark.parametrize(
    "source",
    [SOFTMAX, SOFTMAX + "\n# for the record\n", SOFTMAX.replace("    e =", "    for _ in range(3): pass\n    e =")],
)
def test_whole_arrays_pass_whatever_words_are_in_the_source(grader: Grader, source: str) -> None:
    assert speed(grader, softmax(), source) == CheckResult("vectorisation", "pass")


def test_an_input_that_cannot_be_enlarged_is_not_timed(grader: Grader) -> None:
    square = "import numpy as np\ndef typical(rng):\n    return (rng.normal(size=(3, 3)),)\n"
    assert speed(grader, double(cases=square), "def double(x):\n    for _ in x: pass\n    return 2 * x\n") is None
    picky = "def double(x):\n    if len(x) > 5: raise ValueError('five numbers')\n    return 2 * x\n"
    assert speed(grader, double(picky), picky + "    for _ in x: pass\n") is None


def test_a_slow_submission_is_wrong_use_of_nothing(grader: Grader) -> None:
    source = "def double(x):\n    for _ in range(300_000 if len(x) > 1000 else 0): pass\n    return 2 * x\n"
    verdict = grader.grade(double(), source)
    assert verdict.passed
    assert [(check.name, check.verdict) for check in verdict.checks][-1] == ("vectorisation", "warning")


SECONDS = st.floats(1e-7, 10)


@given(SECONDS, SECONDS, SECONDS, SECONDS)
def test_only_time_that_grows_and_is_far_over_the_references_is_slow(a: float, b: float, c: float, d: float) -> None:
    if slow(Times(a, b), Times(c, d)):
        assert b >= 10 * d
        assert b >= 2.5 * a


@given(SECONDS, st.floats(1, 9), st.floats(1, 30))
def test_the_same_growth_at_a_few_times_the_cost_is_not_slow(base: float, cost: float, growth: float) -> None:
    assert slow(Times(cost * base, cost * growth * base), Times(base, growth * base)) is None


def test_a_clock_that_stands_still_warns_of_nothing() -> None:
    assert slow(Times(0.0, 1.0), Times(1e-5, 1e-5)) is None
    assert slow(Times(1e-3, 1.0), Times(0.0, 0.0)) is None
    assert slow(Times(float("nan"), 1.0), Times(1e-5, 1e-5)) is None
