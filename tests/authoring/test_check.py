"""Mistakes of questions that load: `bank check` finds each with its file and line, and nothing in a good bank."""

from __future__ import annotations

import pytest

from quizzer.authoring.check import check_bank
from quizzer.bank.loader import load_bank
from quizzer.bank.syllabus import Syllabus, load_syllabus
from quizzer.paths import shipped_data
from tests.workbench import TINY, Mistake, Workbench

A = "activations/questions.yaml"
L = "linear-models/questions.yaml"
SOFTMAX = "activations/exercises/softmax"
TASK = f"{SOFTMAX}/task.yaml"


@pytest.fixture(scope="module")
def syllabus() -> Syllabus:
    return load_syllabus(shipped_data())


def test_the_tiny_bank_is_without_fault(syllabus: Syllabus) -> None:
    assert check_bank(load_bank([TINY]), syllabus=syllabus) == []


QUESTIONS = [
    Mistake(
        A,
        "[d000-sigmoid-cons]",
        "[d000-sigmoid-con]",
        "d000-sigmoid-con]",
        "activations/sigmoid-drawbacks",
        "unknown point `d000-sigmoid-con`; did you mean `d000-sigmoid-cons`?",
    ),
    Mistake(A, "[d000-sigmoid-cons]", "[]", "covers: []", "activations/sigmoid-drawbacks", "`covers` is empty"),
    Mistake(
        A,
        "[d000-sigmoid-cons]",
        "[d000-sigmoid-cons, d000-sigmoid-cons]",
        "d000-sigmoid-cons, d",
        "activations/sigmoid-drawbacks",
        "twice",
    ),
    Mistake(A, '"001"', '"005"', '"005"', "activations/saturation-explodes", "unknown document `005`"),
    Mistake(
        A,
        "  sources:\n    - {title:",
        "  # sources:\n    # {title:",
        "- id: sigmoid-drawbacks",
        "activations/sigmoid-drawbacks",
        "neither `proof` nor `sources`",
    ),
    Mistake(
        A,
        ", why: It is smooth everywhere; ReLU has the kink.}",
        "}",
        "key: kink",
        "activations/sigmoid-drawbacks",
        "the wrong option `kink` has no `why`",
    ),
    Mistake(
        A,
        "      why: {en: That is the range of tanh., zh: 那是 tanh 的值域。}\n",
        "",
        "key: symmetric",
        "activations/sigmoid-range",
        "the wrong option `symmetric` has no `why`",
    ),
    Mistake(
        A,
        "{key: saturates, text: Its gradient vanishes for inputs of large magnitude.}",
        "{key: saturates, text: It saturates., why: It does.}",
        "{key: positive, text: Its outputs",
        "activations/sigmoid-drawbacks",
        "the right option `positive` has no `why`, unlike another",
    ),
    Mistake(A, "text: $(-1, 1)$", "text: $[0, 1]$", "key: symmetric", "activations/sigmoid-range", "read the same"),
    Mistake(
        L,
        "right: {l1: $\\|w\\|_1$, l2: $\\|w\\|_2^2$,",
        "right: {l1: $\\|w\\|_1$, l2: $\\|w\\|_1$,",
        "right:",
        "linear-models/penalties",
        "`right`: two of them read the same",
    ),
    Mistake(
        L, "Lasso, ridge: Ridge}", "Lasso, ridge: lasso.}", "left:", "linear-models/penalties", "`left`: two of them"
    ),
    Mistake(
        L,
        "loss: Write the loss $\\|Xw - y\\|^2$",
        "loss: Solve for $w$ with $(X^TX)^{-1}$",
        "loss: Solve",
        "linear-models/least-squares-steps",
        "`items`: two of them",
    ),
    Mistake(
        L,
        "answer: (predicted - truth)^2",
        "answer: 1 / (truth - 3)",
        "answer: 1 /",
        "linear-models/squared-error",
        "`answer` has no value for truth=3",
    ),
    Mistake(
        L,
        "value: gap^2 / 2",
        "value: log(truth - 9)",
        "truth - 9",
        "linear-models/squared-error",
        "`slips` has no value for truth=",
    ),
    Mistake(
        L,
        "value: gap^2 / 2",
        "value: gap * gap",
        "gap * gap",
        "linear-models/squared-error",
        "the slip is accepted as the answer",
    ),
    Mistake(A, "value: 1/2", "value: 0.25", "0.25,", "activations/largest-slope", "the slip is accepted as the answer"),
    Mistake(
        L,
        "value: 2*x*(x*w - y) + a*w",
        "value: 2*x^2*w - 2*x*y + 2*a*w",
        "2*x^2*w",
        "linear-models/ridge-gradient",
        "the slip is equal to the answer",
    ),
    Mistake(
        L,
        "answer: 2*x*(x*w - y) + 2*a*w",
        "answer: sqrt(-a)",
        "sqrt(-a)",
        "linear-models/ridge-gradient",
        "`answer` has no value",
    ),
    Mistake(
        L,
        "explanation: The error is {{gap}}, its square ${{gap^2:.4g}}$.",
        "explanation: The error $\\nosuchthing{ {{gap}} }$.",
        "nosuchthing",
        "linear-models/squared-error",
        "nosuchthing",
    ),
    Mistake(
        A, "on both sides, and", "on both $sides, and", "both $sides", "activations/sigmoid-drawbacks", "not closed"
    ),
    Mistake(
        A,
        "prompt: A saturated",
        "prompt: WRITE A saturated",
        "WRITE",
        "activations/saturation-explodes",
        "to be written",
    ),
    Mistake(
        A,
        "prompt: A saturated sigmoid makes gradients explode.",
        "prompt: which are drawbacks of the Sigmoid in hidden layers?",
        "which are",
        "activations/saturation-explodes",
        "the prompt is that of `activations/sigmoid-drawbacks`",
    ),
    Mistake(
        A, 'assert answer == "open"', 'assert answer = "open"', "proof: |", "activations/sigmoid-range", "is not Python"
    ),
    Mistake(
        L,
        "assert math.isclose(answer, (predicted - truth) ** 2)",
        "math.isclose(answer, (predicted - truth) ** 2)",
        "proof: |",
        "linear-models/squared-error",
        "`proof` asserts nothing",
    ),
    Mistake(
        L,
        "assert math.isclose(answer, (predicted - truth) ** 2)",
        "assert predicted > truth",
        "proof: |",
        "linear-models/squared-error",
        "`proof` never looks at `answer`",
    ),
]

