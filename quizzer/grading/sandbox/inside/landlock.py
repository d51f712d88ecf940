"""Landlock: from here on this process reads the listed files and directories, and touches nothing else.

Rules only ever add: there is no way to forbid a directory below an allowed one. So what is allowed must not hold
anything secret, site-packages least of all: the question bank is installed there.
"""

from __future__ import annotations

import ctypes
import os
import stat
import struct
from collections.abc import Iterable

_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446  # the same on every architecture
_CREATE_VERSION = 1
_RULE_PATH_BENEATH = 1
_READ_FILE, _READ_DIRECTORY = 1 << 2, 1 << 3
_FILE_RIGHTS = {1: (1 << 13) - 1, 2: (1 << 14) - 1, 3: (1 << 15) - 1, 4: (1 << 15) - 1, 5: (1 << 16) - 1}
_NETWORK_RIGHTS = 0b11  # binding and connecting TCP sockets; from version 4 on
_SCOPES = 0b11  # abstract unix sockets and signals; from version 6 on


def _syscall(number: int, *arguments: object) -> int:
    result = int(ctypes.CDLL(None, use_errno=True).syscall(ctypes.c_long(number), *arguments))
    if result < 0:
        code = ctypes.get_errno()
        raise OSError(code, os.strerror(code))
    return result


def version() -> int:
    """The version of Landlock that this kernel has; 0 where there is none."""
    try:
        return _syscall(_CREATE_RULESET, None, ctypes.c_size_t(0), ctypes.c_uint32(_CREATE_VERSION))
    except OSError:
        return 0


def restrict(readable: Iterable[str]) -> int:
    """Lock this process in; a path that does not exist is left out. Returns the version, or 0 if there is no Landlock.

    Needs no_new_privs. The program that is running and what is open already stay as they are.
    """
    abi = version()
    if not abi:
        return 0
    rights = _FILE_RIGHTS[min(abi, 5)]
    attributes = struct.pack("<Q", rights)
    if abi >= 4:
        attributes += struct.pack("<Q", _NETWORK_RIGHTS)
    if abi >= 6:
        attributes += struct.pack("<Q", _SCOPES)
    ruleset = _syscall(_CREATE_RULESET, attributes, ctypes.c_size_t(len(attributes)), ctypes.c_uint32(0))
    try:
        for path in readable:
            _allow_reading(ruleset, path)
        _syscall(_RESTRICT_SELF, ctypes.c_int(ruleset), ctypes.c_uint32(0))
    finally:
        os.close(ruleset)
    return abi


def _allow_reading(ruleset: int, path: str) -> None:
    try:
        descriptor = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return
    try:
        directory = stat.S_ISDIR(os.fstat(descriptor).st_mode)
        rule = struct.pack("<Qi", _READ_FILE | (_READ_DIRECTORY if directory else 0), descriptor)
        _syscall(_ADD_RULE, ctypes.c_int(ruleset), ctypes.c_int(_RULE_PATH_BENEATH), rule, ctypes.c_uint32(0))
    finally:
        os.close(descriptor)
