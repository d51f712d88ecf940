"""Which screen comes next; above the screens, which know nothing of each other's kinds."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizzer.study import PracticeSession
    from quizzer.tui.screens.base import BaseScreen


def screen_for(session: PracticeSession) -> BaseScreen:
    """The screen for a session's current question, or for its end."""
    presented = session.current
    if presented is None:
        from quizzer.tui.screens.summary import SummaryScreen

        return SummaryScreen(session)
    if presented.facts.programmed:
        from quizzer.tui.screens.code import CodeScreen

        return CodeScreen(session)
    from quizzer.tui.screens.practice import PracticeScreen

    return PracticeScreen(session)
