"""The numbers of the planner: who changes one changes its reason too, and measures again."""

from quizzer.planning import gain, modes, plan, policy
from quizzer.scheduling.policy import RELEARN_GAP


def test_time() -> None:
    assert (policy.READING, policy.PACE_WEIGHT, policy.EASY_SECONDS) == (15.0, 5.0, 150.0)
    assert (gain.OPEN_DAYS, plan.MORE, plan.FORECAST_ERROR) == (60.0, 30.0, 0.01)


def test_distance_and_focus() -> None:
    assert (RELEARN_GAP, policy.APART) == (4, 3)
    assert (policy.STAY, policy.WANDER, policy.FOCUS) == (2, 5, 1.1)


def test_ease_and_trust() -> None:
    assert (policy.EASY, policy.DISCOURAGED, policy.FIRST_SESSION) == (0.8, 3, 12)
    assert (policy.VERIFY_AFTER, policy.VERIFY_EVERY) == (3.0, 5)


def test_wishes_and_readiness() -> None:
    assert (policy.CODE_SHARE, policy.STEER, policy.UNREADY) == (0.3, 4.0, 0.5)


def test_what_is_weak_and_what_has_faded() -> None:
    assert (modes.WEAK_SHARE, modes.FADED) == (0.25, 0.9)
