"""Gradients are checked one by one; about a wrong one, finite differences of a forward tell more."""

from __future__ import annotations

import re

import pytest

from quizzer.bank.loader import load_bank
from quizzer.bank.model import Bank, Programming
from quizzer.grading import CheckResult, Grader
from quizzer.paths import shipped_bank
from tests.grading.exercises import cube
from tests.grading.levels import PATIENCE, waiting

HALF_RIGHT = """\
import numpy as np


def batchnorm_backward(dout, x, gamma, eps=1e-5):
    centred = x - x.mean(axis=0)
    std = np.sqrt((centred**2).mean(axis=0) + eps)
    x_hat = centred / std
    g = dout * gamma
    dx = {factor} * (g - g.mean(axis=0) - x_hat * (g * x_hat).mean(axis=0)) / std
    return dx, (dout * x_hat).sum(axis=0), dout.sum(axis=0)
"""
FORWARD = """

def batchnorm_forward(x, gamma, beta, eps=1e-5):
    centred = x - x.mean(axis=0)
    return gamma * centred / np.sqrt((centred**2).mean(axis=0) + eps) + beta, None
"""
UNBIASED = """\
import numpy as np


def batchnorm_forward(x, gamma, beta, eps=1e-5):
    return gamma * (x - x.mean(axis=0)) / np.sqrt(x.var(axis=0, ddof=1) + eps) + beta


def batchnorm_backward(dout, x, gamma, eps=1e-5):
    centred = x - x.mean(axis=0)
    std = np.sqrt((centred**2).sum(axis=0) / max(len(x) - 1, 1) + eps)
    x_hat = centred / std
    g = dout * gamma
    dx = (g - g.mean(axis=0) - x_hat * (g * x_hat).sum(axis=0) / max(len(x) - 1, 1)) / std
    return dx, (dout * x_hat).sum(axis=0), dout.sum(axis=0)
"""


@pytest.fixture(scope="module")
def bank() -> Bank:
    return load_bank([shipped_bank()]).bank


def _gradients(grader: Grader, exercise: Programming, source: str) -> dict[str, CheckResult]:
    """The checks of single gradients, by what they are of."""
    checks = grader.grade(exercise, source, seed=1).checks
    found = {check.name.removeprefix("gradient of "): check for check in checks if "gradient of" in check.name}
    assert found
    return found


# ------------------------------------------------------------------------------------------------------ the checks


def test_a_right_submission_passes_a_check_for_each_gradient(grader: Grader, bank: Bank) -> None:
    exercise = bank.exercise("batchnorm_backward")
    verdict = grader.grade(exercise, exercise.exercise.reference)
    assert verdict.passed
    assert [check.name for check in verdict.checks][:4] == [
        "random inputs", "gradient of x", "gradient of gamma", "gradient of beta"
    ]  # fmt: skip
    assert {check.verdict for check in verdict.checks} == {"pass"}


def test_one_wrong_gradient_leaves_the_others_right(grader: Grader, bank: Bank) -> None:
    found = _gradients(grader, bank.exercise("batchnorm_backward"), HALF_RIGHT.format(factor=2))
    assert {name: check.verdict for name, check in found.items()} == {"x": "fail", "gamma": "pass", "beta": "pass"}
    assert found["gamma"].message == ""


def test_they_are_heard_of_while_the_submission_runs(grader: Grader, bank: Bank) -> None:
    heard: list[CheckResult] = []
    exercise = bank.exercise("batchnorm_backward")
    verdict = grader.grade(exercise, HALF_RIGHT.format(factor=2), seed=1, on_check=heard.append)
    assert [(check.name, check.verdict) for check in heard] == [(c.name, c.verdict) for c in verdict.checks]
    assert verdict.checks[1].message.startswith(f"{heard[1].message} If x[")


def test_a_gradient_in_the_wrong_shape_is_wrong_by_itself(grader: Grader, bank: Bank) -> None:
    source = "def affine_backward(dout, x, W):\n    return dout @ W, dout.T @ x, dout\n"
    found = _gradients(grader, bank.exercise("affine_backward"), source)
    assert {name: check.verdict for name, check in found.items()} == {"x": "pass", "W": "pass", "b": "fail"}
    assert found["b"].message == "The result has shape (4, 2); (2,) is expected."


@pytest.mark.parametrize("returned", ["dout @ W, dout.T @ x", "dout @ W", "None", "1 / 0"])
def test_a_result_without_its_parts_has_no_gradients_to_check(grader: Grader, bank: Bank, returned: str) -> None:
    source = f"def affine_backward(dout, x, W):\n    return {returned}\n"
    found = _gradients(grader, bank.exercise("affine_backward"), source)
    assert {check.verdict for check in found.values()} == {"skipped"}


def test_what_is_no_gradient_among_the_results_is_not_checked_as_one(grader: Grader, bank: Bank) -> None:
    exercise = bank.exercise("smooth_l1_loss")
    wrong_value = f"{exercise.exercise.reference.replace('per_element.mean()', 'per_element.sum()')}"
    verdict = grader.grade(exercise, wrong_value)
    assert verdict.verdict == "fail"
    assert [(c.name, c.verdict) for c in verdict.checks[:2]] == [
        ("random inputs", "fail"),
        ("gradient of y_pred", "pass"),
    ]


