"""What counts as covered."""

from __future__ import annotations

import msgspec

from quizzer.authoring.coverage import coverage_of
from quizzer.bank.loader import load_bank
from quizzer.bank.syllabus import Point, Syllabus, load_syllabus
from quizzer.paths import shipped_data
from tests.workbench import TINY


def _point(name: str, doc: str, topic: str) -> Point:
    return Point(id=name, doc=doc, section="s", topic=topic, point="p", kind="choice")


SYLLABUS = Syllabus(
    (
        _point("d000-sigmoid-range", "000_x.txt", "activations"),
        _point("d000-ridge-always-invertible", "000_x.txt", "regularization"),
        _point("d001-nobody-asks", "001_y.txt", "activations"),
    )
)


def test_open_questions_cover_but_are_not_graded_by_themselves() -> None:
    coverage = coverage_of(load_bank([TINY]).bank, SYLLABUS)
    assert (coverage.points, coverage.covered, coverage.auto_graded) == (3, 2, 1)
    assert coverage.uncovered == ("d001-nobody-asks",)


def test_documents_and_topics_are_counted_each_for_itself() -> None:
    printed = msgspec.json.decode(msgspec.json.encode(coverage_of(load_bank([TINY]).bank, SYLLABUS)))
    assert list(printed) == ["points", "covered", "auto_graded", "uncovered", "beyond", "documents", "topics"]
    assert printed["documents"] == {
        "000_x.txt": {"points": 2, "covered": 2, "auto_graded": 1, "uncovered": []},
        "001_y.txt": {"points": 1, "covered": 0, "auto_graded": 0, "uncovered": ["d001-nobody-asks"]},
    }
    assert printed["topics"]["activations"]["uncovered"] == ["d001-nobody-asks"]
    assert printed["topics"]["regularization"]["auto_graded"] == 0


def test_the_syllabus_that_ships_has_every_point_of_the_five_documents() -> None:
    syllabus = load_syllabus(shipped_data())
    assert len(syllabus.points) == len(syllabus.ids())
    of_documents = [point for point in syllabus.points if not point.beyond]
    assert len(of_documents) == 854
    assert {point.document for point in of_documents} == {"000", "001", "002", "003", "004"}
