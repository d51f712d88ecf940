from collections.abc import Callable, Sequence

import numpy as np
import pytest

from quizzer.knowledge import fitting
from quizzer.knowledge.evaluation import log_losses
from quizzer.knowledge.fold import replay
from quizzer.knowledge.items import Items
from quizzer.knowledge.parameters import DEFAULTS
from quizzer.records import Entry

Journal = Callable[[Sequence[tuple[int, bool, int]]], list[Entry]]


def practised(made: Journal, chance: float, count: int = 260) -> list[Entry]:
    """A learner who is right with one chance, whatever is asked, some questions a day."""
    rng = np.random.default_rng(11)
    return made([(int(rng.integers(0, 56)), bool(rng.random() < chance), int(i % 5 == 0)) for i in range(count)])


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


def test_a_margin_that_chance_explains_has_an_interval_around_0() -> None:
    rng = np.random.default_rng(3)
    ours, others = rng.random(100), rng.random(100)
    found = fitting.compare(ours, others)
    assert found.low < 0 < found.high
    assert fitting.compare(ours, ours + 0.1).low == pytest.approx(0.1)
