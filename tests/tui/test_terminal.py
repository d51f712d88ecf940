"""The app in a real terminal: it opens, it leaves the terminal as it was, and no traceback is ever shown."""

from __future__ import annotations

import io
import os
import pty
import select
import subprocess
import sys
import time
from pathlib import Path

import pytest

from quizzer.errors import QuizzerError
from quizzer.tui.app import run

OPEN = """
import sys
from pathlib import Path
from datetime import UTC, datetime
from quizzer.bank.loader import load_bank
from quizzer.errors import QuizzerError
from quizzer.settings import Settings
from quizzer.storage.database import open_database
from quizzer.study import Study
from quizzer.tui.app import run
{before}
bank = load_bank([Path({bank!r})]).bank
settings = Settings()
study = Study(bank, open_database(Path({folder!r}) / "progress.db"), lambda: datetime.now(UTC), settings, UTC)
try:
    run(study, bank, settings)
except QuizzerError as error:
    sys.exit("told: " + str(error))
"""
BUG = """
from quizzer.tui.screens.home import HomeScreen
def broken(self): raise ZeroDivisionError("surprise")
HomeScreen.action_stats = broken
"""


def talk(script: str, *keys: tuple[bytes, bytes], folder: Path) -> tuple[int, bytes]:
    """Run a script in a terminal: wait for some words, press a key, and so on; its exit code and all it drew."""
    ours, theirs = pty.openpty()
    environment = os.environ | {"TERM": "xterm-256color", "QUIZZER_CACHE_DIR": str(folder / "cache")}
    child = subprocess.Popen(
        [sys.executable, "-c", script], stdin=theirs, stdout=theirs, stderr=theirs, env=environment
    )
    os.close(theirs)
    seen, waiting, deadline = b"", list(keys), time.monotonic() + 60
    while time.monotonic() < deadline:
        if select.select([ours], [], [], 0.1)[0]:
            try:
                seen += os.read(ours, 1 << 16)
            except OSError:
                break
        if waiting and waiting[0][0] in seen:
            os.write(ours, waiting.pop(0)[1])
    os.close(ours)
    return child.wait(10), seen


@pytest.fixture
def script_of(tmp_path: Path) -> dict[str, str]:
    bank = str(Path(__file__).parent.parent / "tiny_bank")
    return {name: OPEN.format(before=before, bank=bank, folder=str(tmp_path)) for name, before in PARTS.items()}


PARTS = {"plain": "", "bug": BUG}


def test_it_opens_and_leaves(script_of: dict[str, str], tmp_path: Path) -> None:
    code, seen = talk(script_of["plain"], (b"Quit", b"q"), folder=tmp_path)
    assert code == 0
    assert b"\x1b[?1049l" in seen  # back from the alternate screen
    assert b"Traceback" not in seen


def test_a_bug_is_told_and_its_traceback_kept_in_a_file(script_of: dict[str, str], tmp_path: Path) -> None:
    code, seen = talk(script_of["bug"], (b"Quit", b"s"), folder=tmp_path)
    assert code == 1
    assert b"told: " in seen
    assert b"quizzer has a bug" in seen
    assert b"Traceback" not in seen
    assert "ZeroDivisionError: surprise" in (tmp_path / "cache" / "crash.txt").read_text()


def test_without_a_terminal_it_says_what_to_use_instead(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    with pytest.raises(QuizzerError, match="need a terminal"):
        run(None, None, None)  # type: ignore[arg-type] # it looks for the terminal first
