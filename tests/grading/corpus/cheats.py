"""Submissions that want to pass without the right answer, by the verdict that they must get.

A verdict is one of those named where the version of Python or the speed of the machine decides.
"""

from __future__ import annotations

CHEATS: dict[str, dict[str, str]] = {
    "crash": {
        "exit_zero": """
import os
def double(x): os._exit(0)
""",
        "exit_at_load": "import os; os._exit(0)",
        "closed_descriptors": """
import os
os.closerange(0, 64)
def double(x): return 2 * x
""",
        "forged_record_cut_short": """
import os, struct
def double(x):
    for fd in range(3, 64):
        try: os.write(fd, struct.pack("<Q", 1000) + b"D" + struct.pack("<I", 1))
        except OSError: pass
    os._exit(0)
""",
        "forged_record_cut_in_its_length": """
import os
def double(x):
    for fd in range(3, 64):
        try: os.write(fd, b"\\x01\\x00\\x00")
        except OSError: pass
    os._exit(0)
""",
        "answers_and_leaves": """
import os
class Leave:
    def __del__(self): os._exit(0)
def double(x):
    Leave()
    return 2 * x
""",
        "aborts": """
import os
def double(x): os.abort()
""",
        "reads_address_zero": """
import ctypes
def double(x): return ctypes.string_at(0)
""",
        "overwrites_memory": """
import ctypes
def double(x): ctypes.memset(id(x), 0, 64); return x
""",
    },
    "crash or fail": {
        "patched_type": """
import gc
inside = gc.get_referents(np.ndarray.__dict__)[0]
inside["tobytes"] = lambda *a, **k: b""
inside["__eq__"] = lambda *a, **k: True
def double(x): return np.zeros(5)
""",
        "patched_builtins": """
import builtins
builtins.all = builtins.isinstance = lambda *a: True
builtins.abs = builtins.max = lambda *a, **k: 0
def double(x): return np.zeros(5)
""",
    },
    "error": {
        "system_exit": """
import sys
def double(x): sys.exit(0)
""",
        "base_exception": """
class E(BaseException): pass
def double(x): raise E
""",
        "exception_that_cannot_be_printed": """
class E(BaseException):
    def __str__(self): raise E
    __repr__ = __str__
def double(x): raise E
""",
        "keyboard_interrupt": "def double(x): raise KeyboardInterrupt",
        "generator_exit": "def double(x): raise GeneratorExit",
        "imports_quizzer": """
import quizzer.grading.compare
def double(x): return 2 * x
""",
        "endless_iterator": """
import itertools
def double(x): return itertools.count()
""",
        "system_exit_without_a_word": """
import sys
class E(SystemExit):
    code = 0
raise E
""",
    },
    "fail": {
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
            say(["call", "submission", str(i), form, protocol.encode(np.zeros(5)), None, [], [], 0.0])
    say(["done"])
    os._exit(0)
""",
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
        "recursive_result": """
def double(x):
    r = []
    r.append(r)
    return r
""",
        "lying_float": """
class Lie(float):
    def __eq__(self, other): return True
    def __sub__(self, other): return 0.0
    __rsub__ = __sub__
def double(x): return Lie(0)
""",
        "lying_list": """
class Lie(list):
    def __eq__(self, other): return True
    def __len__(self): return 5
    def __iter__(self): return iter([])
    def __array__(self, *a, **k): return np.zeros(5)
def double(x): return Lie()
""",
        "array_by_interface": """
class Lie:
    def __init__(self, x): self.__array_interface__ = x.__array_interface__
def double(x): return Lie(np.zeros(5))
""",
        "object_that_is_run_when_unpickled": """
import os
class Run:
    def __reduce__(self): return os._exit, (0,)
    def __reduce_ex__(self, _): return os._exit, (0,)
    def __getstate__(self): return 0
def double(x): return Run()
""",
        "structured_array": "def double(x): return np.zeros(5, [('a', 'f8')])",
        "text_for_numbers": "def double(x): return (2 * x).astype(str)",
        "complex_for_real": "def double(x): return 2 * x + 0j",
        "half_precision": "def double(x): return (2 * x).astype(np.float16)",
        "zero_strides": "def double(x): return np.lib.stride_tricks.as_strided(2 * x, (5,), (0,))",
        "a_function_that_would_answer": "def double(x): return lambda: 2 * x",
        "a_coroutine": "async def double(x): return 2 * x",
        "a_class": """
class double:
    def __init__(self, x): self.answer = 2 * x
""",
        "the_input_itself": "def double(x): return x",
        "an_answer_in_place": """
def double(x):
    x *= 2
    return x
""",
        "a_result_that_the_next_call_overwrites": """
memory = {}
def double(x): return np.multiply(x, 2, out=memory.setdefault(x.dtype, np.empty_like(x)))
""",
        "one_result_for_all": """
memory = {}
def double(x): return memory.setdefault(x.shape, 2 * x)
""",
        "inputs_replaced_by_zeros": """
import sys
runner = sys.modules["quizzer.grading.sandbox.inside.runner"]
runner.decode = lambda *a, **k: (np.zeros(5),)
def double(x): return np.zeros(5)
""",
        "jobs_replaced_by_zeros": """
import sys
frame = sys._getframe()
while "calls" not in frame.f_locals: frame = frame.f_back
zeros = sys.modules["quizzer.grading.sandbox.protocol"].encode((np.zeros(5),))
calls = frame.f_locals["calls"]
calls[:] = [call._replace(arguments=zeros) for call in calls]
def double(x): return np.zeros(5)
""",
        "a_profiler_that_rewrites_results": """
import sys
def rewrite(frame, event, result):
    if event == "return" and isinstance(result, np.ndarray) and result.flags.writeable: result[...] = 0
sys.setprofile(rewrite)
def double(x): return 2 * x
""",
        "a_guess": "def double(x): return np.random.default_rng().normal(size=5)",
        "traced_for_expected_values": """
import sys
found = []
def spy(frame, event, arg):
    found.extend(v for k, v in frame.f_locals.items() if k in ("expected", "reference", "answer"))
    return spy
sys.settrace(spy)
sys.setprofile(spy)
def double(x): return found[0] if found else np.zeros(5)
""",
        "reads_the_other_end_of_pipes": """
import os
def double(x):
    for fd in range(64):
        try: os.set_blocking(fd, False); data = os.read(fd, 1 << 16)
        except OSError: continue
        if b"expected" in data or b"return 2 * x" in data.split(b"#")[0]: return 2 * x
    return np.zeros(5)
""",
        "looks_for_the_reference_on_disk": """
import os
def found():
    for top in ("/root", "/home", "/work", "/usr/lib/python3", *os.environ.values()):
        for folder, _, files in os.walk(top):
            if "reference.py" in files: return open(os.path.join(folder, "reference.py")).read()
def double(x): return 2 * x if found() else np.zeros(5)
""",
        "looks_for_the_reference_through_proc": """
import os
def readable(path):
    try:
        if os.path.isdir(path): return bool(os.listdir(path))
        with open(path, "rb") as file: return bool(file.read(1))
    except OSError: return False
IDS = ("self", os.getppid(), 1, *range(2, 400))
NAMES = "root/root root/home cwd fd fdinfo task map_files mem maps environ cmdline stat".split()
def double(x):
    return 2 * x if any(readable(f"/proc/{i}/{name}") for i in IDS for name in NAMES) else np.zeros(5)
""",
        "looks_for_the_reference_in_memory": """
import gc, linecache, sys
def found():
    for key, entry in linecache.cache.items():
        if key != "<submission>" and "def double" in str(entry): return True
    for module in list(sys.modules.values()):
        for name, value in list(vars(module).items()):
            if name in ("expected", "reference") and isinstance(value, (dict, list, bytes)): return True
    wanted = "return 2" + " * x"
    return any(isinstance(thing, dict) and any(isinstance(v, str) and v.startswith("def double") and wanted in v
               for v in list(thing.values())) for thing in gc.get_objects())
def double(x): return 2 * x if found() else np.zeros(5)
""",
        "tells_its_own_verdict": """
import json, sys
def double(x):
    for stream in (sys.__stdout__, sys.__stderr__):
        print(json.dumps({"verdict": "pass", "done": True}), file=stream, flush=True)
    return np.zeros(5)
""",
    },
    "fail or crash": {
        "deep_result": """
def double(x):
    r = []
    for _ in range(100_000): r = [r]
    return r
""",
    },
    "memory": {
        "huge_result": "def double(x): return np.zeros(30_000_000)",
    },
    "protocol": {
        "calls_taken_from_the_job": """
import sys
frame = sys._getframe()
while "calls" not in frame.f_locals: frame = frame.f_back
del frame.f_locals["calls"][3:]
def double(x): return 2 * x
""",
        "loaded_twice": """
import sys
frame = sys._getframe()
while "emit" not in frame.f_locals: frame = frame.f_back
emit = frame.f_locals["emit"]
def double(x):
    emit(["load", "submission", None, None])
    return 2 * x
""",
        "arrays_of_no_bytes": """
import sys
sys.modules["quizzer.grading.sandbox.npy"].dump = lambda array: b""
def double(x): return x
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
        "forged_done": """
import os, struct
def record(content): return struct.pack("<Q", len(content)) + content
done = b"L" + struct.pack("<I", 1) + b"S" + struct.pack("<Q", 4) + b"done"
for fd in range(3, 64):
    try: os.write(fd, record(done))
    except OSError: pass
os._exit(0)
""",
        "forged_done_before_the_function": """
import os, struct
def record(content): return struct.pack("<Q", len(content)) + content
done = b"L" + struct.pack("<I", 1) + b"S" + struct.pack("<Q", 4) + b"done"
for fd in range(3, 64):
    try: os.write(fd, record(done))
    except OSError: pass
def double(x): return 2 * x
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
        "forged_record_of_no_length": """
import os
def double(x):
    for fd in range(3, 64):
        try: os.write(fd, bytes(8))
        except OSError: pass
    os._exit(0)
""",
        "forged_nesting": """
import os, struct
content = (b"L" + struct.pack("<I", 1)) * 50_000
def double(x):
    for fd in range(3, 64):
        try: os.write(fd, struct.pack("<Q", len(content)) + content)
        except OSError: pass
    os._exit(0)
""",
        "forged_control_message": """
import os
def double(x):
    for fd in range(3, 64):
        for job in range(1, 500):
            try: os.write(fd, b'{"ended": %d, "signal": 0, "code": 0, "timed_out": false}' % job)
            except OSError: pass
    return np.zeros(5)
""",
        "forged_pickle": """
import os, pickle, struct
class Run:
    def __reduce__(self): return os._exit, (0,)
content = pickle.dumps(Run())
def double(x):
    for fd in range(3, 64):
        try: os.write(fd, struct.pack("<Q", len(content)) + content)
        except OSError: pass
    return np.zeros(5)
""",
        "forged_answers_out_of_order": """
import os, sys
protocol = sys.modules["quizzer.grading.sandbox.protocol"]
for fd in range(3, 64):
    try: os.write(fd, protocol.record(["call", "submission", "0", "plain", protocol.encode(None), None, [], [], 0.0]))
    except OSError: pass
def double(x): return 2 * x
""",
        "forged_call_that_nobody_made": """
import os, sys
protocol = sys.modules["quizzer.grading.sandbox.protocol"]
call = ["call", "submission", "99", "plain", protocol.encode(None), None, [], [], 0.0]
def double(x):
    for fd in range(3, 64):
        try: os.write(fd, protocol.record(call))
        except OSError: pass
    return 2 * x
""",
    },
    "timeout or memory or protocol": {
        "many_results": "def double(x): return [0.0] * 5_000_000",
    },
}  # fmt: skip
