"""What SQLite and the file system report, as a sentence for a person."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from quizzer.errors import StorageError
from quizzer.sentences import mark, say

_DAMAGED = (
    mark("The progress database is damaged."),
    mark("Keep a copy of the file, then put a backup in its place; `quizzer doctor` says what is wrong."),
)
_READONLY = (
    mark("The progress database cannot be written."),
    mark("Make the file and its directory writable, or choose another directory with --data-dir."),
)

# By primary result code, https://www.sqlite.org/rescode.html
_SENTENCES = {
    sqlite3.SQLITE_BUSY: (
        mark("Another program is writing to the progress database."),
        mark("Close the other quizzer and try again."),
    ),
    sqlite3.SQLITE_LOCKED: (
        mark("Another program is writing to the progress database."),
        mark("Close the other quizzer and try again."),
    ),
    sqlite3.SQLITE_FULL: (mark("The disk is full; the answer was not saved."), mark("Free some space and try again.")),
    sqlite3.SQLITE_IOERR: (
        mark("The disk could not be read or written; the answer was not saved."),
        mark("Check that the disk works and has free space, then try again."),
    ),
    sqlite3.SQLITE_READONLY: _READONLY,
    sqlite3.SQLITE_PERM: _READONLY,
    sqlite3.SQLITE_CANTOPEN: (
        mark("The progress database cannot be opened."),
        mark("Make the file and its directory readable and writable, or choose another directory with --data-dir."),
    ),
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: (
        mark("This file is no database."),
        mark("Move it away, or choose another directory with --data-dir."),
    ),
}


def damaged(path: Path, detail: str) -> StorageError:
    """The error for content that quizzer cannot have written."""
    what = say("The progress database is damaged: {detail}.", detail=detail)
    return StorageError(what, where=str(path), fix=say(_DAMAGED[1]))


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn what goes wrong with the database at `path` into a StorageError."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        raise StorageError(
            say("The progress database cannot be used: {reason}.", reason=reason),
            where=error.filename or str(path),
            fix=say("Choose another directory with --data-dir, or mend this one."),
        ) from error
    except Exception as error:
        # SQLAlchemy, imported only where it is used, wraps the driver's error as `orig`.
        cause = getattr(error, "orig", error)
        if not isinstance(cause, sqlite3.Error):
            raise
        code = getattr(cause, "sqlite_errorcode", 0) & 0xFF
        what, fix = _SENTENCES.get(code, ("", ""))
        what = say(what) or say("The progress database failed: {cause}.", cause=cause)
        raise StorageError(what, where=str(path), fix=say(fix) or None) from error
