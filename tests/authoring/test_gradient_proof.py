"""The gradients of references are held against finite differences of what they differentiate."""

from __future__ import annotations

import re

import msgspec
import pytest

from quizzer.authoring.gradient_proof import wrong_gradients
from quizzer.bank.loader import load_bank
from quizzer.bank.model import Bank
from quizzer.grading import Grader
from quizzer.paths import shipped_bank
from tests.grading.exercises import cube


@pytest.fixture(scope="module")
def bank() -> Bank:
    return load_bank([shipped_bank()]).bank


def test_references_are_proved_by_finite_differences(grader: Grader, bank: Bank) -> None:
    for name in ("max_pool2d_backward", "relu_backward", "residual_block_backward", "smooth_l1_loss"):
        assert wrong_gradients(grader, bank.exercise(name).exercise, seeds=(0, 1)) == []


def test_a_reference_that_is_not_the_derivative_is_told(grader: Grader) -> None:
    exercise = msgspec.structs.replace(cube().exercise, reference="def cube_grad(dout, x):\n    return dout * x**2\n")
    problems = wrong_gradients(grader, exercise, seeds=(5,))
    assert len(problems) == 3
    assert re.fullmatch(
        r"seed 5: x\[0\]: the reference returns [\d.]+, finite differences of `cube` say [\d.]+", problems[0]
    )


@pytest.mark.parametrize(("slope", "right"), [("-1", True), ("0", True), ("0.3", True), ("1", True), ("1.5", False)])
def test_at_a_kink_every_subgradient_is_right(grader: Grader, slope: str, right: bool) -> None:
    exercise = cube("import numpy as np\ndef cube(x):\n    return np.abs(x)\n", typical="np.zeros(3)").exercise
    reference = f"def cube_grad(dout, x):\n    return {slope} * dout\n"
    problems = wrong_gradients(grader, msgspec.structs.replace(exercise, reference=reference), seeds=(0,))
    assert (problems == []) == right


@pytest.mark.parametrize(
    ("forward", "said"),
    [
        ("def cube(x):\n    return nothing\n", "forward.py: NameError: name 'nothing' is not defined (line 2)"),
        ("def other(x):\n    return x\n", "forward.py: No function called cube is defined; there is other."),
        ("def cube(x):\n    return x[:2]\n", "forward.py: `cube` returns nothing that can be differentiated at x[0]"),
        ("def cube(x)\n", "forward.py: SyntaxError: expected ':' (line 1)"),
    ],
)
def test_a_forward_that_does_not_run_is_told(grader: Grader, forward: str, said: str) -> None:
    assert f"seed 0: {said}" in wrong_gradients(grader, cube(forward).exercise, seeds=(0,))


def test_items_that_do_not_fit_are_told(grader: Grader) -> None:
    exercise = cube().exercise
    assert exercise.gradient is not None
    two = msgspec.structs.replace(exercise.gradient, with_respect_to=("x", None))
    [problem] = wrong_gradients(grader, msgspec.structs.replace(exercise, gradient=two), seeds=(0,))
    assert problem == "seed 0: the reference does not return the items that `with_respect_to` lists"


def test_an_exercise_without_gradients_has_nothing_to_prove(grader: Grader, bank: Bank) -> None:
    assert wrong_gradients(grader, bank.exercise("softmax").exercise, seeds=(0,)) == []
