"""Every kind is graded with its reasons; what cannot be read is refused and not graded."""

from __future__ import annotations

import math
from itertools import permutations

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizzer.answers import grade, present, solution
from quizzer.bank.model import CodeQuestion, NumericQuestion, Question
from quizzer.bank.parts import Exercise, Language, RubricPoint, Slip, Tolerance
from quizzer.errors import UnreadableAnswer, UsageError
from quizzer.sentences import speak
from tests.answers.questions import (
    BASE,
    CHOICE,
    EVERY,
    KEYED,
    MATCH,
    MULTI,
    NUMERIC,
    OPEN,
    ORDER,
    PLAIN_NUMERIC,
    SYMBOLIC,
    TRUE_FALSE,
)

LANGUAGES: tuple[Language, ...] = ("en", "zh")


def said(question: Question, response: str, seed: int = 1, language: Language = "en") -> str:
    speak(language)
    return "\n".join(grade(present(question, seed, language), response).messages)


@given(st.sampled_from(KEYED), st.integers(0, 10**9), st.sampled_from(LANGUAGES))
@settings(max_examples=150, deadline=None)
def test_the_solution_is_graded_right(question: Question, seed: int, language: Language) -> None:
    speak(language)
    shown = present(question, seed, language)
    outcome = grade(shown, solution(shown).key)
    assert outcome.correct
    assert outcome.score == 1
    assert outcome.messages[0].startswith(("Right.", "正确。"))
    assert (outcome.answer, outcome.key) == (solution(shown).text, solution(shown).key)


@given(st.sampled_from(EVERY), st.text(max_size=40), st.sampled_from(LANGUAGES))
@settings(max_examples=250, deadline=None)
def test_anything_typed_is_graded_or_refused_with_what_was_expected(
    question: Question, response: str, language: Language
) -> None:
    speak(language)
    shown = present(question, 3, language)
    try:
        outcome = grade(shown, response)
    except UnreadableAnswer as error:
        refusal = error
    else:
        assert 0 <= outcome.score <= 1
        assert outcome.messages
        assert outcome.answer
        return
    assert refusal.fix == {"en": "Expected: ", "zh": "应为："}[language] + shown.input_hint
    assert not any(ord(c) < 32 for c in refusal.what)


class TestChoice:
    def test_a_wrong_choice_hears_what_is_wrong_with_it_and_what_makes_the_other_right(self) -> None:
        outcome = grade(present(CHOICE, 1), "c")
        assert not outcome.correct
        assert outcome.messages == (
            "`c` is wrong. Its derivative is $1/x$.",
            "`b` is right. Its own derivative.",
        )
        assert outcome.answer == "b: $e^x$"

    def test_in_chinese_too(self) -> None:
        assert said(CHOICE, "c", language="zh") == "`c` 不对。 它的导数是 $1/x$。\n`b` 正确。 导数是自身。"

    @pytest.mark.parametrize("typed", [" b ", "B", "(b)", "“b”".strip("“”"), "b\n"])
    def test_a_key_is_read_generously(self, typed: str) -> None:
        assert grade(present(CHOICE, 1), typed).correct

    @pytest.mark.parametrize("typed", ["", "e", "a,b", "ab", "  "])
    def test_what_is_no_single_key_is_refused(self, typed: str) -> None:
        with pytest.raises(UnreadableAnswer, match="one of a, b, c, d"):
            grade(present(CHOICE, 1), typed)


class TestMulti:
    def test_what_was_missed_and_what_was_wrongly_taken_are_named_with_their_reasons(self) -> None:
        outcome = grade(present(MULTI, 1), "b,c")
        assert not outcome.correct
        assert outcome.score == pytest.approx(1 / 3)
        assert set(outcome.messages) == {
            "`b` does not belong. It speeds up, it does not regularise.",
            "You missed `a`: Dropout It regularises.",
        }

    @pytest.mark.parametrize("typed", ["a,c", "c a", "ac", "C；A", "(a, c)"])
    def test_the_right_set_is_right_however_it_is_written(self, typed: str) -> None:
        assert grade(present(MULTI, 1), typed).correct

    def test_taking_everything_is_not_right(self) -> None:
        outcome = grade(present(MULTI, 1), "abcd")
        assert (outcome.correct, outcome.score) == (False, 0.5)

    @pytest.mark.parametrize("typed", ["", "a,a", "a,z"])
    def test_repeated_and_unknown_keys_are_refused(self, typed: str) -> None:
        with pytest.raises(UnreadableAnswer):
            grade(present(MULTI, 1), typed)


