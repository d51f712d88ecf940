from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from quizzer.scheduling.fsrs import advance
from quizzer.storage.database import integrity_problems, open_database
from quizzer.storage.journal import Journal
from tests.storage.conftest import problems

KILLS = 200
WORKER = Path(__file__).with_name("answering.py")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills forked processes")
def test_no_confirmed_answer_is_lost_to_200_kills(tmp_path: Path) -> None:
    """Kill a process at random moments, among them while the file is created, committed to and recovered."""
    path, random = tmp_path / "progress.db", Random(2026)  # noqa: S311 - which moments, not a secret
    saved: list[str] = []
    worker = subprocess.Popen(
        [sys.executable, str(WORKER), str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with worker:
        assert worker.stdin is not None
        assert worker.stdout is not None

        def heard() -> tuple[str, str]:
            """The next line of the worker; what was saved is noted."""
            word, _, rest = worker.stdout.readline().strip().partition(" ")  # type: ignore[union-attr] # it is a pipe
            assert word, "the worker ended by itself"
            if word == "saved":
                saved.append(rest)
            return word, rest

        for kill in range(KILLS):
            worker.stdin.write("\n")
            worker.stdin.flush()
            pid = 0
            while not pid:
                word, rest = heard()
                pid = int(rest) if word == "pid" else 0
            # One in three dies while it opens (at first: creates) the file, the others after some answers.
            if kill % 3:
                enough = len(saved) + random.randint(1, 8)
                while len(saved) < enough:
                    heard()
            time.sleep(random.uniform(0, 0.005 if kill % 3 else 0.03))
            os.kill(pid, signal.SIGKILL)
            while heard()[0] != "dead":
                pass
        worker.stdin.close()
        assert worker.wait() == 0

    with closing(open_database(path)) as database:
        journal = Journal(database, advance)
        kept = [str(entry.response).strip() for entry in journal.entries() if entry.type == "review"]
        assert integrity_problems(database) == ()
        assert problems(journal) == ()
    assert len(kept) == len(set(kept))
    assert set(saved) <= set(kept)
    assert len(saved) > KILLS, "too few answers for the test to mean anything"
    # What was written but not confirmed: at most the one under way at each kill.
    assert len(kept) - len(saved) <= KILLS
