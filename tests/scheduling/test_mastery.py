from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from quizzer.records import QuestionState, Rating
from quizzer.scheduling.fsrs import retrievability, review
from quizzer.scheduling.mastery import overall_rate, topic_mastery, weakest_prerequisite

DAY = date(2026, 3, 2)


def answered(rating: Rating, times: int = 1) -> QuestionState:
    state = QuestionState("t/q")
    for _ in range(times):
        state = review(state, rating, DAY, 0.9)
    return state


def test_an_untouched_topic_is_a_coin_toss_and_unsure() -> None:
    mastery = topic_mastery([None] * 10, DAY, overall_rate([]))
    assert mastery.mean == 0.5
    assert mastery.high - mastery.low > 0.6


def test_what_is_known_counts_with_its_retrievability() -> None:
    state, later = answered(Rating.GOOD), DAY + timedelta(days=5)
    assert topic_mastery([state], later, 0.5).mean == retrievability(state, later)


def test_mastery_decays_and_the_interval_narrows_with_evidence() -> None:
    states = [answered(Rating.GOOD)] * 10
    now, later = (topic_mastery(states, DAY + timedelta(days=n), 0.5) for n in (1, 60))
    assert now.mean > later.mean
    few = topic_mastery([*states[:2], *[None] * 8], DAY, 0.5)
    assert now.high - now.low < few.high - few.low


def test_a_topic_that_was_failed_is_weaker_than_one_not_yet_seen() -> None:
    failed = [answered(Rating.AGAIN)] * 5
    overall = overall_rate(failed)
    assert topic_mastery([*failed, *[None] * 5], DAY, overall).mean < topic_mastery([None] * 10, DAY, overall).mean


def test_a_topic_without_evidence_leans_on_the_others() -> None:
    good, bad = [answered(Rating.GOOD)] * 10, [answered(Rating.AGAIN)] * 10
    assert topic_mastery([None], DAY, overall_rate(good)).mean > topic_mastery([None], DAY, overall_rate(bad)).mean


@given(st.lists(st.sampled_from([None, *Rating]), min_size=1, max_size=30), st.integers(0, 1000))
def test_the_interval_holds_the_mean_and_stays_between_0_and_1(ratings: list[Rating | None], later: int) -> None:
    states = [None if rating is None else answered(rating) for rating in ratings]
    overall = overall_rate(state for state in states if state)
    mastery = topic_mastery(states, DAY + timedelta(days=later), overall)
    assert 0 <= mastery.low <= mastery.mean <= mastery.high <= 1
    assert (mastery.seen, mastery.total) == (sum(rating is not None for rating in ratings), len(ratings))


def test_the_weakest_prerequisite_may_be_several_steps_down() -> None:
    requires = {"c": ["b"], "b": ["a"], "a": []}
    assert weakest_prerequisite("c", requires, {"a": 0.2, "b": 0.3, "c": 0.5}) == "a"
    assert weakest_prerequisite("c", requires, {"a": 0.9, "b": 0.8, "c": 0.5}) is None


def test_topics_that_require_each_other_do_no_harm() -> None:
    assert weakest_prerequisite("a", {"a": ["b"], "b": ["a"]}, {"a": 0.5, "b": 0.4}) == "b"