class TestTrueFalse:
    @pytest.mark.parametrize("typed", ["false", "F", "no", "错", "0", "False."])
    def test_right(self, typed: str) -> None:
        assert grade(present(TRUE_FALSE, 1), typed).correct

    @pytest.mark.parametrize("typed", ["true", "T", "yes", "对", "是"])
    def test_wrong_hears_why(self, typed: str) -> None:
        outcome = grade(present(TRUE_FALSE, 1), typed)
        assert not outcome.correct
        assert outcome.messages == ("The statement is false. ReLU has a kink at 0.",)

    def test_anything_else_is_refused(self) -> None:
        with pytest.raises(UnreadableAnswer, match="true or false"):
            grade(present(TRUE_FALSE, 1), "maybe")


def entropy(answer: str | float, **more: object) -> NumericQuestion:
    return NumericQuestion(**BASE | {"prompt": "The entropy in bits?", "answer": answer} | more)


class TestNumeric:
    @pytest.mark.parametrize("typed", ["0.25", "1/4", "25%", ".25", "2.5e-1", "= 0.25", "≈0.252", " 1 / 4 ", "０.２５"])
    def test_a_number_may_be_written_in_many_ways(self, typed: str) -> None:
        assert grade(present(PLAIN_NUMERIC, 1), typed).correct

    def test_thousands_may_be_grouped(self) -> None:
        question = NumericQuestion(**BASE, answer=1234567)
        outcome = grade(present(question, 1), "1,234,567")
        assert outcome.correct
        assert outcome.answer == "1234567"

    @pytest.mark.parametrize(
        ("key", "typed"),
        [
            (51_200_000, "51.2 million"),
            (51_200_000, "51.2million"),
            (51_200_000, "5120 万"),
            (51_200_000, "5120万"),
            (120_000_000, "1.2 亿"),
            (1000, "1,000"),
            (1000, "1，000"),
            (0.001, "1e-3"),
            (1 / 3, "1/3"),
            (0.25, "25 %"),
            (0.25, "25％"),
            (0.25, "约 0.25"),
        ],
    )
    @pytest.mark.parametrize("language", ["en", "zh"])
    def test_large_numbers_shares_and_fractions_are_read_in_both_languages(
        self, key: float, typed: str, language: Language
    ) -> None:
        question = NumericQuestion(**BASE, answer=key, tolerance=Tolerance(rel=1e-6))
        assert grade(present(question, 1, language), typed).correct

    @pytest.mark.parametrize(
        ("key", "typed", "right"),
        [
            (0.1234567, "0.12", True),
            (0.1234567, "0.123", True),
            (0.1234567, "12%", True),
            (0.1234567, "0.1", False),
            (0.1234567, "0.13", False),
            (0.1234567, "0.124", False),
            (0.0061234, "0.00612", True),
            (0.0061234, "0.01", False),
            (12345.67, "12300", True),
            (12345.67, "12400", False),
            (12345, "12300", False),  # a count is exact
        ],
    )
    def test_three_digits_or_two_decimals_are_enough(self, key: float, typed: str, right: bool) -> None:
        question = NumericQuestion(**BASE, answer=key, tolerance=Tolerance(rel=1e-5))
        assert grade(present(question, 1), typed).correct == right

    def test_a_rounded_slip_is_the_slip_and_is_not_called_too_coarse(self) -> None:
        slips = (Slip(0.1187, "You forgot the square."),)
        question = NumericQuestion(**BASE, answer=0.1234567, tolerance=Tolerance(rel=1e-3), slips=slips)
        assert not grade(present(question, 1), "0.12").correct  # the key, or the slip
        assert "You forgot the square." in said(question, "0.119")
        for typed in ("0.12", "0.1", "0"):
            assert "coarsely" not in said(question, typed)

    @pytest.mark.parametrize("typed", ["", "abc", "1/0", "0.25 0.3", "__import__('os')", "9^9^9^9", "nan", "inf"])
    def test_what_is_no_number_is_refused(self, typed: str) -> None:
        with pytest.raises(UnreadableAnswer, match="no number"):
            grade(present(PLAIN_NUMERIC, 1), typed)

    def test_the_tolerance_is_the_looser_of_the_two(self) -> None:
        question = NumericQuestion(**BASE, answer=100, tolerance=Tolerance(abs=0.5, rel=0.01))
        shown = present(question, 1)
        assert grade(shown, "101").correct
        assert not grade(shown, "101.1").correct

    def test_an_exact_answer_forgives_only_rounding_noise(self) -> None:
        question = NumericQuestion(**BASE, answer="0.1+0.2", tolerance=Tolerance())
        assert grade(present(question, 1), "0.3").correct
        assert not grade(present(question, 1), "0.3001").correct

    def test_the_error_is_told_absolutely_and_relative_to_the_key(self) -> None:
        assert said(PLAIN_NUMERIC, "0.3").startswith("0.3 is off by +0.05 (+20.0%).")

    def test_the_unit_is_accepted_and_another_one_refused(self) -> None:
        question = entropy(3, unit="bits")
        shown = present(question, 1)
        assert grade(shown, "3").answer == "3 bits"
        for typed in ("3 bits", "3bit", "3 Bits"):
            assert grade(shown, typed).correct
        with pytest.raises(UnreadableAnswer, match="asked for in bits"):
            grade(shown, "3 nats")

    def test_a_percent_sign_repeats_a_unit_of_percent(self) -> None:
        question = NumericQuestion(**BASE, answer=25, unit="%")
        assert grade(present(question, 1), "25%").correct
        assert grade(present(question, 1), "25").correct
        assert "100 times too small" in said(question, "0.25")

    @pytest.mark.parametrize(
        ("key", "typed", "slip"),
        [
            (0.7, "-0.7", "sign is wrong"),
            (0.7, "1.4", "twice"),
            (0.7, "0.35", "half"),
            (0.7, "70", "100 times too large"),
            (7.3, "0.073", "100 times too small"),
            (0.7, "0.4852", "natural logarithm instead of log2"),
            (0.7, "1.0099", "log2 instead of the natural"),
            (0.7, "0.304", "log10 instead of the natural"),
            (0.7, "1.4286", "reciprocal"),
            (0.7, "0.490", "the square of"),
            (0.7, "0.83666", "square root"),
            (12, "13", "one too many"),
            (12, "11", "one too few"),
            (6.931, "6.9", "rounded too coarsely"),
        ],
    )
    def test_a_likely_slip_is_named(self, key: float, typed: str, slip: str) -> None:
        assert slip in said(entropy(key, tolerance=Tolerance(rel=0.002)), typed)
        assert len(grade(present(entropy(key), 1, "zh"), "7777").messages) == 1

    @pytest.mark.parametrize(
        ("key", "typed"), [(2, "4"), (1, "2"), (0.5, "0.25"), (0.7, "0.49"), (1, "-1.5"), (0.7, "0.9"), (0, "1e9")]
    )
    def test_no_slip_is_named_where_two_fit_or_none(self, key: float, typed: str) -> None:
        assert len(grade(present(entropy(key), 1), typed).messages) == 1

    def test_logarithm_bases_are_thought_of_only_where_there_is_a_logarithm(self) -> None:
        question = NumericQuestion(**BASE, answer=0.7)
        assert len(grade(present(question, 1), "0.4852").messages) == 1

    @given(st.floats(0.01, 1000), st.floats(-2000, 2000))
    @settings(max_examples=200, deadline=None)
    def test_a_generic_slip_is_never_named_falsely(self, key: float, given_: float) -> None:
        outcome = grade(present(entropy(key), 1), repr(given_))
        if outcome.correct or len(outcome.messages) == 1:
            return
        ratios = [-1, 2, 0.5, 100, 0.01, key, 1 / key**2, key**-0.5]
        ratios += [r for x in (math.log(2), math.log(10), math.log(2) / math.log(10)) for r in (x, 1 / x)]
        near = [key * r for r in ratios] + [key + 1, key - 1]
        coarse = any(round(key, digits) == pytest.approx(given_) for digits in range(4))
        assert coarse or any(abs(given_ - value) <= 0.021 * abs(value) for value in near)

    def test_a_slip_of_the_question_comes_before_the_generic_ones(self) -> None:
        question = entropy(0.7, slips=(Slip("0.7*2", "You counted both ends."),))
        text = said(question, "1.4")
        assert "You counted both ends." in text
        assert "twice" not in text

    def test_no_slip_of_the_question_is_named_when_it_is_the_key_or_two_differ(self) -> None:
        twins = (Slip("1.4", "One."), Slip("2*0.7", "Other."))
        assert "One." not in said(entropy(0.7, slips=twins), "1.4")
        assert said(entropy(0.7, slips=(Slip("0.7", "Never."),)), "0.7") == "Right."

    @given(st.integers(0, 10**6))
    @settings(max_examples=60, deadline=None)
    def test_a_slip_follows_the_drawn_numbers_and_so_does_its_text(self, seed: int) -> None:
        speak("zh")
        shown = present(NUMERIC, seed, "zh")
        outcome = grade(shown, str(shown.values["positives"]))
        assert f"漏了 $\\log_2 {shown.values['n']}$。" in outcome.messages


