"""Generic slips: each is named where it was made, on exercises of the bank too, and none that results contradict."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as nst

from quizzer import paths
from quizzer.bank.loader import load_bank
from quizzer.bank.model import Bank
from quizzer.grading import Grader
from quizzer.grading.cases import Case
from quizzer.grading.compare import Rules, same
from quizzer.grading.diagnose import slips_of_inputs
from quizzer.grading.reports import CallOutcome
from quizzer.grading.result_slips import ResultPair, generic_slips
from quizzer.grading.sandbox.protocol import Array, Value, decode, encode
from tests.grading.exercises import SOFTMAX, double, named, question

# ----------------------------------------------------------------------------------------------- small exercises


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
    assert named(grader, places, source) == ["off-by-one", "off-by-one-step"]  # both fit: both are said


# ----------------------------------------------------------------------------------------- exercises of the bank

MADE = {
    ("activations/softplus", "negated"): """
def softplus(x, beta=1.0):
    z = beta * np.asarray(x)
    return -(np.maximum(z, 0) + np.log1p(np.exp(-np.abs(z)))) / beta
""",
    ("activations/softplus", "rounded"): """
def softplus(x, beta=1.0):
    z = beta * np.asarray(x)
    return np.round((np.maximum(z, 0) + np.log1p(np.exp(-np.abs(z)))) / beta, 4)
""",
    ("activations/mish", "float32-precision"): """
def mish(x):
    x = np.asarray(x, dtype=np.float32)
    return (x * np.tanh(np.logaddexp(0, x))).astype(float)
""",
    ("hyperparameters/log_uniform_sample", "constant-factor"): """
def log_uniform_sample(u, low, high):
    return 10 * low * (high / low) ** u
""",
    ("svm/rbf_kernel", "transposed"): """
def rbf_kernel(X, Z, sigma=1.0):
    return np.exp(-((Z[:, None] - X) ** 2).sum(-1) / (2 * sigma**2))
""",
    ("losses/bce_with_logits", "sum-for-mean"): """
def bce_with_logits(logits, targets, pos_weight=1.0):
    losses = pos_weight * targets * np.logaddexp(0, -logits) + (1 - targets) * np.logaddexp(0, logits)
    return losses.sum()
""",
    ("information-theory/kl_divergence", "logarithm"): """
def kl_divergence(p, q):
    with np.errstate(all="ignore"):
        return np.where(p > 0, p * np.log2(p / q), 0).sum(axis=-1)
""",
    ("information-theory/kl_divergence", "wrong-axis"): """
def kl_divergence(p, q):
    with np.errstate(all="ignore"):
        return np.where(p > 0, p * np.log(p / q), 0).sum(axis=0)
""",
    ("svm/hinge_loss", "negated"): """
def hinge_loss(y, scores):
    if not np.isin(y, (-1, 1)).all():
        raise ValueError("labels must be -1 or 1")
    return np.minimum(0, y * scores - 1).mean()
""",
    ("normalization/layer_norm", "inputs-changed"): """
def layer_norm(x, gamma, beta, eps=1e-5):
    x -= x.mean(axis=-1, keepdims=True)
    return gamma * x / np.sqrt((x**2).mean(axis=-1, keepdims=True) + eps) + beta
""",
    ("normalization/layer_norm", "missing-epsilon"): """
def layer_norm(x, gamma, beta, eps=1e-5):
    return gamma * (x - x.mean(axis=-1, keepdims=True)) / x.std(axis=-1, keepdims=True) + beta
""",
    ("optimizers/rmsprop_step", "missing-epsilon"): """
def rmsprop_step(theta, grad, sq_avg, lr=0.01, alpha=0.99, eps=1e-8):
    sq_avg = alpha * sq_avg + (1 - alpha) * grad * grad
    return theta - lr * grad / np.sqrt(sq_avg), sq_avg
""",
    ("optimizers/adamw_step", "off-by-one-step"): """
def adamw_step(theta, grad, m, v, t, lr=1e-3, beta1=0.9, beta2=0.999, eps=1e-8, weight_decay=0.01):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad**2
    direction = m / (1 - beta1 ** (t + 1)) / (np.sqrt(v / (1 - beta2 ** (t + 1))) + eps)
    return theta - lr * (direction + weight_decay * theta), m, v
""",
    ("learning-rate/noam_lr", "off-by-one-step"): """
def noam_lr(step, d_model=512, warmup_steps=4000):
    step += 1
    return d_model**-0.5 * min(step**-0.5, step * warmup_steps**-1.5)
""",
    ("metrics/topk_accuracy", "off-by-one-step"): """
def topk_accuracy(y_true, scores, k=5):
    best = np.argsort(-scores, axis=1, kind="stable")[:, : k - 1]
    return (best == np.asarray(y_true)[:, None]).any(axis=1).mean()
