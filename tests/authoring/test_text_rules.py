"""What only the shipped bank must keep: complete, correcting, readable, in Chinese where it is spoken."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from quizzer.authoring.text_rules import question_findings, syllabus_problems
from quizzer.bank.model import Bank, OpenQuestion, Question, TrueFalseQuestion
from quizzer.bank.parts import Erratum, Localized
from quizzer.bank.syllabus import Syllabus, load_syllabus

SYLLABUS = """\
- {id: plain, doc: 001_x.txt, section: s, topic: t, point: p, kind: choice}
- {id: mistaken, doc: 001_x.txt, section: s, topic: t, point: p, kind: choice, source_says: wrong, correction: right}
- {id: brief, doc: 002_y.txt, section: s, topic: t, point: p, kind: choice, source_says: "INCOMPLETE: no example"}
- {id: lost, doc: 002_y.txt, section: s, topic: t, point: p, kind: choice, source_says: "EXTRACTION GAP: gone"}
"""
TEACHING = "The slope is $s(1 - s)$. It is largest at one half. So it never passes a quarter."


def statement(**fields: Any) -> Question:
    made: dict[str, Any] = {"explanation": TEACHING, "covers": ("plain", "mistaken", "lost", "brief")} | fields
    return TrueFalseQuestion(id="svm/q", level=1, prompt="p", answer=True, why="w", topic="svm", **made)


def spoken(**fields: Any) -> OpenQuestion:
    both = Localized(TEACHING, "中文")
    answer = Localized("word " * 100, "中文")
    made: dict[str, Any] = {
        "prompt": both,
        "explanation": both,
        "model_answer": answer,
        "rubric": (both, both, both),
    } | fields
    return OpenQuestion(id="svm/o", level=1, covers=("plain",), topic="svm", **made)


@pytest.fixture
def syllabus_directory(tmp_path: Path) -> Path:
    (tmp_path / "syllabus.yaml").write_text(SYLLABUS)
    (tmp_path / "syllabus-beyond.yaml").write_text("# nothing yet\n")
    return tmp_path


def missing(question: Question, directory: Path) -> set[tuple[str, str]]:
    syllabus: Syllabus = load_syllabus(directory)
    problems = syllabus_problems(Bank((), {question.id: question}), syllabus, directory)
    return {(problem.id, problem.message.partition(";")[0]) for problem in problems}


def test_a_point_without_a_question_is_named(syllabus_directory: Path) -> None:
    assert missing(statement(covers=("mistaken", "lost", "brief"), errata=(wrong("001"),)), syllabus_directory) == {
        ("plain", "no question covers this point")
    }


def wrong(document: str) -> Erratum:
    return Erratum(document, "wrong", "right", "because")


@pytest.mark.parametrize("document", ["001", "001_x.txt"])
def test_a_mistake_of_a_document_needs_an_erratum_of_that_document(syllabus_directory: Path, document: str) -> None:
    told = statement(errata=(wrong(document),))
    assert missing(told, syllabus_directory) == set()
    assert {name for name, _ in missing(statement(), syllabus_directory)} == {"mistaken"}
    assert {name for name, _ in missing(statement(errata=(wrong("002"),)), syllabus_directory)} == {"mistaken"}


def test_a_good_explanation_and_a_good_open_question_have_no_findings() -> None:
    assert list(question_findings(statement())) == []
    assert list(question_findings(spoken())) == []


@pytest.mark.parametrize(
    "explanation", ["Because.", "One. Two.", "A. " * 20, "word " * 50 + ". " + "word " * 50 + ". " + "word " * 50 + "."]
)
def test_explanations_too_short_too_long_or_unreadable_are_found(explanation: str) -> None:
    assert [keys for keys, _ in question_findings(statement(explanation=explanation))] == [("explanation",)]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("model_answer", Localized("too short", "中文")),
        ("model_answer", Localized("word " * 200, "中文")),
        ("rubric", (Localized("one", "一"),)),
        ("prompt", TEACHING),
        ("explanation", TEACHING),
    ],
)
def test_an_open_question_that_cannot_be_spoken_or_read_in_chinese_is_found(field: str, value: object) -> None:
    assert [keys for keys, _ in question_findings(replace(spoken(), **{field: value}))] == [(field,)]


def test_a_rubric_point_without_chinese_is_found() -> None:
    rubric = (Localized("one", "一"), Localized("two", "二"), "three")
    assert [keys for keys, _ in question_findings(spoken(rubric=rubric))] == [("rubric", 2)]
