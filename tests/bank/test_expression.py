"""Formulas: what they mean, what is refused and how, and that nothing typed can harm or hang."""

from __future__ import annotations

import math
import subprocess
import sys
from contextlib import suppress

import pytest
import sympy
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from quizzer.bank import functions
from quizzer.bank.expression import MAX_LENGTH, Expression, ExpressionError, parse
from quizzer.sentences import speak

XYP = ("x", "y", "p", "n", "sigma", "mu_1")
AT = {"x": 3.0, "y": 2.0, "p": 0.5, "n": 4, "sigma": 1.5, "mu_1": 7.0}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1/3", 1 / 3),
        ("1e-3", 0.001),
        (".5", 0.5),
        ("50%", 0.5),
        ("2^10", 1024),
        ("2**10", 1024),
        ("2^3^2", 512),
        ("-2^2", -4),
        ("2^-1", 0.5),
        ("- -3", 3),
        ("10-4-3", 3),
        ("12/3/2", 2),
        ("2+3*4", 14),
        ("(2+3)*4", 20),
        ("[2+3]*{4}", 20),
        ("5!", 120),
        ("comb(5, 2)", 10),
        ("max(1, x, 2)", 3),
        ("round(2.6)", 3),
        ("round(2.345, 1)", 2.3),
        ("log(e)", 1),
        ("ln(e^2)", 2),
        ("log2(8)", 3),
        ("log(8, 2)", 3),
        ("log10(1000)", 3),
        ("sigmoid(0)", 0.5),
        ("sigmoid(-1000)", 0),
        ("softplus(1000)", 1000),
        ("relu(-3)", 0),
        ("tanh(0)", 0),
        ("sqrt(16)", 4),
        ("0*-1", 0),
    ],
)
def test_a_formula_has_its_mathematical_value(text: str, value: float) -> None:
    assert parse(text, XYP).evaluate(AT) == pytest.approx(value, rel=1e-12)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("2x", "2*x"),
        ("2(x+1)", "2*(x+1)"),
        ("x(1-x)", "x*(1-x)"),
        ("(x+1)(x-1)", "(x+1)*(x-1)"),
        ("x y", "x*y"),
        ("3x^2 y", "3*x^2*y"),
        ("2πx", "2*pi*x"),
        ("2 sqrt(x)", "2*sqrt(x)"),
        ("x²", "x^2"),
        ("x⁻¹", "x^(-1)"),
        ("2²³", "2^23"),
        ("√x", "sqrt(x)"),
        ("√(x+1)", "sqrt(x+1)"),
        ("x×y÷n·p", "x*y/n*p"),
        ("x−y–n", "x-y-n"),
        ("（x＋１）＊２", "(x+1)*2"),
        ("σ + μ_1", "sigma + mu_1"),
        ("e^x", "exp(x)"),
        ("x^2(1-x)".replace("^2", "²"), "x^2*(1-x)"),
    ],
)
def test_a_formula_may_be_written_as_people_write_it(text: str, plain: str) -> None:
    assert parse(text, XYP).evaluate(AT) == pytest.approx(parse(plain, XYP).evaluate(AT), rel=1e-14)


@pytest.mark.parametrize("text", ["1/2x", "1/2(x+1)", "e^2x", "x^2(1-x)", "x/y n", "√2x"])
def test_a_product_that_reads_two_ways_is_refused(text: str) -> None:
    with pytest.raises(ExpressionError, match="two ways"):
        parse(text, XYP)


@pytest.mark.parametrize(
    ("text", "message", "position"),
    [
        ("", "a formula was expected", 0),
        ("x +", "a number, a name or `\\(` was expected", 3),
        ("(x", "`\\)` was expected", 2),
        ("x)", "`\\)` was not expected", 1),
        ("2 3", "`3` was not expected", 2),
        ("p = 3", "right-hand side", 2),
        ("\\frac{1}{2}", "rather than LaTeX", 0),
        ("|x|", "abs\\(x\\)", 0),
        ("lgo(2)", "did you mean", 0),
        ("1 + xy", "write x\\*y", 4),
        ("log 2", "needs brackets", 4),
        ("log(1,2,3)", "takes 1-2 arguments, not 3", 0),
        ("comb(3)", "takes 2 arguments, not 1", 0),
        ("10 % 3", "operator was expected", 5),
        ("x; y", "does not belong", 1),
        ("约0.5", "is not known", 0),
        ("__import__('os')", "starts with a letter", 0),
        ("x.real", "does not belong", 1),
        ("1e400", "too large", 0),
        ("(" * 41 + "1" + ")" * 41, "nested more than 40", 40),
        ("2^" * 41 + "2", "nested more than 40", None),
        ("1+" * 600 + "1", "characters", None),
    ],
)
def test_what_cannot_be_read_is_told_with_its_place(text: str, message: str, position: int | None) -> None:
    with pytest.raises(ExpressionError, match=message) as caught:
        parse(text, XYP)
    if position is not None:
        assert caught.value.position == position


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("1/0", "divides by zero"),
        ("1/(x-3)", "divides by zero"),
        ("0^-1", "divides by zero"),
        ("log(-1)", "needs a number above 0"),
        ("log(0)", "needs a number above 0"),
        ("log2(0)", "needs a number above 0"),
        ("sqrt(-1)", "square root"),
        ("(-8)^(1/3)", "no such power"),
        ("9^9^9^9", "too large"),
        ("exp(1000)", "too large"),
        ("10^300*10^300", "too large"),
        ("171!", "too large"),
        ("2.5!", "whole number"),
        ("comb(1000000, 500000)", "too large"),
        ("cosh(1000)", "too large"),
    ],
)
def test_a_formula_without_a_finite_real_value_is_an_error(text: str, message: str) -> None:
    with pytest.raises(ExpressionError, match=message):
        parse(text, XYP).evaluate(AT)


