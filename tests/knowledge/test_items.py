import numpy as np
import pytest

from quizzer.knowledge.exam_weights import EXAM_CODE
from quizzer.knowledge.items import Items


def test_every_question_has_its_points_and_code_one_more_of_its_own(items: Items) -> None:
    code = items.index["basics/q4"]
    points = [items.points[point] for point in items.members[items.first[code] : items.first[code + 1]]]
    assert points == ["d1-basics-1", "d1-basics-4", "d1-basics-7", "write:basics/q4"]


def test_a_question_without_points_is_a_point_of_its_own(items: Items) -> None:
    own = items.index["basics/own1"]
    assert [items.points[point] for point in items.members[items.first[own] : items.first[own + 1]]] == ["basics/own1"]


def test_the_exam_weighs_code_as_the_policy_says(items: Items) -> None:
    assert items.weight.sum() == pytest.approx(1)
    assert items.weight[items.coding].sum() == pytest.approx(EXAM_CODE)


def test_what_a_topic_builds_on_is_followed_to_the_ground(items: Items) -> None:
    assert items.requires.tolist() == [[False, False, False], [True, False, False], [True, True, False]]


def test_sums_over_points_agree_with_the_padded_table(items: Items) -> None:
    values = np.random.default_rng(3).random((2, len(items.points)))
    padded = np.where(items.filled, values[:, items.padded], 0).sum(-1)
    assert items.sums(values) == pytest.approx(padded)


def test_every_exercise_of_the_exam_is_asked_by_a_question_with_code(items: Items) -> None:
    exercises = items.exercises
    assert items.writes[exercises.questions].all()
    assert len(exercises.questions) == items.coding.sum()
