"""Submissions that cheat, harm or break: none passes, none does harm, and the next good submission passes.

Harm is looked for from outside: decoy files, a listener on the loopback interface, the processes that are left.
"""

from __future__ import annotations

import os
import socket
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from quizzer.grading import Grader
from tests.grading.exercises import DOUBLE, double
from tests.grading.processes import descendants, eventually

CHEATS = {
    "always_equal": """
class Equal:
    def __eq__(self, other): return True
    def __ne__(self, other): return False
    def __array__(self, *a, **k): return np.zeros(5)
    def __abs__(self): return self
    def __sub__(self, other): return self
    __rsub__ = __sub__
    def __le__(self, other): return True
    def __bool__(self): return True
def double(x): return Equal()
""",
    "lying_subclass": """
class Lie(np.ndarray):
    def __eq__(self, other): return np.ones(self.shape, bool)
    def __sub__(self, other): return np.zeros(self.shape)
    def __array_function__(self, *a, **k): return True
    def __array_ufunc__(self, *a, **k): return np.zeros(self.shape)
def double(x): return np.zeros(5).view(Lie)
""",
    "lying_class_attribute": """
class Lie:
    @property
    def __class__(self): return np.ndarray
    dtype = np.dtype(float); shape = (5,); ndim = 1
def double(x): return Lie()
""",
    "scalar_that_would_broadcast": "def double(x): return 0.0",
    "shape_that_would_broadcast": "def double(x): return (2 * x)[:, None]",
    "object_array": "def double(x): return (2 * x).astype(object)",
    "nan_everywhere": "def double(x): return np.full(5, np.nan)",
    "monkeypatched_numpy": """
np.allclose = np.array_equal = lambda *a, **k: True
np.testing.assert_allclose = lambda *a, **k: None
np.abs = np.isnan = lambda a: np.zeros(np.shape(a))
def double(x): return np.zeros(5)
""",
    "monkeypatched_harness": """
import sys
for name, module in list(sys.modules.items()):
    if name.startswith("quizzer"):
        for key in list(vars(module)):
            if key in ("compare", "same", "examine", "encode"):
                setattr(module, key, lambda *a, **k: b"N")
def double(x): return np.zeros(5)
""",
    "exit_zero": "import os\ndef double(x): os._exit(0)",
    "exit_at_load": "import os; os._exit(0)",
    "system_exit": "import sys\ndef double(x): sys.exit(0)",
    "base_exception": "class E(BaseException): pass\ndef double(x): raise E",
    "exception_that_cannot_be_printed": """
class E(BaseException):
    def __str__(self): raise E
    __repr__ = __str__
def double(x): raise E
""",
    "keyboard_interrupt": "def double(x): raise KeyboardInterrupt",
    "generator_exit": "def double(x): raise GeneratorExit",
    "forged_done": """
import os, struct
def record(content): return struct.pack("<Q", len(content)) + content
done = b"D" + struct.pack("<I", 1) + b"S" + struct.pack("<Q", 4) + b"done1"
for fd in range(3, 64):
    try: os.write(fd, record(done))
    except OSError: pass
os._exit(0)
""",
    "forged_calls": """
import os, sys
protocol = sys.modules["quizzer.grading.sandbox.protocol"]
def say(value):
    for fd in range(3, 64):
        try: os.write(fd, protocol.record(value))
        except OSError: pass
def double(x):
    for i in range(20):
        for form in ("plain", "readonly", "strided", "float32", "again"):
            say({"source": "submission", "call": f"{i}:{form}", "value": protocol.encode(np.zeros(5)),
                 "error": None, "changed": [], "warnings": [], "seconds": 0.0})
    say({"done": True})
    os._exit(0)
""",
    "forged_garbage": """
import os
for fd in range(3, 64):
    try: os.write(fd, os.urandom(100_000))
    except OSError: pass
def double(x): return 2 * x
""",
    "forged_endless_reply": """
import os, struct
def double(x):
    for fd in range(3, 64):
        try:
            os.write(fd, struct.pack("<Q", 1 << 24))
            while True: os.write(fd, bytes(1 << 16))
        except OSError: pass
""",
    "forged_header_bomb": """
import os, struct
frame = b"\\x93NUMPY\\x01\\x00" + struct.pack("<H", 80)
frame += b"{'descr': '<f8', 'fortran_order': False, 'shape': (99999999999999,), }".ljust(79) + b"\\n"
content = b"A" + struct.pack("<Q", len(frame)) + frame
def double(x):
    for fd in range(3, 64):
        try: os.write(fd, struct.pack("<Q", len(content)) + content)
        except OSError: pass
    os._exit(0)
""",
    "closed_descriptors": "import os\nos.closerange(0, 64)\ndef double(x): return 2 * x",
    "reads_expected_values_from_frames": """
import gc, sys
def double(x):
    frame = sys._getframe()
    while frame:
        for value in frame.f_locals.values():
            if isinstance(value, dict) and "expected" in value: return value["expected"]
        frame = frame.f_back
    for thing in gc.get_objects():
        if isinstance(thing, dict) and "reference" in thing: return thing["reference"]
    return np.zeros(5)
""",
    "imports_quizzer": "import quizzer.grading.compare\ndef double(x): return 2 * x",
    "huge_result": "def double(x): return np.zeros(30_000_000)",
    "deep_result": """
def double(x):
    r = []
    for _ in range(100_000): r = [r]
    return r
""",
    "many_results": "def double(x): return [0.0] * 5_000_000",
    "endless_iterator": "import itertools\ndef double(x): return itertools.count()",
    "recursive_result": "def double(x):\n    r = []\n    r.append(r)\n    return r",
}
HARMS = {
    "read_decoy": "open(DECOY).read()",
    "write_decoy": "open(DECOY, 'w').write('gone')",
    "append_decoy": "open(DECOY, 'a').write('more')",
    "delete_decoy": "os.unlink(DECOY)",
    "rename_decoy": "os.rename(DECOY, DECOY + '2')",
    "truncate_decoy": "os.truncate(DECOY, 0)",
    "chmod_decoy": "os.chmod(DECOY, 0o777)",
    "utime_decoy": "os.utime(DECOY, (1, 1))",
    "make_directory": "os.mkdir(DECOY + '.d')",
    "symlink": "os.symlink(DECOY, DECOY + '.l')",
    "read_the_bank": "open(BANK).read()",
    "read_the_source": "open(SOURCE).read()",
    "list_home": "os.listdir(os.path.expanduser('~')) and os.listdir('/home')",
    "read_passwd": "open('/etc/passwd').read()",
    "read_host_memory": "open(f'/proc/{HOST}/mem', 'rb').read(1)",
    "read_host_environment": "open(f'/proc/{HOST}/environ').read()",
    "read_parent_memory": "open(f'/proc/{os.getppid()}/mem', 'rb').read(1)",
    "read_host_descriptors": "os.listdir(f'/proc/{HOST}/fd')",
    "tcp": "socket.create_connection(('127.0.0.1', PORT), 1)",
    "udp": "socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b'x', ('127.0.0.1', PORT))",
    "unix_socket": "socket.socket(socket.AF_UNIX)",
    "socketpair": "socket.socketpair()",
    "fork": "os.fork()",
    "system": "assert os.system('true') == 0",
    "spawn": "subprocess.run(['/bin/true'])",
    "exec": "os.execv('/bin/true', ['true'])",
    "daemon": "os.fork() or os.setsid()",
    "fork_bomb": "[os.fork() for _ in range(20)]",
    "thread_bomb": "[threading.Thread(target=time.sleep, args=(9,)).start() for _ in range(1000)]",
    "kill_everything": "os.kill(-1, 9)",
    "kill_parent": "os.kill(os.getppid(), 9)",
    "kill_host": "os.kill(HOST, 9)",
    "killpg_parent": "os.killpg(os.getpgid(os.getppid()), 9)",
    "signal_by_fcntl": "fcntl.fcntl(1, fcntl.F_SETOWN, os.getppid())",
    "ptrace": "assert libc.ptrace(16, os.getppid(), 0, 0) == 0",
    "process_vm_readv": "assert libc.process_vm_readv(os.getppid(), 0, 0, 0, 0, 0) == 0",
    "memfd": "os.memfd_create('x')",
    "shared_memory": "assert libc.shmget(0, 1 << 20, 0o1600) != -1",
    "message_queue": "assert libc.msgget(0, 0o1600) != -1",
    "semaphore": "assert libc.semget(0, 1, 0o1600) != -1",
    "become_root": "os.setuid(0) if os.getuid() else open(DECOY, 'w')",
    "new_namespace": "assert libc.unshare(0x10000000) == 0",
    "mount": "assert libc.mount(b'none', b'/', b'tmpfs', 0, 0) == 0",
    "chroot": "os.chroot('/')",
    "raise_limits": "resource.setrlimit(resource.RLIMIT_AS, (-1, -1))",
    "unlock_seccomp": "assert libc.prctl(22, 0, 0, 0, 0) == 0",
    "dumpable_again": "assert libc.prctl(4, 1, 0, 0, 0) == 0",
    "io_uring": "assert libc.syscall(425, 1, 0) >= 0",
    "keyring": "assert libc.syscall(250, 0, -3, 1) >= 0",
    "bpf": "assert libc.syscall(321, 0, 0, 0) >= 0",
    "load_other_packages": "__import__('yaml')",
    "temporary_file": "__import__('tempfile').TemporaryFile().write(b'x')",
}  # fmt: skip
HARM_PROLOGUE = """
import ctypes, fcntl, os, resource, socket, subprocess, threading, time
import numpy as np
libc = ctypes.CDLL(None, use_errno=True)
DECOY, BANK, SOURCE, HOST, PORT = {decoy!r}, {bank!r}, {source!r}, {host}, {port}
def attack():
    {attack}
try:
    attack()
except BaseException:
    stopped = True
else:
    stopped = False
def double(x):
    return 2 * x if stopped else None
"""
LINGERING = {
    "ignores_signals": """
import signal
for number in range(1, 32):
    try: signal.signal(number, signal.SIG_IGN)
    except (OSError, ValueError): pass
while True: pass
""",
    "hangs_at_exit": "import atexit, time\natexit.register(time.sleep, 60)\ndef double(x): return 2 * x",
    "flush_that_hangs": """
import sys, time
class Out:
    def write(self, s): pass
    def flush(self): time.sleep(60)
sys.stdout = Out()
def double(x): return 2 * x
""",
    "floods_output": "while True: print('x' * 10_000)",
    "floods_at_the_end": """
import sys
class Out:
    def write(self, s): pass
    def flush(self):
        while True: sys.__stdout__.write('x' * 1000)
sys.stdout = Out()
def double(x): return 2 * x
""",
    "memory_bomb": "data = []\nwhile True: data.append(bytearray(1 << 24))",
    "recursion": "import sys\nsys.setrecursionlimit(10**9)\ndef double(x): return double(x)",
    "catches_everything": """
def double(x):
    while True:
        try:
            while True: pass
        except BaseException: pass
""",
    "pow_tower": "def double(x): return 9 ** 9 ** 9",
    "regex": "import re\ndef double(x): return re.match('(a+)+$', 'a' * 64 + 'b')",
    "repr_bomb": "class E(Exception):\n    def __str__(self): return 'x' * (1 << 28)\ndef double(x): raise E",
    "parser_bomb": "x = " + "(" * 5000,
    "deep_expression": "x = " + "-" * 200_000 + "1",
    "long_line": "x = '" + "a" * 500_000 + "'\ndef double(x): return 2 * x",
    "alarm": "import signal\nsignal.alarm(1)\ndef double(x):\n    while True: pass",
    "stops_itself": "import os, signal\nos.kill(os.getpid(), signal.SIGSTOP)\ndef double(x): return 2 * x",
    "reads_stdin": "def double(x): return input()",
    "breakpoint": "def double(x): breakpoint()",
    "closes_stdout": "import sys\nsys.stdout.close()\ndef double(x): return 2 * x",
}
GOOD_AFTER_ALL = {"hangs_at_exit", "long_line", "closes_stdout", "flush_that_hangs", "floods_at_the_end"}


