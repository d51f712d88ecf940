"""The end of the journal, remembered beside the database: an older copy, a lost log or an empty file is noticed.

The file is written after each commit, and not forced to the disk: it may lag behind the database, never run ahead.
"""

from __future__ import annotations

from pathlib import Path

import msgspec

from quizzer import paths
from quizzer.errors import StorageError
from quizzer.sentences import say


class Head(msgspec.Struct, frozen=True):
    """The place and the hash of the last row that was confirmed."""

    seq: int
    hash: str


def head_file(database: Path) -> Path:
    """Where the head of a database is remembered."""
    return database.with_name(f"{database.name}.head")


def remember(database: Path, seq: int, link: bytes) -> None:
    """Note the last row that was confirmed; a disk that refuses costs nothing but the note."""
    try:
        paths.write_whole(head_file(database), msgspec.json.encode(Head(seq, link.hex())))
    except OSError:
        return


def remembered(database: Path) -> Head | None:
    """The last row that was confirmed; None where nothing, or nothing readable, says so."""
    try:
        return msgspec.json.decode(head_file(database).read_bytes(), type=Head)
    except (OSError, msgspec.MsgspecError):
        return None


def forget(database: Path) -> None:
    """Forget the last row: another database is to take the place."""
    head_file(database).unlink(missing_ok=True)


def behind(database: Path, head: Head, rows: int) -> StorageError:
    """The error for a database that does not hold what was confirmed."""
    what = say(
        "The progress database is not the one that was last written: it holds {rows} rows, and row {seq} was saved. "
        "It may be an older copy, or its write-ahead log ({log}) was lost.",
        rows=rows,
        seq=head.seq,
        log=f"{database.name}-wal",
    )
    fix = say(
        "Put the newer file back, or a backup (`quizzer restore` lists them); to go on with this one: "
        "quizzer doctor --accept"
    )
    return StorageError(what, where=str(database), fix=fix)
