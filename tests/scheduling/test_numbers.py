"""Each number of the policy is noticed when it changes: by what it decides, at the place where it decides."""

from datetime import date, timedelta

import pytest

from quizzer.bank.model import TrueFalseQuestion
from quizzer.records import QuestionState, Rating
from quizzer.scheduling.due import is_due, is_new
from quizzer.scheduling.fsrs import DEFAULT_RETENTION, fuzz
from quizzer.scheduling.mastery import is_weak
from quizzer.scheduling.queue import RELEARN_GAP, interleave, new_questions, room_for_new
from quizzer.scheduling.rating import suggest
from quizzer.scheduling.times import counted_seconds, usual_seconds
from quizzer.tui.screens.home import WEAK_TOPICS_SHOWN
from tests.scheduling.test_queue import question, topics

DAY = date(2026, 3, 2)


def test_a_topic_is_weak_below_four_fifths() -> None:
    assert is_weak(0.7999)
    assert not is_weak(0.8)


def test_a_longer_answer_counts_as_an_hour() -> None:
    assert counted_seconds(3599.0) == 3599.0
    assert counted_seconds(3601.0) == 3600.0
    assert counted_seconds(-1.0) == 0.0
    assert counted_seconds(None) is None


@pytest.mark.parametrize(
    ("seconds", "rating"), [(251, Rating.HARD), (249, Rating.GOOD), (51, Rating.GOOD), (49, Rating.EASY)]
)
def test_slow_is_over_two_and_a_half_times_and_fast_under_half_the_usual(seconds: float, rating: Rating) -> None:
    assert suggest(correct=True, kind="numeric", elapsed_s=seconds, usual_s=100.0) is rating


def test_five_own_answers_replace_the_default_and_each_level_adds_half() -> None:
    default = usual_seconds("numeric", 1, [])
    assert usual_seconds("numeric", 1, [1.0] * 4) == default
    assert usual_seconds("numeric", 1, [1.0] * 5) == 1.0
    assert usual_seconds("numeric", 3, []) == 2 * default


def test_due_new_and_the_room_that_a_day_has_left() -> None:
    assert is_due(QuestionState("t/q", reps=1, due=DAY), DAY)
    assert not is_due(QuestionState("t/q", reps=1, due=DAY + timedelta(days=1)), DAY)
    assert not is_due(None, DAY)
    assert is_new(None)
    assert is_new(QuestionState("t/q", attempts=3))
    assert not is_new(QuestionState("t/q", reps=1))
    assert [room_for_new(10, done) for done in (0, 9, 10, 12)] == [10, 1, 0, 0]


def test_new_questions_come_from_three_topics_in_turn() -> None:
    asked = [question(topic, str(i)) for topic in "abcd" for i in range(2)]
    first = new_questions(asked, topics(a=(), b=(), c=(), d=()), {}, 4, seed=1)
    assert [q.topic for q in first] == ["a", "b", "c", "a"]


@pytest.mark.parametrize(("ahead", "parted"), [(4, True), (5, False)])
def test_a_question_of_another_topic_is_looked_for_five_places_ahead(ahead: int, parted: bool) -> None:
    same: list[TrueFalseQuestion] = [question("a", str(i)) for i in range(ahead + 1)]  # type: ignore[misc] # statements
    order = interleave([*same, question("b", "other")])
    assert (order[1].topic == "b") is parted


@pytest.mark.parametrize(
    ("interval", "reach"), [(2, 0), (7, 1 + 0.15 * 4.5), (20, 1 + 0.15 * 4.5 + 0.1 * 13), (120, 2.975 + 0.05 * 100)]
)
def test_intervals_move_as_far_as_their_band_lets_them(interval: int, reach: float) -> None:
    moved = {fuzz(interval, f"t/{number}", 1) for number in range(2000)}
    assert (min(moved), max(moved)) == (round(interval - reach), round(interval + reach))


def test_numbers_that_decide_how_much_is_asked_and_shown() -> None:
    """What they decide is tested where it happens; here only that nobody changes them unawares."""
    assert (RELEARN_GAP, WEAK_TOPICS_SHOWN, DEFAULT_RETENTION) == (4, 5, 0.9)
