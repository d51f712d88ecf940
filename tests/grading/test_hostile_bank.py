"""A bank from a third party: its references, cases, proofs and oracles are contained as submissions are.

What such a bank may read more than a submission does is what proofs are made with: the packages that are installed.
"""

from __future__ import annotations

import contextlib
import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from quizzer.authoring.script import run_script
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
    assert run_script(grader, "").ok
    return at_rest()


@pytest.mark.parametrize("name", TRIES)
def test_a_bank_does_no_harm(grader: Grader, idle: int, decoy: Path, listener: socket.socket, name: str) -> None:
    code = attempt(TRIES[name], decoy, listener)
    for question in (double(reference=code + DOUBLE), double(cases=code + DOUBLE_CASES)):
        assert grader.grade(question, DOUBLE).passed  # it works, because what it tried was stopped
    script = run_script(grader, code)
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
    script = run_script(grader, STUBBORN[name], timeout=5.0)
    assert not script.ok
    assert script.error
    assert grader.grade(double(), DOUBLE).passed


def test_a_bank_that_hangs_is_given_up(grader: Grader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quizzer.grading.harness.REFERENCE_SECONDS", 0.5)
    with pytest.raises(BankError, match="did not finish: Time was up"):
        grader.grade(double(reference="while True: pass"), DOUBLE)
    assert not run_script(grader, "while True: pass", timeout=0.5).ok
    assert grader.grade(double(), DOUBLE).passed


def test_a_bank_cannot_forge_a_pass_for_a_wrong_answer(grader: Grader) -> None:
    """What it can do is to say itself what is right: a bank is trusted with its own questions and nothing else."""
    zero = "import numpy as np\ndef double(x): return np.zeros(5)\n"
    assert grader.grade(double(reference=zero), zero).passed
    assert not grader.grade(double(), zero).passed


EMIT = """
import sys
frame = sys._getframe()
while "emit" not in frame.f_locals: frame = frame.f_back
emit = frame.f_locals["emit"]
"""
FORGED_CASES = {
    "case_that_cannot_be_read": "emit(['case', 'typical', None, '0', b'?'])",
    "case_without_arguments": "emit(['case', 'typical', None, '0', b'N'])",
    "case_that_nobody_planned": "emit(['case', 'typical', None, '99', b'T' + bytes(4)])",
}
ODD_RESULTS = {
    "bytes": "b'x'",
    "set": "{1}",
    "integer_past_all_floats": "10**600",
    "complex_past_all_floats": "complex(1e308, 1e308)",
    "control_characters": "{chr(27) + '[2J': chr(27) + '[2J'}",
    "lists_of_sets": "[[{1}], ({2},)]",
}


@pytest.mark.parametrize("name", FORGED_CASES)
def test_a_bank_that_forges_its_cases_is_broken_or_graded(grader: Grader, name: str) -> None:
    exercise = double(cases=f"{EMIT}{FORGED_CASES[name]}\n{DOUBLE_CASES}")
    with contextlib.suppress(BankError):
        grader.grade(exercise, "def double(x): return x")
    assert grader.grade(double(), DOUBLE).passed


def test_a_reference_that_forges_answers_costs_only_the_small_failure(grader: Grader) -> None:
    reference = f"{EMIT}emit(['call', 'reference', '99', 'plain', b'N', None, [], [], 0.0])\n{DOUBLE}"
    assert grader.grade(double(reference), "def double(x): return x").verdict == "fail"


@pytest.mark.parametrize("name", ODD_RESULTS)
@pytest.mark.parametrize("mine", ["x", "1.0", "'x'", "b'y'", "{1: 2}", "10**600", "None"])
def test_a_reference_may_return_anything(grader: Grader, name: str, mine: str) -> None:
    reference = f"def double(x): return {ODD_RESULTS[name]}\n"
    verdict = grader.grade(double(reference), f"def double(x): return {mine}", explain=False)
    assert verdict.verdict == ("pass" if mine == ODD_RESULTS[name] else "fail")
    assert "\x1b" not in str(verdict)


def test_names_that_a_bank_gives_arguments_are_harmless(grader: Grader) -> None:
    cases = "def typical(rng): return {chr(27) + '[2J': rng.normal()}"
    verdict = grader.grade(double("def double(**x): return 1.0", cases), "def double(**x): return 2.0")
    assert verdict.failure is not None
    assert "\x1b" not in verdict.failure.input
