"""grade and watch: a file in, a verdict out, nothing logged."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.cli.conftest import TINY_BANK

if TYPE_CHECKING:
    from tests.cli.conftest import Run

RIGHT = (TINY_BANK / "activations/exercises/softmax/reference.py").read_text()
SUBMISSIONS = {
    "pass": RIGHT,
    "fail": "import numpy as np\ndef softmax(x, axis=-1):\n    return np.exp(x) / np.exp(x).sum()\n",
    "timeout": "def softmax(x, axis=-1):\n    while True:\n        pass\n",
    "crash": "import ctypes\ndef softmax(x, axis=-1):\n    ctypes.string_at(0)\n",
    "error": "def softmax(x, axis=-1)\n    return x\n",
    "memory": "import numpy as np\ndef softmax(x, axis=-1):\n    return np.ones(1 << 33)\n",
}
RIGHT_ON_ANY_AXIS = """
import numpy as np
def softmax(x, axis=-1):
    e = np.exp(x - x.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)
"""
FIELDS = {"exercise", "verdict", "checks", "diagnosis", "failure", "output", "seed", "isolation", "duration_ms"}


@pytest.mark.parametrize("verdict", SUBMISSIONS)
def test_each_kind_of_submission_gets_its_verdict(run: Run, tmp_path: Path, verdict: str) -> None:
    file = tmp_path / "answer.py"
    file.write_text(SUBMISSIONS[verdict])
    graded = run("grade", "softmax", file, "--json")
    assert graded.json["verdict"] == verdict
    assert graded.code == (0 if verdict == "pass" else 1)
    assert graded.json.keys() >= FIELDS
    assert graded.json["isolation"].keys() == {"level", "not_stopped"}


def test_nothing_is_logged(run: Run, tmp_path: Path) -> None:
    (tmp_path / "answer.py").write_text(RIGHT)
    run("grade", "softmax", tmp_path / "answer.py")
    assert run("history", "--json").json == []


def test_the_seed_replays_the_failing_case(run: Run, tmp_path: Path) -> None:
    (tmp_path / "answer.py").write_text(SUBMISSIONS["fail"])
    first = run("grade", "softmax", tmp_path / "answer.py", "--json").json
    again = run("grade", "softmax", tmp_path / "answer.py", "--seed", str(first["seed"]), "--json").json
    assert again["failure"] == first["failure"]
    assert again["seed"] == first["seed"]


def test_the_text_shows_got_expected_and_the_recognised_mistake(run: Run) -> None:
    wrong = TINY_BANK / "activations/exercises/softmax/wrong/sums_everything.py"
    text = run("grade", "activations/softmax", wrong).out
    for word in ("FAIL", "got", "expected", "→", "seed", "isolation"):
        assert word in text


def test_text_from_the_submission_cannot_drive_the_terminal(run: Run, tmp_path: Path) -> None:
    (tmp_path / "answer.py").write_text("print('\\x1b[2J\\x1b]0;title\\x07')\n" + RIGHT)
    graded = run("grade", "softmax", tmp_path / "answer.py")
    assert "\x1b" not in graded.out
    assert "\x07" not in graded.out


@pytest.mark.parametrize("make", ["missing", "directory", "large"])
def test_a_file_that_is_no_submission_is_wrong_use(run: Run, tmp_path: Path, make: str) -> None:
    file = tmp_path / "answer.py"
    if make == "directory":
        file.mkdir()
    elif make == "large":
        file.write_bytes(b"#" * (1 << 21))
    assert run("grade", "softmax", file).code == 2


def test_an_unknown_exercise_is_wrong_use(run: Run, tmp_path: Path) -> None:
    (tmp_path / "answer.py").write_text(RIGHT)
    refused = run("grade", "sotfmax", tmp_path / "answer.py")
    assert refused.code == 2
    assert "softmax" in refused.err


def heed_interrupts() -> None:
    """As in a terminal; a test run in the background of a shell inherits that Ctrl-C is ignored."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_watch_grades_again_at_every_save_until_interrupted(tmp_path: Path) -> None:
    file = tmp_path / "answer.py"
    environment = os.environ | {f"QUIZZER_{kind}_DIR": str(tmp_path / kind) for kind in ("CACHE", "DATA")}
    command = [sys.executable, "-m", "quizzer", "watch", "softmax", str(file), "--json"]
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
        cwd=tmp_path,
        preexec_fn=heed_interrupts,  # noqa: PLW1509  the test has no threads
    ) as watching:
        try:
            assert watching.stdout is not None
            for source, expected in ((SUBMISSIONS["fail"], "fail"), (RIGHT_ON_ANY_AXIS, "pass")):
                draft = tmp_path / "draft"
                draft.write_text(source)
                draft.rename(file)  # as many editors save
                assert json.loads(watching.stdout.readline())["verdict"] == expected
            watching.send_signal(signal.SIGINT)
            assert watching.wait(timeout=30) == 0
        finally:
            watching.kill()


def test_an_exercise_without_an_oracle_in_pytorch_is_not_graded_against_it(run: Run, tmp_path: Path) -> None:
    (tmp_path / "answer.py").write_text(RIGHT)
    refused = run("grade", "softmax", tmp_path / "answer.py", "--against", "torch")
    assert refused.code == 2
    assert "in PyTorch" in refused.err


def _shell(tmp_path: Path, redirections: str) -> subprocess.CompletedProcess[str]:
    (tmp_path / "answer.py").write_text(RIGHT_ON_ANY_AXIS)
    command = f"exec {sys.executable} -m quizzer grade softmax {tmp_path}/answer.py --json {redirections}"
    return subprocess.run(["/bin/sh", "-c", command], capture_output=True, text=True, check=False)


def test_a_verdict_that_does_not_fit_on_its_disk_is_said(tmp_path: Path) -> None:
    done = _shell(tmp_path, "> /dev/full")
    assert (done.returncode, done.stderr) == (2, "quizzer: No space left on device\n")


@pytest.mark.parametrize("redirections", ["<&-", ">&-", "2>&-", "<&- >&-", "<&- >&- 2>&-"])
def test_closed_standard_streams_are_no_obstacle(tmp_path: Path, redirections: str) -> None:
    done = _shell(tmp_path, redirections)
    assert (done.returncode, done.stderr) == (0, "")
    assert ">&-" in redirections.replace("2>&-", "") or json.loads(done.stdout)["verdict"] == "pass"