EXERCISES = [
    Mistake(
        f"{SOFTMAX}/starter.py",
        "x: np.ndarray",
        "x: np.ndarray, axis: int = -1",
        "def softmax",
        "activations/softmax",
        "`softmax` has the parameters (x: np.ndarray, axis: int=-1); expected (x: np.ndarray)",
    ),
    Mistake(f"{SOFTMAX}/starter.py", "-> np.ndarray", "", "def softmax", "activations/softmax", "returns nothing"),
    Mistake(
        f"{SOFTMAX}/reference.py",
        "def softmax(x)",
        "def softmax(y)",
        "def softmax",
        "activations/softmax",
        "`softmax` has the parameters (y); expected (x)",
    ),
    Mistake(
        f"{SOFTMAX}/wrong/no_shift.py",
        "def softmax(x)",
        "def soft_max(x)",
        "import numpy",
        "activations/softmax",
        "no function `softmax`",
    ),
    Mistake(
        f"{SOFTMAX}/wrong/no_shift.py",
        "return e / e.sum(axis=-1",
        "return e / / e.sum(axis=-1",
        "e / /",
        "activations/softmax",
        "this is not Python",
    ),
    Mistake(
        f"{SOFTMAX}/oracle.py", "def oracle(x)", "def oracle(z)", "def oracle", "activations/softmax", "expected (x)"
    ),
    Mistake(
        f"{SOFTMAX}/cases.py",
        "def typical(rng)",
        "def typical(seed)",
        "def typical",
        "activations/softmax",
        "expected (rng)",
    ),
    Mistake(f"{SOFTMAX}/cases.py", "size=4)}", "size=4)", 'return {"x"', "activations/softmax", "this is not Python"),
    Mistake(TASK, "-> np.ndarray'", "-> np.ndarray:'", "signature:", "activations/softmax", "is no signature"),
    Mistake(
        TASK,
        "softmax(x: np.ndarray)",
        "softmax(x: Callable[[np.ndarray], float])",
        "signature:",
        "activations/softmax",
        "expected `tensors: false`",
    ),
    Mistake(
        TASK,
        "  one_row: a one-dimensional array",
        "  one_row: ' '",
        "one_row:",
        "activations/softmax",
        "has no description",
    ),
    Mistake(TASK, "hints:", "graded_outputs: [-1]\nhints:", "graded_outputs", "activations/softmax", "-1 is no index"),
    Mistake(
        f"{SOFTMAX}/reference.py",
        "e = np.exp(x",
        "e = np.power(np.e, x",
        "np.power(",
        "activations/softmax",
        "the reference calls `np.power`, which it forbids",
    ),
    Mistake(
        "activations/exercises/fix_softmax/starter.py",
        "e.sum(axis=0)",
        "e.sum(axis=-1, keepdims=True)",
        "import numpy",
        "activations/fix_softmax",
        "the starter is the reference",
    ),
]


