"""A question as plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizzer.bank.kinds import facts
from quizzer.sentences import say

if TYPE_CHECKING:
    from quizzer.answers import Presented
    from quizzer.bank.model import Bank, Question
    from quizzer.bank.parts import Erratum, Language


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


def follow_up_lines(presented: Presented) -> list[str]:
    """What an interviewer asks after an open question, each with its answer; nothing for other kinds."""
    from quizzer.text.markdown import to_plain

    lines = ["", say("Then an interviewer asks:")] if presented.follow_ups else []
    for asks, answer in presented.follow_ups:
        lines += ["", f"  {to_plain(asks)}", f"  {to_plain(answer)}"]
    return [*lines, ""] if lines else []


def erratum_text(erratum: Erratum, language: Language) -> str:
    """What is wrong in a document, as plain text."""
    from quizzer.bank import errata
    from quizzer.text.markdown import to_plain

    said = (f"{beginning} {to_plain(text)}" for beginning, text in errata.parts(erratum, language))
    return "\n".join((errata.heading(erratum), *said))


def origin_of(bank: Bank, question: Question) -> str:
    """Whether the documents have what is asked."""
    if bank.is_beyond(question):
        return say("Beyond the interview documents.")
    return say("From the interview documents.") if question.covers else ""
