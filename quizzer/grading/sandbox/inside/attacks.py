"""Inside a sandbox: attacks on harmless targets that the probe has set up, to see which of them succeed."""

from __future__ import annotations

import ctypes
import os
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from quizzer.grading.sandbox.jobs import AttackJob
from quizzer.grading.sandbox.phrase import mark

_TOO_MUCH = 8 << 30
_IPC_PRIVATE, _IPC_CREATE, _IPC_REMOVE = 0, 0o1000, 0


def _read(job: AttackJob) -> None:
    Path(job["canary"]).read_bytes()


def _write(job: AttackJob) -> None:
    try:
        with Path(job["canary"]).open("a") as file:
            file.write("changed")
    except OSError:
        Path(job["victim"]).unlink()


def _change_mode(job: AttackJob) -> None:
    Path(job["canary"]).chmod(0o600)


def _connect(job: AttackJob) -> None:
    socket.create_connection(("127.0.0.1", job["port"]), timeout=1).close()


def _talk_to_program(job: AttackJob) -> None:
    with socket.socket(socket.AF_UNIX) as client:
        client.settimeout(1)
        client.connect(job["program"])


def _start_process(_: AttackJob) -> None:
    if hasattr(os, "fork"):
        child = os.fork()
        if child == 0:
            os._exit(0)
        os.waitpid(child, 0)
    else:
        subprocess.run([sys.executable, "-c", ""], check=True, timeout=2)


def _signal(job: AttackJob) -> None:
    if sys.platform == "win32":
        return  # nothing stops it there, and signal 0 would be Ctrl-C
    os.kill(job["host"], 0)


def _look_into_memory(job: AttackJob) -> None:
    Path(f"/proc/{job['host']}/mem").open("rb").close()


def _use_much_memory(_: AttackJob) -> None:
    if sys.platform == "win32":
        return  # nothing stops it there
    libc = ctypes.CDLL(None)  # the reservation alone tells; nothing is touched
    libc.malloc.restype = ctypes.c_void_p
    block = libc.malloc(ctypes.c_size_t(_TOO_MUCH))
    if not block:
        raise MemoryError
    libc.free(ctypes.c_void_p(block))


def _leave_memory_behind(_: AttackJob) -> None:
    libc = ctypes.CDLL(None, use_errno=True)
    segment = libc.shmget(_IPC_PRIVATE, 1, _IPC_CREATE | 0o600)
    if segment == -1:
        raise OSError(ctypes.get_errno(), "shmget")
    libc.shmctl(segment, _IPC_REMOVE, None)


ATTACKS: dict[str, Callable[[AttackJob], None]] = {
    mark("reading your files"): _read,
    mark("changing your files"): _write,
    mark("changing the mode of your files"): _change_mode,
    mark("using the network"): _connect,
    mark("talking to other programs"): _talk_to_program,
    mark("starting processes"): _start_process,
    mark("signalling other processes"): _signal,
    mark("looking into other processes"): _look_into_memory,
    mark("using much memory"): _use_much_memory,
    mark("leaving memory occupied when it has ended"): _leave_memory_behind,
}
"""By the harm that an attack would do."""


def succeeded(job: AttackJob) -> list[str]:
    """The harms that nothing stopped."""
    harms = []
    for harm, attack in ATTACKS.items():
        try:
            attack(job)
        except Exception:  # noqa: S112 - whatever stopped it, it was stopped
            continue
        harms.append(harm)
    return harms