""",
    ("optimizers/gradient_descent", "off-by-one-step"): """
def gradient_descent(grad_fn, theta0, lr, n_steps):
    theta = np.array(theta0, dtype=float)
    path = [theta]
    for _ in range(n_steps):
        path.append(theta)
        theta = theta - lr * grad_fn(theta)
    return np.stack(path)
""",
}
"""What a learner may write for an exercise of the bank, and the slip in it."""


@pytest.fixture(scope="module")
def bank() -> Bank:
    return load_bank([paths.shipped_bank()]).bank


@pytest.mark.parametrize(("exercise", "name"), MADE)
def test_a_slip_is_named_on_an_exercise_of_the_bank(grader: Grader, bank: Bank, exercise: str, name: str) -> None:
    source = "import numpy as np\n" + MADE[exercise, name]
    for seed in (1, 2, 3):
        assert named(grader, bank.exercise(exercise), source, seed) == [name]


# ----------------------------------------------------------------------------- no slip that the results contradict

NUMBERS = st.floats(-100, 100).filter(lambda value: abs(value) > 1e-3)
ODD_NUMBERS = st.sampled_from([0.0, 1.0, -1.0, np.nan, np.inf, -np.inf])
SHAPES = st.tuples(st.integers(4, 6), st.integers(2, 4))
CHANGES: dict[str, Callable[[Any], Any]] = {
    "negated": np.negative,
    "transposed": np.transpose,
    "complement": lambda e: 1 - e,
    "squared": np.square,
    "square-root": np.sqrt,
    "constant-factor": lambda e: 3 * e,
    "logarithm": lambda e: e / np.log(2),
    "sum-for-mean": lambda e: len(e) * e,
    "mean-for-sum": lambda e: e / len(e),
    "rounded": lambda e: np.round(e, 3),
    "float32-precision": lambda e: (np.float32(e) * np.float32(1.000001)).astype(float),
    "off-by-one-step": lambda e: np.roll(e, 1, axis=0),
    "off-by-one-step back": lambda e: np.roll(e, -1, axis=0),
    "nothing": np.copy,
    "something else": lambda e: np.cumsum(e, axis=1) + 1,
}
"""What slips make of right results, by their names."""


@st.composite
def results(
    draw: st.DrawFn, elements: st.SearchStrategy[float], changes: st.SearchStrategy[str], *, unique: bool = False
) -> ResultPair:
    """A right result that one of the changes was done to."""
    expected = draw(nst.arrays(np.float64, SHAPES, elements=elements, unique=unique))
    with np.errstate(all="ignore"):
        return ResultPair({"x": expected}, CHANGES[draw(changes)](expected), expected)


def reproduces(slip: str, sentence: str, result: ResultPair) -> bool:
    """Whether what came is what the slip makes of what was expected, told in another way than the grader's."""
    got: Any = result.got
    expected: Any = result.expected
    if slip in {"constant-factor", "logarithm"}:
        return bool(np.allclose(got, expected * float(sentence.split()[3]), rtol=1e-5, equal_nan=True))
    if slip in {"sum-for-mean", "mean-for-sum"}:
        n = eval(sentence.split()[3], {"x": expected})  # noqa: S307 - the sentence names what it is
        return same(got, expected * n if slip == "sum-for-mean" else expected / n)
    if slip == "rounded":
        return any(np.allclose(got, np.round(expected, places), equal_nan=True) for places in range(2, 7))
    if slip == "float32-precision":
        return bool(np.allclose(got, expected, rtol=1e-4, equal_nan=True))
    if slip == "off-by-one-step":
        moved = (got[1:], expected[:-1]) if "late" in sentence else (got[:-1], expected[1:])
        return same(got, expected) or same(*moved)
    return same(got, CHANGES[slip](expected))


@given(st.lists(results(NUMBERS | ODD_NUMBERS, st.sampled_from(sorted(CHANGES))), min_size=1, max_size=4))
def test_no_slip_is_named_that_does_not_reproduce_every_result(mixed: list[ResultPair]) -> None:
    with np.errstate(all="ignore"):
        for slip, sentence in generic_slips(mixed, Rules()):
            assert all(reproduces(slip, sentence, result) for result in mixed), sentence


@pytest.mark.parametrize("change", sorted(CHANGES.keys() - {"nothing", "something else"}))
@settings(max_examples=30)
@given(st.data())
def test_a_slip_that_is_made_everywhere_has_its_name(change: str, data: st.DataObject) -> None:
    numbers = NUMBERS.map(abs) if change in {"squared", "square-root"} else NUMBERS
    result = results(numbers, st.just(change), unique=True)
    made = data.draw(
        st.lists(result, min_size=2, max_size=3, unique_by=lambda result: len(cast("Any", result.expected)))
    )
    right = all(same(result.got, result.expected) for result in made)
    assert right or change.removesuffix(" back") in [name for name, _ in generic_slips(made, Rules())]


