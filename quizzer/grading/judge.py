"""From the outcomes of a submission to named checks: each is settled as soon as its last call has been answered."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from quizzer.bank.parts import ArrayTolerance, Exercise
from quizzer.grading.cases import TYPICAL, Case, arrays_in
from quizzer.grading.compare import Rules, compare, graded, lists_for_arrays, same, widened
from quizzer.grading.difference_wording import Mismatch, describe, wrong_type
from quizzer.grading.reports import CallOutcome, ErrorReport
from quizzer.grading.sandbox.inside.runner import AGAIN, KEPT
from quizzer.grading.sandbox.jobs import PLAIN
from quizzer.grading.sandbox.protocol import Drained
from quizzer.grading.sandbox.replies import Ending
from quizzer.grading.verdict import GRADIENT, CheckResult, CheckStatus
from quizzer.sentences import mark, plural, say

RANDOM_INPUTS = mark("random inputs")
UNCHANGED = mark("inputs unchanged")
NEW_ARRAYS = mark("new arrays")
READ_ONLY = mark("read-only inputs")
NON_CONTIGUOUS = mark("non-contiguous inputs")
FLOAT32 = mark("float32")
REPEATED = mark("repeated calls")
WARNINGS = mark("NumPy warnings")
BANNED = mark("banned calls")
LOADING = mark("loading")

_LOOSE = ArrayTolerance(rtol=1e-3, atol=1e-4)  # float32 results farther off are wrong, not merely imprecise
About = Literal["values", "gradient", "unchanged", "shared", "warnings", "readonly", "strided", "float32", "again"]
_SLOW_SECONDS = 0.1  # a call that takes longer has its share in a timeout
_REASONS = {
    "readonly": mark("Arrays that cannot be written to are not accepted."),
    "strided": mark("Arrays in another memory order give another result."),
    "again": mark("The same input gives another result when it comes again: something is kept between calls."),
    KEPT: mark("A result changes when the function is called again: return a new one each time."),
}


class CallId(NamedTuple):
    """Tells the calls of an attempt apart: the id of the case, and the form in which it is passed."""

    case: str
    form: str


@dataclass(frozen=True)
class Call:
    """One call of a submission: a case in a form, and the reference's outcome to compare with."""

    case: Case
    form: str
    expected: CallOutcome

    @property
    def id(self) -> CallId:
        """What tells it from other calls."""
        return CallId(self.case.id, self.form)

    @property
    def as_given(self) -> bool:
        """Whether the arguments are passed as they were generated."""
        return self.form == PLAIN


@dataclass(frozen=True)
class Check:
    """A named check, what about the calls it looks at, the calls that settle it; of a gradient, the argument."""

    name: str
    about: About
    calls: tuple[Call, ...]
    argument: str | None = None


@dataclass(frozen=True)
class Fault:
    """What is wrong with one call; `mismatch` is None where it is not about values, `argument` where not a gradient."""

    verdict: CheckStatus
    message: str
    call: Call | None = None
    outcome: CallOutcome | None = None
    mismatch: Mismatch | None = None
    argument: str | None = None

    @property
    def beside_values(self) -> bool:
        """Whether it is about an argument that the call changed, or whose memory it handed out."""
        outcome = self.outcome
        return outcome is not None and self.mismatch is None and bool(outcome.changed or outcome.shared)


def checks_of(exercise: Exercise, cases: Sequence[Case]) -> list[Check]:
    """The checks of an exercise on these cases, in the order in which they run. The first case is typical."""
    by_kind: dict[str, list[Call]] = {}
    for case in cases:
        by_kind.setdefault(case.kind, []).append(Call(case, PLAIN, case.outcome))
    checks = [
        Check(RANDOM_INPUTS if kind == TYPICAL else kind, "values", tuple(calls))
        for kind, calls in by_kind.items()
        if kind == TYPICAL or kind in exercise.edge_cases
    ]
    plain = tuple(call for check in checks for call in check.calls)
    checks[1:1] = _gradient_checks(exercise, checks[0].calls)
    checks.append(Check(UNCHANGED, "unchanged", plain))
    if exercise.new_arrays:
        checks.append(Check(NEW_ARRAYS, "shared", plain))
    if exercise.strict_fp:
        checks.append(Check(WARNINGS, "warnings", plain))
    first = cases[0]
    # before the first input comes in other forms: a memory for all results would then hold the first one once more
    kept = (Call(first, KEPT, first.outcome),) if first.outcome.error is None else ()
    checks.append(Check(REPEATED, "again", (*kept, Call(first, AGAIN, first.outcome))))
    if arrays_in(first.arguments, lambda array: array.size > 0):
        checks.append(Check(READ_ONLY, "readonly", (Call(first, "readonly", first.outcome),)))
        checks.append(Check(NON_CONTIGUOUS, "strided", (Call(first, "strided", first.outcome),)))
    if _float32_applies(exercise, first):
        expected = first.expected["rounded"]
        checks.append(Check(FLOAT32, "float32", (Call(first, "float32", expected),)))
    return checks


