"""What a screen may ask of the app: a protocol below the screens, so that none of them needs to know the app."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, ParamSpec, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.screen import Screen

    from quizzer.bank.model import Bank
    from quizzer.errors import QuizzerError
    from quizzer.settings import Settings
    from quizzer.study import PracticeSession, Study
    from quizzer.tui.grading import BackgroundGrader

_Arguments = ParamSpec("_Arguments")
_Result = TypeVar("_Result")


class Shell(Protocol):
    """The app as its screens see it.

    Attributes:
        study: The learner at work.
        bank: The questions.
        settings: The learner's settings.
        grader: Grades code without blocking the screen.
        keys: The keys that the settings rebind, by name of command.
        problems: How many problems the bank has.
    """

    study: Study
    bank: Bank
    settings: Settings
    grader: BackgroundGrader
    keys: Mapping[str, str]
    problems: int

    def topic_title(self, topic: str) -> str:
        """A topic's title in the learner's language."""
        ...

    async def away(
        self, function: Callable[_Arguments, _Result], *arguments: _Arguments.args, **options: _Arguments.kwargs
    ) -> _Result:
        """Run a function in a thread, so that the screen stays alive."""
        ...

    def tell(self, error: QuizzerError, retry: Callable[[], object] | None = None) -> None:
        """Show an error in a box; `retry` offers to try again."""
        ...

    def telling(self) -> AbstractContextManager[None]:
        """Show an expected error that happens inside, instead of failing."""
        ...

    async def practise(self, session: PracticeSession) -> None:
        """Open a session on the screen that its current question needs."""
        ...

    async def ask(self, session: PracticeSession, instead_of: Screen[None]) -> None:
        """Put the screen that a session's current question needs in the place of one; nothing if that was left."""
        ...
