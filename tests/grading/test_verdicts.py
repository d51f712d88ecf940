"""What a learner hears about a submission: real sandboxes, one kind of submission a test."""

from __future__ import annotations

import msgspec
import numpy as np
import pytest

from quizzer.bank.parts import ArrayTolerance
from quizzer.errors import BankError
from quizzer.grading import CheckResult, Grader
from quizzer.grading.cases import Case
from quizzer.grading.judge import Call, Check, Judge
from quizzer.grading.reports import CallOutcome
from quizzer.grading.sandbox.jobs import PLAIN
from quizzer.grading.sandbox.protocol import encode
from quizzer.grading.sandbox.replies import Ending
from tests.grading.corpus.cheats import CHEATS
from tests.grading.exercises import DOUBLE, DOUBLE_CASES, SOFTMAX, double, question, softmax


def test_a_right_submission_passes_every_check(grader: Grader) -> None:
    verdict = grader.grade(softmax(), SOFTMAX)
    assert verdict.verdict == "pass"
    assert verdict.passed
    assert [check.name for check in verdict.checks] == [
        "random inputs",
        "large_logits",
        "other_axis",
        "inputs unchanged",
        "repeated calls",
        "read-only inputs",
        "non-contiguous inputs",
        "float32",
        "vectorisation",
    ]
    assert {check.verdict for check in verdict.checks} == {"pass"}
    assert verdict.failure is None
    assert verdict.diagnosis == ()


def test_a_wrong_value_fails_with_case_index_and_errors(grader: Grader) -> None:
    verdict = grader.grade(double(), "def double(x):\n    y = 2 * x\n    y[0] += 1\n    return y\n")
    assert verdict.verdict == "fail"
    assert verdict.failure is not None
    assert verdict.failure.case == "typical"
    assert verdict.failure.index == (0,)
    assert verdict.failure.max_abs_error == pytest.approx(1.0)
    assert "1 of 5 values is wrong; the worst at [0]" in verdict.checks[0].message
    assert verdict.message.startswith("The result is wrong: got ")  # one value, on the smallest input found
    assert verdict.message.endswith("(error 1).")


def test_the_failing_input_can_be_pasted(grader: Grader) -> None:
    verdict = grader.grade(double(), "def double(x):\n    return 3 * x\n")
    assert verdict.failure is not None
    scope: dict[str, object] = {}
    pasted = verdict.failure.input.replace("double(x)", "result = double(x)")
    exec(f"import numpy as np\n{DOUBLE}{pasted}", scope)  # noqa: S102 - as a learner would
    expected = eval(verdict.failure.expected, {"np": np})  # noqa: S307 - likewise
    assert scope["result"] == pytest.approx(expected, rel=1e-6)


def test_an_exception_shows_the_learners_line_with_a_caret(grader: Grader) -> None:
    verdict = grader.grade(double(), "def double(x):\n    total = 1 / 0\n    return total * x\n")
    assert verdict.verdict == "error"
    assert verdict.message.splitlines() == [
        (
            "ZeroDivisionError: division by zero (line 2). "
            "The divisor is 0 on this input: the task says what is due there."
        ),
        "    total = 1 / 0",
        "            ^^^^^",
    ]


def test_an_exception_inside_numpy_points_at_the_learners_call(grader: Grader) -> None:
    verdict = grader.grade(double(), "import numpy as np\ndef double(x):\n    return np.linalg.inv(x)\n")
    assert verdict.verdict == "error"
    assert "(line 3)\n    return np.linalg.inv(x)\n           ^^^^^^^^^^^^^^^^" in verdict.message


def test_a_syntax_error_is_an_error_with_its_line(grader: Grader) -> None:
    verdict = grader.grade(double(), "def double(x)\n    return 2 * x\n")
    assert verdict.verdict == "error"
    assert verdict.message.startswith("SyntaxError: expected ':' (line 1)\n    def double(x)\n")


def test_a_hanging_submission_times_out_and_says_where(hurried: Grader) -> None:
    source = "import numpy as np\ndef softmax(x, axis=-1):\n    while axis == 0: pass\n" + "".join(
        f"    {line}\n" for line in SOFTMAX.splitlines()[4:]
    ).replace("        ", "    ")
    verdict = hurried.grade(softmax(), source)
    assert verdict.verdict == "timeout"
    assert "did not return within 2 s" in verdict.message
    assert "other_axis" in verdict.message
    assert verdict.checks[0] == CheckResult("random inputs", "pass")
    assert verdict.checks[-1].verdict == "skipped"
    assert verdict.failure is not None
    assert verdict.failure.case == "other_axis"


