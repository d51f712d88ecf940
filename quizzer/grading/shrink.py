"""Making a failing case small: fresh cases of the same kind, then fewer rows, then rounder numbers.

Candidates are solved by the reference and by the submission again; one counts only if the submission still fails in the
same way. A hand-made input must not leave the contract (probabilities that no longer sum to 1, new ties): what could is
not tried.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from functools import partial
from typing import Final

import numpy as np

from quizzer.errors import BankError
from quizzer.grading import show
from quizzer.grading.cases import TYPICAL, Case
from quizzer.grading.harness import REFERENCE_SECONDS, Harness
from quizzer.grading.judge import Call, Fault, examine
from quizzer.grading.sandbox.jobs import PLAIN, PlannedCase
from quizzer.grading.sandbox.protocol import Array, Value, encode
from quizzer.grading.signature import Arguments, named

BUDGET_SECONDS: Final = 1.5
"""A bound for submissions that are slow; the search is the same for all others, so that a seed replays it."""
FRESH_CASES: Final = 10
_FEW: Final = 60
_MOST_DECIMALS: Final = 8
_MOST_ROUNDED: Final = 3
_SHORT: Final = 30  # characters; less can hardly be shown
_FRESH: Final = 1000  # numbers its cases from here, away from those of the attempt itself
_SUM_SLACK: Final = 1e-6
_KEPT: Final = (1, 2, 3)


def smallest_failure(harness: Harness, fault: Fault, cases: Sequence[Case]) -> Fault:
    """The fault, or the same kind of fault on a smaller input, found in a bounded search."""
    own = _case(fault)
    if _characters(fault) <= _SHORT or (fault.mismatch is not None and fault.mismatch.reason == "shape"):
        return fault  # of small shapes too many are alike
    plan = [PlannedCase(f"f{i}", own.kind, (harness.seed, _FRESH + i)) for i in range(FRESH_CASES)]
    try:
        fresh = [case for case in cases if case.kind == own.kind] + harness.generate(plan)
        least = min(fresh, key=_numbers)
        starts = {case.id: case.arguments for case in (own, least)}.values()
        free = own.kind == TYPICAL or own.outcome.error is not None  # else the kind may rest on what would be cut
        candidates = [simpler for arguments in starts for simpler in _simpler(arguments, cut=free)]
        found = _failing(harness, fault, [*fresh, *_solved(harness, fault, candidates)])
    except BankError:  # a case that the reference cannot take ends the search; the failure stands
        return fault
    return _smallest([fault, *found])


def _case(fault: Fault) -> Case:
    assert fault.call is not None  # noqa: S101 - only faults about a call are shrunk
    return fault.call.case


def _numbers(case: Case) -> int:
    return show.summary(named(case.arguments, ""))


def _smallest(faults: Sequence[Fault]) -> Fault:
    """The fault on the fewest numbers; of several, the one that takes the fewest characters."""
    fewest = min(_numbers(_case(fault)) for fault in faults)
    return min((fault for fault in faults if _numbers(_case(fault)) == fewest), key=_characters)


def _characters(fault: Fault) -> int:
    return sum(len(show.literal(value)) for value in named(_case(fault).arguments, "").values())


def _solved(harness: Harness, like: Fault, candidates: Sequence[Arguments]) -> list[Case]:
    """The candidates as cases: those on which the reference does as on the case itself.

    That is to give a finite result without a warning, or to refuse it in the same words.
    """
    refusal, kind = _case(like).outcome.error, _case(like).kind
    encoded = {f"s{i}": encode(arguments) for i, arguments in enumerate(candidates)}
    sources = {"reference": harness.exercise.reference.encode()}
    outcomes = harness.solve_by_bank(sources, encoded, REFERENCE_SECONDS).get("reference", {})
    return [
        Case(name, kind, encoded[name], {PLAIN: outcome})
        for name, outcome in outcomes.items()
        if (
            outcome.error is not None and (outcome.error.type, outcome.error.message) == (refusal.type, refusal.message)
            if refusal is not None
            else outcome.error is None and not outcome.warnings and _finite(outcome.value) and _nonempty(outcome.value)
        )
    ]


def _failing(harness: Harness, like: Fault, cases: Sequence[Case]) -> list[Fault]:
    """The faults on cases where the submission fails in the way that `like` does."""
    by_id = {case.id: case for case in cases}
    outcomes = harness.solve_by_learner({name: case.encoded for name, case in by_id.items()}, BUDGET_SECONDS)
    faults = [
        examine(harness.exercise, Call(by_id[name], PLAIN, by_id[name].outcome), outcome)
        for name, outcome in outcomes.items()
    ]
    return [fault for fault in faults if fault is not None and _alike(fault, like)]


def _alike(fault: Fault, like: Fault) -> bool:
    if fault.verdict != like.verdict:
        return False
    if fault.mismatch is None or like.mismatch is None:
        mine, theirs = (of.outcome.error if of.outcome is not None else None for of in (fault, like))
        return mine is theirs is None or (mine is not None and theirs is not None and mine.type == theirs.type)
    return fault.mismatch.reason == like.mismatch.reason


def _nonempty(value: Value) -> bool:
    """Whether no array in a result is empty: a cut that leaves nothing shows nothing."""
    if isinstance(value, list | tuple):
        return all(_nonempty(item) for item in value)
    return not isinstance(value, np.ndarray) or value.size > 0


def _finite(value: Value) -> bool:
    if isinstance(value, list | tuple):
        return all(_finite(item) for item in value)
    if isinstance(value, dict):
        return all(_finite(item) for item in value.values())
    if isinstance(value, float | complex | np.ndarray | np.generic) and np.asarray(value).dtype.kind in "fc":
        return bool(np.isfinite(value).all())
    return True


# ----------------------------------------------------------------------------------------------- simpler arguments


def _simpler(arguments: Arguments, *, cut: bool) -> Iterator[Arguments]:
    """Fewer rows, rounder numbers, and both: all at once, because what takes longest is to start a job.

    With `cut`, also shorter axes of other kinds.
    """
    for fewer in (arguments, *_fewer_rows(arguments)):
        yield fewer
        for decimals in range(_MOST_ROUNDED):
            yield _mapped(fewer, partial(_rounder, decimals=decimals))
    for fewer in _shorter_axes(arguments) if cut else ():
        yield fewer
        yield _mapped(fewer, partial(_rounder, decimals=1))


def _mapped(arguments: Arguments, change: Callable[[Value], Value]) -> Arguments:
    if isinstance(arguments, dict):
        return {name: change(value) for name, value in arguments.items()}
    return tuple(change(value) for value in arguments)


def _rounder(value: Value, decimals: int) -> Value:
    """The value with that many decimals, or as few more as it takes to mean the same; a number by its digits."""
    if isinstance(value, np.ndarray) and value.dtype.kind == "f" and value.size:
        candidates = (np.round(value, places) + 0.0 for places in range(decimals, _MOST_DECIMALS))  # no negative zeros
        return next((rounded for rounded in candidates if _means_the_same(value, rounded)), value)
    if isinstance(value, float):
        shorter = (float(f"{value:.{digits}g}") for digits in range(decimals + 1, _MOST_DECIMALS))
        return next((number for number in shorter if _means_the_same(np.asarray(value), np.asarray(number))), value)
    if isinstance(value, list | tuple):
        return type(value)(_rounder(item, decimals) for item in value)
    if isinstance(value, dict):
        return {key: _rounder(item, decimals) for key, item in value.items()}
    return value


def _means_the_same(value: Array, rounded: Array) -> bool:
    """Whether rounding leaves what a contract may rest on: signs, zeros, ties, order, rows that sum to 1, (0, 1)."""
    if not np.isfinite(value).all():
        return False
    if value.size <= _FEW and np.unique(rounded).size < np.unique(value).size:
        return False  # among many values a few ties come by chance and mean nothing
    if not np.array_equal(np.sign(rounded), np.sign(value)):
        return False
    if value.ndim and np.allclose(value.sum(axis=-1), 1, atol=_SUM_SLACK):
        return bool(np.allclose(rounded.sum(axis=-1), 1, atol=_SUM_SLACK))
    return bool(((rounded < 1) == (value < 1)).all()) or bool((np.abs(value) > 1).any())


def _fewer_rows(arguments: Arguments) -> Iterator[Arguments]:
    """The arguments with only the first rows, where the first axis is plainly that of the samples."""
    values = list(arguments.values() if isinstance(arguments, dict) else arguments)
    arrays = [value for value in values if isinstance(value, np.ndarray) and value.ndim]
    if not arrays or any(not isinstance(v, np.ndarray | int | float | str | None) for v in values):
        return
    rows = arrays[0].shape[0]
    others = {length for array in arrays for length in array.shape[1:]}
    others |= {array.shape[0] for array in arrays if array.shape[0] != rows}
    if rows < 2 or rows in others or any(array.dtype.kind in "iu" or _is_distribution(array) for array in arrays):
        return

    for keep in sorted({1, 2, rows // 2} - {0, rows}):
        yield _mapped(arguments, partial(_first_rows, rows=rows, keep=keep))


def _shorter_axes(arguments: Arguments) -> Iterator[Arguments]:
    """The arguments with all axes of one length cut to 1 or 2: channels, filters, pixels, hidden units.

    Axes that belong together keep one length, and others that only happen to have it are cut with them. Sums of 1 and
    integers, which may be labels or places, would lose their meaning.
    """
    values = list(arguments.values() if isinstance(arguments, dict) else arguments)
    arrays = [value for value in values if isinstance(value, np.ndarray) and value.ndim]
    if any(array.dtype.kind != "f" or _is_distribution(array) for array in arrays):
        return
    lengths = sorted({length for array in arrays for length in array.shape if length > 1}, reverse=True)
    for keep in _KEPT:
        longer = [length for length in lengths if length > keep]
        for some in ([longer] if len(longer) > 1 else []) + [[length] for length in longer]:
            yield _mapped(arguments, partial(_cut, lengths=some, keep=keep))


def _cut(value: Value, lengths: Collection[int], keep: int) -> Value:
    if not isinstance(value, np.ndarray):
        return value
    return value[tuple(slice(keep if length in lengths else None) for length in value.shape)].copy()


def _is_distribution(array: Array) -> bool:
    """Whether the numbers along the first axis, or all of them, sum to 1."""
    return any(np.allclose(array.sum(axis=axis), 1, atol=_SUM_SLACK) for axis in (0, None))


def _first_rows(value: Value, rows: int, keep: int) -> Value:
    return value[:keep] if isinstance(value, np.ndarray) and value.ndim and value.shape[0] == rows else value
