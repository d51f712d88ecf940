"""The two sandboxes with what is being graded in them, and the jobs that run there."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from quizzer.bank.parts import Exercise
from quizzer.grading import cases as planning
from quizzer.grading.cases import Case, Collector
from quizzer.grading.reports import CallOutcome, CallReport, Report, read
from quizzer.grading.sandbox import Sandbox
from quizzer.grading.sandbox.jobs import Job, PlannedCall, PlannedCase
from quizzer.grading.sandbox.phrase import mark
from quizzer.grading.sandbox.protocol import ProtocolError
from quizzer.grading.sandbox.replies import Ending
from quizzer.sentences import say
from quizzer.text.terminal import clean

REFERENCE_SECONDS: Final = 20.0
Key = TypeVar("Key", bound=Hashable)
"""Tells inputs apart."""


def run_job(sandbox: Sandbox, job: Job, seconds: float, take: Callable[[Report], None]) -> Ending:
    """Run a job and hand on its records as reports."""
    return sandbox.run(job, seconds=seconds, on_record=lambda record: take(read(record)))


def generate(sandbox: Sandbox, exercise: Exercise, planned: Sequence[PlannedCase]) -> list[Case]:
    """Generate cases, solved by the reference. Raises BankError if the exercise is broken."""
    collector = Collector(exercise)
    ending = run_job(sandbox, planning.cases_job(exercise, planned), REFERENCE_SECONDS, collector.take)
    return collector.cases("" if ending.status == "done" else ending.message)


def printed(ending: Ending) -> str:
    """What a job printed, safe for a terminal, with a note on what was cut."""
    text = clean(ending.output.decode("utf-8", "replace"))
    cut = ending.printed - len(ending.output)
    return f"{text}\n[{say('{n} more bytes were printed', n=cut)}]" if cut > 0 else text


@dataclass(frozen=True)
class Harness:
    """One submission between the sandbox of the bank's Python and its own.

    Attributes:
        reference: Runs the bank's Python.
        submission: Runs the learner's.
        exercise: What is asked.
        source: The submission.
        seed: What the inputs are drawn from.
    """

    reference: Sandbox
    submission: Sandbox
    exercise: Exercise
    source: bytes
    seed: int

    def generate(self, planned: Sequence[PlannedCase]) -> list[Case]:
        """Generate cases, solved by the reference. Raises BankError if the exercise is broken."""
        return generate(self.reference, self.exercise, planned)

    def solve_by_bank(
        self, sources: Mapping[str, bytes], inputs: Mapping[Key, bytes], seconds: float
    ) -> dict[str, dict[Key, CallOutcome]]:
        """What sources of the bank do on encoded inputs: outcomes by source, then by input."""
        return self._solve(self.reference, sources, inputs, seconds)

    def solve_by_learner(self, inputs: Mapping[Key, bytes], seconds: float) -> dict[Key, CallOutcome]:
        """What the submission does on encoded inputs, as far as it gets in the time."""
        return self._solve(self.submission, {"submission": self.source}, inputs, seconds).get("submission", {})

    def _solve(
        self, sandbox: Sandbox, sources: Mapping[str, bytes], inputs: Mapping[Key, bytes], seconds: float
    ) -> dict[str, dict[Key, CallOutcome]]:
        outcomes: dict[str, dict[Key, CallOutcome]] = {}
        keys = {str(number): key for number, key in enumerate(inputs)}

        def take(report: Report) -> None:
            if isinstance(report, CallReport):
                if report.source not in sources or report.case not in keys:
                    raise ProtocolError(mark("a record is not in its place"))
                outcomes.setdefault(report.source, {})[keys[report.case]] = CallOutcome.of(report)

        if sources and inputs:
            calls = [PlannedCall(number, inputs[key]) for number, key in keys.items()]
            run_job(sandbox, planning.solve_job(self.exercise, sources, calls, stream=True), seconds, take)
        return outcomes
