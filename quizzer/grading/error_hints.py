"""What usually lies behind an exception of Python or NumPy, in one sentence for a learner."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from quizzer.sentences import mark, say
from quizzer.text.nearest import nearest

if TYPE_CHECKING:
    from quizzer.grading.reports import ErrorReport

_HINTS: Final = tuple(
    (re.compile(pattern), sentence)
    for pattern, sentence in (
        (
            r"could not be broadcast|could not broadcast|shape mismatch: objects cannot be broadcast",
            mark(
                "Counted from the last axis, lengths must be equal or 1: `keepdims=True` or `[:, None]` keeps an axis "
                "that was summed away."
            ),
        ),
        (
            r"shapes .* not aligned|matmul: .*mismatch|incompatible .*einsum|Size of label",
            mark("In a product the last axis of the left one meets the last but one of the right: is a `.T` missing?"),
        ),
        (
            r"Cannot cast ufunc|same_kind",
            mark("An integer array cannot take floats in place: compute `a = a - b`, or make it float first."),
        ),
        (
            r"truth value of an array",
            mark(
                "`if`, `and`, `or` and `max` take one truth value: use `np.where`, `&`, `|`, `np.maximum`, or `.any()`."
            ),
        ),
        (
            r"only integers, slices|only integer scalar arrays|indices must be integers|must be integers or slices",
            mark("An index must be an integer: `//` divides to one, and labels may come as floats (`.astype(int)`)."),
        ),
        (
            r"IndexError.*(out of bounds|out of range)|too many indices",
            mark("An index points beyond an axis: indices run from 0 to length - 1, and there is one for each axis."),
        ),
        (
            r"axis -?\d+ is out of bounds",
            mark("The array has fewer axes than that: negative axes, such as -1, count from the end."),
        ),
        (
            r"'NoneType' object|NoneType",
            mark("Something is None: a function without `return` gives it, and so do `list.sort` and `rng.shuffle`."),
        ),
        (
            r"read-only",
            mark("The caller's array may not be written to: compute into a new one, or `.copy()` it first."),
        ),
        (
            r"only (length-1|0-dimensional|size-1) arrays|can only convert an array of size 1",
            mark("`float`, `int` and `math` take one number: NumPy's own functions take arrays."),
        ),
        (
            r"setting an array element with a sequence|inhomogeneous shape",
            mark("An array holds one number at each place: all rows must have the same length."),
        ),
        (
            r"ZeroDivisionError",
            mark("The divisor is 0 on this input: the task says what is due there."),
        ),
        (
            r"RecursionError",
            mark("The function calls itself without end: does it have the name of a helper that it means to call?"),
        ),
        (
            r"positional arguments? but|unexpected keyword argument|missing \d+ required|multiple values for argument",
            mark("A call and the function's parameters do not fit: count what is passed against the `def`."),
        ),
        (
            r"UnboundLocalError|referenced before assignment|not associated with a value",
            mark("The name gets its value only in a branch or loop that was not entered here: give it one before."),
        ),
        (
            r"ModuleNotFoundError|No module named",
            mark("NumPy and Python's standard library are there; nothing else is needed."),
        ),
        (
            r"Singular matrix",
            mark(
                "The matrix has no inverse on this input: the task says what is due there, or `np.linalg.lstsq` helps."
            ),
        ),
        (
            r"unsupported operand type.*'(list|tuple)'|can't multiply sequence|can only concatenate",
            mark("Lists do not compute like arrays: make one with `np.asarray` first."),
        ),
        (
            r"KeyError",
            mark("There is no such key: look at what the keys are, `.get` gives a default."),
        ),
    )
)
_NO_ATTRIBUTE: Final = re.compile(r"module 'numpy(\.\w+)*' has no attribute '(\w+)'")
_NO_NAME: Final = re.compile(r"name '(\w+)' is not defined")
_MODULES: Final = {
    "math": "import math",
    "F": "import torch.nn.functional as F",
    "torch": "import torch",
    "scipy": "import scipy",
    "random": "import random",
    "itertools": "import itertools",
    "Counter": "from collections import Counter",
    "defaultdict": "from collections import defaultdict",
    "deque": "from collections import deque",
}


def hint(error: ErrorReport) -> str:
    """What to add to an exception, or nothing where its own words must do."""
    text = f"{error.type}: {error.message}"
    if match := _NO_ATTRIBUTE.search(text):
        return _no_attribute(match[2])
    if match := _NO_NAME.search(text):
        return _no_name(match[1])
    return next((say(sentence) for pattern, sentence in _HINTS if pattern.search(text)), "")


def _no_attribute(name: str) -> str:
    import numpy as np

    meant = nearest(name, [known for known in dir(np) if not known.startswith("_")], say("."))
    return say("NumPy has no `{name}`{hint}", name=name, hint=meant)


def _no_name(name: str) -> str:
    if name in _MODULES:
        return say("Put `{line}` at the top of the file.", line=_MODULES[name])
    return say("Nothing of that name has been defined before this line: is it misspelt?")
