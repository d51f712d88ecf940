"""The system calls that a sandboxed process may make, as a BPF program assembled here: no library is needed.

What CPython and NumPy need after their imports is allowed; everything else answers EPERM, so that the learner sees a
PermissionError instead of a killed process. Arguments are looked at where the call is two things at once: `open` may
only read, `fcntl` may not redirect signals, `prlimit64` may only ask, `clone` may only make threads (where the policy
allows threads), and only harmless `ioctl`s pass.
"""

from __future__ import annotations

import errno
import os
import platform
import struct
import sys
from collections.abc import Sequence
from typing import NamedTuple

# name: (x86_64, aarch64), from the kernel's syscall tables; None where the architecture lacks the call.
_ALWAYS: dict[str, tuple[int | None, int | None]] = {
    "read": (0, 63), "write": (1, 64), "readv": (19, 65), "writev": (20, 66), "pread64": (17, 67), "pwrite64": (18, 68),
    "close": (3, 57), "close_range": (436, 436), "fstat": (5, 80), "lseek": (8, 62), "stat": (4, None),
    "lstat": (6, None), "newfstatat": (262, 79), "statx": (332, 291), "access": (21, None), "faccessat": (269, 48),
    "faccessat2": (439, 439), "readlink": (89, None), "readlinkat": (267, 78), "getdents64": (217, 61),
    "getcwd": (79, 17), "mmap": (9, 222), "munmap": (11, 215), "mprotect": (10, 226), "mremap": (25, 216),
    "madvise": (28, 233), "brk": (12, 214), "rt_sigaction": (13, 134), "rt_sigprocmask": (14, 135),
    "rt_sigreturn": (15, 139), "sigaltstack": (131, 132), "select": (23, None), "pselect6": (270, 72),
    "poll": (7, None), "ppoll": (271, 73), "pipe": (22, None), "pipe2": (293, 59), "dup": (32, 23), "dup2": (33, None),
    "dup3": (292, 24), "sched_yield": (24, 124), "sched_getaffinity": (204, 123), "getcpu": (309, 168),
    "nanosleep": (35, 101), "clock_nanosleep": (230, 115), "clock_gettime": (228, 113), "clock_getres": (229, 114),
    "gettimeofday": (96, 169), "time": (201, None), "times": (100, 153), "getrusage": (98, 165), "sysinfo": (99, 179),
    "uname": (63, 160), "getpid": (39, 172), "getppid": (110, 173), "gettid": (186, 178), "getuid": (102, 174),
    "geteuid": (107, 175), "getgid": (104, 176), "getegid": (108, 177), "getpgrp": (111, None), "getpgid": (121, 155),
    "getsid": (124, 156), "getgroups": (115, 158), "getrandom": (318, 278), "futex": (202, 98),
    "set_robust_list": (273, 99), "get_robust_list": (274, 100), "set_tid_address": (218, 96), "rseq": (334, 293),
    "membarrier": (324, 283), "exit": (60, 93), "exit_group": (231, 94), "restart_syscall": (219, 128),
    "getitimer": (36, 102), "setitimer": (38, 103), "alarm": (37, None), "pause": (34, None), "arch_prctl": (158, None),
}  # fmt: skip
_OPEN, _OPENAT = (2, None), (257, 56)
_IOCTL, _FCNTL, _PRLIMIT64 = (16, 29), (72, 25), (302, 261)
_CLONE, _CLONE3 = (56, 220), (435, 435)

_READ_ONLY_BITS = os.O_ACCMODE | os.O_CREAT | os.O_TRUNC | os.O_APPEND if sys.platform == "linux" else 0
_HARMLESS_IOCTLS = (0x5401, 0x5451, 0x5450, 0x541B)  # TCGETS, FIOCLEX, FIONCLEX, FIONREAD
_HARMLESS_FCNTLS = (0, 1, 2, 3, 4, 1030, 1032)  # DUPFD, GETFD, SETFD, GETFL, SETFL, DUPFD_CLOEXEC, GETPIPE_SZ
_CLONE_THREAD = 0x10000

_LOAD, _JUMP, _JUMP_EQUAL, _JUMP_GREATER_EQUAL, _AND, _RETURN = 0x20, 0x05, 0x15, 0x35, 0x54, 0x06
_ALLOW, _KILL = 0x7FFF0000, 0x80000000
_NUMBER, _ARCHITECTURE, _ARGUMENTS = 0, 4, 16
_ARCHITECTURES = {"x86_64": (0, 0xC000003E), "aarch64": (1, 0xC00000B7)}


