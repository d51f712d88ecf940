"""Naming a mistake: a wrong variant of the bank that does what the submission does everywhere, or a generic slip."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import numpy as np

from quizzer.bank.model import Exercise, Language, WrongVariant, localize
from quizzer.grading.cases import Case
from quizzer.grading.compare import Rules, graded, same
from quizzer.grading.reports import Outcome
from quizzer.grading.sandbox.protocol import Value, encode
from quizzer.grading.slips import generic_slips
from quizzer.grading.verdict import Diagnosis

Answered = Sequence[tuple[Case, Outcome]]
"""Every case that the submission answered as it is, with what it did."""

_MIN_CASES: Final = 2


def suspects(exercise: Exercise, *, failed: bool) -> tuple[WrongVariant, ...]:
    """The variants worth running: after a failure all, after a warning those that differ in nothing else."""
    return tuple(v for v in exercise.wrong if failed or v.only == "warning")


def matching_variants(
    exercise: Exercise,
    answered: Answered,
    variants: Mapping[str, Mapping[str, Outcome]],
    *,
    failed: bool,
    language: Language = "en",
) -> tuple[Diagnosis, ...]:
    """The variants whose every outcome is the submission's, by what each did on the cases' ids.

    A variant that does what the reference does on all these inputs explains nothing and is not named.
    """
    return tuple(
        Diagnosis(variant.id, localize(variant.message, language))
        for variant in suspects(exercise, failed=failed)
        if _explains(exercise, answered, variants.get(variant.id, {}), failed=failed)
    )


def _explains(exercise: Exercise, answered: Answered, theirs: Mapping[str, Outcome], *, failed: bool) -> bool:
    pairs = [(case, mine, theirs[case.id]) for case, mine in answered if case.id in theirs]
    if len(pairs) < len(answered) or not pairs:
        return False
    if not all(_same_outcome(exercise, mine, other) for _, mine, other in pairs):
        return False
    if failed:
        return any(not _same_outcome(exercise, case.outcome, other) for case, _, other in pairs)
    warned = {case.id for case, mine, _ in pairs if mine.warnings and not case.outcome.warnings}
    return bool(warned) and all(theirs[case].warnings for case in warned)


def _same_outcome(exercise: Exercise, one: Outcome, other: Outcome) -> bool:
    if one.error is not None or other.error is not None:
        return one.error is not None and other.error is not None and one.error.type == other.error.type
    if set(one.changed) != set(other.changed):
        return False
    outputs = exercise.graded_outputs
    return same(graded(one.value, outputs), graded(other.value, outputs), Rules(exercise.tolerance))


def side_effect(answered: Answered) -> tuple[Diagnosis, ...]:
    """That inputs are changed, for a submission whose results are right: then it is all that is wrong."""
    names = sorted({name for case, mine in answered for name in set(mine.changed) - set(case.outcome.changed)})
    message = f"You changed the caller's {', '.join(names)}: compute into a new array, or copy first."
    return (Diagnosis("inputs-changed", message),) if names else ()


def turned(case: Case) -> bytes | None:
    """The case with rows and columns of its tables exchanged, encoded; None if no argument is a table."""
    arguments = case.arguments
    by_name = arguments if isinstance(arguments, dict) else dict(enumerate(arguments))
    if not any(_is_table(value) for value in by_name.values()):
        return None
    changed = {name: value.T if _is_table(value) else value for name, value in by_name.items()}
    return encode(changed if isinstance(arguments, dict) else tuple(changed.values()))


def _is_table(value: Value) -> bool:
    return isinstance(value, np.ndarray) and value.ndim == 2


def wrong_axis(exercise: Exercise, answered: Answered, turned_outcomes: Mapping[str, Outcome]) -> tuple[Diagnosis, ...]:
    """The slip of taking columns for rows: the submission does what the reference does on turned inputs.

    A table that comes back is turned back. Cases without a table, and those that come out right, must all be explained
    by the reference itself; at least two cases must come out wrong, so that it is no chance.
    """
    explained = 0
    for case, mine in answered:
        if _same_outcome(exercise, mine, case.outcome):
            continue
        theirs = turned_outcomes.get(case.id)
        if theirs is None or theirs.error is not None or mine.error is not None:
            return ()
        value = graded(theirs.value, exercise.graded_outputs)
        back = value.T if _is_table(value) else value
        if not same(graded(mine.value, exercise.graded_outputs), back, Rules(exercise.tolerance)):
            return ()
        explained += 1
    if explained < _MIN_CASES:
        return ()
    return (Diagnosis("wrong-axis", "This is right along the other axis: rows and columns are taken for each other."),)


def slips(exercise: Exercise, answered: Answered) -> tuple[Diagnosis, ...]:
    """The generic slips that turn every expected result into the submission's."""
    outputs = exercise.graded_outputs
    results = [
        (case.arguments, graded(mine.value, outputs), graded(case.outcome.value, outputs))
        for case, mine in answered
        if mine.error is None and case.outcome.error is None
    ]
    if len(results) < len(answered):
        return ()
    return tuple(_named(generic_slips(results, Rules(exercise.tolerance))))


def _named(found: Iterator[tuple[str, str]]) -> Iterator[Diagnosis]:
    return (Diagnosis(name, message) for name, message in found)
