"""What due, new, weak, mastered and usual mean: the numbers that decide what is asked, each with its reason.

Nothing else in quizzer may define them anew.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from quizzer.records import QuestionState

# Due and new

DEFAULT_RETENTION: Final = 0.9
"""Share of reviews aimed at where a row names none: FSRS defines stability as the days until recall falls to it."""

FUZZ_BANDS: Final = ((2.5, 7.0, 0.15), (7.0, 20.0, 0.1), (20.0, float("inf"), 0.05))
"""From, to (days) and share of that stretch by which an interval may move, so that questions learned together come
apart: the bands of Anki and py-fsrs, which cost no retention that can be measured."""

RELEARN_GAP: Final = 4
"""Other questions before one that was just answered wrong is asked again: what working memory holds (Cowan 2001: about
four things) is then gone, and the answer has to be recalled."""

NEW_TOPICS_AT_ONCE: Final = 3
"""New questions are taken in turn from so many topics: enough to interleave, few enough to stay with a subject."""

INTERLEAVING_REACH: Final = 5
"""How many places ahead a question of another topic is looked for, to part two of the same: further would ask the less
forgotten long before the more forgotten."""


def is_due(state: QuestionState | None, day: date) -> bool:
    """Whether a question is to be asked again on a study day."""
    return state is not None and state.due is not None and state.due <= day


def is_new(state: QuestionState | None) -> bool:
    """Whether a question was never reviewed."""
    return state is None or state.reps == 0


def room_for_new(new_per_day: int, begun_today: int) -> int:
    """How many new questions a study day has room for after `begun_today`."""
    return max(0, new_per_day - begun_today)


NEW_PER_DAY: Final = 10
"""New questions a day with `order = "due"` where the learner sets no cap: some 70 reviews a day follow."""

USUAL_TURN_S: Final = 60.0
"""Seconds of an answer with its explanation, before the learner's own are known: the mean over a day of mixed kinds."""


# Weak and mastered

MASTERED: Final = 0.8
"""A topic at or above this mastery is not called weak: four of five random questions right is what passes an interview
round, and FSRS itself lets recall fall to 0.9 between reviews, so that 0.9 would never be reached for long."""

WEAK_TOPICS_SHOWN: Final = 5
"""The home screen names so many weak topics: what fits into 24 lines with a prerequisite under each."""


def is_weak(mastery: float) -> bool:
    """Whether a topic is weak: not mastered."""
    return mastery < MASTERED


# Time

SLOW: Final = 2.5
FAST: Final = 0.5
"""Times the usual time: above `SLOW` an answer is laboured, below `FAST` it is fluent. Between them lies what reading
speed and a distraction explain."""

OWN_TIMES_NEEDED: Final = 5
"""Own answers that make the learner's median more telling than the default: with five, two outliers do not move it."""

LEVEL_SLOWDOWN: Final = 0.5
"""Share of the time of level 1 that each further level adds: one more step of thought."""

LONGEST_ANSWER_S: Final = 3600.0
"""Seconds after which a learner is taken to have left the question open; longer times are cut to this. The longest
exercise takes under half of it."""


def counted_seconds(elapsed_s: float | None) -> float | None:
    """The time of an answer as it counts: cut to `LONGEST_ANSWER_S`; a clock set back counts as none."""
    return None if elapsed_s is None else min(max(0.0, elapsed_s), LONGEST_ANSWER_S)
