"""One attempt at an exercise: generate cases, run the submission, judge it."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from quizzer.grading import cases as planning
from quizzer.grading import vectorisation
from quizzer.grading.cases import Case
from quizzer.grading.harness import Harness, printed, run_job
from quizzer.grading.judge import BANNED, LOADING, CallId, Fault, Judge, checks_of, outcomes_by_case
from quizzer.grading.phrases import said
from quizzer.grading.reports import BannedReport, CallOutcome, CallReport, LoadReport, Report
from quizzer.grading.sandbox.jobs import PlannedCall
from quizzer.grading.sandbox.protocol import ProtocolError
from quizzer.grading.sandbox.replies import Ending
from quizzer.grading.verdict import CheckResult, Explanation, Isolation, Status, Verdict
from quizzer.sentences import mark, plural, say

if TYPE_CHECKING:
    from quizzer.grading.diagnose import AnsweredCases


@dataclass
class Attempt:
    """The grading of one submission.

    Attributes:
        harness: The submission and the sandboxes.
        seconds: What the submission may take over all its calls.
        on_check: Hears of every check as it is settled.
        explain: Whether a learner is to learn from it: then a small case is found that fails, and hints are given.
    """

    harness: Harness
    seconds: float
    on_check: Callable[[CheckResult], None] | None = None
    explain: bool = True
    _loaded: LoadReport | None = field(default=None, init=False)
    _banned: BannedReport | None = field(default=None, init=False)

    def verdict(self, exercise_id: str, isolation: Isolation) -> Verdict:
        """Grade. Raises BankError if the exercise is broken, SandboxError if no sandbox can be started."""
        began = time.perf_counter()
        harness, exercise = self.harness, self.harness.exercise
        cases = harness.generate(planning.plan(exercise, harness.seed))
        checks = checks_of(exercise, cases)
        judge = Judge(exercise, checks, self.on_check)
        known = {call.id: call for check in checks for call in check.calls}
        calls = [PlannedCall(call.case.id, call.case.encoded, call.form) for call in known.values()]
        job = planning.solve_job(exercise, {"submission": harness.source}, calls, banned=True, stream=True)
        ending = run_job(harness.submission, job, self.seconds, lambda report: self._take(report, judge, known))
        self._finish(judge, ending)
        self._check_speed(judge, cases)
        first = next(judge.failed(), None)
        answered = list(outcomes_by_case(checks, judge.outcomes).values())
        told = self._told(judge, cases, answered, printed=bool(ending.printed))
        return Verdict(
            exercise=exercise_id,
            verdict="pass" if first is None else _status(first),
            message=told.message,
            checks=told.checks,
            diagnosis=told.diagnosis,
            failure=told.failure,
            output=printed(ending),
            seed=harness.seed,
            isolation=isolation,
            duration_ms=(time.perf_counter() - began) * 1000,
        )

    def _take(self, report: Report, judge: Judge, known: Collection[CallId]) -> None:
        match report:
            case BannedReport() if self._loaded is None and self._banned is None:
                self._banned = report
                judge.add(BANNED, _banned_fault(report))
            case LoadReport() if self._loaded is None:
                self._loaded = report
            case CallReport() if self._loaded is not None:
                call = CallId(report.case, report.form)
                if call not in known or call in judge.outcomes:
                    raise ProtocolError(mark("a record is not in its place"))
                judge.take(call, CallOutcome.of(report))
            case _:
                raise ProtocolError(mark("a record is not in its place"))

    def _finish(self, judge: Judge, ending: Ending) -> None:
        loaded = self._loaded
        if loaded is not None and loaded.error is None and loaded.missing is None:
            judge.finish(ending, self.seconds)
            return
        if loaded is None:
            fault = _failed_to_load(ending, self.seconds)
        elif loaded.error is not None:
            verdict: Status = "memory" if loaded.error.type == "MemoryError" else "error"
            fault = Fault(verdict, loaded.error.sentence, outcome=CallOutcome(None, loaded.error))
        else:
            assert loaded.missing is not None  # noqa: S101 - the third of three possibilities
            fault = Fault("error", said(loaded.missing))
        judge.add(LOADING, fault)

    def _check_speed(self, judge: Judge, cases: Sequence[Case]) -> None:
        """Last and only after everything else is right: how it is written matters less than what it returns."""
        if not any(True for _ in judge.failed()):
            applies, fault = vectorisation.check(self.harness, cases)
            if applies:
                judge.add(vectorisation.NAME, fault)

    def _told(self, judge: Judge, cases: Sequence[Case], answered: AnsweredCases, *, printed: bool) -> Explanation:
        if not any(True for _ in (*judge.failed(), *judge.warnings())):
            passed = sum(result.verdict == "pass" for result in judge.results)
            message = plural("{n} check passed.", "All {n} checks passed.", passed)
            return Explanation(message, tuple(judge.results))
        from quizzer.grading.explain import Explainer  # who is right need not wait for it

        return Explainer(self.harness, judge, cases, answered, printed, self.explain).explanation()


def _status(fault: Fault) -> Status:
    match fault.verdict:
        case "warning" | "skipped":  # neither makes a submission fail, so `Judge.failed` gives none of them
            return "pass"
        case status:
            return status


def _banned_fault(report: BannedReport) -> Fault | None:
    if not report.banned:
        return None
    call, line = report.banned[0]
    if call.partition(".")[0] in {"torch", "Tensor"}:
        sentence = mark(
            "{call} is not allowed here (line {line}). Of PyTorch, use what NumPy can do too: tensors, arithmetic, "
            "linear algebra. Layers, activations, losses, optimisers and derivatives are for you to write."
        )
    else:
        sentence = mark("{call} would do the exercise for you; it is not allowed here (line {line}).")
    return Fault("fail", say(sentence, call=call, line=line))


def _failed_to_load(ending: Ending, seconds: float) -> Fault:
    match ending.status:
        case "done":
            return Fault("protocol", say("The process said it was done before the file was loaded."))
        case "timeout":
            sentence = say(
                "The file itself had not finished after {seconds} s, before any call.", seconds=f"{seconds:g}"
            )
            return Fault("timeout", sentence)
        case "crash":
            where = say("It happened while the file was loaded, before any call.")
            return Fault("crash", f"{ending.message} {where}")
        case status:
            return Fault(status, ending.message)
