"""Files that are no bank at all: each is a clear sentence, never a hang or a traceback."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from quizzer.bank.loader import load_bank
from tests.workbench import Workbench

A = "activations/questions.yaml"
UNHARMED = "linear-models/squared-error"


def _only_problem(bench: Workbench) -> tuple[str, int, str, str]:
    loaded = bench.load()
    assert UNHARMED in loaded.bank.questions
    [problem] = loaded.problems
    return bench.told(problem)


def _laughs() -> str:
    lines = ["a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    return "- " + "\n  ".join(lines) + "\n"


@pytest.mark.parametrize(
    ("content", "line", "says"),
    [
        (_laughs(), 1, "`&a0` is an alias or anchor"),
        ("- id: a\n  prompt: x\n".encode("utf-16"), 0, "the file is UTF-16; expected UTF-8"),
        ("- id: a\n  prompt: x\n".encode("utf-32"), 0, "the file is UTF-32; expected UTF-8"),
        ("- id: a\n  prompt: caf\xe9\n".encode("latin-1"), 2, "the byte 0xE9 is not UTF-8"),
        (b"- id: a\n  prompt: \x00\n", 2, "a NUL byte"),
        (b"- id: a\n  prompt: \x07\n", 2, "a control character"),
        (b"# " + b"x" * 10_000_000, 0, "the file is larger than 4000 kB"),
        (b"", 0, "the file is empty"),
        (b"# nothing yet\n", 0, "the file is empty"),
        (b"[]\n", 0, "the file is empty"),
        (b"id: a\nkind: choice\n", 1, "expected a list"),
        (b"just words\n", 1, "expected a list"),
        (b"id: a\n---\nid: b\n", 2, "a second document"),
        (b"- " + b"[" * 100_000, 1, "nested more than 20 deep"),
        (b"- " + b"{a: " * 50_000, 1, "nested more than 20 deep"),
        (b"- " * 50_000 + b"x\n", 1, "nested more than 20 deep"),
        (b"- {[a]: b}\n", 1, "a key that is no text"),
        (b"- " + b"[" * 30 + b"]" * 30, 1, "nested more than 20 deep"),
        (b"-\n " + b" -" * 30 + b" x\n", 2, "nested more than 20 deep"),
        (b"%YAML 9.9\n---\n- id: a\n", 1, "`%YAML` names another version"),
        (b"%TAG ! tag:x:\n%TAG ! tag:y:\n---\n- id: a\n", 2, "this is not YAML: "),
        (b"- words\n", 1, "expected a question"),
    ],
    ids=lambda value: value if isinstance(value, str) and len(value) < 60 else "",
)
def test_content_that_is_no_list_of_questions_is_told(
    bench: Workbench, content: bytes | str, line: int, says: str
) -> None:
    bench.write(A, content)
    bench.file("activations/exercises").rename(bench.root.parent / "aside")
    file, at, _, message = _only_problem(bench)
    assert (file, at) == (A, line)
    assert says in message


def test_a_byte_order_mark_of_utf_8_is_no_mistake(bench: Workbench) -> None:
    bench.write(A, b"\xef\xbb\xbf" + bench.file(A).read_bytes())
    assert bench.load().problems == ()


def test_windows_line_ends_are_no_mistake(bench: Workbench) -> None:
    bench.write(A, bench.file(A).read_bytes().replace(b"\n", b"\r\n"))
    assert bench.load().problems == ()


def test_a_link_to_itself_is_told(bench: Workbench) -> None:
    bench.file(A).unlink()
    bench.file(A).symlink_to(bench.file(A))
    file, _, _, message = _only_problem(bench)
    assert (file, message) == (A, "the file cannot be read: Too many levels of symbolic links")


def test_a_directory_that_links_to_its_parent_ends(bench: Workbench) -> None:
    bench.file("activations/exercises/loop").symlink_to(bench.root, target_is_directory=True)
    file, _, _, message = _only_problem(bench)
    assert file == "activations/exercises/loop/task.yaml"
    assert "No such file" in message


def test_a_pipe_is_not_waited_for(bench: Workbench) -> None:
    bench.file(A).unlink()
    os.mkfifo(bench.file(A))
    assert _only_problem(bench)[3] == "this is no regular file"


def test_a_directory_in_the_place_of_a_file_is_told(bench: Workbench) -> None:
    bench.file(A).unlink()
    bench.file(A).mkdir()
    assert "directory" in _only_problem(bench)[3] or "no regular file" in _only_problem(bench)[3]


def test_a_directory_without_questions_is_told(bench: Workbench) -> None:
    bench.file("topics.yaml").write_text(
        bench.file("topics.yaml").read_text(encoding="utf-8") + "- {id: trees, title: T, introduction: I}\n",
        encoding="utf-8",
    )
    bench.file("trees").mkdir()
    assert _only_problem(bench) == ("trees", 0, "", "no questions here; expected questions.yaml or exercises/")


def test_a_question_file_by_another_name_is_told(bench: Workbench) -> None:
    bench.write("activations/questions.yml", "- id: a\n")
    assert "this file is not read" in _only_problem(bench)[3]


def test_a_directory_that_is_no_topic_is_told_and_its_questions_do_not_load(bench: Workbench) -> None:
    bench.file("activations").rename(bench.file("activation"))
    file, _, _, message = _only_problem(bench)
    assert (file, message) == ("activation", "`activation` is not in topics.yaml; did you mean `activations`?")
    assert not any(name.startswith("activation/") for name in bench.load().bank.questions)


@pytest.mark.parametrize("name", ["starter.py", "reference.py", "cases.py", "wrong/no_shift.py"])
def test_a_missing_file_of_an_exercise_is_told(bench: Workbench, name: str) -> None:
    bench.file(f"activations/exercises/softmax/{name}").unlink()
    told = [bench.told(problem) for problem in bench.load().problems]
    assert any(at == "activations/softmax" and name in f"{file} {message}" for file, _, at, message in told)


def test_a_wrong_variant_that_is_not_listed_is_told(bench: Workbench) -> None:
    bench.write("activations/exercises/softmax/wrong/sum_everything.py", "def softmax(x): return x\n")
    told = [bench.told(problem) for problem in bench.load().problems]
    assert told[-1][0].endswith("wrong/sum_everything.py")
    assert "does not list `sum_everything`; did you mean `sums_everything`?" in told[-1][3]


def test_a_generator_that_is_not_listed_is_told_with_its_line(bench: Workbench) -> None:
    cases = "activations/exercises/softmax/cases.py"
    bench.write(cases, bench.file(cases).read_bytes() + b"\n\ndef huge(rng):\n    return (rng.normal(size=9),)\n")
    told = [bench.told(problem) for problem in bench.load().problems]
    assert (cases, bench.line(cases, "def huge"), "activations/softmax") in [place[:3] for place in told]


def test_an_exercise_called_like_no_function_is_told(bench: Workbench) -> None:
    bench.file("activations/exercises/softmax").rename(bench.file("activations/exercises/soft-max"))
    assert any("is not called like a function" in problem.message for problem in bench.load().problems)


def test_a_bank_that_does_not_exist_is_told(tmp_path: Path) -> None:
    loaded = load_bank([tmp_path / "nowhere"])
    assert [problem.message for problem in loaded.problems] == ["there is no such directory; expected a question bank"]


def test_an_empty_bank_is_told(tmp_path: Path) -> None:
    messages = [problem.message for problem in load_bank([tmp_path]).problems]
    assert "no questions here; expected <topic>/questions.yaml" in messages
    assert any("No such file" in message for message in messages)  # its topics.yaml


def test_a_file_name_that_is_no_unicode_can_be_told(bench: Workbench) -> None:
    odd = os.fsencode(bench.root / "activations") + b"/caf\xe9.yaml"
    Path(os.fsdecode(odd)).write_bytes(b"")
    [problem] = bench.load().problems
    assert str(problem).encode()