class TestMatch:
    def test_each_wrong_pair_is_named_with_the_right_one_and_its_reason(self) -> None:
        outcome = grade(present(MATCH, 1), "a=1,b=1,c=3")
        assert not outcome.correct
        assert outcome.score == pytest.approx(2 / 3)
        (message,) = outcome.messages
        assert message == (
            "`a` (Adam) goes with `2` (two moments), not with `1` (one rate for all). "
            "Adam keeps the mean and the uncentred variance."
        )
        assert outcome.key == "a=2,b=1,c=3"

    @pytest.mark.parametrize(
        "typed", ["a=2,b=1,c=3", "c=3 b=1 a=2", "A:2; B:1; C:3", "a->2, b -> 1, c → 3", "a＝2，b＝1，c＝3"]
    )
    def test_pairs_may_come_in_any_order_and_style(self, typed: str) -> None:
        assert grade(present(MATCH, 1), typed).correct

    @pytest.mark.parametrize(
        ("typed", "message"),
        [
            ("a=2,b=1", "Nothing is paired with c"),
            ("a=2,a=1,b=1,c=3", "a is paired twice"),
            ("a=2,b=1,c", "is no pair"),
            ("a=2,b=1,c=9", "is none of 1, 2, 3, 4"),
            ("a=2,b=1,x=3", "is none of a, b, c"),
            ("", "empty"),
        ],
    )
    def test_what_is_no_full_pairing_is_refused(self, typed: str, message: str) -> None:
        with pytest.raises(UnreadableAnswer, match=message):
            grade(present(MATCH, 1), typed)

    @given(st.lists(st.sampled_from("1234"), min_size=3, max_size=3))
    def test_the_score_is_the_share_of_right_pairs(self, taken: list[str]) -> None:
        pairs = dict(zip("abc", taken, strict=True))
        outcome = grade(present(MATCH, 1), ",".join(f"{k}={v}" for k, v in pairs.items()))
        right = sum(MATCH.answer[k] == v for k, v in pairs.items())
        assert outcome.score == pytest.approx(right / 3)
        assert outcome.correct == (right == 3)


