"""The SQLite file: opened, created or migrated; one connection, guarded by a lock.

Reading needs sqlite3 alone; SQLAlchemy, which takes a quarter of a second to import, comes in with the first write,
and Alembic only when the file is created or brought up to date.
"""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from quizzer.errors import StorageError
from quizzer.sentences import say
from quizzer.storage.backup import back_up
from quizzer.storage.failures import damaged, explained
from quizzer.storage.head_file import Head, behind, remembered

if TYPE_CHECKING:
    import sqlalchemy as sa

SCHEMA_VERSION = 2
"""The version that this program reads and writes: the number of its last migration."""

_MIGRATIONS = Path(__file__).parent / "migrations"


class Database:
    """An open progress database; made by `open_database`. May be used from several threads."""

    def __init__(self, path: Path, connection: sqlite3.Connection, *, read_only: bool = False) -> None:
        self.path = path
        self.read_only = read_only
        self.written = False
        self._connection = connection
        self._lock = threading.RLock()
        self._file = _identity(path)

    def query(self, statement: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """The rows of one SELECT, without importing SQLAlchemy.

        Raises:
            StorageError: The file cannot be read.
        """
        with self._lock, explained(self.path):
            return self._connection.execute(statement, parameters).fetchall()

    @contextmanager
    def write(self) -> Iterator[sa.Connection]:
        """A transaction that has the write lock from its start, and is on the disk when the block has ended.

        Raises:
            StorageError: Nothing was written, or the file is no longer where it was.
        """
        with self._lock, explained(self.path):
            self._must_be_in_place()
            with self._engine.connect() as connection:
                connection.exec_driver_sql("BEGIN IMMEDIATE")
                yield connection
                connection.commit()
            self._must_be_in_place()
            self.written = True

    def _must_be_in_place(self) -> None:
        """Raise StorageError if the file was moved, removed or replaced; what it held is then kept beside it."""
        if _identity(self.path) == self._file:
            return
        kept = self.path.with_name(f"{self.path.stem}.rescued-{os.getpid()}{self.path.suffix}")
        back_up(self._connection, kept)
        raise StorageError(
            say("The progress database was moved, removed or replaced while quizzer was using it."),
            where=str(self.path),
            fix=say("Everything answered so far is kept in {file}; put it in place, then start again.", file=kept),
        )

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """A block whose queries all see the same moment, whatever other processes write meanwhile.

        Raises:
            StorageError: The file cannot be read.
        """
        with self._lock, explained(self.path):
            self._connection.execute("BEGIN")
            try:
                yield
            finally:
                self._connection.execute("ROLLBACK")

    def back_up(self, target: Path) -> None:
        """Write a consistent copy to `target`.

        Raises:
            StorageError: No copy was made.
        """
        with self._lock, explained(target):
            back_up(self._connection, target)

    def close(self) -> None:
        """Close the file; the database cannot be used any more."""
        with self._lock:
            self._connection.close()

    @cached_property
    def _engine(self) -> sa.Engine:
        import sqlalchemy as sa

        return sa.create_engine("sqlite://", creator=lambda: self._connection, poolclass=sa.StaticPool)


def _identity(path: Path) -> tuple[int, int] | None:
    """What tells a file from another of the same name."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def open_database(path: Path, *, busy_timeout_s: float = 5.0, witnessed: bool = True) -> Database:
    """Open the progress database; create it, or bring it up to date, where needed.

    Before a migration a copy is put beside the file. A file that cannot be written is opened for reading.

    Args:
        path: The file; its directory is created.
        busy_timeout_s: How long to wait for another process that is writing.
        witnessed: Whether the file must hold what was last confirmed (see `head_file`).

    Raises:
        StorageError: It cannot be opened, is damaged, no database of quizzer's, or newer than this program.
    """
    if path.is_dir():
        raise StorageError(
            say("There is a directory where the progress database should be."),
            where=str(path),
            fix=say("Move it away, or choose another directory with --data-dir."),
        )
    with explained(path):
        head = remembered(path) if witnessed else None
        if head is not None and not path.exists():
            raise behind(path, head, 0)
        if path.exists() and not _is_writable(path):
            return open_for_reading(path)
        _create(path)
        connection = _connect(str(path), timeout=busy_timeout_s)
        database = Database(path, connection)
        try:
            version = _version(connection, path)
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("PRAGMA foreign_keys = ON")
            if head is not None:
                _must_hold(database, head, empty=version is None)
            if version is not None and version < SCHEMA_VERSION:
                back_up(connection, path.with_name(f"{path.stem}.schema-{version:04}{path.suffix}"))
            if version != SCHEMA_VERSION:
                _migrate(database)
                database.written = False  # nothing of the learner's
        except BaseException:
            connection.close()
            raise
    return database


def _connect(name: str, *, timeout: float = 5.0, uri: bool = False) -> sqlite3.Connection:
    connection = sqlite3.connect(name, timeout=timeout, isolation_level=None, check_same_thread=False, uri=uri)
    connection.text_factory = lambda data: data.decode("utf-8", "replace")  # damage must not stop the reading
    return connection


def _is_writable(path: Path) -> bool:
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def _create(path: Path) -> None:
    """The file and its directories, for nobody but the learner."""
    for directory in reversed([path.parent, *path.parent.parents]):
        if not directory.exists():
            directory.mkdir(mode=0o700, exist_ok=True)
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))


def open_for_reading(path: Path) -> Database:
    """A file that is not, or cannot be, written to: all but answering works.

    Raises:
        StorageError: It cannot be read, or would have to be brought up to date.
    """
    companions = [path.with_name(f"{path.name}-{kind}") for kind in ("wal", "shm")]
    whole = all(not companion.exists() for companion in companions) and not _is_writable(path.parent)
    connection = _connect(f"{path.absolute().as_uri()}?mode=ro{'&immutable=1' if whole else ''}", uri=True)
    try:
        version = _version(connection, path)
        if version != SCHEMA_VERSION:
            connection.execute("CREATE TABLE migrated (version)")  # says in SQLite's words that it cannot be written
    except BaseException:
        connection.close()
        raise
    return Database(path, connection, read_only=True)


def _must_hold(database: Database, head: Head, *, empty: bool) -> None:
    """Raise StorageError if the journal lacks the row that was last confirmed."""
    rows = [] if empty else database.query("SELECT hash FROM journal WHERE seq = ?", (head.seq,))
    if not rows or bytes(rows[0][0]).hex() != head.hash:
        count = 0 if empty else int(database.query("SELECT count(*) FROM journal")[0][0])
        raise behind(database.path, head, count)


def _version(connection: sqlite3.Connection, path: Path) -> int | None:
    """The schema version of a file, 0 for one that no migration has run on yet; None when it is empty."""
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if not tables:
        return None
    if "alembic_version" not in tables:
        raise StorageError(
            say("This database is not quizzer's."),
            where=str(path),
            fix=say("Move it away, or choose another directory with --data-dir."),
        )
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    if row is None:
        return 0
    if not str(row[0]).isdecimal():
        raise damaged(path, say("the schema version is {version!r}", version=row[0]))
    version = int(row[0])
    if version > SCHEMA_VERSION:
        raise StorageError(
            say(
                "The progress database is of a newer quizzer (schema {version}; this one knows {known}).",
                version=version,
                known=SCHEMA_VERSION,
            ),
            where=str(path),
            fix=say("Upgrade quizzer: pip install --upgrade quizzer"),
        )
    return version


def _migrate(database: Database) -> None:
    """Run the migrations that are missing, all or none; in an empty file that is all of them."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    with database.write() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def integrity_problems(database: Database) -> tuple[str, ...]:
    """What SQLite's own check finds wrong with the file; reads all of it."""
    return tuple(str(text) for (text,) in database.query("PRAGMA integrity_check") if text != "ok")
