"""Grading a submission: cases and expected values from the reference sandbox, results from the submission sandbox."""

from __future__ import annotations

import os
import secrets
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Final, Self

from quizzer.grading.frameworks import role_of
from quizzer.grading.source import MAX_SOURCE
from quizzer.grading.verdict import CheckResult, Isolation, Verdict
from quizzer.sentences import say

if TYPE_CHECKING:
    from quizzer.bank.model import Programming
    from quizzer.grading.sandbox import Sandbox
    from quizzer.grading.sandbox.launch import Launcher
    from quizzer.grading.sandbox.limits import Role

_SEEDS: Final = 1 << 31
_REFERENCE_MEMORY: Final = 4 << 30


class Grader:
    """Grades code answers in sandboxes that are started at first use and kept warm until `close`.

    Threads may share a grader: gradings take turns.

    Args:
        timeout: Seconds of wall clock that one submission may take over all its cases.
        memory_mb: Megabytes that a submission may allocate.
        layers: The layers of isolation to use where the machine has them; all of them unless a test asks for fewer.
        cache: Where to remember what the isolation is worth; the platform's cache directory if None.
    """

    def __init__(
        self,
        *,
        timeout: float = 5.0,
        memory_mb: int = 512,
        layers: frozenset[str] | None = None,
        cache: Path | None = None,
    ) -> None:
        self._timeout = timeout
        self._memory = memory_mb << 20
        self._layers = layers
        self._cache = cache
        self._lock = threading.RLock()
        self._launcher: Launcher | None = None
        self._sandboxes: dict[str, Sandbox] = {}
        self._isolation: dict[Role, Isolation] = {}

    def grade(
        self,
        question: Programming,
        source: str | bytes,
        *,
        seed: int | None = None,
        on_check: Callable[[CheckResult], None] | None = None,
        explain: bool = True,
    ) -> Verdict:
        """The verdict on a submission.

        Args:
            question: What it answers.
            source: The submission.
            seed: Replays an attempt.
            on_check: Hears of every check as it finishes; of a wrong gradient before the hint about it is there, which
                needs more calls.
            explain: Make the failing case small and give hints, which takes the longest.

        Raises:
            SandboxError: No sandbox could be started.
            BankError: The exercise itself is broken: its cases or its reference do not run.
        """
        text = source.encode("utf-8", "backslashreplace") if isinstance(source, str) else source
        seed = secrets.randbelow(_SEEDS) if seed is None else seed
        exercise = question.exercise
        with self._lock:
            role = role_of(exercise, text)
            self.begin(role)
            _import_numpy()
            from quizzer.grading.attempt import Attempt
            from quizzer.grading.harness import Harness

            isolation = self.isolation(role)
            if len(text) > MAX_SOURCE:
                message = say("The file has {n} bytes; {most} are the most.", n=len(text), most=MAX_SOURCE)
                return Verdict(question.id, "error", message, (), (), None, "", seed, isolation, 0.0)
            harness = Harness(self._sandbox("reference"), self._sandbox(role), exercise, text, seed)
            attempt = Attempt(harness, self._timeout, on_check, explain)
            return attempt.verdict(question.id, isolation)

    @contextmanager
    def reference_sandbox(self) -> Iterator[Sandbox]:
        """The sandbox in which the bank's own Python runs, for one thread at a time."""
        with self._lock:
            yield self._sandbox("reference")

    def isolation(self, role: Role = "submission") -> Isolation:
        """How submissions are contained on this machine: tried, not assumed. Cached until the next boot.

        The sandbox for those that use PyTorch has the role `tensors`.
        """
        from quizzer.grading.sandbox.probe import isolation_of

        with self._lock:
            if role not in self._isolation:
                self._isolation[role] = isolation_of(self._sandbox(role), self._cache)
            return self._isolation[role]

    def layers(self) -> tuple[str, ...]:
        """What contains a submission here, by name, from the outside in."""
        with self._lock:
            sandbox = self._sandbox("submission")
            sandbox.start()
            return sandbox.layers

    def warm(self) -> None:
        """Start the sandboxes now, so that the first grading need not wait for them."""
        with self._lock:
            self.begin()
            self.isolation()
            self._sandbox("reference").start()

    def begin(self, role: Role = "submission") -> None:
        """Start the sandbox of submissions and that of references side by side, without waiting for them."""
        with self._lock:
            self._sandbox(role).begin()
            self._sandbox("reference").begin()

    def _sandbox(self, role: Role) -> Sandbox:
        if role not in self._sandboxes:
            from quizzer.grading.sandbox import open_launcher, open_sandbox
            from quizzer.grading.sandbox.limits import LAYERS, Policy

            layers = LAYERS if self._layers is None else self._layers
            self._launcher = self._launcher or open_launcher(layers)
            memory = _REFERENCE_MEMORY if role == "reference" else self._memory
            self._sandboxes[role] = open_sandbox(Policy(role, layers, memory), self._launcher)
        return self._sandboxes[role]

    def close(self) -> None:
        """Stop the sandboxes. A closed grader starts them again when it is used again."""
        with self._lock:
            for sandbox in self._sandboxes.values():
                sandbox.close()
            if self._launcher is not None:
                self._launcher.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _import_numpy() -> None:
    """Import NumPy without the threads of its BLAS: here it only compares, and the sandboxes need the other cores."""
    name = "OPENBLAS_NUM_THREADS"
    if "numpy" not in sys.modules and name not in os.environ:
        os.environ[name] = "1"
        import numpy  # noqa: F401, ICN001 - what follows finds it imported

        del os.environ[name]
