"""The numbers of the planner: who changes one changes its reason too, and measures again."""

from quizzer.planning import constants, gain, modes, plan
from quizzer.scheduling.thresholds import RELEARN_GAP


def test_time() -> None:
    assert (constants.READING, constants.PACE_WEIGHT, constants.EASY_SECONDS) == (15.0, 5.0, 150.0)
    assert (gain.OPEN_DAYS, plan.MORE, plan.FORECAST_ERROR) == (60.0, 30.0, 0.01)


def test_distance_and_focus() -> None:
    assert (RELEARN_GAP, constants.APART) == (4, 3)
    assert (constants.STAY, constants.WANDER, constants.FOCUS) == (2, 5, 1.1)


def test_ease_and_trust() -> None:
    assert (constants.EASY, constants.DISCOURAGED, constants.FIRST_SESSION) == (0.8, 3, 12)
    assert (constants.VERIFY_AFTER, constants.VERIFY_EVERY) == (3.0, 5)


def test_wishes_and_readiness() -> None:
    assert (constants.CODE_SHARE, constants.STEER, constants.UNREADY) == (0.3, 4.0, 0.5)


def test_what_is_weak_and_what_has_faded() -> None:
    assert (modes.WEAK_SHARE, modes.FADED) == (0.25, 0.9)
