"""What a sandboxed process does to itself before it runs anything that is not trusted. Most of it is Linux only.

Every layer is tried on its own and says whether it took hold: a machine that lacks one still gets the others, and
`probe` finds out what the sum of them stops.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import resource
import signal
import struct
from collections.abc import Callable
from functools import cache

_PR_SET_PDEATHSIG, _PR_SET_DUMPABLE, _PR_CAPBSET_DROP = 1, 4, 24
_PR_SET_SECCOMP, _PR_SET_CHILD_SUBREAPER, _PR_SET_NO_NEW_PRIVS = 22, 36, 38
_PR_CAP_AMBIENT, _PR_CAP_AMBIENT_CLEAR_ALL = 47, 4
_SECCOMP_MODE_FILTER = 2
_CAPABILITY_VERSION_3 = 0x20080522
_CLONE_NEWUTS, _CLONE_NEWIPC, _CLONE_NEWUSER, _CLONE_NEWNET = 0x04000000, 0x08000000, 0x10000000, 0x40000000
_OOM_SCORE = "500"  # the sandbox goes before the learner's own programs


def _check(result: int) -> None:
    if result != 0:
        code = ctypes.get_errno()
        raise OSError(code, os.strerror(code))


@cache
def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)


@cache
def _prctl() -> Callable[..., int]:
    function = _libc().prctl
    function.argtypes = (ctypes.c_int, *[ctypes.c_ulong] * 4)
    return function


def prctl(option: int, *arguments: int) -> None:
    """One prctl. Raises OSError."""
    _check(_prctl()(option, *(*arguments, 0, 0, 0, 0)[:4]))


def holds(layer: Callable[[], object]) -> bool:
    """Whether a layer took hold."""
    try:
        layer()
    except (OSError, ValueError):
        return False
    return True


def no_new_privileges() -> None:
    """Executing a program can never raise privileges again; Landlock and seccomp ask for this."""
    prctl(_PR_SET_NO_NEW_PRIVS, 1)


def undumpable() -> None:
    """No other process of the same user may look into this one's memory."""
    prctl(_PR_SET_DUMPABLE, 0)


def dumpable() -> None:
    """Own the files of this process below /proc again, which one that is not dumpable does not."""
    prctl(_PR_SET_DUMPABLE, 1)


def die_with_parent() -> None:
    """Be killed when the thread that started this process ends."""
    prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def adopt_strays() -> None:
    """Become the parent of grandchildren whose own parent is gone, so that they can be found and ended."""
    prctl(_PR_SET_CHILD_SUBREAPER, 1)


def private_namespaces() -> None:
    """A network without interfaces, System V IPC and a host name of one's own; a user without rights outside."""
    _check(_libc().unshare(ctypes.c_int(_CLONE_NEWUSER | _CLONE_NEWNET | _CLONE_NEWIPC | _CLONE_NEWUTS)))


def become(user: int) -> None:
    """Give up root for a user that owns nothing."""
    os.setgroups([])
    os.setresgid(user, user, user)
    os.setresuid(user, user, user)


def drop_capabilities() -> None:
    """Give up what root may do beyond owning files, for good."""
    with contextlib.suppress(OSError):
        prctl(_PR_CAP_AMBIENT, _PR_CAP_AMBIENT_CLEAR_ALL)
    with contextlib.suppress(OSError):  # EINVAL past the last capability; EPERM where there is none to drop
        for capability in range(64):
            prctl(_PR_CAPBSET_DROP, capability)
    header = struct.pack("<Ii", _CAPABILITY_VERSION_3, 0)
    _check(_libc().capset(header, bytes(24)))


def offer_to_oom_killer() -> None:
    """When the machine runs out of memory, let this process go first."""
    with open("/proc/self/oom_score_adj", "w") as file:  # noqa: PTH123 - pathlib is not worth its import here
        file.write(_OOM_SCORE)


def limit_resources(*, memory: int | None, seconds: float) -> None:
    """Bound address space (bytes in all, or not), processor time, files; no core dumps, no file may be written."""
    cpu = int(seconds) + 1
    for limit, value in (
        (resource.RLIMIT_AS, resource.RLIM_INFINITY if memory is None else memory),
        (resource.RLIMIT_CPU, cpu),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NOFILE, 64),
        (resource.RLIMIT_CORE, 0),
    ):
        _, hard = resource.getrlimit(limit)
        bounds = [bound for bound in (value, hard) if bound != resource.RLIM_INFINITY]
        if bounds:
            resource.setrlimit(limit, (min(bounds), min(bounds)))


class SystemCallFilter:
    """A seccomp filter, made ready once so that it is installed in no time; it can never be removed."""

    class _Program(ctypes.Structure):
        _fields_ = (("length", ctypes.c_ushort), ("instructions", ctypes.c_char_p))

    def __init__(self, instructions: bytes) -> None:
        self._program = self._Program(len(instructions) // 8, instructions)
        self._address = ctypes.addressof(self._program)

    def install(self) -> None:
        """Filter the system calls of this process from now on. Raises OSError."""
        prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, self._address)
