"""Grading a submission: cases and expected values from the reference sandbox, results from the submission sandbox."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import TracebackType
    from typing import Self

    from quizzer.bank.model import Exercise, Programming
    from quizzer.grading.script import ScriptResult
    from quizzer.grading.verdict import CheckResult, Isolation, Verdict


class Grader:
    """Grades code answers in sandboxes that are started at first use and kept warm until `close`.

    Threads may share a grader: gradings take turns.

    Args:
        timeout: Seconds of wall clock that one submission may take over all its cases.
        memory_mb: Megabytes that a submission may allocate.
    """

    def __init__(self, *, timeout: float = 5.0, memory_mb: int = 512) -> None:
        self._timeout = timeout
        self._memory_mb = memory_mb

    def grade(
        self,
        question: Programming,
        source: str | bytes,
        *,
        seed: int | None = None,
        on_check: Callable[[CheckResult], None] | None = None,
    ) -> Verdict:
        """The verdict on a submission. `seed` replays an attempt; `on_check` hears of every check as it finishes.

        Raises:
            SandboxError: No sandbox could be started.
            BankError: The exercise itself is broken: its cases or its reference do not run.
        """
        raise NotImplementedError

    def check_variant(self, exercise: Exercise, source: str, *, seed: int) -> Verdict:
        """The verdict on a file of the bank (a wrong variant, a starter, the reference itself): like `grade`."""
        raise NotImplementedError

    def prove_reference(self, exercise: Exercise, seeds: Sequence[int]) -> tuple[list[str], str | None]:
        """Where reference and oracle disagree, one sentence each, and the module that the oracle misses, or None."""
        raise NotImplementedError

    def run_script(self, source: str, *, timeout: float = 10.0, libraries: Sequence[str] = ("sympy",)) -> ScriptResult:
        """Run a proof in the reference sandbox, in a fresh process that has `libraries` imported already."""
        raise NotImplementedError

    def isolation(self) -> Isolation:
        """How submissions are contained on this machine: tried, not assumed. Cached until the next boot."""
        raise NotImplementedError

    def warm(self) -> None:
        """Start the sandboxes now, so that the first grading need not wait for them."""
        raise NotImplementedError

    def close(self) -> None:
        """Stop the sandboxes. A closed grader starts them again when it is used again."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
