"""While practising: why a question is asked, what is known well, and how sure the learner is."""

from __future__ import annotations

import pytest

from quizzer.study import progress

from .conftest import Learner, OpenApp


def logged(learner: Learner) -> list[tuple[str, str | None, bool | None]]:
    """Type, confidence and correctness of every row that counts."""
    return [(a.type, a.confidence, a.correct) for a in progress.history(learner.app.study.learner)]


async def test_r_says_why_a_question_is_asked(open_app: OpenApp) -> None:
    async with open_app() as learner:
        await learner.practise("saturation-explodes", "sigmoid-range")
        assert "Finding out what you know: question 1 of 12." in await learner.press("r")
        screen = await learner.press("f", "enter")
        assert "Finding out" not in screen
        assert "Finding out what you know: question 2 of 12." in await learner.press("enter", "r")


async def test_code_says_why_too_while_the_editor_has_the_keys(open_app: OpenApp) -> None:
    async with open_app() as learner:
        await learner.practise("softmax")
        assert "Finding out what you know" in await learner.press("f10")


async def test_k_passes_over_what_is_known_and_undo_asks_it_again(open_app: OpenApp) -> None:
    async with open_app() as learner:
        first = await learner.practise("sigmoid-range", "saturation-explodes")
        screen = await learner.press("k")
        assert "Noted as known; undo takes it back." in screen
        assert "True or false" in screen or "True" in screen
        assert logged(learner) == [("known", None, None)]
        screen = await learner.press("u")
        assert "Taken back" in screen
        assert first.splitlines()[2] in screen
        assert logged(learner) == []


async def test_k_scrolls_once_the_question_is_answered(open_app: OpenApp) -> None:
    async with open_app() as learner:
        await learner.practise("saturation-explodes")
        await learner.press("f", "enter", "k")
        assert logged(learner) == [("review", None, True)]


async def test_how_sure_one_is_is_asked_before_the_verdict(open_app: OpenApp) -> None:
    async with open_app(confidence=True) as learner:
        await learner.practise("saturation-explodes")
        screen = await learner.press("f", "enter")
        assert "How sure are you?" in screen
        assert "saved" not in screen
        assert logged(learner) == []
        assert "✓ Right   saved" in await learner.press("1")
        assert logged(learner) == [("review", "sure", True)]


async def test_escape_goes_back_to_the_answer_and_another_may_be_given(open_app: OpenApp) -> None:
    async with open_app(confidence=True) as learner:
        await learner.practise("saturation-explodes")
        await learner.press("f", "enter", "escape", "t", "enter", "3")
        assert logged(learner) == [("review", "guess", False)]


async def test_open_answers_and_code_ask_it_once(open_app: OpenApp) -> None:
    async with open_app(confidence=True) as learner:
        await learner.practise("explain-ridge", "softmax")
        assert "How sure are you?" in await learner.press("enter")
        assert "Tick what your answer covered" in await learner.press("2")
        await learner.press("1", "enter", "enter")
        assert "How sure are you?" in await learner.press("f5")
        await learner.press("3")
        screen = await learner.press("f5")
        assert "How sure are you?" not in screen
        assert [(kind, sure) for kind, sure, _ in logged(learner)] == [
            ("review", "fair"),
            ("attempt", "guess"),
            ("attempt", "guess"),
        ]


@pytest.mark.parametrize(
    "keys", ["enter enter 1", "enter 1 1", "enter 2 enter enter", "k k", "r k r", "enter escape k"]
)
async def test_keys_that_arrive_together_answer_at_most_once(open_app: OpenApp, keys: str) -> None:
    async with open_app(confidence=True) as learner:
        await learner.practise("saturation-explodes", "sigmoid-range", "penalties")
        await learner.press("f")
        await learner.burst(*keys.split())
        assert learner.app.failure is None
        assert not learner.notices
        assert len(logged(learner)) <= 1
