"""From the command to the first screen with real numbers, beside a minimal Textual app, through a real pty.

    .venv/bin/python tests/benchmarks/startup.py [RUNS]

The two programs take turns, so that a machine that slows down slows both; the figure to quote is the ratio.
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

import timing

MINIMAL_APP = """
from textual.app import App
from textual.widgets import Footer, Static
class Minimal(App):
    def compose(self):
        yield Static("ready-and-waiting")
        yield Footer()
Minimal().run()
"""
ESCAPES = re.compile(rb"\x1b\[[0-9;?$>=]*[ -/]*[@-~]")


@dataclass(frozen=True)
class Program:
    """A terminal program and the words that show that its first screen is there."""

    name: str
    command: tuple[str, ...]
    sentinel: bytes


def time_to(program: Program, environment: dict[str, str], limit: float = 30.0) -> float:
    """Seconds from starting the program until the sentinel is on the screen."""
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
        os.execve(program.command[0], program.command, environment)  # noqa: S606  the benchmark starts what it measures
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
            if program.sentinel in ESCAPES.sub(b"", seen):
                return time.perf_counter() - start
    finally:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        os.close(master)
    sys.exit(f"{program.name} never showed {program.sentinel!r}; the end of what it drew: {seen[-500:]!r}")


def main() -> None:
    """Print medians and their ratio."""
    runs = timing.repetitions(__doc__ or "", 15, "runs")
    with tempfile.TemporaryDirectory() as scratch:
        environment = os.environ | {
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
            "LANG": "C.UTF-8",
            "QUIZZER_DATA_DIR": f"{scratch}/data",
            "QUIZZER_CACHE_DIR": f"{scratch}/cache",
        }
        minimal = Program("minimal Textual app", (sys.executable, "-c", MINIMAL_APP), b"ready-and-waiting")
        quizzer = Program("quizzer", (sys.executable, "-m", "quizzer"), b"New")
        for program in (minimal, quizzer):  # not counted: fills the bank's cache and the disk's
            time_to(program, environment)
        pairs = [(time_to(minimal, environment), time_to(quizzer, environment)) for _ in range(runs)]
    base, ours = zip(*pairs, strict=True)
    print(f"minimal Textual app  median {statistics.median(base) * 1e3:6.0f} ms  (min {min(base) * 1e3:.0f})")
    print(f"quizzer              median {statistics.median(ours) * 1e3:6.0f} ms  (min {min(ours) * 1e3:.0f})")
    print(f"ratio, run by run    median {statistics.median(b / a for a, b in pairs):6.2f}")


if __name__ == "__main__":
    main()
