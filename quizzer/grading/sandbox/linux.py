"""The host's side of a sandbox: has a fork server started, sends it jobs, reads answers that nobody vouches for.

Nothing that comes back is believed: records are decoded strictly and bounded in number and size, printed text is cut,
and how a job ended is told by the fork server, in which no untrusted code runs.
"""

from __future__ import annotations

import contextlib
import json
import os
import select
import socket
import time
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from quizzer.errors import SandboxError
from quizzer.grading.sandbox.launch import Launcher
from quizzer.grading.sandbox.limits import Policy
from quizzer.sentences import say

if TYPE_CHECKING:  # they import NumPy, which the host can do while its fork servers do
    from quizzer.grading.sandbox.jobs import Job
    from quizzer.grading.sandbox.replies import Ending, OnRecord, Replies

_START_SECONDS: Final = 60.0
_GRACE_SECONDS: Final = 1.0  # for the fork server to say that time is up, before the host ends it
_LINGER_SECONDS: Final = 0.5  # for a process to be gone after its last word
_CHUNK: Final = 1 << 16
_DRAIN_CHUNKS: Final = 64  # code that goes on printing after its last word is not waited for
_MAX_MESSAGE: Final = 1 << 16


class LinuxSandbox:
    """One sandbox of a policy, started at its first job and again after it was lost. For one thread at a time.

    Args:
        policy: Its rules.
        launcher: What starts the fork server; if None, one of its own that is closed with it.
    """

    def __init__(self, policy: Policy, launcher: Launcher | None = None) -> None:
        self.policy = policy
        self.layers: tuple[str, ...] = ()
        self._launcher = launcher or Launcher(bubblewrap="bubblewrap" in policy.layers)
        self._own_launcher = launcher is None
        self._number = 0
        self._control: socket.socket | None = None
        self._jobs = 0
        self._ended = 0
        self._imported: set[str] = set()
        self._missing: set[str] = set()

    def start(self) -> None:
        """Start the fork server and wait until it is ready. Raises SandboxError."""
        self.begin()
        if not self.layers:
            self._finish_start()

    def begin(self) -> None:
        """Start the fork server without waiting for it, so that several get ready side by side."""
        if self._control is not None and not _hung_up(self._control):
            return
        self.close()
        with _needing_descriptors():
            self._number, self._control = self._launcher.fork(self.policy)
        self._control.settimeout(_START_SECONDS)

    def _finish_start(self) -> None:
        message = self._hear()
        if message is None and self._launcher.give_up_bubblewrap():  # installed, but this system does not let it work
            self.begin()
            message = self._hear()
        if message is None:
            self.close()
            said = self._launcher.last_words()
            reason = say("A sandbox did not start: {said}.", said=said) if said else say("A sandbox did not start.")
            raise SandboxError(reason, fix=say("Run `quizzer doctor` to see what this machine offers."))
        # "process" is what is always there, so that a sandbox without any other layer is still a started one
        around = ["bubblewrap"] if self._launcher.wrapped else []
        self.layers = ("process", *around, *message["ready"])

    def _hear(self) -> dict[str, Any] | None:
        """The next message of the fork server, or None if it is gone."""
        assert self._control is not None  # noqa: S101
        try:
            data = self._control.recv(_MAX_MESSAGE)
        except OSError:
            return None
        message: dict[str, Any] | None = json.loads(data) if data else None
        return message

    def _say(self, message: Mapping[str, Any], descriptors: Sequence[int] = ()) -> None:
        assert self._control is not None  # noqa: S101
        with contextlib.suppress(OSError):  # if the fork server is gone, reading will tell
            socket.send_fds(self._control, [json.dumps(message).encode()], descriptors)

    def _settle(self) -> None:
        """Wait until the process of the last job has ended: it was done, but may linger, even on purpose."""
        if self._control is None or self._ended == self._jobs:
            return
        self._control.settimeout(_LINGER_SECONDS)
        message = self._hear()
        if message is None or message.get("ended") != self._jobs:
            self.close()
            return
        self._ended = self._jobs
        self._control.settimeout(_START_SECONDS)

    def require(self, modules: Sequence[str]) -> set[str]:
        """Have the fork server import modules, once, for every later job. Returns those that are missing."""
        self._settle()
        self.start()
        wanted = [name for name in modules if name not in self._imported | self._missing]
        if wanted:
            self._say({"import": wanted})
            answer = self._hear()
            if answer is None:
                self.close()
                raise SandboxError(say("A sandbox was lost while it imported {modules}.", modules=", ".join(wanted)))
            self._missing |= set(answer["missing"])
            self._imported |= set(wanted) - self._missing
        return self._missing.intersection(modules)

    def run(self, job: Job, *, seconds: float, on_record: OnRecord) -> Ending:
        """Run one job in a fresh process. `on_record` gets every record; it may raise ProtocolError to end the job.

        The records of a job come all at its end, unless it asks for a stream.
        """
        from quizzer.grading.sandbox.protocol import record
        from quizzer.grading.sandbox.replies import Replies

        self._settle()
        self.start()
        self._jobs += 1
        replies = Replies(self.policy, on_record)
        with _needing_descriptors():
            exchange = _Exchange(record(job), replies)
        began = time.perf_counter()
        try:
            self._say({"job": self._jobs, "seconds": seconds}, exchange.theirs)
            exchange.hand_over()
            ended = self._await(exchange, replies, time.monotonic() + seconds + _GRACE_SECONDS)
        except BaseException:
            self.close()  # the job may still run; a new fork server is the simplest way to be rid of it
            raise
        finally:
            exchange.close()
        return replies.ending(seconds=time.perf_counter() - began, **ended)

    def _await(self, exchange: _Exchange, replies: Replies, deadline: float) -> dict[str, Any]:
        """Serve the pipes until the job is done or over. Returns how it ended, for `Replies.ending`."""
        assert self._control is not None  # noqa: S101
        control = self._control.fileno()
        exchange.poller.register(control, select.POLLIN)
        cancelled = False
        while time.monotonic() < deadline:
            ready = [descriptor for descriptor, _ in exchange.poller.poll((deadline - time.monotonic()) * 1000)]
            for descriptor in ready:
                if descriptor != control:
                    exchange.serve(descriptor)
            if replies.done:
                exchange.drain()
                return {}
            if control in ready:
                message = self._hear()
                if message is None:
                    self.close()
                    return {"code": 1}
                self._ended = message["ended"]
                exchange.drain()
                return {"timed_out": message["timed_out"], "killed_by": message["signal"], "code": message["code"]}
            if replies.problem and not cancelled:
                self._say({"cancel": self._jobs})
                cancelled = True
        self.close()
        return {"timed_out": True}

    def close(self) -> None:
        """Stop the sandbox and whatever runs in it."""
        if self._control is not None:
            self._control.close()
            self._launcher.end(self._number)
        if self._own_launcher:
            self._launcher.close()
        self._control = None
        self.layers = ()
        self._ended = self._jobs
        self._imported, self._missing = set(), set()


