"""Numbers in texts: `{{expr}}` and `{{expr:.3g}}`."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzer.bank.expression import ExpressionError
from quizzer.bank.template import ParameterValue, check, fill, number


def test_placeholders_are_replaced_by_their_values() -> None:
    values: dict[str, ParameterValue] = {"n": 7, "p": 0.25, "f": "ReLU"}
    assert fill("{{n}} times {{ p }}, {{n*p:.1f}}, {{p:.0%}}, {{n/3:.3g}}, {{n:d}}, {{f}}", values) == (
        "7 times 0.25, 1.8, 25%, 2.33, 7, ReLU"
    )


def test_braces_of_latex_around_a_placeholder_stay() -> None:
    assert fill(r"$\frac{{{n}}}{2}$", {"n": 7}) == r"$\frac{7}{2}$"


def test_a_text_without_placeholders_is_left_alone() -> None:
    assert fill(r"$\{1, 2\}$ 中文 {n}", {"n": 7}) == r"$\{1, 2\}$ 中文 {n}"


def test_checking_names_every_bad_placeholder() -> None:
    found = check("{{m}} {{n+}} {{n:zz}} {{n}}", ["n"])
    assert len(found) == 3
    assert "`m` is not known" in found[0]
    assert "number format" in found[2]


def test_filling_a_bad_placeholder_is_an_error() -> None:
    with pytest.raises(ExpressionError):
        fill("{{1/n}}", {"n": 0})


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (3, "3"),
        (3.0, "3"),
        (0.1 + 0.2, "0.3"),
        (1e-5, "0.00001"),
        (-2.5e-6, "-0.0000025"),
        (1.5e-9, "1.5e-9"),
        (1e15, "1000000000000000"),
        (1e20, "1e20"),
        ("tanh", "tanh"),
    ],
)
def test_numbers_are_written_as_people_write_them(value: float | str, text: str) -> None:
    assert number(value) == text


@given(st.floats(-1e12, 1e12, allow_nan=False))
def test_a_written_number_reads_back_to_twelve_digits(value: float) -> None:
    assert float(number(value)) == pytest.approx(value, rel=1e-11, abs=1e-12)
