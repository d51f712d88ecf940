"""Progress has a way back: from a file that was replaced, from an older copy, from damage."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from quizzer.errors import StorageError
from quizzer.scheduling.fsrs import advance
from quizzer.storage.backups import EVERY, back_up, back_up_if_due, backups, restore, too_many
from quizzer.storage.database import open_database
from quizzer.storage.journal import Journal
from quizzer.storage.recovery import recovered
from tests.storage.test_journal import review, undo

NOW = datetime(2026, 3, 2, 12, 30, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "progress.db"


def answered(path: Path, *names: str) -> None:
    with closing(open_database(path)) as database:
        for name in names:
            Journal(database, advance).append(review(f"t/{name}", response=f"answer {name}"))


def journal_of(path: Path) -> list[str]:
    with closing(open_database(path)) as database:
        return [entry.question for entry in Journal(database, advance).entries()]


def damage(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for event in ("update", "delete"):
            connection.execute(f"DROP TRIGGER journal_forbids_{event}")
        connection.execute(statement)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def test_a_file_moved_away_while_it_is_used_loses_nothing(path: Path) -> None:
    with closing(open_database(path)) as database:
        journal = Journal(database, advance)
        journal.append(review("t/a"))
        path.rename(path.with_name("elsewhere.db"))
        with pytest.raises(StorageError, match=r"(?s)moved, removed or replaced.*rescued"):
            journal.append(review("t/b"))
    [kept] = path.parent.glob("progress.rescued-*.db")
    assert journal_of(kept) == ["t/a"]


def test_a_file_replaced_by_another_is_not_written_to(path: Path) -> None:
    other = path.with_name("other.db")
    answered(other, "x")
    with closing(open_database(path)) as database:
        journal = Journal(database, advance)
        journal.append(review("t/a"))
        other.replace(path)
        with pytest.raises(StorageError, match="replaced"):
            journal.append(review("t/b"))


@pytest.mark.parametrize("lost", ["older copy", "no file", "empty file", "no log"])
def test_a_database_that_lacks_confirmed_rows_is_not_built_on(path: Path, lost: str) -> None:
    answered(path, "a")
    older = path.read_bytes()
    with closing(open_database(path)) as database:
        Journal(database, advance).append(review("t/b"))
        without_log = path.read_bytes()
    path.unlink()
    if lost != "no file":
        path.write_bytes({"older copy": older, "empty file": b"", "no log": without_log}[lost])
    with pytest.raises(StorageError, match=r"(?s)not the one that was last written.*--accept"):
        open_database(path)
    open_database(path, witnessed=False).close()


@pytest.mark.parametrize("seq", [3, 2])
def test_nothing_is_added_to_a_journal_whose_end_is_damaged(path: Path, seq: int) -> None:
    answered(path, "a", "b", "c")
    damage(path, f"UPDATE journal SET response = 'other' WHERE seq = {seq}")  # noqa: S608
    with pytest.raises(StorageError, match=f"row {seq} is not as it was written"):
        answered(path, "d")


def test_a_backup_holds_what_was_answered_and_comes_back(path: Path) -> None:
    answered(path, "a", "b")
    with closing(open_database(path)) as database:
        made = back_up(database, NOW)
    answered(path, "c")
    assert (made.rows, backups(path)) == (2, [made])
    kept = restore(path, made.path, NOW)
    assert journal_of(path) == ["t/a", "t/b"]
    assert kept is not None
    assert len(kept.read_bytes()) > 0
    answered(path, "d")
    assert journal_of(path) == ["t/a", "t/b", "t/d"]


def test_a_damaged_backup_is_not_restored(path: Path) -> None:
    answered(path, "a")
    with closing(open_database(path)) as database:
        made = back_up(database, NOW)
    damage(made.path, "UPDATE journal SET response = 'other'")
    with pytest.raises(StorageError, match="row 1"):
        restore(path, made.path, NOW)
    assert journal_of(path) == ["t/a"]


def test_backups_are_made_by_themselves_once_an_hour_of_answers(path: Path) -> None:
    def after(moment: datetime, *names: str) -> bool:
        with closing(open_database(path)) as database:
            for name in names:
                Journal(database, advance).append(review(f"t/{name}"))
            return back_up_if_due(database, moment) is not None

    assert [
        after(NOW),
        after(NOW, "a"),
        after(NOW + EVERY / 2, "b"),
        after(NOW + EVERY, "c"),
        after(NOW + 3 * EVERY),
    ] == [False, True, False, True, False]


def test_old_backups_are_thinned() -> None:
    hours = [NOW - timedelta(hours=number) for number in range(24 * 200)]
    kept = sorted(set(hours) - set(too_many(hours, NOW)))
    assert 24 + 6 + 7 + 4 <= len(kept) <= 25 + 8 + 9 + 6
    assert kept[-1] == NOW
    assert too_many(kept, NOW) == []


def test_what_is_sound_is_recovered_and_the_rest_from_a_backup(path: Path) -> None:
    answered(path, "a", "b", "c")
    with closing(open_database(path)) as database:
        back_up(database, NOW)
    answered(path, "d", "e", "f")
    damage(path, "UPDATE journal SET response = 'other' WHERE seq IN (2, 5)")
    before = path.read_bytes()
    recovery = recovered(path, advance)
    assert (recovery.sound, recovery.from_backup, recovery.lost) == (4, 1, (5,))
    assert journal_of(recovery.path) == ["t/a", "t/b", "t/c", "t/d", "t/f"]
    assert path.read_bytes() == before


def test_flipped_bits_end_in_a_sentence_and_what_is_recovered_is_what_was_written(path: Path) -> None:
    """On any of them no command ends in a traceback, and no altered row comes back as sound."""
    written = [f"answer {number}" for number in range(40)]
    with closing(open_database(path)) as database:
        for number, response in enumerate(written):
            Journal(database, advance).append(review(f"t/q{number % 7}", response=response))
    content, random = path.read_bytes(), Random(7)  # noqa: S311 - which bits, not a secret
    for number in range(60):
        copy = path.parent / str(number) / "progress.db"
        copy.parent.mkdir()
        flipped = bytearray(content)
        flipped[random.randrange(len(flipped))] ^= 1 << random.randrange(8)
        copy.write_bytes(flipped)
        try:
            recovery = recovered(copy, advance)
        except StorageError:
            continue
        with closing(open_database(recovery.path)) as database:
            entries = list(Journal(database, advance).entries())
        assert {entry.response for entry in entries} <= set(written)


def test_undone_and_rated_again_is_recovered_too(path: Path) -> None:
    answered(path, "a", "b")
    with closing(open_database(path)) as database:
        journal = Journal(database, advance)
        journal.undo(undo)
        states = journal.states()
    recovery = recovered(path, advance)
    with closing(open_database(recovery.path)) as database:
        assert Journal(database, advance).states() == states
