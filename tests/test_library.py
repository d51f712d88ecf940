"""What programs outside use: a bank, a database, a study, a session driven question by question, a graded file."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from quizzer.answers import solution
from quizzer.bank.loader import load_bank
from quizzer.bank.model import Bank
from quizzer.errors import UsageError
from quizzer.grading import Grader
from quizzer.grading.source import read_source
from quizzer.records import Evidence, Rating
from quizzer.settings import Settings
from quizzer.storage.database import Database, open_database
from quizzer.study import PracticeSession, Study, progress

TINY_BANK = Path(__file__).parent / "tiny_bank"
REFERENCE = TINY_BANK / "activations/exercises/softmax/reference.py"
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def bank() -> Bank:
    loaded = load_bank([TINY_BANK])
    assert loaded.problems == ()
    return loaded.bank


@pytest.fixture
def open_study(bank: Bank, tmp_path: Path) -> Iterator[Study]:
    with closing(open_database(tmp_path / "progress.db")) as database:
        yield study_of(bank, database)


def study_of(bank: Bank, database: Database) -> Study:
    return Study(bank, database, lambda: NOON, Settings(new_per_day=50), UTC)


def answer_rightly(session: PracticeSession, grader: Grader) -> None:
    """Answer the current question as somebody who knows everything."""
    presented = session.current
    assert presented is not None
    if presented.kind in {"code", "fix"}:
        exercise = session.question
        source = read_source(REFERENCE)
        session.record_verdict(grader.grade(exercise, source), source.decode())  # type: ignore[arg-type] # it is code
    elif presented.kind == "open":
        session.answer("all")
        session.rate(Rating.GOOD)
    else:
        session.answer(Evidence(solution(presented).key, elapsed_s=20.0))


def test_a_session_is_driven_to_its_end(open_study: Study, bank: Bank) -> None:
    session = open_study.practice(minutes=600)
    asked = []
    with Grader() as grader:
        while session.current is not None:
            asked.append(session.current.id)
            answer_rightly(session, grader)
            assert session.answered is not None
            assert session.answered.rating is not Rating.AGAIN, asked[-1]
            session.advance()
    assert sorted(asked) == sorted(bank.questions)
    assert (session.progress.done, session.progress.right, session.progress.remaining) == (len(asked), len(asked), 0)
    assert [answer.id for answer in progress.history(open_study.learner)] == asked
    assert open_study.next() is None


def test_one_question_is_presented_answered_rated_and_taken_back(open_study: Study) -> None:
    presented = open_study.present("activations/saturation-explodes")
    assert "answer" not in presented.to_json()
    answered = open_study.answer(presented, solution(presented).key)
    assert answered.correct
    assert answered.review is not None
    open_study.rate(answered.review, Rating.HARD)
    (logged,) = progress.history(open_study.learner)
    assert logged.rating is Rating.HARD
    undone = open_study.undo()
    assert undone is not None
    assert (undone.id, undone.rating, undone.due) == (presented.id, Rating.HARD, None)
    assert open_study.undo() is None


def test_a_file_is_graded_and_its_verdict_recorded(open_study: Study, bank: Bank) -> None:
    with Grader() as grader:
        verdict = grader.grade(bank.exercise("softmax"), read_source(REFERENCE))
    assert verdict.passed
    answered = open_study.record_verdict("softmax", REFERENCE.read_text(encoding="utf-8"), verdict)
    assert (answered.id, answered.rating) == ("activations/softmax", Rating.GOOD)


def test_what_is_known_about_an_answer_is_in_the_journal(open_study: Study) -> None:
    evidence = Evidence("true", elapsed_s=7.5, hints=1, confidence="sure", blamed=("d000-sigmoid-cons",))
    open_study.answer("activations/saturation-explodes", evidence)
    (logged,) = progress.history(open_study.learner)
    assert (logged.response, logged.score, logged.elapsed_s, logged.hints) == ("true", 0.0, 7.5, 1)
    assert (logged.confidence, logged.blamed) == ("sure", ("d000-sigmoid-cons",))


def test_what_is_known_well_is_logged_and_schedules_nothing(open_study: Study) -> None:
    open_study.mark_known("activations/saturation-explodes")
    (logged,) = progress.history(open_study.learner)
    assert (logged.type, logged.rating) == ("known", None)
    assert progress.overview(open_study.learner).reviewed_today == 0
    undone = open_study.undo()
    assert undone is not None
    assert (undone.id, undone.rating) == ("activations/saturation-explodes", None)
    assert progress.history(open_study.learner) == ()


def test_progress_outlives_the_program(bank: Bank, tmp_path: Path) -> None:
    for _ in range(2):
        with closing(open_database(tmp_path / "progress.db")) as database:
            study_of(bank, database).give_up("linear-models/penalties")
    with closing(open_database(tmp_path / "progress.db")) as database:
        assert len(progress.history(study_of(bank, database).learner)) == 2


def test_mistakes_are_told_in_a_sentence(open_study: Study) -> None:
    with pytest.raises(UsageError, match="did you mean `linear-models/penalties`"):
        open_study.present("linear-models/penalty")
    with pytest.raises(UsageError, match="did you mean `activations`"):
        open_study.practice(topics=["activation"])
