"""Mistakes that are recognised, and that none is named which does not explain the results."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as nst

from quizzer.grading import Grader
from quizzer.grading.compare import Rules, rounded_places, same
from quizzer.grading.slips import generic_slips
from tests.grading.exercises import DOUBLE, GLOBAL_SUM, IN_PLACE, NO_SHIFT, SOFTMAX, double, question, softmax, variant


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
        ("2 * x / np.log(2)", "logarithm"),
        ("1 - 2 * x", "complement"),
        ("2 * (x.astype('f') + 2 - 2).astype('d')", "float32-precision"),
        ("2 * x + 1", ""),
        ("2 * x ** 2", ""),
    ],
)
def test_generic_slips_are_named(grader: Grader, body: str, name: str) -> None:
    cases = "def typical(rng):\n    return (rng.normal(size=int(rng.integers(2, 9))),)\n"
    expected = [name] if name else []
    assert named(grader, double(cases=cases), f"import numpy as np\ndef double(x):\n    return {body}\n") == expected


@pytest.mark.parametrize(("body", "name"), [("x ** 4", "squared"), ("x", "square-root"), ("abs(x)", "square-root")])
def test_a_root_too_many_or_too_few_is_named(grader: Grader, body: str, name: str) -> None:
    exercise = double("def double(x):\n    return x ** 2\n", "def typical(rng):\n    return (rng.uniform(2, 5, 4),)\n")
    assert named(grader, exercise, f"def double(x):\n    return {body}\n") == [name]


def test_inputs_that_are_changed_though_the_result_is_right_are_named(grader: Grader) -> None:
    assert named(grader, double(), "def double(x):\n    x *= 2\n    return x.copy()\n") == ["inputs-changed"]
    assert named(grader, double(), "def double(x):\n    x *= 3\n    return x ** 3\n") == []


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("e = np.exp(x - x.max()); return e / e.sum(0)", "wrong-axis"),
        ("e = np.exp(x - x.max()); return e / e.sum(1 - axis, keepdims=True)", "wrong-axis"),
        ("e = np.exp(x - x.max()); return e / e.sum()", ""),
        ("return x / x.sum(0)", ""),
    ],
)
def test_the_other_axis_is_named(grader: Grader, body: str, name: str) -> None:
    cases = "def typical(rng):\n    return (rng.normal(size=(3, 4)),)\n"
    exercise = question("soft", "soft(x, axis=1)", SOFTMAX.replace("softmax", "soft"), cases)
    source = f"import numpy as np\ndef soft(x, axis=1):\n    {body}\n"
    assert named(grader, exercise, source) == ([name] if name else [])


def test_a_reduction_over_the_other_axis_of_a_square_is_named(grader: Grader) -> None:
    cases = "def typical(rng):\n    return (rng.normal(size=(4, 4)),)\n"
    exercise = question("rows", "rows(x)", "def rows(x):\n    return x.mean(axis=1)\n", cases)
    assert named(grader, exercise, "def rows(x):\n    return x.mean(axis=0)\n") == ["wrong-axis"]


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
        assert all(reproduces(name, got, expected, pairs) for got, expected in pairs if not same(got, expected))


CHANGES: dict[str, Callable[[Any], Any]] = {
    "negated": lambda e: -e,
    "complement": lambda e: 1 - e,
    "squared": np.square,
    "square-root": lambda e: np.sqrt(np.abs(e)),
    "float32-precision": lambda e: e.astype(np.float32).astype(np.float64),
}


def reproduces(name: str, got: Any, expected: Any, pairs: list[tuple[Any, Any]]) -> bool:
    if name in {"constant-factor", "logarithm"}:
        return same(got, expected * (pairs[0][0][0, 0] / pairs[0][1][0, 0]))
    if name == "rounded":
        return rounded_places(got, expected) is not None
    return same(got, CHANGES[name](expected), Rules(precision="float32" if name == "float32-precision" else None))


@given(RESULTS, st.sampled_from(sorted(CHANGES)))
def test_every_change_that_is_one_has_its_name(expected: Any, name: str) -> None:
    expected = np.abs(expected) if name in {"squared", "square-root"} else expected
    got = CHANGES[name](expected)
    found = [slip for slip, _ in generic_slips([((expected,), got, expected)], Rules())]
    assert found == [name] or same(got, expected) or any(same(got, CHANGES[f](expected)) for f in found if f in CHANGES)


@given(RESULTS)
def test_right_results_have_no_slip(expected: Any) -> None:
    assert list(generic_slips([((expected,), expected.copy(), expected)], Rules())) == []
