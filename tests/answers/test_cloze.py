"""Gaps: what may stand in them, what a wrong filling hears, and what cannot be read."""

from __future__ import annotations

import pytest

from quizzer.answers import grade, present, solution
from quizzer.bank.model import ClozeQuestion
from quizzer.bank.parts import Gap, Localized, Slip, Tolerance
from quizzer.errors import UnreadableAnswer
from tests.answers.questions import BASE

CLOZE = ClozeQuestion(
    **BASE
    | {
        "covers": ("p1", "p2"),
        "prompt": Localized(
            r"Write `W{{1}} @ g`; a step is $w - {{2}} g$ after {{3}} halvings.", "`W{{1}}`，$w - {{2}} g$，{{3}}。"
        ),
    },
    gaps=(
        Gap(
            (".T", ".transpose()"),
            exact_case=True,
            why=Localized("The shapes must fit.", "形状必须匹配。"),
            slips=(Slip(".t", "NumPy spells it with a capital.", ("p2",)),),
        ),
        Gap(("eta / sqrt(v)",), reads="formula", variables={"eta": "positive", "v": "positive"},
            slips=(Slip("eta / v", "You forgot the root."),), points=("p1",)),
        Gap((0.125,), reads="number", tolerance=Tolerance(abs=0.001), slips=(Slip(0.25, "That is after two."),)),
    ),
)  # fmt: skip


@pytest.mark.parametrize(
    "response",
    [
        ".T; eta / sqrt(v); 0.125",
        " .transpose( ) ;eta*v^(-1/2); 1/8",
        "`.T`；eta/sqrt(v)；12.5%",
        ".T; sqrt(eta^2/v); 0.1252;",
    ],
)
def test_right_fillings_may_be_written_in_many_ways(response: str) -> None:
    outcome = grade(present(CLOZE, 1), response)
    assert outcome.correct
    assert outcome.score == 1
    assert outcome.parts == (True, True, True)
    assert outcome.messages == ("Right.",)
    assert outcome.blamed == ()


@pytest.mark.parametrize(
    ("response", "parts", "said", "blamed"),
    [
        (".t; eta/sqrt(v); 1/8", (False, True, True), "NumPy spells it with a capital.", ("p2",)),
        (".inv; eta/sqrt(v); 1/8", (False, True, True), "The shapes must fit.", ()),
        (".T; eta/v; 1/8", (True, False, True), "You forgot the root.", ("p1",)),
        (".T; eta; 1/8", (True, False, True), "Gap 2: `eta` is wrong, `eta / sqrt(v)` is right.", ("p1",)),
        (".T; eta/sqrt(v); 0.25", (True, True, False), "That is after two.", ()),
        (".T; eta/sqrt(v); -0.125", (True, True, False), "The size is right but the sign is wrong.", ()),
        (".T; eta/sqrt(v); ?", (True, True, False), "Gap 3: `0.125`.", ()),
    ],
)
def test_a_wrong_filling_hears_why_and_the_others_count(
    response: str, parts: tuple[bool, ...], said: str, blamed: tuple[str, ...]
) -> None:
    outcome = grade(present(CLOZE, 1), response)
    assert not outcome.correct
    assert outcome.parts == parts
    assert outcome.score == pytest.approx(2 / 3)
    assert any(said in message for message in outcome.messages)
    assert outcome.blamed == blamed


def test_every_wrong_gap_has_its_own_sentence() -> None:
    outcome = grade(present(CLOZE, 1), "?; eta/v; 7")
    assert outcome.score == 0
    assert [message[:5] for message in outcome.messages] == ["Gap 1", "Gap 2", "Gap 3"]


def test_capitals_count_only_where_the_gap_says_so() -> None:
    loose = ClozeQuestion(**BASE | {"prompt": "It is {{1}}."}, gaps=(Gap(("Batch norm", "BN")),))
    for response in ("batch norm", "BatchNorm", "bn", "ＢＮ"):  # the last in characters of full width
        assert grade(present(loose, 1), response).correct
    assert not grade(present(loose, 1), "layer norm").correct


@pytest.mark.parametrize(
    ("response", "said"),
    [
        ("", "empty"),
        (" ; ; ", "empty"),
        (".T; eta/sqrt(v)", "There are 3 gaps, and 2 entries."),
        ("a; b; c; d", "There are 3 gaps, and 4 entries."),
        (".T; eta/sqrt(v); many", "In gap 3, `many` is not a number"),
        (".T; eta/(; 1", "In gap 2, `eta/(` is not a formula"),
        ("x" * 3000, "should be short"),
    ],
)
def test_what_cannot_be_read_is_refused(response: str, said: str) -> None:
    with pytest.raises(UnreadableAnswer, match="gap") as refused:
        grade(present(CLOZE, 1), response)
    assert said in str(refused.value)


def test_gaps_are_marked_in_words_code_and_mathematics() -> None:
    shown = present(CLOZE, 1)
    assert shown.prompt == r"Write `W⟨1⟩ @ g`; a step is $w - {\langle 2\rangle} g$ after ⟨3⟩ halvings."
    assert [gap["reads"] for gap in shown.to_json()["gaps"]] == ["text", "formula", "number"]
    assert "answer" not in shown.to_json()


def test_the_solution_is_what_would_be_typed() -> None:
    shown = present(CLOZE, 1)
    assert solution(shown).key == ".T; eta / sqrt(v); 0.125"
    assert grade(shown, solution(shown).key).correct
