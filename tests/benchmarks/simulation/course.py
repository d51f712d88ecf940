"""The question bank as arrays: Q questions, P syllabus points, E pairs of a question and its point, T topics."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

from quizzer.bank.loader import load_bank
from quizzer.bank.model import Bank, ChoiceQuestion, MultiQuestion, Question, kind_of

Floats: TypeAlias = npt.NDArray[np.floating[Any]]
Ints: TypeAlias = npt.NDArray[np.int64]
Bools: TypeAlias = npt.NDArray[np.bool_]

BANK = Path(__file__).parents[3] / "question_bank"
CODE_KINDS = ("code", "fix")

_SECONDS = {
    "choice": 32.0,
    "multi": 50.0,
    "true_false": 18.0,
    "numeric": 80.0,
    "symbolic": 110.0,
    "match": 65.0,
    "order": 55.0,
    "open": 150.0,
    "code": 420.0,
    "fix": 300.0,
    "cloze": 40.0,
}
"""What a learner of usual speed takes at level 1; each further level adds half of it. Not the tool's own guesses."""

_GUESSES = {
    "true_false": 0.5,
    "match": 0.08,
    "order": 0.04,
    "numeric": 0.03,
    "symbolic": 0.02,
    "open": 0.03,
    "fix": 0.05,
}


@dataclass(frozen=True)
class Course:
    """What the learners and the orders know of the bank.

    `kind`, `level`, `topic`, `guess`, `seconds`, `is_code`, `counts`, `starts`: [Q]. `point`: [E], the points of
    question q are `point[starts[q]:starts[q] + counts[q]]`. `point_topic`: [P]. `requires`: [T, T], a topic's row
    spreads 1 over those it requires.
    """

    questions: tuple[Question, ...]
    points: tuple[str, ...]
    kind: tuple[str, ...]
    level: Ints
    topic: Ints
    guess: Floats
    seconds: Floats
    is_code: Bools
    counts: Ints
    starts: Ints
    point: Ints
    point_topic: Ints
    requires: Floats
    bank: Bank = field(repr=False)

    @property
    def shape(self) -> tuple[int, int, int]:
        """Q, P and T."""
        return len(self.questions), len(self.points), len(self.requires)

    @cached_property
    def coded(self) -> Ints:
        """The questions answered with code."""
        return np.flatnonzero(self.is_code)

    @cached_property
    def edge_question(self) -> Ints:
        """The question of each pair, [E]."""
        return np.repeat(np.arange(len(self.questions)), self.counts)

    def pairs(self, questions: Ints) -> tuple[Ints, Ints]:
        """The pairs of some questions: for each its place in `questions`, and its number among the E."""
        counts = self.counts[questions]
        place = np.repeat(np.arange(len(questions)), counts)
        inside = np.arange(len(place)) - np.repeat(np.cumsum(counts) - counts, counts)
        return place, self.starts[questions][place] + inside

    def over_points(self, values: Floats, weights: Floats | None = None) -> Floats:
        """Sums over the points of each question, [L, P] to [L, Q]; `weights` [E] weigh a question's points."""
        spread = values[:, self.point]
        return np.add.reduceat(spread if weights is None else spread * weights, self.starts, axis=1)

    def by_topic(self, values: Floats) -> Floats:
        """Means over the points of each topic, [L, P] to [L, T]."""
        return values @ self._topic_share

    @cached_property
    def points_of_code(self) -> Floats:
        """The points of each exercise, as shares of 1, [coded, P]."""
        shares = np.zeros((len(self.coded), len(self.points)), np.float32)
        place, pair = self.pairs(self.coded)
        shares[place, self.point[pair]] = 1 / self.counts[self.coded][place]
        return shares

    @cached_property
    def topics_of_code(self) -> Floats:
        """The topic of each exercise, [coded, T], one 1 in a row."""
        return (self.topic[self.coded][:, None] == np.arange(len(self.requires))).astype(np.float32)

    @cached_property
    def _topic_share(self) -> Floats:
        share = np.zeros((len(self.points), len(self.requires)), np.float32)
        share[np.arange(len(self.points)), self.point_topic] = 1
        return share / np.maximum(1, share.sum(0))


def load_course(directory: Path = BANK) -> Course:
    """The bank that ships, or another, as arrays. A question without points is a point of its own."""
    bank = load_bank([directory]).bank
    questions = tuple(bank.questions.values())
    covers = [question.covers or (question.id,) for question in questions]
    points = tuple(dict.fromkeys(sorted(point for some in covers for point in some)))
    number = {point: index for index, point in enumerate(points)}
    topics = {topic.id: index for index, topic in enumerate(bank.topics)}
    kinds = tuple(kind_of(question) for question in questions)
    level = np.array([question.level for question in questions])
    counts = np.array([len(some) for some in covers])
    return Course(
        questions=questions,
        points=points,
        kind=kinds,
        level=level,
        topic=np.array([topics[question.topic] for question in questions]),
        guess=np.array([_guess(question) for question in questions], np.float32),
        seconds=np.array([_SECONDS[kind] for kind in kinds], np.float32) * (1 + 0.5 * (level - 1)).astype(np.float32),
        is_code=np.array([kind in CODE_KINDS for kind in kinds]),
        counts=counts,
        starts=np.cumsum(counts) - counts,
        point=np.array([number[point] for some in covers for point in some]),
        point_topic=_topics_of_points(points, questions, topics),
        requires=_requirements(bank, topics),
        bank=bank,
    )


def _guess(question: Question) -> float:
    """The chance of a right answer by one who knows nothing."""
    if isinstance(question, ChoiceQuestion):
        return 1 / len(question.choices)
    if isinstance(question, MultiQuestion):
        return 2.0 ** -(len(question.choices) - 1)
    return _GUESSES.get(kind_of(question), 0.0)


def _topics_of_points(points: tuple[str, ...], questions: tuple[Question, ...], topics: dict[str, int]) -> Ints:
    """The topic that asks for each point most."""
    asked: dict[str, Counter[int]] = {point: Counter() for point in points}
    for question in questions:
        for point in question.covers or (question.id,):
            asked[point][topics[question.topic]] += 1
    return np.array([asked[point].most_common(1)[0][0] for point in points])


def _requirements(bank: Bank, topics: dict[str, int]) -> Floats:
    requires = np.zeros((len(topics), len(topics)), np.float32)
    for topic in bank.topics:
        for below in topic.requires:
            requires[topics[topic.id], topics[below]] = 1 / len(topic.requires)
    return requires
