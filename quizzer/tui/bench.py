"""The grader behind the code screen: made when it is needed, used in threads, left behind when it is too slow."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from threading import Thread
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from quizzer.bank.model import Programming
    from quizzer.grading import Grader
    from quizzer.grading.verdict import CheckResult, Isolation, Verdict

_Result = TypeVar("_Result")


class Bench:
    """Grades without blocking the screen.

    Args:
        make_grader: Makes a grader; called in the screen's thread, so it should be quick.
    """

    def __init__(self, make_grader: Callable[[], Grader]) -> None:
        self._make = make_grader
        self._grader: Grader | None = None
        self._running = 0

    @property
    def grader(self) -> Grader:
        """The grader in use."""
        if self._grader is None:
            self._grader = self._make()
        return self._grader

    async def warm(self) -> Isolation:
        """Start the sandboxes and tell how they contain code. Raises SandboxError."""
        grader = self.grader

        def start() -> Isolation:
            grader.warm()
            return grader.isolation()

        return await in_thread(start)

    async def grade(self, exercise: Programming, source: str, on_check: Callable[[CheckResult], None]) -> Verdict:
        """Grade a submission; `on_check` is called in another thread. Raises SandboxError and BankError."""
        grader = self.grader
        self._running += 1
        try:
            return await in_thread(lambda: grader.grade(exercise, source, on_check=on_check))
        finally:
            self._running -= 1

    def leave(self) -> None:
        """Let a grading that is under way end by itself; the next one gets a fresh grader and need not wait."""
        grader, self._grader = self._grader, None
        if grader is not None:
            Thread(target=grader.close, daemon=True).start()  # takes turns with the grading, so it comes after it

    def close(self) -> None:
        """Stop the sandboxes, without waiting for a grading that is under way."""
        if self._running:
            self.leave()
        elif self._grader is not None:
            self._grader.close()
            self._grader = None


async def in_thread(function: Callable[[], _Result]) -> _Result:
    """Run a function in a thread that does not keep the program from ending, unlike those of `asyncio.to_thread`."""
    loop = asyncio.get_running_loop()
    done: asyncio.Future[_Result] = loop.create_future()

    def settle(result: _Result | None, error: BaseException | None) -> None:
        if done.cancelled():
            return
        if error is not None:
            done.set_exception(error)
        else:
            done.set_result(result)  # type: ignore[arg-type]  # None only where the result is None

    def work() -> None:
        result, failure = None, None
        try:
            result = function()
        except BaseException as error:  # it is raised again where the result is awaited
            failure = error
        with suppress(RuntimeError):  # the app has gone
            loop.call_soon_threadsafe(settle, result, failure)

    Thread(target=work, daemon=True).start()
    return await done
