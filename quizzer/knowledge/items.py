"""The bank as arrays: which points each question asks for, and what an answer to it can tell.

Q questions, P points, T topics. The points are first the syllabus points that questions cover; then each question
without any as a point of its own (so that banks of one's own work); last the exercises, one point each for being able
to write it: knowing what batch norm does is not yet being able to write its backward pass.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from quizzer.bank.kinds import facts
from quizzer.bank.model import KINDS, Bank, CodeQuestion, FixQuestion, NumericQuestion, Question, Topic, kind_of
from quizzer.knowledge.exam_weights import exam_weights
from quizzer.knowledge.guess_and_slip import DEFAULT_SLIP, LEAST_GUESS, SLIP
from quizzer.knowledge.memory import Floats
from quizzer.scheduling.times import usual_seconds

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Exercises:
    """The exercises of the exam, C, in the order of their points.

    Attributes:
        questions: The question of each exercise, C.
        points: Every point that any of them asks for, in order.
        first: Where each of `points` begins in `owner`.
        owner: The exercises (0 to C - 1) that ask for each point, one point after the other.
        share: What the point is raised to in each of them, as `Items.share`.
    """

    questions: Ints
    points: Ints
    first: Ints
    owner: Ints
    share: Floats


@dataclass(frozen=True, eq=False)
class Items:
    """A bank's questions, points and topics, by index.

    Attributes:
        questions: Their ids, Q.
        points: Their ids, P; an exercise's is `write:<question id>`.
        topics: Their ids in teaching order, T.
        first: Where each question's points begin in `members`, Q + 1 (CSR).
        members: Points of the questions, one after the other.
        topic: Topic of each question, Q.
        level: Level of each question, 1 to 3, Q.
        kind: Kind of each question, an index of `bank.model.KINDS`, Q.
        seconds: Usual time of each question, Q.
        guess: Chance of a right answer without knowing, Q.
        slip: Chance of a wrong answer in spite of knowing, Q.
        fresh: Whether numbers are drawn anew at each asking, Q.
        writes: Whether it is answered with code, Q.
        point_topic: Topic that most of a point's questions belong to, P.
        point_level: Mean level of a point's questions, P.
        coding: Whether the point is an exercise's, P.
        weight: How much the exam asks for each point, in new wording or by writing; sums to 1, P.
        requires: Whether topic i builds on topic j, directly or not, (T, T).
        siblings: Pairs of questions that no session asks both, in both orders, (S, 2).
    """

    questions: tuple[str, ...]
    points: tuple[str, ...]
    topics: tuple[str, ...]
    first: Ints
    members: Ints
    topic: Ints
    level: Ints
    kind: Ints
    seconds: Floats
    guess: Floats
    slip: Floats
    fresh: Bools
    writes: Bools
    point_topic: Ints
    point_level: Floats
    coding: Bools
    weight: Floats
    requires: Bools
    siblings: Ints

    @cached_property
    def index(self) -> dict[str, int]:
        """Where each question stands, by id."""
        return {id_: place for place, id_ in enumerate(self.questions)}

    @cached_property
    def point_index(self) -> dict[str, int]:
        """Where each point stands, by id."""
        return {id_: place for place, id_ in enumerate(self.points)}

    @cached_property
    def size(self) -> Ints:
        """Number of points of each question, Q."""
        return np.diff(self.first)

    @cached_property
    def points_of(self) -> tuple[frozenset[int], ...]:
        """The points of each question, Q sets: quicker than arrays where questions are looked at one by one."""
        members, first = self.members.tolist(), self.first.tolist()
        return tuple(frozenset(members[a:b]) for a, b in pairwise(first))

    @cached_property
    def share(self) -> Floats:
        """What each of `members` is raised to in the chance of its question, see `prediction`."""
        theory = np.add.reduceat(~self.coding[self.members], self.first[:-1], dtype=np.int64)
        owner = np.repeat(np.arange(len(self.questions)), self.size)
        return np.where(self.coding[self.members], 1.0, 1 / np.maximum(theory, 1)[owner])

    @cached_property
    def padded_share(self) -> Floats:
        """The same for the points of `padded`, 0 where it holds none, (Q, K)."""
        padded = np.zeros(self.filled.shape)
        padded[self.filled] = self.share
        return padded

    def weighted(self, values: Floats) -> Floats:
        """The sum over each question's points, weighed by their share, (..., P) to (..., Q)."""
        return np.add.reduceat(values[..., self.members] * self.share, self.first[:-1], axis=-1)

    @cached_property
    def several(self) -> Floats:
        """The log of the number of points that a question asks for together, Q; 0 for exercises."""
        return np.where(self.writes, 0.0, np.log(self.size)).astype(self.seconds.dtype)

    @cached_property
    def topic_of_point(self) -> Floats:
        """1 for the topic of each point, else 0, (P, T): a sum over a topic's points is a product with it."""
        return np.asarray(self.point_topic[:, None] == np.arange(len(self.topics)), dtype=self.seconds.dtype)

    def whole(self, chances: Floats, breadth: Floats) -> Floats:
        """The chance of knowing each question from those of knowing the points, (L, P) to (L, Q); `breadth` is L."""
        harder = np.exp(breadth[:, None] * self.several)
        return np.asarray(np.exp(self.weighted(np.log(chances)) * harder))

    @cached_property
    def exercises(self) -> Exercises:
        """What the exam asks to write: for each exercise the first question that asks for it."""
        question_of: dict[int, int] = {}
        for question in np.flatnonzero(self.writes).tolist():
            exercise = self.members[self.first[question] : self.first[question + 1]].max()
            question_of.setdefault(int(exercise), question)
        questions = np.array([question_of[point] for point in sorted(question_of)], dtype=np.int64)
        owner = np.repeat(np.arange(len(questions)), self.size[questions])
        points = self.padded[questions][self.filled[questions]]
        order = np.argsort(points, kind="stable")
        distinct, first = np.unique(points[order], return_index=True)
        share = self.padded_share[questions][self.filled[questions]]
        return Exercises(questions, distinct, first, owner[order], share[order])

    @cached_property
    def topic_shares(self) -> Floats:
        """Each syllabus point's share of its topic, (P, T): a mean over a topic's points is a product with it."""
        shares = (self.point_topic[:, None] == np.arange(len(self.topics))) * ~self.coding[:, None]
        return np.asarray(shares / np.maximum(shares.sum(0), 1))

    @cached_property
    def padded(self) -> Ints:
        """Points of each question, filled up with point 0, (Q, K); see `filled`."""
        padded = np.zeros(self.filled.shape, dtype=np.int64)
        padded[self.filled] = self.members
        return padded

    @cached_property
    def filled(self) -> Bools:
        """Which places of `padded` hold a point, (Q, K)."""
        return np.arange(self.size.max(initial=1)) < self.size[:, None]

    def sums(self, values: Floats) -> Floats:
        """The sum over each question's points, (..., P) to (..., Q)."""
        return np.add.reduceat(values[..., self.members], self.first[:-1], axis=-1)


