import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from quizzer.errors import StorageError
from quizzer.records import Entry, EntryType, QuestionState, Rating, Tally
from quizzer.scheduling.fsrs import advance
from quizzer.storage.database import Database, open_database
from quizzer.storage.journal import Journal
from tests.storage.conftest import problems

START = datetime(2026, 3, 2, 12, tzinfo=UTC)


def row(entry_type: EntryType, question: str, day: int, **columns: Any) -> Entry:
    at = START + timedelta(days=day)
    return replace(Entry(0, entry_type, at, at.date(), question, "choice", 1), **columns)


def review(question: str = "t/q", rating: Rating = Rating.GOOD, day: int = 0, **columns: Any) -> Entry:
    return row("review", question, day, **{"rating": rating, "correct": rating.passed, "retention": 0.9, **columns})


def attempt(question: str, day: int) -> Entry:
    return row("attempt", question, day, correct=False)


def undo(last: Entry) -> Entry:
    return row("undo", last.question, 0, target=last.seq)


def redo(last: Entry) -> Entry:
    return row("redo", last.question, 0, target=last.seq)


def known(question: str, day: int = 0) -> Entry:
    return row("known", question, day)


def rerate(target: Entry, rating: Rating) -> Entry:
    return row("rerate", target.question, 0, target=target.seq, rating=rating)


@pytest.fixture
def journal(database: Database) -> Journal:
    return Journal(database, advance)


def test_what_was_written_is_read_back(journal: Journal) -> None:
    written = journal.append(
        review(
            response="a\x00b é 中\n",
            seed=2**40,
            elapsed_s=12.25,
            hints=2,
            score=0.5,
            rating=Rating.HARD,
            confidence="sure",
            blamed=("d1-softmax", "d2-shift"),
        )
    )
    assert journal.entry(written.seq) == written
    assert list(journal.entries()) == [written]
    assert problems(journal) == ()


@given(
    response=st.text(max_size=20) | st.just("\udcff"),
    score=st.floats() | st.integers(-3, 3),
    elapsed_s=st.none() | st.floats(0, 1e6) | st.integers(0, 10),
    seed=st.integers(-(2**63), 2**63 - 1),
)
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_answer_can_be_kept_and_verified(journal: Journal, **columns: Any) -> None:
    journal.append(review(**columns))
    assert problems(journal) == ()


def test_rows_can_be_neither_changed_nor_deleted(journal: Journal, database: Database) -> None:
    journal.append(review())
    for statement in ("UPDATE journal SET rating = 'easy'", "DELETE FROM journal"):
        with pytest.raises(StorageError, match="append-only"):
            database.query(statement)


