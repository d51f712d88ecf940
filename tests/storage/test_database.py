import os
import re
import sqlite3
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from msgspec.structs import replace

from quizzer.errors import StorageError
from quizzer.records import Rating
from quizzer.scheduling.fsrs import advance
from quizzer.storage import database as database_module
from quizzer.storage.database import SCHEMA_VERSION, Database, integrity_problems, open_database
from quizzer.storage.journal import Journal
from tests.storage.conftest import problems


def schema_of(path: Path) -> set[tuple[str, str]]:
    """Every table, index and trigger with the statement that made it, spaces aside."""
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    return {(name, re.sub(r"\s+", "", sql)) for name, sql in rows}


def write_first_version(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(Path(__file__).with_name("first_version.sql").read_text(encoding="utf-8"))


def empty_of_version_0(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(
            "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, "
            "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
        )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "progress.db"


@pytest.fixture
def readonly_directory() -> Iterator[Path]:
    """A directory that may not be written to, with a database; also for root, whom no permission stops otherwise."""
    user = os.geteuid()
    with tempfile.TemporaryDirectory() as name:
        directory = Path(name)
        open_database(directory / "existing.db").close()
        (directory / "existing.db").chmod(0o444)
        directory.chmod(0o555)
        if user == 0:
            os.seteuid(65534)
        try:
            yield directory
        finally:
            if user == 0:
                os.seteuid(user)
            directory.chmod(0o755)


def test_the_file_is_created_on_first_use_with_its_directories(tmp_path: Path) -> None:
    path = tmp_path / "not" / "yet" / "progress.db"
    open_database(path).close()
    assert path.is_file()


def test_a_confirmed_commit_is_on_the_disk(database: Database) -> None:
    assert database.query("PRAGMA journal_mode") == [("wal",)]
    assert database.query("PRAGMA synchronous") == [(2,)]
    assert database.query("PRAGMA foreign_keys") == [(1,)]


def test_a_file_of_the_first_version_becomes_the_same_as_a_new_one(tmp_path: Path) -> None:
    old, new = tmp_path / "old.db", tmp_path / "new.db"
    write_first_version(old)
    for path in (old, new):
        open_database(path).close()
    assert schema_of(old) == schema_of(new)
    for path in (old, new):
        with closing(sqlite3.connect(path)) as connection:
            assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [("0002",)]


def test_a_journal_of_the_first_version_is_carried_over_and_goes_on(path: Path) -> None:
    """The file was written by the last program that knew no more than the first version."""
    write_first_version(path)
    with closing(sqlite3.connect(path)) as before:
        rows = before.execute("SELECT * FROM journal ORDER BY seq").fetchall()
        states = before.execute("SELECT * FROM question_state ORDER BY question").fetchall()
        days = before.execute("SELECT * FROM study_day ORDER BY day").fetchall()
    with closing(open_database(path)) as database:
        journal = Journal(database, advance)
        assert problems(journal) == ()
        journal.rebuild()
        assert database.query("SELECT * FROM question_state ORDER BY question") == states
        assert database.query("SELECT * FROM study_day ORDER BY day") == days
        assert [row[:-2] for row in database.query("SELECT * FROM journal ORDER BY seq")] == rows
        assert journal.draft("nets/relu") == "def relu(x):\n    ..."
        last = journal.undo(lambda entry: replace(entry, type="undo", target=entry.seq, rating=None))
        assert last is not None
        assert last.question == "nets/second"
        first = journal.entry(1)
        assert first is not None
        journal.append(replace(first, type="rerate", target=1, rating=Rating.HARD))
        journal.append(replace(first, confidence="guess", blamed=("d1-point",)))
        assert problems(journal) == ()


def test_the_last_migration_is_the_version_that_the_program_knows() -> None:
    versions = Path(database_module.__file__).parent / "migrations" / "versions"
    assert max(int(file.name[1:5]) for file in versions.glob("v*.py")) == SCHEMA_VERSION


def test_a_copy_is_kept_before_a_migration(path: Path) -> None:
    empty_of_version_0(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE old (x)")
    open_database(path).close()
    copy = path.with_name("progress.schema-0000.db")
    assert {name for name, _ in schema_of(copy)} == {"alembic_version", "old"}


def test_a_migration_that_fails_changes_nothing(path: Path) -> None:
    empty_of_version_0(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE draft (in_the_way)")  # the last table of the first migration
    before = schema_of(path)
    with pytest.raises(StorageError):
        open_database(path)
    assert schema_of(path) == before


def test_opening_an_existing_file_imports_neither_alembic_nor_sqlalchemy(path: Path) -> None:
    open_database(path).close()
    program = (
        "import sys; from pathlib import Path; from quizzer.storage.database import open_database; "
        f"open_database(Path({str(path)!r})); print([m for m in ('alembic', 'sqlalchemy') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_two_processes_may_create_the_file_at_once(path: Path) -> None:
    program = (
        "from pathlib import Path; from quizzer.storage import tables; "
        "from quizzer.storage.database import open_database; input(); "
        f"open_database(Path({str(path)!r})).close()"
    )
    workers = [subprocess.Popen([sys.executable, "-c", program], stdin=subprocess.PIPE, text=True) for _ in range(2)]
    for worker in workers:
        assert worker.stdin is not None
        worker.stdin.write("\n")
        worker.stdin.flush()
    for worker in workers:
        worker.communicate()
    assert [worker.returncode for worker in workers] == [0, 0]


def test_a_newer_file_is_left_alone_and_says_so(path: Path) -> None:
    open_database(path).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0999'")
        connection.commit()
    before = path.read_bytes()
    with pytest.raises(StorageError, match=r"(?s)newer quizzer.*999.*Upgrade"):
        open_database(path)
    assert path.read_bytes() == before


def test_another_programs_database_is_left_alone(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE contacts (name)")
    before = path.read_bytes()
    with pytest.raises(StorageError, match="not quizzer's"):
        open_database(path)
    assert path.read_bytes() == before


def test_a_file_that_is_no_database_is_left_alone(path: Path) -> None:
    path.write_bytes(b"Dear diary, " * 200)
    with pytest.raises(StorageError, match="no database"):
        open_database(path)
    assert path.read_bytes() == b"Dear diary, " * 200


def test_a_directory_in_place_of_the_file(path: Path) -> None:
    path.mkdir()
    with pytest.raises(StorageError, match=r"directory where .* should be"):
        open_database(path)


def test_a_file_in_place_of_the_directory(path: Path) -> None:
    path.write_text("")
    with pytest.raises(StorageError, match="--data-dir"):
        open_database(path / "progress.db")


def test_a_damaged_file_says_so_when_it_is_read(path: Path) -> None:
    open_database(path).close()
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xa5" * (len(content) - 4096)
    path.write_bytes(content)
    with pytest.raises(StorageError, match=r"(?s)damaged.*backup"), closing(open_database(path)) as database:
        database.query("SELECT * FROM journal")


def test_a_directory_that_cannot_be_written(readonly_directory: Path) -> None:
    with pytest.raises(StorageError, match=r"cannot be used"):
        open_database(readonly_directory / "progress.db")
    with pytest.raises(StorageError, match=r"Permission denied"):
        open_database(readonly_directory / "sub" / "progress.db")


def test_a_database_that_cannot_be_written_can_be_read(readonly_directory: Path) -> None:
    with closing(open_database(readonly_directory / "existing.db")) as database:
        assert database.read_only
        assert database.query("SELECT * FROM journal") == []
        with pytest.raises(StorageError, match=r"(?s)cannot be written.*writable"), database.write() as connection:
            connection.exec_driver_sql("DELETE FROM journal")


def test_nobody_else_may_look(path: Path) -> None:
    below = path.parent / "new" / "progress.db"
    with closing(open_database(below)) as database, database.write():
        files = [below, below.with_name("progress.db-wal")]
        assert [stat.S_IMODE(file.stat().st_mode) for file in files] == [0o600, 0o600]
        assert stat.S_IMODE(below.parent.stat().st_mode) == 0o700


def test_a_file_that_another_process_is_writing(path: Path) -> None:
    with closing(open_database(path)), closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        database = open_database(path, busy_timeout_s=0.01)
        with pytest.raises(StorageError, match=r"(?s)Another program.*try again"), database.write():
            pass
        other.execute("ROLLBACK")
        with database.write():
            pass
        database.close()


def test_what_an_unfinished_transaction_wrote_is_not_there(database: Database) -> None:
    def write_and_fail() -> None:
        with database.write() as connection:
            connection.exec_driver_sql("INSERT INTO draft VALUES ('t/q', 'text')")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_and_fail()
    assert database.query("SELECT * FROM draft") == []


def test_a_backup_is_one_whole_file_of_the_moment(database: Database, tmp_path: Path) -> None:
    with database.write() as connection:
        connection.exec_driver_sql("INSERT INTO draft VALUES ('t/q', 'text')")
    target = tmp_path / "copies" / "copy.db"
    target.parent.mkdir()
    database.back_up(target)
    assert [file.name for file in target.parent.iterdir()] == ["copy.db"]
    with closing(open_database(target)) as copy:
        assert copy.query("SELECT * FROM draft") == [("t/q", "text")]


def test_a_backup_that_cannot_be_made_leaves_nothing(database: Database, tmp_path: Path) -> None:
    with pytest.raises(StorageError):
        database.back_up(tmp_path / "missing" / "copy.db")
    assert list(tmp_path.glob("**/*.part")) == []


def test_sqlites_own_check_finds_a_sound_file_sound(database: Database) -> None:
    assert integrity_problems(database) == ()
