"""References on awkward inputs, beside the same formula in sixty digits."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

import mpmath
import numpy as np
import pytest

from quizzer import paths
from quizzer.bank.loader import load_bank
from quizzer.bank.model import CodeQuestion
from quizzer.grading import Grader
from quizzer.grading.harness import Harness
from quizzer.grading.sandbox.protocol import encode

RTOL: Final = 1e-8  # the grader allows 1e-7: what a reference is off must not decide
ATOL: Final = 1e-12  # of the largest magnitude
FLOOR: Final = 1e-13  # where 0 is right; the grader allows 1e-12
DIGITS: Final = 60

exactly = np.frompyfunc(mpmath.mpf, 1, 1)
exp, log, sqrt = (np.frompyfunc(f, 1, 1) for f in (mpmath.exp, mpmath.log, mpmath.sqrt))
tanh, erf = (np.frompyfunc(f, 1, 1) for f in (mpmath.tanh, mpmath.erf))


def sigmoid(x: Any) -> Any:
    return 1 / (1 + exp(-x))


def softplus(x: Any) -> Any:
    return log(1 + exp(x))


def softmax(x: Any) -> Any:
    e = exp(x)
    return e / e.sum(axis=-1, keepdims=True)


def cross_entropy(z: Any, y: Any) -> Any:
    return -log(softmax(z)[np.arange(len(y)), y]).mean()


def normalised(x: Any, axis: int, eps: Any) -> Any:
    centred = x - x.mean(axis=axis, keepdims=True)
    return centred / sqrt((centred**2).mean(axis=axis, keepdims=True) + eps)


def standardized(train: Any, test: Any) -> Any:
    centre = train.mean(axis=0)
    scale = sqrt(((train - centre) ** 2).mean(axis=0))
    scale = np.where(scale < mpmath.mpf(10) ** -40, mpmath.mpf(1), scale)
    return (train - centre) / scale, (test - centre) / scale


def plogp(p: Any, q: Any) -> Any:
    return sum((a * log(b) for a, b in zip(p, q, strict=True) if a), mpmath.mpf(0))


def focal(z: Any, y: Any) -> Any:
    p = np.where(y == 1, sigmoid(z), sigmoid(-z))
    return (-np.where(y == 1, exactly(0.25), exactly(0.75)) * (1 - p) ** 2 * log(p)).mean()


def squared_distances(a: Any, b: Any) -> Any:
    return ((a[:, None] - b[None]) ** 2).sum(axis=-1)


WIDE = np.array([-700.0, -40.0, -8.0, -0.75, -1e-8, 0.0, 1e-8, 0.3, 8.0, 40.0, 700.0])
ROWS = np.array([[1000.0, 999.5, -1000.0], [-1e-9, 0.0, 1e-9], [-800.0, -801.0, -802.25]])
LOGITS = np.array([-900.0, -36.0, -1e-7, 0.5, 36.0, 900.0])
BITS = np.array([1, 0, 1, 0, 1, 0])
TENTHS = np.full((10, 2), 0.1) * np.array([1.0, 7.0])
FAR = 1e6 + np.array([[0.1, 0.2], [0.3, 0.7], [1.1, 0.5]])
SKEWED = np.array([1e-15, 1e-9, 0.3, 0.7 - 1e-9 - 1e-15])
LEVEL = np.array([0.1, 0.2, 0.3, 0.4])
GRADES = np.array([0.1, 3.0, 0.0, 1.7])

Exact = Callable[..., Any]
CASES: Final[list[tuple[str, tuple[Any, ...], Exact]]] = [
    ("activations/sigmoid", (WIDE,), sigmoid),
    ("activations/sigmoid_grad", (WIDE,), lambda x: sigmoid(x) * sigmoid(-x)),
    ("activations/tanh", (WIDE,), tanh),
    ("activations/softplus", (WIDE,), softplus),
    ("activations/swish", (WIDE,), lambda x: x * sigmoid(x)),
    ("activations/mish", (WIDE,), lambda x: x * tanh(softplus(x))),
    ("activations/elu", (WIDE,), lambda x: np.where(x > 0, x, exp(x) - 1)),
    ("activations/gelu", (WIDE,), lambda x: x * (1 + erf(x / mpmath.sqrt(2))) / 2),
    ("activations/softmax", (ROWS,), softmax),
    ("activations/log_softmax", (ROWS,), lambda x: log(softmax(x))),
    ("activations/logsumexp", (ROWS, 1), lambda x, _: log(exp(x).sum(axis=1))),
    ("losses/mse_loss", (FAR, FAR[::-1]), lambda a, b: ((a - b) ** 2).mean()),
    ("losses/bce_with_logits", (LOGITS, BITS.astype(float)), lambda z, y: (softplus(z) - y * z).mean()),
    ("losses/focal_loss", (LOGITS, BITS), focal),
    ("losses/softmax_cross_entropy", (ROWS, np.array([2, 0, 1])), cross_entropy),
    ("losses/triplet_loss", (FAR, FAR[::-1], FAR[[1, 0, 2]], 2.0), lambda a, p, n, m: np.maximum(
        0, ((a - p) ** 2).sum(axis=1) - ((a - n) ** 2).sum(axis=1) + m).mean()),
    ("linear-models/logistic_nll", (np.ones(1), LOGITS[:, None], BITS), lambda b, x, y: (
        softplus(x @ b) - y * (x @ b)).sum()),
    ("information-theory/entropy", (SKEWED,), lambda p: -plogp(p, p)),
    ("information-theory/cross_entropy", (SKEWED, LEVEL), lambda p, q: -plogp(p, q)),
    ("information-theory/kl_divergence", (SKEWED, LEVEL), lambda p, q: plogp(p, p) - plogp(p, q)),
    ("data/standardize", (TENTHS, TENTHS[:2] + 0.5), standardized),
    ("data/standardize", (np.hstack([TENTHS[:3], FAR]), np.ones((1, 4))), standardized),
    ("normalization/batchnorm_forward", (FAR, np.ones(2), np.zeros(2), 1e-3), lambda x, g, b, eps: (
        g * normalised(x, 0, eps) + b, ())),
    ("normalization/batchnorm_forward", (TENTHS, np.ones(2), np.zeros(2)), lambda x, g, b: (
        g * normalised(x, 0, mpmath.mpf(1e-5)) + b, ())),
    ("normalization/layer_norm", (FAR, np.ones(2), np.zeros(2), 1e-3), lambda x, g, b, eps: (
        g * normalised(x, 1, eps) + b)),
    ("retrieval/pairwise_squared_distances", (FAR, FAR[1:] + 1e-3), squared_distances),
    ("svm/rbf_kernel", (FAR, FAR[1:] + 1e-3, 0.5), lambda a, b, sigma: exp(-squared_distances(a, b) / (2 * sigma**2))),
    ("ranking/dcg_at_k", (GRADES,), lambda r: sum(
        g / mpmath.log(i + 2, 2) for i, g in enumerate(r))),
    ("metrics/log_loss", (np.array([3, 0, 1]), np.stack([SKEWED, LEVEL, SKEWED])), lambda y, p: -log(
        p[np.arange(3), y]).mean()),
]  # fmt: skip


@pytest.fixture(scope="module")
def exercises() -> Mapping[str, CodeQuestion]:
    questions = load_bank([paths.shipped_bank()]).bank.questions
    return {name: q for name, q in questions.items() if isinstance(q, CodeQuestion)}


def in_digits(argument: Any) -> Any:
    if isinstance(argument, np.ndarray) and argument.dtype.kind == "f":
        return exactly(argument)
    return mpmath.mpf(argument) if isinstance(argument, float) else argument


@pytest.mark.parametrize(("name", "arguments", "exact"), CASES, ids=[case[0] for case in CASES])
def test_a_reference_agrees_with_exact_arithmetic(
    name: str, arguments: tuple[Any, ...], exact: Exact, exercises: Mapping[str, CodeQuestion], grader: Grader
) -> None:
    exercise = exercises[name].exercise
    with grader.reference_sandbox() as sandbox:
        harness = Harness(sandbox, sandbox, exercise, b"", 0)
        source = exercise.reference.encode()
        outcome = harness.solve_by_bank({"reference": source}, {0: encode(arguments)}, 5.0)["reference"][0]
    assert outcome.error is None, outcome.error
    with mpmath.workdps(DIGITS):
        expected = exact(*(in_digits(argument) for argument in arguments))
    got: Any = outcome.value
    pairs = zip(got, expected, strict=True) if isinstance(expected, tuple) else [(got, expected)]
    for mine, theirs in pairs:
        if not isinstance(theirs, tuple):  # what is not graded
            wide = np.asarray(theirs, dtype=float)
            np.testing.assert_allclose(mine, wide, rtol=RTOL, atol=max(ATOL * np.abs(wide).max(), FLOOR))
