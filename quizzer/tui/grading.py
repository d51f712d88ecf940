"""The grader behind the code screen: made when it is needed, used in threads, left behind when it is too slow."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from threading import Thread
from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from quizzer.bank.model import Programming
    from quizzer.grading import Grader
    from quizzer.grading.verdict import CheckResult, Isolation, Verdict

_Result = TypeVar("_Result")

THREAD_NAME: Final = "quizzer-grading"


class BackgroundGrader:
    """Grades without blocking the screen, nor the end of the program.

    Args:
        make_grader: Makes a grader; called in the screen's thread, so it should be quick.
    """

    def __init__(self, make_grader: Callable[[], Grader]) -> None:
        self._make = make_grader
        self._grader: Grader | None = None
        self._threads: list[Thread] = []

    async def warm(self) -> Isolation:
        """Start the sandboxes and tell how they contain code. Raises SandboxError."""
        grader = self._in_use()

        def start() -> Isolation:
            grader.warm()
            return grader.isolation()

        return await self._in_thread(start)

    async def grade(self, exercise: Programming, source: str, on_check: Callable[[CheckResult], None]) -> Verdict:
        """Grade a submission; `on_check` is called in another thread. Raises SandboxError and BankError."""
        grader = self._in_use()
        return await self._in_thread(lambda: grader.grade(exercise, source, on_check=on_check))

    def leave(self) -> None:
        """Let what is under way end by itself; the next grading gets a fresh grader and need not wait."""
        grader, self._grader = self._grader, None
        threads, self._threads = self._threads, []
        if grader is None:
            return

        def clear_away() -> None:
            for thread in threads:
                thread.join()
            grader.close()

        Thread(target=clear_away, name=THREAD_NAME, daemon=True).start()

    def close(self) -> None:
        """Stop the sandboxes, without waiting for what is under way: it ends with the program."""
        if any(thread.is_alive() for thread in self._threads):
            self.leave()
        elif self._grader is not None:
            self._grader.close()
            self._grader = None

    def _in_use(self) -> Grader:
        if self._grader is None:
            self._grader = self._make()
        return self._grader

    async def _in_thread(self, function: Callable[[], _Result]) -> _Result:
        """Run a function in a thread that, unlike those of `asyncio.to_thread`, lets the program end before it."""
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

        thread = Thread(target=work, name=THREAD_NAME, daemon=True)
        self._threads = [*(thread for thread in self._threads if thread.is_alive()), thread]
        thread.start()
        return await done
