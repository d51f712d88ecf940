"""Every kind of question is known in every room that treats kinds differently."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import get_args

import msgspec
import pytest

from quizzer.answers import present
from quizzer.answers.modules import MODULES
from quizzer.authoring import patterns
from quizzer.authoring.question_check import CHECKS
from quizzer.authoring.question_proof import SCOPES
from quizzer.bank.kinds import FACTS, asked, displayed, facts
from quizzer.bank.loader import load_bank
from quizzer.bank.model import KINDS, Kind, Question, kind_of
from quizzer.bank.rules import RULES
from quizzer.tui.widgets.answers import INPUTS

TINY_BANK = Path(__file__).parent / "tiny_bank"


@pytest.mark.parametrize(
    "table",
    [FACTS, RULES, CHECKS, SCOPES, MODULES, INPUTS],
    ids=["facts", "rules", "checks", "proofs", "answers", "inputs"],
)
def test_every_table_of_kinds_holds_all_of_them_and_no_other(table: Collection[Kind]) -> None:
    assert tuple(table) == KINDS


def test_every_kind_has_a_pattern_to_start_from() -> None:
    assert set(patterns.KINDS) == {kind for kind in KINDS if not FACTS[kind].programmed}


def test_a_kinds_type_is_tagged_with_its_name_and_every_type_of_question_is_a_kind() -> None:
    assert {kind: kind_type.type.__struct_config__.tag for kind, kind_type in FACTS.items()} == {k: k for k in KINDS}
    assert {kind_type.type for kind_type in FACTS.values()} == set(get_args(Question))


@pytest.fixture(scope="module")
def examples() -> dict[Kind, Question]:
    """One question of each kind."""
    loaded = load_bank([TINY_BANK])
    assert not loaded.problems
    return {kind_of(question): question for question in loaded.bank.questions.values()}


@pytest.mark.parametrize("kind", KINDS)
def test_a_question_of_every_kind_can_be_asked_and_its_texts_found(examples: dict[Kind, Question], kind: Kind) -> None:
    question = examples[kind]
    shown = {keys[0] for keys, _ in displayed(question)}
    assert "prompt" in shown
    assert {path.split(".")[0] for path in FACTS[kind].asks} <= {keys[0] for keys, _ in asked(question)}
    assert 0 <= facts(question).guess(question) <= 0.5
    presented = present(question, 1)
    assert presented.kind == kind
    assert msgspec.json.encode(presented.to_json())
