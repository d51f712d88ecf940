"""next, answer, undo: a question is asked without its key, graded, logged, scheduled, taken back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Run


def test_next_prints_a_question_without_its_key(run: Run) -> None:
    asked = run("next", "--kind", "choice", "--json").json
    assert asked["kind"] == "choice"
    assert {"id", "prompt", "choices", "topic", "level"} <= asked.keys()
    assert not {"answer", "explanation", "proof"} & asked.keys()
    assert all(choice.keys() == {"key", "text"} for choice in asked["choices"])


def test_next_as_text_says_how_to_answer(run: Run) -> None:
    asked = run("next", "--kind", "true_false")
    assert asked.code == 0
    assert "quizzer answer activations/saturation-explodes" in asked.err


def test_next_honours_topic_and_kind(run: Run) -> None:
    assert run("next", "-t", "linear-models", "-k", "order", "--json").json["id"] == "linear-models/least-squares-steps"


def test_an_unknown_topic_is_wrong_use(run: Run) -> None:
    result = run("next", "--topic", "alchemy")
    assert result.code == 2
    assert "alchemy" in result.err


def test_a_right_answer_is_logged_and_scheduled(run: Run) -> None:
    answered = run("answer", "activations/saturation-explodes", "false", "--json")
    assert answered.code == 0
    assert answered.json["correct"] is True
    assert answered.json["rating"] in {"good", "easy"}
    assert [review["rating"] for review in answered.json["next_reviews"]] == ["again", "hard", "good", "easy"]
    (logged,) = run("history", "--json").json
    assert (logged["id"], logged["response"]) == ("activations/saturation-explodes", "false")


def test_a_wrong_answer_exits_1_says_why_and_is_due_again(run: Run) -> None:
    answered = run("answer", "activations/saturation-explodes", "true")
    assert answered.code == 1
    assert "Wrong" in answered.out
    assert "Logged as again" in answered.err
    assert [row["id"] for row in run("due", "--json").json] == ["activations/saturation-explodes"]


def test_what_is_no_answer_of_the_kind_is_not_logged(run: Run) -> None:
    answered = run("answer", "activations/largest-slope", "many")
    assert answered.code == 2
    assert run("history", "--json").json == []


def test_a_missing_answer_is_wrong_use(run: Run) -> None:
    assert run("answer", "activations/largest-slope").code == 2


def test_an_unknown_question_is_wrong_use(run: Run) -> None:
    assert run("answer", "activations/nothing", "a").code == 2


OPEN = "linear-models/explain-ridge"


def test_an_open_question_takes_the_learners_own_rating(run: Run) -> None:
    assert run("answer", OPEN).code == 2
    rated = run("answer", OPEN, "--rating", "hard", "--json")
    assert (rated.code, rated.json["rating"]) == (0, "hard")


def test_an_open_question_takes_the_points_that_next_asks_for(run: Run) -> None:
    asked = run("next", "-k", "open", "--json").json
    assert "the points of the rubric" in asked["input"]
    ticked = run("answer", OPEN, "1", "--json").json
    assert (ticked["rating"], ticked["outcome"]["ticked"]) == ("hard", [1])
    assert run("answer", OPEN, "1,2", "--json").json["rating"] == "good"
    assert "the points of the rubric" in run("answer", OPEN, "7").err


def test_an_open_question_rated_without_points_shows_them_and_counts_none(run: Run) -> None:
    rated = run("answer", OPEN, "--rating", "good")
    assert " of 2 points" not in rated.out
    assert "  2. Adding" in rated.out
    assert [row["score"] for row in run("history", "--json").json] == [None]


def test_an_answer_in_words_is_kept_beside_the_points(run: Run) -> None:
    text = "1\n\nEqual columns make the matrix singular.\n\nSo nothing can be inverted."
    assert run("answer", OPEN, text, "--json").json["outcome"]["ticked"] == [1]
    assert [row["response"] for row in run("history", "--json").json] == [text]


@pytest.mark.parametrize(
    ("question", "right"),
    [
        ("activations/saturation-explodes", "false"),
        ("linear-models/penalties", "lasso=l1,ridge=l2"),
        ("linear-models/least-squares-steps", "loss,gradient,zero,solve"),
        ("linear-models/ridge-gradient", "2*x*(x*w - y) + 2*a*w"),
    ],
)
def test_right_is_said_once(run: Run, question: str, right: str) -> None:
    answered = run("answer", question, right)
    assert (answered.code, answered.out.count("Right.")) == (0, 1)


def test_a_mistyped_question_is_named_whatever_the_answer(run: Run, tmp_path: Path) -> None:
    (tmp_path / "x.py").write_text("")
    for given in (("a",), ("--file", tmp_path / "x.py")):
        told = run("answer", "activations/sofmax", *given)
        assert told.code == 2
        assert "no question `activations/sofmax`; did you mean `activations/softmax`?" in told.err


def test_code_is_answered_with_a_file_and_logged(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "answer.py"
    file.write_text("import numpy as np\ndef softmax(x, axis=-1):\n    return x\n")
    failed = run("answer", "softmax", "--file", file, "--json")
    assert failed.code == 1
    assert failed.json["verdict"]["verdict"] == "fail"
    file.write_text((Path(__file__).parents[1] / "tiny_bank/activations/exercises/softmax/reference.py").read_text())
    assert run("answer", "activations/softmax", "-f", file).code == 0
    assert [row["correct"] for row in run("history", "--json").json] == [False, True]


def test_code_without_a_file_and_a_file_without_code_are_wrong_use(run: Run, tmp_path: Path) -> None:
    (tmp_path / "x.py").write_text("")
    assert run("answer", "softmax", "x").code == 2
    assert run("answer", "activations/largest-slope", "--file", tmp_path / "x.py").code == 2
    assert run("answer", "softmax", "--file", tmp_path / "missing.py").code == 2


def test_undo_takes_back_the_last_answer(run: Run) -> None:
    run("answer", "activations/saturation-explodes", "true")
    undone = run("undo", "--json")
    assert (undone.code, undone.json["id"]) == (0, "activations/saturation-explodes")
    assert run("due", "--json").json == []
    assert run("undo").code == 1


@pytest.mark.parametrize("arguments", [("practice",), (), ("weak", "--limit", "3")])
def test_the_screens_need_a_terminal(run: Run, arguments: tuple[str, ...]) -> None:
    result = run(*arguments)
    if arguments[:1] == ("weak",):  # which has something to print instead
        assert result.code == 0
    else:
        assert result.code == 2
        assert "terminal" in result.err


def test_what_is_due_comes_back_on_its_day(run: Run) -> None:
    run("answer", "activations/saturation-explodes", "false", "--rating", "good")
    assert run("due", "--json").json == []
    later = run("due", "--json", now="2027-03-20T12:00:00+00:00").json
    assert [row["id"] for row in later] == ["activations/saturation-explodes"]


def test_chinese_is_shown_where_there_is_any(run: Run) -> None:
    english = run("next", "-k", "choice", "--json").json["prompt"]
    chinese = run("--lang", "zh", "next", "-k", "choice", "--json").json["prompt"]
    assert any("\u4e00" <= character <= "\u9fff" for character in chinese)
    assert english != chinese


def test_next_says_why(run: Run) -> None:
    asked = run("next", "--json").json
    assert asked["why"]["kind"] == "finding_out"
    assert asked["why"]["sentence"] == "Finding out what you know: question 1 of 12."
    assert asked["why"]["sentence"] in run("next").out


def test_what_is_known_well_is_noted_and_can_be_taken_back(run: Run) -> None:
    before = run("plan", "--json").json["now"]["mean"]
    noted = run("known", "activations/sigmoid-range")
    assert "activations/sigmoid-range" in noted.out
    assert run("plan", "--json").json["now"]["mean"] > before
    assert run("undo").code == 0
    assert run("plan", "--json").json["now"]["mean"] == before
    assert run("known", "activations/nothing").code == 2
