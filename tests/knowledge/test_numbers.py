"""The numbers of the learner model: who changes one changes its reason too, and measures again."""

from quizzer.knowledge import code_practice, expected_score, priors
from quizzer.knowledge.exam_weights import EXAM_CODE
from quizzer.knowledge.guess_and_slip import CONFIDENT, DEFAULT_SLIP, GUESSED, LEAST_GUESS, SLIP
from quizzer.knowledge.learning import VOUCHED_DAYS, VOUCHED_MISS
from quizzer.knowledge.parameters import Parameters


def test_parameters_of_a_learner_of_whom_nothing_is_known() -> None:
    assert Parameters() == Parameters(
        known_days=15.0,
        learned_days=2.0,
        teach=0.6,
        memory=1.0,
        start=-0.6,
        level_step=0.4,
        code_start=-0.5,
        wording=0.2,
    )


def test_what_an_exam_asks() -> None:
    assert EXAM_CODE == 0.3
    assert DEFAULT_SLIP == 0.05
    assert SLIP == {"code": 0.1, "fix": 0.08, "numeric": 0.08, "symbolic": 0.08}


def test_what_an_answer_shows() -> None:
    assert LEAST_GUESS == 0.02
    assert GUESSED == 0.5
    assert CONFIDENT == {"sure": 0.3, "fair": 1.0}
    assert (VOUCHED_DAYS, VOUCHED_MISS) == (30.0, 0.05)


def test_how_much_learners_differ() -> None:
    assert (priors._ABILITY_SD, priors._TOPIC_SD, priors._CODE_SD) == (0.7, 0.6, 0.6)
    assert (priors._MEMORY_SD, priors._LESSON_SD, priors._RELATED, priors._SHARED) == (0.5, 0.9, 0.5, 0.5)
    assert (priors._BREADTH, priors._BREADTH_SD) == (0.1, 0.3)


def test_what_practice_adds_to_writing_code() -> None:
    assert (code_practice.GENERAL, code_practice.OF_TOPIC, code_practice._WARMING_UP) == (0.35, 0.45, 3.0)


def test_how_far_the_model_itself_may_be_off() -> None:
    assert expected_score.MODEL_ERROR == 0.04