class TestOrder:
    def test_a_swap_of_neighbours_is_named_as_such_with_the_reason(self) -> None:
        assert said(ORDER, "w,x,z,y") == (
            "Only two neighbours are swapped: `z` (forward) comes before `x` (backward). The loss has to exist first."
        )

    def test_the_first_item_out_of_place_is_named(self) -> None:
        assert said(ORDER, "z,x,y,w") == (
            "Place 1 is the first that is wrong: `w` (zero the gradients) belongs there, not `z` (forward). "
            "The loss has to exist first."
        )

    def test_the_reverse_order_is_told_so(self) -> None:
        assert "reverse" in said(ORDER, "y,x,z,w")
        assert "相反" in said(ORDER, "yxzw", language="zh")

    def test_the_score_is_one_exactly_for_the_right_order_and_zero_for_the_reverse(self) -> None:
        scores = {"".join(p): grade(present(ORDER, 1), ",".join(p)).score for p in permutations("wzxy")}
        assert [order for order, score in scores.items() if score == 1] == ["wzxy"]
        assert [order for order, score in scores.items() if score == 0] == ["yxzw"]
        assert scores["zwxy"] == pytest.approx(5 / 6)

    @pytest.mark.parametrize("typed", ["", "w,z,x", "w,z,x,x", "w,z,x,q"])
    def test_what_is_no_permutation_is_refused(self, typed: str) -> None:
        with pytest.raises(UnreadableAnswer):
            grade(present(ORDER, 1), typed)


