"""grade-all: many files in, a line each out, and no work lost to a kill."""

from __future__ import annotations

import json
import os
import pty
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.conftest import TINY_BANK
from tests.cli.test_grade import FIELDS
from tests.grading.processes import alive, descendants, eventually

if TYPE_CHECKING:
    from tests.cli.conftest import Run

SOFTMAX = TINY_BANK / "activations/exercises/softmax"
PROGRAM = (
    "from pathlib import Path\nfrom quizzer import paths\nfrom quizzer.__main__ import main\n"
    f"paths.shipped_bank = lambda: Path({str(TINY_BANK)!r})\nmain()\n"
)


@pytest.fixture
def batch(tmp_path: Path) -> Path:
    """Two right files and one with a known mistake."""
    folder = tmp_path / "batch/softmax"
    folder.mkdir(parents=True)
    shutil.copy(SOFTMAX / "reference.py", folder / "anna.py")
    shutil.copy(SOFTMAX / "wrong/no_shift.py", folder / "ben.py")
    shutil.copy(SOFTMAX / "reference.py", folder / "chris.py")
    return folder.parent


def command(tmp_path: Path, *arguments: str | Path) -> tuple[list[str], dict[str, str]]:
    """A `quizzer` of its own on the tiny bank, and its environment."""
    environment = os.environ | {f"QUIZZER_{kind}_DIR": str(tmp_path / kind) for kind in ("CACHE", "DATA")}
    return [sys.executable, "-c", PROGRAM, *map(str, arguments)], environment


def objects(lines: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in lines.splitlines()]


def test_a_line_of_json_a_file_and_a_summary_on_stderr(run: Run, batch: Path) -> None:
    done = run("grade-all", batch)
    graded = objects(done.out)
    assert done.code == 1
    assert [line["file"] for line in graded] == ["softmax/anna.py", "softmax/ben.py", "softmax/chris.py"]
    assert [line["verdict"] for line in graded] == ["pass", "fail", "pass"]
    assert all(line.keys() == {*FIELDS, "message", "file", "sha256", "exercise_sha256"} for line in graded)
    assert done.err.splitlines()[-1].split() == ["activations/softmax", "3", "2", "67%", "no_shift", "(1)"]


def test_all_passed_is_exit_code_0(run: Run, batch: Path) -> None:
    (batch / "softmax/ben.py").unlink()
    assert run("grade-all", batch, "--jobs", "1").code == 0


def test_nothing_to_grade_and_a_file_for_a_directory_are_wrong_use(run: Run, batch: Path, tmp_path: Path) -> None:
    assert run("grade-all", batch / "softmax").code == 2
    assert run("grade-all", batch / "softmax/anna.py").code == 2
    assert run("grade-all", tmp_path / "absent").code == 2
    assert run("grade-all", batch, "--output", batch / "softmax/anna.py").code == 2
    assert (batch / "softmax/anna.py").read_bytes() == (SOFTMAX / "reference.py").read_bytes()


def test_a_second_run_grades_only_what_changed(run: Run, batch: Path, tmp_path: Path) -> None:
    output = tmp_path / "results.jsonl"
    first = objects(run("grade-all", batch, "--output", output).out)
    shutil.copy(SOFTMAX / "reference.py", batch / "softmax/ben.py")
    (batch / "softmax/chris.py").unlink()
    (batch / "softmax/aaron.py").write_text("")
    again = run("grade-all", batch, "-o", output)
    lines = objects(again.out)
    assert [line["file"] for line in lines] == ["softmax/aaron.py", "softmax/anna.py", "softmax/ben.py"]
    assert [line["verdict"] for line in lines] == ["error", "pass", "pass"]
    assert lines[1] == first[0]
    assert "1 of 3 were in" in again.err
    assert output.read_text() == again.out


def test_a_run_that_was_killed_goes_on_where_it_was(tmp_path: Path) -> None:
    folder = tmp_path / "batch/softmax"
    folder.mkdir(parents=True)
    for index in range(30):
        shutil.copy(SOFTMAX / "wrong/no_shift.py", folder / f"{index:02}.py")
    (folder / "20.py").write_text("while True: pass")  # the kill comes while this one is waited for
    output = tmp_path / "results.jsonl"
    arguments, environment = command(tmp_path, "grade-all", tmp_path / "batch", "--output", output)
    with subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment) as running:
        while not output.exists() or output.read_bytes().count(b"\n") < 4:
            assert running.poll() is None
            time.sleep(0.005)
        family = descendants(running.pid)
        running.send_signal(signal.SIGKILL)
    assert family
    assert eventually(lambda: not any(map(alive, family)))
    written = output.read_bytes()
    whole = objects(written[: written.rfind(b"\n") + 1].decode())
    assert 4 <= len(whole) < 30
    output.write_bytes(written + b'{"exercise":"activations/sof')  # as if the kill had come in the middle of a line

    finished = subprocess.run(arguments, capture_output=True, text=True, env=environment, check=False)
    lines = objects(finished.stdout)
    assert finished.returncode == 1
    assert lines[: len(whole)] == whole  # the same seeds and times: they were not graded again
    assert [line["file"] for line in lines] == [f"softmax/{index:02}.py" for index in range(30)]
    assert f"{len(whole)} of 30 were in" in finished.stderr
    assert output.read_text() == finished.stdout


def test_two_runs_do_not_write_to_one_file(run: Run, batch: Path, tmp_path: Path) -> None:
    hanging = [batch / f"softmax/zoe{index:02}.py" for index in range(40)]  # the first run is still busy with these
    for file in hanging:
        file.write_text("while True: pass")
    output = tmp_path / "results.jsonl"
    arguments, environment = command(tmp_path, "grade-all", batch, "--output", output)
    with subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment) as running:
        while not output.exists() or not output.read_bytes():
            assert running.poll() is None
            time.sleep(0.005)
        refused = run("grade-all", batch, "--output", output)
        running.send_signal(signal.SIGKILL)
    assert refused.code == 2
    assert refused.out == ""
    assert "Another grade-all is writing its results here" in refused.err
    for file in hanging:
        file.unlink()
    finished = run("grade-all", batch, "--output", output)
    assert finished.code == 1
    assert output.read_text() == finished.out


def test_a_terminal_sees_progress_and_a_pipe_only_data(batch: Path, tmp_path: Path) -> None:
    arguments, environment = command(tmp_path, "grade-all", batch)
    master, slave = pty.openpty()
    try:
        done = subprocess.run(arguments, stdout=subprocess.PIPE, stderr=slave, env=environment, check=False)
        os.close(slave)
        shown = b""
        while chunk := _read(master):
            shown += chunk
    finally:
        os.close(master)
    assert len(objects(done.stdout.decode())) == 3
    assert b"grading" in shown
    assert b"100%" in shown


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 1 << 16)
    except OSError:  # how Linux says that nobody holds the other end
        return b""
