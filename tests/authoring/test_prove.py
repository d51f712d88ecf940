"""Proving runs the bank's Python in the real sandbox: what holds is counted, what does not is told."""

from __future__ import annotations

import pytest

from quizzer.authoring.prove import ProofReport, prove_bank
from quizzer.bank.loader import load_bank
from quizzer.errors import UsageError
from quizzer.grading import Grader
from tests.workbench import TINY, Workbench

A = "activations/questions.yaml"
L = "linear-models/questions.yaml"
SOFTMAX = "activations/exercises/softmax"
TASK = f"{SOFTMAX}/task.yaml"
SLOPE = "assert answer == 0.25"
SQUARE = "assert math.isclose(answer, (predicted - truth) ** 2)"


def _prove(bench: Workbench, grader: Grader, *only: str) -> ProofReport:
    loaded = bench.load()
    assert loaded.problems == ()
    return prove_bank(loaded.bank, graders=[grader], only=only, seeds=(7,))


def _failures(bench: Workbench, grader: Grader, *only: str) -> list[tuple[str, str]]:
    report = _prove(bench, grader, *only)
    assert report.skipped == ()
    return [(unproved.part, unproved.message) for unproved in report.failed]


def test_the_tiny_bank_is_proved_and_the_rest_rests_on_sources() -> None:
    heard: list[tuple[int, int, str]] = []
    with Grader() as one, Grader() as two:
        report = prove_bank(load_bank([TINY]).bank, graders=[one, two], progress=lambda *told: heard.append(told))
    assert report == ProofReport(
        proved=12,
        failed=(),
        skipped=(),
        cited=(
            "activations/sigmoid-drawbacks",
            "linear-models/penalties",
            "linear-models/least-squares-steps",
            "linear-models/explain-ridge",
        ),
    )
    assert [done for done, _, _ in heard] == list(range(1, 13))


def test_a_wrong_key_is_told_with_the_place_of_its_question(bench: Workbench, grader: Grader) -> None:
    bench.replace(A, "answer: 1/4", "answer: 1/8")
    [unproved] = _prove(bench, grader, "largest-slope").failed
    assert (unproved.path, unproved.line) == (str(bench.file(A)), bench.line(A, "- id: largest-slope"))
    assert (unproved.id, unproved.part) == ("activations/largest-slope", "proof")
    assert "AssertionError" in unproved.message
    assert "line 3" in unproved.message
    assert str(unproved).startswith(
        f"{bench.file(A)}:{unproved.line}: activations/largest-slope: proof: AssertionError"
    )


def test_a_key_that_is_wrong_for_some_draws_is_told_with_the_draw(bench: Workbench, grader: Grader) -> None:
    bench.replace(L, SQUARE, f"{SQUARE}\n    assert truth != 3")
    for seed in range(9):
        report = prove_bank(bench.load().bank, graders=[grader], only=["squared-error"], seeds=[seed])
        if report.failed:
            break
    [unproved] = report.failed
    assert "truth=3, gap=" in unproved.message


def test_every_draw_has_a_namespace_of_its_own(bench: Workbench, grader: Grader) -> None:
    bench.replace(L, SQUARE, f'{SQUARE}\n    assert "seen" not in globals()\n    seen = True')
    assert _failures(bench, grader, "squared-error") == []


def test_the_symbols_of_a_formula_are_in_scope_with_their_domains(bench: Workbench, grader: Grader) -> None:
    bench.replace(L, "- answer) == 0", "- answer) == 0\n    assert a.is_positive and x.is_real and not x.is_positive")
    assert _failures(bench, grader, "ridge-gradient") == []


@pytest.mark.parametrize(
    ("question", "old", "new"),
    [
        ("sigmoid-range", 'assert answer == "open"', 'assert answer == "closed"'),
        ("saturation-explodes", "(s * (1 - s) > 1) == answer", "answer is True"),
    ],
)
def test_the_key_reaches_the_proof(bench: Workbench, grader: Grader, question: str, old: str, new: str) -> None:
    bench.replace(A, old, new)
    [(part, message)] = _failures(bench, grader, question)
    assert part == "proof"
    assert message.startswith("AssertionError")


def test_keys_of_several_parts_reach_the_proof_as_lists_and_mappings(bench: Workbench, grader: Grader) -> None:
    sources = "  sources:\n    - {title: "
    for name, file, start, condition in (
        ("sigmoid-drawbacks", A, "- id: saturation-explodes", 'answer == ["saturates", "positive"]'),
        ("penalties", L, "- id: least-squares-steps", 'answer == {"lasso": "l1", "ridge": "l2"}'),
        ("least-squares-steps", L, "- id: explain-ridge", 'answer == ["loss", "gradient", "zero", "solve"]'),
    ):
        bench.replace(file, start, f"  proof: assert {condition}\n{start}".replace("proof: ", "proof: |\n    "))
        assert sources in bench.file(file).read_text(encoding="utf-8")
        assert _failures(bench, grader, name) == []


def test_a_proof_whose_library_is_missing_is_skipped_with_the_reason(bench: Workbench, grader: Grader) -> None:
    bench.replace(A, SLOPE, f"import no_such_library\n    {SLOPE}")
    report = _prove(bench, grader, "largest-slope")
    assert (report.proved, report.failed) == (0, ())
    assert [unproved.message for unproved in report.skipped] == ["no_such_library is not installed"]


def test_a_proof_that_ends_the_process_is_told(bench: Workbench, grader: Grader) -> None:
    bench.replace(A, SLOPE, f"import os\n    os._exit(0)\n    {SLOPE}")
    [(part, message)] = _failures(bench, grader, "largest-slope")
    assert (part, message[:17]) == ("proof", "It did not finish")