GAPS = [
    Mistake(
        L, "value: positive", "value: MINUS", "value: MINUS", "linear-models/fill-the-update", "accepted as the answer"
    ),
    Mistake(
        L,
        "{value: g, m",
        "{value: g*lr*g/g, m",
        "value: g*lr",
        "linear-models/fill-the-update",
        "accepted as the answer",
    ),
    Mistake(
        L,
        "lr * g`.\n    zh",
        "lr * g` $\\qux$.\n    zh",
        "en: Gradient",
        "linear-models/fill-the-update",
        "cannot be shown",
    ),
]


@pytest.mark.parametrize("mistake", [*QUESTIONS, *EXERCISES, *GAPS], ids=lambda m: m.says[:50])
def test_a_mistake_is_told_with_its_place(bench: Workbench, mistake: Mistake, syllabus: Syllabus) -> None:
    bench.replace(TASK, "level: 2", "level: 2\nbanned_calls: [np.power]")
    bench.replace(mistake.file, mistake.old, mistake.new)
    if mistake.says.startswith("the starter is"):
        starter = "activations/exercises/fix_softmax/starter.py"
        bench.replace(starter, '    """Softmax along the last axis."""\n', "")
        bench.replace(starter, "(x: np.ndarray) -> np.ndarray", "(x)")
    loaded = bench.load()
    assert loaded.problems == ()
    told = [bench.told(problem) for problem in check_bank(loaded, syllabus=syllabus)]
    place = (mistake.file, bench.line(mistake.file, mistake.at), mistake.id)
    assert any(problem[:3] == place and mistake.says in problem[3] for problem in told), (place, told)


def test_a_slip_counts_as_the_answer_just_where_the_grader_takes_it_for_one(
    bench: Workbench, syllabus: Syllabus
) -> None:
    bench.replace(L, "value: 2*x*(x*w - y) + a*w", "value: sqrt((2*x*(x*w - y) + 2*a*w)^2)")  # where that is positive
    bench.replace(A, "tolerance: {abs: 0.0001}", "tolerance: {abs: 0}")
    bench.replace(A, "value: 1/2", "value: 0.25 + 1e-12")  # rounding noise
    [problem] = check_bank(bench.load(), syllabus=syllabus)
    assert (problem.id, problem.message) == ("activations/largest-slope", "the slip is accepted as the answer")


def test_a_variant_that_is_the_reference_is_told(bench: Workbench, syllabus: Syllabus) -> None:
    reference = bench.file(f"{SOFTMAX}/reference.py").read_bytes()
    bench.write(f"{SOFTMAX}/wrong/sums_everything.py", b"# the same but for this comment\n" + reference)
    [problem] = check_bank(bench.load(), syllabus=syllabus)
    line = bench.line(TASK, "id: sums_everything")
    assert bench.told(problem) == (
        TASK,
        line,
        "activations/softmax",
        "the code of `sums_everything` is that of the reference",
    )


