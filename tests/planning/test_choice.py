from itertools import pairwise

import numpy as np
import pytest
from msgspec.structs import replace

from quizzer.knowledge.items import Items, build_items
from quizzer.knowledge.learning import observe
from quizzer.knowledge.prediction import chances
from quizzer.knowledge.state import Knowledge, start
from quizzer.planning import modes
from quizzer.planning.encouragement import DISCOURAGED, EASY, EASY_SECONDS
from quizzer.planning.gain import Goal, expected_seconds, worth
from quizzer.planning.mode_names import MODES, Mode
from quizzer.planning.next_question import choose
from quizzer.planning.repeats import APART
from quizzer.planning.verification import VERIFY_AFTER, VERIFY_EVERY
from quizzer.scheduling.queue import RELEARN_GAP
from tests.conftest import bank_of, statement

TODAY = 10.0
GOAL = Goal(TODAY + 30)


def practise(
    items: Items, state: Knowledge, day: float, count: int, scores: float = 1.0
) -> tuple[Knowledge, list[int]]:
    asked: list[int] = []
    for _ in range(count):
        question = choose(items, state, day, GOAL)
        asked.append(int(question[0]))
        state = observe(items, state, question, scores, day, seconds=items.seconds[question])
    return state, asked


def points(items: Items, question: int) -> set[int]:
    return set(items.members[items.first[question] : items.first[question + 1]].tolist())


def test_no_question_comes_twice_a_day_when_it_was_right(items: Items) -> None:
    _, asked = practise(items, start(items), TODAY, 60)
    assert len(set(asked)) == 60


def test_a_question_that_failed_comes_back_only_after_others(items: Items) -> None:
    allowed = np.zeros(len(items.questions), dtype=np.bool_)
    allowed[[0, 4, 8, 12, 16, 20]] = True
    state, asked = start(items), []
    for _ in range(18):
        question = choose(items, state, TODAY, GOAL, allowed=allowed)
        asked.append(int(question[0]))
        state = observe(items, state, question, 0.0, TODAY)
    places = {each: [i for i, question in enumerate(asked) if question == each] for each in set(asked) - {-1}}
    gaps = [b - a for at in places.values() for a, b in pairwise(at)]
    assert gaps
    assert min(gaps) > RELEARN_GAP


def test_questions_on_one_point_stand_apart(items: Items) -> None:
    _, asked = practise(items, start(items), TODAY, 40)
    for place, question in enumerate(asked):
        for before in asked[max(0, place - APART) : place]:
            assert not points(items, question) & points(items, before)


def test_the_day_begins_with_something_that_should_go_well(items: Items) -> None:
    state, _ = practise(items, start(items), TODAY, 20)
    first = choose(items, state, TODAY + 1, GOAL)[0]
    chance = chances(items, state, TODAY + 1)[0]
    quick = expected_seconds(items, state)[0] <= EASY_SECONDS
    assert chance[first] >= min(EASY, chance[quick].max())
    assert quick[first]


def test_after_failures_in_a_row_comes_something_easier(items: Items) -> None:
    state, _ = practise(items, start(items), TODAY, 6)
    calm = choose(items, state, TODAY, GOAL)[0]
    down = state.copy()
    down.failures[:] = DISCOURAGED
    relief = choose(items, down, TODAY, GOAL)[0]
    chance = chances(items, state, TODAY)[0]
    assert chance[relief] >= chance[calm]
    assert chance[relief] >= 0.6


def test_where_nothing_may_be_asked_nothing_is(items: Items) -> None:
    nothing = np.zeros(len(items.questions), dtype=np.bool_)
    assert choose(items, start(items, 2), TODAY, GOAL, allowed=nothing).tolist() == [-1, -1]


def test_no_code_and_nothing_but_code_are_wishes_that_hold(items: Items) -> None:
    for share, expected in ((0.0, False), (1.0, True)):
        state = start(items)
        for _ in range(12):
            question = choose(items, state, TODAY, GOAL, code_share=share)
            assert items.writes[question[0]] == expected
            state = observe(items, state, question, 1.0, TODAY)


