"""From evidence to a rating: what an answer shows about how well the question is known."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from quizzer.records import Rating

_SLOW = 2.5
_FAST = 0.5
"""Times the usual time: above `_SLOW` an answer is laboured, below `_FAST` it is fluent."""

_ENOUGH = 5
"""So many own answers make the learner's median more telling than the default."""

_DEFAULT_SECONDS = {
    "choice": 30.0,
    "multi": 45.0,
    "true_false": 20.0,
    "numeric": 90.0,
    "symbolic": 120.0,
    "match": 60.0,
    "order": 60.0,
    "open": 180.0,
    "code": 600.0,
    "fix": 400.0,
}
"""Usual time for level 1, by kind; each further level adds half of it."""

_GUESSABLE = frozenset({"choice", "true_false"})
"""Kinds that a quick guess gets right often enough to say little."""


def usual_seconds(kind: str, level: int, own: Sequence[float]) -> float:
    """The time that a question of this kind and level usually takes: the learner's median once there is enough."""
    if len(own) >= _ENOUGH:
        return median(own)
    return _DEFAULT_SECONDS[kind] * (1 + 0.5 * (level - 1))


def suggest(
    *,
    correct: bool,
    kind: str,
    hints: int = 0,
    failed_attempts: int = 0,
    elapsed_s: float | None = None,
    usual_s: float,
    known_before: bool = False,
) -> Rating:
    """The rating that an answer deserves.

    Wrong is `again`. Right after a hint or a failed attempt, or far over the usual time, is `hard`. Right, fast and
    sure is `easy`: sure is what cannot be guessed, or was right the last time too. Any other right answer is `good`.
    The time of code is not judged: it is written, run and read in between.

    Args:
        correct: Whether the answer was right.
        kind: Kind of the question.
        hints: Hints read.
        failed_attempts: Submissions that failed since the last review.
        elapsed_s: Seconds it took, where measured.
        usual_s: Seconds it usually takes, see `usual_seconds`.
        known_before: Whether the review before was a pass.
    """
    if not correct:
        return Rating.AGAIN
    if hints or failed_attempts:
        return Rating.HARD
    if elapsed_s is None or kind in ("code", "fix"):
        return Rating.GOOD
    if elapsed_s > _SLOW * usual_s:
        return Rating.HARD
    if elapsed_s < _FAST * usual_s and (known_before or kind not in _GUESSABLE):
        return Rating.EASY
    return Rating.GOOD
