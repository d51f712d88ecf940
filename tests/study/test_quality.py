"""How good predictions were, and how well the learner knew what was known."""

from __future__ import annotations

from quizzer.records import Evidence
from quizzer.study import Study
from quizzer.study.quality import LEAST, predictions
from tests.conftest import Clock


def test_few_answers_say_nothing_about_predictions(study: Study) -> None:
    study.answer("basics/first", "true")
    told = predictions(study.learner)
    assert (told.answers, told.model, told.confidence) == (1, None, ())


def test_confidence_is_set_beside_what_came_out(study: Study, clock: Clock) -> None:
    for step in range(LEAST):
        sure, right = step % 2 == 0, step % 4 != 1
        study.answer("basics/first", Evidence("true" if right else "false", confidence="sure" if sure else "guess"))
        clock.pass_time(days=1)
    told = predictions(study.learner)
    assert [(row.confidence, row.answers, row.score) for row in told.confidence] == [
        ("sure", 10, 1.0),
        ("guess", 10, 0.5),
    ]
    assert told.model is not None
    assert told.fsrs is not None
    assert told.model.answers == told.fsrs.answers == LEAST
    assert told.model.auc is not None
