"""Small exercises for tests of the grader, made in memory, and sandboxes of every kind that this machine has."""

from __future__ import annotations

import textwrap
from typing import Any

from quizzer.bank.model import CodeQuestion, Programming
from quizzer.bank.parts import Exercise, Gradient, WrongVariant
from quizzer.grading import Grader


def question(name: str, signature: str, reference: str, cases: str, **more: Any) -> CodeQuestion:
    """A code question about one function; `more` goes to the exercise."""
    edges = {line.split("(")[0][4:]: "" for line in cases.splitlines() if line.startswith("def ")}
    edges.pop("typical", None)
    exercise = Exercise(
        name=name,
        signature=signature,
        reference=textwrap.dedent(reference),
        cases=textwrap.dedent(cases),
        wrong=more.pop("wrong", ()),
        edge_cases=more.pop("edge_cases", edges),
        **more,
    )
    return CodeQuestion(
        id=f"test/{name}",
        topic="test",
        level=1,
        covers=(),
        prompt="?",
        explanation="!",
        title=name,
        exercise=exercise,
        starter="",
        solution="",
    )


def variant(name: str, code: str, message: str = "a tutor's sentence", **more: Any) -> WrongVariant:
    return WrongVariant(name, name, message, ("typical",), code=textwrap.dedent(code), **more)


def cube(forward: str = "def cube(x):\n    return x**3\n", typical: str = "rng.uniform(1, 2, size=3)") -> CodeQuestion:
    """The derivative of one function of one array: `cube_grad(dout, x)`."""
    return question(
        "cube_grad",
        "cube_grad(dout: np.ndarray, x: np.ndarray) -> np.ndarray",
        "def cube_grad(dout, x):\n    return 3 * dout * x**2\n",
        f"def typical(rng):\n    x = {typical}\n    return rng.uniform(1, 2, size=x.shape), x\n",
        gradient=Gradient("cube", ("x",), "dout", forward=forward, signature="cube(x)", file="forward.py"),
    )


SOFTMAX = """\
import numpy as np


def softmax(x, axis=-1):
    e = np.exp(x - x.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)
"""
SOFTMAX_CASES = """\
import numpy as np


def typical(rng):
    return (rng.normal(size=(int(rng.integers(2, 5)), int(rng.integers(2, 6)))),)


def large_logits(rng):
    return (rng.normal(size=(3, 4)) + np.array([1000.0, 0.0, -1000.0, 3.0]),)


def other_axis(rng):
    return {"x": rng.normal(size=(3, 4)), "axis": 0}
"""
NO_SHIFT = """\
import numpy as np
def softmax(x, axis=-1):
    e = np.exp(x)
    return e / e.sum(axis, keepdims=True)
"""
GLOBAL_SUM = "import numpy as np\ndef softmax(x, axis=-1):\n    e = np.exp(x - x.max())\n    return e / e.sum()\n"
IN_PLACE = """\
import numpy as np
def softmax(x, axis=-1):
    x -= x.max(axis=axis, keepdims=True)
    e = np.exp(x)
    return e / e.sum(axis=axis, keepdims=True)
"""


def softmax() -> CodeQuestion:
    return question(
        "softmax",
        "softmax(x: np.ndarray, axis: int = -1) -> np.ndarray",
        SOFTMAX,
        SOFTMAX_CASES,
        wrong=(
            variant("no_shift", NO_SHIFT, "Subtract the maximum first."),
            variant("global_sum", GLOBAL_SUM, "Each row sums to 1 on its own."),
            variant("in_place", IN_PLACE, "You changed the caller's array."),
        ),
    )


DOUBLE = "def double(x):\n    return 2 * x\n"
DOUBLE_CASES = "def typical(rng):\n    return (rng.normal(size=5),)\n"


def double(reference: str = DOUBLE, cases: str = DOUBLE_CASES, **more: Any) -> CodeQuestion:
    """The simplest exercise: twice an array of five numbers."""
    return question("double", "double(x: np.ndarray) -> np.ndarray", reference, cases, **more)


def named(grader: Grader, exercise: Programming, source: str, seed: int = 1) -> list[str]:
    """The mistakes that the grader recognises in a submission."""
    return [found.id for found in grader.grade(exercise, source, seed=seed).diagnosis]