@dataclass(frozen=True)
class Targets:
    """What an attack is aimed at."""

    decoy: Path
    listener: socket.socket

    @property
    def port(self) -> int:
        return int(self.listener.getsockname()[1])


@pytest.fixture
def targets(tmp_path: Path) -> Iterator[Targets]:
    decoy = tmp_path / "decoy"
    decoy.write_text("untouched")
    decoy.chmod(0o644)
    os.utime(decoy, (1_000_000_000, 1_000_000_000))
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.setblocking(False)
        yield Targets(decoy, listener)


def unharmed(targets: Targets) -> None:
    """Assert that nothing outside has changed and nobody called."""
    facts = targets.decoy.stat()
    assert targets.decoy.read_text() == "untouched"
    assert stat.S_IMODE(facts.st_mode) == 0o644
    assert facts.st_mtime == 1_000_000_000
    assert [path.name for path in targets.decoy.parent.iterdir()] == ["decoy"]
    with pytest.raises(BlockingIOError):
        targets.listener.accept()


def nothing_lingers() -> bool:
    """Whether there are only the two sandboxes, each with the process that waits for its next job."""
    return eventually(lambda: len(descendants(os.getpid())) <= 4)


@pytest.mark.parametrize("name", CHEATS)
def test_no_cheat_passes(grader: Grader, name: str) -> None:
    verdict = grader.grade(double(), "import numpy as np\n" + CHEATS[name])
    assert not verdict.passed, verdict
    assert grader.grade(double(), DOUBLE).passed


