import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.metrics import log_loss, roc_auc_score  # type: ignore[import-untyped]

from quizzer.knowledge import evaluation

CHANCES = st.floats(0.01, 0.99)


@settings(derandomize=True, deadline=None)
@given(rows=st.lists(st.tuples(CHANCES, st.booleans()), min_size=2, max_size=40))
def test_log_loss_and_auc_are_those_of_the_field(rows: list[tuple[float, bool]]) -> None:
    predicted, scores = np.array([p for p, _ in rows]), np.array([float(y) for _, y in rows])
    assert evaluation.log_losses(predicted, scores).mean() == pytest.approx(log_loss(scores, predicted, labels=[0, 1]))
    if 0 < scores.sum() < len(scores):
        assert evaluation.auc(predicted, scores) == pytest.approx(roc_auc_score(scores, predicted))
    else:
        assert evaluation.auc(predicted, scores) is None


def test_a_partly_right_answer_is_scored_by_its_part() -> None:
    loss = evaluation.log_losses(np.array([0.8]), np.array([0.5]))[0]
    assert loss == pytest.approx(-(0.5 * math.log(0.8) + 0.5 * math.log(0.2)))


def test_calibration_holds_every_answer_once_and_rises_with_the_prediction() -> None:
    rng = np.random.default_rng(4)
    predicted = rng.random(105)
    bins = evaluation.calibration(predicted, (rng.random(105) < predicted).astype(np.float64))
    assert sum(each.answers for each in bins) == 105
    assert [each.predicted for each in bins] == sorted(each.predicted for each in bins)


def test_moving_average_begins_at_a_half_and_follows_the_answers() -> None:
    chances = evaluation.moving_average([1.0, 1.0, 0.0])
    level = 0.3 * 0.5
    assert chances[:2] == pytest.approx([0.5, 1 / (1 + math.exp(-level))])
    assert chances[2] > chances[1]


def test_fsrs_per_question_starts_from_the_rate_of_first_answers_and_then_recalls_each() -> None:
    chances = evaluation.fsrs_per_question(["a", "b", "a"], np.array([0.0, 0.0, 2.3065]), np.array([3, 1, 3]))
    assert chances[0] == 0.5
    assert chances[1] == pytest.approx(2 / 3)
    assert chances[2] == pytest.approx(0.9, abs=1e-3)  # 2.3065 days are the stability after a first `good`


def test_quality_gathers_the_figures() -> None:
    found = evaluation.quality(np.array([0.9, 0.2, 0.7]), np.array([1.0, 0.0, 0.0]), bins=3)
    assert found.answers == 3
    assert found.auc == 1.0
    assert len(found.calibration) == 3
