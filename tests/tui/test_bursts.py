"""Keys that arrive in one write, as when a key is held or a terminal hands over late: none may end the app."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TypeAlias

import pytest

from quizzer.study import progress

from .conftest import Learner, OpenApp

Place: TypeAlias = Callable[[Learner], Awaitable[None]]


async def at_a_question(learner: Learner) -> None:
    await learner.practise("sigmoid-range", "largest-slope", "penalties")
    await learner.press("down")


async def at_a_verdict(learner: Learner) -> None:
    await at_a_question(learner)
    await learner.press("enter")


async def at_an_open_question(learner: Learner) -> None:
    await learner.practise("explain-ridge")


async def at_code(learner: Learner) -> None:
    await learner.practise("softmax", "sigmoid-range")


async def at_the_end(learner: Learner) -> None:
    await learner.practise("saturation-explodes")
    await learner.press("f", "enter", "enter")


async def at_home(learner: Learner) -> None:
    await learner.press()


async def in_the_bank(learner: Learner) -> None:
    await learner.press("b")


@pytest.mark.parametrize(
    ("place", "keys"),
    [
        (at_a_question, "enter enter"),
        (at_a_question, "enter enter enter"),
        (at_a_question, "enter f8 enter"),
        (at_a_question, "f8 f8"),
        (at_a_question, "s s enter"),
        (at_a_question, "enter escape escape"),
        (at_a_verdict, "enter enter enter"),
        (at_a_verdict, "1 2 3 u"),
        (at_a_verdict, "u u"),
        (at_a_verdict, "enter escape"),
        (at_an_open_question, "enter enter enter"),
        (at_an_open_question, "w w escape escape"),
        (at_an_open_question, "f8 f8 enter"),
        (at_code, "f8 f8 f8"),
        (at_code, "escape escape escape"),
        (at_the_end, "enter enter enter"),
        (at_the_end, "u u"),
        (at_home, "enter enter enter"),
        (at_home, "b s"),
        (at_home, "u u f1 f1"),
        (at_home, "s escape escape escape"),
        (at_home, "ctrl+p ctrl+p escape escape"),
        (in_the_bank, "down enter"),
        (in_the_bank, "enter enter enter"),
        (in_the_bank, "enter p p"),
        (in_the_bank, "slash s i g enter enter"),
        (in_the_bank, "escape escape"),
    ],
    ids=lambda value: value.__name__ if callable(value) else value,
)
async def test_keys_that_arrive_together_leave_the_screens_in_order(open_app: OpenApp, place: Place, keys: str) -> None:
    async with open_app() as learner:
        await place(learner)
        await learner.burst(*keys.split())
        assert learner.app.failure is None
        assert not learner.notices
        names = [type(screen).__name__ for screen in learner.app.screen_stack]
        assert len(names) <= 3
        assert len(set(names)) == len(names)
        await learner.press("escape", "escape", "escape", "escape")
        assert "Press Enter" in learner.screen


async def test_a_key_too_many_does_not_answer_the_next_question(open_app: OpenApp) -> None:
    async with open_app() as learner:
        await at_a_question(learner)
        await learner.burst("enter", "enter", "enter")
        assert len(progress.history(learner.app.study.learner)) == 1
        assert "saved" in learner.screen


async def test_code_is_graded_once_however_often_the_key_comes(open_app: OpenApp) -> None:
    async with open_app() as learner:
        await at_code(learner)
        await learner.burst("f5", "f5", "f5")
        assert learner.app.failure is None
        assert len(learner.app.screen.query("#result")) == 1
        assert len(progress.history(learner.app.study.learner)) == 1


async def test_a_letter_that_comes_with_tab_belongs_in_the_next_gap(open_app: OpenApp) -> None:
    async with open_app() as learner:
        await learner.practise("fill-the-update")
        await learner.burst(*"minus", "tab", *"g*lr", "tab", "minus", "equals_sign", "shift+tab", "backspace")
        assert "⟨1⟩ ❯ minus" in learner.screen
        assert "⟨2⟩ ❯ g*l" in learner.screen
        assert "⟨3⟩ ❯ -=" in learner.screen
