"""What `bank prove` tries of gradients: what a reference returns is what finite differences of its forward say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import numpy as np

from quizzer.authoring.oracle import solve
from quizzer.bank.parts import Exercise, Gradient
from quizzer.grading import Grader
from quizzer.grading import cases as planning
from quizzer.grading.difference_wording import told_apart
from quizzer.grading.finite_differences import ForwardLine, ForwardPoint, element, forward_of, gradients, vector
from quizzer.grading.harness import generate
from quizzer.grading.reports import CallOutcome
from quizzer.grading.sandbox import Sandbox
from quizzer.grading.sandbox.jobs import PlannedCall, PlannedCase

MOST: Final = 200
"""So many numbers of each gradient are tried, spread evenly over it."""

_RELATIVE: Final = 1e-6  # to the largest number of the gradient
_ABSOLUTE: Final = 1e-9


def wrong_gradients(grader: Grader, exercise: Exercise, seeds: Sequence[int]) -> list[str]:
    """Where gradients of the reference differ from finite differences on typical cases, one sentence each.

    At a kink every subgradient is right. Raises BankError if the cases do not run.
    """
    if exercise.gradient is None:
        return []
    with grader.reference_sandbox() as sandbox:
        return [f"seed {s}: {problem}" for s in seeds for problem in _wrong(sandbox, exercise, exercise.gradient, s)]


def _wrong(sandbox: Sandbox, exercise: Exercise, gradient: Gradient, seed: int) -> Iterator[str]:
    case = generate(sandbox, exercise, [PlannedCase("0", planning.TYPICAL, (seed, 0))])[0]
    returned = gradients(gradient, case.outcome.value)
    if returned is None or case.outcome.error is not None:
        yield "the reference does not return the items that `with_respect_to` lists"
        return
    point = ForwardPoint.of(exercise, gradient, case)
    for name, value in returned.items():
        numbers = vector(value, point.arguments[name])
        if numbers is None:
            yield f"`{name}` does not have the form of its gradient"
            continue
        lines = {index: ForwardLine.along_one(point, name, index) for index in _evenly_spaced(numbers.size)}
        outcomes, problems = _run_forward(sandbox, exercise, gradient, lines)
        yield from problems
        slack = _RELATIVE * float(np.abs(numbers).max()) + _ABSOLUTE
        for index, line in {} if problems else lines.items():
            slope, number = line.slope(outcomes[index]), float(numbers[index])
            where = element(name, value, index)
            if slope is None:
                yield f"{gradient.file}: `{gradient.of}` returns nothing that can be differentiated at {where}"
            elif not slope.allows(number, slack):
                told = f"finite differences of `{gradient.of}` say {told_apart(slope.central, number)}"
                yield f"{where}: the reference returns {told_apart(number, slope.central)}, {told}"


def _evenly_spaced(size: int) -> list[int]:
    return [int(index) for index in np.unique(np.linspace(0, size - 1, min(size, MOST)).round())]


def _run_forward(
    sandbox: Sandbox, exercise: Exercise, gradient: Gradient, lines: Mapping[int, ForwardLine]
) -> tuple[dict[int, dict[str, CallOutcome]], list[str]]:
    """What the forward did on the lines, by place on them, and what is wrong with it."""
    inputs = [(index, place, encoded) for index, line in lines.items() for place, encoded in line.inputs().items()]
    calls = [PlannedCall(str(number), encoded) for number, (_, _, encoded) in enumerate(inputs)]
    job = planning.solve_job(forward_of(exercise, gradient), {"forward": gradient.forward.encode()}, calls)
    reports, problems = solve(sandbox, job, gradient.file)
    outcomes: dict[int, dict[str, CallOutcome]] = {index: {} for index in lines}
    for number, report in reports.items():
        index, place, _ = inputs[int(number)]
        outcomes[index][place] = CallOutcome.of(report)
    raised = {f"{gradient.file}: {report.error.sentence}" for report in reports.values() if report.error is not None}
    return outcomes, [*problems, *sorted(raised)]
