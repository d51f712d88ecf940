"""The process inside a sandbox that locks itself in, imports what jobs need, and forks a process for each of them.

It is forked from the launcher, with NumPy there already. It never reads a job: the job's pipes go through to the forked
process, so nothing of one submission is left for the next. Only this process, in which no untrusted code runs, reports
how a job ended. When the host goes away, its end of the control socket closes, and everything here ends.

Control messages are JSON. From the host: first a configuration, then {"import": [modules]}, or {"job": n, "seconds": s}
with the descriptors to read the job from, to reply on, and for what the code prints; {"cancel": n} ends job n early.
To the host: {"ready": ...}, {"imported": ...}, {"ended": n, ...}.
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
import select
import signal
import socket
import sys
import tempfile
import time
from collections.abc import Mapping
from typing import Any, NoReturn

from quizzer.grading.sandbox import confine, tensors
from quizzer.grading.sandbox.inside import landlock, tasks

_MAX_MESSAGE = 1 << 16
_EXIT_HARNESS_FAILED = 70


class ForkServer:
    """The process that forks: see the module."""

    def __init__(self, control: socket.socket, configuration: Mapping[str, Any]) -> None:
        self._control = control
        self._configuration = configuration
        self._layers: set[str] = set(configuration["layers"])
        self._spare: _Spare | None = None
        program = bytes.fromhex(configuration["seccomp"]) if "seccomp" in self._layers else b""
        self._filter = confine.SystemCallFilter(program) if program else None

    def prepare(self) -> None:
        """Import, lock in, and tell the host which layers hold."""
        confine.holds(confine.dumpable)  # while it opens what it needs of its own /proc
        held = []
        wanted = self._layers
        if "privileges" in wanted and confine.holds(confine.no_new_privileges):
            held.append("privileges")
        user = self._configuration["user"]
        if user is not None and confine.holds(lambda: confine.become(user)):
            held.append("user")
        if "namespaces" in wanted and confine.holds(confine.private_namespaces):
            held.append("namespaces")
        confine.holds(confine.offer_to_oom_killer)
        confine.holds(confine.adopt_strays)
        sys.path[:] = self._configuration["path"]
        self._import(self._configuration["import"])
        if "torch" in sys.modules:
            tensors.rehearse()
            gc.freeze()
        sys.dont_write_bytecode = True  # of what a submission imports
        # What may not be read should not be found either: then `import scipy` says that there is no such module.
        sys.path[:] = [path for path in self._configuration["path"] if path not in self._configuration["hide"]]
        # Opened while they can be: how much memory this process has, and which children.
        self._statm = os.open("/proc/self/statm", os.O_RDONLY | os.O_CLOEXEC)
        self._children = None
        with contextlib.suppress(OSError):
            path = f"/proc/self/task/{os.getpid()}/children"
            self._children = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
        os.chdir("/")
        if "landlock" in wanted and landlock.restrict(self._configuration["read"]):
            held.append("landlock")
        if confine.holds(confine.drop_capabilities):
            held.append("capabilities")
        confine.holds(confine.undumpable)
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C at the terminal is the host's business
        if self._filter is not None:
            held.append("seccomp")
        gc.enable()
        self._tell({"ready": held})

    def serve(self) -> NoReturn:
        """Do what the host asks until it is gone."""
        while True:
            if self._spare is None:
                self._spare = self._fork()
            data, descriptors, _, _ = socket.recv_fds(self._control, _MAX_MESSAGE, 3)
            if not data:
                os._exit(0)
            message = json.loads(data)
            spare, self._spare = self._spare, None
            if "job" in message:
                self._job(spare, message, descriptors)
            elif "import" in message:
                spare.dismiss()
                missing = self._import(message["import"])
                if "torch" in message["import"]:  # an optimiser imports more at its first step, which takes a second
                    self._import(["torch._dynamo"])
                self._tell({"imported": True, "missing": missing})
                gc.freeze()

    def _tell(self, message: Mapping[str, Any]) -> None:
        try:
            self._control.send(json.dumps(message).encode())
        except OSError:  # the host is gone
            os._exit(0)

    @staticmethod
    def _import(modules: list[str]) -> list[str]:
        """Import modules. Returns those that are missing."""
        missing = []
        tempfile.tempdir = "/"  # PyTorch asks where one would be; nothing can be written there, or anywhere
        for name in modules:
            try:
                __import__(name)
            except ImportError:
                missing.append(name)
        if "torch" in sys.modules:  # only a process with one thread may fork
            sys.modules["torch"].set_num_threads(1)
        return missing

    def _memory(self) -> int:
        pages = int(os.pread(self._statm, 100, 0).split()[0])
        return pages * os.sysconf("SC_PAGE_SIZE")

    def _fork(self) -> _Spare:
        """Fork a process that gets ready for a job and waits for it: what forking costs is paid between jobs."""
        mine, its = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        memory = self._memory() + self._configuration["memory"]
        pid = os.fork()
        if pid == 0:
            mine.close()
            self._control.close()
            self._be_spare(its, memory)
        its.close()
        return _Spare(pid, mine)

    def _job(self, spare: _Spare, message: Mapping[str, Any], descriptors: list[int]) -> None:
        began = time.monotonic()
        spare.hand_over(message, descriptors)
        child = spare.pid
        timed_out, gone = self._wait(child, message["job"], began + message["seconds"])
        if timed_out or gone:
            with contextlib.suppress(ProcessLookupError):
                os.kill(child, signal.SIGKILL)
        _, status, usage = os.wait4(child, 0)
        self._end_strays()
        if gone:
            os._exit(0)
        self._tell(
            {
                "ended": message["job"],
                "signal": os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0,
                "code": os.WEXITSTATUS(status) if os.WIFEXITED(status) else 0,
                "timed_out": timed_out,
                "cpu": usage.ru_utime + usage.ru_stime,
                "seconds": time.monotonic() - began,
            }
        )

    def _wait(self, child: int, job: int, deadline: float) -> tuple[bool, bool]:
        """Wait for the child. Returns whether it has to be ended, and whether the host is gone."""
        events = select.poll()
        events.register(self._control, select.POLLIN)
        process, step = None, 0.002
        with contextlib.suppress(OSError):  # Linux before 5.3 has no pidfd: look again and again
            process = os.pidfd_open(child)
            events.register(process, select.POLLIN)
            step = 3600.0
        try:
            while (left := deadline - time.monotonic()) > 0:
                ready = dict(events.poll(min(left, step) * 1000))
                if os.waitid(os.P_PID, child, os.WEXITED | os.WNOWAIT | os.WNOHANG) is not None:
                    return False, False
                if self._control.fileno() in ready:
                    data = self._control.recv(_MAX_MESSAGE)
                    if not data:
                        return False, True
                    if json.loads(data).get("cancel") == job:
                        return True, False
            return True, False
        finally:
            if process is not None:
                os.close(process)

    def _end_strays(self) -> None:
        """End what a job left running: where no filter stops it, it may have started processes."""
        if self._children is None:
            return
        for _ in range(1000):
            strays = [int(pid) for pid in os.pread(self._children, 1 << 16, 0).split()]
            if not strays:
                return
            for pid in strays:
                with contextlib.suppress(ProcessLookupError, ChildProcessError):
                    os.kill(pid, signal.SIGKILL)
                    os.waitpid(pid, 0)

    def _be_spare(self, orders: socket.socket, memory: int) -> NoReturn:
        """In the forked process: get ready, wait for a job, lock the rest and do it."""
        try:
            confine.holds(confine.die_with_parent)
            os.setsid()
            if not select.select([orders], [], [], 0)[0]:
                tasks.rehearse()  # touches the memory that a job will touch, while nobody waits
            data, descriptors, _, _ = socket.recv_fds(orders, _MAX_MESSAGE, 3)
            if len(descriptors) != 3:  # dismissed, or the fork server is gone
                os._exit(0)
            job, reply, printed = descriptors
            os.dup2(printed, 1)
            os.dup2(printed, 2)
            keep = sorted({0, 1, 2, job, reply})
            for low, high in zip(keep, [*keep[1:], 1 << 16], strict=True):
                os.closerange(low + 1, high)
            orders.detach()
            confine.limit_resources(memory=memory, seconds=json.loads(data)["seconds"])
            if self._filter is not None:
                self._filter.install()
            tasks.serve(job, reply)
        except BrokenPipeError:  # the host has stopped listening, and knows why
            os._exit(_EXIT_HARNESS_FAILED)
        except BaseException as error:
            with contextlib.suppress(BaseException):
                os.write(2, f"The sandbox failed: {type(error).__name__}: {error}\n".encode()[:500])
            os._exit(_EXIT_HARNESS_FAILED)
        os._exit(0)


class _Spare:
    """A forked process that waits for a job, as the fork server sees it."""

    def __init__(self, pid: int, orders: socket.socket) -> None:
        self.pid = pid
        self._orders = orders

    def hand_over(self, message: Mapping[str, Any], descriptors: list[int]) -> None:
        with contextlib.suppress(OSError), self._orders:  # should it be gone, waiting for it will tell
            socket.send_fds(self._orders, [json.dumps(message).encode()], descriptors)
        for descriptor in descriptors:
            os.close(descriptor)

    def dismiss(self) -> None:
        self._orders.close()
        os.waitpid(self.pid, 0)


def serve(control: socket.socket) -> NoReturn:
    """Take the configuration from `control`, and be the fork server behind it until the host is gone."""
    server = ForkServer(control, json.loads(_announced(control)))
    server.prepare()
    server.serve()


def _announced(control: socket.socket) -> bytes:
    """A message in as many parts as it takes, behind its length. Ends the process if the host is gone."""
    size = int(control.recv(100) or 1)
    data = b""
    while len(data) < size:
        part = control.recv(size)
        if not part:
            os._exit(0)
        data += part
    return data
