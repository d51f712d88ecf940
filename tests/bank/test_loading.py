"""What a good bank becomes."""

from __future__ import annotations

from pathlib import Path

from quizzer.bank.loader import load_bank
from quizzer.bank.model import KINDS, ChoiceQuestion, CodeQuestion, FixQuestion, NumericQuestion, kind_of
from quizzer.bank.parts import localize


def test_the_tiny_bank_loads_without_a_problem_and_has_every_kind(tiny: Path) -> None:
    loaded = load_bank([tiny])
    assert loaded.problems == ()
    assert {kind_of(question) for question in loaded.bank.questions.values()} == set(KINDS)


def test_topics_keep_their_order_and_prerequisites(tiny: Path) -> None:
    topics = load_bank([tiny]).bank.topics
    assert [topic.id for topic in topics] == ["linear-models", "activations"]
    assert topics[1].requires == ("linear-models",)


def test_a_question_knows_its_id_its_topic_and_where_it_is_written(tiny: Path) -> None:
    question = load_bank([tiny]).bank.questions["linear-models/ridge-gradient"]
    written = (tiny / "linear-models/questions.yaml").read_text(encoding="utf-8").splitlines()
    assert question.topic == "linear-models"
    assert question.path == str(tiny / "linear-models/questions.yaml")
    assert written[question.line - 1] == "- id: ridge-gradient"


def test_texts_come_in_both_languages(tiny: Path) -> None:
    question = load_bank([tiny]).bank.questions["activations/sigmoid-range"]
    assert isinstance(question, ChoiceQuestion)
    assert localize(question.prompt, "zh").endswith("的值域是什么？")
    assert localize(question.choices[2].why or "", "en") == "That is the range of tanh."


def test_values_that_yaml_1_1_would_turn_into_something_else_stay_text(tiny: Path) -> None:
    question = load_bank([tiny]).bank.questions["linear-models/squared-error"]
    assert isinstance(question, NumericQuestion)
    assert question.answer == "(predicted - truth)^2"
    assert list(question.parameters) == ["truth", "gap"]


def test_an_exercise_is_gathered_from_its_folder(tiny: Path) -> None:
    question = load_bank([tiny]).bank.exercise("softmax")
    assert isinstance(question, CodeQuestion)
    exercise = question.exercise
    assert exercise.name == "softmax"
    assert exercise.reference == (tiny / "activations/exercises/softmax/reference.py").read_text(encoding="utf-8")
    assert [variant.id for variant in exercise.wrong] == ["no_shift", "sums_everything"]
    assert "np.exp(x)" in exercise.wrong[0].code
    assert exercise.oracle is not None
    assert question.explanation == question.solution


def test_a_fix_borrows_everything_but_its_starter(tiny: Path) -> None:
    bank = load_bank([tiny]).bank
    fix, code = bank.questions["activations/fix_softmax"], bank.questions["activations/softmax"]
    assert isinstance(fix, FixQuestion)
    assert isinstance(code, CodeQuestion)
    assert fix.exercise == code.exercise
    assert fix.starter != code.starter


def test_an_own_bank_uses_the_topics_of_the_first_and_brings_more(tiny: Path, tmp_path: Path) -> None:
    own = _own_bank(tmp_path)
    loaded = load_bank([tiny, own])
    assert loaded.problems == ()
    assert {"activations/mine", "cooking/salt"} <= loaded.bank.questions.keys()
    assert [topic.id for topic in loaded.bank.topics] == ["linear-models", "activations", "cooking"]


def test_an_own_bank_may_not_reuse_an_id_and_the_first_one_stays(tiny: Path, tmp_path: Path) -> None:
    own = _own_bank(tmp_path, name="sigmoid-range")
    loaded = load_bank([tiny, own])
    [problem] = loaded.problems
    assert (problem.line, problem.id) == (1, "activations/sigmoid-range")
    assert "this id is taken" in problem.message
    assert isinstance(loaded.bank.questions["activations/sigmoid-range"], ChoiceQuestion)


def _own_bank(tmp_path: Path, name: str = "mine") -> Path:
    own = tmp_path / "own"
    for topic in ("activations", "cooking"):
        (own / topic).mkdir(parents=True)
    statement = "kind: true_false, level: 1, prompt: P, explanation: E, why: W, answer: true"
    (own / "activations/questions.yaml").write_text(f"- {{id: {name}, {statement}}}\n", encoding="utf-8")
    (own / "cooking/questions.yaml").write_text(f"- {{id: salt, {statement}}}\n", encoding="utf-8")
    (own / "topics.yaml").write_text("- {id: cooking, title: C, introduction: I}\n", encoding="utf-8")
    return own
