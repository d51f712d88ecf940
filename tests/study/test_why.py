"""Why a question is asked, in words that name topics and points."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from quizzer.planning.reasons import Fading, FindingOut
from quizzer.study import Study
from quizzer.study.why import why
from tests.conftest import Clock, bank_of, statement

Make = Callable[..., Study]


def veteran(make_study: Make, clock: Clock) -> Study:
    """Somebody whose first session is long over."""
    study = make_study(bank_of(*(statement("t", f"point-{i}") for i in range(14))))
    for i in range(14):
        study.answer(f"t/point-{i}", "true")
    clock.pass_time(days=40)
    return study


def test_a_first_question_is_asked_to_find_out(study: Study) -> None:
    assert why(study.learner, "basics/first") == FindingOut(1, 12)
    assert study.why("basics/first") == "Finding out what you know: question 1 of 12."


def test_what_fades_is_named_by_topic_and_point(make_study: Make, clock: Clock) -> None:
    study = veteran(make_study, clock)
    assert isinstance(why(study.learner, "t/point-3"), Fading)
    sentence = study.why("t/point-3")
    assert sentence.startswith("t: point 3 is fading (")
    assert sentence.endswith("last seen 40 days ago.")


def test_what_fades_of_the_syllabus_is_named_by_how_its_statement_begins(make_study: Make, clock: Clock) -> None:
    questions = [statement("t", f"point-{i}") for i in range(14)]
    study = make_study(bank_of(msgspec.structs.replace(questions[0], covers=("d000-overfitting-def",)), *questions[1:]))
    for i in range(14):
        study.answer(f"t/point-{i}", "true")
    clock.pass_time(days=40)
    sentence = study.why("t/point-0")
    assert sentence.startswith("“Overfitting means the model has fitted the training set too …” is fading (")
