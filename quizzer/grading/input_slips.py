"""Slips as altered inputs: with turned tables, without epsilon or a step too far, the reference slips too."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Final, NamedTuple, TypeAlias

import numpy as np

from quizzer.grading.sandbox.protocol import Value
from quizzer.grading.signature import parameters
from quizzer.sentences import mark, say

NamedArguments: TypeAlias = Mapping[str, Value]
"""All that is passed, by the names of the parameters; what is left to its default is missing."""

_AXES: Final = {"axis", "axes", "dim"}
_EPSILONS: Final = {"eps", "epsilon"}
_STEPS: Final = {"t", "k", "step", "steps", "epoch", "epochs", "iter", "iteration", "iterations", "sweeps", "patience"}
"""The words in the names of parameters that say what they are."""
_OFF_BY_ONE: Final = {
    -1: mark("This is right for {name} - 1: does a count begin at 0 that should begin at 1, or a loop stop too soon?"),
    +1: mark(
        "This is right for {name} + 1: does a count begin at 1 that should begin at 0, or a loop run once too often?"
    ),
}


class Alteration(NamedTuple):
    """A slip that does to the results what a change of the arguments does.

    Attributes:
        name: Of the slip.
        sentence: What a tutor would say about it.
        alter: Changes the arguments; returns None if they hold nothing to change.
        restore: Makes the slip's result of the one that the reference returns on changed arguments.
    """

    name: str
    sentence: str
    alter: Callable[[NamedArguments], dict[str, Value] | None]
    restore: Callable[[Value], Value]


def alterations(signature: str) -> Iterator[Alteration]:
    """The slips that a function of this signature may suffer."""
    yield Alteration(
        "wrong-axis",
        say("This is right along the other axis: rows and columns are taken for each other."),
        _with_tables_turned,
        _turned_back,
    )
    for name, default in parameters(signature).items():
        words = set(name.split("_"))
        if words & _AXES and default is not None:
            sentence = say("This is what the default {name} gives: did you leave {name} out?", name=name)
            yield Alteration("wrong-axis", sentence, partial(_left_to_default, name=name), _unchanged)
        if words & _EPSILONS:
            sentence = say("This is what {name} = 0 gives: did you leave {name} out?", name=name)
            yield Alteration("missing-epsilon", sentence, partial(_set_to_zero, name=name), _unchanged)
        if words & _STEPS:
            for by, sentence in _OFF_BY_ONE.items():
                moved = partial(_moved, name=name, default=default, by=by)
                yield Alteration("off-by-one-step", say(sentence, name=name), moved, _unchanged)


def _with_tables_turned(arguments: NamedArguments) -> dict[str, Value] | None:
    if not any(_is_table(value) for value in arguments.values()):
        return None
    return {name: _turned(value) for name, value in arguments.items()}


def _turned(value: Value) -> Value:
    return value.T if isinstance(value, np.ndarray) and _is_table(value) else value


def _turned_back(result: Value) -> Value:
    return tuple(map(_turned, result)) if isinstance(result, tuple) else _turned(result)


def _is_table(value: Value) -> bool:
    return isinstance(value, np.ndarray) and value.ndim >= 2


def _unchanged(result: Value) -> Value:
    return result


def _left_to_default(arguments: NamedArguments, name: str) -> dict[str, Value] | None:
    return {n: value for n, value in arguments.items() if n != name} if name in arguments else None


def _set_to_zero(arguments: NamedArguments, name: str) -> dict[str, Value]:
    return {**arguments, name: 0.0}


def _moved(arguments: NamedArguments, name: str, default: str | None, by: int) -> dict[str, Value] | None:
    value = arguments.get(name, int(default) if default is not None and default.isdecimal() else None)
    if not isinstance(value, int | np.integer) or isinstance(value, bool):
        return None
    return {**arguments, name: int(value) + by}
