"""The calls that the checks of an exercise make, recorded with what the reference answers, for others to make too.

Without quizzer, only NumPy is imported: this module also runs where nothing else may cost time.
"""

from __future__ import annotations

import copy
import pickle
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from quizzer.bank.model import Programming
    from quizzer.bank.parts import Exercise
    from quizzer.grading import Grader

SEED = 1
RIGHT_ANSWERS = Path(__file__).parents[1] / "right_answers"


class Call(NamedTuple):
    """The arguments, by position or by keyword, the reference's answer, and how close to it an answer must be."""

    arguments: tuple[Any, ...] | dict[str, Any]
    expected: Any
    rtol: float
    atol: float

    def fresh(self) -> tuple[Any, ...] | dict[str, Any]:
        """The arguments, for a function that might change them."""
        return copy.deepcopy(self.arguments)


class Check(NamedTuple):
    """A named check: what it looks at (as in `quizzer.grading.judge`), and its calls, as indexes into the suite's."""

    name: str
    about: str
    calls: tuple[int, ...]


class Suite(NamedTuple):
    """All checks of an exercise."""

    function: str
    calls: tuple[Call, ...]
    checks: tuple[Check, ...]

    def passed_by(self, source: str) -> bool:
        """Whether a submission, run right here, answers every call as np.allclose sees it."""
        scope: dict[str, Any] = {"np": np, "Any": Any, "Callable": Callable}
        exec(source, scope)  # noqa: S102 - the bank's own text
        function = scope[self.function]
        return all(agrees(answer(function, call.arguments), call.expected, call) for call in self.calls)

    def save(self, file: Path) -> None:
        """Write it where `load` finds it."""
        file.write_bytes(pickle.dumps(self))

    def write_test(self, directory: Path, submission: str) -> Path:
        """Write what pytest needs to run the checks on a submission into a new directory. Returns the test file."""
        directory.mkdir()
        here = Path(__file__).parent
        shutil.copy(here / "suite.py", directory)
        self.save(directory / "suite.pickle")
        (directory / "submission.py").write_text(submission, encoding="utf-8")
        return Path(shutil.copy(here / "as_pytest.py", directory / f"test_{self.function}.py"))


def load(file: Path) -> Suite:
    """Read what `Suite.save` wrote."""
    suite = pickle.loads(file.read_bytes())  # noqa: S301 - the benchmark's own file
    assert isinstance(suite, Suite)
    return suite


def answer(function: Callable[..., Any], arguments: tuple[Any, ...] | dict[str, Any]) -> Any:
    """What the function returns."""
    return function(**arguments) if isinstance(arguments, dict) else function(*arguments)


def agrees(got: Any, expected: Any, call: Call) -> bool:
    """Whether np.allclose holds for every part."""
    if isinstance(expected, tuple | list):
        return len(got) == len(expected) and all(agrees(g, e, call) for g, e in zip(got, expected, strict=True))
    if isinstance(expected, dict):
        return got.keys() == expected.keys() and all(agrees(got[key], expected[key], call) for key in expected)
    if expected is None or isinstance(expected, str):
        return bool(got == expected)
    return np.allclose(got, expected, call.rtol, call.atol, equal_nan=True)


def record(grader: Grader, exercise: Exercise) -> Suite | None:
    """The checks of an exercise on inputs of its own, or None if not all it takes and returns is plain data."""
    from quizzer.grading.cases import plan
    from quizzer.grading.harness import generate
    from quizzer.grading.judge import CallId, checks_of
    from quizzer.grading.sandbox.inside.forms import present
    from quizzer.grading.sandbox.protocol import decode

    cases = generate(grader._sandbox("reference"), exercise, plan(exercise, SEED))
    found = checks_of(exercise, cases)
    if exercise.graded_outputs or any(case.outcome.error or not _is_plain(case.arguments) for case in cases):
        return None
    calls: dict[CallId, Call] = {}
    for call in (call for check in found for call in check.calls):
        arguments = present(decode(call.case.encoded, copy=True), call.form)
        own = exercise.tolerance
        rtol, atol = (1e-3, 1e-4) if call.form == "float32" else (own.rtol, own.atol) if own else (1e-5, 1e-8)
        calls[call.id] = Call(arguments, call.expected.value, rtol, atol)
    index = {name: number for number, name in enumerate(calls)}
    checks = (Check(check.name, check.about, tuple(index[call.id] for call in check.calls)) for check in found)
    return Suite(exercise.name, tuple(calls.values()), tuple(checks))


def right_answer(question: Programming) -> str:
    """A right submission that is not the reference, so that its results are not the same to the last bit."""
    return (RIGHT_ANSWERS / f"{question.id}__2.py").read_text(encoding="utf-8")


def _is_plain(value: Any) -> bool:
    if isinstance(value, dict):
        return all(map(_is_plain, value.values()))
    if isinstance(value, tuple | list):
        return all(map(_is_plain, value))
    return value is None or isinstance(value, str | bool | int | float | complex | np.ndarray | np.generic)
