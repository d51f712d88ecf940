"""What a sandbox is worth on this machine: harmless attacks are tried on targets made for them.

The attacks are our own code, so what they report can be believed. The answer holds until the machine boots again, the
program changes or other layers take hold; until then it is remembered in the cache directory.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import platform
import socket
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import msgspec

import quizzer
from quizzer import paths
from quizzer.errors import SandboxError
from quizzer.grading.reports import AttackReport, read
from quizzer.grading.sandbox import Sandbox
from quizzer.grading.sandbox.inside.attacks import ATTACKS
from quizzer.grading.sandbox.jobs import AttackJob
from quizzer.grading.sandbox.protocol import Value
from quizzer.grading.verdict import Isolation
from quizzer.sentences import say

_FILES: Final = {"submission": "isolation.json", "tensors": "isolation-tensors.json"}
_SECONDS: Final = 10.0
_WORST: Final = frozenset({"reading your files", "changing your files", "using the network"})


class _Remembered(msgspec.Struct, frozen=True):
    key: str
    isolation: Isolation


def isolation_of(sandbox: Sandbox, cache: Path | None = None) -> Isolation:
    """What the sandbox stops and what not. Raises SandboxError if it cannot be found out."""
    sandbox.start()
    file = (cache or paths.cache_dir()) / _FILES[sandbox.policy.role]
    key = _key(sandbox)
    known = _recall(file, key)
    if known is not None:
        return known
    isolation = try_attacks(sandbox)
    _remember(file, _Remembered(key, isolation))
    return isolation


def try_attacks(sandbox: Sandbox) -> Isolation:
    """Attack from inside the sandbox, and see what nothing stopped."""
    reports: list[AttackReport] = []

    def take(record: Sequence[Value]) -> None:
        report = read(record)
        if isinstance(report, AttackReport):
            reports.append(report)

    with (
        tempfile.TemporaryDirectory(prefix="quizzer-") as directory,
        socket.socket() as listener,
        _program(Path(directory) / "program") as program,
    ):
        canary, victim = Path(directory) / "canary", Path(directory) / "victim"
        canary.write_text("canary")
        victim.touch()
        Path(directory).chmod(0o755)  # as open as a home directory may be: only the sandbox itself should stop it
        canary.chmod(0o644)
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        job: AttackJob = {
            "task": "attack",
            "canary": str(canary),
            "victim": str(victim),
            "program": program,
            "port": listener.getsockname()[1],
            "host": os.getpid(),
        }
        ending = sandbox.run(job, seconds=_SECONDS, on_record=take)
    if ending.status != "done" or len(reports) != 1:
        raise SandboxError(say("The sandbox could not be tried out: {reason}", reason=ending.message or ending.status))
    return rated(reports[0].succeeded)


@contextlib.contextmanager
def _program(path: Path) -> Iterator[str]:
    """Something that listens at a path, as the learner's other programs do, where the system has such a thing."""
    if hasattr(socket, "AF_UNIX"):
        with socket.socket(socket.AF_UNIX) as listener:
            listener.bind(str(path))
            path.chmod(0o666)
            listener.listen()
            yield str(path)
    else:
        yield str(path)


def rated(succeeded: tuple[str, ...]) -> Isolation:
    """The level that stopped everything but these."""
    if not succeeded:
        return Isolation("full")
    return Isolation("limits" if set(succeeded) >= _WORST else "partial", succeeded)


def _key(sandbox: Sandbox) -> str:
    """What the answer depends on."""
    try:
        boot = Path("/proc/sys/kernel/random/boot_id").read_text().strip()
    except OSError:
        boot = platform.platform()
    user = os.geteuid() if hasattr(os, "geteuid") else 0
    program = (quizzer.__version__, sys.version, sys.executable, *ATTACKS)
    facts = (boot, program, user, sandbox.layers, sandbox.policy.role, sandbox.policy.memory)
    return hashlib.sha256(repr(facts).encode()).hexdigest()


def _recall(file: Path, key: str) -> Isolation | None:
    try:
        known = msgspec.json.decode(file.read_bytes(), type=_Remembered)
    except (OSError, msgspec.DecodeError):
        return None
    return known.isolation if known.key == key else None


def _remember(file: Path, known: _Remembered) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        partial = file.with_suffix(f".{os.getpid()}")
        partial.write_bytes(msgspec.json.encode(known))
        partial.replace(file)
    except OSError:
        return  # it will be tried again; nothing is lost
