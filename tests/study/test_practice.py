from collections.abc import Callable
from contextlib import closing
from datetime import UTC

import pytest
from msgspec.structs import replace

from quizzer.errors import StorageError, UnreadableAnswer, UsageError
from quizzer.grading.verdict import Status, Verdict
from quizzer.records import Evidence, Rating
from quizzer.settings import Settings
from quizzer.storage.database import Database, open_database
from quizzer.study import PracticeSession, SessionProgress, Study, progress
from tests.conftest import Clock, bank_of, statement

Make = Callable[..., Study]
MakeVerdict = Callable[[Status], Verdict]


@pytest.fixture
def session(make_study: Make) -> PracticeSession:
    """Eight statements, all of them true."""
    study = make_study(bank_of(*(statement("t", str(i)) for i in range(8))), order="due")
    return study.practice(seed=1)


def current(session: PracticeSession) -> str:
    assert session.current is not None
    return session.current.id


def test_a_session_asks_everything_once_when_all_is_right(session: PracticeSession) -> None:
    asked = []
    while session.current is not None:
        asked.append(current(session))
        session.answer("true")
        session.advance()
    assert len(set(asked)) == len(asked) == 8
    assert session.progress == SessionProgress(done=8, asked=8, right=8, remaining=0, total=8)


def test_what_was_answered_wrong_comes_back_after_some_others(session: PracticeSession) -> None:
    failed = current(session)
    session.answer("false")
    session.advance()
    others = 0
    while current(session) != failed:
        session.answer("true")
        session.advance()
        others += 1
    assert others == 4
    session.answer("true")
    assert session.progress == SessionProgress(done=6, asked=5, right=4, remaining=3, total=9)


def test_a_rating_changed_to_again_brings_it_back_too(session: PracticeSession) -> None:
    first = current(session)
    session.answer("true")
    session.rate(Rating.AGAIN)
    assert session.progress.right == 0
    session.advance()
    later = []
    while session.current is not None:
        later.append(current(session))
        session.answer("true")
        session.advance()
    assert first in later


def test_a_better_rating_makes_no_wrong_answer_right(session: PracticeSession) -> None:
    session.answer("false")
    session.rate(Rating.EASY)
    assert (session.progress.asked, session.progress.right) == (1, 0)


def test_what_is_known_well_is_passed_over_and_undo_asks_it_again(session: PracticeSession) -> None:
    answered = current(session)
    session.answer("true")
    session.advance()
    known = current(session)
    session.mark_known()
    assert current(session) != known
    assert (session.progress.done, session.progress.remaining) == (1, 6)
    undone = session.undo()
    assert undone is not None
    assert (undone.id, undone.rating, current(session)) == (known, None, known)
    undone = session.undo()
    assert undone is not None
    assert (undone.id, current(session)) == (answered, answered)


def test_the_answer_is_committed_before_it_is_shown(session: PracticeSession, database: Database) -> None:
    answered = session.answer("true")
    assert database.query("SELECT seq FROM journal") == [(answered.review,)]
    assert session.answered == answered


def test_an_answer_is_given_once(session: PracticeSession) -> None:
    session.answer("true")
    with pytest.raises(UsageError, match="answered already"):
        session.answer("true")
    with pytest.raises(UsageError, match="answered already"):
        session.give_up()


def test_what_is_no_answer_leaves_the_question_open(session: PracticeSession) -> None:
    before = current(session)
    with pytest.raises(UnreadableAnswer):
        session.answer("perhaps")
    assert (current(session), session.answered, session.progress.done) == (before, None, 0)


def test_an_answer_that_could_not_be_written_can_be_given_again(session: PracticeSession, database: Database) -> None:
    database.query("PRAGMA query_only = ON")
    with pytest.raises(StorageError):
        session.answer("true")
    assert (session.answered, session.progress.done) == (None, 0)
    database.query("PRAGMA query_only = OFF")
    assert session.answer("true").committed


def test_rating_again_what_was_rated_is_one_row(session: PracticeSession, database: Database) -> None:
    answered = session.answer("true")
    assert answered.rating is not None
    session.rate(answered.rating)
    assert database.query("SELECT count(*) FROM journal") == [(1,)]


def test_nothing_can_be_rated_before_it_is_answered(session: PracticeSession) -> None:
    with pytest.raises(UsageError, match="no answer"):
        session.rate(Rating.GOOD)


def test_skipping_puts_off_to_the_end(session: PracticeSession) -> None:
    first = current(session)
    session.skip()
    asked = []
    while session.current is not None:
        asked.append(current(session))
        session.answer("true")
        session.advance()
    assert asked[-1] == first
    assert session.progress.done == 8


def test_undo_asks_again_what_was_just_answered(session: PracticeSession) -> None:
    first = session.current
    session.answer("true")
    undone = session.undo()
    assert undone is not None
    assert (session.current, session.answered) == (first, None)
    assert session.progress == SessionProgress(done=0, asked=0, right=0, remaining=8, total=8)


def test_undo_goes_back_through_the_session(session: PracticeSession) -> None:
    asked = []
    for _ in range(3):
        asked.append(current(session))
        session.answer("false")
        session.advance()
    waiting = current(session)
    for question in reversed(asked):
        undone = session.undo()
        assert undone is not None
        assert current(session) == undone.id == question
    assert session.progress == SessionProgress(done=0, asked=0, right=0, remaining=8, total=8)
    for question in [*asked, waiting]:
        assert current(session) == question
        session.answer("true")
        session.advance()


