"""Whether a right submission goes through the rows one by one where the reference works on whole arrays.

A typical case is repeated along its first axis to n and to 4n rows, and both functions are timed on both, inside their
sandboxes. A loop pays for every row; a function of whole arrays hardly notices at these sizes. Only a source that has a
loop in it is timed at all, and only a large excess counts: a warning must never come from a busy machine.
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
_RUNS: Final = 3
_SECONDS: Final = 0.5
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
    enlarged = next(filter(None, (_enlarged(c.arguments) for c in cases if c.kind == TYPICAL)), None)
    if enlarged is None:
        return False, None
    if not _LOOP.search(harness.source):
        return True, None
    inputs = {(size, run): encode(enlarged[size]) for size in Times._fields for run in range(_RUNS)}
    sources = {"reference": harness.exercise.reference.encode()}
    answered = harness.solve_by_bank(sources, inputs, _SECONDS).get("reference", {})
    reference = _times(answered) if len(answered) == len(inputs) else None
    submission = _times(harness.solve_by_learner(inputs, _SECONDS)) if reference else None
    if reference is None or submission is None:
        return False, None
    message = slow(submission, reference)
    return True, Fault("warning", message) if message else None


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


def _times(outcomes: Mapping[tuple[str, int], CallOutcome]) -> Times | None:
    """The quickest call of each size; None if a call raised or warned, or if even n rows took too long."""
    if any(outcome.error is not None or outcome.warnings for outcome in outcomes.values()):
        return None
    few, many = ([o.seconds for (rows, _), o in outcomes.items() if rows == size] for size in Times._fields)
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
