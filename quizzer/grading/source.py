"""The file that somebody hands in."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import Final

from quizzer.errors import UsageError
from quizzer.sentences import say

MAX_SOURCE: Final = 1 << 20
"""Bytes; nobody writes a megabyte by hand, and the sandbox need not read one."""


def read_source(file: Path) -> bytes:
    """The bytes of a submission.

    Raises:
        UsageError: It cannot be read, or is larger than any answer.
    """
    try:
        mode = file.stat().st_mode
        if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):  # opening a pipe would wait for whoever writes to it
            raise UsageError(say("It is no regular file."), where=str(file))
        with file.open("rb") as stream:
            source = stream.read(MAX_SOURCE + 1)
    except OSError as error:
        raise UsageError(say("It cannot be read: {reason}.", reason=error.strerror), where=str(file)) from error
    if len(source) > MAX_SOURCE:
        raise UsageError(say("It is larger than a megabyte; that is no answer."), where=str(file))
    return source
