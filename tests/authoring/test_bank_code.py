"""The bank's own Python in the reference sandbox: proofs, oracles, and that it is not trusted either."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from quizzer.authoring.oracle import disagreements
from quizzer.authoring.script import ScriptResult, run_script
from quizzer.errors import BankError
from quizzer.grading import Grader
from tests.grading.exercises import DOUBLE, double


def test_a_proof_that_holds_is_ok(grader: Grader) -> None:
    result = run_script(grader, "x = sp.Symbol('x')\nassert sp.diff(x**2, x) == 2 * x\nprint(np.pi, math.pi)\n")
    assert result == ScriptResult(ok=True, output="3.141592653589793 3.141592653589793\n")


@pytest.mark.parametrize(
    ("source", "error"),
    [
        ("x = 1\nassert x == 2, 'x is 1'\n", "AssertionError: x is 1 (line 2)"),
        ("assert False", "AssertionError (line 1)"),
        ("1 +", "SyntaxError: invalid syntax (line 1)"),
        ("while True: pass", "It had not finished after 1 s."),
        ("import os; os._exit(0)", "It did not finish: The process ended itself before it had answered."),
    ],
)
def test_a_proof_that_fails_says_why(grader: Grader, source: str, error: str) -> None:
    result = run_script(grader, source, timeout=1.0 if "while" in source else 60.0)
    assert not result.ok
    assert result.error == error


def test_an_absent_module_is_named_whether_asked_for_or_imported(grader: Grader) -> None:
    assert run_script(grader, "pass", libraries=("no_such_library",)).missing == "no_such_library"
    result = run_script(grader, "import no_such_library\n")
    assert (result.ok, result.error, result.missing) == (False, None, "no_such_library")


def test_scripts_start_afresh(grader: Grader) -> None:
    assert run_script(grader, "np.left = 1").ok
    assert run_script(grader, "assert not hasattr(np, 'left')").ok


@pytest.mark.parametrize("library", ["scipy", "sklearn", "torch"])
def test_libraries_for_oracles_can_be_used_where_they_are_installed(grader: Grader, library: str) -> None:
    result = run_script(grader, f"import {library}\nprint({library}.__version__)\n", timeout=60, libraries=(library,))
    if importlib.util.find_spec(library) is None:
        assert result.missing == library
    else:
        assert result.ok, result


def test_an_oracle_that_agrees_and_one_that_does_not(grader: Grader) -> None:
    agreeing = double(oracle="def oracle(x):\n    return x + x\n").exercise
    assert disagreements(grader, agreeing, [1, 2]) == ([], None)
    differing = double(oracle="def oracle(x):\n    return x + x + 1\n").exercise
    found, missing = disagreements(grader, differing, [7])
    assert missing is None
    assert found[0].startswith("seed 7: typical: 5 of 5 values are wrong")
    assert disagreements(grader, double().exercise, [1]) == ([], None)


def test_an_oracle_without_its_library_is_not_a_disagreement(grader: Grader) -> None:
    exercise = double(oracle="def oracle(x):\n    import no_such_library\n    return x\n").exercise
    assert disagreements(grader, exercise, [1]) == ([], "no_such_library")


@pytest.mark.parametrize(
    "oracle", ["def oracle(x)\n", "def other(x):\n    return x\n", "def oracle(x):\n    return 1 / 0\n"]
)
def test_a_broken_oracle_is_told(grader: Grader, oracle: str) -> None:
    found, missing = disagreements(grader, double(oracle=oracle).exercise, [1])
    assert missing is None
    assert "oracle" in found[0]


def test_a_third_partys_bank_can_do_no_harm(grader: Grader, tmp_path: Path) -> None:
    decoy = tmp_path / "decoy"
    decoy.write_text("untouched")
    for attack in (f"open({str(decoy)!r}).read()", f"open({str(decoy)!r}, 'w')", "__import__('os').fork()"):
        result = run_script(grader, attack)
        assert result.error is not None
        assert "Error" in result.error
        with pytest.raises(BankError, match=r"PermissionError|FileNotFoundError"):
            grader.grade(double(cases=f"def typical(rng):\n    {attack}\n    return (1,)\n"), DOUBLE)
    assert decoy.read_text() == "untouched"


def test_the_bank_itself_cannot_be_read_from_inside(grader: Grader) -> None:
    import quizzer

    for module in ("yaml", "msgspec"):
        assert run_script(grader, f"import {module}").ok
    package = str(Path(quizzer.__file__).parent / "__init__.py")
    error = run_script(grader, f"open({package!r}).read()").error
    assert error is not None
    assert error.startswith(("PermissionError", "FileNotFoundError"))
