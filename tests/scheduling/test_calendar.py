from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from quizzer.scheduling.calendar import streak, study_day

BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    ("moment", "zone", "day"),
    [
        (datetime(2026, 1, 5, 3, 59, tzinfo=UTC), UTC, date(2026, 1, 4)),
        (datetime(2026, 1, 5, 4, 0, tzinfo=UTC), UTC, date(2026, 1, 5)),
        (datetime(2026, 1, 5, 2, 30, tzinfo=UTC), BERLIN, date(2026, 1, 4)),
        (datetime(2026, 1, 5, 3, 0, tzinfo=UTC), BERLIN, date(2026, 1, 5)),
        (datetime(2026, 1, 5, 23, 0, tzinfo=UTC), ZoneInfo("Asia/Shanghai"), date(2026, 1, 6)),
    ],
)
def test_a_day_begins_at_the_rollover_hour_of_the_learners_zone(moment: datetime, zone: ZoneInfo, day: date) -> None:
    assert study_day(moment, 4, zone) == day


@pytest.mark.parametrize(
    "wall_clock", [datetime(2026, 3, 29, 4, tzinfo=BERLIN), datetime(2026, 10, 25, 4, tzinfo=BERLIN)]
)
def test_summer_time_does_not_move_the_rollover(wall_clock: datetime) -> None:
    assert study_day(wall_clock.astimezone(UTC), 4, BERLIN) == wall_clock.date()
    assert study_day(wall_clock.replace(hour=3, minute=59).astimezone(UTC), 4, BERLIN) < wall_clock.date()


def test_a_streak_is_not_broken_by_a_day_that_is_not_over() -> None:
    days = {date(2026, 1, 1), date(2026, 1, 3), date(2026, 1, 4)}
    assert streak(days, date(2026, 1, 4)) == 2
    assert streak(days, date(2026, 1, 5)) == 2
    assert streak(days, date(2026, 1, 6)) == 0
