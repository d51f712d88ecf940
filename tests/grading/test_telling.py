"""What a learner is told first: the output by its name, what a second mistake hides, what is not used at all."""

from __future__ import annotations

import numpy as np
import pytest

from quizzer.bank.model import CodeQuestion
from quizzer.grading import Grader, Verdict
from quizzer.grading.error_hints import hint
from quizzer.grading.reports import ErrorReport
from tests.grading.exercises import double, question, variant


def moments(**more: object) -> CodeQuestion:
    """Mean and variance of rows, with a shift; both outputs are named."""
    return question(
        "moments",
        "moments(x: np.ndarray, eps: float = 0.5) -> tuple[np.ndarray, np.ndarray]",
        "def moments(x, eps=0.5):\n    return x.mean(axis=1), x.var(axis=1) + eps\n",
        "def typical(rng):\n    return rng.normal(size=(4, 3)), float(rng.uniform(0.2, 0.9))\n"
        "def one_row(rng):\n    return rng.normal(size=(1, 3)), 0.25\n",
        outputs=("mean", "variance"),
        **more,
    )


def told(verdict: Verdict) -> list[str]:
    return [diagnosis.message for diagnosis in verdict.diagnosis]


def moments_returning(results: str) -> str:
    return f"import numpy as np\ndef moments(x, eps=0.5):\n    return {results}\n"


def test_an_output_is_called_by_its_name_and_shown_alone(grader: Grader) -> None:
    verdict = grader.grade(moments(), moments_returning("x.mean(axis=1), x.var(axis=1, ddof=1) ** 3"), seed=1)
    assert verdict.failure is not None
    assert verdict.message.startswith("`variance` is wrong") or verdict.message.startswith("`variance`: ")
    assert verdict.failure.output == "variance"
    assert verdict.failure.got.startswith("variance = np.array(")
    assert "mean" not in verdict.failure.got + verdict.failure.expected


def test_an_output_that_does_not_count_is_not_shown(grader: Grader) -> None:
    verdict = grader.grade(moments(graded_outputs=(0,)), moments_returning("x.sum(axis=1), 'cache'"), seed=1)
    assert verdict.failure is not None
    assert "cache" not in verdict.failure.got
    assert "variance" not in verdict.failure.expected


def test_exchanged_outputs_are_recognised(grader: Grader) -> None:
    verdict = grader.grade(moments(), moments_returning("x.var(axis=1) + eps, x.mean(axis=1)"), seed=1)
    assert told(verdict)[0] == "`mean` and `variance` are right, but in each other's place."


def test_one_constant_factor_is_told_with_its_value(grader: Grader) -> None:
    verdict = grader.grade(double(), "def double(x):\n    return 3 * x\n", seed=1)
    assert "Every value is 1.5 times the right one." in told(verdict)


def test_a_second_mistake_in_another_output_hides_neither(grader: Grader) -> None:
    verdict = grader.grade(moments(), moments_returning("-x.mean(axis=1), 3 * (x.var(axis=1) + eps)"), seed=1)
    assert told(verdict) == [
        "In `mean`: Every value has the wrong sign.",
        "In `variance`: Every value is 3 times the right one.",
    ]


def test_a_second_mistake_on_an_edge_case_does_not_hide_that_on_random_inputs(grader: Grader) -> None:
    cases = "def typical(rng):\n    return (rng.normal(size=5),)\ndef single(rng):\n    return (rng.normal(size=1),)\n"
    exercise = double(cases=cases, wrong=(variant("plus_one", "def double(x):\n    return 2 * x + 1\n", "One more."),))
    source = "def double(x):\n    return 2 * x + 1 if x.size > 1 else x * 0 + 7\n"
    assert told(grader.grade(exercise, source, seed=1)) == ["On random inputs: One more."]


def test_an_argument_that_is_not_used_is_named(grader: Grader) -> None:
    verdict = grader.grade(moments(), moments_returning("x.mean(axis=1) ** 2, x.var(axis=1) + 1e-3"), seed=1)
    assert "Your result does not depend on `eps`, and should." in told(verdict)


def test_of_an_argument_that_is_used_nothing_is_said(grader: Grader) -> None:
    verdict = grader.grade(moments(), moments_returning("x.mean(axis=1) ** 2, x.var(axis=1) * eps"), seed=1)
    assert told(verdict) == []


def test_what_fails_on_random_inputs_is_shown_before_what_fails_on_an_edge_case(grader: Grader) -> None:
    verdict = grader.grade(moments(), moments_returning("x.mean(axis=1), x.var(axis=1) ** 2"), seed=1)
    assert verdict.failure is not None
    assert verdict.failure.case == "typical"


