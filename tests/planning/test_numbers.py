"""The numbers of the planner: who changes one changes its reason too, and measures again."""

from quizzer.planning import gain, modes, plan
from quizzer.planning.code_share import CODE_SHARE, STEER, TOLERATED
from quizzer.planning.encouragement import DISCOURAGED, EASY, EASY_SECONDS
from quizzer.planning.first_session import FIRST_SESSION
from quizzer.planning.gain import ATTENTION, PACE_WEIGHT
from quizzer.planning.interleaving import FOCUS, STAY, WANDER
from quizzer.planning.readiness import UNREADY
from quizzer.planning.repeats import APART
from quizzer.planning.verification import VERIFY_AFTER, VERIFY_EVERY
from quizzer.scheduling.queue import RELEARN_GAP
from quizzer.scheduling.times import READING


def test_time() -> None:
    assert (READING, PACE_WEIGHT, EASY_SECONDS) == (15.0, 5.0, 150.0)
    assert (gain.OPEN_DAYS, plan.MORE, plan.FORECAST_ERROR) == (60.0, 30.0, 0.01)


def test_attention() -> None:
    assert ATTENTION == 0.2


def test_distance_and_focus() -> None:
    assert (RELEARN_GAP, APART) == (4, 3)
    assert (STAY, WANDER, FOCUS) == (2, 5, 1.1)


def test_ease_and_trust() -> None:
    assert (EASY, DISCOURAGED, FIRST_SESSION) == (0.8, 3, 12)
    assert (VERIFY_AFTER, VERIFY_EVERY) == (3.0, 5)


def test_wishes_and_readiness() -> None:
    assert (CODE_SHARE, STEER, TOLERATED, UNREADY) == (0.3, 4.0, 0.5, 0.5)


def test_what_is_weak_and_what_has_faded() -> None:
    assert (modes.WEAK_SHARE, modes.FADED) == (0.25, 0.9)
