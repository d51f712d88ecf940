"""Many gradings in one process leave no growth: of memory, of descriptors, of processes."""

from __future__ import annotations

import os
from pathlib import Path

from quizzer.grading import Grader
from tests.grading.exercises import DOUBLE, double
from tests.grading.processes import descendants, eventually

GRADINGS = int(os.environ.get("QUIZZER_GRADINGS", "300"))
"""The whole check run of the repository asks for a thousand."""
GROWTH = 4 << 20  # bytes; a leak of one small submission's data a grading would be several times that
SOURCES = (
    DOUBLE,
    "def double(x): return 3 * x",
    "def double(x): return 1 / 0",
    "import os\nos._exit(1)\n",
    "import os\nfor fd in range(3, 64):\n try: os.write(fd, bytes(64))\n except OSError: pass\n",
    "def double(x):\n    print('x' * 100_000)\n    return 2 * x",
    "def double(x",
)


def resident(pid: int) -> int:
    """Bytes of memory that the process has in use."""
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def descriptors(pid: int) -> int:
    return len(list(Path(f"/proc/{pid}/fd").iterdir()))


def test_gradings_leave_nothing_behind(tmp_path: Path) -> None:
    with Grader(timeout=5.0, cache=tmp_path) as grader:

        def zygotes() -> list[int]:
            return [sandbox.pid for sandbox in grader._sandboxes.values()]  # type: ignore[attr-defined]

        def grade(count: int) -> None:
            for index in range(count):
                verdict = grader.grade(double(), SOURCES[index % len(SOURCES)], seed=index % 50)
                assert verdict.passed == (index % len(SOURCES) in {0, 5}), verdict

        grade(100)  # whatever is cached is cached by now
        before = zygotes()
        memory = {pid: resident(pid) for pid in (os.getpid(), *before)}
        open_before = {pid: descriptors(pid) for pid in (os.getpid(), *before)}
        grade(GRADINGS)
        assert zygotes() == before
        assert eventually(lambda: {pid: descriptors(pid) for pid in open_before} == open_before)
        for pid, size in memory.items():
            assert resident(pid) - size < GROWTH
        # each sandbox has one process, which waits for its next job
        assert eventually(lambda: all(len(descendants(pid)) <= 1 for pid in before))