def test_undo_reopens_a_session_that_was_over(session: PracticeSession) -> None:
    while session.current is not None:
        last = current(session)
        session.answer("true")
        session.advance()
    session.undo()
    assert current(session) == last


def test_undo_reaches_back_before_the_session(make_study: Make) -> None:
    study = make_study()
    study.answer("basics/choice", "a")
    session = study.practice(kinds=["true_false"])
    before = current(session)
    assert session.undo() is not None
    assert current(session) == "basics/choice"
    session.answer("b")
    session.advance()
    assert current(session) == before


def test_there_may_be_nothing_to_undo(session: PracticeSession) -> None:
    before = current(session)
    assert session.undo() is None
    assert current(session) == before


def test_an_answer_of_another_window_is_not_undone_here(
    session: PracticeSession, database: Database, clock: Clock
) -> None:
    mine = current(session)
    session.answer("true")
    with closing(open_database(database.path)) as other:
        bank = bank_of(*(statement("t", str(i)) for i in range(8)))
        theirs = Study(bank, other, clock, Settings(), UTC)
        theirs.answer(next(id_ for id_ in bank.questions if id_ != mine), "true")
    undone = session.undo()
    assert undone is not None
    assert undone.id == mine


def test_what_another_window_answered_is_not_asked_again(
    session: PracticeSession, database: Database, clock: Clock
) -> None:
    with closing(open_database(database.path)) as other:
        bank = bank_of(*(statement("t", str(i)) for i in range(8)))
        theirs = Study(bank, other, clock, Settings(), UTC)
        for question in bank.questions:
            if question != current(session):
                theirs.answer(question, "true")
    session.answer("true")
    assert session.advance() is None


def test_quitting_and_starting_again_goes_on_where_it_was(make_study: Make) -> None:
    study = make_study(bank_of(*(statement("t", str(i)) for i in range(8))), order="due", new_per_day=5)
    whole, first = study.practice(), study.practice()
    order = [current(first)]
    first.answer("true")
    first.advance()
    resumed = study.practice()
    assert resumed.current == first.current
    assert resumed.progress.total == whole.progress.total - 1
    while resumed.current is not None:
        order.append(current(resumed))
        resumed.answer("true")
        resumed.advance()
    assert len(set(order)) == 5


def test_a_question_failed_before_quitting_comes_back_the_same_day(make_study: Make) -> None:
    study = make_study(bank_of(statement("t", "only")))
    study.practice().answer("false")
    resumed = study.practice()
    assert current(resumed) == "t/only"


def test_a_limit_does_not_count_what_comes_back(make_study: Make) -> None:
    session = make_study(bank_of(*(statement("t", str(i)) for i in range(8)))).practice(limit=2)
    asked = 0
    while session.current is not None:
        asked += 1
        session.answer("false" if asked == 1 else "true")
        session.advance()
    assert asked == 3


def test_an_open_question_is_committed_when_it_is_rated(make_study: Make) -> None:
    session = make_study(order="due").practice(kinds=["open"])
    answered = session.answer(Evidence("1", elapsed_s=30.0))
    assert (answered.committed, answered.suggested, answered.correct) == (False, Rating.HARD, None)
    assert session.progress.remaining == 1
    session.answer(Evidence("1,2", elapsed_s=40.0, hints=1))
    committed = session.rate(Rating.GOOD)
    assert (committed.committed, committed.rating) == (True, Rating.GOOD)
    assert session.rate(Rating.EASY).rating is Rating.EASY
    assert session.progress == SessionProgress(done=1, asked=1, right=1, remaining=0, total=1)


def test_code_may_be_tried_until_it_passes(make_study: Make, verdict: MakeVerdict) -> None:
    study = make_study()
    session = study.practice(kinds=["code"])
    failed = session.record_verdict(verdict("fail"), "first try")
    assert (failed.committed, session.draft()) == (False, "first try")
    with pytest.raises(UsageError, match="not rated"):
        session.rate(Rating.GOOD)
    assert session.record_verdict(verdict("pass"), "second try").rating is Rating.HARD
    assert (session.progress.done, session.progress.right) == (1, 0)  # not at the first try
    assert [row.response for row in progress.history(study.learner)] == ["first try", "second try"]


def test_unfinished_code_is_there_after_quitting(make_study: Make, verdict: MakeVerdict) -> None:
    study = make_study()
    session = study.practice(kinds=["code"])
    session.record_verdict(verdict("fail"), "first try")
    session.save_draft("half of the second")
    resumed = study.practice(kinds=["code"])
    assert (current(resumed), resumed.draft()) == ("nets/relu", "half of the second")
    resumed.give_up("the rest")
    resumed.save_draft("too late")
    assert resumed.draft() is None
    assert resumed.undo() is not None
    assert resumed.draft() == "the rest"


def test_going_on_without_an_answer_puts_the_question_off(make_study: Make, verdict: MakeVerdict) -> None:
    session = make_study().practice(kinds=["code", "open"])
    while current(session) != "nets/relu":
        session.skip()
    session.record_verdict(verdict("fail"), "wrong")
    session.advance()
    assert current(session) == "nets/open"
    session.advance()
    assert (current(session), session.answered) == ("nets/relu", None)


def test_by_due_dates_too_siblings_are_never_in_one_session(make_study: Make) -> None:
    twin = replace(statement("t", "0"), siblings=("t/1",))
    session = make_study(bank_of(twin, *(statement("t", str(i)) for i in range(1, 5))), order="due").practice()
    asked = set()
    while session.current is not None:
        asked.add(session.current.id)
        session.answer("true")
        session.advance()
    assert len(asked) == 4
    assert not {"t/0", "t/1"} <= asked
