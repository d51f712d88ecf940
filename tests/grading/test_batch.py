"""Grading many files: every one gets its result, in order, and none twice."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Callable, Iterator
from dataclasses import astuple
from pathlib import Path
from typing import BinaryIO

import msgspec
import pytest

from quizzer.bank.loader import load_bank
from quizzer.bank.model import Programming
from quizzer.errors import BankError, UsageError
from quizzer.grading import Grader
from quizzer.grading.batch import FileVerdict, find_jobs, fingerprint, grade_files, tallies
from quizzer.grading.batch_log import Log
from quizzer.grading.source import MAX_SOURCE

TINY_BANK = Path(__file__).parents[1] / "tiny_bank"
BANK = load_bank([TINY_BANK]).bank
SOFTMAX = TINY_BANK / "activations/exercises/softmax"
RIGHT = (SOFTMAX / "reference.py").read_bytes()
WRONG = (SOFTMAX / "wrong/sums_everything.py").read_bytes()
HANGING = b"def softmax(x):\n    while True:\n        pass\n"
CRASHING = b"import ctypes\ndef softmax(x):\n    ctypes.string_at(0)\n"


@pytest.fixture(scope="module")
def graders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Grader]]:
    cache = tmp_path_factory.mktemp("cache")
    with Grader(timeout=4.0, cache=cache) as one, Grader(timeout=4.0, cache=cache) as two:
        yield [one, two]


@pytest.fixture
def hand_in(tmp_path: Path) -> Callable[..., Path]:
    """Write files, by their name below the directory of the batch."""

    def hand_in(**files: bytes) -> Path:
        for name, source in files.items():
            file = tmp_path / "batch" / f"{name.replace('__', '/')}.py"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(source)
        return tmp_path / "batch"

    return hand_in


def grade(
    directory: Path, graders: list[Grader], **more: dict[str, FileVerdict] | int
) -> list[tuple[FileVerdict, bool]]:
    return list(grade_files(find_jobs(directory), graders, BANK.exercise, **more))  # type: ignore[arg-type]


def verdicts(results: list[tuple[FileVerdict, bool]]) -> dict[str, str]:
    return {result.file: result.verdict for result, _ in results}


def test_results_come_in_the_order_of_exercise_and_name_however_long_each_takes(
    hand_in: Callable[..., Path], graders: list[Grader]
) -> None:
    directory = hand_in(softmax__b=RIGHT, softmax__a=HANGING, fix_softmax__z=RIGHT, softmax__c=WRONG, softmax__B=RIGHT)
    assert list(verdicts(grade(directory, graders)).items()) == [
        ("fix_softmax/z.py", "pass"),
        ("softmax/B.py", "pass"),
        ("softmax/a.py", "timeout"),
        ("softmax/b.py", "pass"),
        ("softmax/c.py", "fail"),
    ]


def test_a_bad_file_stops_nothing(hand_in: Callable[..., Path], graders: list[Grader]) -> None:
    directory = hand_in(
        softmax__binary=b"\xff\xfe\x00",
        softmax__crash=CRASHING,
        softmax__empty=b"",
        softmax__good=RIGHT,
        softmax__large=b"#" * (MAX_SOURCE + 1),
        softmaks__lost=RIGHT,
    )
    (directory / "softmax/folder.py").mkdir()
    (directory / "softmax/dangling.py").symlink_to(directory / "nowhere")
    os.mkfifo(directory / "softmax/pipe.py")
    (directory / os.fsdecode(b"softmax/\xe9.py")).write_bytes(RIGHT)
    results = grade(directory, graders)
    messages = {result.file: result.message for result, _ in results}
    assert verdicts(results) == {
        "softmaks/lost.py": "error",
        "softmax/binary.py": "error",
        "softmax/crash.py": "crash",
        "softmax/dangling.py": "error",
        "softmax/empty.py": "error",
        "softmax/folder.py": "error",
        "softmax/good.py": "pass",
        "softmax/large.py": "error",
        "softmax/pipe.py": "error",
        "softmax/\\xe9.py": "pass",
    }
    assert messages["softmaks/lost.py"].startswith(
        "There is no question `softmaks`; did you mean `activations/softmax`?"
    )
    assert messages["softmax/dangling.py"] == "It cannot be read: No such file or directory."
    assert messages["softmax/folder.py"] == "It cannot be read: Is a directory."
    assert messages["softmax/large.py"] == "It is larger than a megabyte; that is no answer."
    assert messages["softmax/pipe.py"] == "It is no regular file."
    assert [file for file, verdict in verdicts(results).items() if verdict != "error"] == [
        result.file for result, _ in results if result.sha256 and result.file not in _loaded_badly
    ]


_loaded_badly = {"softmax/binary.py", "softmax/empty.py"}  # graded, with the verdict that they do not load


def test_a_broken_exercise_and_a_grader_that_stumbles_cost_only_their_own_files(
    hand_in: Callable[..., Path], graders: list[Grader], monkeypatch: pytest.MonkeyPatch
) -> None:
    directory = hand_in(softmax__a=RIGHT, softmax__b=b"broken", softmax__c=b"odd")
    real = Grader.grade

    def stumble(self: Grader, question: Programming, source: bytes, *, seed: int | None = None) -> object:
        if source == b"broken":
            raise BankError("The exercise softmax is broken.")
        if source == b"odd":
            raise RecursionError("too deep")
        return real(self, question, source, seed=seed)

    monkeypatch.setattr(Grader, "grade", stumble)
    results = [result for result, _ in grade(directory, graders)]
    assert [result.verdict for result in results] == ["pass", "error", "error"]
    assert results[1].message == "The exercise softmax is broken."
    assert "RecursionError: too deep" in results[2].message
    assert results[2].sha256 is None


def test_a_result_is_taken_over_unless_file_exercise_or_seed_changed(
    hand_in: Callable[..., Path], graders: list[Grader]
) -> None:
    directory = hand_in(softmax__a=RIGHT, softmax__b=WRONG)
    first = {result.file: result for result, _ in grade(directory, graders, seed=1)}
    assert [known for _, known in grade(directory, graders, known=first)] == [True, True]
    assert [known for _, known in grade(directory, graders, known=first, seed=1)] == [True, True]
    assert [known for _, known in grade(directory, graders, known=first, seed=2)] == [False, False]
    hand_in(softmax__b=RIGHT)
    assert [known for _, known in grade(directory, graders, known=first)] == [True, False]
    other = {file: msgspec.structs.replace(result, exercise_sha256="0") for file, result in first.items()}
    assert [known for _, known in grade(directory, graders, known=other)] == [False, False]


def test_the_fingerprint_of_an_exercise_changes_with_anything_that_grades() -> None:
    question = BANK.exercise("softmax")
    stricter = msgspec.structs.replace(question.exercise, strict_fp=True)
    assert fingerprint(question) == fingerprint(load_bank([TINY_BANK]).bank.exercise("softmax"))
    assert fingerprint(question) != fingerprint(msgspec.structs.replace(question, exercise=stricter))


def test_one_seed_gives_every_file_the_same_inputs(hand_in: Callable[..., Path], graders: list[Grader]) -> None:
    directory = hand_in(softmax__a=WRONG, softmax__b=WRONG)
    one, other = (result for result, _ in grade(directory, graders, seed=7))
    assert one.seed == other.seed == 7
    assert one.checks == other.checks


def test_closing_early_grades_nothing_more(hand_in: Callable[..., Path], graders: list[Grader]) -> None:
    directory = hand_in(**{f"softmax__{index}": HANGING for index in range(20)})
    results = grade_files(find_jobs(directory), graders, BANK.exercise)
    next(results)
    results.close()  # would take ten seconds if the others were still graded
    for grader in graders:
        grader.close()


@pytest.mark.parametrize("make", ["nothing", "loose file", "hidden", "no directory"])
def test_a_directory_without_anything_to_grade_is_wrong_use(tmp_path: Path, make: str) -> None:
    if make == "loose file":
        (tmp_path / "softmax.py").write_bytes(RIGHT)
    elif make == "hidden":
        (tmp_path / ".git").mkdir()
        (tmp_path / ".git/a.py").write_bytes(RIGHT)
        (tmp_path / "softmax").mkdir()
        (tmp_path / "softmax/.#a.py").write_bytes(RIGHT)
    with pytest.raises(UsageError):
        find_jobs(tmp_path / "absent" if make == "no directory" else tmp_path)


def test_the_summary_names_the_commonest_mistake_else_the_commonest_verdict(
    hand_in: Callable[..., Path], graders: list[Grader]
) -> None:
    directory = hand_in(softmax__a=WRONG, softmax__b=WRONG, softmax__c=RIGHT, softmax__d=CRASHING, fix_softmax__a=b"")
    results = [result for result, _ in grade(directory, graders)]
    assert [astuple(one) for one in tallies(results)] == [
        ("activations/fix_softmax", 1, 0, "error", 1),
        ("activations/softmax", 4, 1, "sums_everything", 2),
    ]


def _line(file: str) -> bytes:
    verdict = b'"verdict":"pass","message":"","checks":[],"diagnosis":[],"failure":null,"output":"","seed":1,'
    rest = b'"isolation":{"level":"full","not_stopped":[]},"duration_ms":1.0,"file":"%b","sha256":null}\n'
    return b'{"exercise":"softmax",' + verdict + rest % file.encode()


def test_a_log_keeps_whole_lines_and_drops_the_one_that_was_cut_short(tmp_path: Path) -> None:
    path = tmp_path / "results.jsonl"
    for cut in (1, 14, 60, len(_line("b")) - 1):
        path.write_bytes(_line("a") + _line("b")[:cut])
        log = Log(path)
        assert list(log.known) == ["a"]
        log.append(_line("c"))
        log.close()
        assert path.read_bytes() == _line("a") + _line("c")


def test_a_finished_log_holds_the_lines_of_this_batch_in_its_order(tmp_path: Path) -> None:
    path = tmp_path / "results.jsonl"
    path.write_bytes(_line("gone") + _line("b"))
    log = Log(path)
    log.append(_line("a"))
    log.finish([_line("a"), _line("b")])
    log.close()
    assert path.read_bytes() == _line("a") + _line("b")
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("content", [b"import numpy as np\n", b"precious, and without a newline", b"[]\n{", b"\xff\n"])
def test_a_file_that_holds_something_else_is_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(content)
    with pytest.raises(UsageError, match=r"notes.txt:1: This is no result of grade-all"):
        Log(path)
    assert path.read_bytes() == content


def test_a_second_run_is_kept_out_until_the_first_has_ended(tmp_path: Path) -> None:
    path = tmp_path / "results.jsonl"
    log = Log(path)
    log.append(_line("a"))
    with pytest.raises(UsageError, match="Another grade-all is writing its results here"):
        Log(path)
    log.append(_line("b"))
    log.close()
    again = Log(path)
    assert list(again.known) == ["a", "b"]
    again.close()


def test_a_run_that_begins_while_another_finishes_writes_to_the_file_that_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "results.jsonl"
    first = Log(path)
    first.append(_line("b"))
    first.append(_line("a"))
    lock = fcntl.flock

    def late(stream: BinaryIO, how: int) -> None:
        """The first run finishes after the second has opened the file, and before it has the lock."""
        monkeypatch.setattr(fcntl, "flock", lock)
        first.finish([_line("a"), _line("b")])
        first.close()
        lock(stream, how)

    monkeypatch.setattr(fcntl, "flock", late)
    second = Log(path)
    second.append(_line("c"))
    second.close()
    assert path.read_bytes() == _line("a") + _line("b") + _line("c")


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be kept"):
        Log(tmp_path / "absent" / "results.jsonl")
    with pytest.raises(UsageError, match="cannot be kept"):
        Log(tmp_path)
    with pytest.raises(UsageError, match="no regular file"):
        Log(Path("/dev/full"))


def test_a_full_disk_is_told(tmp_path: Path) -> None:
    log = Log(tmp_path / "results.jsonl")
    log.close()
    with Path("/dev/full").open("wb", buffering=0) as log._stream:
        with pytest.raises(UsageError, match="No space left on device"):
            log.append(_line("a"))
        log.close()
