"""No draw of a numeric question lets a wrong way lead to the right number."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from msgspec.structs import replace

from quizzer.authoring import draw_check
from quizzer.bank.model import NumericQuestion
from quizzer.bank.parts import Integers, OneOf, Parameter, Slip, Tolerance

NUMBERS: Mapping[str, Parameter] = {"a": Integers(2, 9), "b": Integers(12, 19)}
SUM = NumericQuestion(
    id="t/q",
    level=1,
    prompt="p",
    explanation="e",
    answer="a + b",
    parameters=NUMBERS,
    tolerance=Tolerance(abs=0.01),
    slips=(Slip("b - a", "The sign."), Slip("a * b", "That is the product.")),
)


def told(**changes: object) -> list[str]:
    return [message for _, message in draw_check.findings(replace(SUM, **changes))]


def test_a_question_without_luck_has_no_findings() -> None:
    assert told() == []


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        (
            {"slips": (Slip("2 * a + 10", "m"),)},
            "the slip is accepted as the answer in 8 of 64 draws, as for a=2, b=12",
        ),
        ({"slips": (Slip("a + b + 0.005", "m"),)}, "the slip is accepted as the answer, as for a=2, b=12"),
        (
            {"slips": (Slip("b - a", "m"), Slip("a + 6", "n"))},
            "the slip is not told apart from slip 1 in 4 of 64 draws, as for a=3, b=12",
        ),
        ({"answer": "a - 2", "slips": ()}, "0 is accepted as the answer in 8 of 64 draws, as for a=2, b=12"),
        ({"answer": "a - 2", "slips": ()}, "1 is accepted as the answer in 8 of 64 draws, as for a=3, b=12"),
        ({"answer": "b - a", "slips": ()}, "`a` is accepted as the answer in 4 of 64 draws, as for a=6, b=12"),
        ({"answer": "1 / (a - 5)", "slips": ()}, "`answer` has no value for a=5, b=12"),
        ({"where": "a > 8 and b > 18"}, "1 draws satisfy `where`; expected 2 at least"),
    ],
)
def test_a_lucky_draw_is_found(changes: dict[str, object], says: str) -> None:
    assert any(message.startswith(says) for message in told(**changes)), told(**changes)


@pytest.mark.parametrize(
    ("changes", "where"),
    [
        ({"slips": (Slip("2 * a + 10", "m"),)}, "answer != slip1"),
        ({"slips": (Slip("b - a", "m"), Slip("a + 6", "n"))}, "slip1 != slip2"),
        ({"answer": "b - a", "slips": ()}, "answer != a"),
        ({"answer": "1 / (a - 5)", "slips": ()}, "a != 5 and answer != 1"),
    ],
)
def test_what_the_condition_excludes_is_no_luck(changes: dict[str, object], where: str) -> None:
    assert told(**changes, where=where) == []


def test_slips_that_say_the_same_need_not_be_told_apart() -> None:
    assert told(slips=(Slip("b - a", "m"), Slip("b - a", "m"))) == []


def test_one_lucky_draw_of_2000_is_found() -> None:
    wide = {"a": Integers(1, 40), "b": Integers(50, 99)}
    slip = Slip("a + b + (a - 17)^2 + (b - 60)^2", "Right for one pair alone.")
    lucky = "the slip is accepted as the answer in 1 of 2000 draws, as for a=17, b=60; exclude them by `where`"
    assert told(parameters=wide, slips=(slip,)) == [lucky]


def test_more_draws_than_2000_are_tried_at_the_corners_and_at_random() -> None:
    wide = replace(SUM, parameters={"a": Integers(1, 100), "b": Integers(1, 100), "c": OneOf((1, 2))})
    tried = list(draw_check.draws(wide))
    assert len(tried) == draw_check.MOST_DRAWS + 8
    assert {"a": 100, "b": 1, "c": 2} in tried
    assert tried == list(draw_check.draws(wide))


def test_a_right_answer_that_is_rounded_must_be_accepted_or_the_prompt_say_what_is_wanted() -> None:
    close = {"answer": "a / 7 + 0.1204", "slips": (Slip("a / 7 + 0.1232", "m"),), "tolerance": Tolerance(abs=0.0005)}
    says = "rightly rounded to three digits or two decimals it is not accepted"
    assert any(message.startswith(says) for message in told(**close))
    assert not any(message.startswith(says) for message in told(**close, prompt="Give four decimals."))
