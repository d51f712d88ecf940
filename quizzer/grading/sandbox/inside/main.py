"""The program of a sandbox, run by its path: `main.py launch DESCRIPTOR CONFIGURATION` on Linux, else `main.py once`.

It runs without `site` and without quizzer's own packages: only the modules of the sandbox can be imported.
"""

from __future__ import annotations

import gc
import json
import os
import socket
import sys
import types
from pathlib import Path
from typing import NoReturn

_SANDBOX = Path(__file__).resolve().parents[1]


def _make_importable() -> None:
    """Let the modules of `quizzer.grading.sandbox` be found, without running the packages above."""
    for name, path in (("quizzer", []), ("quizzer.grading", []), ("quizzer.grading.sandbox", [str(_SANDBOX)])):
        package = types.ModuleType(name)
        package.__path__ = path
        sys.modules[name] = package


def main() -> NoReturn:
    """Take the configuration, and serve jobs or do the one that follows it."""
    _make_importable()
    if sys.argv[1] == "launch":
        configuration = json.loads(sys.argv[3])
        sys.path[:] = configuration["path"]
        gc.disable()  # what is imported stays; looking for garbage in it is a tenth of the time
        from quizzer.grading.sandbox.inside import launcher

        launcher.serve(socket.socket(fileno=int(sys.argv[2])), configuration["import"])
    _once()


def _once() -> NoReturn:
    """One job from standard input, records to standard output; what the code prints goes to standard error."""
    reply = os.dup(1)
    os.dup2(2, 1)
    if sys.platform == "win32":
        import msvcrt

        for descriptor in (0, reply):
            msvcrt.setmode(descriptor, os.O_BINARY)
    configuration = json.loads(_line())
    sys.path[:] = configuration["path"]
    from quizzer.grading.sandbox.inside import tasks

    for module in configuration["import"]:
        __import__(module)
    sys.dont_write_bytecode = True  # of what a submission imports
    sys.path[:] = [path for path in sys.path if path not in configuration["hide"]]
    if sys.platform != "win32":
        from quizzer.grading.sandbox import confine

        confine.holds(lambda: confine.limit_resources(memory=None, seconds=configuration["seconds"]))
    os.write(reply, b"!")  # ready: from here on the time counts
    tasks.serve(0, reply)
    os._exit(0)


def _line() -> bytes:
    """The first line of standard input, and not a byte more."""
    line = b""
    while not line.endswith(b"\n"):
        line += os.read(0, 1)
    return line


if __name__ == "__main__":
    main()