def test_a_file_that_hangs_while_it_loads_times_out(hurried: Grader) -> None:
    verdict = hurried.grade(double(), "while True: pass\n")
    assert verdict.verdict == "timeout"
    assert "before any call" in verdict.message


def test_a_crash_is_a_crash(grader: Grader) -> None:
    verdict = grader.grade(double(), "import ctypes\ndef double(x):\n    ctypes.string_at(0)\n")
    assert verdict.verdict == "crash"
    assert "segmentation fault" in verdict.message


def test_leaving_the_process_is_a_crash_not_a_pass(grader: Grader) -> None:
    verdict = grader.grade(double(), "import os\ndef double(x):\n    os._exit(0)\n")
    assert verdict.verdict == "crash"


def test_sys_exit_is_an_error_in_the_learners_line(grader: Grader) -> None:
    verdict = grader.grade(double(), "import sys\ndef double(x):\n    sys.exit(0)\n")
    assert verdict.verdict == "error"
    assert verdict.message.startswith("SystemExit: 0 (line 3)")


def test_too_much_memory_is_told_as_such(grader: Grader) -> None:
    verdict = grader.grade(double(), "import numpy as np\ndef double(x):\n    return np.ones(10**11)\n")
    assert verdict.verdict == "memory"


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("def doubled(x):\n    return 2 * x\n", "No function called double is defined; there is doubled."),
        ("", "No function called double is defined."),
        ("double = 3\n", "double is not a function."),
        ("def double():\n    return 2\n", "double() lacks x: its signature must be double(x)."),
        ("def double(x, y):\n    return 2 * x\n", "double(x, y) demands y: its signature must be double(x)."),
    ],
)
def test_a_function_that_cannot_be_called_is_explained(grader: Grader, source: str, said: str) -> None:
    verdict = grader.grade(double(), source)
    assert verdict.verdict == "error"
    assert verdict.message == said


def test_a_forgotten_return_is_said(grader: Grader) -> None:
    verdict = grader.grade(double(), "def double(x):\n    2 * x\n")
    assert verdict.verdict == "fail"
    assert "Is a `return` missing?" in verdict.message


def test_printing_instead_of_returning_is_said(grader: Grader) -> None:
    verdict = grader.grade(double(), "def double(x):\n    print(2 * x)\n")
    assert "only `return` gives it back" in verdict.message
    assert "[" in verdict.output


def test_what_is_printed_is_kept_cut_and_harmless(grader: Grader) -> None:
    verdict = grader.grade(double(), f"print('\\x1b[31mred\\x07')\nprint('x' * 100_000)\n{DOUBLE}")
    assert verdict.passed
    assert verdict.output.startswith("red\n")
    assert "\x1b" not in verdict.output
    assert verdict.output.endswith("more bytes were printed]")


def test_the_seed_replays_an_attempt(grader: Grader) -> None:
    wrong = "def double(x):\n    print(x)\n    return 3 * x\n"
    first = grader.grade(double(), wrong)
    again = grader.grade(double(), wrong, seed=first.seed)
    assert (again.checks, again.output) == (first.checks, first.output)


def test_other_seeds_draw_other_inputs(grader: Grader) -> None:
    printing = "def double(x):\n    print(x)\n    return 2 * x\n"
    assert grader.grade(double(), printing, seed=1).output != grader.grade(double(), printing, seed=2).output


