"""Wrong functions that earlier cases let pass: every seed must refuse each of them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from quizzer import paths
from quizzer.bank.loader import load_bank
from quizzer.bank.model import CodeQuestion
from quizzer.grading import Grader

ANSWERS = Path(__file__).parents[1] / "wrong_answers"
FILES = sorted(ANSWERS.glob("*/*__*.py"))
SEEDS = (1, 2, 3, 18, 22, 29, 34, 41)  # with those on which ties once happened to come out right


@pytest.fixture(scope="module")
def exercises() -> Mapping[str, CodeQuestion]:
    questions = load_bank([paths.shipped_bank()]).bank.questions
    return {name: q for name, q in questions.items() if isinstance(q, CodeQuestion)}


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(ANSWERS)))
def test_a_wrong_answer_never_passes(file: Path, exercises: Mapping[str, CodeQuestion], grader: Grader) -> None:
    exercise = exercises[f"{file.parent.name}/{file.stem.partition('__')[0]}"]
    source = file.read_text(encoding="utf-8")
    verdicts = {seed: grader.grade(exercise, source, seed=seed, explain=False) for seed in SEEDS}
    assert [seed for seed, verdict in verdicts.items() if verdict.passed] == []
    assert {verdict.verdict for verdict in verdicts.values()} <= {"fail", "error"}