def test_a_reference_that_differs_from_its_oracle_is_told(bench: Workbench, grader: Grader) -> None:
    bench.replace(f"{SOFTMAX}/oracle.py", "return softmax(x, axis=-1)", "return softmax(x, axis=0)")
    found = _failures(bench, grader, "softmax")
    assert {part for part, _ in found} == {"oracle"}
    assert any("typical" in message for _, message in found)


def test_a_reference_that_does_not_pass_itself_is_told(bench: Workbench, grader: Grader) -> None:
    bench.replace(f"{SOFTMAX}/reference.py", "    e = np.exp(x", "    x[...] = x + 0.0\n    e = np.exp(x")
    found = _failures(bench, grader, "softmax")
    assert any(part == "reference" and "it does not pass: " in message for part, message in found)


def test_a_starter_that_passes_is_told(bench: Workbench, grader: Grader) -> None:
    bench.write(f"{SOFTMAX}/starter.py", bench.file(f"{SOFTMAX}/reference.py").read_bytes())
    assert _failures(bench, grader, "softmax") == [("starter", "it passes; expected a starter that does not")]


def test_a_fix_that_needs_no_mending_is_told(bench: Workbench, grader: Grader) -> None:
    bench.replace("activations/exercises/fix_softmax/starter.py", "e.sum(axis=0)", "e.sum(axis=-1, keepdims=True)")
    assert _failures(bench, grader, "fix_softmax") == [("starter", "it passes; expected a starter that does not")]


def test_a_wrong_variant_that_passes_is_told(bench: Workbench, grader: Grader) -> None:
    bench.replace(f"{SOFTMAX}/wrong/sums_everything.py", "e / e.sum()", "1 * e / e.sum(axis=-1, keepdims=True)")
    assert _failures(bench, grader, "softmax") == [("wrong/sums_everything", "seed 7: it passes")]


def test_a_wrong_variant_that_is_right_on_a_kind_it_should_fail_on_is_told(bench: Workbench, grader: Grader) -> None:
    bench.replace(TASK, "[typical, large_logits]", "[typical, large_logits, one_row]")
    assert _failures(bench, grader, "softmax") == [
        ("wrong/sums_everything", "seed 7: it passes on one_row, where `caught_by` says that it fails")
    ]


def test_two_variants_that_do_the_same_are_both_recognised(bench: Workbench, grader: Grader) -> None:
    bench.replace(f"{SOFTMAX}/wrong/no_shift.py", "e = np.exp(x)", "e = np.exp(x - x.max(axis=-1, keepdims=True))")
    bench.replace(f"{SOFTMAX}/wrong/no_shift.py", "e.sum(axis=-1, keepdims=True)", "np.sum(e)")
    assert _failures(bench, grader, "softmax") == []


def test_a_variant_that_is_to_be_warned_about_but_fails_is_told(bench: Workbench, grader: Grader) -> None:
    bench.replace(TASK, "    caught_by: [typical, large_logits]", "    caught_by: [typical]\n    only: warning")
    [(part, message)] = _failures(bench, grader, "softmax")
    assert part == "wrong/sums_everything"
    assert message.startswith("seed 7: it does not pass, and `only: warning` says that its values are right")


def test_cases_that_do_not_run_are_told_and_the_rest_is_proved_all_the_same(bench: Workbench, grader: Grader) -> None:
    bench.replace(f"{SOFTMAX}/cases.py", "rng.normal(size=4)", "rng.norml(size=4)")
    report = _prove(bench, grader, "softmax", "linear-models")
    assert {unproved.id for unproved in report.failed} == {"activations/softmax"}
    assert any("norml" in unproved.message for unproved in report.failed)
    assert report.proved >= 2


def test_a_topic_an_id_and_a_name_narrow_it_down(bench: Workbench, grader: Grader) -> None:
    assert _prove(bench, grader, "linear-models").proved == 3
    assert _prove(bench, grader, "activations/largest-slope").proved == 1
    assert _prove(bench, grader, "ridge-gradient", "largest-slope").proved == 2


def test_a_name_that_is_nobodys_is_wrong_use(bench: Workbench, grader: Grader) -> None:
    with pytest.raises(UsageError, match="`softmacks`"):
        _prove(bench, grader, "softmacks")


def _held(bench: Workbench, grader: Grader, name: str) -> list[str]:
    report = prove_bank(bench.load().bank, graders=[grader], only=[name], seeds=(7,), mutate=True)
    return [unproved.message for unproved in report.failed]


def test_no_proof_of_the_tiny_bank_holds_with_a_wrong_key(grader: Grader) -> None:
    report = prove_bank(load_bank([TINY]).bank, graders=[grader], mutate=True)
    assert (report.failed, report.skipped) == ((), ())
    assert report.proved > 0


@pytest.mark.parametrize(
    ("file", "question", "old", "new", "says"),
    [
        (A, "largest-slope", SLOPE, "assert answer > 0", "the proof holds with slip 1 for the key"),
        (A, "saturation-explodes", "assert (s * (1 - s) > 1) == answer", "assert answer in (True, False)", "true"),
        (L, "squared-error", SQUARE, "assert answer >= gap", "the proof holds with slip 1 for the key"),
    ],
)
def test_a_proof_that_holds_with_a_wrong_key_is_found(
    bench: Workbench, grader: Grader, file: str, question: str, old: str, new: str, says: str
) -> None:
    bench.replace(file, old, new)
    assert any(says in message for message in _held(bench, grader, question))
