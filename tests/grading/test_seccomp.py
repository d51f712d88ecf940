"""The system call filter, run through an interpreter of BPF for both architectures."""

from __future__ import annotations

import errno
import os
import platform
import struct

import pytest

from quizzer.grading.sandbox import seccomp

ARCHITECTURES = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
ALLOW = 0x7FFF0000
KILL = 0x80000000
REFUSE = 0x00050000 | errno.EPERM
# from the kernel's tables: (x86_64, aarch64)
DANGEROUS = {
    "fork": (57, None), "vfork": (58, None), "execve": (59, 221), "execveat": (322, 281), "kill": (62, 129),
    "tkill": (200, 130), "tgkill": (234, 131), "rt_sigqueueinfo": (129, 138), "pidfd_send_signal": (424, 424),
    "socket": (41, 198), "socketpair": (53, 199), "connect": (42, 203), "sendmsg": (46, 211), "ptrace": (101, 117),
    "process_vm_readv": (310, 270), "process_vm_writev": (311, 271), "memfd_create": (319, 279), "shmget": (29, 194),
    "shmat": (30, 196), "msgget": (68, 186), "semget": (64, 190), "chmod": (90, None), "fchmodat": (268, 53),
    "fchmod": (91, 52), "chown": (92, None), "unlink": (87, None), "unlinkat": (263, 35), "rename": (82, None),
    "renameat": (264, 38), "mkdir": (83, None), "mkdirat": (258, 34), "truncate": (76, 45), "ftruncate": (77, 46),
    "utimensat": (280, 88), "creat": (85, None), "openat2": (437, 437), "mount": (165, 40), "unshare": (272, 97),
    "setns": (308, 268), "bpf": (321, 280), "io_uring_setup": (425, 425), "userfaultfd": (323, 282),
    "perf_event_open": (298, 241), "keyctl": (250, 219), "prctl": (157, 167), "setuid": (105, 146),
    "setpgid": (109, 154), "setsid": (112, 157), "timer_create": (222, 107), "clone": (56, 220),
    "setrlimit": (160, 164), "reboot": (169, 142),
}  # fmt: skip


def decide(machine: str, number: int, *arguments: int, architecture: int | None = None, threads: bool = False) -> int:
    """What the filter answers to a call."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(platform, "machine", lambda: machine)
        patch.setattr("sys.platform", "linux")
        program = seccomp.program(threads=threads)
    padded = (*arguments, 0, 0, 0, 0, 0, 0)[:6]
    data = struct.pack("<IIQ6Q", number, architecture or ARCHITECTURES[machine], 0, *padded)
    code = [struct.unpack_from("<HBBI", program, at) for at in range(0, len(program), 8)]
    accumulator, at = 0, 0
    while True:
        operation, if_true, if_false, value = code[at]
        at += 1
        match operation:
            case 0x20:
                (accumulator,) = struct.unpack_from("<I", data, value)
            case 0x05:
                at += value
            case 0x15:
                at += if_true if accumulator == value else if_false
            case 0x35:
                at += if_true if accumulator >= value else if_false
            case 0x54:
                accumulator &= value
            case 0x06:
                return int(value)
            case _:
                raise AssertionError(operation)


@pytest.mark.parametrize("machine", ARCHITECTURES)
def test_exactly_the_listed_calls_are_allowed(machine: str) -> None:
    column = list(ARCHITECTURES).index(machine)
    allowed = {numbers[column] for numbers in seccomp._ALWAYS.values()}
    special = {5, 56, 72, 16, 2, 257, 302, 435} if machine == "x86_64" else {56, 25, 29, 261, 435, 220}
    for number in range(1024):
        if number not in special:
            assert (decide(machine, number) == ALLOW) == (number in allowed), number


@pytest.mark.parametrize("machine", ARCHITECTURES)
@pytest.mark.parametrize("call", DANGEROUS)
def test_dangerous_calls_are_refused(machine: str, call: str) -> None:
    number = DANGEROUS[call][list(ARCHITECTURES).index(machine)]
    if number is not None:
        assert decide(machine, number) == REFUSE


@pytest.mark.parametrize("machine", ARCHITECTURES)
def test_files_can_only_be_opened_for_reading(machine: str) -> None:
    number, place = (257, 2) if machine == "x86_64" else (56, 2)
    flags = [os.O_RDONLY, os.O_RDONLY | os.O_CLOEXEC, os.O_DIRECTORY]
    for allowed in flags:
        assert decide(machine, number, *([0] * place), allowed) == ALLOW
    for refused in (os.O_WRONLY, os.O_RDWR, os.O_CREAT, os.O_TRUNC, os.O_APPEND, os.O_TMPFILE | os.O_RDWR):
        assert decide(machine, number, *([0] * place), refused) == REFUSE
    if machine == "x86_64":
        assert decide(machine, 2, 0, os.O_RDONLY) == ALLOW
        assert decide(machine, 2, 0, os.O_WRONLY) == REFUSE


@pytest.mark.parametrize(("machine", "number"), [("x86_64", 72), ("aarch64", 25)])
def test_fcntl_may_not_redirect_signals(machine: str, number: int) -> None:
    assert decide(machine, number, 0, 1) == ALLOW
    for refused in (8, 10, 15, 1024, 1026, 1031, 1033):  # SETOWN SETSIG SETOWN_EX SETLEASE NOTIFY SETPIPE_SZ ADD_SEALS
        assert decide(machine, number, 0, refused) == REFUSE


@pytest.mark.parametrize(("machine", "number"), [("x86_64", 302), ("aarch64", 261)])
def test_limits_may_be_asked_for_and_not_set(machine: str, number: int) -> None:
    assert decide(machine, number, 0, 7, 0, 0x7FFF00000000) == ALLOW
    for new_limit in (1, 1 << 40):
        assert decide(machine, number, 0, 7, new_limit, 0) == REFUSE
    assert decide(machine, number, 1234, 7, 0, 0) == REFUSE


@pytest.mark.parametrize(("machine", "number"), [("x86_64", 56), ("aarch64", 220)])
def test_threads_only_where_they_are_allowed_and_processes_never(machine: str, number: int) -> None:
    thread = 0x3D0F00
    assert decide(machine, number, thread, threads=True) == ALLOW
    assert decide(machine, number, thread, threads=False) == REFUSE
    assert decide(machine, number, 17, threads=True) == REFUSE
    assert decide(machine, 435, threads=True) == 0x00050000 | errno.ENOSYS


def test_other_architectures_and_the_x32_calls_are_shut_out() -> None:
    assert decide("x86_64", 1, architecture=0x40000003) == KILL
    assert decide("x86_64", 0x40000001) == REFUSE
    assert decide("x86_64", 0xFFFFFFFF) == REFUSE


def test_an_unknown_machine_has_no_filter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(platform, "machine", lambda: "riscv64")
    assert seccomp.program() == b""
    assert not seccomp.supported()


def test_the_filter_is_short_to_walk() -> None:
    assert len(seccomp.program()) // 8 < 4096 // 4
