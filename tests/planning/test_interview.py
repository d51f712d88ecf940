"""The questions of an interview: within time and style, unseen before seen, across topics, easy before hard."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace

from quizzer.knowledge.items import Items, build_items
from quizzer.knowledge.learning import observe
from quizzer.knowledge.state import Knowledge, start
from quizzer.planning.interview_questions import Style, select
from tests.conftest import bank_of, small_bank, statement

DAY = 739000.0


def chosen(
    items: Items,
    state: Knowledge,
    minutes: float,
    style: Style = "theory",
    seed: int = 0,
    allowed: list[bool] | None = None,
) -> list[str]:
    may = np.ones(len(items.questions), dtype=np.bool_) if allowed is None else np.array(allowed)
    picked = select(items, state, DAY, minutes, style, allowed=may, random=np.random.default_rng(seed))
    return [items.questions[place] for place in picked.tolist()]


@pytest.fixture
def items() -> Items:
    return build_items(bank_of(*(statement(topic, str(i), 1 + i % 3) for topic in "abcd" for i in range(6))))


@pytest.mark.parametrize("minutes", [0.2, 1.0, 3.0, 60.0])
def test_the_questions_fit_the_time_and_come_once(items: Items, minutes: float) -> None:
    asked = chosen(items, start(items), minutes)
    seconds = items.seconds[[items.index[id_] for id_ in asked]].sum() if asked else 0.0
    assert seconds <= 60 * minutes
    assert len(set(asked)) == len(asked)
    assert len(asked) == 24 or seconds > 60 * minutes - items.seconds.max()


def test_easy_questions_come_first(items: Items) -> None:
    levels = [items.level[items.index[id_]] for id_ in chosen(items, start(items), 5.0)]
    assert levels == sorted(levels)


def test_topics_are_spread(items: Items) -> None:
    for seed in range(5):
        topics = {id_.partition("/")[0] for id_ in chosen(items, start(items), 4.0, seed=seed)}
        assert topics == set("abcd")


def test_what_was_seen_lately_is_asked_only_when_nothing_else_is_left(items: Items) -> None:
    state = start(items)
    for place in range(12):
        state = observe(items, state, place, 1.0, DAY - 2)
    asked = chosen(items, state, 60.0)
    assert len(asked) == 24
    few = chosen(items, state, 2.0)
    assert few
    assert not set(few) & set(items.questions[:12])


def test_the_draw_is_fixed_by_its_seed_and_differs_between_seeds(items: Items) -> None:
    assert chosen(items, start(items), 3.0, seed=4) == chosen(items, start(items), 3.0, seed=4)
    assert len({tuple(chosen(items, start(items), 3.0, seed=seed)) for seed in range(5)}) > 1


def test_points_that_weigh_more_are_asked_more_often() -> None:
    bank = bank_of(*(statement("t", str(i)) for i in range(10)))
    items = build_items(bank, {"t/0": 10.0})
    first = [chosen(items, start(items), 0.5, seed=seed) for seed in range(40)]
    assert sum("t/0" in asked for asked in first) > 10


@pytest.mark.parametrize(("style", "code", "theory"), [("theory", 0, 5), ("coding", 1, 0), ("mixed", 1, 5)])
def test_the_style_says_whether_code_is_asked_for(style: Style, code: int, theory: int) -> None:
    items = build_items(small_bank())
    asked = chosen(items, start(items), 60.0, style)
    assert sum(id_ == "nets/relu" for id_ in asked) == code
    assert len(asked) - code == theory
    assert not code or asked[-1] == "nets/relu"


def test_only_what_is_allowed_is_asked(items: Items) -> None:
    allowed = [id_.startswith("a/") for id_ in items.questions]
    asked = chosen(items, start(items), 60.0, allowed=allowed)
    assert sorted(asked) == [f"a/{i}" for i in range(6)]


def test_no_time_asks_nothing(items: Items) -> None:
    assert chosen(items, start(items), 0.1) == []


def test_siblings_are_never_in_one_interview() -> None:
    twin = replace(statement("t", "0"), siblings=("t/1",))
    items = build_items(bank_of(twin, *(statement("t", str(i)) for i in range(1, 6))))
    for seed in range(10):
        asked = chosen(items, start(items), 60.0, seed=seed)
        assert len(asked) == 5
        assert not {"t/0", "t/1"} <= set(asked)
