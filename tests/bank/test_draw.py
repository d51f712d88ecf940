"""Drawn numbers stay on their grids and inside their ranges."""

from __future__ import annotations

from random import Random

import pytest
from msgspec.structs import replace

from quizzer.bank.draw import draw
from quizzer.bank.expression import ExpressionError
from quizzer.bank.model import NumericQuestion
from quizzer.bank.parts import Decimals, Integers, OneOf, Parameter


def _random(seed: int | str) -> Random:
    return Random(seed)  # noqa: S311 - draws that can be repeated are the point


def _question(let: dict[str, str] | None = None, **parameters: Parameter) -> NumericQuestion:
    return NumericQuestion(
        id="t/q", level=1, prompt="P", explanation="E", answer=0, parameters=parameters, let=let or {}
    )


def _drawn(question: NumericQuestion, name: str) -> set[float | int | str]:
    return {draw(question, _random(seed))[name] for seed in range(300)}


def test_whole_numbers_are_drawn_from_both_ends_and_between_in_steps() -> None:
    assert _drawn(_question(n=Integers(low=2, high=9, step=3)), "n") == {2, 5, 8}


def test_decimals_are_exact_multiples_of_their_step() -> None:
    assert _drawn(_question(x=Decimals(low=0.1, high=0.5, step=0.1)), "x") == {0.1, 0.2, 0.3, 0.4, 0.5}


def test_one_of_the_values_is_drawn_words_too() -> None:
    assert _drawn(_question(w=OneOf(values=(1, 2.5, "ReLU"))), "w") == {1, 2.5, "ReLU"}


def test_later_values_rest_on_earlier_ones() -> None:
    question = _question(let={"a": "n + 1", "b": "a^2"}, n=Integers(low=3, high=3))
    assert draw(question, _random(0)) == {"n": 3, "a": 4.0, "b": 16.0}


def test_the_same_generator_draws_the_same() -> None:
    question = _question(n=Integers(low=0, high=10**9), x=Decimals(low=0, high=1, step=0.001))
    assert draw(question, _random("seed")) == draw(question, _random("seed"))


def test_a_value_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(ExpressionError, match="divides by zero"):
        draw(_question(let={"a": "1 / n"}, n=Integers(low=0, high=0)), _random(0))


@pytest.mark.parametrize(
    ("where", "kept"),
    [
        ("n != 3", {2, 4, 5}),
        ("2 < n <= 4", {3, 4}),
        ("n > 2 and half^2 < 6", {3, 4}),
        ("n == 2", {2}),
    ],
)
def test_draws_that_do_not_satisfy_the_condition_are_drawn_again(where: str, kept: set[int]) -> None:
    question = replace(_question(let={"half": "n / 2"}, n=Integers(low=2, high=5)), where=where)
    assert _drawn(question, "n") == kept


def test_a_condition_that_no_draw_satisfies_is_told() -> None:
    with pytest.raises(ExpressionError, match="no draw satisfies `n > 9`"):
        draw(replace(_question(n=Integers(low=2, high=5)), where="n > 9"), _random(0))