@pytest.mark.parametrize("name", HARMS)
def test_no_harm_is_done(grader: Grader, targets: Targets, name: str) -> None:
    if grader.isolation().level != "full":
        pytest.fail("this machine has no full isolation to test: run these tests where Landlock and seccomp are there")
    source = HARM_PROLOGUE.format(
        decoy=str(targets.decoy),
        bank=str(Path(__file__).parents[2] / "question_bank" / "topics.yaml"),
        source=str(Path(__file__).parents[2] / "quizzer" / "__init__.py"),
        host=os.getpid(),
        port=targets.port,
        attack=HARMS[name],
    )
    verdict = grader.grade(double(), source)
    unharmed(targets)
    assert verdict.passed, verdict.message  # it passes when the attack was stopped with an exception
    assert grader.grade(double(), DOUBLE).passed
    assert nothing_lingers()


@pytest.mark.parametrize("name", LINGERING)
def test_stubborn_submissions_are_answered_in_time(grader: Grader, name: str) -> None:
    verdict = grader.grade(double(), LINGERING[name])
    assert verdict.duration_ms < (2.0 + 1.0 + 1.5) * 1000  # its limit, a second, and the search for a smaller failure
    assert verdict.passed == (name in GOOD_AFTER_ALL), verdict
    assert len(verdict.message) < 2000
    assert grader.grade(double(), DOUBLE).passed
    assert nothing_lingers()


def test_nothing_is_left_for_the_next_submission(grader: Grader) -> None:
    first = "import numpy as np, builtins, sys\nnp.left = builtins.left = sys.left = 1\nnp.random.seed(3)\n" + DOUBLE
    second = (
        "import numpy as np, builtins, sys\n"
        "assert not any(hasattr(m, 'left') for m in (np, builtins, sys))\n"
        "assert np.random.normal() != np.random.RandomState(3).normal()\n" + DOUBLE
    )
    assert grader.grade(double(), first).passed
    assert grader.grade(double(), second).passed


def test_hundreds_of_gradings_leave_nothing_behind(grader: Grader) -> None:
    def descriptors() -> int:
        return len(list(Path("/proc/self/fd").iterdir()))

    for _ in range(20):
        grader.grade(double(), DOUBLE)
    before = descriptors()
    for index in range(200):
        grader.grade(double(), DOUBLE if index % 3 else "import os\nos._exit(1)\n", seed=index)
    assert descriptors() == before
    assert nothing_lingers()