@given(st.text(alphabet="0123456789.eE+-*/^()%!,√² xypnπ𝑥logsinmaxcomb=_\\[]{}|'\"约，（", max_size=60))
@settings(max_examples=400, deadline=None)
def test_near_formulas_never_raise_anything_else(text: str) -> None:
    try:
        value = parse(text, XYP).evaluate(AT)
    except ExpressionError as error:
        position = error.position
    else:
        assert math.isfinite(value)
        return
    assert 0 <= position <= len(text)


@given(st.text(max_size=MAX_LENGTH))
@settings(max_examples=200, deadline=None)
def test_arbitrary_text_never_raises_anything_else(text: str) -> None:
    with suppress(ExpressionError):
        parse(text, XYP).evaluate(AT)


@pytest.mark.parametrize(
    "unit", ["(", "-", "√", "9^", "1+", "x ", "log(", "9!", "%", "²", "comb(9^9,", "e^e^", "((x))"]
)
def test_repetition_up_to_the_limit_is_answered_at_once(unit: str) -> None:
    text = (unit * MAX_LENGTH)[:MAX_LENGTH]
    with suppress(ExpressionError):
        parse(text, XYP).evaluate(AT)


numbers = st.floats(0.1, 9).map(lambda value: f"{value:.3f}")
formulas = st.recursive(
    st.sampled_from(["x", "y", "p", "2", "0.5", "pi"]) | numbers,
    lambda inner: st.one_of(  # nothing that cancels: there a double rightly differs from fifty digits
        st.tuples(inner, st.sampled_from("+*/"), inner).map(lambda t: f"({t[0]}){t[1]}({t[2]})"),
        st.tuples(st.sampled_from(["exp", "tanh", "abs", "sqrt", "softplus", "sigmoid", "-"]), inner).map(
            lambda t: f"{t[0]}({t[1]})"
        ),
    ),
    max_leaves=6,
)


@given(formulas)
@settings(max_examples=120, deadline=None)
def test_the_three_ways_to_evaluate_agree(text: str) -> None:
    formula = parse(text, XYP)
    try:
        value = formula.evaluate(AT)
    except ExpressionError:
        return
    assume(abs(value) > 1e-6)
    precise = formula.evaluate_precisely(AT)
    symbolic = formula.to_sympy({name: sympy.Float(AT[name], 50) for name in XYP}).evalf(30)
    assert float(precise) == pytest.approx(value, rel=1e-6, abs=1e-9)
    assert complex(symbolic).real == pytest.approx(float(precise), rel=1e-9, abs=1e-12)


def test_whole_numbers_may_be_given_as_integers() -> None:
    assert parse("comb(n, 2) + n! + (n-1)!", ["n"]).evaluate({"n": 4}) == 36


def test_every_function_exists_in_all_three_worlds() -> None:
    arguments = {"comb": (5, 2), "log": (2,), "min": (1, 2), "max": (1, 2), "round": (2.3,)}
    for name in functions.ARITY:
        least = functions.ARITY[name][0]
        chosen = arguments.get(name, (3,) * least)
        value = functions.real(name, [float(x) for x in chosen])
        context = functions.precise_context()
        assert float(functions.precise(name, [context.mpf(x) for x in chosen])) == pytest.approx(value)
        assert float(functions.symbolic(name, [sympy.Rational(str(x)) for x in chosen])) == pytest.approx(value)


def test_a_power_that_cannot_be_written_out_is_refused_before_sympy_tries() -> None:
    for text in ("9^9^9^9", "2^(10^9)", "1000000!", "comb(10^9, 10^8)"):
        with pytest.raises(ExpressionError, match="too large"):
            parse(text).to_sympy({})


def test_decimals_reach_sympy_exactly() -> None:
    assert parse("0.1 + 0.2").to_sympy({}) == sympy.Rational(3, 10)


def test_a_variable_wins_over_a_constant_of_the_same_name() -> None:
    assert parse("e + 1", ["e"]).evaluate({"e": 41}) == 42


def test_the_variables_that_occur_are_named() -> None:
    assert parse("2x + log(p)", XYP).names == {"x", "p"}
    assert isinstance(parse("1"), Expression)


def test_importing_the_parser_loads_no_heavy_library() -> None:
    code = "import sys, quizzer.bank.expression; print([m for m in ('sympy', 'mpmath', 'numpy') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_what_is_wrong_is_english_for_authors_and_in_their_language_for_learners() -> None:
    speak("zh")
    with pytest.raises(ExpressionError) as refused:
        parse("a + (b", ["a", "b"])
    assert refused.value.what == "`)` was expected (at the end of `a + (b`)"
    assert refused.value.said == "这里应有 `)`（`a + (b` 的末尾）"
    with pytest.raises(ExpressionError) as undefined:
        parse("log(0)").evaluate({})
    assert "above 0" in undefined.value.what
    assert "大于 0" in undefined.value.said
