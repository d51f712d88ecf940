"""Whether a right submission goes through the rows one by one where the reference works on whole arrays.

Three typical cases are repeated along their first axis to n and to 4n rows, and both functions are timed, inside their
sandboxes. A loop pays for every row; a function of whole arrays hardly notices at these sizes. Only a source that has a
loop in it is timed at all, and only a large excess on all three counts: no warning must come from a busy machine.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

import numpy as np

from quizzer.grading.cases import TYPICAL, Case
from quizzer.grading.harness import Harness
from quizzer.grading.judge import Fault
from quizzer.grading.reports import CallOutcome
from quizzer.grading.sandbox.protocol import Value, encode
from quizzer.grading.signature import Arguments, named
from quizzer.sentences import mark, say

NAME: Final = mark("vectorisation")
GROWTH: Final = 4
_ROWS: Final = 64
_ELEMENTS: Final = 512  # arrays of one axis are made this long: a loop over numbers costs less than one over rows
_INPUTS: Final = 3  # all of them must agree
_RUNS: Final = 2
_SECONDS: Final = 1.0
_LOOP: Final = re.compile(rb"\b(for|while|map|vectorize|apply_along_axis|apply_over_axes|fromiter)\b")

_EXCESS: Final = 10  # times as long as the reference, on 4n rows
_GROWTH_OF_A_LOOP: Final = 2.5
_MORE_GROWTH: Final = 1.5  # than the reference's own
_PLAIN_EXCESS: Final = 50  # so far over the reference that its growth needs no comparison


class Times(NamedTuple):
    """Seconds that the quickest call took on n rows, and on 4n; the second is a lower bound if none finished."""

    few: float
    many: float


def check(harness: Harness, cases: Sequence[Case]) -> tuple[bool, Fault | None]:
    """Whether the check applies, and the warning if there is one. The submission is right on all `cases`.

    It does not apply where no typical case can be enlarged, or where the reference does not accept what comes of it.
    """
    enlarged = [sizes for case in cases if case.kind == TYPICAL and (sizes := _enlarged(case.arguments))][:_INPUTS]
    if not enlarged:
        return False, None
    if not _LOOP.search(harness.source):
        return True, None
    inputs = {
        (number, size, run): encode(sizes[size])
        for number, sizes in enumerate(enlarged)
        for size in Times._fields
        for run in range(_RUNS)
    }
    sources = {"reference": harness.exercise.reference.encode()}
    theirs = harness.solve_by_bank(sources, inputs, _SECONDS).get("reference", {})
    if len(theirs) < len(inputs):
        return False, None
    mine = harness.solve_by_learner(inputs, _SECONDS)
    told = []
    for number in range(len(enlarged)):
        reference, submission = _times(theirs, number), _times(mine, number)
        if reference is None:
            return False, None
        told.append(slow(submission, reference) if submission is not None else None)
    return True, Fault("warning", told[0]) if all(told) and told[0] is not None else None


def slow(submission: Times, reference: Times) -> str | None:
    """The sentence about a submission whose time grows like a loop's while the reference's does not; None if not."""
    if not min(*submission, *reference) > 0:
        return None
    excess = submission.many / reference.many
    growth, ordinary = submission.many / submission.few, reference.many / reference.few
    more = growth >= _MORE_GROWTH * ordinary or excess >= _PLAIN_EXCESS
    if excess < _EXCESS or growth < _GROWTH_OF_A_LOOP or not more:
        return None
    return say(
        "On {rows}x the rows this takes {growth}x the time, {excess} times as long as the reference: "
        "is there a loop over rows where NumPy could work on the whole array?",
        rows=GROWTH,
        growth=f"{growth:.0f}",
        excess=f"{excess:.0f}",
    )


def _times(outcomes: Mapping[tuple[int, str, int], CallOutcome], number: int) -> Times | None:
    """The quickest call of each size of one input; None if a call raised or warned, or if none was reached."""
    own = {key: outcome for key, outcome in outcomes.items() if key[0] == number}
    if any(outcome.error is not None or outcome.warnings for outcome in own.values()):
        return None
    few, many = ([o.seconds for (_, size, _), o in own.items() if size == wanted] for wanted in Times._fields)
    return Times(min(few), min(many, default=_SECONDS)) if few else None


def _enlarged(arguments: Arguments) -> dict[str, Arguments] | None:
    """The arguments with n and with 4n rows; None unless the first axis of their arrays is plainly that of the rows."""
    by_name = named(arguments, "")
    arrays = [value for value in by_name.values() if isinstance(value, np.ndarray) and value.size and value.ndim]
    if not arrays or any(not isinstance(v, np.ndarray | int | float | str | None) for v in by_name.values()):
        return None
    rows = arrays[0].shape[0]
    others = {length for array in arrays for length in array.shape[1:]}
    if rows in others:
        return None
    wanted = _ROWS if others else _ELEMENTS

    def repeated(value: Value, length: int) -> Value:
        if not isinstance(value, np.ndarray) or not value.ndim or value.shape[0] != rows:
            return value
        return np.concatenate([value] * -(-length // rows))[:length]

    def sized(length: int) -> Arguments:
        values = {name: repeated(value, length) for name, value in by_name.items()}
        return values if isinstance(arguments, dict) else tuple(values.values())

    return dict(zip(Times._fields, (sized(wanted), sized(GROWTH * wanted)), strict=True))
