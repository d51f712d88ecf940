"""Why a question is asked, in words that name its topics and points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizzer.bank.model import CodeQuestion, FixQuestion
from quizzer.bank.parts import localize
from quizzer.sentences import say

if TYPE_CHECKING:
    from quizzer.planning.reasons import Reason
    from quizzer.study.learner import Learner


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
    """A point's name in a few words: its id says what it is; its statement would fill the line."""
    what, _, id_ = point.partition(":")
    question = learner.bank.questions.get(id_)
    if what == "write" and isinstance(question, CodeQuestion | FixQuestion):
        return say("Writing {title}", title=localize(question.title, learner.settings.language))
    name = id_ or (point.rpartition("/")[2] if "/" in point else point.partition("-")[2] or point)
    return say("{topic}: {point}", topic=topic, point=name.replace("-", " "))
