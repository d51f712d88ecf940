"""Grading against the oracle of an exercise in place of its reference."""

from __future__ import annotations

import importlib.util
from collections.abc import Sequence

import pytest

from quizzer.authoring.oracle import with_oracle_for_reference
from quizzer.bank.model import Programming
from quizzer.errors import UsageError
from quizzer.grading import Grader, Verdict
from quizzer.grading.sandbox.linux import LinuxSandbox
from tests.grading.exercises import DOUBLE, double

REFUSING = "def double(x):\n    if not x.size:\n        raise ValueError('empty')\n    x *= 1\n    return 2 * x\n"
CASES = """\
import numpy as np


def typical(rng):
    return (rng.normal(size=5),)


def empty(rng):
    return (np.ones(0),)
"""
TRIPLE = "def oracle(x):\n    y = 3 * x  # stands for torch\n    x[:] = 0\n    return y\n"
IN_TORCH = "def oracle(x):\n    import torch\n    return torch.add(torch.tensor(x), torch.tensor(x)).numpy()\n"


def _nothing_missing(self: LinuxSandbox, modules: Sequence[str]) -> set[str]:  # noqa: ARG001  in place of the method
    return set()


def against_torch(grader: Grader, question: Programming, source: str) -> Verdict:
    return grader.grade(with_oracle_for_reference(grader, question, "torch"), source, seed=1)


def test_the_oracle_decides_and_the_contract_still_refuses(grader: Grader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(LinuxSandbox, "require", _nothing_missing)
    question = double(REFUSING, CASES, oracle=TRIPLE)
    triple = REFUSING.replace("2 * x", "3 * x").replace("    x *= 1\n", "")
    assert against_torch(grader, question, triple).passed
    assert not grader.grade(question, triple, seed=1).passed
    assert against_torch(grader, question, REFUSING).verdict == "fail"
    careless = against_torch(grader, question, "def double(x):\n    return 3 * x\n")
    assert {check.name for check in careless.checks if check.verdict == "fail"} == {"empty"}


def test_pytorch_itself_is_asked_where_it_is_installed(grader: Grader) -> None:
    question = double(oracle=IN_TORCH)
    if importlib.util.find_spec("torch") is None:
        with pytest.raises(UsageError, match="PyTorch is not installed"):
            against_torch(grader, question, DOUBLE)
    else:
        assert against_torch(grader, question, DOUBLE).passed
        assert against_torch(grader, question, "def double(x):\n    return x\n").verdict == "fail"


def test_without_pytorch_or_an_oracle_in_it_the_wish_is_refused(
    grader: Grader, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(UsageError, match="double has no oracle"):
        against_torch(grader, double(), DOUBLE)
    with pytest.raises(UsageError, match="double has an oracle, but not one in PyTorch"):
        against_torch(grader, double(oracle="def oracle(x):\n    return x + x\n"), DOUBLE)
    monkeypatch.setattr(LinuxSandbox, "require", lambda self, modules: set(modules))  # noqa: ARG005  nothing is installed
    with pytest.raises(UsageError, match="PyTorch is not installed"):
        against_torch(grader, double(oracle=IN_TORCH), DOUBLE)
