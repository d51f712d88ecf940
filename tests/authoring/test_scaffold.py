"""A question started from a pattern loads, and what is still to be written is told."""

from __future__ import annotations

import pytest

from quizzer.authoring.check import check_bank
from quizzer.authoring.scaffold import scaffold, write
from quizzer.bank.model import KINDS, kind_of
from quizzer.bank.syllabus import Syllabus, load_syllabus
from quizzer.errors import QuizzerError, UsageError
from quizzer.paths import shipped_data
from tests.workbench import Workbench

NAMES = {"code": "swish", "fix": "fix_swish"}


@pytest.fixture(scope="module")
def syllabus() -> Syllabus:
    return load_syllabus(shipped_data())


@pytest.mark.parametrize("kind", KINDS)
def test_every_pattern_loads_as_its_kind_and_asks_to_be_written(
    bench: Workbench, syllabus: Syllabus, kind: str
) -> None:
    name = NAMES.get(kind, "some-name")
    bank = bench.load().bank
    if kind == "fix":
        write(scaffold("code", "activations/swish", directory=bench.root, bank=bank))
    write(scaffold(kind, f"activations/{name}", directory=bench.root, bank=bank))
    loaded = bench.load()
    assert loaded.problems == ()
    assert kind_of(loaded.bank.questions[f"activations/{name}"]) == kind
    told = [problem.message for problem in check_bank(loaded, syllabus=syllabus) if problem.id == f"activations/{name}"]
    assert "this is still to be written" in told
    assert "`covers` is empty; expected points of the syllabus" in told
    others = [message for message in told if message not in ("this is still to be written", told[0])]
    assert all("read the same" in message or "covers" in message for message in others), others


def test_points_fill_in_what_is_covered_and_what_the_document_gets_wrong(bench: Workbench, syllabus: Syllabus) -> None:
    [file] = scaffold(
        "choice",
        "activations/bias",
        directory=bench.root,
        bank=bench.load().bank,
        syllabus=syllabus,
        points=["d000-bias-def", "d000-relu-def"],
    )
    assert file.path == bench.file("activations/questions.yaml")
    assert "  covers: [d000-bias-def, d000-relu-def]\n" in file.text
    assert "  # d000-bias-def (document 000): The bias of a learner at x is" in file.text
    assert "  # Right is: Expectation is over random draws" in file.text
    write([file])
    question = bench.load().bank.questions["activations/bias"]
    assert question.covers == ("d000-bias-def", "d000-relu-def")


def test_a_fix_starts_from_the_reference_that_it_borrows(bench: Workbench) -> None:
    bank = bench.load().bank
    del bank.questions["activations/fix_softmax"]  # type: ignore[attr-defined]
    files = {
        file.path.name: file.text
        for file in scaffold("fix", "activations/fix_softmax", directory=bench.root, bank=bank)
    }
    assert "of: softmax" in files["task.yaml"]
    assert bank.exercise("softmax").exercise.reference in files["starter.py"]


def test_a_file_without_a_last_line_end_is_continued_on_a_new_line(bench: Workbench) -> None:
    path = bench.file("activations/questions.yaml")
    path.write_bytes(path.read_bytes().rstrip(b"\n"))
    write(scaffold("open", "activations/why", directory=bench.root, bank=bench.load().bank))
    assert bench.load().problems == ()


@pytest.mark.parametrize(
    ("kind", "name", "points", "says"),
    [
        ("chioce", "activations/x", (), "There is no kind `chioce`; did you mean `choice`?"),
        ("choice", "x", (), "`x` names no topic."),
        ("choice", "activation/x", (), "There is no topic `activation`; did you mean `activations`?"),
        ("choice", "activations/sigmoid-range", (), "`activations/sigmoid-range` exists already."),
        ("choice", "activations/Sigmoid Range", (), "cannot be the name of a choice question"),
        ("code", "activations/leaky-relu", (), "cannot be the name of a code question"),
        ("fix", "activations/softmax_again", (), "cannot be the name of a fix question"),
        ("choice", "activations/x", ("d000-relu-deff",), "did you mean `d000-relu-def`?"),
    ],
)
def test_what_cannot_be_started_is_wrong_use(
    bench: Workbench, syllabus: Syllabus, kind: str, name: str, points: tuple[str, ...], says: str
) -> None:
    with pytest.raises(UsageError) as caught:
        scaffold(kind, name, directory=bench.root, bank=bench.load().bank, syllabus=syllabus, points=points)
    assert says in str(caught.value)


def test_a_directory_that_cannot_be_written_is_told(bench: Workbench) -> None:
    files = scaffold("code", "activations/swish", directory=bench.root, bank=bench.load().bank)
    (bench.file("activations/exercises/swish")).write_text("in the way", encoding="utf-8")
    with pytest.raises(QuizzerError, match="cannot be written"):
        write(files)
