"""FSRS-6, through py-fsrs, on whole study days.

py-fsrs counts 24-hour periods between moments; each study day is therefore given to it as its midnight in UTC (the
only zone that it accepts), so that what it counts are study days. Its learning steps are off: a question rated
`again` stays due on the same day until it is passed. Its fuzz is off too, since it draws from the global generator;
ours is fixed by the question and its repetition, so that a preview keeps its word and a replay repeats itself.
"""

from __future__ import annotations

import hashlib
from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from quizzer.records import Entry, QuestionState, Rating, Tally
from quizzer.scheduling.due import is_due, is_new

if TYPE_CHECKING:
    from fsrs import Card, Scheduler

DEFAULT_RETENTION: Final = 0.9
"""Share of reviews aimed at where a row names none: FSRS defines stability as the days until recall falls to it."""

FUZZ_BANDS: Final = ((2.5, 7.0, 0.15), (7.0, 20.0, 0.1), (20.0, float("inf"), 0.05))
"""From, to (days) and share of that stretch by which an interval may move, so that questions learned together come
apart: the bands of Anki and py-fsrs, which cost no retention that can be measured."""


LONGEST_DAYS: Final = 36_500
"""The longest interval, py-fsrs's own: fuzz does not go beyond it."""

_CLOSE_DAYS: Final = 30
"""Above so many days the intervals of two ratings are never as close as a day."""


def advance(state: QuestionState, entry: Entry) -> tuple[QuestionState, Tally]:
    """A question's state after a `review` or an `attempt`, and what it adds to the tally of its day."""
    if entry.type == "attempt" or entry.rating is None:
        return replace(state, attempts=state.attempts + 1), Tally()
    passed = entry.rating.passed
    after = review(state, entry.rating, entry.day, entry.retention or DEFAULT_RETENTION)
    was_due = is_due(state, entry.day) and state.last_day != entry.day
    tally = Tally(
        reviews=1,
        passed=int(passed),
        new=int(is_new(state)),
        due=int(was_due),
        due_passed=int(was_due and passed),
        elapsed_ms=round(1000 * (entry.elapsed_s or 0.0)),
    )
    return after, tally


def review(state: QuestionState, rating: Rating, day: date, retention: float) -> QuestionState:
    """The state after a review on a study day, with the interval aimed at `retention`."""
    card, interval = _reviewed(state, rating, day, retention)
    return QuestionState(
        question=state.question,
        reps=state.reps + 1,
        lapses=state.lapses + int(state.reps > 0 and rating is Rating.AGAIN),
        stability=card.stability,
        difficulty=card.difficulty,
        first_day=state.first_day or day,
        first_passed=rating.passed if state.reps == 0 else state.first_passed,
        last_day=day,
        last_rating=rating,
        due=day + timedelta(days=min(interval, (date.max - day).days)),
    )


def _reviewed(state: QuestionState, rating: Rating, day: date, retention: float) -> tuple[Card, int]:
    """The card after a review, and the days until the next: of a better rating at least one more, as in Anki."""
    import fsrs

    card, _ = _scheduler(retention).review_card(_card(state, day), fsrs.Rating[rating.name.title()], _NOW)
    if rating is Rating.AGAIN:
        return card, 0
    interval = min(fuzz((card.due - _NOW).days, state.question, state.reps), LONGEST_DAYS)
    if rating is not Rating.HARD and interval < _CLOSE_DAYS:
        worse = Rating.HARD if rating is Rating.GOOD else Rating.GOOD
        interval = max(interval, _reviewed(state, worse, day, retention)[1] + 1)
    return card, interval


def retrievability(state: QuestionState, day: date) -> float:
    """The chance, 0 to 1, that the question is known on a study day; 0 for a new one."""
    if state.last_day is None:
        return 0.0
    return _scheduler(DEFAULT_RETENTION).get_card_retrievability(_card(state, day), _NOW)


def fuzz(interval: int, question: str, repetition: int) -> int:
    """The interval in days, moved a little, so that questions learned together come apart.

    The move is fixed by the question and the repetition, and keeps the order of intervals.
    """
    if interval < FUZZ_BANDS[0][0]:
        return interval
    reach = 1.0 + sum(share * max(0.0, min(interval, high) - low) for low, high, share in FUZZ_BANDS)
    low, high = max(2, round(interval - reach)), round(interval + reach)
    digest = hashlib.blake2b(f"{question}\n{repetition}".encode(), digest_size=8).digest()
    return low + int.from_bytes(digest) * (high - low + 1) // 2**64


@cache
def _scheduler(retention: float) -> Scheduler:
    from fsrs import Scheduler

    return Scheduler(desired_retention=retention, learning_steps=(), relearning_steps=(), enable_fuzzing=False)


def _card(state: QuestionState, day: date) -> Card:
    """The state as py-fsrs has it, with `_NOW` standing for the day: only the days between count.

    The id is given because without one the constructor sleeps to make it unique.
    """
    from fsrs import Card, State

    if state.last_day is None:
        return Card(card_id=0, due=_NOW)
    last_review = _NOW - min(day - state.last_day, _LONGEST_PAUSE)
    return Card(
        card_id=0,
        state=State.Review,
        stability=state.stability,
        difficulty=state.difficulty,
        due=last_review,
        last_review=last_review,
    )


_NOW = datetime(3000, 1, 1, tzinfo=UTC)
_LONGEST_PAUSE = timedelta(days=365_000)
"""Far from both ends of the calendar, which py-fsrs would run over when it adds a century."""
