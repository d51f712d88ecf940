"""Practice as the planner asks: the best question now, until the time is used."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from quizzer.bank.model import Bank
from quizzer.records import Evidence, Rating
from quizzer.study import PracticeSession, Study
from tests.conftest import Clock, bank_of, statement

Make = Callable[..., Study]


def eight() -> Bank:
    return bank_of(*(statement("t", str(i)) for i in range(8)))


def play(session: PracticeSession, *, right: bool = True, seconds: float = 20.0) -> list[str]:
    """Answer until the session is over; the ids in the order asked."""
    asked = []
    while (presented := session.current) is not None:
        asked.append(presented.id)
        session.answer(Evidence("true" if right else "false", elapsed_s=seconds))
        session.advance()
    return asked


def test_every_question_that_is_right_is_asked_once_a_day(make_study: Make) -> None:
    study = make_study(eight())
    assert sorted(play(study.practice(minutes=60))) == sorted(study.learner.bank.questions)
    assert study.practice(minutes=60).current is None


def test_what_was_wrong_comes_back_after_some_others(make_study: Make) -> None:
    session = make_study(eight()).practice(minutes=60)
    first = session.current
    assert first is not None
    session.answer("false")
    session.advance()
    asked = play(session)
    assert asked.index(first.id) >= 4


def test_a_wrong_answer_comes_back_even_when_nothing_else_is_left(make_study: Make) -> None:
    session = make_study(bank_of(statement("t", "only"))).practice(minutes=60)
    session.answer("false")
    session.advance()
    assert session.current is not None
    assert session.current.id == "t/only"


def test_a_session_ends_when_its_minutes_are_used(make_study: Make) -> None:
    session = make_study(eight()).practice(minutes=2)
    assert session.progress.minutes_left == 2.0
    assert len(play(session, seconds=45.0)) == 2  # a minute each, explanation included
    assert session.progress.minutes_left == 0.0


def test_a_day_has_its_minutes_whatever_the_number_of_sessions(make_study: Make, clock: Clock) -> None:
    study = make_study(eight(), minutes_per_day=2)
    session = study.practice()
    session.answer(Evidence("true", elapsed_s=45.0))
    session.advance()
    assert len(play(study.practice(), seconds=45.0)) == 1
    assert study.next() is None
    assert study.practice(minutes=10).current is not None  # more is there for who asks for it
    clock.pass_time(days=1)
    assert study.next() is not None


def test_a_limit_counts_questions_and_not_what_comes_back(make_study: Make) -> None:
    session = make_study(eight()).practice(limit=2)
    session.answer("false")
    session.advance()
    assert len(set(play(session))) == 2


def test_what_is_skipped_comes_last(make_study: Make) -> None:
    session = make_study(eight()).practice(minutes=60)
    skipped = session.current
    assert skipped is not None
    session.skip()
    assert play(session)[-1] == skipped.id


def test_undo_asks_the_same_question_again_and_forgets_its_answer(make_study: Make) -> None:
    study = make_study(eight())
    session = study.practice(minutes=60)
    before = study.learner.knowing.state().to_bytes()
    first = session.current
    session.answer("false")
    assert study.learner.knowing.state().to_bytes() != before
    session.advance()
    session.undo()
    assert (session.current and session.current.id) == (first and first.id)
    assert study.learner.knowing.state().to_bytes() == before


def test_misses_are_what_was_wrong_today(make_study: Make, clock: Clock) -> None:
    study = make_study(eight())
    assert study.practice(mode="misses").current is None
    study.answer("t/3", "false")
    study.answer("t/4", "true")
    session = study.practice(mode="misses")
    assert session.current is not None
    assert session.current.id == "t/3"
    clock.pass_time(days=1)
    assert study.practice(mode="misses").current is None


def test_weak_practice_works_on_the_first_day(study: Study) -> None:
    assert study.practice(mode="weak").current is not None


def test_code_practice_asks_for_code(study: Study) -> None:
    session = study.practice(mode="code")
    assert session.current is not None
    assert session.current.id == "nets/relu"


def test_due_order_is_there_for_who_wants_it(make_study: Make, clock: Clock) -> None:
    study = make_study(eight(), order="due", new_per_day=3)
    assert len(play(study.practice())) == 3
    assert study.next() is None
    clock.pass_time(days=30)
    assert len(play(study.practice())) == 6


def test_the_interview_is_the_goal_until_it_is_over(make_study: Make, clock: Clock) -> None:
    day = clock.now.date() + timedelta(days=3)
    learner = make_study(interview=day).learner
    assert learner.goal.interview == day.toordinal()
    clock.pass_time(days=4)
    assert learner.goal.interview is None


def test_the_choice_is_the_same_in_every_process(make_study: Make) -> None:
    asked = [make_study(eight()).next() for _ in range(3)]
    assert len({presented and presented.id for presented in asked}) == 1


def test_a_cap_on_new_questions_holds_for_the_day(make_study: Make) -> None:
    study = make_study(eight(), new_per_day=3)
    assert len(play(study.practice(minutes=60))) == 3


def test_dates_in_the_settings_are_dates(make_study: Make) -> None:
    assert make_study(interview=date(2027, 1, 15)).learner.settings.interview == date(2027, 1, 15)


def test_a_rating_changed_afterwards_changes_what_is_known(make_study: Make) -> None:
    study = make_study(eight())
    answered = study.answer("t/1", "true")
    before = study.learner.knowing.state().to_bytes()
    assert answered.review is not None
    study.rate(answered.review, Rating.AGAIN)
    assert study.learner.knowing.state().to_bytes() != before