def _gradient_checks(exercise: Exercise, calls: tuple[Call, ...]) -> Iterator[Check]:
    """One for each gradient that is returned: on the same calls as the check of the whole, so that parts can pass."""
    for argument in exercise.gradient.with_respect_to if exercise.gradient is not None else ():
        if argument is not None:
            yield Check(gradient_of(argument), "gradient", calls, argument)


def gradient_of(argument: str) -> str:
    """What the check of one gradient is called."""
    return f"{GRADIENT}{argument}"


def _float32_applies(exercise: Exercise, case: Case) -> bool:
    """Whether the reference itself gets the float64 result from float32 inputs; if not, nobody can be asked to."""
    low, high = case.expected.get("float32"), case.expected.get("rounded")
    if low is None or high is None or low.error or high.error:
        return False
    if not arrays_in(case.arguments, lambda array: array.dtype == "float64"):
        return False
    rules = Rules(exercise.tolerance, "float32")
    return same(graded(low.value, exercise.graded_outputs), graded(high.value, exercise.graded_outputs), rules)


class Judge:
    """Settles checks while outcomes come in.

    Args:
        exercise: What is graded.
        checks: Its checks, in order.
        on_check: Hears of every result.
    """

    def __init__(
        self, exercise: Exercise, checks: Sequence[Check], on_check: Callable[[CheckResult], None] | None
    ) -> None:
        self._exercise = exercise
        self._waiting = list(checks)
        self._on_check = on_check
        self.outcomes: dict[CallId, CallOutcome] = {}
        self.results: list[CheckResult] = []
        self.faults: list[Fault] = []

    def take(self, call: CallId, outcome: CallOutcome) -> None:
        """Note an outcome, and settle the checks that it completes."""
        self.outcomes[call] = outcome
        while self._waiting and all(c.id in self.outcomes for c in self._waiting[0].calls):
            self._settle(self._waiting.pop(0))

    def add(self, name: str, fault: Fault | None) -> None:
        """Add the result of a check that needs no calls."""
        if fault is not None:
            self.faults.append(fault)
        result = CheckResult(name, fault.verdict if fault else "pass", fault.message if fault else "")
        self.results.append(result)
        if self._on_check is not None:
            self._on_check(result)

    def _settle(self, check: Check) -> None:
        answered = [(call, self.outcomes[call.id]) for call in check.calls]
        if check.about == "unchanged":
            self.add(check.name, _changed_inputs(answered))
        elif check.about == "shared":
            self.add(check.name, _shares_memory(answered))
        elif check.about == "warnings":
            self.add(check.name, _warned(answered))
        elif check.about not in {"values", "gradient"} and self._already_known(check.calls[0].case):
            self.add(check.name, Fault("skipped", say("The plain call is not right already.")))
        else:
            found = [f for f in (self._examine(check, call) for call in check.calls) if f is not None]
            wrong = [fault for fault in found if fault.verdict != "warning"] or found[:1]
            self.faults += wrong[1:]
            self.add(check.name, wrong[0] if wrong else None)

    def _already_known(self, case: Case) -> bool:
        return any(f.call is not None and f.call.case is case and f.verdict != "warning" for f in self.faults)

    def _examine(self, check: Check, call: Call) -> Fault | None:
        outcome = self.outcomes[call.id]
        if check.argument is not None:
            return _examine_gradient(self._exercise, check.argument, call, outcome)
        found = examine(self._exercise, call, outcome)
        if check.about == "float32":
            return self._examine_float32(call, outcome, found)
        if found is None or check.about == "values":
            return found
        reason = _REASONS[KEPT if call.form == KEPT else check.about]
        return Fault(found.verdict, f"{say(reason)} {found.message}", found.call, found.outcome, found.mismatch)

    def _examine_float32(self, call: Call, outcome: CallOutcome, found: Fault | None) -> Fault | None:
        outputs = self._exercise.graded_outputs
        if found is None:
            if widened(graded(outcome.value, outputs), graded(call.case.expected["float32"].value, outputs)):
                return Fault("warning", say("float32 comes in and float64 comes out."), call, outcome)
            return None
        if found.mismatch is not None and found.mismatch.reason in {"value", "precision"}:
            loose = Rules(_LOOSE, "float32")
            if same(graded(outcome.value, outputs), graded(call.expected.value, outputs), loose):
                sentence = say("Precision is lost in float32. {sentence}", sentence=found.message)
                return Fault("warning", sentence, call, outcome)
        sentence = say("With float32 inputs: {sentence}", sentence=found.message)
        return Fault(found.verdict, sentence, call, outcome, found.mismatch)

    def finish(self, ending: Ending, seconds: float) -> None:
        """Settle what is left once the submission has ended: how it ended, and that the rest was not reached."""
        if not self._waiting:
            return
        check = self._waiting[0]
        found = [self._examine(check, call) for call in check.calls if call.id in self.outcomes]
        wrong = [fault for fault in found if fault is not None and fault.verdict != "warning"]
        call = next(c for c in check.calls if c.id not in self.outcomes)
        status, sentence = _ended(ending, call, seconds)
        if status == "timeout" and (before := self._time_before()):
            sentence = f"{sentence} {before}"
        self.faults += wrong[1:]
        self.add(check.name, wrong[0] if wrong else Fault(status, sentence, call=call))
        for rest in self._waiting[1:]:
            self.add(rest.name, Fault("skipped", say("Not reached.")))

    def _time_before(self) -> str:
        """What the calls that returned took, where that was long enough to matter; empty otherwise."""
        slowest = max(self.outcomes.values(), key=lambda outcome: outcome.seconds, default=None)
        if slowest is None or slowest.seconds < _SLOW_SECONDS:
            return ""
        return plural(
            "{n} call had returned before, after {slowest} s.",
            "{n} calls had returned before, after {seconds} s in all; the slowest took {slowest} s.",
            len(self.outcomes),
            seconds=f"{sum(outcome.seconds for outcome in self.outcomes.values()):.2g}",
            slowest=f"{slowest.seconds:.2g}",
        )

    def warnings(self) -> Iterator[Fault]:
        """The faults that only warn, in the order of the checks."""
        return (fault for fault in self.faults if fault.verdict == "warning")

    def failed(self) -> Iterator[Fault]:
        """The faults that make the submission not pass, in the order of the checks."""
        return (fault for fault in self.faults if fault.verdict not in {"warning", "skipped"})