class _Instruction(NamedTuple):
    code: int
    if_true: int
    if_false: int
    value: int

    def pack(self) -> bytes:
        return struct.pack("<HBBI", *self)


def _fail(number: int) -> int:
    return 0x00050000 | number


def _ret(value: int) -> _Instruction:
    return _Instruction(_RETURN, 0, 0, value)


def _load(offset: int) -> _Instruction:
    return _Instruction(_LOAD, 0, 0, offset)


def _when(value: int, body: Sequence[_Instruction]) -> list[_Instruction]:
    """Run `body`, which ends in a return, if the accumulator is `value`."""
    return [_Instruction(_JUMP_EQUAL, 0, len(body), value), *body]


def _argument_low(index: int) -> int:
    return _ARGUMENTS + 8 * index


def _allow_values(argument: int, values: Sequence[int], mask: int | None = None) -> list[_Instruction]:
    """Allow the call if an argument, masked, is one of `values`. Only its lower half: the kernel ignores the rest."""
    body = [_load(_argument_low(argument))]
    if mask is not None:
        body.append(_Instruction(_AND, 0, 0, mask))
    for value in values:
        body += _when(value, [_ret(_ALLOW)])
    return [*body, _ret(_fail(errno.EPERM))]


def _search(ranges: Sequence[tuple[int, Sequence[_Instruction]]]) -> list[_Instruction]:
    """Binary search for the range that the accumulator is in. `ranges` are the first number and the body of each.

    A search and not a list: when a filter is installed, the kernel runs it for every call there is.
    """
    if len(ranges) == 1:
        return list(ranges[0][1])
    middle = len(ranges) // 2
    lower, upper = _search(ranges[:middle]), _search(ranges[middle:])
    test = _Instruction(_JUMP_GREATER_EQUAL, 0, 1, ranges[middle][0])
    return [test, _Instruction(_JUMP, 0, 0, len(lower)), *lower, *upper]


def supported() -> bool:
    """Whether this machine's system calls are known here."""
    return sys.platform == "linux" and sys.maxsize > 2**32 and platform.machine() in _ARCHITECTURES


def _bodies(*, threads: bool) -> dict[tuple[int | None, int | None], list[_Instruction]]:
    """What to do with each call that is not simply refused."""
    refuse, allow = _ret(_fail(errno.EPERM)), _ret(_ALLOW)
    asks_only = [_load(_argument_low(2) + 4), *_when(0, [allow]), refuse]
    bodies: dict[tuple[int | None, int | None], list[_Instruction]] = {call: [allow] for call in _ALWAYS.values()}
    bodies[_OPENAT] = _allow_values(2, [0], _READ_ONLY_BITS)
    bodies[_OPEN] = _allow_values(1, [0], _READ_ONLY_BITS)
    bodies[_FCNTL] = _allow_values(1, _HARMLESS_FCNTLS)
    bodies[_IOCTL] = _allow_values(1, _HARMLESS_IOCTLS)
    # on this process, and without a new limit: both halves of the pointer are 0
    own = [_load(_argument_low(2)), *_when(0, asks_only), refuse]
    bodies[_PRLIMIT64] = [_load(_argument_low(0)), *_when(0, own), refuse]
    bodies[_CLONE3] = [_ret(_fail(errno.ENOSYS))]  # its flags are in memory; libc then falls back to clone
    if threads:
        bodies[_CLONE] = _allow_values(0, [_CLONE_THREAD], _CLONE_THREAD)
    return bodies


def program(*, threads: bool = False) -> bytes:
    """The filter for this machine, ready for PR_SET_SECCOMP; empty where its system calls are not known."""
    if not supported():
        return b""
    column, architecture = _ARCHITECTURES[platform.machine()]
    refuse = [_ret(_fail(errno.EPERM))]
    numbered = {call[column]: body for call, body in _bodies(threads=threads).items()}
    ranges: list[tuple[int, Sequence[_Instruction]]] = [(0, refuse)]
    for number in sorted(n for n in numbered if n is not None):
        if ranges[-1][0] == number:
            ranges.pop()
        ranges += [(number, numbered[number]), (number + 1, refuse)]
    merged = [item for i, item in enumerate(ranges) if i == 0 or item[1] != ranges[i - 1][1]]
    head = [_load(_ARCHITECTURE), _Instruction(_JUMP_EQUAL, 1, 0, architecture), _ret(_KILL), _load(_NUMBER)]
    return b"".join(instruction.pack() for instruction in (*head, *_search(merged)))
