"""Grading against the oracle of an exercise in place of its reference."""

from __future__ import annotations

import importlib.util
from collections.abc import Sequence

import pytest

from quizzer.errors import UsageError
from quizzer.grading import Grader
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


def test_the_oracle_decides_and_the_contract_still_refuses(grader: Grader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(LinuxSandbox, "require", _nothing_missing)
    question = double(REFUSING, CASES, oracle=TRIPLE)
    triple = REFUSING.replace("2 * x", "3 * x").replace("    x *= 1\n", "")
    assert grader.grade(question, triple, against="torch", seed=1).passed
    assert not grader.grade(question, triple, seed=1).passed
    assert grader.grade(question, REFUSING, against="torch", seed=1).verdict == "fail"
    careless = grader.grade(question, "def double(x):\n    return 3 * x\n", against="torch", seed=1)
    assert {check.name for check in careless.checks if check.verdict == "fail"} == {"empty"}


def test_pytorch_itself_is_asked_where_it_is_installed(grader: Grader) -> None:
    question = double(oracle=IN_TORCH)
    if importlib.util.find_spec("torch") is None:
        with pytest.raises(UsageError, match="PyTorch is not installed"):
            grader.grade(question, DOUBLE, against="torch")
    else:
        assert grader.grade(question, DOUBLE, against="torch").passed
        assert grader.grade(question, "def double(x):\n    return x\n", against="torch").verdict == "fail"


def test_without_pytorch_or_an_oracle_in_it_the_wish_is_refused(
    grader: Grader, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(UsageError, match="double has no oracle"):
        grader.grade(double(), DOUBLE, against="torch")
    with pytest.raises(UsageError, match="double has an oracle, but not one in PyTorch"):
        grader.grade(double(oracle="def oracle(x):\n    return x + x\n"), DOUBLE, against="torch")
    monkeypatch.setattr(LinuxSandbox, "require", lambda self, modules: set(modules))  # noqa: ARG005  nothing is installed
    with pytest.raises(UsageError, match="PyTorch is not installed"):
        grader.grade(double(oracle=IN_TORCH), DOUBLE, against="torch")
