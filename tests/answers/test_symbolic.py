"""Formulas are right when they are equal as mathematics, and a wrong one hears the difference, always in time."""

from __future__ import annotations

from functools import partial

import pytest

from quizzer.answers import Outcome, algebra, equality, grade, present
from quizzer.bank.expression import parse
from quizzer.bank.model import SymbolicQuestion
from quizzer.bank.parts import Whole
from quizzer.errors import BankError, UnreadableAnswer
from quizzer.sentences import speak
from tests.answers.questions import BASE, SYMBOLIC


@pytest.fixture
def no_sympy(monkeypatch: pytest.MonkeyPatch) -> None:
    """Verdicts must not need SymPy; and without its process the tests are quick."""
    monkeypatch.setattr(algebra, "difference", lambda *_: None)


def ask(key: str, response: str, **variables: str) -> Outcome:
    question = SymbolicQuestion(**BASE, answer=key, variables=variables)  # type: ignore[arg-type]
    return grade(present(question, 1), response)


EQUAL = [
    ("p*(1-p)", "p - p^2", {"p": "probability"}),
    ("p*(1-p)", "p(1−p)", {"p": "probability"}),
    ("1/(1+exp(-x))", "sigmoid(x)", {"x": "real"}),
    ("1/(1+exp(-x))", "(1+tanh(x/2))/2", {"x": "real"}),
    ("sigmoid(x)*(1-sigmoid(x))", "exp(-x)/(1+exp(-x))^2", {"x": "real"}),
    ("log(1+exp(x))", "softplus(x)", {"x": "real"}),
    ("-p*log2(p)-(1-p)*log2(1-p)", "(-p*ln(p)+(p-1)*ln(1-p))/ln(2)", {"p": "probability"}),
    ("log(x*y)", "log(x)+log(y)", {"x": "positive", "y": "positive"}),
    ("sqrt(x^2)", "abs(x)", {"x": "real"}),
    ("sqrt(x^2)", "x", {"x": "positive"}),
    ("n*(n-1)/2", "comb(n,2)", {"n": "integer"}),
    ("n!/(n-1)!", "n", {"n": "integer"}),
    ("(x-mu)/sigma", "(x−μ)/σ", {"x": "real", "mu": "real", "sigma": "positive"}),
    ("max(x,0)", "(x+abs(x))/2", {"x": "real"}),
    ("0", "sin(x)^2+cos(x)^2-1", {"x": "real"}),
    ("1/3", "0.1/0.3", {}),
    ("exp(-x^2/2)/sqrt(2*pi)", "1/(sqrt(2π)) * e^(-x²/2)", {"x": "real"}),
    ("x^20 - 1", "(x^10-1)(x^10+1)", {"x": "real"}),
    ("sqrt(1-x^2)", "sqrt((1-x)*(1+x))", {"x": "real"}),
]
DIFFERENT = [
    ("p*(1-p)", "p*(1-p)+1e-12", {"p": "probability"}),
    ("p*(1-p)", "1.000000000000001*p*(1-p)", {"p": "probability"}),
    ("log(2)*x", "0.69314718055994530942*x", {"x": "real"}),
    ("sqrt(x^2)", "x", {"x": "real"}),
    ("sin(x)", "x - x^3/6 + x^5/120", {"x": "real"}),
    ("1/(1+exp(-x))", "1/(1+exp(x))", {"x": "real"}),
    ("n*(n-1)/2", "n*(n+1)/2", {"n": "integer"}),
    ("max(x,0)", "x", {"x": "real"}),
    ("1/3", "0.333333333333", {}),
    ("x", "exp(log(x))", {"x": "real"}),
    ("0", "1e-30", {}),
    ("x", "x + 1e-20", {"x": "real"}),
]


@pytest.mark.usefixtures("no_sympy")
@pytest.mark.parametrize(("key", "response", "variables"), EQUAL)
def test_an_equal_formula_is_right_however_it_is_written(key: str, response: str, variables: dict[str, str]) -> None:
    assert ask(key, response, **variables).correct
    assert ask(key, key, **variables).correct


