"""What an exercise says of the function that it differentiates: loaded with its source, and its mistakes told."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

import pytest

from quizzer.authoring.check import check_bank
from quizzer.authoring.prove import prove_bank
from quizzer.authoring.recordings import fingerprint
from quizzer.bank import cache
from quizzer.bank.parts import Gradient
from quizzer.bank.syllabus import Syllabus, load_syllabus
from quizzer.grading import Grader
from quizzer.paths import shipped_bank, shipped_data
from tests.workbench import Mistake, Workbench

AFFINE = "activations/exercises/affine_backward"
ENTROPY = "activations/exercises/softmax_cross_entropy_grad"
AFFINE_TASK = f"{AFFINE}/task.yaml"
ENTROPY_TASK = f"{ENTROPY}/task.yaml"


@pytest.fixture(scope="module")
def syllabus() -> Syllabus:
    return load_syllabus(shipped_data())


@pytest.fixture
def gradients(bench: Workbench) -> Workbench:
    """The tiny bank with exercises that differentiate: a `forward.py`, a sibling, themselves; and a fix of one."""
    for exercise in (
        "backprop/exercises/affine_backward",
        "losses/exercises/softmax_cross_entropy",
        "losses/exercises/softmax_cross_entropy_grad",
        "losses/exercises/fix_cross_entropy_sign",
        "losses/exercises/smooth_l1_loss",
    ):
        shutil.copytree(shipped_bank() / exercise, bench.file("activations/exercises") / Path(exercise).name)
    return bench


def _gradient(bench: Workbench, name: str) -> Gradient:
    loaded = bench.load()
    assert loaded.problems == ()
    gradient = loaded.bank.exercise(name).exercise.gradient
    assert gradient is not None
    return gradient


def test_the_source_comes_from_the_forward_beside_the_reference(gradients: Workbench) -> None:
    assert _gradient(gradients, "affine_backward") == Gradient(
        of="affine_forward",
        with_respect_to=("x", "W", "b"),
        upstream="dout",
        forward=gradients.file(f"{AFFINE}/forward.py").read_text(encoding="utf-8"),
        signature="affine_forward(x, W, b)",
        file="forward.py",
    )


def test_the_source_comes_from_a_sibling(gradients: Workbench) -> None:
    gradient = _gradient(gradients, "softmax_cross_entropy_grad")
    sibling = gradients.load().bank.exercise("softmax_cross_entropy").exercise
    assert (gradient.forward, gradient.signature) == (sibling.reference, sibling.signature)
    assert gradient.file == "../softmax_cross_entropy/reference.py"
    assert gradient.upstream is None


def test_a_value_and_its_gradient_are_one_exercise(gradients: Workbench) -> None:
    gradient = _gradient(gradients, "smooth_l1_loss")
    assert gradient.with_respect_to == (None, "y_pred")
    assert gradient.file == "reference.py"


def test_a_fix_borrows_it_with_the_rest(gradients: Workbench) -> None:
    assert _gradient(gradients, "fix_cross_entropy_sign") == _gradient(gradients, "softmax_cross_entropy_grad")


def test_the_cache_keeps_it_and_notices_another_forward(gradients: Workbench, tmp_path: Path) -> None:
    expected = cache.load([gradients.root], tmp_path / "cache", clock=lambda: time.time_ns() + 10**9)
    assert cache.load([gradients.root], tmp_path / "cache") == expected == gradients.load()
    gradients.replace(f"{AFFINE}/forward.py", "+ b", "- b")
    exercise = cache.load([gradients.root], tmp_path / "cache").bank.exercise("affine_backward").exercise
    assert exercise.gradient is not None
    assert "- b" in exercise.gradient.forward


def test_what_was_recorded_of_oracles_does_not_depend_on_it(gradients: Workbench) -> None:
    before = gradients.load().bank.exercise("affine_backward").exercise
    gradients.replace(f"{AFFINE}/forward.py", "+ b", "- b")
    assert fingerprint(gradients.load().bank.exercise("affine_backward").exercise) == fingerprint(before)


LOADING = [
    Mistake(
        ENTROPY_TASK,
        "of: softmax_cross_entropy",
        "of: softmax_crossentropy",
        "of: softmax_crossentropy",
        "activations/softmax_cross_entropy_grad",
        "no exercise; did you mean `softmax_cross_entropy`?",
    ),
    Mistake(
        ENTROPY_TASK,
        "of: softmax_cross_entropy",
        "of: qqq",
        "of: qqq",
        "activations/softmax_cross_entropy_grad",
        "expected a code exercise beside this one that loads, or forward.py",
    ),
    Mistake(
        AFFINE_TASK,
        "upstream: dout",
        "upstrem: dout",
        "upstrem",
        "activations/affine_backward",
        "unknown field `upstrem` in `gradient`; did you mean `upstream`?",
    ),
    Mistake(
        f"{AFFINE}/forward.py",
        "def affine_forward",
        "def forward",
        "def forward",
        "activations/affine_backward",
        "no function `affine_forward`, which `gradient` in task.yaml names",
    ),
]


@pytest.mark.parametrize("mistake", LOADING, ids=lambda mistake: mistake.new)
def test_a_forward_that_is_not_there_is_told_where_it_is_named(gradients: Workbench, mistake: Mistake) -> None:
    gradients.replace(mistake.file, mistake.old, mistake.new)
    told = [gradients.told(problem) for problem in gradients.load().problems]
    place = (mistake.file, gradients.line(mistake.file, mistake.at), mistake.id)
    assert any(problem[:3] == place and mistake.says in problem[3] for problem in told), told
    assert mistake.id not in gradients.load().bank.questions


def test_a_forward_that_nothing_names_is_told(bench: Workbench) -> None:
    bench.write("activations/exercises/softmax/forward.py", "def forward(x):\n    return x\n")
    told = {bench.told(problem)[0]: problem.message for problem in bench.load().problems}
    assert told["activations/exercises/softmax/forward.py"].startswith("`gradient` in task.yaml is missing")


TOLD = "with_respect_to: [x, W, b]"
CHECKED = [
    ("upstream: dout", "upstream: dot", "`dot` is no parameter; did you mean `dout`?"),
    (TOLD, "with_respect_to: [x, w, b]", "`w` is no parameter of `affine_forward`; expected one of x, W, b"),
    (TOLD, "with_respect_to: [x, W, x]", "`x` is there twice"),
    (TOLD, "with_respect_to: [x, W]", "2 items, but the function returns 3; expected null for what is no gradient"),
    (TOLD, "with_respect_to: [null, null, null]", "no argument is named"),
]


@pytest.mark.parametrize(("old", "new", "says"), CHECKED)
def test_names_and_numbers_that_do_not_fit_are_told(
    gradients: Workbench, syllabus: Syllabus, old: str, new: str, says: str
) -> None:
    gradients.replace(AFFINE_TASK, old, new)
    told = [gradients.told(problem) for problem in check_bank(gradients.load(), syllabus=syllabus)]
    place = (AFFINE_TASK, gradients.line(AFFINE_TASK, new), "activations/affine_backward")
    assert any(problem[:3] == place and says in problem[3] for problem in told), told


def test_a_gradient_that_is_not_graded_is_told(gradients: Workbench, syllabus: Syllabus) -> None:
    gradients.replace(AFFINE_TASK, "\nwrong:\n", "\ngraded_outputs: [0, 1]\nwrong:\n")
    [problem] = check_bank(gradients.load(), syllabus=syllabus)
    assert problem.line == gradients.line(AFFINE_TASK, TOLD)
    assert problem.message == "`graded_outputs` leaves out item 2, the gradient of `b`"


@pytest.mark.parametrize("header", ["(x, W, b, scale)", "(x, scale=1, W=0, b=0)"])
def test_a_forward_that_does_not_get_its_arguments_is_told(
    gradients: Workbench, syllabus: Syllabus, header: str
) -> None:
    gradients.replace(f"{AFFINE}/forward.py", "(x, W, b)", header)
    [problem] = check_bank(gradients.load(), syllabus=syllabus)
    assert problem.line == gradients.line(AFFINE_TASK, "of: affine_forward")
    assert problem.message.startswith("the exercise has nothing for the parameter `scale` of `affine_forward`")


def test_a_forward_may_have_defaults_that_the_exercise_does_not_touch(gradients: Workbench, syllabus: Syllabus) -> None:
    gradients.replace(f"{AFFINE}/forward.py", "(x, W, b)", "(x, W, b, training=True)")
    assert check_bank(gradients.load(), syllabus=syllabus) == []


def test_a_forward_that_is_not_python_is_told(gradients: Workbench, syllabus: Syllabus) -> None:
    gradients.replace(f"{AFFINE}/forward.py", "+ b", "+ b)")
    [problem] = check_bank(gradients.load(), syllabus=syllabus)
    assert gradients.told(problem)[:2] == (f"{AFFINE}/forward.py", 2)
    assert problem.message.startswith("this is not Python")


def test_a_gradient_that_finite_differences_contradict_fails(gradients: Workbench, grader: Grader) -> None:
    gradients.replace(f"{AFFINE}/forward.py", "+ b", "- b")
    report = prove_bank(gradients.load().bank, graders=[grader], only=["affine_backward"], seeds=(7,))
    assert {(failed.id, failed.part) for failed in report.failed} == {("activations/affine_backward", "gradient")}
    assert report.failed[0].message.startswith("seed 7: b[0]: the reference returns ")


def test_gradients_that_finite_differences_confirm_are_proved(gradients: Workbench, grader: Grader) -> None:
    report = prove_bank(gradients.load().bank, graders=[grader], only=["softmax_cross_entropy_grad"], seeds=(7,))
    assert report.failed == ()
    variants = gradients.load().bank.exercise("softmax_cross_entropy_grad").exercise.wrong
    steps = len(variants) + len(("starter", "oracle", "gradient", "reference"))
    assert report.proved == steps - len(report.skipped)  # the oracle, where its library is not installed
