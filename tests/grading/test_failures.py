"""The failing case that a learner is shown: small, and Python that can be pasted."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as nst

from quizzer.grading import Grader
from quizzer.grading.compare import compare
from quizzer.grading.reports import ErrorReport
from quizzer.grading.sandbox.phrase import Phrase
from quizzer.grading.sandbox.protocol import Function, Opaque, Rng
from quizzer.grading.show import call_as_code, literal, pointed_at, result_as_code
from quizzer.grading.signature import parameters
from tests.grading.exercises import double, question, softmax

VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**70), 2**70)
    | st.floats()
    | st.text(st.characters(codec="ascii", categories=["L", "N"]))
    | nst.arrays(
        st.sampled_from([np.float64, np.float32, np.int64, np.int32, np.bool_]),
        nst.array_shapes(min_dims=0, max_dims=3, min_side=0, max_side=3),
    ),
    lambda inner: st.lists(inner, max_size=3) | st.lists(inner, max_size=3).map(tuple),
    max_leaves=6,
)


@given(VALUES)
def test_a_literal_is_the_value_again(value: Any) -> None:
    again = eval(literal(value), {"np": np})  # noqa: S307 - that it can be evaluated is the point
    assert compare(again, value) is None
    assert type(again) is type(value)


@pytest.mark.parametrize(
    ("signature", "found"),
    [
        ("f(x)", {"x": None}),
        ("f()", {}),
        ("f(x: np.ndarray, axis: int = -1) -> np.ndarray", {"x": None, "axis": "-1"}),
        (
            "f(g: Callable[[np.ndarray], float], shape: tuple[int, ...] = (1, 2), *, k: str = 'a')",
            {"g": None, "shape": "(1, 2)", "k": "'a'"},
        ),
    ],
)
def test_parameters_and_their_defaults_are_read_as_text(signature: str, found: dict[str, str | None]) -> None:
    assert list(parameters(signature).items()) == list(found.items())


def test_a_call_is_written_out() -> None:
    code = call_as_code(
        "f", "f(g, x, rng)", (Function("def g(x):\n    return -x\n"), np.ones(1, np.float32), Rng(7)), 1
    )
    assert code == (
        "def g(x):\n    return -x\nx = np.array([1.0], dtype=np.float32)\nrng = np.random.default_rng(7)\nf(g, x, rng)"
    )
    assert call_as_code("f", "f(x, axis)", {"x": 1.5, "axis": 0}, 1) == "x = 1.5\naxis = 0\nf(x=x, axis=axis)"
    assert literal([np.nan, -np.inf, Opaque(Phrase("a set", {}))]) == "[np.nan, -np.inf, <a set>]"


@pytest.mark.parametrize(
    ("source", "error", "shown"),
    [
        ("a = 1\nb = a / 0\n", (2, 4, 9), "    b = a / 0\n        ^^^^^"),
        ("    x = é + 1 / 0", (1, 13, 18), "    x = é + 1 / 0\n            ^^^^^"),
        ("x", (1, None, None), "    x"),
        ("x", (7, 0, 1), ""),
        ("\x1b[2Jx = 1", (1, 0, 99), None),
    ],
)
def test_the_learners_line_is_pointed_at(
    source: str, error: tuple[int, int | None, int | None], shown: str | None
) -> None:
    text = pointed_at(source, ErrorReport("E", "", *error))
    assert "\x1b" not in text
    if shown is not None:
        assert text == shown


def test_a_long_input_is_rounded_and_still_pasteable() -> None:
    values = np.random.default_rng(0).normal(size=(9, 8))
    code = call_as_code("f", "f(x)", (values,), 17)
    assert code.startswith("# Rounded to 6 digits; grade with --seed 17 to replay it exactly.\n")
    scope: dict[str, Any] = {"np": np, "f": lambda x: x}
    exec(code, scope)  # noqa: S102 - as a learner would
    assert scope["x"] == pytest.approx(values, rel=1e-5)


def test_a_very_long_input_is_described_and_short() -> None:
    code = call_as_code("f", "f(x, parts)", (np.ones((30, 30)), [np.ones(2), np.zeros((5, 9, 9))]), 17)
    assert code == (
        "# Too long to show whole; grade with --seed 17 to replay it.\n"
        "x = <float64 array of shape (30, 30)>\n"
        "parts = [np.array([1.0, 1.0]), <float64 array of shape (5, 9, 9)>]\n"
        "f(x, parts)"
    )
    assert result_as_code((np.ones((30, 30)), 0.5)) == "(<float64 array of shape (30, 30)>, 0.5)"


def test_numbers_among_the_arguments_are_rounded_too(grader: Grader) -> None:
    cases = "def typical(rng):\n    return rng.normal(size=3), float(rng.uniform(0.1, 0.9))\n"
    exercise = question("scale", "scale(x, rate)", "def scale(x, rate):\n    return rate * x\n", cases)
    verdict = grader.grade(exercise, "def scale(x, rate):\n    return x\n")
    assert verdict.failure is not None
    assert len(verdict.failure.input) < 60


def test_a_failure_is_made_small_and_round(grader: Grader) -> None:
    cases = "def typical(rng):\n    return (rng.normal(size=int(rng.integers(3, 30))) + 5,)\n"
    verdict = grader.grade(double(cases=cases), "def double(x):\n    return 3 * x\n", seed=1)
    assert verdict.failure is not None
    assert len(verdict.failure.input) < 50
    large = "def double(x):\n    return 2 * x if x.size > 2 else 2 * x + 1\n"
    kept = "def double(x):\n    return 2 * x if x.size < 3 else 2 * x + 1\n"
    assert grader.grade(double(cases=cases), large, seed=1).passed
    verdict = grader.grade(double(cases=cases), kept, seed=1)
    assert verdict.failure is not None
    assert verdict.failure.input.count(",") == 2  # what fails needs three numbers


def test_a_failure_stays_one_of_its_kind(grader: Grader) -> None:
    source = (
        "import numpy as np\ndef softmax(x, axis=-1):\n    e = np.exp(x)\n    return e / e.sum(axis, keepdims=True)\n"
    )
    verdict = grader.grade(softmax(), source)
    assert verdict.failure is not None
    assert verdict.failure.case == "large_logits"
    assert "nan" in verdict.failure.got


def test_probabilities_stay_probabilities_while_an_input_is_rounded(grader: Grader) -> None:
    exercise = question(
        "entropy",
        "entropy(p: np.ndarray) -> float",
        "import numpy as np\ndef entropy(p):\n    return float(-(p * np.log(p)).sum())\n",
        "import numpy as np\ndef typical(rng):\n    p = rng.uniform(0.2, 1.0, 4)\n    return (p / p.sum(),)\n",
    )
    source = "import numpy as np\ndef entropy(p):\n    return float(-(p * np.log2(p)).sum())\n"
    verdict = grader.grade(exercise, source)
    assert verdict.failure is not None
    scope: dict[str, Any] = {"np": np, "entropy": lambda p: p.sum()}
    assert eval(verdict.failure.input.split("=", 1)[1].split("\n")[0], scope).sum() == pytest.approx(1)  # noqa: S307
