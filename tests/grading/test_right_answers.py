"""No right function fails: solutions written from the task text alone, by someone who had not seen the reference."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from quizzer import paths
from quizzer.bank.loader import load_bank
from quizzer.bank.model import CodeQuestion, FixQuestion, Programming
from quizzer.grading import Grader

ANSWERS = Path(__file__).parents[1] / "right_answers"
FILES = sorted(ANSWERS.glob("*/*.py"))
SEEDS = (1, 2)


def exercise_of(file: Path) -> str:
    """The id of the exercise that a file answers; `softmax__2.py` is another answer to `softmax`."""
    return f"{file.parent.name}/{file.stem.partition('__')[0]}"


@pytest.fixture(scope="module")
def exercises() -> Mapping[str, Programming]:
    questions = load_bank([paths.shipped_bank()]).bank.questions
    return {name: q for name, q in questions.items() if isinstance(q, CodeQuestion | FixQuestion)}


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(ANSWERS)))
def test_a_right_answer_passes(file: Path, exercises: Mapping[str, Programming], grader: Grader) -> None:
    for seed in SEEDS:
        verdict = grader.grade(exercises[exercise_of(file)], file.read_text(encoding="utf-8"), seed=seed)
        assert verdict.passed, verdict


def test_every_code_exercise_has_an_answer_of_its_own(exercises: Mapping[str, Programming]) -> None:
    answered = {exercise_of(file) for file in FILES}
    assert [name for name, q in exercises.items() if isinstance(q, CodeQuestion) and name not in answered] == []
