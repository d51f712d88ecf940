"""Running code that is not trusted: the learner's, and the bank's own.

`Sandbox` is what the host sees. `linux` keeps a fork server on Linux (`launch` starts it), `oneshot` starts a process
for each job elsewhere; `policy` says what a sandbox may do, `probe` finds out what it can do. The program that runs on
the far side is `inside`. Both sides share `protocol`, what they say to each other, with `npy` and `tensors`, and
`confine`, what a process does to itself.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from quizzer.grading.sandbox.jobs import Job
    from quizzer.grading.sandbox.launch import Launcher
    from quizzer.grading.sandbox.limits import Policy
    from quizzer.grading.sandbox.replies import Ending, OnRecord


class Sandbox(Protocol):
    """A place to run jobs, one at a time, each in a fresh process; started when it is first used."""

    policy: Policy
    layers: tuple[str, ...]
    """What holds the code in, from the outside in; empty before it is started."""

    def begin(self) -> None:
        """Start it without waiting for it."""

    def start(self) -> None:
        """Start it. Raises SandboxError."""

    def require(self, modules: Sequence[str]) -> set[str]:
        """Have every later job find `modules` imported. Returns those that are missing."""

    def run(self, job: Job, *, seconds: float, on_record: OnRecord) -> Ending:
        """Run one job. `on_record` gets every record; ProtocolError ends the job."""

    def close(self) -> None:
        """Stop it and whatever runs in it; it starts again when it is used again."""


def open_launcher(layers: frozenset[str]) -> Launcher | None:
    """What several sandboxes of these layers can be forked from, where this platform has such a thing."""
    if sys.platform != "linux":
        return None
    from quizzer.grading.sandbox.launch import Launcher

    return Launcher(bubblewrap="bubblewrap" in layers)


def open_sandbox(policy: Policy, launcher: Launcher | None = None) -> Sandbox:
    """The best sandbox that this platform has, from a launcher that others share or from one of its own."""
    if sys.platform == "linux":
        from quizzer.grading.sandbox.linux import LinuxSandbox

        return LinuxSandbox(policy, launcher)
    from quizzer.grading.sandbox.oneshot import OneShot

    return OneShot(policy)
