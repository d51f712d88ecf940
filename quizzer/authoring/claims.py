"""What `bank prove` needs of whoever runs the bank's Python; `quizzer.grading.Grader` is one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from quizzer.authoring.recordings import Recording
from quizzer.bank.model import Exercise

LIBRARY_NAMES: Final = {"torch": "PyTorch", "scipy": "SciPy", "sklearn": "scikit-learn", "sympy": "SymPy"}
"""What libraries are called where people read it, by module."""


class Script(Protocol):
    """What became of a script; see `quizzer.authoring.script.ScriptResult`."""

    @property
    def error(self) -> str | None:
        """What went wrong, or None."""

    @property
    def output(self) -> str:
        """What it printed."""

    @property
    def missing(self) -> str | None:
        """The module whose absence stopped it."""


class Check(Protocol):
    """One named check of a verdict."""

    @property
    def name(self) -> str:
        """The check, as it is shown."""

    @property
    def verdict(self) -> str:
        """`pass`, `fail`, ..."""

    @property
    def message(self) -> str:
        """What was found."""


class Named(Protocol):
    """A recognised mistake."""

    @property
    def id(self) -> str:
        """The wrong variant, or a generic slip."""


class Outcome(Protocol):
    """The verdict on a file; see `quizzer.grading.verdict.Verdict`."""

    @property
    def verdict(self) -> str:
        """`pass`, `fail`, ..."""

    @property
    def message(self) -> str:
        """What was found."""

    @property
    def checks(self) -> Sequence[Check]:
        """Every check in order."""

    @property
    def diagnosis(self) -> Sequence[Named]:
        """Which mistakes it was recognised as."""


class Prover(Protocol):
    """What runs proofs and grades files of the bank."""

    def run_script(self, source: str, *, timeout: float, libraries: Sequence[str]) -> Script:
        """Run a script in a process of its own, with NumPy as `np`, `math`, and SymPy as `sp`."""

    def check_variant(self, exercise: Exercise, source: str, *, seed: int) -> Outcome:
        """Grade a file as a submission. Raises BankError when the exercise itself does not run."""

    def prove_reference(self, exercise: Exercise, seeds: Sequence[int]) -> tuple[list[str], str | None]:
        """Where reference and oracle differ, and the module that the oracle lacks."""

    def prove_gradient(self, exercise: Exercise, seeds: Sequence[int]) -> list[str]:
        """Where the reference's gradients are not those of the function that they should be of."""

    def prove_recorded(self, exercise: Exercise, recording: Recording) -> list[str]:
        """Where reference and recorded outputs differ."""

    def record_oracle(self, exercise: Exercise, seed: int) -> Recording:
        """Run the oracle. Raises BankError if it cannot be recorded."""


@dataclass(frozen=True)
class Tried:
    """What came of trying.

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
    run: Callable[[Prover], Tried]
    weight: int = 0
