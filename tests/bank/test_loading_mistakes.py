"""Mistakes planted in a bank one at a time: each is told with its file, line and id, and costs only its question."""

from __future__ import annotations

import pytest

from tests.workbench import Mistake, Workbench

A = "activations/questions.yaml"
L = "linear-models/questions.yaml"
SOFTMAX = "activations/exercises/softmax"
TASK = f"{SOFTMAX}/task.yaml"
FIX = "activations/exercises/fix_softmax/task.yaml"


FIELDS = [
    Mistake(A, "kind: choice", "kind: chioce", "chioce", "activations/sigmoid-range", "did you mean `choice`?"),
    Mistake(A, "  kind: multi\n", "", "- id: sigmoid-drawbacks", "activations/sigmoid-drawbacks", "`kind` is missing"),
    Mistake(A, "kind: multi", "kind: code", "kind: code", "activations/sigmoid-drawbacks", "is a folder"),
    Mistake(
        A,
        "  kind: multi\n  level: 2",
        "  kind: multi\n  level: 4",
        "level: 4",
        "activations/sigmoid-drawbacks",
        "expected one of 1, 2, 3",
    ),
    Mistake(
        A,
        "  hints:\n",
        "  hint:\n",
        "  hint:",
        "activations/sigmoid-range",
        "unknown field `hint`; did you mean `hints`?",
    ),
    Mistake(
        A,
        "prompt: A saturated",
        "topic: x\n  prompt: A saturated",
        "topic: x",
        "activations/saturation-explodes",
        "unknown field `topic`",
    ),
    Mistake(
        A,
        "  explanation: It saturates on both sides, and all its outputs are positive.\n",
        "",
        "- id: sigmoid-drawbacks",
        "activations/sigmoid-drawbacks",
        "`explanation` is missing",
    ),
    Mistake(
        A,
        "prompt: A saturated sigmoid makes gradients explode.",
        "prompt: ' '",
        "prompt: ' '",
        "activations/saturation-explodes",
        "`prompt` is empty",
    ),
    Mistake(
        A,
        "answer: false",
        "answer: no",
        "answer: no",
        "activations/saturation-explodes",
        "`answer` is `no`; expected true or false",
    ),
    Mistake(
        A, "      text: $(-1, 1)$", "      text: 0.5", "text: 0.5", "activations/sigmoid-range", "put it in quotes"
    ),
    Mistake(
        A,
        "      text: $(-1, 1)$\n",
        "",
        "- key: symmetric",
        "activations/sigmoid-range",
        "`text` is missing in `choices[2]`",
    ),
    Mistake(
        A,
        'title: "LeCun, Bottou',
        'titel: "LeCun, Bottou',
        "titel",
        "activations/sigmoid-drawbacks",
        "unknown field `titel` in `sources[0]`; did you mean `title`?",
    ),
    Mistake(
        A,
        "en: What is the range",
        "de: What is the range",
        "de: What is",
        "activations/sigmoid-range",
        "unknown field `de` in `prompt`",
    ),
    Mistake(
        A,
        "id: largest-slope",
        "id: Largest slope",
        "Largest slope",
        "activations/Largest slope",
        "expected lower case, digits and hyphens",
    ),
    Mistake(
        A,
        "id: largest-slope",
        "id: sigmoid-range",
        "- id: sigmoid-range",
        "activations/sigmoid-range",
        "this id is taken",
    ),
    Mistake(
        A,
        "  level: 1\n  covers: [d001",
        "  level: 1\n  level: 2\n  covers: [d001",
        "level: 2\n",
        "activations/saturation-explodes",
        "the key `level` was given before",
    ),
]