def test_a_refused_input_is_made_small(grader: Grader) -> None:
    exercise = question(
        "root",
        "root(x: np.ndarray) -> np.ndarray",
        "import numpy as np\ndef root(x):\n    if (x < 0).any():\n        raise ValueError('negative')\n"
        "    return np.sqrt(x)\n",
        "def typical(rng):\n    return (rng.uniform(1, 2, size=(3, 4)),)\n"
        "def negative(rng):\n    return (-rng.uniform(1, 2, size=(5, 7)),)\n",
    )
    verdict = grader.grade(exercise, "import numpy as np\ndef root(x):\n    return np.sqrt(np.abs(x))\n", seed=1)
    assert verdict.failure is not None
    assert verdict.failure.case == "negative"
    assert len(verdict.failure.input) < 80


def test_the_inputs_of_a_convolution_are_made_small(grader: Grader) -> None:
    exercise = question(
        "scaled",
        "scaled(x: np.ndarray, w: np.ndarray) -> np.ndarray",
        "import numpy as np\ndef scaled(x, w):\n    return np.einsum('nchw,fc->nfhw', x, w)\n",
        "def typical(rng):\n    return rng.normal(size=(2, 3, 6, 7)), rng.normal(size=(4, 3))\n",
    )
    source = "import numpy as np\ndef scaled(x, w):\n    return np.einsum('nchw,fc->nfhw', x, abs(w) + 1)\n"
    verdict = grader.grade(exercise, source, seed=1)
    assert verdict.failure is not None
    assert len(verdict.failure.input) < 120


@pytest.mark.parametrize(
    "body",
    [
        "return x",
        "return x.reshape(-1).reshape(x.shape)",
        "return np.asarray(x, dtype=float) if not x.any() else x[...]",
        "return x.T.T",
    ],
)
def test_a_result_in_the_callers_memory_fails_where_new_arrays_are_promised(grader: Grader, body: str) -> None:
    exercise = question(
        "same",
        "same(x: np.ndarray) -> np.ndarray",
        "import numpy as np\ndef same(x):\n    return x.copy()\n",
        "def typical(rng):\n    return (rng.normal(size=(2, 3)),)\n",
        new_arrays=True,
    )
    verdict = grader.grade(exercise, f"import numpy as np\ndef same(x):\n    {body}\n", seed=1)
    assert verdict.verdict == "fail"
    assert verdict.message.startswith("The result shares memory with the input x: ")
    assert grader.grade(exercise, "def same(x):\n    return +x\n", seed=1).passed


def test_a_result_in_the_callers_memory_passes_where_nothing_is_promised(grader: Grader) -> None:
    exercise = question(
        "same",
        "same(x: np.ndarray) -> np.ndarray",
        "def same(x):\n    return x.copy()\n",
        "def typical(rng):\n    return (rng.normal(size=(2, 3)),)\n",
    )
    assert grader.grade(exercise, "def same(x):\n    return x\n", seed=1).passed


ERRORS = {
    "np.ones((2, 3)) + np.ones(2)": "Counted from the last axis",
    "np.ones((2, 3)) @ np.ones((2, 3))": "In a product the last axis",
    "np.ones(3, int).__isub__(0.5)": "An integer array cannot take floats",
    "1 if np.ones(2) else 0": "`if`, `and`",
    "np.ones(3)[1.0]": "An index must be an integer",
    "np.ones(3)[5]": "An index points beyond",
    "np.ones(3).sum(axis=1)": "The array has fewer axes",
    "[3, 1].sort().copy()": "Something is None",
    "__import__('math').exp(np.ones(3))": "`float`, `int` and `math` take one number",
    "np.array([[1, 2], [3]])": "An array holds one number",
    "1 // 0": "The divisor is 0",
    "(lambda a: a)(1, 2)": "A call and the function's parameters do not fit",
    "__import__('pandas_is_not_here')": "NumPy and Python's standard library",
    "np.linalg.inv(np.zeros((2, 2)))": "The matrix has no inverse",
    "[1.0] * 0.5": "Lists do not compute",
    "{}['a']": "There is no such key",
    "np.soft_max": "NumPy has no `soft_max`",
    "np.argmx(np.ones(2))": "NumPy has no `argmx`; did you mean `argmax`?",
    "math.exp(1)": "Put `import math` at the top",
    "exponent(1)": "Nothing of that name",
}


@pytest.mark.parametrize("expression", ERRORS)
def test_a_common_exception_comes_with_what_lies_behind_it(expression: str) -> None:
    with pytest.raises(Exception) as caught:  # noqa: PT011 - whatever Python and NumPy raise there
        eval(expression, {"np": np})  # noqa: S307
    error = ErrorReport(type(caught.value).__name__, str(caught.value), 1, None, None)
    assert hint(error).startswith(ERRORS[expression])


def test_an_exception_that_says_it_all_gets_no_hint() -> None:
    assert hint(ErrorReport("ValueError", "alpha must be positive", 1, None, None)) == ""
