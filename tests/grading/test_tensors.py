"""Answers in PyTorch: right ones pass, wrong ones are explained, shortcuts are refused, and nothing gets out."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from quizzer import paths
from quizzer.bank.loader import load_bank
from quizzer.bank.model import CodeQuestion
from quizzer.grading import Grader, Isolation, frameworks
from quizzer.grading.batch import find_jobs, fingerprint, grade_files
from quizzer.grading.sandbox import probe
from quizzer.grading.sandbox.inside.mentions import mentioned
from quizzer.grading.sandbox.limits import Policy
from quizzer.grading.sandbox.linux import LinuxSandbox
from quizzer.grading.sandbox.oneshot import OneShot
from tests.grading.corpus.harms import HARMS
from tests.grading.corpus.torch_answers import LIES, NO_ARRAYS, RIGHT, WRONG
from tests.grading.corpus.torch_attacks import ATTACKS, FINDS, LEAVES
from tests.grading.corpus.torch_shortcuts import HARMLESS, SHORTCUTS, softmax
from tests.grading.exercises import DOUBLE, double
from tests.grading.levels import PATIENCE, waiting
from tests.grading.targets import Targets

needs_torch = pytest.mark.skipif(
    not frameworks.is_installed(),
    reason="PyTorch is not installed; for these too: .venv/bin/python -m pip install -c tests/constraints.txt torch",
)
IN_TORCH = "import torch\ndef double(x):\n    return 2 * torch.as_tensor(x)\n"
FLAT_HARMS = {name: attack for group in HARMS.values() for name, attack in group.items()} | ATTACKS


@pytest.fixture(scope="module")
def bank() -> Mapping[str, CodeQuestion]:
    questions = load_bank([paths.shipped_bank()]).bank.questions
    return {name: q for name, q in questions.items() if isinstance(q, CodeQuestion)}


@needs_torch
@pytest.mark.parametrize("name", RIGHT)
def test_right_answers_pass(grader: Grader, bank: Mapping[str, CodeQuestion], name: str) -> None:
    for seed in (1, 2):
        verdict = grader.grade(bank[name], RIGHT[name], seed=seed)
        assert verdict.passed, verdict
        assert {check.verdict for check in verdict.checks} == {"pass"}
        assert verdict.output == ""
        assert verdict.isolation == grader.isolation("tensors")


@needs_torch
@pytest.mark.parametrize(("name", "mistake"), WRONG)
def test_mistakes_are_recognised(grader: Grader, bank: Mapping[str, CodeQuestion], name: str, mistake: str) -> None:
    verdict = grader.grade(bank[name], WRONG[name, mistake], seed=3)
    assert verdict.verdict == "fail"
    assert mistake in [diagnosis.id for diagnosis in verdict.diagnosis]


@needs_torch
def test_float32_where_the_input_is_float64_is_told(grader: Grader) -> None:
    slip = "import torch\ndef double(x):\n    return 2.1 * torch.tensor(x.tolist())\n"
    verdict = grader.grade(double("def double(x):\n    return 2.1 * x\n"), slip, seed=1)
    assert verdict.message == ("The result is float32: right, but only to that precision. The input is float64.")


@needs_torch
def test_what_pytorch_makes_of_integers_is_precise_enough(grader: Grader) -> None:
    cases = "def typical(rng):\n    return (rng.integers(1, 9, 5),)\n"
    question = double("def double(x):\n    return 2 / x\n", cases)
    answer = "import torch\ndef double(x):\n    return {} / torch.as_tensor(x)\n"
    assert grader.grade(question, answer.format(2), seed=1).passed
    assert grader.grade(question, answer.format(2.0001), seed=1).verdict == "fail"


@needs_torch
def test_tensors_count_wherever_they_are(grader: Grader) -> None:
    question = double("def double(x):\n    return {'a': (2 * x, [x.sum()]), 'b': x > 0}\n")
    answer = "x = torch.as_tensor(x)\n    return {'a': (2 * x, [x.sum()]), 'b': x > 0}\n"
    assert grader.grade(question, f"import torch\ndef double(x):\n    {answer}", seed=1).passed


@needs_torch
def test_a_tensor_that_lies_is_read_for_what_it_holds(grader: Grader, bank: Mapping[str, CodeQuestion]) -> None:
    verdict = grader.grade(bank["activations/softmax"], LIES, seed=1)
    assert verdict.verdict == "fail"
    assert "got 0, expected" in verdict.message


@needs_torch
@pytest.mark.parametrize("described", NO_ARRAYS)
def test_what_is_no_array_is_named(grader: Grader, described: str) -> None:
    verdict = grader.grade(double(), f"import torch\ndef double(x):\n    return {NO_ARRAYS[described]}\n", seed=1)
    assert verdict.verdict == "fail"
    assert f"The result is {described}" in verdict.message


@needs_torch
@pytest.mark.parametrize("name", SHORTCUTS)
def test_shortcuts_are_refused(grader: Grader, bank: Mapping[str, CodeQuestion], name: str) -> None:
    call, source = SHORTCUTS[name]
    verdict = grader.grade(bank["activations/softmax"], source, seed=1)
    assert verdict.verdict == "fail"
    assert verdict.message.startswith(f"{call} is not allowed here (line ")
    assert next(check for check in verdict.checks if check.name == "banned calls").verdict == "fail"


@needs_torch
def test_what_an_exercise_bans_of_numpy_is_banned_of_pytorch(grader: Grader, bank: Mapping[str, CodeQuestion]) -> None:
    for call, source in (("torch.tanh", "torch.tanh(x)"), ("Tensor.tanh", "x.tanh()"), ("torch.sinh", "torch.sinh(x)")):
        answer = f"import torch\ndef tanh(x):\n    x = torch.as_tensor(x)\n    return {source}\n"
        assert grader.grade(bank["activations/tanh"], answer, seed=1).message.startswith(f"{call} is not allowed")
        assert grader.grade(double(), f"{IN_TORCH}    {source}\n", seed=1).passed


@needs_torch
@pytest.mark.parametrize("name", HARMLESS)
def test_what_only_looks_like_a_shortcut_passes(grader: Grader, bank: Mapping[str, CodeQuestion], name: str) -> None:
    verdict = grader.grade(bank["activations/softmax"], HARMLESS[name], seed=1)
    assert verdict.passed, verdict


def test_exercises_about_other_things_than_arrays_say_so(grader: Grader, bank: Mapping[str, CodeQuestion]) -> None:
    answer = "import torch\ndef he_normal(shape, rng):\n    return torch.randn(shape)\n"
    verdict = grader.grade(bank["initialization/he_normal"], answer, seed=1)
    assert verdict.verdict == "error"
    assert "No module named 'torch' (line 1). This exercise is answered with NumPy" in verdict.message
    optional = f"try:\n    import torch\nexcept ImportError:\n    pass\n{DOUBLE}"
    assert grader.grade(double(tensors=False), optional, seed=1).passed


def test_without_pytorch_it_is_said_how_to_get_it(grader: Grader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(frameworks, "is_installed", lambda: False)
    verdict = grader.grade(double(), IN_TORCH, seed=1)
    assert verdict.verdict == "error"
    assert "Install it where quizzer is: pip install torch" in verdict.message


@needs_torch
def test_only_answers_that_import_pytorch_wait_for_it(tmp_path: Path) -> None:
    with Grader(cache=tmp_path) as grader:
        for source in (DOUBLE, f"# not like torch\n{DOUBLE}", f"NAME = 'torch'\n{DOUBLE}"):
            assert grader.grade(double(), source).passed
        assert "tensors" not in grader._sandboxes
        assert grader.grade(double(), IN_TORCH).passed
        assert "tensors" in grader._sandboxes


@needs_torch
def test_pytorch_is_there_again_after_its_sandbox_was_lost(tmp_path: Path) -> None:
    with Grader(cache=tmp_path) as grader:
        assert grader.grade(double(), IN_TORCH).passed
        sandbox = grader._sandboxes["tensors"]
        assert isinstance(sandbox, LinuxSandbox)
        sandbox.close()
        assert grader.grade(double(), IN_TORCH).passed


@needs_torch
def test_each_sandbox_has_an_isolation_of_its_own(tmp_path: Path) -> None:
    with Grader(cache=tmp_path) as grader:
        assert grader.isolation() == Isolation("full")
        assert grader.isolation("tensors") == Isolation("full")
        tried = probe.try_attacks(grader._sandbox("tensors"))
    assert tried == Isolation("full")
    assert {file.name for file in tmp_path.iterdir()} == {"isolation.json", "isolation-tensors.json"}


@needs_torch
@pytest.mark.parametrize("name", FLAT_HARMS)
def test_no_harm_is_done(grader: Grader, targets: Targets, name: str) -> None:
    verdict = grader.grade(double(), f"import torch\n{targets.submission(FLAT_HARMS[name])}", seed=1)
    targets.assert_unharmed()
    assert verdict.passed, verdict
    assert grader.grade(double(), IN_TORCH).passed


@needs_torch
@pytest.mark.parametrize(
    ("wanted", "body"),
    [
        ("memory", "return torch.zeros(1 << 40)"),
        ("memory", "return torch.ones(1 << 28) + torch.ones(1 << 28)"),
        ("timeout", "while True: torch.ones(1 << 20).sort()"),
        ("error", "return torch.ones(3) + torch.ones(4)"),
        ("crash", "__import__('ctypes').string_at(0)"),
        ("crash", "os._exit(0)"),
    ],
)
def test_what_goes_wrong_is_named(grader: Grader, wanted: str, body: str) -> None:
    with waiting(grader, 2.0 if wanted == "timeout" else PATIENCE):
        verdict = grader.grade(double(), f"import torch, os\ndef double(x):\n    {body}\n", seed=1)
    assert verdict.verdict == wanted, verdict
    assert grader.grade(double(), IN_TORCH).passed


@needs_torch
def test_nothing_is_left_for_the_next_submission(grader: Grader) -> None:
    for source in (LEAVES, FINDS, LEAVES, FINDS):
        verdict = grader.grade(double(), source)
        assert verdict.passed or source is LEAVES, verdict


@needs_torch
def test_a_batch_may_hold_answers_of_both_kinds(grader: Grader, tmp_path: Path) -> None:
    for name, source in (("in_numpy", DOUBLE), ("in_torch", IN_TORCH), ("shortcut", softmax("x.softmax(0)"))):
        (tmp_path / "double").mkdir(exist_ok=True)
        (tmp_path / "double" / f"{name}.py").write_text(source)
    results = [result for result, _ in grade_files(find_jobs(tmp_path), [grader], lambda _: double())]
    assert [result.verdict for result in results] == ["pass", "pass", "fail"]


def test_a_batch_is_graded_again_when_pytorch_has_come(monkeypatch: pytest.MonkeyPatch) -> None:
    before = [fingerprint(double(tensors=allowed)) for allowed in (True, False)]
    monkeypatch.setattr("quizzer.grading.batch.is_installed", lambda: not frameworks.is_installed())
    after = [fingerprint(double(tensors=allowed)) for allowed in (True, False)]
    assert [a == b for a, b in zip(before, after, strict=True)] == [False, True]


@needs_torch
def test_a_process_without_linux_tools_has_pytorch_too(tmp_path: Path) -> None:
    with Grader(timeout=10.0, cache=tmp_path) as grader:
        grader._sandboxes["tensors"] = OneShot(Policy("tensors"))
        assert grader.grade(double(), IN_TORCH, seed=1).passed
        assert grader.isolation("tensors").level == "limits"
        refused = grader.grade(double(), "import torch\ndef double(x):\n    return torch.softmax\n")
        assert "torch.softmax is not allowed here" in refused.message


def test_mentions_are_read_by_their_full_names() -> None:
    source = b"""
import numpy, torch as t
import torch.nn.functional as F
from torch import nn, exp as e
np.tanh(numpy.exp(1))
F.softmax; nn.Linear; e
getattr(t, "relu")
x.softmax(0)
t.ones(1).sum()
class A:
    def own(self): self.own()
"""
    found = {name for name, _ in mentioned(source)}
    assert found >= {"numpy.tanh", "numpy.exp", "torch.nn.functional.softmax", "torch.nn.Linear", "torch.exp"}
    assert found >= {"torch.relu", ".softmax", "torch.ones", ".sum"}
    assert ".own" not in found
    assert ("torch.exp", 7) not in set(mentioned(source))
    assert ("torch.exp", 6) in set(mentioned(source))


def test_hostile_text_is_looked_through_quickly() -> None:
    """What decides on a sandbox reads a megabyte that nobody vouches for: no pattern may take more than one look."""
    for text in (b"import " * 140_000, b"from torc" * 100_000, b"import a, " * 100_000, b"torch" * 200_000):
        assert frameworks.role_of(double().exercise, text) == "submission"
