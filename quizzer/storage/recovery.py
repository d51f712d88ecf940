"""What is sound in a damaged database, and what its backups still hold, written to a new file; the old one stays."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import Any, TypeAlias

import msgspec

from quizzer.errors import StorageError
from quizzer.sentences import say
from quizzer.storage.backups import backups
from quizzer.storage.chain import GENESIS, chain_hash
from quizzer.storage.database import open_database
from quizzer.storage.journal import Journal
from quizzer.storage.projection import Advance
from quizzer.storage.rows import ENTRY_COLUMNS, decode_entry

_Row: TypeAlias = tuple[list[Any], bytes, bytes | None]
"""The columns of a journal row, its hash as it stands there, and that of the row before, if there is one."""


class Recovery(msgspec.Struct, frozen=True):
    """What became of a database.

    Attributes:
        path: The new file.
        sound: Rows that were as they had been written.
        from_backup: Rows that were taken from a backup.
        lost: Numbers of the rows that nothing holds any more.
    """

    path: Path
    sound: int
    from_backup: int
    lost: tuple[int, ...]

    @property
    def sentence(self) -> str:
        """What became of it, for a person."""
        told = say(
            "{file}: {sound} rows were as they had been written, {backed_up} came from a backup.",
            file=self.path,
            sound=self.sound,
            backed_up=self.from_backup,
        )
        if not self.lost:
            return told
        return told + " " + say("Nothing holds these rows any more: {rows}.", rows=", ".join(map(str, self.lost)))


def recovered(database: Path, advance: Advance) -> Recovery:
    """Write a new database of all sound rows; undone and rated again is what was, by the rows that are left.

    Raises:
        StorageError: Nothing can be read, or nothing can be written.
    """
    own = dict(_sound(database))
    saved: dict[int, list[Any]] = {}
    for backup in backups(database):
        saved |= dict(_sound(backup.path))
    if not own and not saved:
        what = say("No journal row can be read, here or in a backup.")
        raise StorageError(what, where=str(database), fix=say("Keep the file: others may read more of it."))
    target = database.with_name(f"{database.stem}.recovered{database.suffix}")
    if target.exists():
        fix = say("Move it away, and try again.")
        raise StorageError(say("There is a recovered database already."), where=str(target), fix=fix)
    rows = {seq: own.get(seq, saved.get(seq)) for seq in range(1, max([*own, *saved]) + 1)}
    lost = tuple(seq for seq, columns in rows.items() if columns is None)
    with closing(open_database(target, witnessed=False)) as fresh:
        _write(Journal(fresh, advance), [columns for columns in rows.values() if columns is not None], target)
    return Recovery(target, len(own), len(rows) - len(own) - len(lost), lost)


def _write(journal: Journal, rows: Sequence[list[Any]], path: Path) -> None:
    """Append the rows, numbered anew where some are missing."""
    places: dict[int, int] = {}
    for columns in rows:
        entry = decode_entry(columns, path)
        if entry.target is not None and entry.target not in places:
            continue  # what it took back or rated again is lost
        target = None if entry.target is None else places[entry.target]
        written = journal.append(msgspec.structs.replace(entry, target=target))
        places[entry.seq] = written.seq


def _sound(path: Path) -> Iterator[tuple[int, list[Any]]]:
    """The rows whose hash is that of what they hold and of the row before."""
    previous = GENESIS
    for columns, stored, before in _rows(path):
        previous = before or previous
        if chain_hash(previous, columns) == stored:
            with suppress(StorageError):
                decode_entry(columns, path)
                yield int(columns[0]), columns
        previous = stored


def _rows(path: Path) -> Iterator[_Row]:
    """The rows that can be read at all, one by one: a page that cannot costs only its own rows."""
    names = ", ".join(f"now.{name}" for name in ENTRY_COLUMNS)
    statement = (
        f"SELECT {names}, now.hash, before.hash FROM journal AS now "  # noqa: S608 - names of our own columns
        "LEFT JOIN journal AS before ON before.seq = now.seq - 1 WHERE now.seq = ?"
    )
    with suppress(sqlite3.Error), closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as file:
        file.text_factory = lambda data: data.decode("utf-8", "replace")
        for seq in range(1, _last(file) + 1):
            with suppress(sqlite3.Error):
                for *columns, stored, before in file.execute(statement, (seq,)):
                    if isinstance(stored, bytes) and isinstance(before, bytes | None):
                        yield columns, stored, before


def _last(file: sqlite3.Connection) -> int:
    """The number of the last row, by whatever still tells it."""
    found = [0]
    for statement in ("SELECT max(seq) FROM journal", "SELECT seq FROM journal_head"):
        with suppress(sqlite3.Error):
            found += [int(row[0]) for row in file.execute(statement) if isinstance(row[0], int)]
    return min(max(found), 100_000_000)
