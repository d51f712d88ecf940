"""Oracles: an independent implementation (PyTorch, SciPy, scikit-learn) beside the reference that it vouches for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import msgspec

from quizzer.authoring.recordings import RecordedCase, Recording, fingerprint
from quizzer.bank.model import Programming
from quizzer.bank.parts import Exercise
from quizzer.errors import BankError, UsageError
from quizzer.grading import Grader
from quizzer.grading import cases as planning
from quizzer.grading.cases import Case
from quizzer.grading.compare import Rules, compare, graded
from quizzer.grading.frameworks import INSTALL
from quizzer.grading.harness import generate, run_job
from quizzer.grading.phrases import said
from quizzer.grading.reports import CallOutcome, CallReport, ErrorReport, LoadReport, Report
from quizzer.grading.sandbox import Sandbox
from quizzer.grading.sandbox.jobs import Job, PlannedCall, PlannedCase
from quizzer.grading.sandbox.phrase import Phrase
from quizzer.grading.sandbox.protocol import decode
from quizzer.sentences import mark, say

LIBRARY_NAMES: Final = {"torch": "PyTorch", "scipy": "SciPy", "sklearn": "scikit-learn", "sympy": "SymPy"}
"""What libraries are called where people read it, by module."""
ORACLE_SECONDS: Final = 60.0
_LIBRARIES: Final = ("torch", "scipy", "sklearn")
_PREFIX = "No module named "


def disagreements(grader: Grader, exercise: Exercise, seeds: Sequence[int]) -> tuple[list[str], str | None]:
    """Where reference and oracle differ, one sentence each, and the module that the oracle lacks, or None.

    An exercise without an oracle has nothing to disagree with. Raises BankError if its cases do not run.
    """
    if exercise.oracle is None:
        return [], None
    found: list[str] = []
    with grader.reference_sandbox() as sandbox:
        absent = missing_library(sandbox, exercise.oracle)
        for seed in seeds:
            if absent is not None:
                return [], absent
            cases = generate(sandbox, exercise, planning.plan(exercise, seed))
            _, problems, absent = _run_oracle(sandbox, exercise, cases)
            found += [f"seed {seed}: {problem}" for problem in problems]
    return ([], absent) if absent is not None else (found, None)


def missing_library(sandbox: Sandbox, oracle: str) -> str | None:
    """Have the sandbox import the libraries of an oracle; the first that is not installed, or None."""
    missing = sandbox.require([name for name in _LIBRARIES if name in oracle])
    return sorted(missing)[0] if missing else None


def record(grader: Grader, exercise: Exercise, seed: int) -> Recording:
    """What the oracle returns on one input of each kind. Raises BankError if it cannot, or if the reference differs."""
    kinds = [planning.TYPICAL, *exercise.edge_cases]
    plan = [PlannedCase(str(i), kind, (seed, 0)) for i, kind in enumerate(kinds)]
    with grader.reference_sandbox() as sandbox:
        absent = missing_library(sandbox, exercise.oracle or "")
        cases = [case for case in generate(sandbox, exercise, plan) if case.outcome.error is None]
        outputs, problems, lacking = _run_oracle(sandbox, exercise, cases)
    if absent or lacking or problems:
        reason = problems[0] if problems else f"{absent or lacking} is not installed"
        raise BankError(f"The oracle of {exercise.name} cannot be recorded: {reason}.")
    recorded = tuple(RecordedCase(case.kind, case.encoded, outputs[case.id].value or b"") for case in cases)
    return Recording(fingerprint(exercise), seed, recorded)


def recorded_disagreements(grader: Grader, exercise: Exercise, recording: Recording) -> list[str]:
    """Where the reference and the recorded outputs of its oracle differ, one sentence each."""
    calls = [PlannedCall(str(i), case.arguments) for i, case in enumerate(recording.cases)]
    job = planning.solve_job(exercise, {"reference": exercise.reference.encode()}, calls)
    with grader.reference_sandbox() as sandbox:
        reports, problems = solve(sandbox, job, "reference.py")
    for number, report in reports.items():
        case, mine = recording.cases[int(number)], CallOutcome.of(report)
        if mine.error is not None:
            problems.append(f"recorded {case.kind}: the reference raises {mine.error.sentence}")
        elif (mismatch := _mismatch(exercise, mine, CallOutcome(decode(case.output), None))) is not None:
            problems.append(f"recorded {case.kind}: {mismatch}")
    return problems


def _run_oracle(
    sandbox: Sandbox, exercise: Exercise, cases: Sequence[Case]
) -> tuple[dict[str, CallReport], list[str], str | None]:
    """What the oracle did by case, where it differs from the reference, and the module that it lacks, or None."""
    calls = [PlannedCall(case.id, case.encoded) for case in cases]
    job = planning.solve_job(exercise, {"oracle": (exercise.oracle or "").encode()}, calls)
    job["contract"] = {**planning.contract(exercise), "name": "oracle"}
    reports, problems = solve(sandbox, job, "oracle.py")
    for report in reports.values():
        if report.error is not None and report.error.type == "ModuleNotFoundError":
            return {}, [], report.error.message.removeprefix(_PREFIX).strip("'")
    problems += [
        f"{case.kind}: {problem}"
        for case in cases
        if case.id in reports and (problem := _difference(exercise, case, CallOutcome.of(reports[case.id]))) is not None
    ]
    return reports, problems, None


def solve(sandbox: Sandbox, job: Job, file: str) -> tuple[dict[str, CallReport], list[str]]:
    """What a source of the bank did by call, and what is wrong with its file."""
    reports: dict[str, CallReport] = {}
    problems: list[str] = []

    def take(report: Report) -> None:
        match report:
            case LoadReport(error=ErrorReport() as error):
                problems.append(f"{file}: {error.sentence}")
            case LoadReport(missing=Phrase() as missing):
                problems.append(f"{file}: {said(missing)}")
            case CallReport():
                reports[report.case] = report

    ending = run_job(sandbox, job, ORACLE_SECONDS, take)
    if ending.status != "done":
        problems.append(f"{file}: {ending.status} {ending.message}".strip())
    return reports, problems


def _difference(exercise: Exercise, case: Case, outcome: CallOutcome) -> str | None:
    """How the oracle differs; inputs that the contract refuses are not the oracle's business."""
    if case.outcome.error is not None:
        return None
    if outcome.error is not None:
        return f"the oracle raises {outcome.error.sentence}"
    return _mismatch(exercise, case.outcome, outcome)