def test_questions_in_nearly_the_same_words_are_told(bench: Workbench, syllabus: Syllabus) -> None:
    text = bench.file(L).read_text(encoding="utf-8")
    twin = text[text.index("- id: least-squares-steps") : text.index("- id: explain-ridge")]
    twin = twin.replace("least-squares-steps", "twin").replace("in order.", "in the right order.")
    bench.write(L, text + twin)
    [problem] = check_bank(bench.load(), syllabus=syllabus)
    assert problem.id == "linear-models/twin"
    assert problem.message.startswith("nearly the same words as `linear-models/least-squares-steps` (questions.yaml:")


def _choices(telling: int, others: int) -> str:
    questions = []
    for number in range(telling + others):
        right = "the longest of all the options by far" if number < telling else "short"
        word = "abcdefgh"[number] * 9
        questions.append(
            f"- id: choice-{number}\n  kind: choice\n  level: 1\n  covers: [d000-relu-def]\n  prompt: About {word}?\n"
            f"  choices:\n    - {{key: a, text: {right}}}\n    - {{key: b, text: of middle length, why: W}}\n"
            f"  answer: a\n  explanation: E\n  sources: [{{title: A book}}]\n"
        )
    return "".join(questions)


def test_a_topic_whose_right_options_are_mostly_the_longest_is_told(bench: Workbench, syllabus: Syllabus) -> None:
    bench.write(L, _choices(telling=3, others=3))
    [problem] = check_bank(bench.load(), syllabus=syllabus)
    assert bench.told(problem)[:3] == (L, 0, "linear-models")
    assert problem.message.startswith(
        "in 3 of 6 choice questions the right option is the longest; expected at most 40%"
    )


@pytest.mark.parametrize(("telling", "others"), [(2, 3), (4, 0), (0, 6)])
def test_some_long_right_options_are_nothing_to_tell(
    bench: Workbench, syllabus: Syllabus, telling: int, others: int
) -> None:
    bench.write(L, _choices(telling, others))
    assert check_bank(bench.load(), syllabus=syllabus) == []


def test_a_loop_of_prerequisites_is_told(bench: Workbench, syllabus: Syllabus) -> None:
    bench.replace("topics.yaml", "fitted by least squares.", "fitted by least squares.\n  requires: [activations]")
    [problem] = check_bank(bench.load(), syllabus=syllabus)
    assert bench.told(problem) == (
        "topics.yaml",
        bench.line("topics.yaml", "requires: [activations]"),
        "linear-models",
        "`requires` goes round in a loop: linear-models -> activations -> linear-models",
    )


def test_an_own_bank_need_not_cover_anything(bench: Workbench, syllabus: Syllabus) -> None:
    text = bench.file(A).read_text(encoding="utf-8")
    own = bench.root.parent / "own"
    question = text[: text.index("- id: sigmoid-drawbacks")]
    question = question.replace("id: sigmoid-range", "id: mine").replace(
        "What is the range", "Which numbers are values"
    )
    question = question.replace("[d000-sigmoid-range, d004-sigmoid-notation]", "[]").replace("$(-1, 1)$", "$(-2, 2)$")
    question = question.replace("$[0, \\infty)$", "$[9, \\infty)$").replace("$[0, 1]$", "$[3, 4]$")
    (own / "activations").mkdir(parents=True)
    (own / "activations/questions.yaml").write_text(question, encoding="utf-8")
    loaded = load_bank([bench.root, own])
    assert "activations/mine" in loaded.bank.questions
    assert check_bank(loaded, syllabus=syllabus) == []


def test_what_loading_found_is_told_too_and_progress_is_heard(bench: Workbench, syllabus: Syllabus) -> None:
    bench.replace(A, "answer: open", "answer: opne")
    heard: list[tuple[int, int, str]] = []
    problems = check_bank(bench.load(), syllabus=syllabus, progress=lambda *told: heard.append(told))
    assert [problem.id for problem in problems] == ["activations/sigmoid-range"]
    assert heard[0] == (0, 11, heard[0][2])
    assert heard[-1] == (11, 11, "")
