"""Right answers in odd clothes: all of them must pass."""

from __future__ import annotations

HARMLESS: dict[str, str | bytes] = {
    "prints": """
def double(x):
    print('working on', x)
    return 2 * x
""",
    "prints_without_end": """
import sys
def double(x):
    sys.stdout.write('no newline')
    return 2 * x
""",
    "writes_to_stderr": """
import sys
def double(x):
    print('hm', file=sys.stderr)
    return 2 * x
""",
    "logs": """
import logging
logging.basicConfig(level='DEBUG')
def double(x):
    logging.info('doubling')
    return 2 * x
""",
    "warns": """
import warnings
def double(x):
    warnings.warn('careful')
    return 2 * x
""",
    "warns_of_deprecation": """
import warnings
def double(x):
    warnings.warn('old', DeprecationWarning, stacklevel=2)
    return 2 * x
""",
    "recursion_within_reason": """
def double(x, n=400):
    return double(x, n - 1) if n else 2 * x
""",
    "errstate": """
import numpy as np
def double(x):
    with np.errstate(all='raise'):
        return 2 * x
""",
    "changes_error_handling": """
import numpy as np
np.seterr(all='ignore')
def double(x): return 2 * x
""",
    "subclass_of_array": """
import numpy as np
class A(np.ndarray): pass
def double(x): return (2 * x).view(A)
""",
    "masked_array": """
import numpy as np
def double(x): return np.ma.masked_array(2 * x)
""",
    "generator_inside": """
import numpy as np
def double(x): return np.fromiter((2 * v for v in x), float)
""",
    "comprehension": """
import numpy as np
def double(x): return np.array([2 * v for v in x])
""",
    "class_of_its_own": """
class Doubler:
    def __call__(self, x): return 2 * x
double = Doubler()
""",
    "static_method": """
class D:
    @staticmethod
    def double(x): return 2 * x
double = D.double
""",
    "dataclass": """
from dataclasses import dataclass
@dataclass
class Factor:
    by: float = 2.0
def double(x): return Factor().by * x
""",
    "named_tuple": """
from typing import NamedTuple
class F(NamedTuple):
    by: int = 2
def double(x): return F().by * x
""",
    "enumeration": """
from enum import IntEnum
class F(IntEnum):
    TWO = 2
def double(x): return int(F.TWO) * x
""",
    "decorator": """
import functools
def d(f):
    @functools.wraps(f)
    def g(*a, **k): return f(*a, **k)
    return g
@d
def double(x): return 2 * x
""",
    "bare_decorator": """
def d(f): return lambda x: f(x)
@d
def double(x): return 2 * x
""",
    "cache": """
import functools
@functools.cache
def two(): return 2
def double(x): return two() * x
""",
    "partial": """
import functools, operator
double = functools.partial(operator.mul, 2)
""",
    "lambda": "double = lambda x: 2 * x",
    "global_constant": """
TWO = 2
def double(x): return TWO * x
""",
    "global_counter": """
calls = 0
def double(x):
    global calls
    calls += 1
    return 2 * x
""",
    "type_hints": """
import numpy as np
import numpy.typing as npt
from typing import Any
def double(x: npt.NDArray[Any]) -> npt.NDArray[Any]:
    y: npt.NDArray[Any] = 2 * x
    return y
""",
    "hints_of_unknown_names": """
from __future__ import annotations
def double(x: Tensor) -> Tensor: return 2 * x
""",
    "unicode_identifiers": """
def verdopple(größe, π=2): return π * größe
def double(x): return verdopple(x)
""",
    "chinese_comment": """
# 把输入乘以二
def double(x):
    '''返回两倍。'''
    return 2 * x
""",
    "emoji": """
def double(x):
    print('🎉')
    return 2 * x
""",
    "latin_1_file": "# -*- coding: latin-1 -*-\n# café\ndef double(x): return 2 * x".encode("latin-1"),
    "carriage_returns": b'import numpy as np\r\ndef double(x):\r\n    return 2 * x\r\n',
    "old_mac_line_ends": b'def double(x):\r    return 2 * x\r',
    "byte_order_mark": b'\xef\xbb\xbfdef double(x):\n    return 2 * x\n',
    "tabs": """
def double(x):
	if True:
		return 2 * x
""",
    "form_feed": """
\x0cdef double(x):
    return 2 * x
""",
    "trailing_blanks": "def double(x):   \n    return 2 * x   \n   \n\n\n",
    "no_newline_at_the_end": "def double(x): return 2 * x",
    "main_block": """
def double(x): return 2 * x
if __name__ == '__main__':
    print(double(3))
    raise SystemExit(1)
""",
    "own_test_with_assert": """
import numpy as np
def double(x): return 2 * x
assert (double(np.ones(2)) == 2).all()
""",
    "doctest": """
def double(x):
    '''Twice.

    >>> double(2)
    4
    '''
    return 2 * x
""",
    "unused_imports": """
import abc, argparse, ast, asyncio, base64, bisect, collections, contextlib, copy, csv, datetime, decimal
import enum, fractions, functools, heapq, inspect, io, itertools, json, logging, math, operator, os, pathlib
import pickle, pprint, queue, random, re, shutil, socket, statistics, string, subprocess, sys, tempfile, textwrap
import threading, time, timeit, traceback, typing, unittest, uuid, warnings, weakref, zlib
import concurrent.futures, multiprocessing, sqlite3, xml.etree.ElementTree, urllib.request, hashlib, secrets
def double(x): return 2 * x
""",
    "numpy_parts": """
import numpy.linalg, numpy.fft, numpy.random, numpy.ma, numpy.polynomial, numpy.testing
from numpy.lib.stride_tricks import sliding_window_view
def double(x): return 2 * x
""",
    "optional_library": """
try:
    import torch
except ImportError:
    torch = None
def double(x): return 2 * x
""",
    "star_import": """
from numpy import *
def double(x): return multiply(2, x)
""",
    "sets_a_seed": """
import random, numpy as np
random.seed(0)
np.random.seed(0)
def double(x): return 2 * x
""",
    "draws_random_numbers": """
import numpy as np
def double(x):
    np.random.rand(3)
    return 2 * x
""",
    "takes_time": """
import time
def double(x):
    start = time.perf_counter()
    y = 2 * x
    print(f'{time.perf_counter() - start:.3f} s')
    return y
""",
    "deep_copy": """
import copy
def double(x):
    y = copy.deepcopy(x)
    y *= 2
    return y
""",
    "match_statement": """
def double(x):
    match x.ndim:
        case 0: return 2 * x
        case _: return x + x
""",
    "walrus": "def double(x): return (y := 2) * x",
    "star_arguments": "def double(*args, **kwargs): return 2 * args[0]",
    "more_parameters_with_defaults": "def double(x, out=None, *, by=2): return by * x",
    "positional_only": "def double(x, /): return 2 * x",
    "overloads": """
from typing import overload
@overload
def double(x: int) -> int: ...
@overload
def double(x: float) -> float: ...
def double(x): return 2 * x
""",
    "single_dispatch": """
import functools
@functools.singledispatch
def double(x): return 2 * x
@double.register
def _(x: list): return [2 * v for v in x]
""",
    "class_that_makes_something_else": """
class double:
    def __new__(cls, x): return 2 * x
""",
    "signature_that_is_none": """
import functools
def quiet(f):
    @functools.wraps(f)
    def g(*a): return f(*a)
    g.__signature__ = 'of no use'
    return g
@quiet
def double(x): return 2 * x
""",
    "bound_method": """
class Model:
    __slots__ = ('by',)
    def __init__(self): self.by = 2
    def forward(self, x): return self.by * x
double = Model().forward
""",
    "numpy_vectorize": """
import numpy as np
double = np.vectorize(lambda x: 2 * x, signature='(n)->(n)')
""",
    "record_array": """
import numpy as np
def double(x): return np.rec.fromarrays([2 * x], names='a').a
""",
    "unit_tests": """
import unittest
def double(x): return 2 * x
class Tests(unittest.TestCase):
    def test(self): self.assertEqual(double(1), 2)
if __name__ == '__main__': unittest.main()
""",
    "wide_letters_in_its_name": "def \uff44\uff4f\uff55\uff42\uff4c\uff45(x): return 2 * x",
    "nested_functions": """
def double(x):
    def twice(y):
        nonlocal x
        return y * 2
    return twice(x)
""",
    "try_finally": """
def double(x):
    try:
        raise ValueError
    except ValueError:
        return 2 * x
    finally:
        pass
""",
    "context_manager": """
import contextlib
@contextlib.contextmanager
def nothing(): yield 2
def double(x):
    with nothing() as n: return n * x
""",
    "runs_a_coroutine": """
async def later(x): return 2 * x
def double(x):
    c = later(x)
    try: c.send(None)
    except StopIteration as s: return s.value
""",
    "exec_and_eval": 'exec(\'def double(x): return eval("2 * x")\')',
    "helpers_after_use": """
def double(x): return helper(x)
def helper(x): return 2 * x
""",
    "defined_twice": """
def double(x): return None
def double(x): return 2 * x
""",
    "names_that_shadow": """
def double(x):
    list = sum = id = 2
    return id * x
""",
    "fortran_order": """
import numpy as np
def double(x): return np.asfortranarray(2 * x)
""",
    "read_only_result": """
def double(x):
    y = 2 * x
    y.flags.writeable = False
    return y
""",
    "view_of_something_larger": """
import numpy as np
def double(x): return np.concatenate([2 * x, x])[: len(x)]
""",
    "reversed_twice": "def double(x): return (2 * x[::-1])[::-1]",
    "changes_and_restores": """
def double(x):
    y = x.copy()
    y += x
    return y
""",
    "higher_recursion_limit": """
import sys
sys.setrecursionlimit(5000)
def double(x): return 2 * x
""",
    "reads_its_environment": """
import os
def double(x): return 2 * x if os.environ.get('NOTHING') is None else x
""",
    "asks_for_its_own_source": """
import inspect
def double(x):
    return 2 * x if 'return' in inspect.getsource(double) else x
""",
    "asks_for_the_machine": """
import os, platform
def double(x):
    os.cpu_count(), platform.python_version(), os.getcwd()
    return 2 * x
""",
    "catches_its_own_interrupt": """
import signal
signal.signal(signal.SIGINT, signal.SIG_IGN)
def double(x): return 2 * x
""",
    "exit_hook": """
import atexit
atexit.register(print, 'bye')
def double(x): return 2 * x
""",
    "much_code": "\n".join(f"def f{i}(x): return x + {i}" for i in range(3000)) + "\ndef double(x): return 2 * x",
}  # fmt: skip