def test_who_wishes_more_code_gets_more(items: Items) -> None:
    def share(wish: float) -> float:
        state = start(items)
        for day in range(6):
            for _ in range(12):
                question = choose(items, state, TODAY + day, GOAL, code_share=wish)
                state = observe(items, state, question, 1.0, TODAY + day)
        return float(state.spent[0, 1] / state.spent[0, 0])

    assert share(0.1) < share(0.3) < share(0.6)


def test_the_cap_on_new_questions_holds(items: Items) -> None:
    state = start(items)
    for _ in range(30):
        question = choose(items, state, TODAY, GOAL, new_per_day=4)
        state = observe(items, state, question, 1.0, TODAY)
    assert (state.times > 0).sum() == 4


def test_what_was_vouched_for_rests_first_and_is_verified_once(items: Items) -> None:
    state, _ = practise(items, start(items), TODAY, 10)
    state.vouched[0, 50], state.asked[0, 50] = True, TODAY
    _, at_once = practise(items, state, TODAY + 1, 20)
    assert 50 not in at_once
    _, later = practise(items, state, TODAY + VERIFY_AFTER + 1, VERIFY_EVERY + 1)
    assert 50 in later


def test_a_slow_kind_is_worth_less_by_the_second(items: Items) -> None:
    state = start(items)
    slow = state.copy()
    kind = items.kind[0]
    slow.pace[0, kind] = (20 * np.log(4.0), 20)
    before, after = worth(items, state, TODAY, GOAL)[0, 0], worth(items, slow, TODAY, GOAL)[0, 0]
    assert 0 < after < before / 2


def test_what_is_known_well_is_worth_less_than_what_is_not(items: Items) -> None:
    state = observe(items, start(items), 0, 1.0, TODAY)
    for day in (2, 6, 14):
        state = observe(items, state, 0, 1.0, TODAY + day)
    value = worth(items, state, TODAY + 15, Goal(TODAY + 20))[0]
    assert value[0] < value[6] / 3


def test_learners_at_once_are_asked_what_each_alone_would_be(items: Items) -> None:
    state = start(items, 3)
    rng = np.random.default_rng(5)
    for day in range(4):
        for _ in range(6):
            state = observe(items, state, rng.integers(0, len(items.questions), 3), rng.random(3), day)
    alone = [choose(items, state.rows(np.array([i])), 4.0, GOAL)[0] for i in range(3)]
    assert choose(items, state, 4.0, GOAL).tolist() == alone


@pytest.mark.parametrize("mode", MODES)
def test_every_mode_has_something_to_ask_after_a_day_of_misses(items: Items, mode: Mode) -> None:
    state, _ = practise(items, start(items), TODAY, 12, scores=0.0)
    day = TODAY + 20 if mode == "backlog" else TODAY
    allowed = modes.allowed(mode, items, state, day)
    question = choose(items, state, day, modes.goal_of(mode, day, GOAL), allowed=allowed)[0]
    assert question >= 0
    assert allowed[0, question]


def test_weak_topics_are_known_from_the_first_day(items: Items) -> None:
    state = start(items)
    assert modes.weak_topics(items, state, TODAY).sum() >= 1
    weak = int(modes.weak_topics(items, state, TODAY)[0].argmax())
    for question in np.flatnonzero(items.topic == weak)[:8].tolist():
        state = observe(items, state, question, 1.0, TODAY)
    assert not modes.weak_topics(items, state, TODAY)[0, weak]


def test_to_cram_is_to_know_it_tomorrow() -> None:
    assert modes.goal_of("cram", TODAY, GOAL) == Goal(TODAY + 1)
    assert modes.goal_of("weak", TODAY, GOAL) == GOAL


@pytest.mark.parametrize("first", ["t/0", "t/1"])
def test_a_sibling_of_what_was_asked_today_waits_for_another_day(first: str) -> None:
    items = build_items(bank_of(replace(statement("t", "0"), siblings=("t/1",)), statement("t", "1")))
    state = observe(items, start(items), items.index[first], 1.0, TODAY)
    assert choose(items, state, TODAY, GOAL)[0] == -1
    assert items.questions[int(choose(items, state, TODAY + 1, GOAL)[0])] in {"t/0", "t/1"}
