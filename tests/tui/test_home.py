"""The first screen: today's numbers at once, and one key to start."""

from __future__ import annotations

import subprocess
import sys

import pytest

from quizzer.bank.model import Bank
from quizzer.errors import StorageError
from quizzer.records import Rating
from quizzer.study import Study, progress
from quizzer.study.results import Overview

from .conftest import OpenApp


async def test_a_new_learner_sees_what_there_is_and_how_to_start(open_app: OpenApp) -> None:
    async with open_app() as learner:
        assert "0 Due    10 New    0 Reviewed today    0 Day streak" in learner.screen
        assert "Press Enter for a first question" in learner.screen


async def test_enter_starts_and_escape_comes_back(open_app: OpenApp) -> None:
    async with open_app() as learner:
        assert "1/31" in await learner.press("enter")
        assert "10 New" in await learner.press("escape", "escape")


async def test_the_numbers_follow_the_answers(open_app: OpenApp) -> None:
    async with open_app() as learner:
        await learner.practise("saturation-explodes")
        screen = await learner.press("f", "enter", "enter", "enter")
        assert "1 Reviewed today    1 Day streak" in screen
        assert "Press Enter to start" in screen


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
        assert "2/6 seen  2 due" in line


async def test_weak_practice_works_on_the_first_day(open_app: OpenApp) -> None:
    async with open_app() as learner:
        assert "1/" in (await learner.press("w")).splitlines()[0]


async def test_undo_takes_back_a_review_of_an_earlier_session(open_app: OpenApp) -> None:
    async with open_app() as learner:
        assert "nothing to undo" in await learner.press("u")
        learner.app.study.answer(learner.find("saturation-explodes"), "false", rating=Rating.EASY)
        screen = await learner.press("u")
        assert "Taken back: activations/saturation-explodes" in screen
        assert "0 Reviewed today" in screen


async def test_when_all_is_done_it_says_what_else_there_is(open_app: OpenApp, tiny: Bank) -> None:
    async with open_app(bank=Bank(tiny.topics, {})) as learner:
        assert "Nothing is due." in learner.screen
        assert "Nothing is due and today's new questions are done." in await learner.press("enter")


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
