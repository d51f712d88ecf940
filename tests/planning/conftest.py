from collections.abc import Sequence
from typing import Any

import msgspec
import pytest

from quizzer.bank.model import Bank, Question, Topic
from quizzer.knowledge.items import Items, build_items

KINDS = ("numeric", "true_false", "numeric", "open", "code", "numeric")


def question(name: str, topic: str, covers: Sequence[str], kind: str, level: int) -> Question:
    """A question as short as its kind allows."""
    exercise = {"name": name, "signature": "()", "reference": "", "cases": "", "wrong": [], "edge_cases": {}}
    more: dict[str, dict[str, Any]] = {
        "numeric": {"answer": 1},
        "true_false": {"answer": True, "why": "w"},
        "open": {"rubric": ["r"], "model_answer": "m"},
        "code": {"title": "t", "starter": "", "solution": "s", "exercise": exercise},
    }
    data: dict[str, Any] = {"kind": kind, "id": f"{topic}/{name}", "topic": topic, "level": level, "covers": covers}
    made: Question = msgspec.convert(data | {"prompt": "p", "explanation": "e"} | more[kind], Question)
    return made


@pytest.fixture(scope="session")
def items() -> Items:
    """Four topics in a row of 24 questions each; every question has a point of its own and one shared with the next."""
    names = ("basics", "networks", "tricks", "theory")
    topics = tuple(
        Topic(id=name, title=name.title(), introduction="", requires=names[max(0, i - 1) : i])
        for i, name in enumerate(names)
    )
    made = [
        question(f"q{i}", topic, [f"d{i % 3}-{topic}-{i}", f"d{i % 3}-{topic}-s{i // 2}"], KINDS[i % 6], 1 + i % 3)
        for topic in names
        for i in range(24)
    ]
    return build_items(Bank(topics=topics, questions={each.id: each for each in made}))
