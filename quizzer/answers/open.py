"""Explain aloud or in writing: the learner ticks the rubric's points, and the essential ones suggest a rating."""

from __future__ import annotations

import re
from collections.abc import Collection
from random import Random

import msgspec

from quizzer.answers.option_keys import unreadable
from quizzer.answers.outcome import Outcome, Solution, SuggestedRating
from quizzer.answers.presented import Presented
from quizzer.bank.model import OpenQuestion
from quizzer.bank.parts import Language, RubricPoint, counts, localize
from quizzer.sentences import say

_ENOUGH = 0.5
"""Below this share of the essential points an answer would not pass an interview."""


_BESIDE = "\n\n"
"""Between the ticked points and what was written."""


def present(question: OpenQuestion, blank: Presented, random: Random) -> Presented:  # noqa: ARG001 - one shape
    """Bring along the rubric and the model answer, to be shown afterwards."""
    language, count = blank.language, len(question.rubric)
    example = ",".join(str(i) for i in range(1, count + 1)[::2])
    return msgspec.structs.replace(
        blank,
        rubric=tuple(_told(point, language) for point in question.rubric),
        follow_ups=tuple(
            (localize(next_.asks, language), localize(next_.answer, language)) for next_ in question.follow_ups
        ),
        model_answer=localize(question.model_answer, language),
        input_hint=say(
            "the points of the rubric that you covered, 1 to {count}, e.g. {example}; 0 for none",
            count=count,
            example=example,
        ),
    )


def grade(question: OpenQuestion, presented: Presented, response: str) -> Outcome:
    """Count the ticked points (`1,3`, `all`, `0`), written first; a text alone suggests no rating.

    Good is an answer with every essential point, and their share is its score: a bonus makes up for none.
    """
    ticked = _ticked(presented, response.partition(_BESIDE)[0].strip())
    points = presented.rubric
    if ticked is None:
        message = say("Tick the points that your answer covered.")
        return Outcome(correct=False, score=0.0, messages=(message,), answer=presented.model_answer)
    needed = {number for number, point in enumerate(question.rubric, 1) if counts(point) == "essential"}
    share = len(needed.intersection(ticked)) / len(needed)
    rating: SuggestedRating = "good" if share == 1 else "hard" if share >= _ENOUGH else "again"
    missed = [(i, point) for i, point in enumerate(points, 1) if i not in ticked]
    messages = [
        say("{n} of {total} points.", n=len(ticked), total=len(points)),
        *(say("Missed {n}: {point}", n=i, point=point) for i, point in missed),
    ]
    return Outcome(
        correct=rating != "again",
        score=share,
        messages=tuple(messages),
        answer=presented.model_answer,
        ticked=ticked,
        rating=rating,
        blamed=_blamed(question, ticked),
    )


def with_text(ticks: str, text: str) -> str:
    """The response of who wrote the answer down and then ticked the points that it covers."""
    return f"{ticks}{_BESIDE}{text.strip()}" if text.strip() else ticks


def solution(question: OpenQuestion, presented: Presented) -> Solution:  # noqa: ARG001 - one shape
    """The model answer; nothing that could be typed."""
    return Solution(presented.model_answer)


def _told(point: str | RubricPoint, language: Language) -> str:
    text = localize(point, language)
    return text if counts(point) == "essential" else say("{point} (a bonus)", point=text)


def _blamed(question: OpenQuestion, ticked: Collection[int]) -> tuple[str, ...]:
    """The points of the syllabus behind what was missed."""
    missed = [point for number, point in enumerate(question.rubric, 1) if number not in ticked]
    return tuple(dict.fromkeys(p for point in missed if isinstance(point, RubricPoint) for p in point.points))


def _ticked(presented: Presented, response: str) -> tuple[int, ...] | None:
    """The points named, or None for an answer in words and for none at all."""
    count = len(presented.rubric)
    if response.casefold() in {"all", "全部", "都"}:
        return tuple(range(1, count + 1))
    if not response:
        return None
    if response.casefold() in {"none", "无", "没有"}:
        return ()
    numbers = [piece for piece in re.split(r"[\s,;，；、]+", response) if piece]
    if not all(re.fullmatch(r"[0-9]{1,3}", number) for number in numbers):
        return None
    ticked = sorted({int(number) for number in numbers} - {0})
    if ticked and ticked[-1] > count:
        unreadable(presented, say("There is no point {n}.", n=ticked[-1]))
    return tuple(ticked)
