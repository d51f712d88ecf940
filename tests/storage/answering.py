"""A program to be killed: at each line on stdin it forks a process that answers questions until it dies.

On stdout: `pid N` when the process starts, `saved TEXT` after each answer that was confirmed, `dead` after its death.
Forking spares two hundred starts of Python and imports; what is killed is a process of its own all the same.
"""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from alembic import command  # noqa: F401 - imported before the fork

from quizzer.records import Entry, Rating
from quizzer.scheduling.fsrs import advance
from quizzer.storage import tables  # noqa: F401 - imported before the fork
from quizzer.storage.database import open_database
from quizzer.storage.journal import Journal


def say(text: str) -> None:
    os.write(1, f"{text}\n".encode())  # nothing may wait in a buffer when the process dies


def answer_for_ever(path: Path, life: int) -> None:
    journal = Journal(open_database(path), advance)
    now = datetime(2026, 3, 2, 12, tzinfo=UTC)
    for number in range(1_000_000):
        text, question = f"{life}.{number}", f"t/{number % 7}"
        response = text + " " * 2000
        rating = list(Rating)[number % 4]
        journal.append(
            Entry(0, "review", now, now.date(), question, "choice", 1, rating=rating, retention=0.9, response=response)
        )
        say(f"saved {text}")
        if number % 5 == 4:
            journal.undo(lambda last: Entry(0, "undo", now, now.date(), last.question, "choice", 1, target=last.seq))


def main() -> None:
    path = Path(sys.argv[1])
    for life, _ in enumerate(sys.stdin):
        pid = os.fork()
        if pid == 0:
            answer_for_ever(path, life)
        say(f"pid {pid}")
        os.waitpid(pid, 0)
        say("dead")


if __name__ == "__main__":
    main()
