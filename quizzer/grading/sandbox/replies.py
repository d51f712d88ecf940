"""What comes back from a job, bounded and checked: records, printed text, and how it ended."""

from __future__ import annotations

import signal
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from quizzer.grading.sandbox.limits import Policy
from quizzer.grading.sandbox.phrase import mark
from quizzer.grading.sandbox.protocol import ProtocolError, RecordReader, Value
from quizzer.sentences import say

EndingStatus: TypeAlias = Literal["done", "timeout", "memory", "crash", "protocol"]
OnRecord: TypeAlias = Callable[[Sequence[Value]], None]

_FAULTS: Final = {
    "SIGSEGV": mark("a segmentation fault"),
    "SIGFPE": mark("an arithmetic fault"),
    "SIGABRT": mark("abort"),
}


@dataclass(frozen=True)
class Ending:
    """How a job ended. `message` is for people and empty when it is done; `output` is what it printed, as it came."""

    status: EndingStatus
    message: str = ""
    output: bytes = b""
    printed: int = 0
    seconds: float = 0.0


class Replies:
    """Takes the bytes of one job.

    Args:
        policy: Bounds what is kept.
        on_record: Gets every record; raises ProtocolError for one that is out of place.
    """

    def __init__(self, policy: Policy, on_record: OnRecord) -> None:
        self._records = RecordReader(policy.reply)
        self._on_record = on_record
        self._limit = policy.output
        self._kept: list[bytes] = []
        self._printed = 0
        self._done = False
        self.problem = ""

    @property
    def done(self) -> bool:
        """Whether everything was said, and all of it as it should be."""
        return self._done and not self.problem

    def take(self, data: bytes) -> bool:
        """Take bytes of the reply. Returns whether more are wanted."""
        try:
            for value in self._records.feed(data):
                self._accept(value)
        except ProtocolError as problem:
            self.problem = str(problem)
        return not self.problem

    def _accept(self, value: Value) -> None:
        if not isinstance(value, list) or self._done:
            raise ProtocolError(mark("a record is not in its place"))
        if len(value) == 1 and isinstance(value[0], str) and value[0] == "done":
            self._done = True
        else:
            self._on_record(value)

    def take_printed(self, data: bytes) -> None:
        """Take bytes that the job printed; past the limit they are only counted."""
        wanted = self._limit - self._printed
        if wanted > 0:
            self._kept.append(data[:wanted])
        self._printed += len(data)

    def ending(self, *, seconds: float, timed_out: bool = False, killed_by: int = 0, code: int = 0) -> Ending:
        """What the way in which the process ended means."""
        status, message = self._explained(timed_out, killed_by, code)
        return Ending(status, message, b"".join(self._kept), self._printed, seconds)

    def _explained(self, timed_out: bool, killed_by: int, code: int) -> tuple[EndingStatus, str]:
        name = signal.Signals(killed_by).name if killed_by else ""
        if self.problem:
            return "protocol", say("What came back is not an answer: {problem}.", problem=say(self.problem))
        if timed_out or name == "SIGXCPU":
            return "timeout", say("Time was up.")
        if name == "SIGKILL":
            return "memory", say("The machine ran out of memory.")
        if self._done and not killed_by and not code:
            return "done", ""
        if killed_by:
            return "crash", say("The process was ended by {fault}.", fault=say(_FAULTS.get(name, name)))
        return "crash", say("The process ended itself before it had answered.")
