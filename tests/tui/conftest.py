"""A learner at the screens: the tiny bank, a real database file, the real sandbox, and the screen as text."""

from __future__ import annotations

import threading
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from pathlib import Path

import pytest
from textual import events
from textual.pilot import Pilot
from textual.worker import WorkerCancelled

from quizzer.bank.loader import load_bank
from quizzer.bank.model import Bank
from quizzer.grading import Grader
from quizzer.settings import Settings
from quizzer.study import Study
from quizzer.tui.app import QuizzerApp
from quizzer.tui.grading import THREAD_NAME
from quizzer.tui.screens.notice import Notice

TINY_BANK = Path(__file__).parent.parent / "tiny_bank"


@pytest.fixture(scope="session")
def tiny() -> Bank:
    loaded = load_bank([TINY_BANK])
    assert not loaded.problems
    return loaded.bank


def _key_event(key: str) -> events.Key:
    character = key if len(key) == 1 else {"space": " ", "enter": "\r", "minus": "-", "equals_sign": "="}.get(key)
    return events.Key(key, character)


class Learner:
    """Presses keys and reads the screen."""

    def __init__(self, app: QuizzerApp, pilot: Pilot[None]) -> None:
        self.app = app
        self.pilot = pilot

    @property
    def screen(self) -> str:
        """What the terminal shows."""
        rows = self.app.screen._compositor.render_strips()
        return "\n".join("".join(segment.text for segment in row).replace("\xa0", " ").rstrip() for row in rows)

    async def press(self, *keys: str) -> str:
        """Press keys one after the other, letting each take effect; the screen after the last."""
        for key in keys:
            await self.pilot.press(key)
            await self.settle()
        return self.screen

    async def burst(self, *keys: str) -> str:
        """Press keys that arrive in one write, before the app has done anything about the first."""
        for key in keys:
            self.app.post_message(_key_event(key))
        await self.settle()
        return self.screen

    @property
    def notices(self) -> list[str]:
        """The errors told on top of the screen."""
        return [str(screen) for screen in self.app.screen_stack if isinstance(screen, Notice)]

    async def type(self, text: str) -> str:
        """Type a text, fast."""
        names = {" ": "space", "\n": "enter"}
        await self.pilot.press(*(names.get(character, character) for character in text))
        await self.settle()
        return self.screen

    async def settle(self) -> None:
        """Wait until nothing is under way."""
        await self.pilot.pause()
        working = [worker for worker in self.app.workers if worker.group != "warm"]
        if working:
            with suppress(WorkerCancelled):  # its screen was left
                await self.app.workers.wait_for_complete(working)
            await self.pilot.pause()

    async def practise(self, *names: str) -> str:
        """Practise these questions, in this order."""
        session = self.app.study.ask(*(self.find(name) for name in names))
        await self.app.practise(session)
        await self.settle()
        return self.screen

    def find(self, name: str) -> str:
        """The id of the question with this name."""
        return next(known for known in self.app.bank.questions if known.endswith(f"/{name}"))


OpenApp = Callable[..., AbstractAsyncContextManager[Learner]]


@pytest.fixture
def open_app(make_study: Callable[..., Study], tiny: Bank) -> OpenApp:
    @asynccontextmanager
    async def open_one(
        size: tuple[int, int] = (80, 24),
        *,
        bank: Bank | None = None,
        problems: int = 0,
        make_grader: Callable[[], Grader] | None = None,
        **settings: object,
    ) -> AsyncIterator[Learner]:
        chosen = Settings(**settings)  # type: ignore[arg-type] # tests pass what Settings takes
        app = QuizzerApp(
            make_study(bank or tiny, **settings), bank or tiny, chosen, make_grader=make_grader, problems=problems
        )
        async with app.run_test(size=size) as pilot:
            learner = Learner(app, pilot)
            await learner.settle()
            yield learner
        for thread in threading.enumerate():
            if thread.name == THREAD_NAME:
                thread.join(10)

    return open_one
