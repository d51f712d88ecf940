"""What a learner hears about a submission that is not right: the mistake by its name, a small failing case, hints."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import msgspec

from quizzer.bank.parts import Exercise
from quizzer.grading import diagnose, frameworks, gradient, show
from quizzer.grading.cases import TYPICAL, Case
from quizzer.grading.difference_wording import Mismatch
from quizzer.grading.error_hints import hint
from quizzer.grading.harness import Harness, Key
from quizzer.grading.ignored_arguments import ignored
from quizzer.grading.judge import Fault, Judge, gradient_of
from quizzer.grading.reports import CallOutcome
from quizzer.grading.shrink import BUDGET_SECONDS, smallest_failure
from quizzer.grading.signature import named
from quizzer.grading.verdict import CheckResult, Diagnosis, Explanation, Failure
from quizzer.sentences import say

VARIANT_SECONDS: Final = 3.0


@dataclass(frozen=True)
class Explainer:
    """Explains one submission.

    Attributes:
        harness: The submission and the sandboxes.
        judge: What it found.
        cases: All the cases.
        answered: Those that the submission answered as they are, with what it did.
        printed: Whether it printed anything.
        teach: Whether somebody is to learn from it: then a small case is looked for, and hints are given.
    """

    harness: Harness
    judge: Judge
    cases: Sequence[Case]
    answered: diagnose.AnsweredCases
    printed: bool
    teach: bool

    def explanation(self) -> Explanation:
        """All of it. Runs the submission again, and code of the bank."""
        first = most_telling(list(self.judge.failed()))
        if first is None:
            warning = next(self.judge.warnings())
            message = say("Right, with a warning. {warning}", warning=warning.message)
            return Explanation(message, tuple(self.judge.results), self._diagnosis(None) if self.answered else ())
        smallest = self._smallest(first) if self.teach else first
        return Explanation(
            message=self._message(smallest),
            checks=self._with_hints() if self.teach else tuple(self.judge.results),
            diagnosis=self._diagnosis(smallest) if self.answered else (),
            failure=self._failure(smallest),
        )

    def _smallest(self, fault: Fault) -> Fault:
        if fault.call is None or fault.verdict not in {"fail", "error"}:
            return fault
        if not fault.call.as_given or fault.beside_values:
            return fault
        return smallest_failure(self.harness, fault, self.cases)

    def _message(self, fault: Fault) -> str:
        outcome = fault.outcome
        if outcome is not None and outcome.error is not None:
            reason = frameworks.why_missing(self.harness.exercise, outcome.error) or hint(outcome.error)
            message = f"{fault.message}. {reason}" if reason and fault.verdict == "error" else fault.message
            place = show.pointed_at(self.harness.source.decode("utf-8-sig", "replace"), outcome.error)
            return f"{message}\n{place}" if place else message
        returned_nothing = outcome is not None and outcome.value is None and fault.mismatch is not None
        if returned_nothing and self.printed and fault.call and fault.call.expected.value is not None:
            printed = say("The function prints: printing shows a value, only `return` gives it back.")
            return f"{fault.message} {printed}"
        return fault.message

    def _with_hints(self) -> tuple[CheckResult, ...]:
        wrong = {
            fault.argument: (fault.call.case, fault.outcome)  # of several the last, whose message is shown
            for fault in self.judge.failed()
            if fault.argument is not None and fault.call is not None and fault.outcome is not None
        }
        hints = {gradient_of(name): f" {hint}" for name, hint in gradient.hints(self.harness, wrong).items()}
        return tuple(
            msgspec.structs.replace(result, message=result.message + hints.get(result.name, ""))
            for result in self.judge.results
        )

    def _diagnosis(self, fault: Fault | None) -> tuple[Diagnosis, ...]:
        failed = fault is not None
        harness, exercise, answered = self.harness, self.harness.exercise, self.answered
        sources = {variant.id: variant.code.encode() for variant in diagnose.suspects(exercise, failed=failed)}
        inputs = {case.id: case.encoded for case, _ in answered}
        outcomes = harness.solve_by_bank(sources, inputs, VARIANT_SECONDS)
        named = diagnose.matching_variants(exercise, answered, outcomes, failed=failed)
        if named or fault is None:
            return named
        if fault.beside_values:
            only_changes = all(other.beside_values for other in self.judge.failed())
            return diagnose.side_effect(answered) if only_changes else ()
        if slips := self._slips(exercise, answered):
            return slips
        found: dict[str, Diagnosis] = {}
        for where, part, some in diagnose.parts_of(exercise, answered):
            partly = diagnose.matching_variants(part, some, outcomes, failed=True) or self._slips(part, some)
            for told in partly:
                found.setdefault(told.id, msgspec.structs.replace(told, message=where + told.message))
        if found or fault.mismatch is None or fault.mismatch.reason != "value":
            return tuple(found.values())
        return ignored(exercise, answered, self._solve_by_reference, self._solve_by_learner)

    def _slips(self, exercise: Exercise, answered: diagnose.AnsweredCases) -> tuple[Diagnosis, ...]:
        of_inputs = diagnose.slips_of_inputs(exercise, answered, self._solve_by_reference)
        return (*diagnose.slips(exercise, answered), *of_inputs)

    def _solve_by_reference(self, inputs: Mapping[Key, bytes]) -> Mapping[Key, CallOutcome]:
        sources = {"reference": self.harness.exercise.reference.encode()}
        return self.harness.solve_by_bank(sources, inputs, VARIANT_SECONDS).get("reference", {})

    def _solve_by_learner(self, inputs: Mapping[Key, bytes]) -> Mapping[Key, CallOutcome]:
        return self.harness.solve_by_learner(inputs, BUDGET_SECONDS)

    def _failure(self, fault: Fault) -> Failure | None:
        if fault.call is None:
            return None
        exercise, case, mismatch = self.harness.exercise, fault.call.case, fault.mismatch
        return Failure(
            case=case.kind,
            input=show.call_as_code(exercise.name, exercise.signature, case.arguments, self.harness.seed),
            got=self._shown(fault.outcome, mismatch, own=True) if fault.outcome is not None else say("no answer"),
            expected=self._shown(fault.call.expected, mismatch, own=False),
            output=_output(exercise, mismatch),
            index=mismatch.index if mismatch else None,
            max_abs_error=mismatch.max_abs_error if mismatch else None,
            max_rel_error=mismatch.max_rel_error if mismatch else None,
        )

    def _shown(self, outcome: CallOutcome, mismatch: Mismatch | None, *, own: bool) -> str:
        """What came or should have come: of several outputs the one that differs, else all that count, by name."""
        if outcome.error is not None:
            return outcome.error.sentence if own else outcome.error.words
        exercise, value = self.harness.exercise, outcome.value
        names = exercise.outputs
        if not isinstance(value, tuple | list) or len(value) != len(names):
            return show.result_as_code(value)
        differs = _output(exercise, mismatch)
        counted = range(len(names)) if exercise.graded_outputs is None else exercise.graded_outputs
        shown = [names.index(differs)] if differs else counted
        return "\n".join(f"{names[i]} = {show.result_as_code(value[i])}" for i in shown)


def most_telling(faults: Sequence[Fault]) -> Fault | None:
    """The fault to show: one on inputs passed as they are before others, then on random ones, then on the smallest."""
    return min(faults, key=_place, default=None)


def _place(fault: Fault) -> tuple[bool, bool, bool, int]:
    call = fault.call
    if call is None:
        return False, False, False, 0
    size = show.summary(named(call.case.arguments, ""))
    return not call.as_given or fault.beside_values, call.case.kind != TYPICAL, fault.argument is not None, size


def _output(exercise: Exercise, mismatch: Mismatch | None) -> str:
    """The name of the output that differs; nothing if there is only one, or the whole differs."""
    step = mismatch.part.path[0] if mismatch is not None and mismatch.part.path else None
    return exercise.outputs[step] if isinstance(step, int) and step < len(exercise.outputs) else ""
