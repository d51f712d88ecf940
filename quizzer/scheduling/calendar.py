"""Study days: calendar days that begin at the learner's rollover hour."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime, timedelta, tzinfo


def study_day(moment: datetime, rollover_hour: int, zone: tzinfo | None = None) -> date:
    """The study day of a moment.

    Args:
        moment: Aware of its zone.
        rollover_hour: Hour of the wall clock, 0 to 23, at which a day begins.
        zone: The learner's time zone; None is the system's.
    """
    wall_clock = moment.astimezone(zone).replace(tzinfo=None)  # without a zone, so that summer time moves nothing
    return (wall_clock - timedelta(hours=rollover_hour)).date()


def streak(active: Collection[date], today: date) -> int:
    """Days in a row with work, up to today; a day that is not over does not break it."""
    day = today if today in active else today - timedelta(days=1)
    count = 0
    while day in active:
        count += 1
        day -= timedelta(days=1)
    return count
