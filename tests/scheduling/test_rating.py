from typing import Any

import pytest

from quizzer.bank.model import KINDS, Kind
from quizzer.records import Rating
from quizzer.scheduling.rating import suggest
from quizzer.scheduling.times import usual_seconds


@pytest.mark.parametrize(
    ("evidence", "rating"),
    [
        ({"correct": False, "elapsed_s": 1.0}, Rating.AGAIN),
        ({"hints": 1, "elapsed_s": 1.0}, Rating.HARD),
        ({"kind": "code", "failed_attempts": 1}, Rating.HARD),
        ({"elapsed_s": 300.0}, Rating.HARD),
        ({"kind": "code", "elapsed_s": 3000.0}, Rating.GOOD),
        ({"kind": "code", "elapsed_s": 1.0}, Rating.GOOD),
        ({}, Rating.GOOD),
        ({"elapsed_s": 100.0}, Rating.GOOD),
        ({"elapsed_s": 20.0}, Rating.EASY),
        ({"kind": "choice", "elapsed_s": 20.0}, Rating.GOOD),
        ({"kind": "choice", "elapsed_s": 20.0, "known_before": True}, Rating.EASY),
    ],
)
def test_evidence_becomes_a_rating(evidence: dict[str, Any], rating: Rating) -> None:
    assert suggest(**{"correct": True, "kind": "numeric", "usual_s": 100.0, **evidence}) is rating


def test_the_learners_own_median_counts_once_there_is_enough_of_it() -> None:
    assert usual_seconds("choice", 1, [1.0, 1.0, 1.0]) == usual_seconds("choice", 1, [])
    assert usual_seconds("choice", 1, [1.0, 2.0, 900.0, 3.0, 4.0]) == 3.0


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_usual_time_that_grows_with_the_level(kind: Kind) -> None:
    assert 0 < usual_seconds(kind, 1, []) < usual_seconds(kind, 3, [])
