"""Grading functions: run in a sandbox, compared with a reference, and the reason told when they differ."""

from quizzer.authoring.script import ScriptResult
from quizzer.grading.grader import Grader
from quizzer.grading.verdict import CheckResult, Diagnosis, Failure, Isolation, Verdict

__all__ = ["CheckResult", "Diagnosis", "Failure", "Grader", "Isolation", "ScriptResult", "Verdict", "run_script"]


def run_script(source: str, *, timeout: float = 10.0, libraries: tuple[str, ...] = ("sympy",)) -> ScriptResult:
    """Run one proof in a sandbox of its own; for many, keep a `Grader` and use its `run_script`."""
    with Grader() as grader:
        return grader.run_script(source, timeout=timeout, libraries=libraries)