@given(st.lists(results(NUMBERS | ODD_NUMBERS, st.just("nothing")), min_size=1, max_size=4))
def test_right_results_have_no_slip(right: list[ResultPair]) -> None:
    assert generic_slips(right, Rules()) == []


def test_real_numbers_are_no_multiple_of_complex_ones() -> None:
    spectra = [np.array([3, 1 + 2j, 1 - 2j]) * factor for factor in (1.0, 2.5)]
    assert generic_slips([ResultPair({}, spectrum.real, spectrum) for spectrum in spectra], Rules()) == []


def test_lists_of_any_length_beside_what_is_right_are_looked_into() -> None:
    parts: list[Value] = [np.array([1.5, 2.5]), np.array([3.5])]
    mixed = [ResultPair({}, ([-cast("Array", part) for part in some], 2.0), (some, 2.0)) for some in (parts, parts[:1])]
    assert generic_slips(mixed, Rules()) == [("negated", "Every value has the wrong sign.")]


def test_a_result_that_should_be_zero_is_explained_by_no_factor() -> None:
    wrong = ResultPair({}, np.float64("nan"), 0.0)
    assert generic_slips([wrong, *(ResultPair({}, x, x) for x in (1.5, 2.5, 3.5))], Rules()) == []


# --------------------------------------------------------------------------- no slip that the reference contradicts

WALK = question("walk", "walk(x, step, eps=0.5, axis=1)", "", "").exercise
"""An exercise that has a way to make every slip of its inputs."""


def walk(x: Any, step: Any, eps: float = 0.5, axis: int = 1) -> Any:
    return step * x.sum(axis=axis) / (np.abs(x).sum() + eps)


SLIPS: dict[str, Callable[..., Any]] = {
    "This is right along the other axis": lambda x, step, eps=0.5, axis=1: walk(x.T, step, eps, axis),
    "This is what eps = 0 gives": lambda **arguments: walk(**{**arguments, "eps": 0.0}),
    "This is what the default axis gives": lambda **arguments: walk(**{**arguments, "axis": 1}),
    "This is right for step - 1": lambda x, step, eps=0.5, axis=1: walk(x, step - 1, eps, axis),
    "This is right for step + 1": lambda x, step, eps=0.5, axis=1: walk(x, step + 1, eps, axis),
}
ELSE: dict[str, Callable[..., Any]] = {
    "nothing": walk,
    "something else": lambda x, step, **more: walk(x, -step, **more),
}
ARGUMENTS = st.fixed_dictionaries(
    {"x": nst.arrays(np.float64, (3, 3), elements=NUMBERS), "step": st.integers(1, 9)},
    optional={"eps": st.floats(0.1, 9), "axis": st.integers(0, 1)},
)


def outcome(function: Callable[..., Any], arguments: dict[str, Any]) -> CallOutcome:
    return CallOutcome(function(**arguments), None)


def slips_of(cases: list[tuple[dict[str, Any], str]]) -> list[str]:
    """The beginnings of the sentences about a submission that makes the given slip on the given arguments."""
    answered = [
        (
            Case(str(i), "typical", encode(arguments), {"plain": outcome(walk, arguments)}),
            outcome(made[slip], arguments),
        )
        for i, (arguments, slip) in enumerate(cases)
    ]
    found = slips_of_inputs(
        WALK,
        answered,
        lambda inputs: {
            name: outcome(walk, cast("dict[str, Any]", decode(content))) for name, content in inputs.items()
        },
    )
    return [slip.message.partition(":")[0] for slip in found]


made = SLIPS | ELSE


@given(st.lists(st.tuples(ARGUMENTS, st.sampled_from(sorted(made))), min_size=1, max_size=4))
def test_exactly_the_slips_of_inputs_that_reproduce_every_result_are_named(
    cases: list[tuple[dict[str, Any], str]],
) -> None:
    def results_of(function: Callable[..., Any]) -> list[Any]:
        return [function(**arguments) for arguments, _ in cases]

    got = [made[slip](**arguments) for arguments, slip in cases]
    wrong = sum(not same(mine, right) for mine, right in zip(got, results_of(walk), strict=True))
    fitting = [slip for slip in SLIPS if all(map(same, got, results_of(SLIPS[slip])))]
    assert sorted(slips_of(cases)) == (sorted(fitting) if wrong >= 2 else [])


def test_a_case_that_the_reference_did_not_get_to_supports_no_slip() -> None:
    arguments = {"x": np.arange(9.0).reshape(3, 3), "step": 4}
    case = Case("0", "typical", encode(arguments), {"plain": outcome(walk, arguments)})
    answered = [(case, outcome(SLIPS["This is right for step - 1"], arguments))] * 3
    assert slips_of_inputs(WALK, answered, lambda _: {}) == ()
