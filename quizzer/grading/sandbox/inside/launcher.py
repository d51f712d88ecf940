"""The process that imports NumPy once and starts fork servers: what takes longest in starting a sandbox happens here.

It runs nothing of the bank's or a learner's, and nothing of them ever reaches it. Messages from the host are JSON:
{"fork": n} with the descriptor of the new fork server's control socket, and {"end": n}. When the host goes away, its
end of the socket closes, and everything here ends.
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
import select
import signal
import socket
import time
from collections.abc import Sequence
from typing import NoReturn

from quizzer.grading.sandbox import confine
from quizzer.grading.sandbox.inside import fork_server, tasks

_MAX_MESSAGE = 1 << 12
_GRACE_SECONDS = 0.5  # for a fork server to end its job and leave by itself


def serve(control: socket.socket, modules: Sequence[str]) -> NoReturn:
    """Import `modules`, then start fork servers as the host asks for them, until it is gone."""
    for module in modules:
        __import__(module)
    tasks.rehearse()
    gc.freeze()
    confine.holds(confine.undumpable)
    servers: dict[int, int] = {}
    while True:
        data, descriptors, _, _ = socket.recv_fds(control, _MAX_MESSAGE, 1)
        if not data:
            break
        message = json.loads(data)
        if "fork" in message:
            servers[message["fork"]] = _fork(control, *descriptors)
        elif message["end"] in servers:
            _see_off(servers.pop(message["end"]))
    for pid in servers.values():
        _see_off(pid)
    os._exit(0)


def _fork(control: socket.socket, descriptor: int) -> int:
    pid = os.fork()
    if pid == 0:
        control.close()
        fork_server.serve(socket.socket(fileno=descriptor))
    os.close(descriptor)
    return pid


def _see_off(pid: int) -> None:
    """Wait until a fork server has ended, whose socket the host has closed already; one that stays is made to leave."""
    with contextlib.suppress(OSError):  # Linux before 5.3 has no pidfd
        process = os.pidfd_open(pid)
        select.select([process], [], [], _GRACE_SECONDS)
        os.close(process)
    deadline = time.monotonic() + _GRACE_SECONDS
    while os.waitpid(pid, os.WNOHANG) == (0, 0):
        if time.monotonic() > deadline:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
            return
        time.sleep(0.002)