ANSWERS = [
    Mistake(
        A,
        "answer: open",
        "answer: opne",
        "opne",
        "activations/sigmoid-range",
        "which is no choice; did you mean `open`?",
    ),
    Mistake(A, "key: closed", "key: open", "choices:", "activations/sigmoid-range", "two choices have the key `open`"),
    Mistake(A, "key: closed", "key: a b", "choices:", "activations/sigmoid-range", "cannot be typed"),
    Mistake(
        A,
        "answer: [saturates, positive]",
        "answer: [saturates, saturates]",
        "[saturates, saturates]",
        "activations/sigmoid-drawbacks",
        "names `saturates` twice",
    ),
    Mistake(
        A,
        "answer: [saturates, positive]",
        "answer: []",
        "answer: []",
        "activations/sigmoid-drawbacks",
        "no choice is right",
    ),
    Mistake(
        L,
        "answer: {lasso: l1, ridge: l2}",
        "answer: {lasso: l1}",
        "{lasso: l1}",
        "linear-models/penalties",
        "pairs `ridge` with nothing",
    ),
    Mistake(
        L,
        "answer: {lasso: l1, ridge: l2}",
        "answer: {lasso: l1, ridge: l3}",
        "l3",
        "linear-models/penalties",
        "names `l3`, which is no item on the right",
    ),
    Mistake(
        L, "    ridge: Ridge adds", "    rigde: Ridge adds", "rigde", "linear-models/penalties", "did you mean `ridge`?"
    ),
    Mistake(
        L,
        "answer: [loss, gradient, zero, solve]",
        "answer: [loss, gradient, zero]",
        "[loss, gradient, zero]",
        "linear-models/least-squares-steps",
        "leaves out `solve`",
    ),
    Mistake(
        L,
        "answer: [loss, gradient, zero, solve]",
        "answer: [loss, gradient, zero, solve, sovle]",
        "sovle",
        "linear-models/least-squares-steps",
        "did you mean `solve`?",
    ),
    Mistake(
        L,
        "  rubric:\n    - $X^TX$ is singular when columns are dependent.\n"
        "    - Adding $\\alpha I$ with $\\alpha > 0$ makes every eigenvalue positive.\n",
        "  rubric: []\n",
        "rubric: []",
        "linear-models/explain-ridge",
        "the rubric is empty",
    ),
    Mistake(
        L,
        "  rubric:\n    - $X^TX$ is singular when columns are dependent.\n"
        "    - Adding $\\alpha I$ with $\\alpha > 0$ makes every eigenvalue positive.\n",
        "  rubric:\n    - {en: An example., counts: bonus}\n",
        "rubric:",
        "linear-models/explain-ridge",
        "no point is essential",
    ),
]

FORMULAS = [
    Mistake(
        L,
        "What is the squared error?",
        "What is {{truht}}?",
        "  prompt: |",
        "linear-models/squared-error",
        "did you mean `truth`?",
    ),
    Mistake(
        L, "{{gap^2:.4g}}", "{{gap^2:nice}}", "{{gap^2:nice}}", "linear-models/squared-error", "is no number format"
    ),
    Mistake(
        L,
        "answer: (predicted - truth)^2",
        "answer: (predicted - truth",
        "answer: (predicted",
        "linear-models/squared-error",
        "`)` was expected",
    ),
    Mistake(
        L,
        "answer: (predicted - truth)^2",
        "answer: __import__('os')",
        "__import__",
        "linear-models/squared-error",
        "`answer`: ",
    ),
    Mistake(
        L,
        "predicted: truth + gap",
        "predicted: truth + gab",
        "gab",
        "linear-models/squared-error",
        "did you mean `gap`?",
    ),
    Mistake(
        L,
        "    predicted: truth + gap",
        "    gap: truth + 1",
        "gap: truth + 1",
        "linear-models/squared-error",
        "`gap` has a value already",
    ),
    Mistake(
        L, "value: gap^2 / 2", "value: gap^2 / two", "two", "linear-models/squared-error", "`slips`: `two` is not known"
    ),
    Mistake(
        L, "low: 1, high: 5}", "low: 6, high: 5}", "low: 6", "linear-models/squared-error", "low 6 is above high 5"
    ),
    Mistake(L, "step: 0.5", "step: 0", "step: 0", "linear-models/squared-error", "a step of 0"),
    Mistake(
        L,
        "draw: integers",
        "draw: integer",
        "draw: integer,",
        "linear-models/squared-error",
        "expected `draw:` one of integers, decimals, one_of",
    ),
    Mistake(
        L,
        "tolerance: {rel: 0.001}",
        "tolerance: {rel: -1}",
        "rel: -1",
        "linear-models/squared-error",
        "expected 0 or more",
    ),
    Mistake(
        L,
        "a: positive}",
        "a: postive}",
        "postive",
        "linear-models/ridge-gradient",
        "`postive`; expected one of `integer`",
    ),
    Mistake(
        L,
        "answer: 2*x*(x*w - y) + 2*a*w",
        "answer: 2*x*(x*w - y) + 2*b*w",
        "2*b*w",
        "linear-models/ridge-gradient",
        "`b` is not known",
    ),
    Mistake(
        L,
        "value: 2*(x*w - y) + 2*a*w",
        "value: 2*(x*w - q) + 2*a*w",
        "q) + 2",
        "linear-models/ridge-gradient",
        "`q` is not known",
    ),
]

