from datetime import UTC, datetime, timedelta

import fsrs
import numpy as np
import pytest
from fsrs.scheduler import DEFAULT_PARAMETERS
from hypothesis import given, settings
from hypothesis import strategies as st

from quizzer.knowledge import memory

GRADES = st.integers(1, 4)
START = datetime(2026, 3, 2, tzinfo=UTC)


def test_the_weights_are_those_of_py_fsrs() -> None:
    assert pytest.approx(DEFAULT_PARAMETERS, abs=0) == memory.WEIGHTS


@settings(derandomize=True)
@given(first=GRADES, later=st.lists(st.tuples(GRADES, st.integers(0, 400)), max_size=12), ahead=st.integers(0, 900))
def test_any_history_gives_the_memory_of_py_fsrs(first: int, later: list[tuple[int, int]], ahead: int) -> None:
    scheduler = fsrs.Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    moment = START
    card, _ = scheduler.review_card(fsrs.Card(card_id=1), fsrs.Rating(first), moment)
    stability, difficulty = memory.initial_stability(first), memory.initial_difficulty(first)
    for grade, days in later:
        moment += timedelta(days=days)
        card, _ = scheduler.review_card(card, fsrs.Rating(grade), moment)
        stability, difficulty = memory.review(days, stability, difficulty, grade)
    assert float(stability) == pytest.approx(card.stability, rel=1e-9)
    assert float(difficulty) == pytest.approx(card.difficulty, rel=1e-9)
    expected = scheduler.get_card_retrievability(card, moment + timedelta(days=ahead))
    assert float(memory.retrievability(ahead, stability)) == pytest.approx(expected, rel=1e-9)


def test_many_memories_at_once_move_as_each_alone() -> None:
    rng = np.random.default_rng(1)
    stability, difficulty, recall = rng.uniform(0.1, 90, 50), rng.uniform(1, 10, 50), rng.uniform(0.1, 1, 50)
    together = memory.after_pass(stability, difficulty, recall)
    alone = [memory.after_pass(stability[i : i + 1], difficulty[i : i + 1], recall[i : i + 1])[0] for i in range(50)]
    assert together == pytest.approx(alone, rel=1e-12)


def test_elasticity_is_the_slope_of_the_logarithm() -> None:
    days, stability, step = 20.0, np.array([1.0, 10.0, 100.0]), 1e-6
    rise = np.log(memory.retrievability(days, stability * (1 + step))) - np.log(memory.retrievability(days, stability))
    assert memory.elasticity(days, stability) == pytest.approx(rise / step, rel=1e-4)
