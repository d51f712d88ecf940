"""Wrong variants of an exercise that are recognised, and that none is named which does not explain the results."""

from __future__ import annotations

import pytest

from quizzer.grading import Grader
from tests.grading.exercises import DOUBLE, GLOBAL_SUM, IN_PLACE, NO_SHIFT, double, named, softmax, variant


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
