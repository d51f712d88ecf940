"""Naming a mistake: a wrong variant of the bank that does what the submission does everywhere, or a generic slip."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from quizzer.bank.model import Exercise, Language, WrongVariant, localize
from quizzer.grading.cases import Case
from quizzer.grading.compare import Rules, graded, same
from quizzer.grading.reports import Outcome
from quizzer.grading.slips import generic_slips
from quizzer.grading.verdict import Diagnosis

Answered = Sequence[tuple[Case, Outcome]]
"""Every case that the submission answered as it is, with what it did."""


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
