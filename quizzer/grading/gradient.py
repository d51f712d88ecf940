"""Hints about wrong gradients: what a small step does to the loss, on the bank's forward and on the learner's own.

They decide nothing. The bank's forward runs in the sandbox of references. A submission that defines a function of its
name is asked too, in its own sandbox: then it can be told which of the two is wrong, the forward or its derivative.
"""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np

from quizzer.bank.parts import ArrayTolerance, Exercise, Gradient
from quizzer.errors import BankError
from quizzer.grading.cases import Case
from quizzer.grading.compare import Rules, compare, same
from quizzer.grading.difference_wording import told_apart
from quizzer.grading.finite_differences import (
    ForwardLine,
    ForwardPoint,
    Slope,
    Vector,
    element,
    forward_of,
    gradients,
    leaves,
    output,
    vector,
)
from quizzer.grading.harness import Harness
from quizzer.grading.reports import CallOutcome
from quizzer.grading.sandbox.protocol import Value
from quizzer.sentences import mark, say

_Outcomes: TypeAlias = Mapping[tuple[str, str], CallOutcome]
"""What a forward did, by line and place on it."""

SECONDS: Final = 0.5
"""What each of the two forwards may take."""

_CLEARLY: Final = 10.0  # times the doubt about a slope: what differs by less may be the fault of the difference
_PRECISION: Final = 1e-6  # of a slope from finite differences, with a margin
_RATIO: Final = 1e-5
_MOST: Final = 100  # times as large; among larger numbers every ratio is nearly a whole number
_SAME_FORWARD: Final = Rules(ArrayTolerance(rtol=1e-6, atol=1e-9))


def hints(harness: Harness, wrong: Mapping[str, tuple[Case, CallOutcome]]) -> dict[str, str]:
    """By argument, what finite differences tell about gradients with wrong values, where they tell anything.

    Args:
        harness: The submission and the sandboxes.
        wrong: By argument, a case on which its gradient is wrong, and what the submission did on it.
    """
    gradient = harness.exercise.gradient
    if gradient is None:
        return {}
    try:
        found = (_doubtful(harness.exercise, gradient, name, *what) for name, what in wrong.items())
        doubtful = [item for item in found if item is not None]
    except BankError:  # `bank prove` tells
        return {}
    inputs = {(item.name, *place): encoded for item in doubtful for place, encoded in item.inputs().items()}
    asked = dataclasses.replace(harness, exercise=forward_of(harness.exercise, gradient))
    right = asked.solve_by_bank({"forward": gradient.forward.encode()}, inputs, SECONDS).get("forward", {})
    own = asked.solve_by_learner(inputs, SECONDS) if gradient.of.encode() in harness.source else {}
    told = {item.name: item.hint(_of(item.name, right), _of(item.name, own)) for item in doubtful}
    return {name: sentence for name, sentence in told.items() if sentence}


def _of(name: str, outcomes: Mapping[tuple[str, str, str], CallOutcome]) -> _Outcomes:
    return {(line, place): outcome for (argument, line, place), outcome in outcomes.items() if argument == name}


