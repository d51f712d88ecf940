"""A consistent copy of a database, even while it is being written to."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path


def back_up(source: sqlite3.Connection, target: Path) -> None:
    """Copy a database to `target`, which appears (or is replaced) only when it is complete and on the disk.

    Raises:
        sqlite3.Error, OSError: No copy was made.
    """
    unfinished = target.with_name(f"{target.name}.{os.getpid()}.part")
    try:
        with closing(sqlite3.connect(unfinished)) as copy:
            source.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")  # one file, without companions
        with unfinished.open("rb") as file:
            os.fsync(file.fileno())
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)
