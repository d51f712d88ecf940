"""A bank from a third party: its references, cases, proofs and oracles are contained as submissions are.

What such a bank may read more than a submission does is what proofs are made with: the packages that are installed.
"""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from quizzer.errors import BankError
from quizzer.grading import Grader
from quizzer.grading.sandbox import probe
from tests.grading.exercises import DOUBLE, DOUBLE_CASES, double
from tests.grading.processes import at_rest, nothing_lingers

TRIES = {
    "reads": "open(DECOY).read()",
    "writes": "open(DECOY, 'w').write('gone')",
    "deletes": "os.unlink(DECOY)",
    "changes_modes": "os.chmod(DECOY, 0o777)",
    "connects": "socket.create_connection(('127.0.0.1', PORT), 1)",
    "forks": "os.fork()",
    "starts_programs": "subprocess.run(['/bin/true'])",
    "kills": "os.kill(HOST, 9)",
    "looks_into_memory": "open(f'/proc/{HOST}/mem', 'rb').read(1)",
    "reads_the_progress": "open(HOME + '/progress.db').read()",
    "bombs_memory": "bytearray(64 << 30)",
}
STUBBORN = {
    "leaves": "import os\nos._exit(0)\n",
    "crashes": "import ctypes\nctypes.string_at(0)\n",
    "bombs_memory": "data = []\nwhile True: data.append(bytearray(1 << 30))\n",
    "forges": "import os\nfor fd in range(3, 64):\n try: os.write(fd, bytes(64))\n except OSError: pass\n",
}


@pytest.fixture
def decoy(tmp_path: Path) -> Path:
    decoy = tmp_path / "progress.db"
    decoy.write_text("untouched")
    return decoy


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.setblocking(False)
        yield listener


def attempt(attack: str, decoy: Path, listener: socket.socket) -> str:
    """Bank code that tries the attack and raises if it succeeds."""
    return (
        "import os, socket, subprocess\n"
        f"DECOY, HOME, HOST, PORT = {str(decoy)!r}, {str(decoy.parent)!r}, {os.getpid()}, {listener.getsockname()[1]}\n"
        f"try: {attack}\nexcept BaseException: pass\nelse: raise SystemExit('not stopped')\n"
    )


def test_the_banks_sandbox_stops_what_the_submissions_does(grader: Grader) -> None:
    assert probe.try_attacks(grader._sandbox("reference")).not_stopped in ((), ("using much memory",))
    assert grader.isolation().level == "full"


@pytest.fixture(scope="module")
def idle(grader: Grader) -> int:
    """How many processes there are while the grader waits for its next job."""
    assert grader.grade(double(), DOUBLE).passed
    assert grader.run_script("").ok
    return at_rest()


@pytest.mark.parametrize("name", TRIES)
def test_a_bank_does_no_harm(grader: Grader, idle: int, decoy: Path, listener: socket.socket, name: str) -> None:
    code = attempt(TRIES[name], decoy, listener)
    for question in (double(reference=code + DOUBLE), double(cases=code + DOUBLE_CASES)):
        assert grader.grade(question, DOUBLE).passed  # it works, because what it tried was stopped
    script = grader.run_script(code)
    assert script.ok, script.error
    assert decoy.read_text() == "untouched"
    assert [path.name for path in decoy.parent.iterdir()] == ["progress.db"]
    with pytest.raises(BlockingIOError):
        listener.accept()
    assert nothing_lingers(idle)


@pytest.mark.parametrize("name", STUBBORN)
def test_a_bank_that_breaks_is_told_and_harms_no_other(grader: Grader, name: str) -> None:
    with pytest.raises(BankError, match="double is broken"):
        grader.grade(double(reference=STUBBORN[name]), DOUBLE)
    with pytest.raises(BankError, match="double is broken"):
        grader.grade(double(cases=STUBBORN[name]), DOUBLE)
    script = grader.run_script(STUBBORN[name], timeout=5.0)
    assert not script.ok
    assert script.error
    assert grader.grade(double(), DOUBLE).passed


def test_a_bank_that_hangs_is_given_up(grader: Grader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quizzer.grading.bench.REFERENCE_SECONDS", 0.5)
    with pytest.raises(BankError, match="timeout"):
        grader.grade(double(reference="while True: pass"), DOUBLE)
    assert not grader.run_script("while True: pass", timeout=0.5).ok
    assert grader.grade(double(), DOUBLE).passed


def test_a_bank_cannot_forge_a_pass_for_a_wrong_answer(grader: Grader) -> None:
    """What it can do is to say itself what is right: a bank is trusted with its own questions and nothing else."""
    zero = "import numpy as np\ndef double(x): return np.zeros(5)\n"
    assert grader.grade(double(reference=zero), zero).passed
    assert not grader.grade(double(), zero).passed
