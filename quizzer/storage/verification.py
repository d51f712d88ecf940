"""What the hashes of the journal tell: which rows were changed, removed or moved."""

from __future__ import annotations

from collections.abc import Iterator

from quizzer.sentences import plural, say
from quizzer.storage.chain import GENESIS, chain_hash
from quizzer.storage.database import Database
from quizzer.storage.rows import ENTRY_COLUMNS


def broken_links(database: Database, since: int = 0) -> Iterator[str]:
    """What is wrong with the rows after `since`, and with where the journal ends."""
    before = database.query("SELECT hash FROM journal WHERE seq = ?", (since,))
    previous, expected = bytes(before[0][0]) if before else GENESIS, since + 1
    for *columns, stored in database.query(
        f"SELECT {', '.join(ENTRY_COLUMNS)}, hash FROM journal WHERE seq > ? ORDER BY seq",  # noqa: S608 - our own
        (since,),
    ):
        seq = columns[0]
        if seq != expected:
            yield say("journal rows {first} to {last} are missing", first=expected, last=seq - 1)
        elif chain_hash(previous, columns) != stored:
            yield say("journal row {row} is not as it was written", row=seq)
        previous, expected = stored, seq + 1
    head = database.query("SELECT seq, hash FROM journal_head")
    if head != ([(expected - 1, previous)] if expected > 1 else []):
        rows = expected - 1
        yield plural(
            "the journal does not end where it should: it has {n} row",
            "the journal does not end where it should: it has {n} rows",
            rows,
        )
