"""Writing code: graded in the real sandbox while the screen stays alive; nothing written is lost."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest
from textual.widgets import TextArea

from quizzer.bank.model import Programming
from quizzer.errors import UsageError
from quizzer.grading import Grader
from quizzer.grading.verdict import CheckResult, Isolation, Verdict
from quizzer.records import Rating
from quizzer.storage.database import Database
from quizzer.study import progress
from quizzer.tui import external
from quizzer.tui.screens.code import CodeScreen
from quizzer.tui.widgets import editor as editor_module
from quizzer.tui.widgets.editor import Editor

from .conftest import Learner, OpenApp

RIGHT = """import numpy as np


def softmax(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
"""
OVERFLOWS = RIGHT.replace("x - x.max(axis=-1, keepdims=True)", "x")


def write(learner: Learner, source: str) -> None:
    editor = learner.app.screen.query_one(Editor)
    editor.replace(source, (0, 0), editor.document.end)


def code(learner: Learner) -> str:
    return learner.app.screen.query_one(Editor).text


async def test_wrong_code_is_diagnosed_and_right_code_passes(open_app: OpenApp) -> None:
    async with open_app((120, 50)) as learner:
        screen = await learner.practise("softmax")
        assert "No finite input may overflow." in screen
        write(learner, OVERFLOWS)
        screen = await learner.press("f5")
        assert "✗ Not yet right" in screen
        assert "Diagnosis" in screen
        assert "overflows; subtract" in screen
        assert "Fails on: large_logits" in screen
        assert "expected" in screen
        assert not progress.overview(learner.app.study.learner).reviewed_today
        await learner.press("escape")
        assert "seed " in await learner.press("pagedown")
        await learner.press("e")
        write(learner, RIGHT)
        screen = await learner.press("ctrl+r")
        assert "✓ Right" in screen
        assert "saved" in screen
        assert "▸2 Hard" in screen
        answers = progress.history(learner.app.study.learner)
        assert [(a.type, a.rating) for a in answers] == [("attempt", None), ("review", Rating.HARD)]
        assert "Session done" in await learner.press("enter")


async def test_the_checks_appear_while_they_run(open_app: OpenApp, monkeypatch: pytest.MonkeyPatch) -> None:
    go_on = asyncio.Event()

    async with open_app((120, 40)) as learner:
        await learner.practise("softmax")
        screen = learner.app.screen
        assert isinstance(screen, CodeScreen)
        grade = learner.app.grader.grade

        async def slow(exercise: Programming, source: str, on_check: Callable[[CheckResult], None]) -> Verdict:
            verdict = await grade(exercise, source, on_check)
            await go_on.wait()
            return verdict

        monkeypatch.setattr(learner.app.grader, "grade", slow)
        write(learner, RIGHT)
        screen.action_run()
        while "✓ random inputs" not in learner.screen:
            await learner.pilot.pause(0.01)
        assert "… Running" in learner.screen
        go_on.set()
        await learner.settle()
        assert "✓ Right" in learner.screen


async def test_a_run_can_be_stopped(open_app: OpenApp) -> None:
    graders = iter([Grader(timeout=5.0), Grader(timeout=60.0)])  # the one that is stopped, and the next
    async with open_app((120, 40), make_grader=lambda: next(graders)) as learner:
        await learner.practise("softmax")
        write(learner, "def softmax(x):\n    while True:\n        pass\n")
        await learner.pilot.press("f5")
        while "Esc stops waiting." not in learner.screen:
            await learner.pilot.pause(0.01)
        await learner.pilot.press("escape")
        await learner.pilot.pause()
        assert "Stopped." in learner.screen
        assert not learner.app.screen.query_one(Editor).read_only
        assert progress.history(learner.app.study.learner) == ()
        write(learner, RIGHT)
        assert "✓ Right" in await learner.press("f5")


async def test_giving_up_asks_first_and_then_shows_the_solution_beside_the_own_code(open_app: OpenApp) -> None:
    async with open_app((120, 40)) as learner:
        await learner.practise("softmax")
        assert "Press the key again." in await learner.press("f8")
        assert progress.history(learner.app.study.learner) == ()
        screen = await learner.press("f8")
        assert "Given up" in screen
        assert "Your code (-) and the reference (+)" in screen
        assert "-     ..." in screen
        assert "+     return e / e.sum(axis=-1, keepdims=True)" in screen
        assert "Subtracting the maximum keeps" in screen
        assert progress.history(learner.app.study.learner)[0].rating is Rating.AGAIN


async def test_typing_takes_back_half_a_giving_up(open_app: OpenApp) -> None:
    async with open_app() as learner:
        await learner.practise("softmax")
        await learner.press("f8", "a")
        assert "Press the key again." in await learner.press("f8")
        assert progress.history(learner.app.study.learner) == ()


async def test_a_draft_outlives_leaving_and_restarting(open_app: OpenApp) -> None:
    async with open_app() as learner:
        await learner.practise("softmax")
        write(learner, "# half")
        await learner.press("escape", "escape")
        assert "Press Enter" in learner.screen
    async with open_app() as learner:
        assert "Your draft is back." in await learner.practise("softmax")
        assert code(learner) == "# half"
        write(learner, "# more")
        await learner.settle()
    async with open_app() as learner:  # left by quitting, not by Escape
        await learner.practise("softmax")
        assert code(learner) == "# more"


async def test_a_draft_that_cannot_be_kept_is_said_and_stays_on_the_screen(
    open_app: OpenApp, database: Database
) -> None:
    async with open_app() as learner:
        await learner.practise("softmax")
        database._connection.execute("PRAGMA query_only = ON")
        write(learner, "# mine")
        screen = await learner.press("escape")
        assert "! The progress database cannot be written." in screen
        assert "# mine" in screen
        await learner.press("ctrl+q")
        database._connection.execute("PRAGMA query_only = OFF")


async def test_hints_are_asked_for_without_leaving_the_editor(open_app: OpenApp) -> None:
    async with open_app((120, 40)) as learner:
        await learner.practise("softmax")
        assert "Hint 1 of 3" in await learner.press("f2")
        assert "Subtract the maximum." in await learner.press("f2")


async def test_a_fix_exercise_starts_with_the_bug(open_app: OpenApp) -> None:
    async with open_app((120, 40)) as learner:
        assert "Fix the code" in await learner.practise("fix_softmax")
        assert "e.sum(axis=0)" in code(learner)
        write(learner, code(learner).replace("axis=0", "axis=-1, keepdims=True"))
        assert "✓ Right" in await learner.press("f5")


async def test_a_missing_editor_is_told_and_nothing_is_lost(open_app: OpenApp) -> None:
    async with open_app(editor="no-such-editor --wait") as learner:
        await learner.practise("softmax")
        write(learner, "# mine")
        screen = await learner.press("f4")
        assert "The editor `no-such-editor --wait` was not found." in screen
        assert "settings.toml" in screen
        await learner.press("escape")
        assert code(learner) == "# mine"


def test_the_own_editor_gets_the_code_and_gives_it_back(tmp_path: Path) -> None:
    script = tmp_path / "my editor"
    script.write_text('#!/bin/sh\necho "# seen $(basename "$1")" >> "$1"\n')
    script.chmod(0o755)
    command = external.editor_command(f"'{script}'")
    assert external.edit(command, "x = 1\n", "softmax.py") == "x = 1\n# seen softmax.py\n"


def test_an_editor_that_fails_changes_nothing(tmp_path: Path) -> None:
    script = tmp_path / "ed"
    script.write_text('#!/bin/sh\necho gone > "$1"\nexit 1\n')
    script.chmod(0o755)
    assert external.edit([str(script)], "x = 1\n", "softmax.py") == "x = 1\n"


def test_the_editor_is_looked_for_in_the_usual_order() -> None:
    with pytest.raises(UsageError, match="No editor is set"):
        external.editor_command(None, {})
    assert external.editor_command(None, {"EDITOR": "sh -e"}) == ["sh", "-e"]
    assert external.editor_command(None, {"VISUAL": "sh", "EDITOR": "cat"}) == ["sh"]
    with pytest.raises(UsageError, match="not a command"):
        external.editor_command("sh 'open", {})


async def test_without_tree_sitter_the_editor_still_works(open_app: OpenApp, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(editor_module, "find_spec", lambda _: None)
    async with open_app() as learner:
        await learner.practise("softmax")
        assert learner.app.screen.query_one(TextArea).language is None
        assert "q = 1" in await learner.type("q = 1")


async def test_enter_and_backspace_know_indentation(open_app: OpenApp) -> None:
    async with open_app() as learner:
        await learner.practise("softmax")
        write(learner, "")
        await learner.type("def f():\nif x:\ny\n")
        await learner.press("backspace", "tab", "backspace")
        await learner.type("z")
        assert code(learner) == "def f():\n    if x:\n        y\n    z"


async def test_the_panes_take_turns(open_app: OpenApp) -> None:
    async with open_app() as learner:
        await learner.practise("softmax")
        screen = await learner.press("f9")
        assert "No finite input" not in screen
        assert "import numpy as np" in screen
        screen = await learner.press("f9")
        assert "No finite input" in screen
        assert "import numpy as np" not in screen


async def test_isolation_that_is_not_full_is_said(open_app: OpenApp, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Grader, "isolation", lambda _: Isolation("partial", ("network",)))
    async with open_app() as learner:
        await learner.practise("softmax")
        await learner.app.workers.wait_for_complete()
        await learner.pilot.pause()
        assert "isolation: partial, does not stop network" in learner.screen
