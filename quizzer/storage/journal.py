"""The append-only journal of answers, and the tables that follow from it.

Every change of a learner's progress is one transaction: a journal row, chained by hash to the row before, together
with the question's new state and the day's new tally.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, Any

from msgspec.structs import asdict, replace

from quizzer.bank.kinds import PROGRAMMED
from quizzer.errors import StorageError
from quizzer.records import Entry, QuestionState, Tally
from quizzer.storage.chain import GENESIS, chain_hash
from quizzer.storage.database import Database
from quizzer.storage.failures import damaged
from quizzer.storage.head_file import remember
from quizzer.storage.projection import Advance, Projection, add, effective, fold
from quizzer.storage.rows import (
    ENTRY_COLUMNS,
    STATE_COLUMNS,
    TALLY_COLUMNS,
    decode_day,
    decode_entry,
    decode_state,
    encode_entry,
    encode_state,
    storable,
)
from quizzer.storage.verification import broken_links

if TYPE_CHECKING:
    import sqlalchemy as sa

_ENTRIES = f"SELECT {', '.join(ENTRY_COLUMNS)} FROM journal"  # noqa: S608 - names of our own columns
_STATES = f"SELECT {', '.join(STATE_COLUMNS)} FROM question_state"  # noqa: S608 - likewise
_DAYS = f"SELECT day, {', '.join(TALLY_COLUMNS)} FROM study_day"  # noqa: S608 - likewise


_AMENDMENTS = ("rerate", "undo", "redo")
"""The rows that change what others say: what they are about is folded anew."""

_LOOKED_AT = 50
"""So many last rows are read before the first is added: some two milliseconds."""


class Journal:
    """The journal of one database.

    Args:
        database: Where it is kept.
        advance: How a review changes the state of its question.
    """

    def __init__(self, database: Database, advance: Advance) -> None:
        self._database = database
        self._advance = advance
        self._to_look_at = _LOOKED_AT

    # Reading what follows from the journal: needs no SQLAlchemy.

    def states(self) -> dict[str, QuestionState]:
        """The state of every question that was ever attempted and not wholly undone, by id."""
        rows = self._database.query(_STATES)
        return {row[0]: decode_state(row, self._database.path) for row in rows}

    def state(self, question: str) -> QuestionState:
        """The state of one question; that of a new one if it was never attempted."""
        rows = self._database.query(f"{_STATES} WHERE question = ?", (question,))
        return decode_state(rows[0], self._database.path) if rows else QuestionState(question)

    def days(self) -> dict[date, Tally]:
        """What was done on each study day on which something was done, oldest first."""
        rows = self._database.query(f"{_DAYS} ORDER BY day")
        return dict(decode_day(row, self._database.path) for row in rows)

    def day(self, day: date) -> Tally:
        """What was done on one study day."""
        rows = self._database.query(f"{_DAYS} WHERE day = ?", (day.isoformat(),))
        return decode_day(rows[0], self._database.path)[1] if rows else Tally()

    def draft(self, question: str) -> str | None:
        """Unfinished code for a question."""
        rows = self._database.query("SELECT source FROM draft WHERE question = ?", (question,))
        return str(rows[0][0]) if rows else None

    # Reading the journal itself.

    def entry(self, seq: int) -> Entry | None:
        """The row at a place in the journal."""
        return next(self._entries("WHERE seq = ?", seq), None)

    def entries(self, *, question: str | None = None, since: int = 0) -> Iterator[Entry]:
        """The rows after `since`, oldest first; of one question, or of all."""
        if question is None:
            return self._entries("WHERE seq > ? ORDER BY seq", since)
        return self._entries("WHERE question = ? AND seq > ? ORDER BY seq", question, since)

    def end(self) -> int:
        """The `seq` of the last row; 0 while there is none."""
        rows = self._database.query("SELECT seq FROM journal_head")
        return int(rows[0][0]) if rows else 0

    def hash_of(self, seq: int) -> bytes | None:
        """The hash that chains a row to all before it; None where there is no such row."""
        rows = self._database.query("SELECT hash FROM journal WHERE seq = ?", (seq,))
        return bytes(rows[0][0]) if rows else None

    def start_of_last(self, count: int, question: str | None = None) -> int:
        """The `seq` before the last `count` answers, of one question or of all; 0 if there are fewer."""
        rows = self._database.query(
            "SELECT seq - 1 FROM journal WHERE type IN ('review', 'attempt', 'known') "
            "AND question = coalesce(?, question) ORDER BY seq DESC LIMIT 1 OFFSET ?",
            (question, max(0, count - 1)),
        )
        return int(rows[0][0]) if rows else 0

    def _last_undoable(self, seq: int | None = None) -> Entry | None:
        """The last review or `known` row that was not undone; or that at `seq`, if it was not."""
        return next(
            self._entries(
                "WHERE type IN ('review', 'known') AND seq = coalesce(?, seq) AND NOT EXISTS "
                "(SELECT 1 FROM journal AS later WHERE later.target = journal.seq AND later.type = 'undo' "
                "AND NOT EXISTS (SELECT 1 FROM journal AS again "
                "WHERE again.target = later.seq AND again.type = 'redo')) "
                "ORDER BY seq DESC LIMIT 1",
                seq,
            ),
            None,
        )

    def _last_redoable(self) -> Entry | None:
        """The last undo row that was not taken back; None where something was answered since."""
        return next(
            self._entries(
                "WHERE type = 'undo' "
                "AND NOT EXISTS (SELECT 1 FROM journal AS later "
                "WHERE later.target = journal.seq AND later.type = 'redo') "
                "AND NOT EXISTS (SELECT 1 FROM journal AS newer "
                "WHERE newer.seq > journal.seq AND newer.type NOT IN ('undo', 'redo')) "
                "ORDER BY seq DESC LIMIT 1"
            ),
            None,
        )

    def recent_times(self, kind: str, level: int, limit: int = 50) -> list[float]:
        """Seconds that the last right answers to questions of a kind and level took."""
        rows = self._database.query(
            "SELECT elapsed_s FROM journal WHERE kind = ? AND level = ? AND type = 'review' AND correct = 1 "
            "AND elapsed_s IS NOT NULL ORDER BY seq DESC LIMIT ?",
            (kind, level, limit),
        )
        return [float(seconds) for (seconds,) in rows]

    # Writing.

    def append(self, entry: Entry, *, draft: str | None = None) -> Entry:
        """Write a row with all that follows from it, durably.

        Args:
            entry: The row; its `seq` is given here.
            draft: Unfinished code to keep for the question; with a review and None, the draft is forgotten.

        Raises:
            StorageError: Nothing was written.
        """
        with self._database.write() as connection:
            written, link = self._append(connection, entry)
            if draft is not None or entry.type == "review":
                _put_draft(connection, entry.question, draft)
        remember(self._database.path, written.seq, link)
        return written

    def undo(self, make_undo: Callable[[Entry], Entry], seq: int | None = None) -> Entry | None:
        """Take back the last review or `known` row that counts, or that at `seq`; code comes back as a draft.

        Args:
            make_undo: Makes the undo row from the row.
            seq: Which row.

        Returns:
            The row with the rating that counted; None when there is none, or it was taken back already.

        Raises:
            StorageError: Nothing was written.
        """
        with self._database.write() as connection:
            last = self._last_undoable(seq)
            if last is None:
                return None
            review = next(
                entry for entry, _ in effective(self.entries(question=last.question)) if entry.seq == last.seq
            )
            written, link = self._append(connection, make_undo(review))
            if review.kind in PROGRAMMED and review.response:
                _put_draft(connection, review.question, review.response)
        remember(self._database.path, written.seq, link)
        return review

    def redo(self, make_redo: Callable[[Entry], Entry]) -> Entry | None:
        """Take back the last undo after which nothing was answered.

        Args:
            make_redo: Makes the redo row from the undo row.

        Returns:
            The row that counts again, with its rating; None when there is nothing to take back.

        Raises:
            StorageError: Nothing was written.
        """
        with self._database.write() as connection:
            last = self._last_redoable()
            if last is None:
                return None
            written, link = self._append(connection, make_redo(last))
            again = next(e for e, _ in effective(self.entries(question=last.question)) if e.seq == last.target)
        remember(self._database.path, written.seq, link)
        return again

    def save_draft(self, question: str, source: str) -> None:
        """Keep unfinished code.

        Raises:
            StorageError: Nothing was written.
        """
        with self._database.write() as connection:
            _put_draft(connection, question, source)

    # Checking and mending.

    def verify_rows(self) -> tuple[str, ...]:
        """Which rows were changed, removed or moved, as their hashes tell."""
        with self._database.snapshot():
            return tuple(broken_links(self._database))

    def mend(self) -> bool:
        """Rebuild the states and days if they do not follow from the journal; tells whether that was needed.

        Raises:
            StorageError: Nothing was written.
        """
        with self._database.snapshot():
            needed = not self._follows()
        if needed:
            self.rebuild()
        return needed

    def rebuild(self) -> None:
        """Compute the states of all questions and the tallies of all days from the journal alone.

        Raises:
            StorageError: Nothing was written.
        """
        from quizzer.storage.tables import question_state, study_day

        with self._database.write() as connection:
            states, days = self._replay()
            connection.execute(question_state.delete())
            connection.execute(study_day.delete())
            _put_states(connection, states.values())
            _add_days(connection, days)

    def _follows(self) -> bool:
        """Whether the states and days are those of a replay."""
        try:
            return (self.states(), self.days()) == self._replay()
        except StorageError:  # nonsense in a table that can be rebuilt
            return False

    def _entries(self, clause: str, *parameters: Any) -> Iterator[Entry]:
        for row in self._database.query(f"{_ENTRIES} {clause}", parameters):
            yield decode_entry(row, self._database.path)

    def _append(self, connection: sa.Connection, entry: Entry) -> tuple[Entry, bytes]:
        """The row as it was written, and its hash."""
        from quizzer.storage.tables import journal, journal_head

        self._must_end_well()
        head = connection.execute(journal_head.select()).first()
        before = self._projection(entry)
        written = replace(entry, seq=1 if head is None else head.seq + 1)
        columns = encode_entry(written)
        link = chain_hash(GENESIS if head is None else head.hash, list(columns.values()))
        connection.execute(journal.insert(), {**columns, "hash": link})
        if head is None:
            connection.execute(journal_head.insert(), {"id": 1, "seq": written.seq, "hash": link})
        else:
            connection.execute(journal_head.update(), {"seq": written.seq, "hash": link})

        if entry.type in _AMENDMENTS:
            after = self._projection(written)
            change = {
                day: add(after.days.get(day, Tally()), before.days.get(day, Tally()), -1)
                for day in after.days.keys() | before.days.keys()
            }
            state = after.state
        elif entry.type == "known":
            state, change = before.state, {}
        else:
            state, tally = self._advance(before.state, written)
            change = {written.day: tally}
        _put_states(connection, [state])
        _add_days(connection, change)
        return written, link

    def _must_end_well(self) -> None:
        """Raise StorageError where the last rows are not as they were written: nothing is built on damage.

        The first time the last `_LOOKED_AT` rows are read, then the last alone.
        """
        problem = next(broken_links(self._database, since=max(0, self.end() - self._to_look_at)), None)
        if problem is not None:
            raise damaged(self._database.path, problem)
        self._to_look_at = 1

    def _projection(self, entry: Entry) -> Projection:
        """What the question's rows add up to now; for a plain answer the stored state is enough."""
        if entry.type in _AMENDMENTS:
            return fold(entry.question, list(self.entries(question=entry.question)), self._advance)
        return Projection(self.state(entry.question), {})

    def _replay(self) -> tuple[dict[str, QuestionState], dict[date, Tally]]:
        """All states and days, from the journal alone."""
        states: dict[str, QuestionState] = {}
        days: dict[date, Tally] = {}
        for question, entries in groupby(self._entries("ORDER BY question, seq"), lambda entry: entry.question):
            projection = fold(question, list(entries), self._advance)
            if projection.state != QuestionState(question):
                states[question] = projection.state
            for day, tally in projection.days.items():
                days[day] = add(days.get(day, Tally()), tally)
        return states, days