def _ended(ending: Ending, call: Call, seconds: float) -> tuple[CheckStatus, str]:
    case = say("a random input") if call.case.kind == TYPICAL else call.case.kind
    match ending.status:
        case "timeout":
            return "timeout", say(
                "On {case} the function did not return within {seconds} s, the time for all calls together.",
                seconds=f"{seconds:g}",
                case=case,
            )
        case "protocol":
            return "protocol", ending.message
        case "done":
            return "protocol", say("The process ended without an answer on {case}.", case=case)
        case status:
            return status, say("{sentence} It happened on {case}.", sentence=ending.message, case=case)


def examine(exercise: Exercise, call: Call, outcome: CallOutcome) -> Fault | None:
    """What is wrong with what a call returned or raised; None if nothing is."""
    expected = call.expected
    if expected.error is not None:
        return _examine_refusal(call, outcome, expected.error)
    if outcome.error is not None:
        verdict: CheckStatus = "memory" if outcome.error.type == "MemoryError" else "error"
        message = outcome.error.sentence
        if verdict == "memory":
            message = say("More memory was asked for than a submission may use. {error}", error=message)
        return Fault(verdict, message, call, outcome)
    if isinstance(outcome.value, Drained) and not _may_iterate(exercise, expected):
        wrong = wrong_type(outcome.value, expected.value)
        return Fault("fail", wrong.message, call, outcome, wrong)
    rules = Rules(exercise.tolerance, "float32" if call.form == "float32" else None)
    got, wanted = graded(outcome.value, exercise.graded_outputs), graded(expected.value, exercise.graded_outputs)
    mismatch = compare(got, wanted, rules, exercise.outputs)
    if mismatch is not None and mismatch.reason == "precision" and not _has_float64(call.case):
        mismatch = compare(got, wanted, replace(rules, precision="float32"), exercise.outputs)
    if mismatch is not None:
        return Fault("fail", mismatch.message + _noticed(outcome), call, outcome, mismatch)
    if lists_for_arrays(got, wanted):
        sentence = say("A list comes where an array is due: callers may want to compute with it. Return np.array(...).")
        return Fault("warning", sentence, call, outcome)
    return None