@contextlib.contextmanager
def _needing_descriptors() -> Iterator[None]:
    """Turn the lack of descriptors for sockets and pipes into a SandboxError."""
    try:
        yield
    except OSError as error:
        raise SandboxError(say("A sandbox cannot be reached: {reason}.", reason=error.strerror)) from error


def _pipes(number: int) -> list[int]:
    """Both ends of so many pipes, or none of them. Raises OSError."""
    ends: list[int] = []
    try:
        for _ in range(number):
            ends += os.pipe()
    except OSError:
        for end in ends:
            os.close(end)
        raise
    return ends


def _hung_up(control: socket.socket) -> bool:
    """Whether the fork server behind the socket is gone."""
    poller = select.poll()
    poller.register(control, 0)
    return bool(poller.poll(0))


class _Exchange:
    """The pipes of one job: the job goes in, records and printed text come out."""

    def __init__(self, job: bytes, replies: Replies) -> None:
        job_read, self._job, self._reply, reply_write, self._printed, printed_write = _pipes(3)
        self.theirs: tuple[int, ...] = (job_read, reply_write, printed_write)
        self._live = {self._job, self._reply, self._printed}
        self._to_send = memoryview(job)
        self._replies = replies
        self.poller = select.poll()
        for descriptor in self._live:
            os.set_blocking(descriptor, False)
            self.poller.register(descriptor, select.POLLOUT if descriptor == self._job else select.POLLIN)

    def hand_over(self) -> None:
        """Close the ends that now belong to the sandbox."""
        for descriptor in self.theirs:
            os.close(descriptor)
        self.theirs = ()

    def serve(self, descriptor: int) -> bool:
        """Move what can be moved. Returns whether there may be more."""
        if descriptor not in self._live:
            return False
        try:
            more = self._send() if descriptor == self._job else self._receive(descriptor)
        except BlockingIOError:
            return False
        except OSError:
            more = False
        if not more:
            self._drop(descriptor)
        return more

    def _send(self) -> bool:
        self._to_send = self._to_send[os.write(self._job, self._to_send[:_CHUNK]) :]
        return bool(self._to_send)

    def _receive(self, descriptor: int) -> bool:
        data = os.read(descriptor, _CHUNK)
        if descriptor == self._reply:
            return bool(data) and self._replies.take(data)
        self._replies.take_printed(data)
        return bool(data)

    def drain(self) -> None:
        """Read what is in the pipes already, without waiting for their end."""
        for descriptor in (self._reply, self._printed):
            for _ in range(_DRAIN_CHUNKS):
                if not self.serve(descriptor):
                    break

    def _drop(self, descriptor: int) -> None:
        self._live.discard(descriptor)
        self.poller.unregister(descriptor)
        os.close(descriptor)

    def close(self) -> None:
        """Close every end that is still open here."""
        self.hand_over()
        for descriptor in list(self._live):
            self._drop(descriptor)