def test_a_fix_is_checked_like_the_exercise_that_it_borrows(grader: Grader, bank: Bank) -> None:
    exercise = bank.exercise("fix_batchnorm_step_by_step")
    assert set(_gradients(grader, exercise, exercise.exercise.reference)) == {"x", "gamma", "beta"}


# -------------------------------------------------------------------------------- hints from the forward of the bank


def test_a_wrong_gradient_is_told_what_a_small_step_does(grader: Grader) -> None:
    found = _gradients(grader, cube(typical="np.full(3, 2.0)"), "def cube_grad(dout, x):\n    return 0.5 * x\n")
    told = re.search(r"If (.*)\.$", found["x"].message)
    assert told is not None
    pattern = r"x\[\d\] grows by 1e-05, sum\(dout \* cube\) changes by [\d.e-]+, a slope of [\d.]+; you returned 1"
    assert re.fullmatch(pattern, told[1]), told[1]


@pytest.mark.parametrize(
    ("factor", "said"),
    [
        ("2", ", 2 times as much."),
        ("-1", ", the negative of it."),
        ("-4", ", -4 times as much."),
        ("1 / 3", ", 1/3 of it."),
        ("0", "; you returned 0."),
        ("1.37", None),
    ],
)
def test_a_plain_ratio_is_told(grader: Grader, factor: str, said: str | None) -> None:
    found = _gradients(grader, cube(), f"def cube_grad(dout, x):\n    return {factor} * 3 * dout * x**2\n")
    message = found["x"].message
    assert "grows by" in message
    assert message.endswith(said) if said else not message.endswith(("much.", "it."))


@pytest.mark.parametrize("number", ["1e308", "-1e308", "5e-324"])
def test_a_ratio_past_all_floats_is_not_told(grader: Grader, number: str) -> None:
    source = f"import numpy as np\ndef cube_grad(dout, x):\n    return np.full(x.shape, {number})\n"
    message = _gradients(grader, cube(typical="np.full(3, 0.1)"), source)["x"].message
    assert "grows by" in message
    assert message.endswith(f"you returned {float(number):g}.")


DOUBLED = """

_undoubled = {name}


def {name}(*args, **kwargs):
    def doubled(value):
        return [doubled(item) for item in value] if isinstance(value, list) else 2 * value

    items = _undoubled(*args, **kwargs)
    if not isinstance(items, tuple):
        return doubled(items)
    return tuple(item if kept else doubled(item) for item, kept in zip(items, {kept}))
"""


@pytest.mark.parametrize(
    "name",
    [
        "affine_backward",
        "backprop_quadratic_cost",
        "conv2d_backward",
        "dropout_backward",
        "elastic_net_penalty",
        "layer_norm_backward",
        "logistic_regression_gradient",
        "mse_logistic_derivatives",
        "numerical_gradient",
        "prelu_backward",
        "sigmoid_grad",
        "softmax_backward",
        "softmax_cross_entropy_grad",
        "svm_subgradient",
        "two_layer_net_backward",
    ],
)
def test_finite_differences_find_the_gradients_of_the_references(grader: Grader, bank: Bank, name: str) -> None:
    exercise = bank.exercise(name).exercise
    assert exercise.gradient is not None
    told = exercise.gradient.with_respect_to
    source = exercise.reference + DOUBLED.format(name=name, kept=[argument is None for argument in told])
    found = _gradients(grader, bank.exercise(name), source)
    for argument in filter(None, told):
        assert re.search(rf"f {argument}(\[.*\])? grows by .*, 2 times as much\.$", found[argument].message)


def test_at_a_kink_nothing_is_told(grader: Grader) -> None:
    exercise = cube("import numpy as np\ndef cube(x):\n    return np.abs(x)\n", typical="np.zeros(3)")
    found = _gradients(grader, exercise, "def cube_grad(dout, x):\n    return 0.5 * dout\n")
    assert found["x"].verdict == "fail"
    assert "grows" not in found["x"].message


@pytest.mark.parametrize("returned", ["np.full_like(x, np.nan)", "(3 * dout * x**2).round(3)", "'x'", "x.tolist()"])
def test_where_a_slope_would_not_help_nothing_is_told(grader: Grader, returned: str) -> None:
    source = f"import numpy as np\ndef cube_grad(dout, x):\n    return {returned}\n"
    found = _gradients(grader, cube(typical="np.full(3, 1e-3)"), source)
    assert found["x"].verdict == "fail"
    assert "a slope of nan" not in found["x"].message


def test_a_file_of_the_bank_gets_no_hints_and_the_same_verdict(grader: Grader, bank: Bank) -> None:
    exercise = bank.exercise("batchnorm_backward")
    told = grader.grade(exercise, HALF_RIGHT.format(factor=2), seed=1)
    plain = grader.grade(exercise, HALF_RIGHT.format(factor=2), seed=1, explain=False)
    assert [(c.name, c.verdict) for c in told.checks] == [(c.name, c.verdict) for c in plain.checks]
    assert not any("grows by" in check.message for check in plain.checks)