def _may_iterate(exercise: Exercise, expected: CallOutcome) -> bool:
    """Whether the contract, or what the reference does, lets a function give its items one by one."""
    return isinstance(expected.value, Drained) or "Iterator" in exercise.signature.rpartition("->")[2]


def _examine_gradient(exercise: Exercise, argument: str, call: Call, outcome: CallOutcome) -> Fault | None:
    """What is wrong with one gradient; a result without such a part is the business of the check of the whole."""
    from quizzer.grading.finite_differences import gradients

    assert exercise.gradient is not None  # noqa: S101 - otherwise there is no such check
    got, expected = gradients(exercise.gradient, outcome.value), gradients(exercise.gradient, call.expected.value)
    if outcome.error is not None or got is None or expected is None:
        return Fault("skipped", say("There is no such part in what came back."))
    mismatch = compare(got[argument], expected[argument], Rules(exercise.tolerance))
    return Fault("fail", mismatch.message, call, outcome, mismatch, argument) if mismatch else None


def _has_float64(case: Case) -> bool:
    """Whether its arrays have that precision; of integers, libraries make floats of other precisions (PyTorch does)."""
    return arrays_in(case.arguments, lambda array: array.dtype == "float64")


def _noticed(outcome: CallOutcome) -> str:
    if not outcome.warnings:
        return ""
    text, line = outcome.warnings[0]
    warning = say("{error} (line {line})", error=text[:200], line=line) if line else text[:200]
    return " " + say("NumPy warned: {warning}.", warning=warning)


def _examine_refusal(call: Call, outcome: CallOutcome, expected: ErrorReport) -> Fault | None:
    if outcome.error is None:
        message = say(
            "This input must be refused with {type}; the function returned {value}.",
            type=expected.type,
            value=describe(outcome.value),
        )
        return Fault("fail", message, call, outcome)
    if outcome.error.is_a(expected):
        return None
    message = say(
        "This input must be refused with {type}; what came was {error}.",
        type=expected.type,
        error=outcome.error.sentence,
    )
    return Fault("fail", message, call, outcome)


def _changed_inputs(plain: Sequence[tuple[Call, CallOutcome]]) -> Fault | None:
    for call, outcome in plain:
        if set(outcome.changed) - set(call.expected.changed):
            names = ", ".join(outcome.changed)
            message = say(
                "The function changes its input {names}: the caller's data must stay as it is. Work on a copy.",
                names=names,
            )
            return Fault("fail", message, call, outcome)
    return None


def _shares_memory(plain: Sequence[tuple[Call, CallOutcome]]) -> Fault | None:
    for call, outcome in plain:
        if outcome.shared:
            message = say(
                "The result shares memory with the input {names}: who changes one changes both. Return new arrays, by "
                "`.copy()` or `np.array(...)` where nothing is computed.",
                names=", ".join(outcome.shared),
            )
            return Fault("fail", message, call, outcome)
    return None


def _warned(plain: Sequence[tuple[Call, CallOutcome]]) -> Fault | None:
    import numpy as np

    for call, outcome in plain:
        if not outcome.warnings or call.expected.warnings:
            continue
        if arrays_in(call.case.arguments, lambda a: a.dtype.kind == "f" and not bool(np.isfinite(a).all())):
            continue
        text, line = outcome.warnings[0]
        warning = say("{error} (line {line})", error=text[:200], line=line) if line else text[:200]
        return Fault(
            "warning",
            say("NumPy warns: {warning}. A right answer gives no warning here.", warning=warning),
            call,
            outcome,
        )
    return None


def outcomes_by_case(
    checks: Sequence[Check], outcomes: Mapping[CallId, CallOutcome]
) -> dict[str, tuple[Case, CallOutcome]]:
    """The outcome of every case that was answered as it is, by the id of the case."""
    return {
        call.case.id: (call.case, outcomes[call.id])
        for check in checks
        for call in check.calls
        if call.as_given and call.id in outcomes
    }