def build_items(bank: Bank, weights: Mapping[str, float] | None = None) -> Items:
    """The arrays of a bank.

    Args:
        bank: Its questions and topics.
        weights: How often an interview asks for a syllabus point; 1 where it is not named: a thing that three
            documents ask for is three points already.
    """
    return items_of(list(bank.questions.values()), bank.topics, weights)


def items_of(
    questions: Sequence[Question], topics: Sequence[Topic], weights: Mapping[str, float] | None = None
) -> Items:
    """The arrays of some questions; the topics may be all there are."""
    known = [topic.id for topic in topics]
    names = (*known, *sorted({question.topic for question in questions} - set(known)))
    theory = sorted({point for question in questions for point in question.covers or (question.id,)})
    exercises = sorted({_exercise(q) for q in questions if isinstance(q, CodeQuestion | FixQuestion)})
    points = {id_: place for place, id_ in enumerate([*theory, *exercises])}
    asked = [sorted(points[id_] for id_ in _points_of(question)) for question in questions]
    place = {id_: at for at, id_ in enumerate(names)}
    topic = np.array([place[question.topic] for question in questions], dtype=np.int64)
    level = np.array([question.level for question in questions], dtype=np.int64)
    members = np.array([point for row in asked for point in row], dtype=np.int64)
    owner = np.repeat(np.arange(len(questions)), [len(row) for row in asked])
    coding = np.arange(len(points)) >= len(theory)
    return Items(
        questions=tuple(question.id for question in questions),
        points=tuple(points),
        topics=names,
        first=np.concatenate([[0], np.cumsum([len(row) for row in asked])]).astype(np.int64),
        members=members,
        topic=topic,
        level=level,
        kind=np.array([KINDS.index(kind_of(question)) for question in questions], dtype=np.int64),
        seconds=np.array([usual_seconds(kind_of(question), question.level, ()) for question in questions]),
        guess=np.array([max(facts(question).guess(question), LEAST_GUESS) for question in questions]),
        slip=np.array([SLIP.get(kind_of(question), DEFAULT_SLIP) for question in questions]),
        fresh=np.array([isinstance(q, NumericQuestion) and bool(q.parameters) for q in questions], dtype=np.bool_),
        writes=np.array([facts(question).programmed for question in questions], dtype=np.bool_),
        point_topic=_usual_topic(members, topic[owner], len(points)),
        point_level=np.bincount(members, level[owner], len(points)) / np.bincount(members, minlength=len(points)),
        coding=coding,
        weight=exam_weights([*theory], coding, weights or {}),
        requires=_requires(topics, place),
        siblings=_siblings(questions),
    )


def _siblings(questions: Sequence[Question]) -> Ints:
    """Named on one side, they are siblings of each other; one that is not among the questions is none."""
    place = {question.id: at for at, question in enumerate(questions)}
    named = [(place[q.id], place[sibling]) for q in questions for sibling in q.siblings if sibling in place]
    return np.array(sorted({*named, *((b, a) for a, b in named)}), dtype=np.int64).reshape(-1, 2)


def _exercise(question: CodeQuestion | FixQuestion) -> str:
    """The point of being able to write it; a `fix` question shares that of the exercise that it borrows."""
    return f"write:{question.topic}/{question.exercise.name}"


def _points_of(question: Question) -> set[str]:
    own = set(question.covers or (question.id,))
    return own | {_exercise(question)} if isinstance(question, CodeQuestion | FixQuestion) else own


def _usual_topic(members: Ints, topics: Ints, count: int) -> Ints:
    votes: list[Counter[int]] = [Counter() for _ in range(count)]
    for point, topic in zip(members.tolist(), topics.tolist(), strict=True):
        votes[point][topic] += 1
    return np.array([min(vote, key=lambda topic: (-vote[topic], topic)) for vote in votes], dtype=np.int64)


def _requires(topics: Iterable[Topic], place: Mapping[str, int]) -> Bools:
    direct = np.zeros((len(place), len(place)), dtype=np.bool_)
    for topic in topics:
        direct[place[topic.id], [place[below] for below in topic.requires if below in place]] = True
    reach = direct
    for _ in place:
        further = reach | (reach.astype(np.int64) @ direct.astype(np.int64) > 0)
        if (further == reach).all():
            break
        reach = further
    return reach
