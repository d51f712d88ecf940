from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest

from quizzer.bank.model import Question
from quizzer.knowledge import fitting
from quizzer.knowledge.evaluation import log_losses
from quizzer.knowledge.fold import replay
from quizzer.knowledge.items import Items, build_items
from quizzer.knowledge.parameters import DEFAULTS
from quizzer.records import Entry, Rating
from tests.conftest import bank_of, statement

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
Journal = Callable[[Sequence[tuple[int, bool, int]]], list[Entry]]


def practised(made: Journal, chance: float, count: int = 260) -> list[Entry]:
    """A learner who is right with one chance, whatever is asked, some questions a day."""
    rng = np.random.default_rng(11)
    return made([(int(rng.integers(0, 56)), bool(rng.random() < chance), int(i % 5 == 0)) for i in range(count)])


def review(seq: int, question: Question) -> Entry:
    """Right at level 1, else wrong; twenty a day."""
    at, rating = NOON + timedelta(days=seq // 20), Rating.GOOD if question.level == 1 else Rating.AGAIN
    return Entry(
        seq=seq,
        type="review",
        at=at,
        day=at.date(),
        question=question.id,
        kind="true_false",
        level=question.level,
        rating=rating,
    )


def test_too_few_answers_are_not_fitted(items: Items, journal: Journal) -> None:
    found = fitting.fit(items, practised(journal, 0.5, fitting.LEAST - 1))
    assert (found.adopted, found.held_out, found.parameters) == (False, 0, DEFAULTS)


def test_a_fit_that_does_not_beat_the_recent_level_is_not_adopted(items: Items, journal: Journal) -> None:
    entries = practised(journal, 0.5)
    found = fitting.fit(items, entries)
    said = replay(items, entries)
    losses = log_losses(said.predicted, said.scores)[-78:]
    assert found.held_out == 78
    assert found.current == pytest.approx(float(losses.mean()))
    assert found.over_current is not None
    assert found.over_moving_average is not None
    assert found.over_current.margin == pytest.approx(found.current - found.log_loss)
    assert found.over_moving_average.low <= 0
    assert not found.adopted


def test_what_a_learner_finds_hard_unlike_others_is_fitted_and_adopted() -> None:
    """Level 1 is easy and level 3 impossible for this learner, by far more than for others."""
    questions = [statement("t", f"q{i}", level=1 + 2 * (i // 2 % 2)) for i in range(240)]
    items = build_items(bank_of(*questions))
    rng = np.random.default_rng(5)
    asked = [questions[place] for place in rng.permutation(240)]
    entries = [review(seq, each) for seq, each in enumerate(asked, start=1)]
    found = fitting.fit(items, entries)
    assert found.adopted
    assert found.parameters.level_step > DEFAULTS.level_step
    assert found.log_loss < min(found.current, found.moving_average)
    assert found.over_current is not None
    assert found.over_moving_average is not None
    assert min(found.over_current.low, found.over_moving_average.low) > 0


def test_a_margin_that_chance_explains_has_an_interval_around_0() -> None:
    rng = np.random.default_rng(3)
    ours, others = rng.random(100), rng.random(100)
    found = fitting.compare(ours, others)
    assert found.low < 0 < found.high
    assert fitting.compare(ours, ours + 0.1).low == pytest.approx(0.1)
