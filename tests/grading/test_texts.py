"""Texts that a submission chooses, in a verdict: short, on their line, and without what a terminal would obey."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

import msgspec
import pytest

from quizzer.grading import Grader
from tests.grading.exercises import double

EVIL = r"\x1b[2J\x9b31m\u202e\x07\n"
IN_HARNESS = """
import os, sys
def named(name):
    frame = sys._getframe(1)
    while name not in frame.f_locals: frame = frame.f_back
    return frame.f_locals[name]
"""
SUBMISSIONS = {
    "name_of_a_class": "def double(x): return type('EVIL' * 999, (), {})()",
    "name_of_an_exception": "def double(x): raise type('EVIL' * 999, (Exception,), {})('EVIL' * 999)",
    "name_of_a_function": "def f(x): pass\nglobals()['EVIL' * 999] = f",
    "name_of_a_parameter": (
        "import inspect\ndef double(x): pass\n"
        "class P(inspect.Parameter):\n    name = property(lambda self: 'EVIL' * 999)\n"
        "double.__signature__ = inspect.Signature([P('x', 1), P('y', 1)], __validate_parameters__=False)"
    ),
    "text_of_a_warning": (
        "import warnings\ndef double(x):\n    warnings.warn('EVIL' * 999, RuntimeWarning)\n    return 3 * x"
    ),
    "text_of_a_warning_of_a_right_answer": (
        "import warnings\ndef double(x):\n    warnings.warn('EVIL' * 999, RuntimeWarning)\n    return 2 * x"
    ),
    "key_of_a_dict": "def double(x): return {'EVIL' * 999: 1}",
    "string": "def double(x): return 'EVIL' * 99_999",
    "strings": "def double(x): return ['EVIL' * 99] * 9_999",
    "long_list": "def double(x): return [0.5] * 19_000",
    "deep_list": "def double(x):\n    r = 0.5\n    for _ in range(8): r = [r] * 3\n    return r",
    "dict": "def double(x): return {i: 'EVIL' * 99 for i in range(4_000)}",
    "array_of_strings": "import numpy as np\ndef double(x): return np.array(['EVIL' * 999] * 5)",
    "huge_integer": "def double(x): return 10**600",
    "printed": "def double(x): print('EVIL' * 999)",
    "line_of_the_source": "def double(x): raise ValueError  # EVIL",
    "forged_reason": "named('emit')(['load', 'submission', None, 'EVIL' * 99_999])\nos._exit(0)",
    "forged_change": (
        "def double(x):\n    named('emit')(['call', 'submission', '0', 'plain', b'N', None, ['EVIL' * 999] * 99, [],"
        " 0.0])"
    ),
    "forged_ban": "named('emit')(['banned', [['EVIL' * 99_999, 1]]])\nos._exit(0)",
    "forged_place": (
        "error = dict(type='EVIL' * 999, message='EVIL' * 999, line=10**600, start=-1, end=10**9)\n"
        "named('emit')(['load', 'submission', error, None])\nos._exit(0)"
    ),
}


def _texts(part: object) -> Iterator[str]:
    if isinstance(part, str):
        yield part
    elif isinstance(part, dict):
        yield from _texts(list(part.values()))
    elif isinstance(part, list | tuple):
        for item in part:
            yield from _texts(item)


@pytest.mark.parametrize("name", SUBMISSIONS)
def test_what_a_submission_names_is_harmless_in_its_verdict(grader: Grader, name: str) -> None:
    source = IN_HARNESS + SUBMISSIONS[name].replace("EVIL", EVIL)
    verdict = grader.grade(double(strict_fp=True), source.encode("utf-8"), seed=1)
    for text in _texts(msgspec.to_builtins(verdict)):
        assert not {unicodedata.category(character) for character in text.replace("\n", "")} & {"Cc", "Cf", "Cs"}
        assert len(text) < 5_000 or text == verdict.output
    assert len(verdict.message) < 2_000
