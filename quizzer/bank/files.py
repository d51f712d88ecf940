"""Reading the files of a bank: whatever lies there, the outcome is text or one sentence."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import Final

YAML_BYTES: Final = 4_000_000
"""Several times the largest topic; a file of this size still loads within a second."""
CODE_BYTES: Final = 100_000

_MARKS: Final = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)


class Unreadable(Exception):  # noqa: N818 - a reason, not an error that anybody sees as such
    """Why a file is no text; `line` is 0 where that is no matter of a line."""

    def __init__(self, message: str, line: int = 0) -> None:
        super().__init__(message)
        self.message = message
        self.line = line


def read_text(path: str | Path, limit: int) -> str:
    """The file as text, without a byte order mark. Raises Unreadable; never waits, as for a pipe."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        try:
            status = os.fstat(descriptor)
            if not stat.S_ISREG(status.st_mode):
                raise Unreadable("this is no regular file")
            data = os.read(descriptor, min(status.st_size, limit) + 1)
        finally:
            os.close(descriptor)
    except OSError as error:
        raise Unreadable(f"the file cannot be read: {error.strerror or error}") from None
    if len(data) > limit:
        raise Unreadable(f"the file is larger than {limit // 1000} kB, the most that is read")
    return _decode(data)


def _decode(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            raise Unreadable(f"the file is {encoding}; expected UTF-8")
    if (nul := data.find(b"\0")) >= 0:
        raise Unreadable("a NUL byte; expected UTF-8 text", data.count(b"\n", 0, nul) + 1)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Unreadable(f"the byte 0x{data[error.start]:02X} is not UTF-8; save the file as UTF-8", line) from None
