"""A question as plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizzer.bank.kinds import facts
from quizzer.sentences import say

if TYPE_CHECKING:
    from quizzer.answers import Presented


def question_text(presented: Presented) -> str:
    """A question as plain text: what is asked, the options, how to answer."""
    from quizzer.text.markdown import to_plain

    kind = say(facts(presented.question).label)
    level = say("level {level}", level=presented.question.level)
    lines = [f"[{presented.id}]  {kind}, {level}", "", to_plain(presented.prompt)]
    if presented.left:
        lines += ["", *(f"  {item.key})  {to_plain(item.text)}" for item in presented.left)]
    if presented.choices:
        lines += ["", *(f"  {item.key})  {to_plain(item.text)}" for item in presented.choices)]
    if presented.starter:
        lines += ["", presented.starter.rstrip()]
    return "\n".join(lines)


def key_points(presented: Presented) -> list[str]:
    """The rubric of an open question, numbered as `answer` takes it; nothing for other kinds."""
    from quizzer.text.markdown import to_plain

    return [f"  {number}. {to_plain(point)}" for number, point in enumerate(presented.rubric, 1)]
