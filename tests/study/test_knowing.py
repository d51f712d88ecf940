"""What is known follows from the journal alone, whatever way it was reached."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzer.records import Rating
from quizzer.scheduling.fsrs import advance
from quizzer.settings import Settings
from quizzer.storage.database import Database, open_database
from quizzer.storage.journal import Journal
from quizzer.study import Study, knowing
from quizzer.study.knowing import Knowing
from tests.conftest import Clock, bank_of, statement

BANK = bank_of(*(statement(topic, str(i)) for topic in ("a", "b") for i in range(4)), requires={"b": ("a",)})

STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("answer"), st.sampled_from(sorted(BANK.questions)), st.booleans()),
        st.tuples(st.just("undo"), st.none(), st.none()),
        st.tuples(st.just("redo"), st.none(), st.none()),
        st.tuples(st.just("rate"), st.integers(0, 30), st.sampled_from(Rating)),
        st.tuples(st.just("wait"), st.integers(0, 5), st.none()),
    ),
    max_size=40,
)


def replayed(database: Database) -> bytes:
    """The state computed from the journal in one go."""
    return Knowing(BANK, Journal(database, advance)).state().to_bytes()


@pytest.fixture
def close_checkpoints(monkeypatch: pytest.MonkeyPatch) -> None:
    """So close that a short history crosses several."""
    monkeypatch.setattr(knowing, "SPACING", 4)


@pytest.mark.usefixtures("close_checkpoints")
@given(steps=STEPS)
def test_any_history_leaves_the_state_of_a_replay(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, object, object]]
) -> None:
    folder, clock = tmp_path_factory.mktemp("histories"), Clock()
    database = open_database(folder / "progress.db")
    study = Study(BANK, database, clock, Settings(), UTC, cache=folder)
    reviews: list[int] = []
    for what, first, second in steps:
        if what == "answer":
            answered = study.answer(str(first), "true" if second else "false")
            reviews.append(answered.review or 0)
        elif what == "undo":
            study.undo()
        elif what == "redo":
            study.redo()
        elif what == "rate" and reviews:
            study.rate(reviews[int(str(first)) % len(reviews)], Rating(str(second)))
        elif what == "wait":
            clock.pass_time(days=int(str(first)))
        study.learner.knowing.state()
    assert study.learner.knowing.state().to_bytes() == replayed(database)
    reopened = Study(BANK, database, clock, Settings(), UTC, cache=folder)
    assert reopened.learner.knowing.state().to_bytes() == replayed(database)
    database.close()


def answer_some(study: Study, count: int = 10) -> None:
    for step in range(count):
        study.answer(f"a/{step % 4}", "true" if step % 3 else "false")


@pytest.fixture
def study(database: Database, clock: Clock, tmp_path: Path) -> Study:
    return Study(BANK, database, clock, Settings(), UTC, cache=tmp_path / "cache")


@pytest.mark.usefixtures("close_checkpoints")
@pytest.mark.parametrize("harm", [lambda file: file.unlink(), lambda file: file.write_bytes(b"nonsense")])
def test_a_lost_or_damaged_cache_costs_a_replay_and_nothing_else(
    study: Study, database: Database, clock: Clock, tmp_path: Path, harm: Callable[[Path], object]
) -> None:
    answer_some(study)
    study.learner.knowing.state()
    (file,) = (tmp_path / "cache").iterdir()
    harm(file)
    reopened = Study(BANK, database, clock, Settings(), UTC, cache=tmp_path / "cache")
    assert reopened.learner.knowing.state().to_bytes() == replayed(database)


@pytest.mark.usefixtures("close_checkpoints")
def test_checkpoints_of_another_journal_are_not_used(study: Study, clock: Clock, tmp_path: Path) -> None:
    answer_some(study)
    study.learner.knowing.state()
    (file,) = (tmp_path / "cache").iterdir()
    other = open_database(tmp_path / "other.db")
    answer_some(Study(BANK, other, clock, Settings(), UTC), 9)
    elsewhere = Knowing(BANK, Journal(other, advance), file)
    assert elsewhere.state().to_bytes() == replayed(other)
    other.close()


def test_a_directory_that_cannot_be_written_keeps_the_state_in_memory(
    database: Database, clock: Clock, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("in the way")
    study = Study(BANK, database, clock, Settings(), UTC, cache=tmp_path / "file")
    answer_some(study, 70)
    assert study.learner.knowing.state().to_bytes() == replayed(database)


def test_what_another_window_wrote_is_seen(study: Study, database: Database, clock: Clock, tmp_path: Path) -> None:
    study.learner.knowing.state()
    second = open_database(tmp_path / "progress.db")
    Study(BANK, second, clock, Settings(), UTC).answer("b/1", "true")
    assert study.learner.knowing.state().to_bytes() == replayed(database)
    second.close()
