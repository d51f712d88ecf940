"""The results of a batch on disk, so that a batch that was killed goes on where it was."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO, Final, NoReturn

import msgspec

from quizzer.errors import UsageError
from quizzer.grading.batch import FileVerdict
from quizzer.sentences import say

_START: Final = b'{"exercise":"'


class Log:
    """A file of results, a line each, that survives a kill at any moment, and that one process at a time writes.

    A result is on disk when `append` returns. A line that a kill has cut short is dropped; its file is graded again.

    Args:
        path: Created if it is not there. A file that holds anything but results is left as it is.

    Raises:
        UsageError: It cannot be read or written, holds something else, or another process is writing to it.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        if path.exists() and not path.is_file():  # reading a device may never end
            raise UsageError(say("The results cannot be kept: this is no regular file."), where=str(path))
        try:
            self._stream = _open_alone(path)
        except BlockingIOError:
            raise UsageError(
                say("Another grade-all is writing its results here."),
                where=str(path),
                fix=say("Wait until it has finished, or give the name of another file."),
            ) from None
        except OSError as error:
            raise self._failed(error) from error
        try:
            self.known = self._read()
        except OSError as error:
            self.close()
            raise self._failed(error) from error
        except UsageError:
            self.close()
            raise

    def _read(self) -> dict[str, FileVerdict]:
        """The results that are there, by file; what is left of a line that was cut short goes."""
        written = self._stream.read()
        self._lines = written.splitlines(keepends=True)
        rest = b"" if not self._lines or self._lines[-1].endswith(b"\n") else self._lines.pop()
        results = [self._decode(number, line) for number, line in enumerate(self._lines, start=1)]
        if rest and not (rest.startswith(_START) or _START.startswith(rest)):
            self._refuse(len(self._lines) + 1)
        self._stream.truncate(len(written) - len(rest))
        return {result.file: result for result in results}

    def _decode(self, number: int, line: bytes) -> FileVerdict:
        try:
            return msgspec.json.decode(line, type=FileVerdict)
        except (msgspec.MsgspecError, UnicodeDecodeError):
            self._refuse(number)

    def _refuse(self, number: int) -> NoReturn:
        raise UsageError(
            say("This is no result of grade-all, so nothing is written here."),
            where=f"{self._path}:{number}",
            fix=say("Give the name of a new file, or of one that grade-all has written."),
        ) from None

    def _failed(self, error: OSError) -> UsageError:
        return UsageError(say("The results cannot be kept: {reason}.", reason=error.strerror), where=str(self._path))

    def append(self, line: bytes) -> None:
        """Put one line on disk. Raises UsageError."""
        try:
            left = memoryview(line)
            while left:
                left = left[self._stream.write(left) :]
            os.fsync(self._stream.fileno())
        except OSError as error:
            raise self._failed(error) from error
        self._lines.append(line)

    def finish(self, lines: Sequence[bytes]) -> None:
        """The batch is complete: leave these lines and no others, in this order. Raises UsageError."""
        if list(lines) == self._lines:
            return
        new = self._path.with_name(f"{self._path.name}.new")
        try:
            with new.open("wb") as stream:
                stream.writelines(lines)
                stream.flush()
                os.fsync(stream.fileno())
            if sys.platform == "win32":  # where no open file is replaced; elsewhere it stays ours until it is
                self.close()
            new.replace(self._path)
        except OSError as error:
            raise self._failed(error) from error

    def close(self) -> None:
        """Close the file; what was appended is on disk already."""
        self._stream.close()


def _open_alone(path: Path) -> BinaryIO:
    """The file, open to be read from its start and written at its end. Raises BlockingIOError if another has it so.

    The lock is gone when the process is, however it ends. On Windows there is none: nothing keeps a second process out.
    """
    while True:
        stream = path.open("a+b", buffering=0)
        try:
            if sys.platform != "win32":
                import fcntl

                fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if os.path.samestat(os.fstat(stream.fileno()), path.stat()):
                stream.seek(0)
                return stream
        except BaseException:
            stream.close()
            raise
        stream.close()  # one that has just finished put another file in its place
