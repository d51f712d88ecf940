"""The SQLite file: opened, created or migrated; one connection, guarded by a lock.

Reading needs sqlite3 alone; SQLAlchemy, which takes a quarter of a second to import, comes in with the first write,
and Alembic only when the file is created or brought up to date.
"""

from __future__ import annotations

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

if TYPE_CHECKING:
    import sqlalchemy as sa

SCHEMA_VERSION = 2
"""The version that this program reads and writes: the number of its last migration."""

_MIGRATIONS = Path(__file__).parent / "migrations"


class Database:
    """An open progress database; made by `open_database`. May be used from several threads."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self._connection = connection
        self._lock = threading.RLock()

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
            StorageError: Nothing was written.
        """
        with self._lock, explained(self.path), self._engine.connect() as connection:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            yield connection
            connection.commit()

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


def open_database(path: Path, *, busy_timeout_s: float = 5.0) -> Database:
    """Open the progress database; create it, or bring it up to date, where needed.

    Before a migration a copy is put beside the file.

    Args:
        path: The file; its directory is created.
        busy_timeout_s: How long to wait for another process that is writing.

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
        path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(path, timeout=busy_timeout_s, isolation_level=None, check_same_thread=False)
        connection.text_factory = lambda data: data.decode("utf-8", "replace")  # damage must not stop the reading
        database = Database(path, connection)
        try:
            version = _version(connection, path)
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("PRAGMA foreign_keys = ON")
            if version is not None and version < SCHEMA_VERSION:
                back_up(connection, path.with_name(f"{path.stem}.schema-{version:04}{path.suffix}"))
            if version != SCHEMA_VERSION:
                _migrate(database)
        except BaseException:
            connection.close()
            raise
    return database


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