YAML = [
    Mistake(
        A,
        "prompt: A saturated",
        "prompt: Note: a saturated",
        "Note:",
        "activations/saturation-explodes",
        "a colon and a space inside unquoted text",
    ),
    Mistake(
        A,
        "  answer: false\n",
        "\tanswer: false\n",
        "\tanswer",
        "activations/saturation-explodes",
        "a tab; indent with spaces",
    ),
    Mistake(
        A,
        'Efficient BackProp", where',
        "Efficient BackProp, where",
        "LeCun",
        "activations/sigmoid-drawbacks",
        "a quote that is not closed",
    ),
    Mistake(
        A,
        "prompt: A saturated",
        'prompt: "\\sigma saturated" #',
        "\\sigma saturated",
        "activations/saturation-explodes",
        "in double quotes a backslash is special",
    ),
    Mistake(
        A, "prompt: A saturated sigmoid", "prompt: *sigmoid", "prompt: *", "activations/saturation-explodes", "alias"
    ),
    Mistake(
        A,
        "prompt: A saturated sigmoid",
        "prompt: &sigmoid A saturated",
        "prompt: &",
        "activations/saturation-explodes",
        "alias or anchor",
    ),
    Mistake(
        A,
        "prompt: A saturated sigmoid",
        "prompt: !!python/name:os.system ''#",
        "prompt: !!",
        "activations/saturation-explodes",
        "is a tag",
    ),
    Mistake(
        A,
        "prompt: A saturated sigmoid",
        "prompt: `A` saturated sigmoid",
        "prompt: `A`",
        "activations/saturation-explodes",
        "text that begins with ` needs quotes",
    ),
]

EXERCISES = [
    Mistake(TASK, "level: 2", "level: two", "level: two", "activations/softmax", "`level` is `two`"),
    Mistake(TASK, "hints:", "hint:", "hint:", "activations/softmax", "did you mean `hints`?"),
    Mistake(
        TASK, "'softmax(x", "'softmaxx(x", "softmaxx", "activations/softmax", "expected `softmax`, like the folder"
    ),
    Mistake(
        TASK,
        "  one_row: a",
        "  two_rows: a",
        "two_rows",
        "activations/softmax",
        "cases.py has no function `two_rows(rng)`",
    ),
    Mistake(
        TASK,
        "caught_by: [typical, large_logits]",
        "caught_by: [typicl]",
        "typicl",
        "activations/softmax",
        "did you mean `typical`?",
    ),
    Mistake(
        TASK,
        "caught_by: [typical, large_logits]",
        "caught_by: []",
        "id: sums_everything",
        "activations/softmax",
        "`caught_by` of `sums_everything` is empty",
    ),
    Mistake(
        TASK,
        "id: sums_everything",
        "id: sum_everything",
        "id: sum_everything",
        "activations/softmax",
        "wrong/sum_everything.py is missing",
    ),
    Mistake(
        TASK,
        "id: sums_everything",
        "id: no_shift",
        "id: no_shift",
        "activations/softmax",
        "two wrong variants are called `no_shift`",
    ),
    Mistake(FIX, "of: softmax", "of: softmx", "of: softmx", "activations/fix_softmax", "did you mean `softmax`?"),
    Mistake(
        FIX,
        "kind: fix",
        "kind: mend",
        "kind: mend",
        "activations/fix_softmax",
        "unknown kind `mend`; expected code or fix",
    ),
]

TOPICS = [
    Mistake(
        "topics.yaml",
        "requires: [linear-models]",
        "requires: [linear-model]",
        "[linear-model]",
        "activations",
        "did you mean `linear-models`?",
    ),
    Mistake(
        "topics.yaml",
        "introduction: A weighted",
        "intro: A weighted",
        "intro:",
        "linear-models",
        "unknown field `intro`",
    ),
    Mistake(
        "topics.yaml",
        "- id: activations",
        "- id: linear-models",
        "- id: linear-models",
        "linear-models",
        "this topic was given before",
    ),
]


