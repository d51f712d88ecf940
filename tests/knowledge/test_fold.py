from collections.abc import Callable, Sequence
from datetime import timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from quizzer.knowledge.fold import fold, observe_entry, replay, score_of
from quizzer.knowledge.items import Items
from quizzer.knowledge.prediction import known, predict
from quizzer.knowledge.state import Knowledge, start
from quizzer.records import Entry, Rating

Journal = Callable[[Sequence[tuple[int, bool, int]]], list[Entry]]
HISTORIES = st.lists(st.tuples(st.integers(0, 55), st.booleans(), st.sampled_from([0, 0, 1, 3, 30])), max_size=40)
ORDINARY = settings(derandomize=True, deadline=None, max_examples=40)


@ORDINARY
@given(history=HISTORIES, cut=st.integers(0, 40))
def test_a_snapshot_and_the_rest_give_the_same_bytes_as_all_rows(
    items: Items, journal: Journal, history: list[tuple[int, bool, int]], cut: int
) -> None:
    entries = journal(history)
    whole = fold(items, entries)
    snapshot = Knowledge.from_bytes(fold(items, entries[:cut]).to_bytes())
    assert fold(items, entries[cut:], snapshot).to_bytes() == whole.to_bytes()


@ORDINARY
@given(history=HISTORIES)
def test_rows_one_by_one_give_the_same_bytes_and_leave_the_state_before_alone(
    items: Items, journal: Journal, history: list[tuple[int, bool, int]]
) -> None:
    state = start(items)
    for entry in journal(history):
        before = state.to_bytes()
        after = observe_entry(items, state, entry)
        assert state.to_bytes() == before
        state = after
    assert state.to_bytes() == fold(items, journal(history)).to_bytes()


@ORDINARY
@given(history=HISTORIES)
def test_every_number_stays_finite_and_every_chance_inside_0_and_1(
    items: Items, journal: Journal, history: list[tuple[int, bool, int]]
) -> None:
    entries = journal(history)
    state = fold(items, entries)
    day = (entries[-1].day if entries else None) or None
    chances = known(items, state, day.toordinal() + 10 if day else 10)
    assert ((chances > 0) & (chances < 1)).all()
    assert all(np.isfinite(array).all() for array in (state.mean, state.covariance, state.stability, state.written))


def test_something_else_is_no_snapshot() -> None:
    with pytest.raises(ValueError, match="no snapshot"):
        Knowledge.from_bytes(b"something else")


def test_rows_of_questions_that_are_gone_are_passed_over(items: Items, journal: Journal) -> None:
    (entry,) = journal([(3, True, 0)])
    gone = replace(entry, question="basics/gone")
    assert fold(items, [gone]).to_bytes() == start(items).to_bytes()


@pytest.mark.parametrize(
    ("rating", "correct", "score", "expected"),
    [
        (Rating.GOOD, True, None, 1.0),
        (Rating.AGAIN, False, None, 0.0),
        (Rating.AGAIN, False, 0.6, 0.6),
        (Rating.GOOD, None, 0.8, 0.8),
        (Rating.GOOD, False, 0.0, 1.0),
        (Rating.AGAIN, True, 1.0, 0.0),
    ],
)
def test_a_rating_decides_where_it_contradicts_the_score(
    journal: Journal, rating: Rating, correct: bool | None, score: float | None, expected: float
) -> None:
    (entry,) = journal([(0, True, 0)])
    assert score_of(replace(entry, rating=rating, correct=correct, score=score)) == expected


def test_an_attempt_that_failed_costs_time_and_teaches_nothing(items: Items, journal: Journal) -> None:
    (entry,) = journal([(4, False, 0)])
    state = fold(items, [replace(entry, type="attempt", rating=None, elapsed_s=300.0)])
    assert state.spent.tolist() == [[300.0, 300.0]]
    assert known(items, state, 0).tolist() == known(items, start(items), 0).tolist()


def test_replay_says_of_each_answer_what_was_predicted_before_it(items: Items, journal: Journal) -> None:
    entries = journal([(0, True, 0), (7, False, 1), (0, True, 2), (12, True, 0)])
    said = replay(items, entries)
    state = start(items)
    for place, entry in enumerate(entries):
        question = np.array([items.index[entry.question]])
        assert said.predicted[place] == pytest.approx(predict(items, state, question, entry.day.toordinal())[0])
        state = observe_entry(items, state, entry)
    assert said.scores.tolist() == [1.0, 0.0, 1.0, 1.0]
    assert said.grades.tolist() == [3, 1, 3, 3]


def test_a_later_day_forgets(items: Items, journal: Journal) -> None:
    entries = journal([(0, True, 0)])
    state, day = fold(items, entries), entries[0].day
    points = items.members[items.first[0] : items.first[1]]
    chances = [known(items, state, (day + timedelta(days=days)).toordinal())[0, points] for days in (1, 10, 100)]
    assert (chances[0] > chances[1]).all()
    assert (chances[1] > chances[2]).all()