def test_attempts_have_fresh_seeds(grader: Grader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()  # what keeps them the same in tests
    assert len({grader.grade(double(), "def double(x):\n    return 2 * x\n").seed for _ in range(5)}) == 5


def test_checks_are_reported_as_they_finish(grader: Grader) -> None:
    heard: list[CheckResult] = []
    verdict = grader.grade(softmax(), SOFTMAX, on_check=heard.append)
    assert tuple(heard) == verdict.checks


def test_changed_inputs_fail_by_name(grader: Grader) -> None:
    verdict = grader.grade(double(), "def double(x):\n    x *= 2\n    return x.copy()\n")
    assert verdict.verdict == "fail"
    assert verdict.message.startswith("The function changes its input x")


def test_a_list_in_a_list_that_is_changed_is_noticed(grader: Grader) -> None:
    exercise = question(
        "total",
        "total(parts: list[np.ndarray]) -> float",
        "def total(parts):\n    return sum(float(p.sum()) for p in parts)\n",
        "import numpy as np\ndef typical(rng):\n    return ([rng.normal(size=2), rng.normal(size=3)],)\n",
    )
    source = "def total(parts):\n    s = 0.0\n    while parts:\n        s += float(parts.pop(0).sum())\n    return s\n"
    assert grader.grade(exercise, source).message.startswith("The function changes its input parts")


def test_state_kept_between_calls_is_found(grader: Grader) -> None:
    source = "calls = []\ndef double(x):\n    calls.append(1)\n    return 2 * x if len(calls) < 5 else 3 * x\n"
    verdict = grader.grade(double(), source)
    assert verdict.verdict == "fail"
    source = """\
seen = set()
def double(x):
    again = x.tobytes() in seen
    seen.add(x.tobytes())
    return (3 if again else 2) * x
"""
    verdict = grader.grade(double(), source, seed=1)
    failed = [check.name for check in verdict.checks if check.verdict == "fail"]
    assert "repeated calls" in failed or "read-only inputs" in failed


def test_a_result_that_the_next_call_overwrites_is_found(grader: Grader) -> None:
    source = """\
import numpy as np
memory = {}
def double(x):
    return np.multiply(x, 2, out=memory.setdefault(x.dtype, np.empty_like(x)))
"""
    verdict = grader.grade(double(), source)
    assert verdict.message.startswith("A result changes when the function is called again")
    assert [check.name for check in verdict.checks if check.verdict == "fail"] == ["repeated calls"]


def test_a_result_may_be_part_of_the_input(grader: Grader) -> None:
    exercise = double("def double(x):\n    return x[1:]\n")
    assert grader.grade(exercise, "def double(x):\n    return x[1:]\n").passed


def test_float64_for_float32_is_only_a_warning(grader: Grader) -> None:
    verdict = grader.grade(double(), "import numpy as np\ndef double(x):\n    return 2 * x.astype(np.float64)\n")
    assert verdict.passed
    assert ("float32", "warning") in [(check.name, check.verdict) for check in verdict.checks]


def test_a_function_that_only_takes_float64_fails_the_float32_check(grader: Grader) -> None:
    verdict = grader.grade(double(), "def double(x):\n    assert x.dtype == 'float64'\n    return 2 * x\n")
    assert verdict.verdict == "error"
    assert "With float32 inputs" in verdict.message


def test_memory_order_does_not_matter_to_a_right_answer_and_does_to_a_wrong_one(grader: Grader) -> None:
    exercise = question(
        "flat", "flat(x: np.ndarray) -> np.ndarray", "def flat(x):\n    return x.reshape(-1)\n",
        "def typical(rng):\n    return (rng.normal(size=(2, 3)),)\n",
    )  # fmt: skip
    assert grader.grade(exercise, "def flat(x):\n    return x.ravel()\n").passed
    verdict = grader.grade(exercise, "def flat(x):\n    return x.ravel(order='K')\n")
    assert verdict.verdict == "fail"
    assert "memory order" in verdict.message


REFUSES = "def double(x):\n    if len(x) == 0:\n        raise ValueError('empty')\n    return 2 * x\n"
REFUSES_CASES = DOUBLE_CASES + "\ndef empty(rng):\n    return (rng.normal(size=0),)\n"


@pytest.mark.parametrize(
    ("body", "verdict"),
    [
        ("if len(x) == 0: raise ValueError", "pass"),
        ("if len(x) == 0: raise TypeError", "fail"),
        ("if len(x) == 0: raise UnicodeError", "pass"),
        ("if len(x) == 0: raise Empty('Empty', (ValueError,), {})", "pass"),
        ("if len(x) == 0: np.linalg.inv(np.zeros((2, 2)))", "fail"),  # derived from it too, but an accident
        ("if len(x) == 0: raise Empty('ValueError', (Exception,), {})", "fail"),
        ("if len(x) == 0: raise Empty('ValueError', (Exception,), {'__module__': 'builtins'})", "fail"),
        ("if len(x) == 0: raise Exception", "fail"),
        ("pass", "fail"),
    ],
)
def test_only_the_demanded_exception_and_its_subclasses_pass(grader: Grader, body: str, verdict: str) -> None:
    source = f"import numpy as np\nEmpty = type\ndef double(x):\n    {body}\n    return 2 * x\n"
    assert grader.grade(double(REFUSES, REFUSES_CASES), source).verdict == verdict


def test_an_exception_of_the_bank_is_known_by_its_name(grader: Grader) -> None:
    own = "class Empty(Exception): pass\n"
    reference = own + REFUSES.replace("ValueError('empty')", "Empty")
    exercise = double(reference, REFUSES_CASES)
    assert grader.grade(exercise, reference).passed
    assert not grader.grade(exercise, reference.replace("Empty", "Void")).passed


def test_only_graded_outputs_count(grader: Grader) -> None:
    reference = "def double(x):\n    return 2 * x, x\n"
    exercise = double(reference, graded_outputs=(0,))
    assert grader.grade(exercise, "def double(x):\n    return 2 * x, 'cache'\n").passed
    assert not grader.grade(double(reference), "def double(x):\n    return 2 * x, 'cache'\n").passed


@pytest.mark.parametrize("result", ["(2 * x,)", "(2 * x, x, x)", "2 * x"])
def test_outputs_that_do_not_count_must_be_there(grader: Grader, result: str) -> None:
    exercise = double("def double(x):\n    return 2 * x, x\n", graded_outputs=(0,))
    assert grader.grade(exercise, f"def double(x):\n    return {result}\n").verdict == "fail"


def test_an_exercises_own_tolerance_replaces_the_general_one(grader: Grader) -> None:
    source = "def double(x):\n    return 2.00001 * x\n"
    assert not grader.grade(double(), source).passed
    assert grader.grade(double(tolerance=ArrayTolerance(rtol=1e-4, atol=0.0)), source).passed


def test_banned_calls_are_found_under_other_names(grader: Grader) -> None:
    exercise = double(banned_calls=("np.multiply",))
    assert grader.grade(exercise, "def double(x):\n    return 2 * x\n").passed
    for source in (
        "import numpy as np\ndef double(x):\n    return np.multiply(2, x)\n",
        "import numpy as n\ndef double(x):\n    return n.multiply(2, x)\n",
        "from numpy import multiply as m\ndef double(x):\n    return m(2, x)\n",
        "from numpy import *\ndef double(x):\n    return multiply(2, x)\n",
        "import numpy as np\ndef double(x):\n    return getattr(np, 'multiply')(2, x)\n",
    ):
        verdict = grader.grade(exercise, source)
        assert verdict.verdict == "fail"
        assert "np.multiply would do the exercise for you" in verdict.message


@pytest.mark.parametrize(
    ("source", "named"),
    [
        ("import math\ntanh = np.vectorize(math.tanh)", "math.tanh"),
        ("from math import tanh as t\ndef tanh(x): return np.array([t(v) for v in x])", "math.tanh"),
        ("import cmath\ndef tanh(x): return np.array([cmath.tanh(v).real for v in x])", "cmath.tanh"),
    ],
)
def test_what_is_banned_in_numpy_is_in_pythons_own_mathematics(grader: Grader, source: str, named: str) -> None:
    tanh = question("tanh", "tanh(x)", "import numpy as np\ndef tanh(x):\n    return np.tanh(x)\n", DOUBLE_CASES)
    banning = msgspec.structs.replace(tanh, exercise=msgspec.structs.replace(tanh.exercise, banned_calls=("np.tanh",)))
    verdict = grader.grade(banning, source)
    assert not verdict.passed
    assert f"{named} would do the exercise for you" in verdict.message
    assert grader.grade(banning, "import math\ndef tanh(x): return 2 / (1 + np.exp(-2 * x)) - math.cos(0)").passed


def test_numpy_warnings_warn_where_the_contract_wants_none(grader: Grader) -> None:
    source = "import numpy as np\ndef double(x):\n    np.float64(1e308) * 10\n    return 2 * x\n"
    verdict = grader.grade(double(strict_fp=True), source)
    assert verdict.passed
    assert "overflow" in verdict.message
    assert ("NumPy warnings", "warning") in [(check.name, check.verdict) for check in verdict.checks]
    assert grader.grade(double(), source).message == "All 7 checks passed."


@pytest.mark.parametrize("result", ["map(list, ([1], [2]))", "iter([[1], [2]])", "(x for x in ([1], [2]))"])
def test_an_iterator_is_no_list(grader: Grader, result: str) -> None:
    exercise = double("def double(x):\n    return [1], [2]\n")
    verdict = grader.grade(exercise, f"def double(x):\n    return {result}\n")
    assert verdict.verdict == "fail"
    assert verdict.message == "The result is an iterator; a tuple of 2 is expected."


def test_callables_generators_and_iterators_travel(grader: Grader) -> None:
    exercise = question(
        "draws",
        "draws(f: Callable, rng: np.random.Generator, n: int) -> Iterator[float]",
        "def draws(f, rng, n):\n    for _ in range(n):\n        yield f(rng.normal())\n",
        "from quizzer_cases import Function, Rng\n"
        "def typical(rng):\n"
        "    return Function('def f(x):\\n    return x + 1'), Rng(int(rng.integers(1000))), 3\n",
    )
    verdict = grader.grade(exercise, "def draws(f, rng, n):\n    return [f(rng.normal()) for _ in range(n)]\n")
    assert verdict.passed, verdict.message
    verdict = grader.grade(exercise, "def draws(f, rng, n):\n    return [rng.normal() for _ in range(n)]\n")
    assert verdict.failure is not None
    assert "def f(x):\n    return x + 1" in verdict.failure.input
    assert "np.random.default_rng(" in verdict.failure.input


DATACLASS = """\
from __future__ import annotations
from dataclasses import dataclass
@dataclass
class A:
    b: int
def double(x: np.ndarray) -> np.ndarray:
    return A(2).b * x
"""


@pytest.mark.parametrize(
    "source",
    [
        b"\xef\xbb\xbfdef double(x):\r\n    return 2 * x\r\n",
        "def double(x):\n    é = 'ü'\n    return 2 * x\n".encode(),
        b"# -*- coding: latin-1 -*-\n# \xe9\ndef double(x):\n    return 2 * x\n",
        DATACLASS.encode(),
        b"double = lambda x: x + x\n",
        b"import functools\ndouble = functools.partial(lambda k, x: k * x, 2)\n",
        b"class double:\n    def __new__(cls, x):\n        return 2 * x\n",
        b"def double(x, *args, **kwargs):\n    return 2 * x\n",
        b"def double(x, scale=2):\n    return scale * x\n",
        b"import warnings\nwarnings.simplefilter('error')\ndef double(x):\n    return 2 * x\n",
        b"if __name__ == '__main__':\n    raise SystemExit\ndef double(x):\n    return 2 * x\n",
        b"def double(x):\n    return np.asfortranarray(2 * x)\n",
        b"def double(x):\n    y = 2 * x\n    y.flags.writeable = False\n    return y\n",
        b"def double(x):\n    return np.repeat(2 * x, 2)[::2]\n",
    ],
)
def test_harmless_oddities_pass(grader: Grader, source: bytes) -> None:
    verdict = grader.grade(double(), source)
    assert verdict.passed, verdict.message


@pytest.mark.parametrize("source", [b"\xff\xfe\x00", b"def double(x):\n    return '\x00'\n", b"\xed\xa0\x80"])
def test_a_file_that_is_no_text_is_an_error(grader: Grader, source: bytes) -> None:
    assert grader.grade(double(), source).verdict == "error"


@pytest.mark.parametrize(
    "source",
    ["x = " + "(" * 5000, "x = " + "-" * 200_000 + "1", "x = y" + ".a" * 100_000, "f = " + "lambda: " * 5000 + "0"],
)
def test_a_source_that_is_nested_too_deeply_to_be_parsed_is_an_error(grader: Grader, source: str) -> None:
    verdict = grader.grade(double(), source)
    assert verdict.verdict == "error"
    assert "SyntaxError" in verdict.message
    assert "too deeply nested" in verdict.message or "too many nested parentheses" in verdict.message


def test_memory_that_runs_out_while_the_file_is_loaded_is_no_error_of_syntax(grader: Grader) -> None:
    verdict = grader.grade(double(), "data = [0]\nwhile True: data *= 2\n")
    assert verdict.verdict == "memory"
    assert verdict.message.startswith("MemoryError (line 2)")


def test_a_process_that_claims_to_be_done_before_it_answered_is_told_so(grader: Grader) -> None:
    verdict = grader.grade(double(), CHEATS["protocol"]["forged_done"])
    assert (verdict.verdict, verdict.message) == (
        "protocol",
        "The process said it was done before the file was loaded.",
    )


def test_a_huge_file_is_refused_without_running_it(grader: Grader) -> None:
    assert "bytes" in grader.grade(double(), "#" * (2 << 20)).message


@pytest.mark.parametrize(
    ("reference", "cases", "said"),
    [
        ("def double(x)\n", DOUBLE_CASES, "reference.py: SyntaxError"),
        ("def other(x):\n    return x\n", DOUBLE_CASES, "reference.py: No function called double"),
        ("def double(x):\n    return x\n", "def typical(rng):\n    return rng.nonsense()\n", "cases.py: typical: Attr"),
        ("def double(x):\n    return x\n", "def typical(rng):\n    return 3\n", "must return a tuple or a dict"),
        ("def double(x):\n    return x\n", "def other(rng):\n    return ()\n", "cases.py: typical: KeyError"),
    ],
)
def test_a_broken_exercise_is_the_banks_error(grader: Grader, reference: str, cases: str, said: str) -> None:
    with pytest.raises(BankError, match="is broken") as caught:
        grader.grade(double(reference, cases, edge_cases={}), "def double(x):\n    return 2 * x\n")
    assert said in str(caught.value)


def test_a_verdict_is_what_the_command_line_prints(grader: Grader) -> None:
    printed = msgspec.to_builtins(grader.grade(double(), "def double(x):\n    return 3 * x\n"))
    assert " ".join(printed) == "exercise verdict message checks diagnosis failure output seed isolation duration_ms"
    assert " ".join(printed["failure"]) == "case input got expected output index max_abs_error max_rel_error"
    assert printed["exercise"] == "test/double"


@pytest.mark.parametrize("result", ["(2 * x).tolist()", "tuple(2 * x)", "[v for v in 2 * x]"])
def test_a_list_of_numbers_where_an_array_is_due_passes_with_a_warning(grader: Grader, result: str) -> None:
    verdict = grader.grade(double(), f"def double(x):\n    return {result}\n")
    assert verdict.passed
    assert verdict.checks[0].verdict == "warning"
    assert "A list comes where an array is due" in verdict.message


@pytest.mark.parametrize(
    "result",
    [
        "(2 * x).tolist()[1:]",
        "[[v] for v in 2 * x]",
        "(3 * x).tolist()",
        "[1, 2, 3, 4, 5]",
        "[str(v) for v in 2 * x]",
        "iter(2 * x)",
    ],
)
def test_a_list_that_holds_something_else_fails(grader: Grader, result: str) -> None:
    assert grader.grade(double(), f"def double(x):\n    return {result}\n").verdict == "fail"


def test_a_list_does_not_hide_that_a_later_call_hangs(grader: Grader) -> None:
    source = "n = []\ndef double(x):\n    n.append(1)\n    while len(n) > 2: pass\n    return (2 * x).tolist()\n"
    verdict = grader.grade(double(), source)
    assert verdict.verdict == "timeout"
    assert verdict.checks[0].verdict == "timeout"


def test_a_timeout_says_what_all_calls_took_and_the_slowest() -> None:
    x = np.ones(2)
    returned = CallOutcome(2 * x, None)
    calls = tuple(Call(Case(str(i), "typical", encode((x,)), {PLAIN: returned}), PLAIN, returned) for i in range(3))
    judge = Judge(double().exercise, [Check("random inputs", "values", calls)], None)
    for call, seconds in zip(calls[:2], (0.5, 1.25), strict=True):
        judge.take(call.id, CallOutcome(2 * x, None, seconds=seconds))
    judge.finish(Ending("timeout"), 5.0)
    [result] = judge.results
    assert "within 5 s, the time for all calls together" in result.message
    assert "2 calls had returned before, after 1.8 s in all; the slowest took 1.2 s." in result.message
