"""Processes as the tests see them from outside."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

from quizzer.grading.sandbox.linux import LinuxSandbox


def _facts(pid: str) -> tuple[int, str] | None:
    """The parent and the state of a process, or None if it is gone."""
    try:
        state, parent = (Path("/proc") / pid / "stat").read_text().rsplit(")", 1)[1].split()[:2]
    except OSError:
        return None
    return int(parent), state


def _name(pid: int) -> str:
    """The name of a program that runs; unlike `exe`, anybody may read it of a process that hides its memory."""
    return (Path("/proc") / str(pid) / "comm").read_text().strip()


def descendants(pid: int) -> list[int]:
    """All living processes that `pid` has started, directly or not."""
    found = {int(p.name): facts for p in Path("/proc").glob("[0-9]*") if (facts := _facts(p.name)) and facts[1] != "Z"}
    family = [pid]
    for member in family:
        family += [child for child, (parent, _) in found.items() if parent == member]
    return family[1:]


def _children(pid: int) -> list[int]:
    return [member for member in descendants(pid) if (facts := _facts(str(member))) and facts[0] == pid]


def fork_server_of(sandbox: LinuxSandbox) -> int:
    """The process of a sandbox, as its host sees it: the child of the launcher, which may have bubblewrap around it."""
    process = sandbox._launcher._process
    assert process is not None
    launcher = process.pid
    while _name(launcher) == "bwrap":
        [launcher] = _children(launcher)
    [server] = _children(launcher)
    return server


def alive(pid: int) -> bool:
    """Whether the process runs."""
    facts = _facts(str(pid))
    return facts is not None and facts[1] != "Z"


def eventually(condition: Callable[[], bool]) -> bool:
    """Whether the condition comes true while anybody would wait for it."""
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        if condition():
            return True
        time.sleep(0.02)
    return False


def at_rest() -> int:
    """How many processes this one has started once nothing is under way: other tests keep graders open too."""
    counts = []
    for _ in range(20):
        counts.append(len(descendants(os.getpid())))
        time.sleep(0.02)
    return max(counts)


def nothing_lingers(idle: int) -> bool:
    """Whether this process is back to as many descendants as it has at rest."""
    return eventually(lambda: len(descendants(os.getpid())) <= idle)
