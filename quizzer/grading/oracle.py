"""What `bank prove` runs in the reference sandbox: proofs, and oracles beside the references that they vouch for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from quizzer.bank.model import Exercise
from quizzer.grading import cases as planning
from quizzer.grading.bench import generate, printed, run_job
from quizzer.grading.cases import Case
from quizzer.grading.compare import Rules, compare, graded
from quizzer.grading.reports import CallReport, ErrorReport, LoadReport, Outcome, Report, ScriptReport
from quizzer.grading.sandbox import Sandbox
from quizzer.grading.script import ScriptResult

ORACLE_SECONDS: Final = 60.0
_LIBRARIES: Final = ("torch", "scipy", "sklearn")
_PREFIX = "No module named "


def disagreements(sandbox: Sandbox, exercise: Exercise, seeds: Sequence[int]) -> tuple[list[str], str | None]:
    """Where reference and oracle differ, one sentence each, and the module that the oracle lacks, or None."""
    if exercise.oracle is None:
        return [], None
    libraries = [name for name in _LIBRARIES if name in exercise.oracle]
    missing = sandbox.require(libraries)
    if missing:
        return [], sorted(missing)[0]
    found: list[str] = []
    for seed in seeds:
        cases = generate(sandbox, exercise, planning.plan(exercise, seed))
        problems, absent = _compare_with_oracle(sandbox, exercise, cases)
        if absent is not None:
            return [], absent
        found += [f"seed {seed}: {problem}" for problem in problems]
    return found, None


def _compare_with_oracle(sandbox: Sandbox, exercise: Exercise, cases: Sequence[Case]) -> tuple[list[str], str | None]:
    outcomes: dict[str, Outcome] = {}
    problems: list[str] = []

    def take(report: Report) -> None:
        match report:
            case LoadReport(error=ErrorReport() as error):
                problems.append(f"oracle.py: {error.sentence}")
            case LoadReport(missing=str() as missing):
                problems.append(f"oracle.py: {missing}")
            case CallReport():
                outcomes[report.call] = Outcome.of(report)

    job = planning.solve_job(
        exercise, {"oracle": (exercise.oracle or "").encode()}, [(c.id, c.encoded, "plain") for c in cases]
    )
    _, _, rest = exercise.signature.partition("(")
    job["contract"] = {"name": "oracle", "signature": f"oracle({rest}", "banned": []}
    ending = run_job(sandbox, job, ORACLE_SECONDS, take)
    for outcome in outcomes.values():
        if outcome.error is not None and outcome.error.type == "ModuleNotFoundError":
            return [], outcome.error.message.removeprefix(_PREFIX).strip("'")
    if ending.status != "done":
        problems.append(f"oracle.py: {ending.status} {ending.message}".strip())
    problems += [
        f"{case.kind}: {problem}"
        for case in cases
        if case.id in outcomes and (problem := _difference(exercise, case, outcomes[case.id])) is not None
    ]
    return problems, None


def _difference(exercise: Exercise, case: Case, outcome: Outcome) -> str | None:
    """How the oracle differs; inputs that the contract refuses are not the oracle's business."""
    if case.outcome.error is not None:
        return None
    if outcome.error is not None:
        return f"the oracle raises {outcome.error.sentence}"
    outputs = exercise.graded_outputs
    mismatch = compare(graded(case.outcome.value, outputs), graded(outcome.value, outputs), Rules(exercise.tolerance))
    return mismatch.message if mismatch else None


def run_script(sandbox: Sandbox, source: str, timeout: float, libraries: Sequence[str]) -> ScriptResult:
    """Run one script to its end."""
    missing = sandbox.require(libraries)
    if missing:
        return ScriptResult(ok=False, missing=sorted(missing)[0])
    ended: list[ScriptReport] = []

    def take(report: Report) -> None:
        if isinstance(report, ScriptReport):
            ended.append(report)

    ending = run_job(sandbox, {"task": "script", "source": source}, timeout, take)
    output = printed(ending)
    if ending.status == "timeout":
        return ScriptResult(ok=False, error=f"It had not finished after {timeout:g} s.", output=output)
    if ending.status != "done" or not ended:
        return ScriptResult(ok=False, error=f"It did not finish: {ending.message}", output=output)
    report = ended[0]
    error = report.error.sentence if report.error else None
    return ScriptResult(ok=error is None and report.missing is None, error=error, output=output, missing=report.missing)