def tampered(path: Path, *statements: str) -> tuple[str, ...]:
    """What is found after someone changed the file with the triggers out of the way."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TRIGGER journal_forbids_update")
        connection.execute("DROP TRIGGER journal_forbids_delete")
        for statement in statements:
            connection.execute(statement)
        connection.commit()
    with closing(open_database(path, witnessed=False)) as database:
        return problems(Journal(database, advance))


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("UPDATE journal SET rating = 'easy' WHERE seq = 3", "row 3"),
        ("UPDATE journal SET response = 'x' WHERE seq = 1", "row 1"),
        ("UPDATE journal SET elapsed_s = 2.0000000000000004 WHERE seq = 5", "row 5"),
        ("UPDATE journal SET hash = zeroblob(32) WHERE seq = 2", "row 2"),
        ("UPDATE journal SET rating = CAST(x'ff' AS TEXT) WHERE seq = 3", "row 3"),
        ("UPDATE journal SET confidence = 'sure' WHERE seq = 2", "row 2"),
        ("UPDATE journal SET confidence = NULL WHERE seq = 4", "row 4"),
        ("UPDATE journal SET blamed = '[]' WHERE seq = 1", "row 1"),
        ("DELETE FROM journal WHERE seq = 1", "rows 1 to 1"),
        ("DELETE FROM journal WHERE seq BETWEEN 2 AND 3", "rows 2 to 3"),
        ("DELETE FROM journal WHERE seq = 5", "does not end where it should"),
        ("DELETE FROM journal", "does not end where it should"),
        ("UPDATE question_state SET due = '2030-01-01' WHERE question = 't/a'", "did not follow"),
        ("DELETE FROM question_state", "did not follow"),
        ("UPDATE study_day SET passed = passed + 1", "did not follow"),
        ("DELETE FROM journal_head", "does not end where it should"),
    ],
)
def test_every_tampering_is_found(journal: Journal, database: Database, statement: str, found: str) -> None:
    for name in ("a", "b", "a", "c", "b"):
        confidence = "guess" if name == "c" else None
        journal.append(review(f"t/{name}", elapsed_s=2.0, response="given", confidence=confidence))
    assert any(found in problem for problem in tampered(database.path, statement))


def test_rows_that_changed_places_are_found(journal: Journal, database: Database) -> None:
    for name in ("a", "b", "c"):
        journal.append(review(f"t/{name}"))
    swap = "UPDATE journal SET seq = CASE seq WHEN 2 THEN -3 WHEN 3 THEN -2 ELSE seq END"
    assert len(tampered(database.path, swap, "UPDATE journal SET seq = abs(seq)")) >= 2


def test_every_flipped_bit_of_a_row_is_found(journal: Journal, database: Database) -> None:
    marker = "the response that will be damaged"
    for name in ("a", "b", "c"):
        journal.append(review(f"t/{name}", response=marker))
    database.close()
    content, random = database.path.read_bytes(), Random(5)  # noqa: S311 - which bits, not a secret
    at = content.rindex(marker.encode())
    for bit in random.sample(range(8 * len(marker)), 54):
        flipped = bytearray(content)
        flipped[at + bit // 8] ^= 1 << bit % 8
        database.path.write_bytes(flipped)
        with closing(open_database(database.path, witnessed=False)) as damaged:
            assert problems(Journal(damaged, advance))


def test_a_state_that_makes_no_sense_is_told_as_damage(journal: Journal, database: Database) -> None:
    journal.append(review())
    database.query("UPDATE question_state SET due = 'soon'")
    with pytest.raises(StorageError, match=r"damaged.*state of t/q"):
        journal.states()
    assert journal.verify_rows() == ()
    assert journal.mend()
    assert problems(journal) == ()


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("review"), st.sampled_from("abc"), st.sampled_from(list(Rating)), st.integers(0, 40)),
        st.tuples(st.just("attempt"), st.sampled_from("abc"), st.none(), st.integers(0, 3)),
        st.tuples(st.just("known"), st.sampled_from("abc"), st.none(), st.integers(0, 3)),
        st.tuples(st.just("rerate"), st.integers(0, 20), st.sampled_from(list(Rating)), st.none()),
        st.tuples(st.just("undo"), st.booleans(), st.integers(0, 20), st.none()),
        st.tuples(st.just("redo"), st.none(), st.none(), st.none()),
    ),
    max_size=25,
)


@given(STEPS)
@settings(max_examples=40, deadline=None)
def test_the_states_are_those_of_a_replay_whatever_happened(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[Any, ...]]
) -> None:
    with closing(open_database(tmp_path_factory.mktemp("replay") / "progress.db")) as database:
        journal, day, reviews = Journal(database, advance), 0, list[Entry]()
        for step in steps:
            match step:
                case ("review", name, rating, later):
                    day += later
                    reviews.append(journal.append(review(f"t/{name}", rating, day, elapsed_s=0.1 * day)))
                case ("attempt", name, _, later):
                    day += later
                    journal.append(attempt(f"t/{name}", day))
                case ("known", name, _, later):
                    day += later
                    journal.append(known(f"t/{name}", day))
                case ("rerate", index, rating, _) if reviews:
                    journal.append(rerate(reviews[index % len(reviews)], rating))
                case ("redo", _, _, _):
                    journal.redo(redo)
                case ("undo", True, _, _):
                    journal.undo(undo)
                case ("undo", False, index, _) if reviews:
                    journal.undo(undo, reviews[index % len(reviews)].seq)
        assert problems(journal) == ()
        states, days = journal.states(), journal.days()
        journal.rebuild()
        assert (journal.states(), journal.days()) == (states, days)


def test_redo_goes_forth_as_far_as_undo_went_back(journal: Journal) -> None:
    answers = [journal.append(review(f"t/{name}", day=number)) for number, name in enumerate("abac")]
    states = [journal.states()]
    while journal.undo(undo) is not None:
        states.append(journal.states())
    assert states.pop() == {}
    back = []
    while (again := journal.redo(redo)) is not None:
        back.append(again)
        assert journal.states() == states.pop()
    assert [entry.seq for entry in back] == [entry.seq for entry in answers]
    assert journal.undo(undo) == answers[-1]
    assert journal.redo(redo) == answers[-1]
    assert problems(journal) == ()


def test_nothing_is_redone_once_something_was_answered(journal: Journal) -> None:
    journal.append(review("t/a"))
    journal.undo(undo)
    journal.append(review("t/b"))
    assert journal.redo(redo) is None


def test_undoing_everything_leaves_every_question_new(journal: Journal) -> None:
    for name in ("a", "b", "a"):
        journal.append(review(f"t/{name}"))
    while journal.undo(undo) is not None:
        pass
    assert (journal.states(), journal.days()) == ({}, {})
    assert len(list(journal.entries())) == 6


def test_undo_goes_back_one_review_at_a_time(journal: Journal) -> None:
    first = journal.append(review("t/a", Rating.GOOD))
    state = journal.state("t/a")
    second = journal.append(review("t/a", Rating.AGAIN, day=3))
    assert journal.undo(undo) == second
    assert journal.state("t/a") == state
    assert journal.undo(undo) == first
    assert journal.state("t/a") == QuestionState("t/a")
    assert journal.undo(undo) is None


def test_a_review_is_taken_back_once(journal: Journal) -> None:
    first, second = journal.append(review("t/a")), journal.append(review("t/b"))
    assert journal.undo(undo, first.seq) == first
    assert journal.undo(undo, first.seq) is None
    assert journal.undo(undo) == second


def test_what_the_learner_knows_well_is_no_review_and_can_be_taken_back(journal: Journal) -> None:
    first = journal.append(review("t/a"))
    states, days = journal.states(), journal.days()
    said = [journal.append(known(question)) for question in ("t/a", "t/b")]
    assert (journal.states(), journal.days()) == (states, days)
    assert [journal.undo(undo), journal.undo(undo), journal.undo(undo)] == [said[1], said[0], first]
    assert problems(journal) == ()


def test_a_new_rating_counts_as_if_it_had_been_given_at_once(journal: Journal) -> None:
    journal.append(review("t/q", Rating.EASY))
    journal.append(rerate(journal.append(review("t/q", Rating.GOOD, day=30)), Rating.AGAIN))
    changed, days = journal.state("t/q"), journal.days()
    assert changed.lapses == 1
    while journal.undo(undo):
        pass
    for rating, day in ((Rating.EASY, 0), (Rating.AGAIN, 30)):
        journal.append(review("t/q", rating, day=day))
    assert (journal.state("t/q"), journal.days()) == (changed, days)


def test_days_are_tallied(journal: Journal) -> None:
    journal.append(review("t/a", Rating.AGAIN, elapsed_s=1.5))
    journal.append(review("t/a", Rating.GOOD, elapsed_s=2.0))
    journal.append(review("t/a", Rating.GOOD, day=30))
    assert journal.days() == {
        date(2026, 3, 2): Tally(reviews=2, passed=1, new=1, elapsed_ms=3500),
        date(2026, 4, 1): Tally(reviews=1, passed=1, due=1, due_passed=1),
    }


def test_a_draft_lasts_until_the_review(journal: Journal) -> None:
    journal.append(attempt("t/code", 0), draft="def f(): ...")
    assert journal.draft("t/code") == "def f(): ..."
    journal.save_draft("t/code", "def f(): pass")
    assert journal.draft("t/code") == "def f(): pass"
    journal.append(review("t/other"))
    assert journal.draft("t/code") == "def f(): pass"
    journal.append(review("t/code", kind="code", response="def f(): return 1"))
    assert journal.draft("t/code") is None
    journal.undo(undo)
    assert journal.draft("t/code") == "def f(): return 1"


def test_the_times_of_the_last_right_answers(journal: Journal) -> None:
    for seconds in (5.0, 6.0, 7.0):
        journal.append(review(elapsed_s=seconds))
    journal.append(review(rating=Rating.AGAIN, elapsed_s=99.0))
    journal.append(review(level=2, elapsed_s=99.0))
    assert journal.recent_times("choice", 1, limit=2) == [7.0, 6.0]


def test_two_programs_write_in_turn(journal: Journal, database: Database) -> None:
    with closing(open_database(database.path)) as second:
        other = Journal(second, advance)
        for i in range(5):
            journal.append(review(f"t/{i}"))
            other.append(review("t/0", day=1))
        assert other.undo(undo) is not None
        assert [entry.seq for entry in journal.entries()] == list(range(1, 12))
        assert problems(journal) == problems(other) == ()


def test_several_threads_may_answer(journal: Journal) -> None:
    with ThreadPoolExecutor(4) as pool:
        written = list(pool.map(lambda number: journal.append(review(f"t/{number % 3}")), range(40)))
    assert sorted(entry.seq for entry in written) == list(range(1, 41))
    assert problems(journal) == ()


def test_a_full_disk_loses_nothing(journal: Journal, database: Database) -> None:
    journal.append(review("t/kept", response="kept"))
    before = list(journal.entries()), journal.states(), journal.days()
    (pages,) = database.query("PRAGMA page_count")[0]
    database.query(f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(StorageError, match=r"(?s)disk is full.*not saved.*Free some space"):
        journal.append(review("t/kept", response="x" * 100_000))
    assert (list(journal.entries()), journal.states(), journal.days()) == before
    database.query("PRAGMA max_page_count = 1000000")
    journal.append(review("t/kept", response="x" * 100_000))
    assert problems(journal) == ()


def test_an_answer_that_another_process_keeps_from_being_written_is_not_there(
    journal: Journal, database: Database
) -> None:
    journal.append(review("t/kept"))
    database.query("PRAGMA busy_timeout = 10")
    with closing(sqlite3.connect(database.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StorageError, match="Another program"):
            journal.append(review("t/lost"))
        other.execute("ROLLBACK")
    assert [entry.question for entry in journal.entries()] == ["t/kept"]
    journal.append(review("t/next"))
    assert problems(journal) == ()


def test_a_write_that_the_system_refuses_loses_nothing(
    journal: Journal, database: Database, run_python: Callable[..., str]
) -> None:
    """The same as a full disk, from the side of the operating system: no file may grow any more."""
    journal.append(review("t/kept"))
    said = run_python(
        f"""
        import resource
        from pathlib import Path
        from quizzer.errors import StorageError
        from quizzer.scheduling.fsrs import advance
        from quizzer.storage.database import open_database
        from quizzer.storage.journal import Journal
        path = Path({str(database.path)!r})
        journal = Journal(open_database(path), advance)
        size = max(file.stat().st_size for file in path.parent.iterdir())
        resource.setrlimit(resource.RLIMIT_FSIZE, (size + 20_000, size + 20_000))
        try:
            journal.save_draft("t/code", "x" * 1_000_000)
        except StorageError as error:
            print(error.what)
        """
    )
    assert "not saved" in said
    assert journal.draft("t/code") is None
    assert problems(journal) == ()
