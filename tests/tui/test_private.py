"""The private parts of Textual that quizzer uses do what `quizzer.tui.private` needs of them."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.dom import DOMNode
from textual.widgets import Input

import quizzer
from quizzer.tui.private import ContainedApp, add_bindings, remove_bindings


class Line(Input):
    pass


class Small(ContainedApp):
    """Counts what its keys do; an action may fail, be dropped, or break."""

    def __init__(self) -> None:
        super().__init__()
        self.done: list[str] = []
        self.dropping = False
        add_bindings(self, [Binding("a,f2", "note('a')"), Binding("b", "refuse"), Binding("c", "break")])

    def compose(self) -> ComposeResult:
        yield Line()

    def guarded(self, node: DOMNode) -> AbstractContextManager[None] | None:
        del node
        return None if self.dropping else self.forgiving()

    @contextmanager
    def forgiving(self) -> Iterator[None]:
        try:
            yield
        except ValueError:
            self.done.append("refused")

    def action_note(self, word: str) -> None:
        self.done.append(word)

    def action_refuse(self) -> None:
        raise ValueError

    def action_break(self) -> None:
        raise ZeroDivisionError

    def on_input_submitted(self) -> None:
        self.done.append("submitted")


async def test_keys_are_bound_on_one_node_and_an_action_may_refuse_or_be_dropped() -> None:
    app = Small()
    async with app.run_test() as pilot:
        app.set_focus(None)
        await pilot.press("a", "f2", "b")
        app.dropping = True
        await pilot.press("a")
        assert app.done == ["a", "a", "refused"]
    assert app.failure is None
    assert not any("note('a')" in str(binding) for _, binding in App()._bindings)


async def test_a_key_that_is_removed_is_left_to_what_is_around() -> None:
    app = Small()
    async with app.run_test() as pilot:
        line = app.query_one(Line)
        line.focus()
        await pilot.press("enter")
        remove_bindings(line, "enter", "no-such-key")
        await pilot.press("enter")
        assert app.done == ["submitted"]


async def _press(app: Small, key: str) -> None:
    async with app.run_test() as pilot:
        app.set_focus(None)
        await pilot.press(key)


async def test_a_bug_ends_the_app_without_a_traceback_and_is_kept(capsys: pytest.CaptureFixture[str]) -> None:
    app = Small()
    with pytest.raises(ZeroDivisionError):  # the pilot's way of telling
        await _press(app, "c")
    assert isinstance(app.failure, ZeroDivisionError)
    assert "Traceback" not in capsys.readouterr().err


def test_nothing_else_of_the_screens_touches_what_is_private_to_textual() -> None:
    tree = Path(quizzer.__file__).parent / "tui"
    named = re.compile("_bindings|_dispatch_action|_exception|_fatal_error|_close_messages_no_wait")
    for path in tree.rglob("*.py"):
        if path.name == "private.py":
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Attribute):
                assert not named.fullmatch(node.attr), path
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("textual"):
                assert "._" not in str(node.module), path
