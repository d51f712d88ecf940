import numpy as np
import pytest

from quizzer.knowledge.expected_score import mastery
from quizzer.knowledge.items import Items
from quizzer.knowledge.learning import observe
from quizzer.knowledge.state import Knowledge, start
from quizzer.planning.plan import adherence, backlog, forecast, plan, today
from quizzer.planning.rollout import Wishes

MONDAY = 739677  # 2026-03-09


@pytest.fixture
def practised(items: Items) -> Knowledge:
    state = start(items)
    rng = np.random.default_rng(7)
    for day in range(6):
        for _ in range(10):
            question = int(rng.integers(0, len(items.questions)))
            state = observe(items, state, question, float(rng.random() < 0.6), MONDAY - 6 + day, seconds=40.0)
    return state


def test_a_plan_tells_the_score_now_and_then_and_what_more_time_brings(items: Items, practised: Knowledge) -> None:
    made = plan(items, practised, MONDAY, until=MONDAY + 20, minutes=10)
    assert made.now.mean < made.then.mean < made.more.mean
    assert made.now == mastery(items, practised, MONDAY).overall
    assert made.course[0] == pytest.approx(made.now.mean)
    assert made.course[-1] == pytest.approx(made.then.mean)
    assert len(made.course) == 21
    for score in (made.now, made.then, made.more):
        assert 0 <= score.low < score.mean < score.high <= 1
    assert set(made.topics) == set(items.topics)


def test_a_plan_leaves_the_state_alone(items: Items, practised: Knowledge) -> None:
    before = practised.to_bytes()
    plan(items, practised, MONDAY, until=MONDAY + 5)
    assert practised.to_bytes() == before


def test_days_off_hold_nothing_and_the_others_fill_their_minutes(items: Items, practised: Knowledge) -> None:
    made = plan(items, practised, MONDAY, until=MONDAY + 7, minutes=12, days_off=(5, 6))
    held = [day.refresh + day.new + day.write for day in made.days]
    assert [count > 0 for count in held] == [True] * 5 + [False] * 2
    assert all(day.minutes > 9 for day in made.days[:5])


def test_without_a_date_it_plans_for_sixty_days(items: Items, practised: Knowledge) -> None:
    assert plan(items, practised, MONDAY).until == MONDAY + 60


def test_the_further_off_the_wider_the_interval(items: Items, practised: Knowledge) -> None:
    near, far = (forecast(items, practised, MONDAY, MONDAY + days, 0.0)[1][0] for days in (1, 50))
    assert near < far


def test_no_new_ones_where_the_learner_wishes_none(items: Items, practised: Knowledge) -> None:
    assert today(items, practised, MONDAY, 30, Wishes(new_per_day=0)).new == 0
    assert today(items, practised, MONDAY, 30, Wishes(new_per_day=3)).new <= 3


def test_a_backlog_grows_with_the_pause_and_takes_days_to_level(items: Items, practised: Knowledge) -> None:
    short, long = (backlog(items, practised, MONDAY + days, 15) for days in (1, 60))
    assert short.points <= long.points
    assert long.minutes > 15
    assert long.level_on >= MONDAY + 60 + long.minutes / 15
    assert backlog(items, start(items), MONDAY, 15).points == 0


def test_days_missed_are_expected_to_go_on(items: Items) -> None:
    daily, rarely = start(items), start(items)
    for day in range(20):
        daily = observe(items, daily, 0, 1.0, MONDAY + day)
        if day % 4 == 0:
            rarely = observe(items, rarely, 0, 1.0, MONDAY + day)
    assert adherence(start(items))[0] == pytest.approx(0.9)
    assert adherence(daily)[0] > 0.95
    assert adherence(rarely)[0] < 0.6


def test_a_newcomer_may_expect_to_learn(items: Items) -> None:
    made = plan(items, start(items), MONDAY, until=MONDAY + 20, minutes=20)
    assert made.then.mean > made.now.mean + 0.2
