"""Answers in PyTorch: which sandbox they run in, and what a learner hears where there can be none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from quizzer.sentences import mark, say

if TYPE_CHECKING:
    from quizzer.bank.parts import Exercise
    from quizzer.grading.reports import ErrorReport
    from quizzer.grading.sandbox.limits import Role

INSTALL: Final = mark("Install it where quizzer is: pip install torch")
_IMPORT: Final = re.compile(rb"\b(?:import|from)\b[^\n#;]{0,80}\btorch\b")
_MISSING: Final = "No module named 'torch'"


def is_installed() -> bool:
    """Whether PyTorch is there, without importing it."""
    from quizzer.grading.sandbox.limits import package

    return package("torch") is not None


def role_of(exercise: Exercise, source: bytes) -> Role:
    """The sandbox that a submission needs. One that only seems to import PyTorch does as well in that with PyTorch."""
    return "tensors" if exercise.tensors and _IMPORT.search(source) and is_installed() else "submission"


def why_missing(exercise: Exercise, error: ErrorReport) -> str:
    """What to add to an error that says that there is no PyTorch; empty for any other."""
    if error.type != "ModuleNotFoundError" or error.message != _MISSING:
        return ""
    if not exercise.tensors:
        return say("This exercise is answered with NumPy: it is not only mathematics of arrays.")
    if not is_installed():
        return say(INSTALL)
    return say("It is there for a file that says `import torch`; if this one does, PyTorch itself cannot be imported.")
