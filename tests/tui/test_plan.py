"""The plan: scores now and on the day, the course, the coming days, topic by topic."""

from __future__ import annotations

import re
from datetime import date

from .conftest import Learner, OpenApp


async def read(learner: Learner) -> str:
    """The whole page, screen after screen."""
    return "\n".join([await learner.press(key) for key in ("p", *["pagedown"] * 8)])


async def test_the_plan_has_scores_course_days_and_topics(open_app: OpenApp) -> None:
    async with open_app(interview=date(2026, 4, 1), minutes_per_day=20, days_off=("tue",)) as learner:
        learner.app.study.answer(learner.find("saturation-explodes"), "false")
        page = await read(learner)
        assert "20 minutes a day · 2026-04-01" in page
        assert re.search(r"today +\d+%  .*●.*\d+–\d+%", page)
        assert re.search(r"2026-04-01 +\d+%  .*●.*\d+–\d+% +in 30 days", page)
        assert re.search(
            r"Half an hour more a day would bring (\d+ percentage points?|less than a percentage point)\.", page
        )
        assert "·····" in page
        assert re.search(r"03-02 .* 04-01", page)
        assert re.search(r"2026-03-02 Mon +\d+ ", page)
        assert re.search(r"2026-03-03 Tue +–", page)
        assert re.search(r"Activation functions +\d+% +\d+–\d+% +\d+% +\d+–\d+%", page)


async def test_without_a_date_the_plan_looks_sixty_days_ahead_and_says_how_to_set_one(open_app: OpenApp) -> None:
    async with open_app() as learner:
        page = await read(learner)
        assert "in 60 days" in page
        assert "No date is set: `interview = 2027-01-15` in settings.toml." in page
        assert "Press Enter for a first question" in await learner.press("escape")


async def test_the_plan_may_be_left_before_it_is_there(open_app: OpenApp) -> None:
    async with open_app() as learner:
        await learner.burst("p", "escape", "p", "escape")
        assert learner.app.failure is None
        assert "Press Enter" in learner.screen


async def test_the_plan_fits_a_window_that_changes(open_app: OpenApp) -> None:
    async with open_app(size=(120, 40)) as learner:
        await learner.press("p")
        await learner.pilot.resize_terminal(80, 24)
        await learner.settle()
        assert all(len(line) <= 80 for line in learner.screen.splitlines())
        assert "┤" in learner.screen
