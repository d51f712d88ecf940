"""Why a question is asked: one frozen reason, and the sentence that says it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

import msgspec
import numpy as np

from quizzer.knowledge import prediction
from quizzer.knowledge.items import Items
from quizzer.knowledge.parameters import DEFAULTS, Parameters
from quizzer.knowledge.state import NEVER, Knowledge
from quizzer.planning import modes
from quizzer.planning.encouragement import DISCOURAGED
from quizzer.planning.first_session import FIRST_SESSION
from quizzer.planning.gain import OPEN, Goal, outlook
from quizzer.sentences import plural, say


class Fading(msgspec.Struct, frozen=True, tag="fading", tag_field="kind"):
    """A point was met `days` ago and is known with chance `retrievability`."""

    point: str
    retrievability: float
    days: int


class NeverMet(msgspec.Struct, frozen=True, tag="never_met", tag_field="kind"):
    """None of its points was met; `documents` of the `of` documents ask for it."""

    point: str
    documents: int
    of: int


class ToWrite(msgspec.Struct, frozen=True, tag="to_write", tag_field="kind"):
    """Its points may be known, but the code was never written."""

    exercise: str


class Prerequisite(msgspec.Struct, frozen=True, tag="prerequisite", tag_field="kind"):
    """Its topic is the weakest of those that `topic` builds on."""

    topic: str
    of: str


class FindingOut(msgspec.Struct, frozen=True, tag="finding_out", tag_field="kind"):
    """It tells much about what is known: number `answer` of the `of` first questions."""

    answer: int
    of: int


class ToVerify(msgspec.Struct, frozen=True, tag="to_verify", tag_field="kind"):
    """The learner said `days` ago to know it well."""

    days: int


class FailedToday(msgspec.Struct, frozen=True, tag="failed_today", tag_field="kind"):
    """It was not right earlier today."""


class Easy(msgspec.Struct, frozen=True, tag="easy", tag_field="kind"):
    """To begin with, or after failures: it should go well."""

    chance: float


class Refresh(msgspec.Struct, frozen=True, tag="refresh", tag_field="kind"):
    """It is known well, and asking now makes it last until the interview."""

    retrievability: float


Reason: TypeAlias = Fading | NeverMet | ToWrite | Prerequisite | FindingOut | ToVerify | FailedToday | Easy | Refresh


def reason(
    items: Items, state: Knowledge, question: int, day: float, goal: Goal = OPEN, parameters: Parameters = DEFAULTS
) -> Reason:
    """Why this question is asked of the one learner, in the order in which reasons decide."""
    asked, failed = state.asked[0, question], state.score[0, question] < 1.0
    if state.vouched[0, question]:
        return ToVerify(int(day - asked))
    if asked == day and failed:
        return FailedToday()
    if state.failures[0] >= DISCOURAGED:
        return Easy(float(prediction.chances(items, state, day, parameters)[0, question]))
    if state.answers[0] < FIRST_SESSION:
        return FindingOut(int(state.answers[0]) + 1, FIRST_SESSION)
    return _of_points(items, state, question, day, goal, parameters)


def _of_points(items: Items, state: Knowledge, question: int, day: float, goal: Goal, parameters: Parameters) -> Reason:
    """What is true of the point that gains most."""
    view = outlook(items, state, day, goal, parameters)
    points = items.members[items.first[question] : items.first[question + 1]]
    most = int(points[(view.gain[0, points] * items.weight[points]).argmax()])
    recall = float(view.points.recall[0, most])
    if state.met[0, most] > NEVER:
        days = int(day - state.met[0, most])
        return Fading(items.points[most], recall, days) if recall < modes.FADED else Refresh(recall)
    if items.coding[most]:
        return ToWrite(items.questions[question])
    needed = _needed_by(items, state, question, day, parameters)
    if needed is not None:
        return Prerequisite(items.topics[items.topic[question]], needed)
    return NeverMet(items.points[most], *documents(items, question))


def sentence(  # noqa: PLR0911 - one return a reason
    reason: Reason, points: Mapping[str, str] | None = None, topics: Mapping[str, str] | None = None
) -> str:
    """The reason in one line.

    Args:
        reason: What to say.
        points: What a syllabus point is called, by id; the id stands where it is not named.
        topics: Titles of the topics, by id.
    """
    match reason:
        case Fading(point, chance, days):
            ago = plural("{n} day ago", "{n} days ago", days)
            name = (points or {}).get(point, point)
            return say("{point} is fading ({chance:.0%}), last seen {ago}.", point=name, chance=chance, ago=ago)
        case NeverMet(_, asking, of) if of > 1:
            return say("Never met; asked in {n} of {of} documents.", n=asking, of=of)
        case NeverMet():
            return say("Never met.")
        case ToWrite():
            return say("You have not written this yet.")
        case Prerequisite(topic, of_topic):
            names = topics or {}
            one, other = names.get(topic, topic), names.get(of_topic, of_topic)
            return say("{topic} is the weakest topic that {other} builds on.", topic=one, other=other)
        case FindingOut(answer, of):
            return say("Finding out what you know: question {n} of {of}.", n=answer, of=of)
        case ToVerify(days):
            ago = plural("{n} day ago", "{n} days ago", days)
            return say("You said {ago} that you know this well.", ago=ago)
        case FailedToday():
            return say("It was not right earlier today.")
        case Easy(chance):
            return say("Something that should go well ({chance:.0%}).", chance=chance)
        case Refresh(chance):
            return say("Known ({chance:.0%}); asked now, it lasts.", chance=chance)


def documents(items: Items, question: int) -> tuple[int, int]:
    """In how many documents a question's points are asked for, and how many documents there are."""
    every = {_document(items.points[point]) for point in np.flatnonzero(~items.coding)}
    own = items.members[items.first[question] : items.first[question + 1]]
    return len({_document(items.points[point]) for point in own if not items.coding[point]}), len(every)


def _document(point: str) -> str:
    """The document that a syllabus point is from: its id is `<document>-<name>`."""
    return point.partition("-")[0]


def _needed_by(items: Items, state: Knowledge, question: int, day: float, parameters: Parameters) -> str | None:
    """The first topic of which the question's topic is the weakest prerequisite, and weaker than the topic itself."""
    recall = modes.topic_recall(items, state, day, parameters)[0]
    topic = int(items.topic[question])
    for above in np.flatnonzero(items.requires[:, topic]).tolist():
        below = np.flatnonzero(items.requires[above])
        if below[recall[below].argmin()] == topic and recall[topic] < recall[above]:
            return items.topics[above]
    return None
