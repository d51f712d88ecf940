"""The interview: a clock, how sure one is before each answer, no verdict until the end, then the report."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizzer.study import progress
from quizzer.study.interview import InterviewSession
from quizzer.tui.screens.interview import InterviewScreen
from tests.conftest import Clock

from .conftest import Learner, OpenApp


async def begin(learner: Learner, *names: str) -> str:
    """An interview with these questions."""
    study = learner.app.study
    session = InterviewSession(study.learner, tuple(learner.find(name) for name in names), 45.0, "mixed")
    await learner.app.push_screen(InterviewScreen(session))
    await learner.settle()
    return learner.screen


async def test_style_and_minutes_are_chosen_before_the_clock_runs(open_app: OpenApp) -> None:
    async with open_app() as learner:
        screen = await learner.press("i")
        assert "Style    theory and code" in screen
        assert "Minutes  45" in screen
        screen = await learner.press("s", "left", "left", "left")
        assert "Style    theory" in screen
        assert "Minutes  15" in screen
        screen = await learner.press("enter")
        assert "1 of " in screen.splitlines()[0]
        assert "15:00" in screen.splitlines()[0]


async def test_no_verdict_comes_before_the_end_and_the_report_says_sure_but_wrong(open_app: OpenApp) -> None:
    async with open_app() as learner:
        assert "1 of 2   45:00" in await begin(learner, "saturation-explodes", "largest-slope")
        assert "How sure are you?" in await learner.press("t", "enter")
        screen = await learner.press("1")
        assert "2 of 2" in screen
        assert "Wrong" not in screen
        screen = await learner.press("f8")
        assert "Report" in screen.splitlines()[0]
        assert "0% (80 %:" in screen
        assert "Sure, but wrong\n     activations/saturation-explodes" in screen
        logged = progress.history(learner.app.study.learner)
        assert [(a.correct, a.confidence) for a in logged] == [(False, "sure"), (False, None)]
        assert "Press Enter" in await learner.press("enter")


async def test_when_the_time_is_over_the_answer_that_was_begun_is_the_last(open_app: OpenApp, clock: Clock) -> None:
    async with open_app() as learner:
        await begin(learner, "saturation-explodes", "largest-slope")
        clock.pass_time(minutes=44)
        await learner.press("t", "enter")
        assert "2 of 2   1:00" in (await learner.press("1")).splitlines()[0]
        clock.pass_time(minutes=2)
        screen = learner.app.screen
        assert isinstance(screen, InterviewScreen)
        screen._tick()
        await learner.settle()
        assert "Time is over after this answer." in learner.screen
        assert "0:00" in learner.screen.splitlines()[0]
        await learner.type("0.25")
        await learner.press("enter", "3")
        assert "Report" in learner.screen.splitlines()[0]
        logged = progress.history(learner.app.study.learner)
        assert [row.confidence for row in logged] == ["sure", "guess"]


async def test_the_clock_ends_an_interview_with_questions_left(open_app: OpenApp, clock: Clock) -> None:
    async with open_app() as learner:
        await begin(learner, "saturation-explodes", "largest-slope")
        clock.pass_time(minutes=46)
        await learner.press("t", "enter", "1")
        assert "Report" in learner.screen.splitlines()[0]
        assert len(progress.history(learner.app.study.learner)) == 1


async def test_what_is_not_complete_is_asked_for_and_esc_goes_back_to_the_answer(open_app: OpenApp) -> None:
    async with open_app() as learner:
        await begin(learner, "sigmoid-range", "largest-slope")
        assert "The answer is not complete yet." in await learner.press("enter")
        assert "How sure" in await learner.press("down", "enter")
        assert "How sure" not in await learner.press("escape")
        assert "The interview goes on" in await learner.press("escape")
        assert progress.history(learner.app.study.learner) == ()


async def test_code_is_graded_and_open_answers_are_judged_at_the_end(open_app: OpenApp) -> None:
    async with open_app() as learner:
        await begin(learner, "explain-ridge", "softmax")
        await learner.type("It shrinks the weights.")
        await learner.press("f5", "2")
        screen = await learner.press("f5", "3")
        assert "Which points did your answer cover?" in screen
        assert "It shrinks the weights." in screen
        screen = await learner.press("1", "enter")
        assert "Report" in screen.splitlines()[0]
        kinds = {a.kind: (a.confidence, a.correct) for a in progress.history(learner.app.study.learner)}
        assert kinds["open"][0] == "fair"
        assert kinds["code"] == ("guess", False)


async def test_it_may_be_ended_early_when_asked_twice(open_app: OpenApp) -> None:
    async with open_app() as learner:
        await begin(learner, "sigmoid-range", "largest-slope")
        assert "End the interview? Press the key again." in await learner.press("ctrl+g")
        assert "Nothing was graded." in await learner.press("ctrl+g")


@pytest.mark.parametrize("keys", ["enter enter enter", "enter 1 1 1", "x x x", "ctrl+g ctrl+g ctrl+g", "f5 escape x"])
async def test_keys_that_arrive_together_leave_it_in_order(open_app: OpenApp, keys: str) -> None:
    async with open_app() as learner:
        await begin(learner, "sigmoid-range", "largest-slope", "penalties")
        await learner.press("down")
        await learner.burst(*keys.split())
        assert learner.app.failure is None
        assert not learner.notices
        names = [type(screen).__name__ for screen in learner.app.screen_stack]
        assert len(set(names)) == len(names)


async def test_the_report_is_saved_as_markdown(
    open_app: OpenApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with open_app() as learner:
        await begin(learner, "saturation-explodes")
        await learner.press("f", "enter", "1")
        assert "Saved as" in await learner.press("y")
    (saved,) = tmp_path.glob("interview-*.md")
    text = saved.read_text(encoding="utf-8")
    assert text.startswith("# Interview of 2026-03-02\n\n## Score\n\n- 100%")
