"""What a learner hears in Chinese: no line of a verdict is half English."""

from __future__ import annotations

import re

import pytest

from quizzer.bank.model import CodeQuestion
from quizzer.bank.parts import ArrayTolerance, Localized, WrongVariant
from quizzer.cli.verdict import verdict_text
from quizzer.grading import Grader
from quizzer.sentences import speak
from tests.grading.exercises import DOUBLE, SOFTMAX, double, question, softmax

ENGLISH = re.compile(r"[a-z]{2,} [a-z]{2,}")
OF_NUMPY = "overflow encountered in scalar multiply"
OF_THE_BANK = "a tutor's sentence"
TRIPLE = "def double(x):\n    return 3 * x\n"
REFUSED = "def double(x):\n    raise ValueError\n"
WRONG: dict[str, tuple[CodeQuestion, str]] = {
    "value": (double(), "def double(x):\n    y = 2 * x\n    y[0] += 1\n    return y\n"),
    "negated": (double(), "def double(x):\n    return -2 * x\n"),
    "constant factor": (double(), "def double(x):\n    return 3 * x\n"),
    "rounded": (double(), "def double(x):\n    return (2 * x).round(3)\n"),
    "shape": (double(), "def double(x):\n    return (2 * x)[:, None]\n"),
    "list": (double(), "def double(x):\n    return [[1, 2], [3]]\n"),
    "nothing": (double(), "def double(x):\n    print(2 * x)\n"),
    "set": (double(), "def double(x):\n    return {1, 2}\n"),
    "nan": (double(), "def double(x):\n    return x * float('nan')\n"),
    "float32": (double(), "def double(x):\n    return (2.1 * x).astype('float32') / 2.1 * 2\n"),
    "changed input": (double(), "def double(x):\n    x *= 2\n    return x.copy()\n"),
    "kept": (double(), "m = {}\ndef double(x):\n    return m.setdefault(x.shape, 2 * x)\n"),
    "timeout": (double(), "def double(x):\n    while True: pass\n"),
    "crash": (double(), "import os\ndef double(x):\n    os._exit(0)\n"),
    "undefined": (double(), "def doubled(x):\n    return 2 * x\n"),
    "signature": (double(), "def double(x, y):\n    return 2 * x\n"),
    "banned": (double(banned_calls=("np.multiply",)), "def double(x):\n    return np.multiply(2, x)\n"),
    "refused": (double(REFUSED), DOUBLE),
    "tuple": (double("def double(x):\n    return x, 2 * x\n"), "def double(x):\n    return x\n"),
    "item": (double("def double(x):\n    return x, 2 * x\n"), "def double(x):\n    return x, x\n"),
    "dict": (double("def double(x):\n    return {'a': x}\n"), "def double(x):\n    return {'b': x}\n"),
    "too much": (double(), "def double(x):\n    return [0.5] * 30_000\n"),
    "other axis": (softmax(), SOFTMAX.replace("axis=axis", "axis=0")),
    "warning": (
        double(strict_fp=True, tolerance=ArrayTolerance(1e-3, 1e-3)),
        "def double(x):\n    np.float64(1e308) * 10\n    return 2 * x\n",
    ),
    "step": (
        question(
            "power",
            "power(x: np.ndarray, t: int) -> np.ndarray",
            "def power(x, t):\n    return x**t\n",
            "def typical(rng):\n    return rng.uniform(1, 2, 5), int(rng.integers(2, 5))\n",
        ),
        "def power(x, t):\n    return x**(t - 1)\n",
    ),
}


@pytest.mark.parametrize("name", WRONG)
def test_no_line_of_a_verdict_is_half_english(grader: Grader, name: str) -> None:
    speak("zh")
    exercise, source = WRONG[name]
    verdict = grader.grade(exercise, source, seed=1)
    assert re.search(r"[\u4e00-\u9fff]", verdict.message)
    text = verdict_text(verdict).replace(OF_NUMPY, "").replace(OF_THE_BANK, "")
    assert [line for line in text.splitlines() if ENGLISH.search(line)] == []


def test_a_right_answer_is_praised_in_chinese(grader: Grader) -> None:
    speak("zh")
    verdict = grader.grade(double(), DOUBLE, seed=1)
    assert verdict.message == "7 项检查全部通过。"
    assert {check.name for check in verdict.checks} >= {"random inputs", "inputs unchanged"}
    assert [check.title for check in verdict.checks][:2] == ["随机输入", "输入不变"]


def test_a_tutors_sentence_is_the_chinese_one(grader: Grader) -> None:
    speak("zh")
    tripled = WrongVariant("tripled", "", Localized(en="Twice.", zh="两倍。"), ("typical",), code=TRIPLE)
    [found] = grader.grade(double(wrong=(tripled,)), TRIPLE, seed=1).diagnosis
    assert found.message == "两倍。"