@pytest.mark.usefixtures("no_sympy")
@pytest.mark.parametrize(("key", "response", "variables"), DIFFERENT)
def test_a_formula_that_is_merely_close_is_wrong(key: str, response: str, variables: dict[str, str]) -> None:
    outcome = ask(key, response, **variables)
    assert not outcome.correct
    assert outcome.messages


@pytest.mark.usefixtures("no_sympy")
@pytest.mark.parametrize(
    ("response", "message"),
    [
        ("p*(p-1)", "sign is wrong"),
        ("2p(1-p)", "twice the right"),
        ("p(1-p)/2", "half of the right"),
        ("1/(p-p^2)", "reciprocal"),
        ("p(1-p)/log(2)", "base of the logarithm"),
        ("p(1-p)*log(10)", "base of the logarithm"),
        ("3p(1-p)", "3 times the right"),
        ("p(1-p)+1/2", "differs by the constant +0.5"),
        ("p*(1+p)", "The sign of $p^2$ is wrong."),
        ("0.9999999999999*p(1-p)", "Very close, but not equal"),
        ("log(p-1)", "has no value at p = "),
        ("9^9^9^9", "too large"),
    ],
)
def test_a_wrong_formula_hears_its_likely_slip(response: str, message: str) -> None:
    outcome = grade(present(SYMBOLIC, 1), response)
    assert not outcome.correct
    assert any(message in said for said in outcome.messages)


@pytest.mark.usefixtures("no_sympy")
def test_a_wrong_formula_is_refuted_by_a_point_that_can_be_checked_by_hand() -> None:
    speak("zh")
    outcome = grade(present(SYMBOLIC, 1, "zh"), "p")
    assert outcome.messages == ("在 p = 0.812 处，你的值是 0.812，正确值是 0.152656。",)
    assert outcome.answer == "`p*(1-p)`"


def test_the_simplified_difference_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(algebra, "difference", partial(algebra.difference, seconds=60))  # a busy machine is no fault
    outcome = grade(present(SYMBOLIC, 1), "p")
    assert outcome.messages[-1] == "Yours minus the right one is $p^{2}$."


@pytest.mark.usefixtures("no_sympy")
@pytest.mark.parametrize(
    "response", ["", "p +", "q", "p = 1", "__import__('os').system('id')", "p" * 2000, "p.__class__"]
)
def test_what_is_no_formula_is_refused(response: str) -> None:
    with pytest.raises(UnreadableAnswer, match="a formula of p"):
        grade(present(SYMBOLIC, 1), response)


@pytest.mark.parametrize("key", ["log(-1-p)", "p +", "1/(p-p)"])
def test_a_key_without_a_value_is_a_fault_of_the_bank(key: str) -> None:
    with pytest.raises(BankError, match="basics/sample: the key"):
        ask(key, "p", p="probability")


def test_the_difference_is_given_up_at_the_time_limit() -> None:
    assert algebra.difference("x", "1", {"x": "real"}, seconds=0.001) is None


def test_a_difference_that_is_too_long_or_impossible_is_left_out() -> None:
    long = "+".join(f"sin({i}*x)*exp({i}^x)" for i in range(2, 14))
    assert algebra.difference(long, "1", {"x": "real"}, seconds=60) is None
    assert algebra.difference("2^(10^9)", "1", {}, seconds=60) is None


def test_the_difference_is_simplified_with_the_domain_of_its_variables() -> None:
    assert algebra.simplified_difference("sqrt(x^2)", "x", {"x": "positive"}) == "0"
    assert algebra.simplified_difference("log(x*y)", "log(x)", {"x": "positive", "y": "positive"}) == (
        r"\log{\left(y \right)}"
    )


def test_a_label_is_only_tried_at_0_and_1_and_a_whole_number_in_its_range() -> None:
    key = parse("y^2 + k", ("y", "k"))
    tried = equality.points(key, {"y": "label", "k": Whole(2, 4)})
    assert {point["y"] for point in tried} == {0, 1}
    assert {point["k"] for point in tried} == {2, 3, 4}
    assert equality.equal(parse("y + k", ("y", "k")), key, tried)  # a label is its own square
