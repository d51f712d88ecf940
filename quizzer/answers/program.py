"""Code and fix: presented here, graded in the sandbox by `quizzer.grading`."""

from __future__ import annotations

from random import Random
from typing import NoReturn

import msgspec

from quizzer.answers.presented import Presented
from quizzer.bank.model import Programming
from quizzer.bank.parts import localize
from quizzer.errors import UsageError
from quizzer.sentences import say


def present(question: Programming, blank: Presented, random: Random) -> Presented:  # noqa: ARG001 - one shape
    """Bring along the title and what the editor starts with."""
    title = localize(question.title, blank.language)
    extras = {"title": title, "signature": question.exercise.signature, "starter": question.starter}
    return msgspec.structs.replace(blank, title=title, starter=question.starter, extras=extras)


def grade(question: Programming, presented: Presented, response: str) -> NoReturn:  # noqa: ARG001 - one shape
    """Refuse: a program is a file. Raises UsageError."""
    raise _answered_with_code(presented)


def solution(question: Programming, presented: Presented) -> NoReturn:  # noqa: ARG001 - one shape
    """Refuse: that is the exercise's reference. Raises UsageError."""
    raise _answered_with_code(presented)


def _answered_with_code(presented: Presented) -> UsageError:
    return UsageError(
        say("This question is answered with code."), where=presented.id, fix=say("Give a file: --file FILE")
    )
