"""Where there is no Linux: nothing of it is imported, and the sandbox is the one that is named for what it is."""

from __future__ import annotations

import subprocess
import sys

import pytest

ABSENT = ("fcntl", "resource", "pwd", "grp", "termios", "pty")
PROGRAM = """
import pkgutil, importlib, sys
import os, signal
import ctypes, socket, subprocess, tempfile, multiprocessing, numpy, asyncio  # as they are here
for name in {absent!r}:
    sys.modules[name] = None
sys.platform = {platform!r}
import quizzer.grading as grading
from quizzer.grading import sandbox
from quizzer.grading.sandbox.limits import Policy
for module in pkgutil.iter_modules(grading.__path__):
    importlib.import_module(f"quizzer.grading.{{module.name}}")
opened = sandbox.open_sandbox(Policy("submission"))
loaded = sorted(name for name in sys.modules if name.startswith("quizzer.grading.sandbox."))
print(type(opened).__name__, *loaded)
"""


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_the_grader_is_imported_without_anything_of_linux(platform: str) -> None:
    absent = ABSENT if platform == "win32" else ()
    program = PROGRAM.format(absent=absent, platform=platform)
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    kind, *loaded = done.stdout.split()
    assert kind == "OneShot"
    assert not {name for name in loaded if name.rpartition(".")[2] in {"landlock", "fork_server", "confine", "linux"}}
