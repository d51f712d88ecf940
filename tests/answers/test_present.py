"""Asking a question: what a seed fixes, what is drawn, what is given away (nothing)."""

from __future__ import annotations

import json
import random
import re
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizzer.answers import Presented, present
from quizzer.bank.model import CodeQuestion, NumericQuestion, Question
from quizzer.bank.parts import Decimals, Exercise, Integers, OneOf
from quizzer.errors import BankError
from quizzer.sentences import speak
from tests.answers.questions import BASE, CHOICE, EVERY, MATCH, MULTI, NUMERIC, OPEN, ORDER, TRUE_FALSE

seeds = st.integers(0, 2**63)


@pytest.mark.parametrize("question", EVERY, ids=lambda q: type(q).__name__)
def test_the_same_seed_presents_the_same_whatever_the_global_generator(question: Question) -> None:
    random.seed(1)
    first = present(question, 42)
    random.seed(2)
    state = random.getstate()
    assert present(question, 42) == first
    assert random.getstate() == state


def test_presentation_does_not_change_between_processes() -> None:
    code = "from tests.answers.questions import *; from quizzer.answers import *; print(present(NUMERIC, 7).prompt)"
    root = Path(__file__).parents[2]
    runs = {subprocess.check_output([sys.executable, "-c", code], cwd=root) for _ in range(2)}
    assert len(runs) == 1


@given(seeds)
@settings(max_examples=60, deadline=None)
def test_shuffling_keeps_every_option_with_its_key(seed: int) -> None:
    for question in (CHOICE, MULTI):
        shown = present(question, seed)
        texts = {o.key: o.text if isinstance(o.text, str) else o.text.en for o in question.choices}
        assert {c.key: c.text for c in shown.choices} == texts
        assert len(shown.choices) == len(question.choices)
    assert [c.key for c in present(MATCH, seed).left] == ["a", "b", "c"]
    assert sorted(c.key for c in present(MATCH, seed).choices) == ["1", "2", "3", "4"]


def test_every_place_is_taken_by_the_right_option_sometimes() -> None:
    places = {[c.key for c in present(CHOICE, seed).choices].index("b") for seed in range(60)}
    assert places == {0, 1, 2, 3}


@given(seeds)
@settings(max_examples=100, deadline=None)
def test_items_to_order_are_never_shown_in_order(seed: int) -> None:
    keys = tuple(c.key for c in present(ORDER, seed).choices)
    assert sorted(keys) == sorted(ORDER.answer)
    assert keys != ORDER.answer


@given(seeds)
@settings(max_examples=100, deadline=None)
def test_parameters_are_drawn_from_their_grid(seed: int) -> None:
    values = present(NUMERIC, seed).values
    assert values["n"] in range(10, 101, 10)
    assert Decimal(str(values["p"])) % Decimal("0.1") == 0
    assert values["f"] in ("ReLU", "tanh")


def test_the_ends_of_a_grid_are_drawn_and_nothing_beyond() -> None:
    question = NumericQuestion(
        **BASE, parameters={"a": Integers(1, 5, 2), "b": Decimals(0.1, 0.3, 0.1), "c": OneOf((1, 2.5))}, answer="a"
    )
    drawn = [present(question, seed).values for seed in range(200)]
    assert {v["a"] for v in drawn} == {1, 3, 5}
    assert {v["b"] for v in drawn} == {0.1, 0.2, 0.3}
    assert {v["c"] for v in drawn} == {1, 2.5}


def test_drawn_numbers_are_filled_into_the_prompt() -> None:
    shown = present(NUMERIC, 3)
    n, p, f = (shown.values[name] for name in "npf")
    assert isinstance(p, float)
    assert shown.prompt == f"A batch of {n}, share {p:.0%}, using {f}."


def test_latex_braces_of_a_question_without_parameters_are_no_placeholders() -> None:
    question = NumericQuestion(**BASE | {"prompt": "$x^{{2}}$"}, answer=1)
    assert present(question, 0).prompt == "$x^{{2}}$"


def test_numbers_without_a_value_are_drawn_again() -> None:
    question = NumericQuestion(**BASE, parameters={"a": Integers(0, 1)}, answer="1/a")
    assert {present(question, seed).values["a"] for seed in range(20)} == {1}


@pytest.mark.parametrize("changes", [{"answer": "1/(a-a)"}, {"prompt": "{{nonsense}}"}, {"let": {"b": "log(-a)"}}])
def test_a_question_that_never_has_a_value_is_a_fault_of_the_bank(changes: dict[str, object]) -> None:
    question = NumericQuestion(
        **BASE | {"parameters": {"a": Integers(1, 3)}, "answer": "a", "path": "b.yaml"} | changes
    )
    with pytest.raises(BankError, match=r"b\.yaml:0: basics/sample"):
        present(question, 0)


@pytest.mark.parametrize("question", EVERY, ids=lambda q: type(q).__name__)
def test_json_has_what_is_needed_to_answer_and_no_key(question: Question) -> None:
    shown = present(question, 5).to_json()
    assert json.loads(json.dumps(shown)) == shown
    assert {"id", "kind", "topic", "prompt", "choices", "input"} <= shown.keys()
    assert not {"answer", "why", "explanation", "rubric", "model_answer", "values", "slips", "proof"} & shown.keys()
    for choice in shown["choices"]:
        assert choice.keys() == {"key", "text"}


def test_json_of_an_open_question_keeps_its_rubric_back() -> None:
    assert "bias" not in json.dumps(present(OPEN, 0).to_json())


def test_texts_are_in_the_language_asked_for_and_else_in_english() -> None:
    speak("zh")
    shown = present(CHOICE, 0, "zh")
    assert (shown.prompt, shown.explanation) == ("是什么？", "因为。")
    assert {c.key: c.text for c in shown.choices}["b"] == "指数"
    assert {c.key: c.text for c in shown.choices}["a"] == "$x^2$"
    assert [c.text for c in present(TRUE_FALSE, 0, "zh").choices] == ["对", "错"]
    assert present(OPEN, 0, "zh").rubric[1] == "提到方差"


def test_a_code_question_brings_its_starter() -> None:
    exercise = Exercise("f", "f(x)", "def f(x): return x", "", (), {})
    question = CodeQuestion(**BASE, title="Identity", exercise=exercise, starter="def f(x):\n    ...", solution="x")
    shown = present(question, 0)
    assert (shown.title, shown.starter, shown.choices) == ("Identity", "def f(x):\n    ...", ())
    assert "reference" not in json.dumps(shown.to_json())
    assert shown.to_json()["signature"] == "f(x)"


@pytest.mark.parametrize("question", EVERY[:-1], ids=lambda q: type(q).__name__)
def test_the_input_hint_is_in_the_language_spoken(question: Question) -> None:
    speak("zh")
    assert re.search(r"[\u4e00-\u9fff]", present(question, 0, "zh").input_hint)
    speak("en")
    assert not re.search(r"[\u4e00-\u9fff]", present(question, 0, "en").input_hint)


def test_a_presentation_survives_serialisation() -> None:
    shown = present(CHOICE, 9)
    assert msgspec.json.decode(msgspec.json.encode(shown), type=Presented) == shown


def test_importing_answers_loads_no_heavy_library() -> None:
    heavy = "('sympy', 'mpmath', 'numpy', 'texicode', 'rich', 'textual')"
    code = f"import sys, quizzer.answers; print([m for m in {heavy} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
