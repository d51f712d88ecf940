"""Which points of the syllabus the bank asks about; `bank coverage --json` prints the whole of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from quizzer.bank.model import Bank, OpenQuestion
from quizzer.bank.syllabus import Point, Syllabus


class Share(msgspec.Struct, frozen=True):
    """Of some points, how many there are, how many have a question, and how many one that is graded by itself.

    An `open` question is graded by the learner, so it does not count as graded by itself.
    """

    points: int
    covered: int
    auto_graded: int
    uncovered: tuple[str, ...]


class Coverage(Share, frozen=True, kw_only=True):
    """All points of the documents; those beyond them; the same for each document and topic, in the syllabus's order."""

    beyond: Share
    documents: Mapping[str, Share]
    topics: Mapping[str, Share]


def coverage_of(bank: Bank, syllabus: Syllabus) -> Coverage:
    """What the bank covers. Ids that are no points of the syllabus count for nothing."""
    covered: set[str] = set()
    auto_graded: set[str] = set()
    for question in bank.questions.values():
        covered.update(question.covers)
        if not isinstance(question, OpenQuestion):
            auto_graded.update(question.covers)

    def share(points: Iterable[Point]) -> Share:
        ids = [point.id for point in points]
        return Share(
            points=len(ids),
            covered=sum(name in covered for name in ids),
            auto_graded=sum(name in auto_graded for name in ids),
            uncovered=tuple(name for name in ids if name not in covered),
        )

    documents: dict[str, list[Point]] = {}
    topics: dict[str, list[Point]] = {}
    for point in syllabus.points:
        if not point.beyond:
            documents.setdefault(point.doc, []).append(point)
        topics.setdefault(point.topic, []).append(point)
    return Coverage(
        **msgspec.structs.asdict(share(point for point in syllabus.points if not point.beyond)),
        beyond=share(point for point in syllabus.points if point.beyond),
        documents={name: share(points) for name, points in documents.items()},
        topics={name: share(points) for name, points in topics.items()},
    )
