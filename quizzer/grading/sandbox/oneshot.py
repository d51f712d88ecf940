"""A sandbox for systems without Linux's tools: a fresh process for every job, with time limit and bounded answers.

Nothing keeps the code from the learner's files and network there; `probe` finds that out and every verdict says so.
"""

from __future__ import annotations

import contextlib
import json
import subprocess
import threading
import time
from collections.abc import Sequence
from importlib.util import find_spec
from typing import IO

from quizzer.errors import SandboxError
from quizzer.grading.sandbox.jobs import Job
from quizzer.grading.sandbox.limits import Policy, command, environment, preparation
from quizzer.grading.sandbox.protocol import record
from quizzer.grading.sandbox.replies import Ending, OnRecord, Replies
from quizzer.sentences import say

_CHUNK = 1 << 16
_JOIN_SECONDS = 1.0
_START_SECONDS = 60.0


class OneShot:
    """The same interface as `linux.LinuxSandbox`, without a process that is kept."""

    def __init__(self, policy: Policy) -> None:
        self.policy = policy
        self.layers: tuple[str, ...] = ("process",)
        self._libraries: set[str] = set()

    def begin(self) -> None:
        """Nothing needs to be started."""

    def start(self) -> None:
        """Nothing needs to be started."""

    def close(self) -> None:
        """Nothing is kept."""

    def require(self, modules: Sequence[str]) -> set[str]:
        """Have every later job find `modules` imported. Returns those that are missing."""
        missing = {name for name in modules if find_spec(name) is None}
        self._libraries |= set(modules) - missing
        return missing

    def run(self, job: Job, *, seconds: float, on_record: OnRecord) -> Ending:
        """Run one job in a process of its own; see `linux.LinuxSandbox.run`."""
        configuration = self.policy.configuration()
        modules = [*preparation()["import"], *configuration["import"], *sorted(self._libraries)]
        configuration |= {"seconds": seconds, "import": modules}
        message = json.dumps(configuration).encode() + b"\n" + record(job)
        replies = Replies(self.policy, on_record)
        began = time.perf_counter()
        try:
            process = subprocess.Popen(  # noqa: S603 - our own interpreter and program
                command("once"),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                env=environment(),
            )
        except OSError as error:
            raise SandboxError(say("A sandbox could not be started: {reason}.", reason=error.strerror)) from error
        with process:
            timed_out = _converse(process, message, replies, seconds)
        code = process.returncode
        return replies.ending(
            timed_out=timed_out,
            killed_by=0 if timed_out else max(-code, 0),
            code=max(code, 0),
            seconds=time.perf_counter() - began,
        )


def _converse(process: subprocess.Popen[bytes], message: bytes, replies: Replies, seconds: float) -> bool:
    """Send the job and take what comes until the process ends. Returns whether it had to be ended for its time."""
    assert process.stdin and process.stdout and process.stderr  # noqa: S101, PT018 - pipes were asked for
    failed: list[BaseException] = []
    ready = threading.Event()  # Python has started and is about to run the job: its time counts from here

    def answers(pipe: IO[bytes]) -> None:
        try:
            pipe.read(1)
            ready.set()
            while (data := pipe.read1(_CHUNK)) and replies.take(data):  # type: ignore[attr-defined]
                pass
        except Exception as error:
            failed.append(error)
        finally:
            ready.set()
            if replies.problem or failed:
                process.kill()

    def prints(pipe: IO[bytes]) -> None:
        while data := pipe.read1(_CHUNK):  # type: ignore[attr-defined]
            replies.take_printed(data)

    def send(pipe: IO[bytes]) -> None:
        with contextlib.suppress(OSError), pipe:  # if the process has ended already, its exit tells how
            pipe.write(message)

    parts = ((send, process.stdin), (answers, process.stdout), (prints, process.stderr))
    threads = [threading.Thread(target=part, args=(pipe,), daemon=True) for part, pipe in parts]
    for thread in threads:
        thread.start()
    timed_out = False
    try:
        ready.wait(_START_SECONDS)
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        timed_out = True
    finally:
        process.kill()
        for thread in threads:
            thread.join(_JOIN_SECONDS)
    if failed:
        raise failed[0]
    return timed_out
