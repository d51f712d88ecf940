"""One attempt at an exercise: generate cases, run the submission, judge it, name the mistake, find a small failure."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

import msgspec

from quizzer.bank.model import Language
from quizzer.grading import cases as planning
from quizzer.grading import diagnose, frameworks, gradient, show, vectorisation
from quizzer.grading.bench import Bench, printed, run_job
from quizzer.grading.cases import Case
from quizzer.grading.judge import BANNED, LOADING, Finding, Judge, checks_of, gradient_of, outcomes_by_case
from quizzer.grading.reports import BannedReport, CallReport, LoadReport, Outcome, Report
from quizzer.grading.sandbox.inside.mentions import refusal
from quizzer.grading.sandbox.protocol import ProtocolError
from quizzer.grading.sandbox.replies import Ending
from quizzer.grading.shrink import smallest_failure
from quizzer.grading.verdict import CheckResult, Diagnosis, Failure, Isolation, Status, Verdict

VARIANT_SECONDS: Final = 3.0


@dataclass
class Attempt:
    """The grading of one submission.

    Attributes:
        bench: The submission and the sandboxes.
        seconds: What the submission may take over all its calls.
        on_check: Hears of every check as it is settled.
        explain: Whether a learner is to learn from it: then a small case is found that fails, and hints are given.
        language: Of the tutors' sentences about recognised mistakes.
    """

    bench: Bench
    seconds: float
    on_check: Callable[[CheckResult], None] | None = None
    explain: bool = True
    language: Language = "en"
    _loaded: LoadReport | None = field(default=None, init=False)
    _banned: BannedReport | None = field(default=None, init=False)

    def verdict(self, exercise_id: str, isolation: Isolation) -> Verdict:
        """Grade. Raises BankError if the exercise is broken, SandboxError if no sandbox can be started."""
        began = time.perf_counter()
        bench, exercise = self.bench, self.bench.exercise
        cases = bench.generate(planning.plan(exercise, bench.seed))
        checks = checks_of(exercise, cases)
        judge = Judge(exercise, checks, self.on_check)
        known = {call.id: call for check in checks for call in check.calls}
        calls = [(call.id, call.case.encoded, call.form) for call in known.values()]
        job = planning.solve_job(exercise, {"submission": bench.source}, calls, banned=True, stream=True)
        ending = run_job(bench.submission, job, self.seconds, lambda report: self._take(report, judge, known))
        self._finish(judge, ending)
        self._check_speed(judge, cases)
        first = self._smallest(next(judge.failed(), None), cases)
        answered = list(outcomes_by_case(checks, judge.outcomes).values())
        return Verdict(
            exercise=exercise_id,
            verdict="pass" if first is None else _status(first),
            message=self._message(first, judge, ending),
            checks=self._with_hints(judge),
            diagnosis=self._diagnosis(judge, answered, first),
            failure=self._failure(first),
            output=printed(ending),
            seed=bench.seed,
            isolation=isolation,
            duration_ms=(time.perf_counter() - began) * 1000,
        )

    def _take(self, report: Report, judge: Judge, known: Collection[str]) -> None:
        match report:
            case BannedReport() if self._loaded is None and self._banned is None:
                self._banned = report
                judge.add(BANNED, _banned_finding(report))
            case LoadReport() if self._loaded is None:
                self._loaded = report
            case CallReport(call=call) if self._loaded is not None and call in known and call not in judge.outcomes:
                judge.take(call, Outcome.of(report))
            case _:
                raise ProtocolError("a record is not in its place")

    def _finish(self, judge: Judge, ending: Ending) -> None:
        loaded = self._loaded
        if loaded is not None and loaded.error is None and loaded.missing is None:
            judge.finish(ending, self.seconds)
            return
        if loaded is None:
            finding = _failed_to_load(ending, self.seconds)
        elif loaded.error is not None:
            verdict: Status = "memory" if loaded.error.type == "MemoryError" else "error"
            finding = Finding(verdict, loaded.error.sentence, outcome=Outcome(None, loaded.error))
        else:
            finding = Finding("error", str(loaded.missing))
        judge.add(LOADING, finding)

    def _check_speed(self, judge: Judge, cases: Sequence[Case]) -> None:
        """Last and only after everything else is right: how it is written matters less than what it returns."""
        if not any(True for _ in judge.failed()):
            applies, finding = vectorisation.check(self.bench, cases)
            if applies:
                judge.add(vectorisation.NAME, finding)

    def _with_hints(self, judge: Judge) -> tuple[CheckResult, ...]:
        """The results of all checks; those of wrong gradients say more than when they were settled."""
        wrong = {
            finding.argument: (finding.call.case, finding.outcome)  # of several the last, whose message is shown
            for finding in judge.failed()
            if finding.argument is not None and finding.call is not None and finding.outcome is not None
        }
        if not wrong or not self.explain:
            return tuple(judge.results)
        hints = {gradient_of(name): hint for name, hint in gradient.hints(self.bench, wrong).items()}
        return tuple(
            msgspec.structs.replace(result, message=f"{result.message} {hints[result.name]}")
            if result.name in hints
            else result
            for result in judge.results
        )

    def _message(self, first: Finding | None, judge: Judge, ending: Ending) -> str:
        if first is None:
            warnings = [f for f in judge.findings if f.verdict == "warning"]
            passed = sum(result.verdict == "pass" for result in judge.results)
            return f"All {passed} checks passed." if not warnings else f"Right, with a warning. {warnings[0].message}"
        message = first.message
        if first.outcome is not None and first.outcome.error is not None:
            message += frameworks.why_missing(self.bench.exercise, first.outcome.error)
            place = show.pointed_at(self.bench.source.decode("utf-8-sig", "replace"), first.outcome.error)
            return f"{message}\n{place}" if place else message
        returned_nothing = first.outcome is not None and first.outcome.value is None and first.mismatch is not None
        if returned_nothing and ending.printed and first.call and first.call.expected.value is not None:
            return f"{message} The function prints: printing shows a value, only `return` gives it back."
        return message

    def _diagnosis(self, judge: Judge, answered: diagnose.Answered, first: Finding | None) -> tuple[Diagnosis, ...]:
        failed = first is not None
        if not answered or (not failed and not any(f.verdict == "warning" for f in judge.findings)):
            return ()
        bench, exercise = self.bench, self.bench.exercise
        sources = {variant.id: variant.code.encode() for variant in diagnose.suspects(exercise, failed=failed)}
        inputs = {case.id: case.encoded for case, _ in answered}
        outcomes = bench.solve_by_bank(sources, inputs, VARIANT_SECONDS)
        named = diagnose.matching_variants(exercise, answered, outcomes, failed=failed, language=self.language)
        if named or not failed:
            return named
        if first is not None and first.changed:
            return diagnose.side_effect(answered) if _only_side_effects(judge) else ()
        of_inputs = diagnose.slips_of_inputs(exercise, answered, self._solve_by_reference)
        return (*diagnose.slips(exercise, answered), *of_inputs)

    def _solve_by_reference(self, inputs: Mapping[str, bytes]) -> Mapping[str, Outcome]:
        sources = {"reference": self.bench.exercise.reference.encode()}
        return self.bench.solve_by_bank(sources, inputs, VARIANT_SECONDS).get("reference", {})

    def _smallest(self, finding: Finding | None, cases: Sequence[Case]) -> Finding | None:
        if finding is None or finding.call is None or not self.explain or finding.verdict not in {"fail", "error"}:
            return finding
        as_given = finding.call.id == f"{finding.call.case.id}:plain" and not finding.changed
        return smallest_failure(self.bench, finding, cases) if as_given else finding

    def _failure(self, finding: Finding | None) -> Failure | None:
        if finding is None or finding.call is None:
            return None
        exercise, case, mismatch = self.bench.exercise, finding.call.case, finding.mismatch
        return Failure(
            case=case.kind,
            input=show.call_as_code(exercise.name, exercise.signature, case.arguments, self.bench.seed),
            got=_shown(finding.outcome) if finding.outcome is not None else "no answer",
            expected=_shown(finding.call.expected),
            index=mismatch.index if mismatch else None,
            max_abs_error=mismatch.max_abs_error if mismatch else None,
            max_rel_error=mismatch.max_rel_error if mismatch else None,
        )


def _only_side_effects(judge: Judge) -> bool:
    return all(finding.changed for finding in judge.failed())


def _shown(outcome: Outcome) -> str:
    if outcome.error is not None:
        return outcome.error.sentence
    return show.result_as_code(outcome.value)


def _status(finding: Finding) -> Status:
    return finding.verdict if finding.verdict not in {"pass", "warning", "skipped"} else "fail"  # type: ignore[return-value]


def _banned_finding(report: BannedReport) -> Finding | None:
    if not report.banned:
        return None
    call, line = report.banned[0]
    return Finding("fail", refusal(call, line))


def _failed_to_load(ending: Ending, seconds: float) -> Finding:
    match ending.status:
        case "done":
            return Finding("protocol", "The process said it was done before the file was loaded.")
        case "timeout":
            return Finding("timeout", f"The file itself had not finished after {seconds:g} s, before any call.")
        case "protocol":
            return Finding("protocol", f"What came back is not an answer: {ending.message}.")
        case "memory":
            return Finding("memory", ending.message)
    return Finding("crash", f"{ending.message} It happened while the file was loaded, before any call.")
