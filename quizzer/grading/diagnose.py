"""Naming a mistake: a wrong variant of the bank that does what the submission does everywhere, or a generic slip."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final, cast

from msgspec import structs

from quizzer.bank.parts import Exercise, Language, WrongVariant, localize
from quizzer.grading.cases import TYPICAL, Case
from quizzer.grading.compare import Rules, graded, same
from quizzer.grading.input_slips import alterations
from quizzer.grading.reports import CallOutcome
from quizzer.grading.result_slips import ResultPair, floats_in, generic_slips
from quizzer.grading.sandbox.protocol import encode
from quizzer.grading.signature import named
from quizzer.grading.verdict import Diagnosis
from quizzer.sentences import say, spoken

AnsweredCases = Sequence[tuple[Case, CallOutcome]]
"""Every case that the submission answered as it is, with what it did."""

_MIN_CASES: Final = 2
_MIN_OUTPUTS: Final = 2
_MIN_TELLING_CASES: Final = 3
_MIN_TELLING_NUMBERS: Final = 8


def suspects(exercise: Exercise, *, failed: bool) -> tuple[WrongVariant, ...]:
    """The variants worth running: after a failure all, after a warning those that differ in nothing else."""
    return tuple(v for v in exercise.wrong if failed or v.only == "warning")


def matching_variants(
    exercise: Exercise,
    answered: AnsweredCases,
    variants: Mapping[str, Mapping[str, CallOutcome]],
    *,
    failed: bool,
) -> tuple[Diagnosis, ...]:
    """The variants whose every outcome is the submission's, by what each did on the cases' ids.

    A variant that does what the reference does on all these inputs explains nothing and is not named.
    """
    return tuple(
        Diagnosis(variant.id, localize(variant.message, cast("Language", spoken())))
        for variant in suspects(exercise, failed=failed)
        if _explains(exercise, answered, variants.get(variant.id, {}), failed=failed)
    )


def _explains(exercise: Exercise, answered: AnsweredCases, theirs: Mapping[str, CallOutcome], *, failed: bool) -> bool:
    pairs = [(case, mine, theirs[case.id]) for case, mine in answered if case.id in theirs]
    if len(pairs) < len(answered) or not pairs:
        return False
    if not all(_same_outcome(exercise, mine, other) for _, mine, other in pairs):
        return False
    if failed:
        return any(not _same_outcome(exercise, case.outcome, other) for case, _, other in pairs)
    warned = {case.id for case, mine, _ in pairs if mine.warnings and not case.outcome.warnings}
    return bool(warned) and all(theirs[case].warnings for case in warned)


def _same_outcome(exercise: Exercise, one: CallOutcome, other: CallOutcome) -> bool:
    if one.error is not None or other.error is not None:
        return one.error is not None and other.error is not None and one.error.type == other.error.type
    if set(one.changed) != set(other.changed) or (exercise.new_arrays and set(one.shared) != set(other.shared)):
        return False
    outputs = exercise.graded_outputs
    return same(graded(one.value, outputs), graded(other.value, outputs), Rules(exercise.tolerance))


def parts_of(exercise: Exercise, answered: AnsweredCases) -> Iterator[tuple[str, Exercise, AnsweredCases]]:
    """Where to look for a mistake when no one mistake explains everything: a second one may hide it.

    First the random inputs alone, then each output that is wrong on them, with the words that say so. Edge cases alone
    are too few and too round to tell mistakes apart.
    """
    random = [(case, mine) for case, mine in answered if case.kind == TYPICAL]
    wrong = [(case, mine) for case, mine in random if not _same_outcome(exercise, mine, case.outcome)]
    if not _tells(exercise, wrong):
        return
    if len(random) < len(answered):
        yield say("On random inputs: "), exercise, random
    counted = range(len(exercise.outputs)) if exercise.graded_outputs is None else exercise.graded_outputs
    if len(counted) < _MIN_OUTPUTS:
        return
    for output in counted:
        alone = structs.replace(exercise, graded_outputs=(output,))
        if _tells(alone, [(c, mine) for c, mine in wrong if not _same_outcome(alone, mine, c.outcome)]):
            yield say("In `{output}`: ", output=exercise.outputs[output]), alone, random


def _tells(exercise: Exercise, wrong: AnsweredCases) -> bool:
    """Whether these results can tell mistakes apart: exceptions, a single case or a few round numbers cannot."""
    values = [graded(case.outcome.value, exercise.graded_outputs) for case, mine in wrong if mine.error is None]
    return len(values) >= _MIN_TELLING_CASES and sum(map(floats_in, values)) >= _MIN_TELLING_NUMBERS


def side_effect(answered: AnsweredCases) -> tuple[Diagnosis, ...]:
    """That inputs are changed, for a submission whose results are right: then it is all that is wrong."""
    names = sorted({name for case, mine in answered for name in set(mine.changed) - set(case.outcome.changed)})
    message = say("You changed the caller's {names}: compute into a new array, or copy first.", names=", ".join(names))
    return (Diagnosis("inputs-changed", message),) if names else ()


def slips(exercise: Exercise, answered: AnsweredCases) -> tuple[Diagnosis, ...]:
    """The generic slips that turn every expected result into the submission's. What is rightly refused has none."""
    outputs = exercise.graded_outputs
    results = []
    for case, mine in answered:
        theirs = case.outcome
        if mine.error is None and theirs.error is None:
            arguments = named(case.arguments, exercise.signature)
            results.append(ResultPair(arguments, graded(mine.value, outputs), graded(theirs.value, outputs)))
        elif not _same_outcome(exercise, mine, theirs):
            return ()
    return tuple(Diagnosis(*slip) for slip in generic_slips(results, Rules(exercise.tolerance), exercise.outputs))


def slips_of_inputs(
    exercise: Exercise,
    answered: AnsweredCases,
    solve: Callable[[Mapping[tuple[int, str], bytes]], Mapping[tuple[int, str], CallOutcome]],
) -> tuple[Diagnosis, ...]:
    """The alterations of the inputs that make the reference do in every case what the submission does.

    Where an input holds nothing to alter, the submission must be right. One wrong result could be explained by chance,
    so it takes two.

    Args:
        exercise: What is asked.
        answered: What the submission did.
        solve: Has the reference solve encoded arguments: outcomes by their keys, for all that it got to.
    """
    wrong = [mine for case, mine in answered if not _same_outcome(exercise, mine, case.outcome)]
    if sum(mine.error is None for mine in wrong) < _MIN_CASES:
        return ()
    possible = list(alterations(exercise.signature))
    inputs = {
        (number, case.id): encode(altered)
        for number, slip in enumerate(possible)
        for case, _ in answered
        if (altered := slip.alter(named(case.arguments, exercise.signature))) is not None
    }
    outcomes = solve(inputs)

    def reproduced(number: int, case: Case, mine: CallOutcome) -> bool:
        if (number, case.id) not in inputs:
            return _same_outcome(exercise, mine, case.outcome)
        theirs = outcomes.get((number, case.id))
        return theirs is not None and _same_outcome(
            exercise, mine, replace(theirs, value=possible[number].restore(theirs.value))
        )

    return tuple(
        Diagnosis(slip.name, slip.sentence)
        for number, slip in enumerate(possible)
        if all(reproduced(number, case, mine) for case, mine in answered)
    )