def _mismatch(exercise: Exercise, mine: CallOutcome, theirs: CallOutcome) -> str | None:
    """How what the reference returned differs from what the oracle did."""
    outputs = exercise.graded_outputs
    mismatch = compare(graded(mine.value, outputs), graded(theirs.value, outputs), Rules(exercise.tolerance))
    return mismatch.message if mismatch else None


# What a submission is compared with when it is compared with the oracle. The reference runs first: it refuses what the
# contract refuses, which is not the oracle's business.
_STAND_IN: Final = """\
import copy, functools

def _load(source, name):
    scope = dict(globals())
    exec(source, scope)
    return scope[name]

_reference = _load({reference!r}, {name!r})
_oracle = _load({oracle!r}, "oracle")

@functools.wraps(_reference)
def {name}(*args, **kwargs):
    args_of_oracle, kwargs_of_oracle = copy.deepcopy((args, kwargs))
    _reference(*args, **kwargs)
    return _oracle(*args_of_oracle, **kwargs_of_oracle)
"""


def with_oracle_for_reference(grader: Grader, question: Programming, library: str) -> Programming:
    """The question with the oracle of its exercise in place of the reference.

    Raises UsageError if there is none that uses the library, or the library is not installed.
    """
    exercise, shown = question.exercise, LIBRARY_NAMES[library]
    if exercise.oracle is None or library not in exercise.oracle:
        other = mark("{name} has an oracle, but not one in {library}.")
        raise UsageError(
            say(mark("{name} has no oracle.") if exercise.oracle is None else other, name=exercise.name, library=shown),
            fix=say("Leave out --against: the reference is checked by `quizzer bank prove`."),
        )
    with grader.reference_sandbox() as sandbox:
        missing = missing_library(sandbox, exercise.oracle)
    if missing is not None:
        raise UsageError(say("{library} is not installed.", library=shown), fix=say(INSTALL))
    reference = _STAND_IN.format(reference=exercise.reference, oracle=exercise.oracle, name=exercise.name)
    return msgspec.structs.replace(question, exercise=msgspec.structs.replace(exercise, reference=reference))