class TestOpen:
    @pytest.mark.parametrize(
        ("typed", "ticked", "rating"),
        [
            ("1,2,3,4", (1, 2, 3, 4), "good"),
            ("all", (1, 2, 3, 4), "good"),
            ("3 1", (1, 3), "hard"),
            ("2", (2,), "again"),
            ("0", (), "again"),
            ("none", (), "again"),
            ("1,3\n\nBias is 1 thing.\n\nVariance is another.", (1, 3), "hard"),
        ],
    )
    def test_the_share_of_ticked_points_suggests_a_rating(
        self, typed: str, ticked: tuple[int, ...], rating: str
    ) -> None:
        outcome = grade(present(OPEN, 1), typed)
        assert (outcome.ticked, outcome.rating) == (ticked, rating)
        assert outcome.score == len(ticked) / 4
        assert outcome.correct == (rating != "again")

    @pytest.mark.parametrize(
        ("typed", "rating", "score"),
        [("1,2", "good", 1.0), ("all", "good", 1.0), ("1", "hard", 0.5), ("1,3,4", "hard", 0.5), ("3,4", "again", 0.0)],
    )
    def test_good_means_every_essential_point_and_a_bonus_makes_up_for_none(
        self, typed: str, rating: str, score: float
    ) -> None:
        bonus = tuple(RubricPoint(text, counts="bonus") for text in ("an example", "history"))
        question = msgspec.structs.replace(OPEN, rubric=("bias", RubricPoint("variance"), *bonus))
        outcome = grade(present(question, 1), typed)
        assert (outcome.rating, outcome.score) == (rating, score)
        assert present(question, 1).rubric == ("bias", "variance", "an example (a bonus)", "history (a bonus)")

    def test_the_points_that_were_missed_are_named(self) -> None:
        assert said(OPEN, "1,3,4", language="zh") == "4 个要点中讲到 3 个。\n没讲到第 2 点：提到方差"

    @pytest.mark.parametrize("typed", ["Bias is the error of the average model.", ""])
    def test_an_answer_in_words_suggests_nothing(self, typed: str) -> None:
        outcome = grade(present(OPEN, 1), typed)
        assert (outcome.rating, outcome.ticked) == (None, ())
        assert outcome.answer == "Bias and variance ..."

    def test_a_point_that_does_not_exist_is_refused(self) -> None:
        with pytest.raises(UnreadableAnswer, match="no point 5"):
            grade(present(OPEN, 1), "1,5")


def test_code_is_not_answered_in_a_line() -> None:
    exercise = Exercise("f", "f(x)", "", "", (), {})
    question = CodeQuestion(**BASE, title="t", exercise=exercise, starter="", solution="")
    for ask in (lambda: grade(present(question, 0), "x"), lambda: solution(present(question, 0))):
        with pytest.raises(UsageError, match="--file"):
            ask()


def test_a_recognised_mistake_blames_the_points_that_the_bank_names() -> None:
    def told(question: Question, response: str) -> tuple[str, ...]:
        return grade(present(question, 1), response).blamed

    choices = tuple(msgspec.structs.replace(option, points=(f"about-{option.key}",)) for option in CHOICE.choices)
    choice = msgspec.structs.replace(CHOICE, choices=choices)
    assert told(choice, "a") == ("about-a",)
    assert told(choice, "b") == ()
    options = tuple(msgspec.structs.replace(option, points=(f"about-{option.key}",)) for option in MULTI.choices)
    multi = msgspec.structs.replace(MULTI, choices=options)
    assert told(multi, "a,b") == ("about-b", "about-c")
    assert told(multi, "a,c") == ()
    slips = (Slip("0.5", "You halved once.", ("halving",)),)
    assert told(msgspec.structs.replace(PLAIN_NUMERIC, slips=slips), "0.5") == ("halving",)
    assert told(msgspec.structs.replace(PLAIN_NUMERIC, slips=slips), "0.7") == ()
    slips = (Slip("p*(1+p)", "The sign.", ("sign",)),)
    assert told(msgspec.structs.replace(SYMBOLIC, slips=slips), "p + p^2") == ("sign",)
    assert told(OPEN, "1,3") == ("p1",)
    assert told(OPEN, "all") == ()
