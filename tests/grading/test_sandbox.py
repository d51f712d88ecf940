"""Sandboxes as processes: started, shared, lost, restarted, ended with their host; and of every strength."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from quizzer.errors import SandboxError
from quizzer.grading import CheckResult, Grader, Isolation
from quizzer.grading.sandbox import Sandbox, launch, probe
from quizzer.grading.sandbox.jobs import PlannedCall, SolveJob
from quizzer.grading.sandbox.limits import LAYERS, Policy, _open_to_all
from quizzer.grading.sandbox.linux import LinuxSandbox, _hung_up
from quizzer.grading.sandbox.oneshot import OneShot
from quizzer.grading.sandbox.protocol import ProtocolError, encode
from tests.grading.exercises import DOUBLE, double
from tests.grading.levels import PATIENCE
from tests.grading.processes import alive, descendants, eventually, fork_server_of


def job(source: str, calls: int = 1) -> SolveJob:
    return {
        "task": "solve",
        "sources": {"submission": source.encode()},
        "contract": {"name": "f", "parameters": {"x": None}, "banned": None},
        "calls": [PlannedCall(str(i), encode((i,))) for i in range(calls)],
        "stream": True,
    }


def run(sandbox: Sandbox, source: str, seconds: float = 60.0) -> tuple[str, list[Sequence[Any]]]:
    records: list[Sequence[Any]] = []
    ending = sandbox.run(job(source), seconds=seconds, on_record=records.append)
    return ending.status, records


@pytest.fixture(params=[LinuxSandbox, OneShot])
def sandbox(request: pytest.FixtureRequest) -> Any:
    sandbox = request.param(Policy("submission"))
    yield sandbox
    sandbox.close()


@pytest.mark.parametrize(
    ("source", "status"),
    [
        ("def f(x): return x", "done"),
        ("def f(x): return 1 / 0", "done"),
        ("def f(x):\n while True: pass", "timeout"),
        ("import os\ndef f(x): os._exit(0)", "crash"),
        ("import os\ndef f(x): os._exit(3)", "crash"),
        ("import ctypes\ndef f(x): ctypes.string_at(0)", "crash"),
        ("import os\nfor fd in range(3, 32):\n try: os.write(fd, b'x' * 50)\n except OSError: pass", "protocol"),
    ],
)
def test_both_kinds_of_sandbox_tell_how_a_job_ended(sandbox: Sandbox, source: str, status: str) -> None:
    assert run(sandbox, source, 1.0 if status == "timeout" else 60.0)[0] == status
    assert run(sandbox, "def f(x): return x")[0] == "done"


def test_a_sandbox_stays_with_its_process_until_that_is_lost() -> None:
    sandbox = LinuxSandbox(Policy("submission"))
    try:
        assert run(sandbox, "def f(x): return x")[0] == "done"
        first = fork_server_of(sandbox)
        assert run(sandbox, "import ctypes; ctypes.string_at(0)")[0] == "crash"
        assert fork_server_of(sandbox) == first
        control = sandbox._control
        assert control is not None
        os.kill(first, signal.SIGKILL)
        assert eventually(lambda: not alive(first) and _hung_up(control))
        assert run(sandbox, "def f(x): return x")[0] == "done"
        assert fork_server_of(sandbox) != first
    finally:
        sandbox.close()


def test_a_fork_server_that_is_lost_during_a_job_is_a_crash_and_is_replaced() -> None:
    sandbox = LinuxSandbox(Policy("submission"))
    try:
        sandbox.start()
        server = fork_server_of(sandbox)
        hangs = job("def f(x):\n while True: pass")
        ending = sandbox.run(hangs, seconds=60, on_record=lambda _: os.kill(server, signal.SIGKILL))
        assert ending.status == "crash"
        assert run(sandbox, "def f(x): return x")[0] == "done"
    finally:
        sandbox.close()


def test_a_listener_that_fails_costs_its_job_and_no_other() -> None:
    sandbox = LinuxSandbox(Policy("submission"))

    def fail(_: Sequence[Any]) -> None:
        raise RuntimeError("the screen is gone")

    try:
        with pytest.raises(RuntimeError, match="the screen is gone"):
            sandbox.run(job("def f(x): return x"), seconds=60, on_record=fail)
        assert run(sandbox, "def f(x): return x")[0] == "done"
    finally:
        sandbox.close()


def test_a_record_out_of_place_ends_its_job(sandbox: Sandbox) -> None:
    def refuse(_: Sequence[Any]) -> None:
        raise ProtocolError("not this one")

    ending = sandbox.run(job("def f(x):\n while True: pass"), seconds=60, on_record=refuse)
    assert ending.status == "protocol"
    assert "not this one" in ending.message


def test_closing_ends_a_sandbox_and_using_it_starts_it_again() -> None:
    grader = Grader()
    assert grader.grade(double(), DOUBLE).passed
    grader.close()
    assert grader.grade(double(), DOUBLE).passed
    grader.close()
    grader.close()


def test_threads_share_a_grader(grader: Grader) -> None:
    verdicts: list[str] = []

    def grade(source: str) -> None:
        verdicts.extend(grader.grade(double(), source).verdict for _ in range(5))

    sources = (DOUBLE, "def double(x): return 3 * x", "import os; os._exit(0)", "def double(x): return 1 / 0")
    threads = [threading.Thread(target=grade, args=(source,)) for source in sources]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(verdicts) == ["crash"] * 5 + ["error"] * 5 + ["fail"] * 5 + ["pass"] * 5


def test_a_sandbox_outlives_the_thread_that_started_it() -> None:
    with Grader() as grader:
        thread = threading.Thread(target=grader.warm)
        thread.start()
        thread.join()
        started = descendants(os.getpid())
        assert grader.grade(double(), DOUBLE).passed
        assert len(set(started) & set(descendants(os.getpid()))) >= 3  # all but those that waited for a job


def _descriptors() -> list[int]:
    return sorted(int(entry.name) for entry in Path("/proc/self/fd").iterdir())[:-1]  # but the one that lists them


def _next_descriptor() -> int:
    descriptor = os.dup(0)
    os.close(descriptor)
    return descriptor


def test_too_few_descriptors_are_said_and_none_is_lost(tmp_path: Path) -> None:
    """At whatever step they run out, down to none at all."""
    with Grader(timeout=60.0, cache=tmp_path) as grader:
        assert grader.grade(double(), DOUBLE).passed
        grader.close()
        limits = resource.getrlimit(resource.RLIMIT_NOFILE)
        before = _descriptors()
        said = []
        try:
            for limit in range(_next_descriptor(), max(before) + 20):
                resource.setrlimit(resource.RLIMIT_NOFILE, (limit, limits[1]))
                try:
                    assert grader.grade(double(), DOUBLE).passed
                    break
                except SandboxError as error:
                    said.append(str(error))
        finally:
            resource.setrlimit(resource.RLIMIT_NOFILE, limits)
        grader.close()
        assert said
        assert all("Too many open files" in sentence for sentence in said), said
        assert _descriptors() == before
        assert grader.grade(double(), DOUBLE).passed


@pytest.mark.parametrize("source", ["def double(x): return 2 * x", "while True: pass"])
def test_no_process_outlives_a_host_that_is_killed(source: str) -> None:
    program = (
        "from quizzer.grading import Grader\nfrom tests.grading.exercises import double\n"
        f"g = Grader(timeout=60)\ng.warm()\nprint('ready', flush=True)\ng.grade(double(), {source!r})\n"
        "import time; time.sleep(60)\n"
    )
    root = Path(__file__).parents[2]
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, cwd=root) as host:
        assert host.stdout is not None
        assert host.stdout.readline() == b"ready\n"
        time.sleep(0.5)
        family = descendants(host.pid)
        assert len(family) >= 2
        host.kill()
        host.wait()
        assert eventually(lambda: not any(alive(pid) for pid in family))


def test_what_each_layer_stops_is_found_out_not_assumed(tmp_path: Path) -> None:
    found: dict[str, Isolation] = {}
    for name, layers in (
        ("all", LAYERS),
        ("no landlock", LAYERS - {"bubblewrap", "landlock", "user"}),
        ("no seccomp", LAYERS - {"seccomp"}),
        ("only namespaces", frozenset({"namespaces"})),
        ("none", frozenset[str]()),
    ):
        with Grader(layers=layers, cache=tmp_path / name) as grader:
            found[name] = grader.isolation()
            assert grader.grade(double(), DOUBLE).isolation == found[name]
    assert found["all"] == Isolation("full")
    assert found["no landlock"].level == "partial"
    assert "reading your files" in found["no landlock"].not_stopped
    assert "changing your files" not in found["no landlock"].not_stopped
    assert "using the network" not in found["no landlock"].not_stopped
    assert "starting processes" in found["no seccomp"].not_stopped
    assert "reading your files" not in found["no seccomp"].not_stopped
    assert "using the network" not in found["only namespaces"].not_stopped
    assert found["none"].level == "limits"
    assert "using much memory" not in found["none"].not_stopped


@pytest.mark.skipif(shutil.which("bwrap") is None, reason="bubblewrap is not installed: its layer cannot be tried")
@pytest.mark.skipif(os.geteuid() == 0, reason="root does without bubblewrap: run the tests as an ordinary user")
def test_bubblewrap_takes_the_place_of_landlock(tmp_path: Path) -> None:
    with Grader(layers=LAYERS - {"landlock"}, cache=tmp_path) as grader:
        assert grader.isolation() == Isolation("full")
        assert "bubblewrap" in grader._sandboxes["submission"].layers
        assert grader.grade(double(), DOUBLE).passed


def test_a_bubblewrap_that_does_not_work_is_done_without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = tmp_path / "bwrap"
    broken.write_text("#!/bin/sh\necho 'bwrap: setting up uid map: Permission denied' >&2\nexit 1\n")
    broken.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    with Grader(cache=tmp_path) as grader:
        assert grader.grade(double(), DOUBLE).passed
        assert "bubblewrap" not in grader._sandboxes["submission"].layers


def test_processes_that_a_weak_sandbox_lets_start_are_ended() -> None:
    source = (
        "import os, time\n"
        "def f(x):\n"
        "    for _ in range(3):\n"
        "        if os.fork() == 0:\n"
        "            os.setsid()\n"
        "            if os.fork(): os._exit(0)\n"
        "            time.sleep(60)\n"
        "    return x\n"
    )
    sandbox = LinuxSandbox(Policy("submission", LAYERS - {"seccomp"}))
    try:
        assert run(sandbox, source)[0] == "done"
        assert run(sandbox, "def f(x): return x")[0] == "done"
        pid = fork_server_of(sandbox)
        assert eventually(lambda: len(descendants(pid)) <= 1)  # the one that waits for the next job
    finally:
        sandbox.close()


def test_the_isolation_is_remembered_until_something_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[Sandbox] = []
    real = probe.try_attacks

    def count(sandbox: Sandbox) -> Isolation:
        tried.append(sandbox)
        return real(sandbox)

    monkeypatch.setattr(probe, "try_attacks", count)
    for layers, tries in ((LAYERS, 1), (LAYERS, 1), (LAYERS - {"seccomp"}, 2)):
        with Grader(layers=layers, cache=tmp_path) as grader:
            grader.isolation()
        assert len(tried) == tries
    (tmp_path / "isolation.json").write_text("damaged")
    with Grader(cache=tmp_path) as grader:
        assert grader.isolation().level == real(grader._sandbox("submission")).level
    assert len(tried) == 3


def test_a_cache_that_cannot_be_written_costs_only_time(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    with Grader(cache=blocked) as grader:
        assert grader.grade(double(), DOUBLE).passed


def test_a_process_without_linux_tools_is_named_for_what_it_is() -> None:
    isolation = probe.try_attacks(OneShot(Policy("submission")))
    assert isolation.level == "limits"
    assert "reading your files" in isolation.not_stopped


@pytest.mark.parametrize("program", ["/nonexistent/python", "/bin/false"])
def test_an_interpreter_that_cannot_start_is_said(program: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(launch, "command", lambda *_: [program])
    with Grader() as grader, pytest.raises(SandboxError, match="sandbox"):
        grader.grade(double(), DOUBLE)


def test_root_becomes_nobody_where_nobody_can_read_python() -> None:
    open_to_all = all(_open_to_all(Path(path)) for path in (os.path.realpath(sys.executable), __file__))
    sandbox = LinuxSandbox(Policy("submission"))
    try:
        sandbox.start()
        assert ("user" in sandbox.layers) == (os.geteuid() == 0 and open_to_all)
    finally:
        sandbox.close()


def test_a_submission_finds_all_of_the_standard_library(sandbox: Sandbox) -> None:
    source = "import statistics, wave, xml.dom.minidom\ndef f(x): return statistics.mean([x])"  # not imported before
    status, records = run(sandbox, source)
    assert status == "done"
    assert records[0] == ["load", "submission", None, None]


def test_checks_are_heard_while_a_submission_still_runs(grader: Grader) -> None:
    """It would run for a minute: whoever hears of the first check after that has not heard it in time."""
    source = "calls = []\ndef double(x):\n    calls.append(1)\n    while len(calls) > 4: pass\n    return 2 * x\n"
    heard: list[CheckResult] = []

    def enough(check: CheckResult) -> None:
        heard.append(check)
        raise KeyError

    started = time.monotonic()
    with pytest.raises(KeyError):
        grader.grade(double(), source, on_check=enough)
    assert [check.name for check in heard] == ["random inputs"]
    assert time.monotonic() - started < PATIENCE / 2
