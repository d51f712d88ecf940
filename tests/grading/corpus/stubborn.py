"""Submissions that hang, flood, exhaust or break, by the verdict that they must get, in time.

A verdict is one of those named where the version of Python or the speed of the machine decides.
"""

from __future__ import annotations

STUBBORN: dict[str, dict[str, str]] = {
    "crash": {
        "timer_signal": """
import signal
signal.setitimer(signal.ITIMER_REAL, 0.05)
def double(x):
    while True: pass
""",
    },
    "crash or error": {
        "clears_modules": """
import sys
sys.modules.clear()
def double(x): return 2 * x
""",
        "clears_builtins": """
import builtins
vars(builtins).clear()
def double(x): return 2 * x
""",
    },
    "crash or timeout": {
        "alarm": """
import signal
signal.alarm(1)
def double(x):
    while True: pass
""",
    },
    "error": {
        "stops_itself": """
import os, signal
os.kill(os.getpid(), signal.SIGSTOP)
def double(x): return 2 * x
""",
        "reads_stdin": "def double(x): return input()",
        "breakpoint": "def double(x): breakpoint()",
        "number_too_long_to_parse": "x = " + "9" * 10_000,
        "block_bomb": "\n".join(" " * i + "if 1:" for i in range(120)),
        "parser_bomb": "x = " + "(" * 5000,
        "deep_expression": "x = " + "-" * 200_000 + "1",
        "bracket_bomb": "x = " + "[" * 90 + "]" * 90 + "\n" + "x = " + "{" * 500,
        "format_bomb": "x = " + "f'{" * 100 + "1" + "}'" * 100,
        "attribute_bomb": "x = 0\nx" + ".a" * 100_000,
        "lambda_bomb": "f = " + "lambda: " * 5000 + "0",
        "null_bytes": """
def double(x): return 2 * x
\0
""",
        "recursion_in_repr": """
class E(Exception):
    def __str__(self): return str(self)
def double(x): raise E
""",
    },
    "error or crash": {
        "deep_repr": """
def double(x):
    r = []
    for _ in range(100_000): r = [r]
    return repr(r)
""",
        "deep_chain_of_errors": """
def double(x):
    error = None
    for i in range(50_000):
        new = ValueError(i)
        new.__cause__ = error
        error = new
    raise error
""",
        "deep_recursion_of_methods": """
class A:
    def __getattr__(self, n): return getattr(self, n + 'x')
def double(x): return A().b
""",
    },
    "error or memory": {
        "repr_bomb": """
class E(Exception):
    def __str__(self): return 'x' * (1 << 28)
def double(x): raise E
""",
    },
    "error or memory or timeout": {
        "xml_bomb": """
import xml.dom.minidom
text = "<!DOCTYPE a [<!ENTITY b0 'lol'>"
for i in range(30): text += f"<!ENTITY b{i + 1} '&b{i};&b{i};&b{i};&b{i};'>"
def double(x): return xml.dom.minidom.parseString(text + "]><a>&b30;</a>")
""",
    },
    "error or pass": {
        "elif_bomb": "if 0: pass\n" + "elif 0: pass\n" * 20_000 + "def double(x): return 2 * x",
        "sum_bomb": "x = " + "+".join(["1"] * 100_000) + "\ndef double(x): return 2 * x",
    },
    "error or timeout": {
        "endless_generator": """
def double(x):
    while True: yield 2 * x
""",
    },
    "fail": {
        "integer_past_all_floats": "def double(x): return 10**600",
        "long_text": "def double(x): return 'x' * 500_000",
    },
    "memory": {
        "memory_bomb": """
data = []
while True: data.append(bytearray(1 << 24))
""",
        "numpy_memory_bomb": """
import numpy as np
def double(x): return np.ones(1 << 31)
""",
    },
    "memory or timeout": {
        "text_bomb": """
def double(x):
    s = 'x'
    while True: s += s
""",
        "zip_bomb": """
import zlib
z = zlib.compress(zlib.compress(bytes(1 << 26)))
def double(x): return [zlib.decompress(zlib.decompress(z)) for _ in range(99)]
""",
        "memory_in_small_pieces": """
def double(x):
    data = []
    while True: data.append(object())
""",
    },
    "pass": {
        "hangs_at_exit": """
import atexit, time
atexit.register(time.sleep, 60)
def double(x): return 2 * x
""",
        "flush_that_hangs": """
import sys, time
class Out:
    def write(self, s): pass
    def flush(self): time.sleep(60)
sys.stdout = Out()
def double(x): return 2 * x
""",
        "floods_at_the_end": """
import sys
class Out:
    def write(self, s): pass
    def flush(self):
        while True: sys.__stdout__.write('x' * 1000)
sys.stdout = Out()
def double(x): return 2 * x
""",
        "long_line": "x = '" + "a" * 500_000 + "'\ndef double(x): return 2 * x",
        "closes_stdout": """
import sys
sys.stdout.close()
def double(x): return 2 * x
""",
        "threads_left_behind": """
import threading, time
def double(x):
    for _ in range(20):
        try: threading.Thread(target=time.sleep, args=(60,), daemon=True).start()
        except RuntimeError: pass
    return 2 * x
""",
        "changes_everything_at_exit": """
import atexit, sys
atexit.register(sys.modules.clear)
def double(x): return 2 * x
""",
        "floods_with_control_characters": """
def double(x):
    print('\\x1b[2J\\x07\\x9b31m' * 10_000)
    return 2 * x
""",
    },
    "protocol": {
        "keys_of_one_hash": "def double(x): return [dict.fromkeys(k * (2**61 - 1) for k in range(4000))] * 4",
        "tuples_of_one_hash": "def double(x): return {(1.5,) * 40 + (k * (2**61 - 1),): 0 for k in range(400)}",
        "lists_of_many_arrays": "import numpy as np\ndef double(x): return [[np.zeros(1)] * 150] * 150",
    },
    "timeout": {
        "ignores_signals": """
import signal
for number in range(1, 32):
    try: signal.signal(number, signal.SIG_IGN)
    except (OSError, ValueError): pass
while True: pass
""",
        "floods_output": "while True: print('x' * 10_000)",
        "catches_everything": """
def double(x):
    while True:
        try:
            while True: pass
        except BaseException: pass
""",
        "regex": """
import re
def double(x): return re.match('(a+)+$', 'a' * 64 + 'b')
""",
        "sleeps": """
import time
def double(x): time.sleep(60)
""",
        "deadlock": """
import threading
lock = threading.Lock()
def double(x):
    with lock:
        with lock: pass
""",
        "waits_for_a_signal": """
import signal
def double(x): signal.pause()
""",
        "waits_for_a_pipe": """
import os
def double(x): os.read(os.pipe()[0], 1)
""",
        "endless_warnings": """
import warnings
def double(x):
    while True: warnings.warn('again', RuntimeWarning)
""",
        "slow_generator": """
import time
def double(x):
    while True:
        time.sleep(0.2)
        yield 1
""",
        "hangs_in_a_finaliser": """
class A:
    def __del__(self):
        while True: pass
def double(x):
    A()
    return 2 * x
""",
        "hangs_when_printed": """
class E(Exception):
    def __str__(self):
        while True: pass
def double(x): raise E
""",
        "hangs_in_signature": """
class F:
    def __call__(self, x): return 2 * x
    @property
    def __signature__(self):
        while True: pass
double = F()
""",
        "collects_forever": """
import gc
def double(x):
    while True: gc.collect()
""",
        "floods_errors": """
import sys
def double(x):
    while True: sys.stderr.write('x' * 10_000)
""",
    },
    "timeout or error": {
        "huge_number": "def double(x): return str(10 ** 10 ** 7)",
    },
    "timeout or error or crash or memory": {
        "recursion": """
import sys
sys.setrecursionlimit(10**9)
def double(x): return double(x)
""",
    },
    "timeout or memory": {
        "pow_tower": "def double(x): return 9 ** 9 ** 9",
    },
}  # fmt: skip
