"""Backups beside the database: made now and then, verified by reading them again, thinned as they grow old."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

import msgspec

from quizzer.sentences import say
from quizzer.storage.database import Database, open_for_reading
from quizzer.storage.failures import damaged, explained
from quizzer.storage.head_file import forget, remember
from quizzer.storage.verification import broken_links

DIRECTORY: Final = "backups"
EVERY: Final = timedelta(hours=1)
"""So old is the newest backup when the next one is made: a day's practice is two or three of them."""

_KEPT: Final[Sequence[tuple[timedelta, Callable[[datetime], str]]]] = (
    (timedelta(days=1), lambda at: at.strftime("%Y-%m-%d %H")),
    (timedelta(days=7), lambda at: at.strftime("%Y-%m-%d")),
    (timedelta(days=60), lambda at: at.strftime("%G week %V")),
    (timedelta(days=36_500), lambda at: at.strftime("%Y-%m")),
)
"""Up to which age one backup is kept of each hour, day, week, month."""
_STAMP: Final = "%Y%m%dT%H%M%SZ"


class Backup(msgspec.Struct, frozen=True):
    """A backup: when it was made, and how many rows its journal has."""

    path: Path
    at: datetime
    rows: int


def backups(database: Path) -> list[Backup]:
    """The backups of a database, oldest first; files that are no backups are passed over."""
    found = []
    for path in sorted((database.parent / DIRECTORY).glob(f"{database.stem}-*{database.suffix}")):
        with suppress(ValueError, sqlite3.Error):
            at = datetime.strptime(path.stem.removeprefix(f"{database.stem}-"), _STAMP).replace(tzinfo=UTC)
            found.append(Backup(path, at, _rows(path)))
    return found


def journal_rows(database: Path) -> int | None:
    """How many rows the journal of a database has; None where it cannot be read."""
    try:
        return _rows(database)
    except sqlite3.Error:
        return None


def _rows(path: Path) -> int:
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
        return int(connection.execute("SELECT count(*) FROM journal").fetchone()[0])


def back_up(database: Database, now: datetime) -> Backup:
    """Make a backup, read it again, and thin the older ones.

    Raises:
        StorageError: None was made, or it does not hold what the database holds.
    """
    stamp = now.astimezone(UTC).replace(microsecond=0)
    target = database.path.parent / DIRECTORY / f"{database.path.stem}-{stamp.strftime(_STAMP)}{database.path.suffix}"
    with explained(target):
        target.parent.mkdir(mode=0o700, exist_ok=True)
        database.back_up(target)
        target.chmod(0o600)
    _verify(target, database)
    for old in too_many([backup.at for backup in backups(database.path)], stamp):
        target.with_name(f"{database.path.stem}-{old.strftime(_STAMP)}{database.path.suffix}").unlink(missing_ok=True)
    return Backup(target, stamp, _rows(target))


def back_up_if_due(database: Database, now: datetime) -> Backup | None:
    """Make a backup if the newest is over an hour old and something was answered since; None if not."""
    if database.read_only or not database.written:
        return None
    newest = backups(database.path)[-1:]
    if newest and now - newest[0].at < EVERY:
        return None
    return back_up(database, now)


def _verify(copy: Path, database: Database) -> None:
    """Raise StorageError, and remove the copy, unless it is sound and ends where the database did."""
    with closing(sqlite3.connect(f"{copy.absolute().as_uri()}?mode=ro", uri=True)) as connection:
        sound = connection.execute("PRAGMA quick_check").fetchall() == [("ok",)]
        head = connection.execute("SELECT seq, hash FROM journal_head").fetchall()
    kept = not head or database.query("SELECT hash FROM journal WHERE seq = ?", (head[0][0],)) == [(head[0][1],)]
    if not sound or not kept:
        copy.unlink()
        raise damaged(copy, say("the backup is not what was to be backed up"))


def too_many(made: Iterable[datetime], now: datetime) -> list[datetime]:
    """The backups to remove: all but the last of each hour, day, week or month, by their age."""
    kept: set[str] = set()
    removed = []
    for at in sorted(made, reverse=True):
        period = next((name(at) for age, name in _KEPT if now - at <= age), "")
        if period in kept:
            removed.append(at)
        kept.add(period)
    return removed


def restore(database: Path, backup: Path, now: datetime) -> Path | None:
    """Put a backup in the place of the database, which is kept beside it; gives where.

    Raises:
        StorageError: The backup cannot be read; nothing was changed.
    """
    with closing(open_for_reading(backup)) as source:
        for problem in broken_links(source):
            raise damaged(backup, problem)
        kept = None
        if database.exists():
            kept = database.with_name(f"{database.stem}.before-{now.astimezone(UTC).strftime(_STAMP)}{database.suffix}")
            database.replace(kept)
        for companion in ("wal", "shm"):
            part = database.with_name(f"{database.name}-{companion}")
            if kept is not None and part.exists():
                part.replace(kept.with_name(f"{kept.name}-{companion}"))
        forget(database)
        source.back_up(database)
        database.chmod(0o600)
        rows = source.query("SELECT seq, hash FROM journal_head")
        if rows:
            remember(database, int(rows[0][0]), bytes(rows[0][1]))
    return kept
