"""Arguments that a wrong submission does not use: they change, the right result changes, and its own does not."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Final, TypeAlias

import numpy as np

from quizzer.grading.cases import Case
from quizzer.grading.compare import Rules, graded, same
from quizzer.grading.reports import CallOutcome
from quizzer.grading.sandbox.protocol import Value, encode
from quizzer.grading.signature import named
from quizzer.grading.verdict import Diagnosis
from quizzer.sentences import say

if TYPE_CHECKING:
    from quizzer.bank.parts import Exercise

_Key: TypeAlias = tuple[str, str, int]
"""The argument that was changed, the id of the case, and which change it was."""
Inputs: TypeAlias = Mapping[_Key, bytes]
Outcomes: TypeAlias = Mapping[_Key, CallOutcome]

_MIN_CASES: Final = 2
"""One unmoved result could be chance: a mask that hides nothing, a limit that is not reached."""


def ignored(
    exercise: Exercise,
    answered: Sequence[tuple[Case, CallOutcome]],
    by_reference: Callable[[Inputs], Outcomes],
    by_learner: Callable[[Inputs], Outcomes],
) -> tuple[Diagnosis, ...]:
    """A diagnosis for each argument that moves the right result in two cases at least, and the submission's in none.

    Args:
        exercise: What is asked.
        answered: What the submission did on the cases as they are.
        by_reference: Has the reference solve inputs.
        by_learner: Has the submission solve them.
    """
    plain = {case.id: (case, mine) for case, mine in answered if mine.error is None and case.outcome.error is None}
    inputs = {
        (name, case.id, number): encode({**arguments, name: moved})
        for case, _ in plain.values()
        for arguments in (named(case.arguments, exercise.signature),)
        for name, value in arguments.items()
        for number, moved in enumerate(_moved(value))
    }
    right = by_reference(inputs)
    telling = {key[:2] for key, outcome in right.items() if _differs(exercise, outcome, plain[key[1]][0].outcome)}
    names = [name for name in _names(inputs) if sum(name == other for other, _ in telling) >= _MIN_CASES]
    if not names:
        return ()
    mine = by_learner({key: data for key, data in inputs.items() if key[0] in names})
    return tuple(
        Diagnosis("ignored-argument", say("Your result does not depend on `{name}`, and should.", name=name))
        for name in names
        if all(key in mine and _is_identical(mine[key], plain[key[1]][1]) for key in inputs if key[0] == name)
    )


def _names(inputs: Inputs) -> list[str]:
    return list(dict.fromkeys(key[0] for key in inputs))


def _moved(value: Value) -> Sequence[Value]:
    """Other values that a contract is likely to allow; none where there is none to be sure of.

    Arrays are scaled unevenly and turned around: what normalises or looks for the largest would not notice one of both.
    """
    if isinstance(value, bool | np.bool_):
        return (not value,)
    if isinstance(value, float | np.floating) and np.isfinite(value) and value:
        return (float(value) * (0.5 if 0.0 < value < 1.0 else 1.5),)
    if isinstance(value, np.ndarray) and value.dtype.kind == "f" and value.size and np.isfinite(value).all():
        uneven = np.linspace(0.5, 1.0, value.size).reshape(value.shape)
        return (value * uneven, value.ravel()[::-1].reshape(value.shape).copy())
    if isinstance(value, np.ndarray) and value.dtype.kind == "b" and value.size:
        return (~value,)
    return ()


def _differs(exercise: Exercise, one: CallOutcome, other: CallOutcome) -> bool:
    if one.error is not None or one.warnings:
        return False
    outputs = exercise.graded_outputs
    return not same(graded(one.value, outputs), graded(other.value, outputs), Rules(exercise.tolerance))


def _is_identical(one: CallOutcome, other: CallOutcome) -> bool:
    return one.error is None and encode(one.value, strict=False) == encode(other.value, strict=False)
