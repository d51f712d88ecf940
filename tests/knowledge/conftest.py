from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

import msgspec
import pytest

from quizzer.bank.model import Bank, Question, Topic
from quizzer.knowledge.items import Items, build_items
from quizzer.records import Entry, Rating

DAY = date(2026, 3, 2)


def question(name: str, topic: str, covers: Sequence[str] = (), *, kind: str = "numeric", level: int = 1) -> Question:
    """A question as short as its kind allows."""
    more: dict[str, dict[str, Any]] = {
        "numeric": {"answer": 1},
        "true_false": {"answer": True, "why": "w"},
        "choice": {"choices": [{"key": key, "text": key} for key in "abcd"], "answer": "a"},
        "open": {"rubric": ["r"], "model_answer": "m"},
        "code": {
            "title": "t",
            "starter": "",
            "solution": "s",
            "exercise": {
                "name": name,
                "signature": "()",
                "reference": "",
                "cases": "",
                "wrong": [],
                "edge_cases": {},
            },
        },
    }
    data: dict[str, Any] = {"kind": kind, "id": f"{topic}/{name}", "topic": topic, "level": level, "covers": covers}
    made: Question = msgspec.convert(data | {"prompt": "p", "explanation": "e"} | more[kind], Question)
    return made


@pytest.fixture(scope="session")
def items() -> Items:
    """Three topics in a row; 60 questions on 45 points, some with code, two without points of the syllabus."""
    topics = tuple(
        Topic(id=id_, title=id_, introduction="", requires=requires)
        for id_, requires in (("basics", ()), ("networks", ("basics",)), ("tricks", ("networks",)))
    )
    questions: list[Question] = []
    for topic in ("basics", "networks", "tricks"):
        for i in range(18):
            kind = ("numeric", "true_false", "choice", "open", "code", "numeric")[i % 6]
            covers = [f"d{j % 3}-{topic}-{j}" for j in {i % 15, (i + 3) % 15, (i * i) % 15}]
            questions.append(question(f"q{i}", topic, sorted(covers), kind=kind, level=1 + i % 3))
    questions += [question(f"own{i}", "basics") for i in range(2)]
    return build_items(Bank(topics=topics, questions={each.id: each for each in questions}))


Journal = Callable[[Sequence[tuple[int, bool, int]]], list[Entry]]


@pytest.fixture(scope="session")
def journal(items: Items) -> Journal:
    """Reviews from (question, right, days later)."""

    def made(answers: Sequence[tuple[int, bool, int]]) -> list[Entry]:
        day, entries = DAY, []
        for seq, (place, right, later) in enumerate(answers, start=1):
            day += timedelta(days=later)
            rating = Rating.GOOD if right else Rating.AGAIN
            at = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
            entries.append(review(seq, at, items.questions[place % len(items.questions)], rating))
        return entries

    return made


def review(seq: int, at: datetime, id_: str, rating: Rating) -> Entry:
    """A review as the journal has it."""
    return Entry(seq=seq, type="review", at=at, day=at.date(), question=id_, kind="numeric", level=1, rating=rating)
