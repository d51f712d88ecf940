import numpy as np
import pytest

from quizzer.knowledge import exam, prediction
from quizzer.knowledge.exam_weights import EXAM_CODE
from quizzer.knowledge.expected_score import expected, mastery, trait_slopes
from quizzer.knowledge.guess_and_slip import DEFAULT_SLIP, SLIP
from quizzer.knowledge.items import Items
from quizzer.knowledge.learning import observe
from quizzer.knowledge.state import Knowledge, start


@pytest.fixture
def practised(items: Items) -> Knowledge:
    state = start(items)
    rng = np.random.default_rng(9)
    for day in range(20):
        state = observe(items, state, int(rng.integers(0, 56)), float(rng.random() < 0.6), float(day))
    return state


def test_who_knows_everything_misses_only_by_slips(items: Items) -> None:
    score = exam.score(items, np.full((1, len(items.points)), 1 - 1e-9))[0]
    careful = (1 - EXAM_CODE) * (1 - DEFAULT_SLIP) + EXAM_CODE * (1 - SLIP["code"])
    assert score == pytest.approx(careful)


def test_an_exercise_needs_its_points_and_the_writing(items: Items) -> None:
    recall = np.full((1, len(items.points)), 0.9)
    recall[0, items.coding] = 0.01
    assert exam.chances(items, recall)[0, items.coding].max() < 0.01
    recall[0, items.coding], recall[0, ~items.coding] = 0.99, 0.01
    assert exam.chances(items, recall)[0, items.coding].max() < 0.02


def test_slopes_of_the_exam_are_its_derivatives(items: Items) -> None:
    recall = np.random.default_rng(6).uniform(0.1, 0.9, (1, len(items.points)))
    slopes, step = exam.slopes(items, recall, items.weight)[0], 1e-6
    for point in range(0, len(items.points), 7):
        moved = recall.copy()
        moved[0, point] *= 1 + step
        rise = exam.score(items, moved)[0] - exam.score(items, recall)[0]
        assert slopes[point] == pytest.approx(rise / step, rel=1e-3, abs=1e-9)


def test_slopes_of_the_traits_are_derivatives_of_the_score(items: Items, practised: Knowledge) -> None:
    day, step = 30.0, 1e-5
    slopes = trait_slopes(items, prediction.view(items, practised, day), items.weight)[0]
    base = expected(items, practised, day)[0][0]
    for trait in range(len(slopes)):
        moved = practised.copy()
        moved.mean[0, trait] += step
        rise = expected(items, moved, day)[0][0] - base
        assert slopes[trait] == pytest.approx(rise / step, rel=0.02, abs=1e-4)


def test_answers_narrow_the_interval(items: Items, practised: Knowledge) -> None:
    before, after = (mastery(items, state, 20.0).overall for state in (start(items), practised))
    assert after.high - after.low < before.high - before.low


def test_topics_have_scores_of_their_own(items: Items) -> None:
    state = start(items)
    for question in range(18):
        state = observe(items, state, question, 1.0, 0.0)
    found = mastery(items, state, 1.0).topics
    assert found["basics"].mean > found["networks"].mean > found["basics"].low - 1
    assert all(0 <= each.low <= each.mean <= each.high <= 1 for each in found.values())
