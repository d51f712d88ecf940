"""From the command to the first screen with real numbers, beside a minimal Textual app, through a real pty.

    .venv/bin/python tests/benchmarks/startup.py [RUNS] [CHECKOUT ...]

The programs take turns, so that a machine that slows down slows all; the figure to quote is the ratio. Other checkouts
of quizzer, such as an older one, are run by the same interpreter.
"""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import statistics
import struct
import sys
import tempfile
import termios
import time
from dataclasses import dataclass
from pathlib import Path

MINIMAL_APP = """
from textual.app import App
from textual.widgets import Footer, Static
class Minimal(App):
    def compose(self):
        yield Static("ready-and-waiting")
        yield Footer()
Minimal().run()
"""
HERE = Path(__file__).parents[2]
READY = re.compile(rb"ready-and-waiting")
FIRST = re.compile(rb"Press Enter|\bNew\b")
"""What a new learner's home says: how to begin, and before that line was there, how many questions are new."""
ESCAPES = re.compile(rb"\x1b\[[0-9;?$>=]*[ -/]*[@-~]")


@dataclass(frozen=True)
class Program:
    """A terminal program, and what shows that its first screen is there."""

    name: str
    command: tuple[str, ...]
    shown: re.Pattern[bytes]
    environment: dict[str, str]


def time_to(program: Program, limit: float = 30.0) -> float:
    """Seconds from starting the program until its first screen is there."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 36, 120, 0, 0))
    start = time.perf_counter()
    pid = os.fork()
    if pid == 0:
        os.setsid()
        fcntl.ioctl(slave, termios.TIOCSCTTY, 0)
        for descriptor in (0, 1, 2):
            os.dup2(slave, descriptor)
        os.close(master)
        os.execve(program.command[0], program.command, program.environment)  # noqa: S606  the benchmark starts what it measures
    os.close(slave)
    seen = b""
    try:
        while time.perf_counter() - start < limit:
            if not select.select([master], [], [], 0.05)[0]:
                continue
            try:
                seen += os.read(master, 1 << 16)
            except OSError:
                break
            if b"\x1b[?2026$p" in seen:  # a terminal that can draw a frame at once says so when asked
                os.write(master, b"\x1b[?2026;2$y")
            if program.shown.search(ESCAPES.sub(b"", seen)):
                return time.perf_counter() - start
    finally:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        os.close(master)
    sys.exit(f"{program.name} never showed {program.shown.pattern!r}; the end of what it drew: {seen[-500:]!r}")


def environment(scratch: str, checkout: Path) -> dict[str, str]:
    """A terminal and a new learner's folders."""
    return os.environ | {
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "LANG": "C.UTF-8",
        "PYTHONPATH": str(checkout),
        "QUIZZER_DATA_DIR": f"{scratch}/data",
        "QUIZZER_CACHE_DIR": f"{scratch}/cache",
    }


def main() -> None:
    """Print medians and ratios."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    checkouts = [HERE, *(Path(name).resolve() for name in sys.argv[2:])]
    with tempfile.TemporaryDirectory() as scratch:
        programs = [Program("minimal Textual app", (sys.executable, "-c", MINIMAL_APP), READY, dict(os.environ))]
        for place, checkout in enumerate(checkouts):
            command = (sys.executable, "-m", "quizzer")
            programs.append(Program(str(checkout), command, FIRST, environment(f"{scratch}/{place}", checkout)))
        for program in programs:  # not counted: fills the bank's cache and the disk's
            time_to(program)
        rounds = [[time_to(program) for program in programs] for _ in range(runs)]
    for place, program in enumerate(programs):
        times = [taken[place] for taken in rounds]
        ratio = statistics.median(taken[place] / taken[0] for taken in rounds)
        print(f"{statistics.median(times) * 1e3:6.0f} ms (min {min(times) * 1e3:.0f})  x {ratio:.2f}  {program.name}")


if __name__ == "__main__":
    main()
