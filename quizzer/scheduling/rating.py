"""From evidence to a rating: what an answer shows about how well the question is known."""

from __future__ import annotations

from typing import Final

from quizzer.bank.kinds import FACTS
from quizzer.bank.model import Kind
from quizzer.records import Rating

SLOW: Final = 2.5
FAST: Final = 0.5
"""Times the usual time: above `SLOW` an answer is laboured, below `FAST` it is fluent. Between them lies what reading
speed and a distraction explain."""


def suggest(
    *,
    correct: bool,
    kind: Kind,
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
    if elapsed_s is None or FACTS[kind].programmed:
        return Rating.GOOD
    if elapsed_s > SLOW * usual_s:
        return Rating.HARD
    if elapsed_s < FAST * usual_s and (known_before or not FACTS[kind].guessable):
        return Rating.EASY
    return Rating.GOOD