@dataclass(frozen=True, eq=False)
class _Doubtful:
    """A gradient with a wrong value.

    Attributes:
        exercise: The name of the exercise.
        gradient: What it differentiates.
        name: The argument that the gradient is of.
        point: Where the forward is differentiated.
        got: What the submission returned.
        worst: The index of its worst number.
    """

    exercise: str
    gradient: Gradient
    name: str
    point: ForwardPoint
    got: Vector
    worst: int

    @property
    def _lines(self) -> dict[str, ForwardLine]:
        """Along the worst number, and along all."""
        one = ForwardLine.along_one(self.point, self.name, self.worst)
        return {"one": one, "all": ForwardLine.along_all(self.point, self.name)}

    def inputs(self) -> dict[tuple[str, str], bytes]:
        """What the forward is to be tried on, by line and place on it."""
        lines = self._lines.items()
        return {(name, place): encoded for name, line in lines for place, encoded in line.inputs().items()}

    def _slope(self, line: str, outcomes: _Outcomes) -> Slope | None:
        return self._lines[line].slope({place: o for (name, place), o in outcomes.items() if name == line})

    def hint(self, right: _Outcomes, own: _Outcomes) -> str:
        """The sentence, from what both forwards did on the inputs; empty if they do not tell the gradient wrong."""
        slope = self._slope("one", right)
        returned = float(self.got[self.worst])
        if slope is None or not _differs(slope, returned):
            return ""
        shown = self._step_and_slope(slope.central, returned)
        sentence = self._about_forward(right, own, slope, shown) or shown
        return sentence[0].upper() + sentence[1:]

    def _about_forward(self, right: _Outcomes, own: _Outcomes, slope: Slope, shown: str) -> str:
        """What is to be said about the learner's own forward, if there is one and it tells anything."""
        theirs = self._slope("one", own)
        if theirs is None:
            return ""
        itself = self.gradient.of == self.exercise
        forward = say("the value that you return") if itself else say("your own {name}", name=self.gradient.of)
        if own.keys() == right.keys() and all(same(output(own[p]), output(right[p]), _SAME_FORWARD) for p in own):
            return say("{forward} is right, but this is not its derivative: {slope}", forward=forward, slope=shown)
        if self._is_derivative_of(own):
            if itself:
                return say("This is the derivative of {forward}: the value is what differs.", forward=forward)
            return say("This is the derivative of {forward}: the forward is what differs.", forward=forward)
        if _differs(theirs, slope.central):
            return say(
                "{forward} is not right either, its slope there is {own}. With a right one, {slope}",
                forward=forward,
                own=f"{theirs.central:.6g}",
                slope=shown,
            )
        return ""

    def _is_derivative_of(self, forward: _Outcomes) -> bool:
        """Whether it is, at its worst number and on the whole."""
        largest = np.abs(self.got).max()
        return all(
            (slope := self._slope(name, forward)) is not None
            and abs(slope.central - self.got @ line.direction) <= _PRECISION * largest * np.abs(line.direction).sum()
            for name, line in self._lines.items()
        )

    def _step_and_slope(self, slope: float, returned: float) -> str:
        where = element(self.name, self.point.arguments[self.name], self.worst)
        step = self._lines["one"].step
        upstream, forward = self.gradient.upstream, self.gradient.of
        loss = forward if upstream is None else f"sum({upstream} * {forward})"
        shown, beside = told_apart(slope, returned), told_apart(returned, slope)
        return say(
            "if {where} grows by {step}, {loss} changes by {change}, a slope of {slope}; you returned {returned}.",
            where=where,
            step=f"{step:g}",
            loss=loss,
            change=f"{slope * step:.4g}",
            slope=shown,
            returned=beside + _ratio(returned, slope),
        )


def _doubtful(exercise: Exercise, gradient: Gradient, name: str, case: Case, outcome: CallOutcome) -> _Doubtful | None:
    """The gradient, if it has the right form and a wrong value. Raises BankError."""
    expected = (gradients(gradient, case.outcome.value) or {}).get(name)
    got = (gradients(gradient, outcome.value) or {}).get(name)
    numbers, worst = vector(got, expected), _worst(got, expected, Rules(exercise.tolerance))
    if numbers is None or worst is None:
        return None
    return _Doubtful(exercise.name, gradient, name, ForwardPoint.of(exercise, gradient, case), numbers, worst)


def _worst(got: Value, expected: Value, rules: Rules) -> int | None:
    """The place in the vector of what `compare` finds worst; None if that is no wrong value."""
    passed = 0
    for mine, theirs in zip(leaves(got), leaves(expected), strict=False):
        mismatch = compare(mine, theirs, rules)
        if mismatch is not None:
            if mismatch.reason != "value" or mismatch.index is None:
                return None
            return passed + int(np.ravel_multi_index(mismatch.index, np.shape(theirs)))
        passed += np.size(theirs)
    return None


def _differs(slope: Slope, number: float) -> bool:
    """Whether finite differences tell the two apart."""
    difference = abs(slope.central - number)
    return difference > max(_CLEARLY * slope.doubt, _PRECISION * max(abs(slope.central), abs(number)))


def _ratio(number: float, slope: float) -> str:
    """How often the slope goes into the number, if that is a whole number, or the other way round; else nothing."""
    if not number or not slope:
        return ""
    factor = abs(number / slope)
    if not 0.5 / _MOST < factor < 2 * _MOST:
        return ""
    sign = "-" if number / slope < 0 else ""
    if math.isclose(factor, 1, rel_tol=_RATIO):
        return say(", the negative of it")
    for size, sentence in ((factor, mark(", {n} times as much")), (1 / factor, mark(", 1/{n} of it"))):
        whole = round(size)
        if 1 < whole <= _MOST and math.isclose(size, whole, rel_tol=_RATIO):
            return say(sentence, n=f"{sign}{whole}")
    return ""