def test_a_forward_of_the_bank_that_is_broken_costs_only_the_hint(hurried: Grader) -> None:
    for forward in (
        "def cube(x):\n    return nothing\n",
        "def cube(x):\n    while True: pass\n",
        "def other(x): ...\n",
    ):
        found = _gradients(hurried, cube(forward), "def cube_grad(dout, x):\n    return dout * x\n")
        assert found["x"].verdict == "fail"
        assert "grows by" not in found["x"].message


# -------------------------------------------------------------------------------------- the learner's own forward


def test_a_right_forward_with_a_wrong_gradient_is_told_so(grader: Grader, bank: Bank) -> None:
    source = HALF_RIGHT.format(factor=2) + FORWARD
    found = _gradients(grader, bank.exercise("batchnorm_backward"), source)
    said = "Your own batchnorm_forward is right, but this is not its derivative: if x["
    assert said in found["x"].message
    assert found["x"].message.endswith("2 times as much.")


def test_the_derivative_of_a_wrong_forward_is_told_so(grader: Grader, bank: Bank) -> None:
    found = _gradients(grader, bank.exercise("batchnorm_backward"), UNBIASED)
    for name in ("x", "gamma"):
        assert found[name].message.endswith(
            " This is the derivative of your own batchnorm_forward: the forward is what differs."
        )
    assert found["beta"].verdict == "pass"


def test_a_wrong_forward_with_another_gradient_is_told_both(grader: Grader, bank: Bank) -> None:
    source = HALF_RIGHT.format(factor=2) + FORWARD.replace("eps)", "eps) / 3")
    found = _gradients(grader, bank.exercise("batchnorm_backward"), source)
    assert "Your own batchnorm_forward is not right either, its slope there is" in found["x"].message
    assert found["x"].message.endswith("2 times as much.")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("/ d.size", "", "The value that you return is right, but this is not its derivative: if y_pred["),
        ("per_element.mean()", "-per_element.mean()", None),
        (
            "return per_element.mean(), gradient",
            "return -per_element.mean(), -gradient",
            "This is the derivative of the value that you return: the value is what differs.",
        ),
    ],
)
def test_a_value_is_held_against_the_gradient_beside_it(
    grader: Grader, bank: Bank, old: str, new: str, said: str | None
) -> None:
    exercise = bank.exercise("smooth_l1_loss")
    assert old in exercise.exercise.reference
    found = _gradients(grader, exercise, exercise.exercise.reference.replace(old, new))
    assert found["y_pred"].verdict == ("fail" if said else "pass")
    assert (said or "") in found["y_pred"].message


@pytest.mark.parametrize(
    "body",
    [
        "while True: pass",
        "import time; time.sleep(60)",
        "raise ValueError('no')",
        "import os; os._exit(0)",
        "import ctypes; ctypes.string_at(0)",
        "import os; os.kill(os.getppid(), 9)",
        "return [x] * 10**7",
        "print('x' * 10**7)",
        "return 'x'",
        "return None",
        "return ()",
        "return np.array([object()])",
        "return x[:1]",
        "return x * np.nan",
        "return 10**400",
        "return np.ones(10**11)",
        "return np.random.default_rng().normal(size=x.shape)",
        "return lying",
    ],
)
def test_a_forward_that_misbehaves_costs_nothing(grader: Grader, body: str) -> None:
    source = f"""\
import numpy as np

class Lying(np.ndarray):
    def __matmul__(self, other): return 0.0
    def astype(self, *args, **kwargs): raise SystemExit

lying = np.zeros(3).view(Lying)

def cube(x):
    {body}

def cube_grad(dout, x):
    return 6 * dout * x**2
"""
    with waiting(grader, 2.0 if "while" in body or "sleep" in body else PATIENCE):
        verdict = grader.grade(cube(), source, seed=1)
    assert verdict.verdict == "fail"
    [check] = [check for check in verdict.checks if check.name == "gradient of x"]
    assert "sum(dout * cube) changes by" in check.message
    assert check.message.endswith("2 times as much.")
    assert "is right, but" not in check.message
    assert grader.grade(cube(), cube().exercise.reference).passed


def test_a_forward_with_other_parameters_is_left_alone(grader: Grader, bank: Bank) -> None:
    source = HALF_RIGHT.format(factor=2) + "\ndef batchnorm_forward(x):\n    return x\n"
    message = _gradients(grader, bank.exercise("batchnorm_backward"), source)["x"].message
    assert "your own" not in message.lower()
    assert message.endswith("2 times as much.")


def test_a_forward_with_parameters_of_other_names_is_understood(grader: Grader, bank: Bank) -> None:
    forward = FORWARD.replace("gamma", "scale").replace("beta", "shift")
    message = _gradients(grader, bank.exercise("batchnorm_backward"), HALF_RIGHT.format(factor=2) + forward)[
        "x"
    ].message
    assert "Your own batchnorm_forward is right" in message
