"""Which module grades which kind."""

from __future__ import annotations

from quizzer.answers.outcome import Outcome
from quizzer.answers.present import Presented


def grade(presented: Presented, response: str) -> Outcome:
    """Grade what was typed.

    Raises:
        UnreadableAnswer: It is no answer of this kind; the message says what was expected.
        UsageError: The question is answered with code.
    """
    raise NotImplementedError
