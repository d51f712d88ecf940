"""One thing that `bank prove` tries, and its result."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from quizzer.grading import Grader


@dataclass(frozen=True)
class StepResult:
    """The result of trying.

    Attributes:
        problems: What is wrong, a sentence each.
        missing: The module without which it could not be tried as it should.
        recorded: Whether it was held against a recording in its place.
    """

    problems: Sequence[str] = ()
    missing: str | None = None
    recorded: bool = False


@dataclass(frozen=True)
class Step:
    """One thing to try.

    `weight` counts the libraries that it needs: the lighter come first, because a process that has imported a heavy one
    is slow to fork from then on.
    """

    part: str
    run: Callable[[Grader], StepResult]
    weight: int = 0
