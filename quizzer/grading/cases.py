"""The inputs that a submission is tried on: which to generate, and what the reference answers to them.

An attempt has a seed. Every case draws from a generator seeded by it, so `--seed` replays an attempt exactly.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from quizzer.bank.parts import Exercise
from quizzer.errors import BankError
from quizzer.grading.phrases import said
from quizzer.grading.reports import CallOutcome, CallReport, CaseReport, ErrorReport, LoadReport, Report
from quizzer.grading.sandbox.jobs import PLAIN, CasesJob, Contract, PlannedCall, PlannedCase, SolveJob
from quizzer.grading.sandbox.phrase import Phrase
from quizzer.grading.sandbox.protocol import ProtocolError, Value, decode
from quizzer.grading.signature import Arguments, parameters
from quizzer.sentences import say

TYPICAL = "typical"
TYPICAL_CASES = 4
EDGE_CASES = 2


@dataclass(frozen=True, eq=False)
class Case:
    """One input: its arguments as they travel, and the reference's outcome on each form of them."""

    id: str
    kind: str
    encoded: bytes
    expected: Mapping[str, CallOutcome]

    @cached_property
    def arguments(self) -> Arguments:
        """The arguments: a tuple by position, or a dict by keyword. Functions and generators stay descriptions.

        Raises BankError if what came is something else, which takes a bank that forges its cases.
        """
        try:
            arguments = decode(self.encoded)
        except ProtocolError as problem:
            raise BankError(
                say("A case of the exercise cannot be read: {problem}.", problem=say(str(problem)))
            ) from None
        if not isinstance(arguments, tuple | dict):
            raise BankError(say("A case of the exercise holds no arguments."))
        return arguments

    @property
    def outcome(self) -> CallOutcome:
        """What the reference does on the arguments as they are."""
        return self.expected[PLAIN]


def contract(exercise: Exercise, *, banned: bool = False) -> Contract:
    """What a sandbox needs to know to call the function, and whether calls are banned."""
    calls = [name for call in exercise.banned_calls for name in _namesakes(call)]
    return {
        "name": exercise.name,
        "parameters": parameters(exercise.signature),
        "banned": calls if banned else None,
    }


def _namesakes(call: str) -> list[str]:
    """The function with those that Python itself has for a single number: `math.tanh` beside `np.tanh`."""
    return [call, *(f"{module}.{call.rpartition('.')[2]}" for module in ("math", "cmath"))]


def plan(exercise: Exercise, seed: int) -> list[PlannedCase]:
    """The cases of an attempt; the first is typical."""
    first = PlannedCase("0", TYPICAL, (seed, 0), (PLAIN, "float32", "rounded"))
    typical = [PlannedCase(str(i), TYPICAL, (seed, i)) for i in range(1, TYPICAL_CASES)]
    edges = [
        PlannedCase(str(TYPICAL_CASES + EDGE_CASES * k + i), kind, (seed, i))
        for k, kind in enumerate(exercise.edge_cases)
        for i in range(EDGE_CASES)
    ]
    return [first, *typical, *edges]


def cases_job(exercise: Exercise, planned: Sequence[PlannedCase]) -> CasesJob:
    """The job that generates cases and has the reference solve them."""
    return {
        "task": "cases",
        "cases": exercise.cases,
        "reference": exercise.reference.encode(),
        "contract": contract(exercise),
        "plan": list(planned),
    }


def solve_job(
    exercise: Exercise,
    sources: Mapping[str, bytes],
    calls: Sequence[PlannedCall],
    *,
    banned: bool = False,
    stream: bool = False,
) -> SolveJob:
    """The job that makes `calls` on every source, by its id."""
    return {
        "task": "solve",
        "sources": dict(sources),
        "contract": contract(exercise, banned=banned),
        "calls": list(calls),
        "stream": stream,
    }


@dataclass
class Collector:
    """Gathers the reports of a `cases` job, and makes cases of them."""

    exercise: Exercise
    _arguments: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    _outcomes: dict[str, dict[str, CallOutcome]] = field(default_factory=dict)
    problem: str | None = None

    def take(self, report: Report) -> None:
        """Note one report."""
        match report:
            case CaseReport(error=ErrorReport() as error):
                self.problem = self.problem or f"cases.py: {report.case or say('while it is loaded')}: {error.sentence}"
            case CaseReport():
                self._arguments[report.id] = (str(report.case), report.args)
            case LoadReport(error=ErrorReport() as error):
                self.problem = self.problem or f"reference.py: {error.sentence}"
            case LoadReport(missing=Phrase() as missing):
                self.problem = self.problem or f"reference.py: {said(missing)}"
            case CallReport():
                self._outcomes.setdefault(report.case, {})[report.form] = CallOutcome.of(report)

    def cases(self, ending: str) -> list[Case]:
        """The cases, in order; `ending` says how the job ended if it did not end well. Raises BankError."""
        problem = self.problem
        if problem is None and ending:
            problem = say("the reference did not finish: {ending}", ending=ending.rstrip(".。"))
        if problem is not None:
            raise BankError(
                say("The exercise {name} is broken: {problem}.", name=self.exercise.name, problem=problem),
                fix=say("Run `quizzer bank prove` to see more."),
            )
        return [
            Case(case, kind, encoded, self._outcomes.get(case, {}))
            for case, (kind, encoded) in self._arguments.items()
            if PLAIN in self._outcomes.get(case, {})
        ]


def arrays_in(value: Value, wanted: Callable[[Any], bool]) -> bool:
    """Whether any array in the arguments, however deep, is wanted."""
    import numpy as np

    if isinstance(value, np.ndarray):
        return wanted(value)
    if isinstance(value, dict):
        return any(arrays_in(item, wanted) for item in value.values())
    return isinstance(value, list | tuple) and any(arrays_in(item, wanted) for item in value)