GAPS = [
    Mistake(
        L,
        "writes `w {{3}}",
        "writes `w {{2}}",
        "en: Gradient",
        "linear-models/fill-the-update",
        "each of {{1}}, {{2}}, {{3}} once",
    ),
    Mistake(
        L,
        "accept: [negative, minus, 负]",
        "accept: []",
        "accept: []",
        "linear-models/fill-the-update",
        "nothing is accepted",
    ),
    Mistake(
        L, 'accept: ["-="]', 'accept: ["-=; x"]', "-=; x", "linear-models/fill-the-update", "cannot be typed into a gap"
    ),
    Mistake(L, "accept: [lr * g]", "accept: [lr * h]", "lr * h", "linear-models/fill-the-update", "`h` is not known"),
    Mistake(
        L,
        "    - reads: formula",
        "    - reads: number",
        "variables: {lr",
        "linear-models/fill-the-update",
        "expected `reads: formula`",
    ),
    Mistake(
        L,
        "points: [d001-gd-negative",
        "points: [d001-gd-positive",
        "points: [d001-gd-positive",
        "linear-models/fill-the-update",
        "which `covers` does not",
    ),
]
BLAMED = [
    Mistake(
        A,
        "      why: {en: That is the range of tanh., zh: 那是 tanh 的值域。}\n",
        "      why: No.\n      points: [d999-nothing]\n",
        "points: [d999",
        "activations/sigmoid-range",
        "`points` names `d999-nothing`, which `covers` does not",
    ),
    Mistake(
        TASK,
        "    caught_by: [large_logits]",
        "    points: [d999-nothing]\n    caught_by: [large_logits]",
        "points: [d999",
        "activations/softmax",
        "`points` names `d999-nothing`",
    ),
]


@pytest.mark.parametrize(
    "mistake", [*FIELDS, *ANSWERS, *FORMULAS, *YAML, *EXERCISES, *TOPICS, *GAPS, *BLAMED], ids=lambda m: m.says[:50]
)
def test_a_mistake_is_told_with_its_place(bench: Workbench, mistake: Mistake) -> None:
    before = bench.load().bank.questions.keys()
    bench.replace(mistake.file, mistake.old, mistake.new)
    loaded = bench.load()
    told = [bench.told(problem) for problem in loaded.problems]
    assert any(
        file == mistake.file and name == mistake.id and mistake.says in message
        and line in _lines(bench, mistake)
        for file, line, name, message in told
    ), told  # fmt: skip
    if mistake.file != "topics.yaml":
        lost = before - loaded.bank.questions.keys()
        assert lost <= {mistake.id, "activations/largest-slope", "activations/fix_softmax"}


def _lines(bench: Workbench, mistake: Mistake) -> list[int]:
    """Where the problem may stand: at a text that occurs twice when an id is doubled, either place is meant."""
    lines = bench.file(mistake.file).read_text(encoding="utf-8").splitlines()
    return [number for number, line in enumerate(lines, start=1) if mistake.at.strip("\n") in line]


def test_all_mistakes_of_all_questions_are_told_in_one_pass(bench: Workbench) -> None:
    bench.replace(A, "answer: open", "answer: opne")
    bench.replace(A, "answer: [saturates, positive]", "answer: [saturates, positve]\n  levl: 3")
    bench.replace(L, "a: positive}", "a: postive}")
    bench.replace(TASK, "hints:", "hint:")
    loaded = bench.load()
    assert {problem.id for problem in loaded.problems} == {
        "activations/softmax",
        "activations/fix_softmax",
        "activations/sigmoid-range",
        "activations/sigmoid-drawbacks",
        "linear-models/ridge-gradient",
    }
    assert "activations/largest-slope" in loaded.bank.questions


def test_one_question_may_have_several_mistakes(bench: Workbench) -> None:
    bench.replace(
        A, "  level: 1\n  covers: [d000-sigmoid-range", "  level: 7\n  leval: 1\n  covers: [d000-sigmoid-range"
    )
    bench.replace(A, "text: $(-1, 1)$", "text: 3")
    messages = [problem.message for problem in bench.load().problems]
    assert len(messages) == 3
    assert any("`level` is the number 7" in message for message in messages)
    assert any("unknown field `leval`; did you mean `level`?" in message for message in messages)
    assert any("`choices[2].text` is the number 3" in message for message in messages)


def test_an_unknown_point_is_told_where_points_are_given(bench: Workbench) -> None:
    from quizzer.bank.loader import load_bank

    known = frozenset(point for question in bench.load().bank.questions.values() for point in question.covers)
    loaded = load_bank([bench.root], points=known - {"d000-sigmoid-cons"} | {"d000-sigmoid-pros"})
    [problem] = loaded.problems
    assert bench.told(problem)[:3] == (A, bench.line(A, "[d000-sigmoid-cons]"), "activations/sigmoid-drawbacks")
    assert "unknown point `d000-sigmoid-cons`; did you mean `d000-sigmoid-pros`?" in problem.message


def test_a_problem_reads_as_file_line_id_and_message(bench: Workbench, monkeypatch: pytest.MonkeyPatch) -> None:
    bench.replace(A, "answer: open", "answer: opne")
    [problem] = bench.load().problems
    line = bench.line(A, "opne")
    assert str(problem).startswith(f"{bench.file(A)}:{line}: activations/sigmoid-range: `answer` names `opne`")
    monkeypatch.chdir(bench.root)
    assert str(problem).startswith(f"{A}:{line}: ")
