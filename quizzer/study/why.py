"""Why a question is asked, in words that name its topics and points."""

from __future__ import annotations

from functools import cache
from textwrap import shorten
from typing import TYPE_CHECKING, Final

from quizzer.bank.model import CodeQuestion, FixQuestion
from quizzer.bank.parts import localize
from quizzer.bank.syllabus import load_syllabus
from quizzer.errors import BankError
from quizzer.paths import shipped_data
from quizzer.sentences import say
from quizzer.text.markdown import to_plain

if TYPE_CHECKING:
    from quizzer.planning.reasons import Reason
    from quizzer.study.learner import Learner

_LONGEST: Final = 64
"""Characters of a statement: with how far it has faded, it takes two lines of 80."""


def why(learner: Learner, question_id: str) -> Reason:
    """Why practice would ask this question now.

    Raises:
        UsageError: No such question.
    """
    from quizzer.planning.reasons import reason

    knowing, question = learner.knowing, learner.bank.find(question_id)
    day = float(learner.today().toordinal())
    place = knowing.items.index[question.id]
    return reason(knowing.items, knowing.state(), place, day, learner.goal, knowing.parameters)


def why_sentence(learner: Learner, reason: Reason, question_id: str) -> str:
    """The reason in one line, in the language spoken."""
    from quizzer.planning import reasons

    language = learner.settings.language
    titles = {topic.id: localize(topic.title, language) for topic in learner.bank.topics}
    points = {}
    if isinstance(reason, reasons.Fading):
        topic = learner.bank.find(question_id).topic
        points[reason.point] = _name(learner, reason.point, titles.get(topic, topic))
    return reasons.sentence(reason, points, titles)


def _name(learner: Learner, point: str, topic: str) -> str:
    """A point in a few words: how its statement in the syllabus begins; that of a bank of one's own by its id."""
    what, _, id_ = point.partition(":")
    question = learner.bank.questions.get(id_)
    if what == "write" and isinstance(question, CodeQuestion | FixQuestion):
        return say("Writing {title}", title=localize(question.title, learner.settings.language))
    if statement := _statements().get(point):
        return say(
            "“{statement}”", statement=shorten(to_plain(statement).replace("\n", " "), _LONGEST, placeholder=" …")
        )
    name = id_ or (point.rpartition("/")[2] if "/" in point else point.partition("-")[2] or point)
    return say("{topic}: {point}", topic=topic, point=name.replace("-", " "))


@cache
def _statements() -> dict[str, str]:
    """What each point of the syllabus says, by id; read once, when a reason first names a point."""
    try:
        return {point.id: point.point for point in load_syllabus(shipped_data()).points}
    except BankError:
        return {}
