"""Browse, stats and help; the palette; and what holds on every screen."""

from __future__ import annotations

import pytest
from textual.widgets import Input

from quizzer.errors import UsageError
from quizzer.tui import commands
from quizzer.tui.widgets.keybar import active_commands, name_of_key

from .conftest import OpenApp


async def test_browsing_goes_from_topics_to_questions_to_practice(open_app: OpenApp) -> None:
    async with open_app() as learner:
        screen = await learner.press("b")
        assert "Linear models" in screen
        assert "A weighted sum of the inputs" in screen
        screen = await learner.press("down", "enter")
        assert "sigmoid-range" in screen
        assert "What is the range of the sigmoid" in screen
        screen = await learner.press("down", "down", "enter")
        assert "T ○  True" in screen
        screen = await learner.press("escape")
        assert "saturation-explodes" in screen
        assert "Linear models" in await learner.press("escape")
        assert "Press Enter" in await learner.press("escape")


async def test_a_question_can_be_practised_from_browse_though_it_is_not_due(open_app: OpenApp) -> None:
    async with open_app() as learner:
        learner.app.study.answer(learner.find("saturation-explodes"), "false")
        screen = await learner.press("b", "down", "enter", "down", "down", "p")
        assert "T ○  True" in screen


async def test_search_finds_by_words_of_prompt_and_name(open_app: OpenApp) -> None:
    async with open_app() as learner:
        await learner.press("b", "slash")
        screen = await learner.type("sigmoid deriv")
        assert "largest-slope" in screen
        assert "1 question" in screen
        assert "What is the largest value" in await learner.press("enter", "enter")
        await learner.press("escape", "escape")
        assert "Found" in learner.screen
        assert "Linear models" in await learner.press("escape")


async def test_searching_in_vain_shows_nothing_and_breaks_nothing(open_app: OpenApp) -> None:
    async with open_app() as learner:
        await learner.press("b", "slash")
        assert "0 questions" in await learner.type("zebra")
        await learner.press("enter", "enter", "escape")
        assert "Linear models" in learner.screen


async def test_stats_show_charts_and_mastery(open_app: OpenApp) -> None:
    async with open_app((120, 40)) as learner:
        learner.app.study.answer(learner.find("saturation-explodes"), "false")
        screen = await learner.press("s")
        for words in ("1 reviews", "1/12 questions seen", "Reviews a day", "Due in the coming days", "1/6 seen"):
            assert words in screen


async def test_help_names_every_command_and_its_keys(open_app: OpenApp) -> None:
    async with open_app((120, 120)) as learner:
        screen = await learner.press("question_mark")
        for command in commands.BY_NAME.values():
            assert command.about in screen
            assert command.name in screen


async def test_keys_can_be_rebound_by_name(open_app: OpenApp) -> None:
    async with open_app(keys={"stats": "f12"}) as learner:
        assert "F12 Stats" in learner.screen
        await learner.press("s")
        assert "Reviews a day" not in learner.screen
        assert "Reviews a day" in await learner.press("f12")


def test_a_rebinding_of_no_command_is_told() -> None:
    assert commands.keymap({"undo": "z"}) == dict.fromkeys(["home-undo", "practice-undo", "summary-undo"], "z")
    with pytest.raises(UsageError, match="did you mean `practice-hint`"):
        commands.keymap({"practice-hnt": "x"})


async def test_the_palette_offers_what_works_here_and_runs_it(open_app: OpenApp) -> None:
    async with open_app() as learner:
        titles = [command.title for command in learner.app.get_system_commands(learner.app.screen)]
        for command, key, _, _ in active_commands(learner.app.screen):
            assert f"{command.label}  ({name_of_key(key)})" in titles
        assert "Theme" in titles
        await learner.press("ctrl+p")
        assert "What do you want to do?" in learner.screen
        learner.app.screen.query_one(Input).value = "stats"
        while "Stats" not in learner.screen.split("What")[0][-400:] and "Reviews, forecast" not in learner.screen:
            await learner.pilot.pause(0.05)
        await learner.pilot.pause(0.3)
        await learner.press("enter")
        await learner.pilot.pause(0.1)
        assert "Reviews a day" in learner.screen


async def test_the_footer_names_every_key_that_works(open_app: OpenApp) -> None:
    async with open_app() as learner:
        for keys in ((), ("b",), ("escape", "enter")):
            screen = await learner.press(*keys)
            for command, key, _, _ in active_commands(learner.app.screen):
                if command.footer:
                    label = command.family or command.label
                    assert f"{name_of_key(key)} {label}" in screen or f"{command.shown} {label}" in screen


async def test_the_theme_changes(open_app: OpenApp) -> None:
    async with open_app() as learner:
        assert learner.app.current_theme.dark
        learner.app.action_next_theme()
        await learner.settle()
        assert not learner.app.current_theme.dark


def test_no_command_takes_a_key_that_terminals_keep_for_themselves() -> None:
    keys = {key for command in commands.BY_NAME.values() for key in command.keys.split(",")}
    assert not keys & {"ctrl+s", "ctrl+j", "ctrl+o", "ctrl+c", "ctrl+z", "ctrl+m", "ctrl+i"}


def test_every_command_is_in_the_help() -> None:
    defined = [value for value in vars(commands).values() if isinstance(value, commands.Command)]
    assert {command.name for command in defined} <= set(commands.BY_NAME)
    listed = [command.name for _, group in commands.GROUPS for command in group]
    assert len(listed) == len(set(listed))


async def test_no_window_is_too_small_for_the_rooms(open_app: OpenApp) -> None:
    async with open_app() as learner:
        for keys in (("b",), ("escape", "s"), ("escape", "f1"), ("escape", "ctrl+p")):
            await learner.press(*keys)
            for size in ((1, 1), (1, 24), (80, 1), (80, 24)):
                await learner.pilot.resize_terminal(*size)
                await learner.pilot.pause()


@pytest.mark.parametrize(
    "name", ["sigmoid-range", "penalties", "least-squares-steps", "ridge-gradient", "explain-ridge", "softmax"]
)
async def test_no_window_is_too_small_for_a_question(open_app: OpenApp, name: str) -> None:
    async with open_app(language="zh") as learner:
        await learner.practise(name)
        for keys in ((), ("f8",)):
            await learner.press(*keys)
            for size in ((1, 3), (33, 11), (1, 1), (120, 40)):
                await learner.pilot.resize_terminal(*size)
                await learner.pilot.pause()


async def test_a_tiny_window_says_what_it_needs_and_forgets_nothing(open_app: OpenApp) -> None:
    async with open_app() as learner:
        await learner.practise("largest-slope")
        await learner.type("0.2")
        await learner.pilot.resize_terminal(30, 8)
        await learner.settle()
        assert "quizzer needs 32 x 10 cells." in learner.screen
        await learner.pilot.resize_terminal(80, 24)
        await learner.settle()
        assert "❯ 0.25" in await learner.type("5")
