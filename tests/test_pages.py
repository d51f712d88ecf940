"""The pages beside the code say what is so: their examples load, their programs run, their names exist."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from quizzer import paths
from quizzer.authoring.check import check_bank
from quizzer.authoring.prove import prove_bank
from quizzer.bank.kinds import FACTS
from quizzer.bank.loader import load_bank
from quizzer.bank.model import KINDS, QuestionBase, kind_of
from quizzer.bank.parts import Exercise, Part
from quizzer.bank.syllabus import load_syllabus
from quizzer.grading import Grader

CHECKOUT = Path(__file__).parents[1]
FORMAT = (CHECKOUT / "question_bank" / "README.md").read_text(encoding="utf-8")
FILLED_IN = {"topic", "path", "line", "exercise", "starter", "reference", "cases", "oracle", "code"}
"""Fields that the loader fills in, or reads from files of their own."""
PATIENT = """
from quizzer.__main__ import main
from quizzer.grading import shrink
shrink.BUDGET_SECONDS = 20.0
main()
"""
"""quizzer with so much time for making a failure small that it comes out the same on a busy machine."""
PAGES = ("README.md", "quizzer/README.md", "question_bank/README.md", "tests/README.md", ".github/CONTRIBUTING.md")


@pytest.fixture(scope="module")
def documented(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bank of the examples: each block below `<!-- file: NAME -->` goes at the end of that file."""
    root = tmp_path_factory.mktemp("documented")
    for name, text in re.findall(r"<!-- file: (\S+) -->\n```\w+\n(.*?)^```", FORMAT, re.DOTALL | re.MULTILINE):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        with (root / name).open("a", encoding="utf-8") as file:
            file.write(text)
    return root


def test_the_examples_of_the_format_load_and_show_every_kind(documented: Path) -> None:
    loaded = load_bank([documented])
    assert list(loaded.problems) == []
    assert {kind_of(question) for question in loaded.bank.questions.values()} == set(KINDS)


def test_nothing_is_wrong_with_them_that_is_demanded_of_a_bank_of_ones_own(documented: Path, tmp_path: Path) -> None:
    own = load_bank([tmp_path, documented])  # the first one would have to cover points of the syllabus
    problems = check_bank(own, syllabus=load_syllabus(paths.shipped_data()))
    assert [str(problem) for problem in problems if Path(problem.path).is_relative_to(documented)] == []


def test_their_proofs_hold(documented: Path) -> None:
    with Grader() as grader:
        report = prove_bank(load_bank([documented]).bank, graders=[grader])
    assert report.failed == ()
    assert report.skipped == ()
    assert report.proved >= 8


def fields() -> list[str]:
    types: set[type[msgspec.Struct]] = {QuestionBase, Exercise, *Part.__subclasses__()}
    types |= {facts.type for facts in FACTS.values()}
    return sorted({f.encode_name for type_ in types for f in msgspec.structs.fields(type_)} - FILLED_IN)


@pytest.mark.parametrize("field", fields())
def test_every_field_is_explained(field: str) -> None:
    assert re.search(rf"\b{field}:|`[^`\n]*\b{field}\b[^`\n]*`", FORMAT)


@pytest.mark.parametrize("page", PAGES)
def test_every_file_that_a_page_links_to_exists(page: str) -> None:
    path = CHECKOUT / page
    linked = re.findall(r"\]\(([^)#:]+)\)", path.read_text(encoding="utf-8"))
    assert [name for name in linked if not (path.parent / name).exists()] == []


def run(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """A line as somebody types it whose environment is active, in a folder and with progress of its own."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    places = {f"QUIZZER_{kind}_DIR": str(folder / kind) for kind in ("DATA", "CACHE")}
    return subprocess.run(
        ["/bin/sh", "-c", command],
        cwd=folder,
        env=os.environ | places | {"PATH": path},
        capture_output=True,
        text=True,
        check=False,
    )


def blocks(page: str, marker: str) -> list[str]:
    text = (CHECKOUT / page).read_text(encoding="utf-8")
    return re.findall(rf"<!-- {marker} -->\n```\w*\n(.*?)^```", text, re.DOTALL | re.MULTILINE)


def test_every_command_of_the_readme_works_as_typed_and_its_verdict_is_what_is_printed(tmp_path: Path) -> None:
    [source] = blocks("README.md", r"file: softmax\.py")
    (tmp_path / "softmax.py").write_text(source, encoding="utf-8")
    commands = [line for block in blocks("README.md", "try") for line in block.splitlines()]
    assert len(commands) > 5
    for command in commands:
        done = run(command, tmp_path)
        not_passed = " grade " in command or "bank check" in command  # of the pattern, all is still to be written
        assert done.returncode == int(not_passed), f"{command}: {done.stdout}{done.stderr}"
    [verdict] = blocks("README.md", "verdict")
    (tmp_path / "patient.py").write_text(PATIENT, encoding="utf-8")
    graded = run("python patient.py grade softmax softmax.py --seed 1", tmp_path)
    assert graded.stdout.startswith(verdict)


def test_completion_knows_the_commands_in_every_shell(tmp_path: Path) -> None:
    for shell in ("bash", "zsh", "fish"):
        assert "_quizzer_completion" in run(f"_QUIZZER_COMPLETE={shell}_source quizzer", tmp_path).stdout
    completed = run("COMP_WORDS='quizzer gra' COMP_CWORD=1 _QUIZZER_COMPLETE=bash_complete quizzer", tmp_path)
    assert completed.stdout.split() == ["plain,grade", "plain,grade-all"]


def test_the_example_of_the_library_runs(tmp_path: Path) -> None:
    [program] = blocks("quizzer/README.md", "example")
    (tmp_path / "example.py").write_text(program, encoding="utf-8")
    done = run(f"{sys.executable} -W error example.py", tmp_path)
    assert done.returncode == 0, done.stderr
    asked, session, graded = done.stdout.splitlines()
    assert asked.startswith("After raising the learning rate tenfold")
    assert session.endswith("of 5")
    assert graded.startswith("fail ")