def _put_states(connection: sa.Connection, states: Iterable[QuestionState]) -> None:
    """Store states; that of a question which is new again is removed."""
    from quizzer.storage.tables import question_state

    for state in states:
        if state == QuestionState(state.question):
            connection.execute(question_state.delete().where(question_state.c.question == state.question))
        else:
            _upsert(connection, question_state, encode_state(state))


def _add_days(connection: sa.Connection, change: Mapping[date, Tally]) -> None:
    """Add to the tallies of days; a day on which nothing is left is removed."""
    from quizzer.storage.tables import study_day

    for day, tally in change.items():
        this_day = study_day.c.day == day.isoformat()
        stored = connection.execute(study_day.select().where(this_day)).first()
        total = add(Tally() if stored is None else Tally(*stored[1:]), tally)
        if total == Tally():
            connection.execute(study_day.delete().where(this_day))
        elif tally != Tally():
            _upsert(connection, study_day, {"day": day.isoformat(), **asdict(total)})


def _put_draft(connection: sa.Connection, question: str, source: str | None) -> None:
    """Store unfinished code; None removes it."""
    from quizzer.storage.tables import draft

    if source is None:
        connection.execute(draft.delete().where(draft.c.question == question))
    else:
        _upsert(connection, draft, {"question": question, "source": storable(source)})


def _upsert(connection: sa.Connection, table: sa.TableClause, row: Mapping[str, Any]) -> None:
    """Insert a row, or replace the one with the same primary key."""
    from sqlalchemy.dialects.sqlite import insert

    statement = insert(table)
    connection.execute(statement.on_conflict_do_update(set_={name: statement.excluded[name] for name in row}), row)
