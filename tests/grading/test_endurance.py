"""Many gradings in one process leave no growth: of memory, of descriptors, of processes."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from quizzer.grading import Grader
from tests.grading.exercises import DOUBLE, double
from tests.grading.processes import at_rest, descendants, eventually, nothing_lingers

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


def is_open(descriptor: int) -> bool:
    try:
        os.fstat(descriptor)
    except OSError:
        return False
    return True


def descriptors(pids: Sequence[int]) -> list[int]:
    """How many descriptors this process has open, and each of the others: only root may look into those."""
    theirs = [len(list(Path(f"/proc/{pid}/fd").iterdir())) for pid in pids] if os.geteuid() == 0 else []
    return [sum(map(is_open, range(4096))), *theirs]


def test_gradings_leave_nothing_behind(tmp_path: Path) -> None:
    with Grader(timeout=5.0, cache=tmp_path) as grader:

        def lasting() -> list[int]:
            """Launcher, fork servers and what may be around them: all but the processes that wait for a job."""
            return [pid for pid in descendants(os.getpid()) if descendants(pid)]

        def grade(count: int) -> None:
            for index in range(count):
                verdict = grader.grade(double(), SOURCES[index % len(SOURCES)], seed=index % 50)
                assert verdict.passed == (index % len(SOURCES) in {0, 5}), verdict

        grade(100)  # whatever is cached is cached by now
        idle = at_rest()
        before = lasting()
        memory = {pid: resident(pid) for pid in (os.getpid(), *before)}
        open_before = descriptors(before)
        grade(GRADINGS)
        assert lasting() == before
        assert eventually(lambda: descriptors(before) == open_before)
        for pid, size in memory.items():
            assert resident(pid) - size < GROWTH
        assert nothing_lingers(idle)
