"""Mistakes that are recognised, and that none is named which does not explain the results."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as nst

from quizzer.grading import Grader
from quizzer.grading.compare import Rules, same
from quizzer.grading.slips import generic_slips
from tests.grading.exercises import DOUBLE, GLOBAL_SUM, IN_PLACE, NO_SHIFT, double, question, softmax, variant


def named(grader: Grader, exercise: Any, source: str) -> list[str]:
    return [found.id for found in grader.grade(exercise, source).diagnosis]


@pytest.mark.parametrize(
    ("source", "name"), [(NO_SHIFT, "no_shift"), (GLOBAL_SUM, "global_sum"), (IN_PLACE, "in_place")]
)
def test_a_wrong_variant_is_recognised_by_what_it_does(grader: Grader, source: str, name: str) -> None:
    assert named(grader, softmax(), source) == [name]


def test_the_same_mistake_in_other_words_is_recognised(grader: Grader) -> None:
    source = (
        "from numpy import exp\ndef softmax(x, axis=-1):\n    return exp(x) / exp(x).sum(axis=axis, keepdims=True)\n"
    )
    verdict = grader.grade(softmax(), source)
    assert [(found.id, found.message) for found in verdict.diagnosis] == [("no_shift", "Subtract the maximum first.")]


def test_two_variants_that_fit_are_both_named(grader: Grader) -> None:
    triple = "def double(x):\n    return 3 * x\n"
    exercise = double(wrong=(variant("three", triple), variant("thrice", "def double(x):\n    return x + x + x\n")))
    assert named(grader, exercise, triple) == ["three", "thrice"]


def test_a_variant_that_fits_only_some_cases_is_not_named(grader: Grader) -> None:
    exercise = double(wrong=(variant("sometimes", "def double(x):\n    return 2 * x if x[0] > 0 else 0 * x\n"),))
    source = "def double(x):\n    return 2 * x if x[0] > 0 else x - 1\n"
    assert named(grader, exercise, source) == []


def test_a_variant_that_is_right_on_these_inputs_explains_nothing(grader: Grader) -> None:
    exercise = double(wrong=(variant("right", DOUBLE),))
    assert named(grader, exercise, "def double(x):\n    return 2 * x + 1\n") == []


def test_a_variant_that_hangs_or_crashes_keeps_nobody_from_an_answer(grader: Grader) -> None:
    exercise = double(
        wrong=(
            variant("triple", "def double(x):\n    return 3 * x\n"),
            variant("hangs", "def double(x):\n    while True: pass\n"),
        )
    )
    assert named(grader, exercise, "def double(x):\n    return 3 * x\n") == ["triple"]


def test_the_same_exception_is_the_same_mistake(grader: Grader) -> None:
    exercise = double(wrong=(variant("divides", "def double(x):\n    return x / (1 // 0)\n"),))
    assert named(grader, exercise, "def double(x):\n    raise ZeroDivisionError\n") == ["divides"]


def test_a_warning_brings_the_tutors_sentence(grader: Grader) -> None:
    loud = "import numpy as np\ndef double(x):\n    np.float64(1e308) * 10\n    return 2 * x\n"
    exercise = double(strict_fp=True, wrong=(variant("loud", loud, "Overflow.", only="warning"),))
    verdict = grader.grade(exercise, loud)
    assert verdict.passed
    assert [(found.id, found.message) for found in verdict.diagnosis] == [("loud", "Overflow.")]
    assert grader.grade(exercise, DOUBLE).diagnosis == ()


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("-2 * x", "negated"),
        ("5 * x", "constant-factor"),
        ("np.round(2 * x, 3)", "rounded"),
        ("2 * x / len(x)", "mean-for-sum"),
        ("2 * x * len(x)", "sum-for-mean"),
        ("2 * x + 1", ""),
        ("2 * x ** 2", ""),
    ],
)
def test_generic_slips_are_named(grader: Grader, body: str, name: str) -> None:
    cases = "def typical(rng):\n    return (rng.normal(size=int(rng.integers(2, 9))),)\n"
    expected = [name] if name else []
    assert named(grader, double(cases=cases), f"import numpy as np\ndef double(x):\n    return {body}\n") == expected


def test_a_transposed_square_and_an_index_that_is_off_by_one_are_named(grader: Grader) -> None:
    table = question(
        "table",
        "table(x)",
        "def table(x):\n    return x + 1\n",
        "def typical(rng):\n    return (rng.normal(size=(3, 3)),)\n",
    )
    assert named(grader, table, "def table(x):\n    return (x + 1).T.copy()\n") == ["transposed"]
    places = question(
        "places", "places(n)", "import numpy as np\ndef places(n):\n    return np.arange(n)\n",
        "def typical(rng):\n    return (int(rng.integers(3, 9)),)\n",
    )  # fmt: skip
    source = "import numpy as np\ndef places(n):\n    return np.arange(1, n + 1)\n"
    assert named(grader, places, source) == ["off-by-one"]


RESULTS = nst.arrays(np.float64, (2, 3), elements=st.floats(-100, 100).filter(lambda value: abs(value) > 1e-3))


@given(st.lists(st.tuples(RESULTS, RESULTS), min_size=1, max_size=3))
def test_no_slip_is_named_that_does_not_reproduce_the_results(pairs: list[tuple[Any, Any]]) -> None:
    results = [((expected,), got, expected) for got, expected in pairs]
    for name, _ in generic_slips(results, Rules()):
        if name == "negated":
            assert all(same(got, -expected) for got, expected in pairs)
        elif name == "constant-factor":
            factor = pairs[0][0][0, 0] / pairs[0][1][0, 0]
            assert all(same(got, expected * factor) for got, expected in pairs)
        else:
            assert name == "rounded"


@given(RESULTS)
def test_right_results_have_no_slip(expected: Any) -> None:
    assert list(generic_slips([((expected,), expected.copy(), expected)], Rules())) == []
