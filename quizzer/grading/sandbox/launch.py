"""The host's side of the launcher: starts it, asks it for fork servers, and has it end them."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import socket
from collections.abc import Mapping, Sequence
from itertools import count
from typing import Any, Final

from quizzer.errors import SandboxError
from quizzer.grading.sandbox import bubblewrap, confine
from quizzer.grading.sandbox.limits import Policy, command, environment, preparation
from quizzer.sentences import say

_CHUNK: Final = 1 << 16
_CONTROL: Final = 3  # the descriptor at which the process listens


class _Process:
    """A program that was started, with its end of a socket. Unlike a `Popen` it need not be waited for."""

    def __init__(self, arguments: list[str], control: socket.socket) -> None:
        self._errors, errors = os.pipe()
        null = os.devnull
        actions = [
            (os.POSIX_SPAWN_OPEN, 0, null, os.O_RDONLY, 0),
            (os.POSIX_SPAWN_OPEN, 1, null, os.O_WRONLY, 0),
            (os.POSIX_SPAWN_DUP2, errors, 2),
            (os.POSIX_SPAWN_DUP2, control.fileno(), _CONTROL),
        ]
        try:
            # in a process group of its own: Ctrl-C at the terminal is the host's business
            self.pid = os.posix_spawn(arguments[0], arguments, environment(), file_actions=actions, setpgroup=0)
        except OSError:
            os.close(self._errors)
            raise
        finally:
            os.close(errors)
        self._ended = False

    def ended(self) -> bool:
        """Whether it is gone; its exit code has then been asked for."""
        if not self._ended:
            try:
                self._ended = os.waitpid(self.pid, os.WNOHANG) != (0, 0)
            except ChildProcessError:
                self._ended = True
        return self._ended

    def kill(self) -> bytes:
        """End it. Returns what it has written to its standard error."""
        if not self.ended():
            os.kill(self.pid, signal.SIGKILL)
        with open(self._errors, "rb", closefd=False) as errors:
            return errors.read()

    def leave(self) -> None:
        """Do not listen to it any longer."""
        os.close(self._errors)


_leaving: Final[list[_Process]] = []
"""Processes that were told to end; the system keeps each in its list until this one has asked for its exit code."""


class Launcher:
    """The process that fork servers are forked from, started with the first of them and again after it was lost.

    Args:
        bubblewrap: Whether to put it into bubblewrap, where that is installed.
    """

    def __init__(self, *, bubblewrap: bool) -> None:
        self._bubblewrap = bubblewrap
        self._wrapped = False
        self._process: _Process | None = None
        self._control: socket.socket | None = None
        self._numbers = count()

    def fork(self, policy: Policy) -> tuple[int, socket.socket]:
        """Ask for a fork server of a policy, without waiting for it: its number here, and its control socket.

        Raises SandboxError if no process can be started.
        """
        control = self._begin()
        number = next(self._numbers)
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            configuration = json.dumps(policy.configuration()).encode()
            with contextlib.suppress(OSError):  # if the launcher is gone, whoever listens at the socket will be told
                _say(control, {"fork": number}, [theirs.fileno()])
                ours.send(str(len(configuration)).encode())
                for start in range(0, len(configuration), _CHUNK):
                    ours.send(configuration[start : start + _CHUNK])
        return number, ours

    def end(self, number: int) -> None:
        """Have a fork server end, whose control socket is closed."""
        if self._control is not None:
            with contextlib.suppress(OSError):  # if the launcher is gone, so will be the fork server
                _say(self._control, {"end": number})

    @property
    def wrapped(self) -> bool:
        """Whether bubblewrap is around it."""
        return self._process is not None and self._wrapped

    def give_up_bubblewrap(self) -> bool:
        """Do without from now on, because nothing started in it. Returns whether that makes a difference."""
        if not self.wrapped:
            return False
        self.close()
        self._bubblewrap = False
        return True

    def last_words(self) -> str:
        """What the process said when it could not go on; it is ended, so that the next fork server gets a new one."""
        if self._process is None:
            return ""
        said = self._process.kill().decode("utf-8", "replace").strip().splitlines()[-1:]
        self.close()
        return said[0] if said else ""

    def close(self) -> None:
        """Have the process end, with all that it has forked: it does when its socket closes. Nobody waits for that."""
        if self._control is not None:
            self._control.close()
        if self._process is not None:
            self._process.leave()
            _leaving.append(self._process)
        self._control = self._process = None

    def _begin(self) -> socket.socket:
        """Start the process if there is none; where it listens."""
        if self._control is not None and self._process is not None and not self._process.ended():
            return self._control
        self.close()
        _leaving[:] = [process for process in _leaving if not process.ended()]
        confine.holds(confine.undumpable)  # what this process knows is not for others to read
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._control = ours
        with theirs:
            try:
                around = bubblewrap.prefix() if self._bubblewrap else []
                self._wrapped = bool(around)
                program = command("launch", str(_CONTROL), json.dumps(preparation()))
                self._process = _Process([*around, *program], theirs)
            except OSError as error:
                self.close()
                raise SandboxError(say("A sandbox could not be started: {reason}.", reason=error.strerror)) from error
        return ours


def _say(control: socket.socket, message: Mapping[str, Any], descriptors: Sequence[int] = ()) -> None:
    socket.send_fds(control, [json.dumps(message).encode()], descriptors)
