from datetime import UTC, date, datetime, timedelta

import fsrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzer.records import Entry, QuestionState, Rating
from quizzer.scheduling.fsrs import advance, fuzz, retrievability, review

DAY = date(2026, 3, 2)
RATINGS = st.sampled_from(list(Rating))


def after(*reviews: tuple[Rating, int], question: str = "t/q") -> QuestionState:
    state, day = QuestionState(question), DAY
    for rating, days_later in reviews:
        day += timedelta(days=days_later)
        state = review(state, rating, day, 0.9)
    return state


def test_memory_is_that_of_py_fsrs_on_whole_days() -> None:
    scheduler = fsrs.Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    card, moment = fsrs.Card(card_id=1), datetime(2026, 3, 2, tzinfo=UTC)
    history = [(Rating.GOOD, 0), (Rating.HARD, 3), (Rating.AGAIN, 5), (Rating.GOOD, 0), (Rating.EASY, 12)]
    for rating, days_later in history:
        moment += timedelta(days=days_later)
        card, _ = scheduler.review_card(card, fsrs.Rating[rating.name.title()], moment)
    state = after(*history)
    assert (state.stability, state.difficulty) == (card.stability, card.difficulty)
    assert retrievability(state, (moment + timedelta(days=9)).date()) == scheduler.get_card_retrievability(
        card, moment + timedelta(days=9)
    )


def test_again_stays_due_on_the_same_day_and_a_pass_does_not() -> None:
    assert after((Rating.AGAIN, 0)).due == DAY
    for rating in (Rating.HARD, Rating.GOOD, Rating.EASY):
        due = after((rating, 0)).due
        assert due is not None
        assert due > DAY


def test_only_a_forgotten_question_counts_as_a_lapse() -> None:
    assert after((Rating.AGAIN, 0)).lapses == 0
    assert after((Rating.GOOD, 0), (Rating.AGAIN, 3)).lapses == 1


def test_a_higher_retention_asks_sooner() -> None:
    state = after((Rating.GOOD, 0), (Rating.GOOD, 3), (Rating.GOOD, 10))
    soon, late = (review(state, Rating.GOOD, DAY + timedelta(days=40), goal).due for goal in (0.95, 0.8))
    assert soon is not None
    assert late is not None
    assert soon < late


@given(st.lists(st.tuples(RATINGS, st.integers(-3, 400)), max_size=12), st.integers(0, 300))
def test_a_better_rating_never_asks_sooner(history: list[tuple[Rating, int]], later: int) -> None:
    state = after(*history)
    day = (state.last_day or DAY) + timedelta(days=later)
    dues = [review(state, rating, day, 0.9).due or DAY for rating in Rating]
    assert dues == sorted(dues)
    assert dues[0] == day


@given(st.integers(0, 40_000), st.text(max_size=8), st.integers(0, 50))
def test_fuzz_is_small_repeatable_and_never_below_a_day(interval: int, question: str, repetition: int) -> None:
    moved = fuzz(interval, question, repetition)
    assert moved == fuzz(interval, question, repetition)
    assert abs(moved - interval) <= 1.5 + 0.15 * interval  # a day, the widest band, and rounding
    if interval:
        assert moved >= 1


def test_fuzz_parts_questions_that_were_learned_together() -> None:
    assert len({fuzz(30, f"t/q{i}", 3) for i in range(50)}) > 3


def test_a_failed_attempt_changes_nothing_but_its_count() -> None:
    state = after((Rating.GOOD, 0))
    entry = Entry(2, "attempt", datetime(2026, 3, 9, tzinfo=UTC), DAY, "t/q", "code", 1)
    changed, _ = advance(state, entry)
    assert (changed.attempts, changed.due, changed.reps) == (1, state.due, state.reps)


@pytest.mark.parametrize(("days_later", "counts"), [(0, False), (1, False), (30, True)])
def test_only_reviews_of_what_had_come_due_are_evidence_for_retention(days_later: int, counts: bool) -> None:
    day = DAY + timedelta(days=days_later)
    entry = Entry(2, "review", datetime(2026, 3, 2, tzinfo=UTC), day, "t/q", "choice", 1, rating=Rating.HARD)
    _, tally = advance(after((Rating.EASY, 0)), entry)
    assert (tally.due, tally.due_passed) == (int(counts), int(counts))
