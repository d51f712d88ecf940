"""What tests of several rooms share: a bank made in memory, a clock that is set by hand, a study over a real file."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from quizzer.bank.model import (
    Bank,
    ChoiceQuestion,
    CodeQuestion,
    NumericQuestion,
    OpenQuestion,
    Question,
    Topic,
    TrueFalseQuestion,
)
from quizzer.bank.parts import Exercise, Integers, Option
from quizzer.sentences import speak
from quizzer.settings import Settings
from tests.marks import (
    pytest_collection_modifyitems,
    pytest_ignore_collect,
    pytest_report_header,
    pytest_terminal_summary,
)

if TYPE_CHECKING:  # most tests need neither, and both take long to import
    from quizzer.storage.database import Database
    from quizzer.study import Study

__all__ = [
    "pytest_collection_modifyitems",
    "pytest_ignore_collect",
    "pytest_report_header",
    "pytest_terminal_summary",
]


def pytest_pycollect_makemodule(module_path: Path) -> None:
    """Let every run draw the same examples, at any speed; whoever draws none does not wait for Hypothesis."""
    if b"hypothesis" in module_path.read_bytes():
        from hypothesis import HealthCheck, settings

        settings.register_profile("same", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
        settings.load_profile("same")


@pytest.fixture(autouse=True)
def in_english() -> Iterator[None]:
    """Every test begins in English, whatever the one before it spoke."""
    speak("en")
    yield
    speak("en")


@dataclass
class Clock:
    """A clock that stands still until it is moved."""

    now: datetime = datetime(2026, 3, 2, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def pass_time(self, **units: float) -> None:
        self.now += timedelta(**units)


def statement(topic: str, name: str, level: int = 1) -> Question:
    return TrueFalseQuestion(
        id=f"{topic}/{name}",
        topic=topic,
        level=level,  # type: ignore[arg-type] # tests pass 1 to 3
        covers=(),
        prompt=name,
        explanation=name,
        answer=True,
        why="It is true.",
    )


def bank_of(*questions: Question, requires: dict[str, tuple[str, ...]] | None = None) -> Bank:
    names = dict.fromkeys(question.topic for question in questions)
    topics = tuple(Topic(name, name, name, (requires or {}).get(name, ())) for name in names)
    return Bank(topics, {question.id: question for question in questions})


def small_bank() -> Bank:
    """Two topics, `nets` building on `basics`, with one question of every way to answer."""
    asked: dict[str, Any] = {"level": 1, "covers": (), "prompt": "?", "explanation": "!"}
    options = (Option("a", "A"), Option("b", "B"), Option("c", "C"))
    exercise = Exercise("relu", "relu(x)", "def relu(x): ...", "", (), {})
    return bank_of(
        statement("basics", "first"),
        ChoiceQuestion(id="basics/choice", topic="basics", choices=options, answer="b", **asked),
        NumericQuestion(id="basics/number", topic="basics", answer="2*n", parameters={"n": Integers(1, 1000)}, **asked),
        statement("nets", "second"),
        OpenQuestion(id="nets/open", topic="nets", rubric=("one", "two"), model_answer="both", **asked),
        CodeQuestion(id="nets/relu", topic="nets", title="ReLU", exercise=exercise, starter="", solution="", **asked),
        requires={"nets": ("basics",)},
    )


@pytest.fixture(autouse=True)
def same_seeds(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let gradings that are given no seed draw the same ones in every run, each grading of a test another."""
    seeds = count(1)
    monkeypatch.setattr(secrets, "randbelow", lambda below: next(seeds) % below)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    from quizzer.storage.database import open_database

    database = open_database(tmp_path / "progress.db")
    yield database
    database.close()


@pytest.fixture
def make_study(database: Database, clock: Clock) -> Callable[..., Study]:
    def make(bank: Bank | None = None, **settings: object) -> Study:
        from quizzer.study import Study

        return Study(bank or small_bank(), database, clock, Settings(**settings), UTC)  # type: ignore[arg-type]

    return make


@pytest.fixture
def study(make_study: Callable[..., Study]) -> Study:
    return make_study()
