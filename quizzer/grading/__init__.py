"""Grading functions: run in a sandbox, compared with a reference, and the reason told when they differ."""

from quizzer.grading.grader import Grader
from quizzer.grading.verdict import CheckResult, Diagnosis, Failure, Isolation, Verdict

__all__ = ["CheckResult", "Diagnosis", "Failure", "Grader", "Isolation", "Verdict"]
