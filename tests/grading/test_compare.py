"""When two results are the same, and how their difference is told."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as nst

from quizzer.bank.parts import ArrayTolerance
from quizzer.grading.compare import Rules, compare, graded, rounded_places, same, widened
from quizzer.grading.sandbox.phrase import Phrase
from quizzer.grading.sandbox.protocol import Opaque

ARRAYS = nst.arrays(
    st.sampled_from([np.float64, np.float32, np.int64, np.int32, np.bool_, np.complex128]),
    nst.array_shapes(min_dims=0, max_dims=3, min_side=0, max_side=4),
)
FLOATS = nst.arrays(np.float64, nst.array_shapes(max_dims=2, max_side=4), elements=st.floats(-1e6, 1e6))
RESULTS = st.recursive(
    ARRAYS | st.floats() | st.integers() | st.booleans() | st.text() | st.none(),
    lambda inner: st.lists(inner, max_size=3).map(tuple) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


@given(RESULTS)
def test_everything_equals_itself(value: Any) -> None:
    assert compare(value, value) is None


@given(FLOATS, st.data())
def test_noise_passes_and_an_error_at_the_scale_of_the_result_fails(expected: Any, data: st.DataObject) -> None:
    scale = float(np.abs(expected).max())
    index = tuple(data.draw(st.integers(0, n - 1)) for n in expected.shape)
    noisy, wrong = expected.copy(), expected.copy()
    noisy[index] += 0.5e-9 * scale
    wrong[index] += 1e-5 * max(scale, 1e-3)
    assert same(noisy, expected)
    found = compare(wrong, expected)
    assert found is not None
    assert found.reason == "value"
    assert found.index == index


@given(FLOATS)
def test_nothing_is_broadcast(expected: Any) -> None:
    for other in (expected[None], expected.ravel() if expected.ndim > 1 else expected[:, None], expected.mean()):
        found = compare(other, expected)
        assert found is not None
        assert found.reason in {"shape", "type"}


@given(ARRAYS, ARRAYS)
def test_what_agrees_has_the_same_shape_and_kind(got: Any, expected: Any) -> None:
    if same(got, expected) and expected.ndim:
        assert got.shape == expected.shape
        assert got.dtype.kind == expected.dtype.kind or expected.dtype.kind == "b"  # noqa: PLR1714


@pytest.mark.parametrize(
    ("got", "expected"),
    [
        (1.5, np.array(1.5)),
        (np.array(1.5), 1.5),
        (np.float32(1.5), 1.5),
        (3, 3.0),
        (True, 1),
        (1, True),
        ([1.0, 2.0], (1.0, 2.0)),
        ((1.0, np.ones(2)), [1.0, np.ones(2)]),
        (np.array([0, 1]), np.array([False, True])),
        (np.asfortranarray(np.eye(2)), np.eye(2)),
        (np.array([np.nan, np.inf, -np.inf]), np.array([np.nan, np.inf, -np.inf])),
        (np.zeros((0, 3)), np.zeros((0, 3))),
        (2.2e-17, 0.0),
        (0.0, 2.2e-17),
        (np.array([1, 2], dtype=np.int32), np.array([1, 2])),
        ({"a": 1, "b": np.ones(1)}, {"b": np.ones(1), "a": 1}),
        (10**40, 10**40),
    ],
)
def test_legitimate_alternatives_pass(got: Any, expected: Any) -> None:
    assert compare(got, expected) is None


@pytest.mark.parametrize(
    ("got", "expected", "reason", "said"),
    [
        (None, np.ones(2), "type", "None; an array of shape (2,) is expected. Is a `return` missing?"),
        ([1.0, "1"], np.ones(2), "type", "a list of 2; an array of shape (2,) is expected."),
        ([[1.0], [1.0, 1.0]], np.ones(2), "type", "a list of 2; an array of shape (2,) is expected."),
        ([1.0, 1.0], np.ones(3), "shape", "has shape (2,); (3,) is expected."),
        (1.0, np.ones(2), "type", "a float; an array of shape (2,) is expected."),
        (np.ones(2), (1.0, 1.0), "type", "an array of shape (2,); a tuple of 2 is expected."),
        (Opaque(Phrase("a set", {})), 1.0, "type", "a set; a float is expected."),
        ("a", 1.0, "type", "a string; a float is expected."),
        (1.0, None, "type", "a float; None is expected."),
        ((1.0,), (1.0, 2.0), "structure", "has 1 items; 2 are expected."),
        ({"a": 1}, {"b": 1}, "structure", "lacks 'b' and has 'a' too many."),
        (np.ones((2, 1)), np.ones(2), "shape", "too many: see keepdims."),
        (np.ones((3, 2)), np.ones((2, 3)), "shape", "It is transposed."),
        (np.ones(1), 1.0, "shape", "a single number is expected."),
        (np.ones(2, int), np.ones(2), "dtype", "an array of integers (int64); floats are expected."),
        (np.ones(2), np.ones(2, int), "dtype", "an array of floats (float64); integers are expected."),
        (1.0, 1, "dtype", "a float; an integer is expected."),
        (np.array([1.0, np.nan]), np.ones(2), "nan", "at [1]: got nan, expected 1"),
        (np.array([np.inf, 1.0]), np.array([-np.inf, 1.0]), "inf", "at [0]: got inf, expected -inf"),
        (np.array([1e300, 1.0]), np.array([np.inf, 1.0]), "inf", "at [0]: got 1e+300, expected inf"),
        ("left", "right", "value", "'left', not 'right'"),
        (np.array([1, 3]), np.array([1, 2]), "value", "1 of 2 values is wrong; the first at [1]: got 3, expected 2."),
        ((np.ones(2), 3.0), (np.ones(2), 4.0), "value", "Item 1 is wrong: got 3, expected 4 (error 1)."),
        ({"W": np.zeros(1)}, {"W": np.ones(1)}, "value", "The value at 'W' is wrong"),
        (np.array([0, 2]), np.array([False, True]), "value", "got 2, expected True"),
        (10**40 + 1, 10**40, "value", f"is {10**40 + 1}, not {10**40}."),
        (10**600, 10, "value", ", not 10."),
        (10**600, 10.0, "dtype", "an integer; a float is expected."),
        (1.0, 10**600, "dtype", "a float;"),
        (1.0, b"bytes", "dtype", "a float;"),
        (1.0, Opaque(Phrase("a set", {})), "dtype", "a float; a set is expected."),
        (Opaque(Phrase("a \x1b[2J" + "x" * 999, {})), 1.0, "type", "x…; a float is expected."),
    ],
)
def test_each_difference_has_its_own_sentence(got: Any, expected: Any, reason: str, said: str) -> None:
    found = compare(got, expected)
    assert found is not None
    assert found.reason == reason
    assert said in found.message


def test_the_worst_value_is_the_one_farthest_over_its_allowance() -> None:
    found = compare(np.array([100.1, 2.0]), np.array([100.0, 1.0]))
    assert found is not None
    assert found.index == (1,)
    assert found.max_abs_error == pytest.approx(1.0)
    assert found.max_rel_error == pytest.approx(1.0)


def test_small_differences_are_shown_with_enough_digits() -> None:
    found = compare(np.array([1.0000003]), np.array([1.0]))
    assert found is not None
    assert "got 1.0000003, expected 1 " in found.message


def test_values_far_below_the_scale_of_the_result_do_not_matter() -> None:
    assert same(np.array([1.0, 1e-30]), np.array([1.0, 2e-30]))
    assert not same(np.array([1.0, 1e-30]), np.array([1.0, 2e-30]), Rules(ArrayTolerance(rtol=1e-6, atol=1e-40)))


def test_float32_results_of_float64_inputs_are_told_apart_from_wrong_ones() -> None:
    expected = np.array([0.1, 0.7, 123.456])
    coarse = (expected * (1 + 1e-6)).astype(np.float32)
    found = compare(coarse, expected)
    assert found is not None
    assert found.reason == "precision"
    assert same(coarse, expected, Rules(precision="float32"))


def test_float32_is_no_float64_even_where_it_is_only_rounded() -> None:
    expected = np.array([0.1, 1 / 3, 123.456])
    rounded = expected.astype(np.float32)
    assert same(rounded.astype(np.float64), expected)
    assert not same(rounded, expected)
    assert same(rounded, expected, Rules(ArrayTolerance(rtol=1e-4, atol=0.0)))
    assert same(np.array([0.5, 3.0], np.float32), np.array([0.5, 3.0]))


@given(FLOATS, st.integers(2, 6))
def test_a_rounded_result_is_told_as_such(expected: Any, places: int) -> None:
    found = rounded_places([(np.round(expected, places), expected)])
    assert found is None or np.array_equal(np.round(expected, found), np.round(np.round(expected, places), found))


def test_a_rounded_result_says_so() -> None:
    expected = np.array([0.123456789, 0.987654321])
    found = compare(np.round(expected, 3), expected)
    assert found is not None
    assert "rounded to 3 decimals" in found.message


def test_zeros_are_not_taken_for_rounding() -> None:
    assert rounded_places([(np.zeros(2), np.array([1e-9, 2e-9]))]) is None


def test_only_listed_outputs_are_graded() -> None:
    assert same(graded((1, 2, 3), (0, 2)), graded((1, 5, 3), (0, 2)))
    assert not same(graded((1, 2, 3), (0, 2)), graded((1, 2, 4), (0, 2)))
    assert not same(graded((1, 2, 3), (0, 2)), (1, 3))
    assert not same(graded((1,), (0,)), graded((1, 2), (0,)))
    assert graded((1, 2, 3), None) == (1, 2, 3)
    assert graded(5, (0,)) == 5


def test_widened_results_are_noticed_anywhere() -> None:
    low, high = np.ones(2, np.float32), np.ones(2)
    assert widened(high, low)
    assert widened((low, high), (low, low))
    assert widened({"a": high}, {"a": low})
    assert not widened(low, low)
    assert not widened(high, high)
