"""The app: themes, words, commands that work everywhere, errors as messages. Screens are in `tui.screens`."""

from __future__ import annotations

import asyncio
import traceback
from contextlib import contextmanager, suppress
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, ParamSpec, TypeVar

from textual.app import SystemCommand

from quizzer.errors import QuizzerError
from quizzer.paths import cache_dir
from quizzer.sentences import say, speak
from quizzer.text.wrapping import install
from quizzer.tui.commands import EVERYWHERE, bind, keymap
from quizzer.tui.grading import BackgroundGrader
from quizzer.tui.private import ContainedApp
from quizzer.tui.routes import screen_for
from quizzer.tui.themes import DARK, LIGHT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from textual.dom import DOMNode
    from textual.screen import Screen

    from quizzer.bank.model import Bank
    from quizzer.grading import Grader
    from quizzer.settings import Settings
    from quizzer.study import PracticeSession, Study

    _Arguments = ParamSpec("_Arguments")
    _Result = TypeVar("_Result")


def run(
    study: Study,
    bank: Bank,
    settings: Settings,
    *,
    session: PracticeSession | None = None,
    make_grader: Callable[[], Grader] | None = None,
    problems: int = 0,
) -> None:
    """Open the terminal UI and return when the learner leaves it.

    Args:
        study: The learner at work; its settings and these are the same.
        bank: The questions.
        settings: The learner's settings: language (with `--lang` applied), keys, editor.
        session: Practise this session at once; the home screen comes after it. None opens the home screen.
        make_grader: Makes the grader of code, when the first code question comes; None makes an ordinary one.
        problems: How many problems the bank has; the home screen says so.

    Raises:
        UsageError: The settings rebind a command that does not exist.
        QuizzerError: There is no terminal to draw on, or the app had to end.
    """
    import sys

    if not (sys.stdin.isatty() and sys.__stderr__ and sys.__stderr__.isatty()):  # Textual draws on stderr
        raise QuizzerError(
            say("The screens need a terminal."),
            fix=say("Use `quizzer next` and `quizzer answer`, or `quizzer --help`."),
        )
    app = QuizzerApp(study, bank, settings, session=session, make_grader=make_grader, problems=problems)
    app.run()
    if isinstance(app.failure, QuizzerError):
        raise app.failure
    if app.failure is not None:
        raise QuizzerError(
            say(
                "quizzer has a bug and had to end ({error}); every confirmed answer is saved.",
                error=type(app.failure).__name__,
            ),
            where=str(_keep_report(app.failure)),
            fix=say("Please report it, with that file."),
        ) from app.failure


def _keep_report(error: Exception) -> Path:
    """Write the traceback of a bug where it can be found."""
    path = cache_dir() / "crash.txt"
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("".join(traceback.format_exception(error)), encoding="utf-8")
    return path


class QuizzerApp(ContainedApp):
    """The terminal UI; see `run` for its parts."""

    CSS_PATH = "app.tcss"
    TITLE = "quizzer"
    COMMAND_PALETTE_BINDING: ClassVar[str] = ""

    def __init__(
        self,
        study: Study,
        bank: Bank,
        settings: Settings,
        *,
        session: PracticeSession | None = None,
        make_grader: Callable[[], Grader] | None = None,
        problems: int = 0,
    ) -> None:
        install()
        super().__init__()
        self.study = study
        self.bank = bank
        self.settings = settings
        speak(settings.language)
        self.problems = problems
        self.topic_titles = {topic.id: topic.title for topic in bank.topics}
        self._session = session
        self.grader = BackgroundGrader(make_grader or self._make_grader)
        for theme in (DARK, LIGHT):
            self.register_theme(theme)
        self.theme = DARK.name
        bind(self, EVERYWHERE)
        self.keys = keymap(settings.keys)
        self.set_keymap(self.keys)

    def _make_grader(self) -> Grader:
        from quizzer.grading import Grader

        return Grader()

    def get_default_screen(self) -> Screen[Any]:
        """Home, or the session that was asked for."""
        from quizzer.tui.screens.home import HomeScreen

        return HomeScreen()

    async def on_mount(self) -> None:
        """Go on to the session that was asked for."""
        if self._session is not None:
            await self.practise(self._session)

    def on_unmount(self) -> None:
        """Stop the sandboxes."""
        self.grader.close()

    async def practise(self, session: PracticeSession) -> None:
        """Open a session on the screen that its current question needs."""
        await self.push_screen(screen_for(session))

    async def ask(self, session: PracticeSession, instead_of: Screen[None]) -> None:
        """Put the screen that a session's current question needs in the place of one; nothing if that was left."""
        if self.screen is instead_of:
            await self.switch_screen(screen_for(session))

    def topic_title(self, topic: str) -> str:
        """A topic's title in the learner's language."""
        from quizzer.bank.parts import localize

        return localize(self.topic_titles.get(topic, topic), self.settings.language)

    async def away(
        self, function: Callable[_Arguments, _Result], *arguments: _Arguments.args, **options: _Arguments.kwargs
    ) -> _Result:
        """Run a function in a thread, so that the screen stays alive."""
        return await asyncio.to_thread(function, *arguments, **options)

    def tell(self, error: QuizzerError, retry: Callable[[], object] | None = None) -> None:
        """Show an error in a box: what, where, what to do; `retry` offers to try again."""
        from quizzer.tui.screens.notice import Notice

        self.push_screen(Notice(error, retry))

    @contextmanager
    def telling(self) -> Iterator[None]:
        """Show an expected error that happens inside, instead of failing."""
        try:
            yield
        except QuizzerError as error:
            self.tell(error)

    def guarded(self, node: DOMNode) -> AbstractContextManager[None] | None:
        """Show an expected error of an action, where Textual would end the app.

        A key that arrived together with the one that left a screen does nothing more there.
        """
        here = node is self or (node.is_attached and node.screen is self.screen)
        return self.telling() if here else None

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """What the palette offers: all that works on the screen below it."""
        from quizzer.tui.widgets.keybar import active_commands, name_of_key, unbound_commands

        for command, key, node, action in active_commands(screen):
            label = say(command.label)
            yield SystemCommand(
                f"{label}  ({name_of_key(key)})", say(command.about), partial(self.run_action, action, node)
            )
        for command, node in unbound_commands(screen):
            yield SystemCommand(say(command.label), say(command.about), partial(self.run_action, command.action, node))

    def action_command_palette(self) -> None:
        """Find a command by name."""
        from textual.command import CommandPalette

        if not isinstance(self.screen, CommandPalette):
            self.push_screen(CommandPalette(id="--command-palette", placeholder=say("What do you want to do?")))

    async def action_help(self) -> None:
        """Show every key."""
        from quizzer.tui.screens.help import HelpScreen

        if not isinstance(self.screen, HelpScreen):
            await self.push_screen(HelpScreen())

    def action_help_quit(self) -> None:
        """Say how to quit, to who presses Ctrl+C."""
        from quizzer.tui.screens.base import BaseScreen

        if isinstance(self.screen, BaseScreen):
            self.screen.mention(say("Ctrl+Q quits."))

    def action_next_theme(self) -> None:
        """Change between dark and light."""
        self.theme = LIGHT.name if self.theme == DARK.name else DARK.name
