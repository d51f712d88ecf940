"""Running a script of the bank, such as a proof, in the sandbox of the bank's own Python."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from quizzer.grading import Grader
from quizzer.grading.harness import printed, run_job
from quizzer.grading.reports import Report, ScriptReport


class ScriptResult(msgspec.Struct, frozen=True):
    """What became of a script.

    `error` is one line for a person, with the script's own line number; None when it ran to its end. `missing` names
    the module whose absence stopped it (`torch` where PyTorch is not installed): such a script was not run, and it
    neither holds nor fails. `output` is what it printed, cut and cleaned.
    """

    ok: bool
    error: str | None = None
    output: str = ""
    missing: str | None = None


def run_script(
    grader: Grader, source: str, *, timeout: float = 10.0, libraries: Sequence[str] = ("sympy",)
) -> ScriptResult:
    """Run a script to its end, in a fresh process that has `libraries` imported already.

    NumPy is there as `np`, `math`, and SymPy as `sp` if it is among the libraries. `timeout` is in seconds.
    """
    ended: list[ScriptReport] = []

    def take(report: Report) -> None:
        if isinstance(report, ScriptReport):
            ended.append(report)

    with grader.reference_sandbox() as sandbox:
        missing = sandbox.require(libraries)
        if missing:
            return ScriptResult(ok=False, missing=sorted(missing)[0])
        ending = run_job(sandbox, {"task": "script", "source": source}, timeout, take)
    output = printed(ending)
    if ending.status == "timeout":
        return ScriptResult(ok=False, error=f"It had not finished after {timeout:g} s.", output=output)
    if ending.status != "done" or not ended:
        return ScriptResult(ok=False, error=f"It did not finish: {ending.message}", output=output)
    report = ended[0]
    error = report.error.sentence if report.error else None
    return ScriptResult(ok=error is None and report.missing is None, error=error, output=output, missing=report.missing)
