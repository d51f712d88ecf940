"""The first screen: today's numbers at once, and one key to start."""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import date

import pytest

from quizzer.bank.model import Bank
from quizzer.errors import StorageError
from quizzer.records import Evidence, Rating
from quizzer.study import Study, progress
from quizzer.study.results import Overview
from quizzer.tui.screens.home import HomeScreen
from quizzer.tui.screens.practice import PracticeScreen
from tests.conftest import Clock

from .conftest import Learner, OpenApp


async def test_a_new_learner_sees_what_there_is_and_how_to_start(open_app: OpenApp) -> None:
    async with open_app() as learner:
        assert "quizzer asks what machine-learning interviews ask" in learner.screen
        assert "The first dozen questions find out what you know" in learner.screen
        assert "Press Enter for a first question" in learner.screen
        assert re.search(r"30 min: .*\d+ new", learner.screen)


async def test_enter_starts_and_escape_comes_back(open_app: OpenApp) -> None:
    async with open_app() as learner:
        assert "30 minutes left" in await learner.press("enter")
        assert "Press Enter for a first question" in await learner.press("escape", "escape")


async def test_the_numbers_follow_the_answers(open_app: OpenApp) -> None:
    async with open_app() as learner:
        await learner.practise("saturation-explodes")
        screen = await learner.press("f", "enter", "enter", "enter")
        assert "1 answered today    1 day in a row" in screen
        assert "Press Enter to go on: 30 minutes are left" in screen


async def test_weak_topics_show_how_sure_their_mastery_is(open_app: OpenApp) -> None:
    async with open_app() as learner:
        for name in ("saturation-explodes", "largest-slope"):
            learner.app.study.give_up(learner.find(name))
        await learner.practise("sigmoid-range")
        screen = await learner.press("escape")
        assert "Weakest topics" in screen
        line = next(line for line in screen.splitlines() if "Activation functions" in line)
        assert "├" in line
        assert "●" in line
        assert "2/6 seen" in line


async def test_weak_practice_works_on_the_first_day(open_app: OpenApp) -> None:
    async with open_app() as learner:
        assert "10 minutes left" in (await learner.press("w")).splitlines()[0]


async def test_undo_takes_back_a_review_of_an_earlier_session(open_app: OpenApp) -> None:
    async with open_app() as learner:
        assert "nothing to undo" in await learner.press("u")
        learner.app.study.answer(learner.find("saturation-explodes"), "false", rating=Rating.EASY)
        screen = await learner.press("u")
        assert "Taken back: activations/saturation-explodes" in screen
        assert "Press Enter for a first question" in screen


async def test_the_scores_stand_with_their_intervals_and_days(open_app: OpenApp) -> None:
    async with open_app(interview=date(2026, 4, 1)) as learner:
        learner.app.study.answer(learner.find("saturation-explodes"), "false")
        await learner.press("f1", "escape")
        now, then = (line for line in learner.screen.splitlines() if "├" in line and "–" in line)
        assert re.search(r"today +\d+%  .*●.*\d+–\d+%", now)
        assert re.search(r"2026-04-01 +\d+%  .*●.*\d+–\d+% +in 30 days", then)


async def test_a_day_of_interview_that_is_past_is_said(open_app: OpenApp) -> None:
    async with open_app(interview=date(2026, 2, 1)) as learner:
        assert "The interview of 2026-02-01 is past" in learner.screen


async def test_when_the_minutes_are_used_enter_is_ten_more(open_app: OpenApp) -> None:
    async with open_app(minutes_per_day=1) as learner:
        learner.app.study.answer(learner.find("saturation-explodes"), Evidence("false", elapsed_s=90.0))
        await learner.press("f1", "escape")
        assert "Today's practice is done." in learner.screen
        assert "Press Enter for ten more minutes" in learner.screen
        assert "10 minutes left" in (await learner.press("enter")).splitlines()[0]


async def test_what_was_missed_today_is_offered_and_asked_again(open_app: OpenApp) -> None:
    async with open_app() as learner:
        assert "Misses" not in learner.screen
        learner.app.study.answer(learner.find("saturation-explodes"), "true")
        await learner.press("f1", "escape")
        assert "m Misses" in learner.screen
        assert "saturation-explodes" in await _asked(learner, "m")


async def _asked(learner: Learner, key: str) -> str:
    """The question on the screen after a key."""
    await learner.press(key)
    screen = learner.app.screen
    assert isinstance(screen, PracticeScreen)
    return screen.presented.id


async def test_a_bank_without_questions_is_no_dead_end(open_app: OpenApp, tiny: Bank) -> None:
    async with open_app(bank=Bank(tiny.topics, {})) as learner:
        assert "The bank has no questions." in learner.screen
        assert "There is nothing more to ask today." in await learner.press("enter")


async def test_problems_of_the_bank_are_mentioned(open_app: OpenApp) -> None:
    async with open_app(problems=3) as learner:
        assert "The bank has 3 problems" in learner.screen


async def test_numbers_that_cannot_be_read_are_said_and_the_screen_lives(
    open_app: OpenApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: Study) -> Overview:
        raise StorageError("The progress database is damaged.", fix="Put a backup in its place.")

    monkeypatch.setattr(progress, "overview", fail)
    async with open_app() as learner:
        assert "! The progress database is damaged." in learner.screen
        assert "Put a backup in its place." in learner.screen
        assert "Everywhere" in await learner.press("f1", "pagedown", "pagedown", "pagedown", "pagedown")


def test_the_first_screen_imports_nothing_heavy() -> None:
    script = """
import sys
import quizzer.tui.app, quizzer.tui.screens.home
heavy = {"torch", "sympy", "numpy", "pandas", "alembic", "sqlalchemy"}
heavy |= {"markdown_it", "pygments", "tree_sitter", "texicode"}
print(sorted(heavy & set(sys.modules)))
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


async def test_a_pause_is_told_until_the_day_of_return_is_over(open_app: OpenApp, clock: Clock) -> None:
    async with open_app() as learner:
        await learner.practise("saturation-explodes")
        await learner.press("t", "enter", "enter", "enter")
        clock.pass_time(days=40)
    async with open_app() as learner:
        assert "without practice" in learner.screen
        assert "Refresh" in learner.screen
        learner.app.study.give_up(learner.find("largest-slope"))
        await learner.practise("sigmoid-range")
        screen = await learner.press("escape")
        assert "1 answered today" in screen
        assert "without practice" in screen


async def test_numbers_from_before_the_last_answers_say_that_they_are_being_updated(open_app: OpenApp) -> None:
    async with open_app() as learner:
        await learner.practise("saturation-explodes")
        await learner.press("f", "enter", "enter", "enter")
        home = learner.app.screen
        assert isinstance(home, HomeScreen)
        assert "being updated" not in learner.screen
        home._outdated = True
        home._show()
        await learner.pilot.pause()
        assert "Score to expect in an interview  being updated…" in learner.screen
        assert "Weakest topics  being updated…" in learner.screen
