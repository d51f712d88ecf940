"""bank list, show, check, prove, coverage, new."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from quizzer import paths
from quizzer.bank.model import KINDS
from quizzer.grading.sandbox.linux import LinuxSandbox
from tests.cli.conftest import TINY_BANK

if TYPE_CHECKING:
    from tests.cli.conftest import Run


@pytest.fixture
def own_bank(tmp_path: Path) -> Path:
    """A learner's own bank: one good question."""
    folder = tmp_path / "own" / "activations"
    folder.mkdir(parents=True)
    (folder / "questions.yaml").write_text(
        "- id: mine\n  kind: true_false\n  level: 1\n  covers: []\n  prompt: ReLU of -1 is 0.\n"
        "  answer: true\n  why: Negative inputs give 0.\n  explanation: ReLU is max(0, x).\n"
        "  proof: assert max(0, -1) == 0\n"
    )
    return folder.parent


def test_list_names_every_kind(run: Run) -> None:
    listed = run("bank", "list", "--json").json
    assert {row["kind"] for row in listed} == set(KINDS)
    assert all(row.keys() >= {"id", "kind", "topic", "level", "covers", "title", "asked", "beyond"} for row in listed)


BEYOND = """\
- id: attention
  title: Attention
  introduction: What the documents lack.
  beyond: true
"""
MASK = """\
- id: mask
  kind: true_false
  level: 1
  title: {en: A causal mask, zh: 因果掩码}
  prompt: A causal mask hides what comes later.
  answer: true
  why: It does.
  explanation: It sets the scores of later places to minus infinity.
  sources: [{title: "Vaswani et al., Attention Is All You Need"}]
"""


@pytest.fixture
def beyond(tmp_path: Path) -> Path:
    """A bank with a topic that the documents do not have."""
    folder = tmp_path / "beyond" / "attention"
    folder.mkdir(parents=True)
    (folder / "questions.yaml").write_text(MASK)
    (folder.parent / "topics.yaml").write_text(BEYOND)
    return folder.parent


def test_a_question_says_whether_the_documents_have_it(run: Run, beyond: Path) -> None:
    assert "Beyond the interview documents." in run("--bank", beyond, "bank", "show", "attention/mask").out
    assert "From the interview documents." in run("bank", "show", "activations/largest-slope").out


def test_the_scope_leaves_out_what_is_beyond_the_documents(run: Run, beyond: Path, tmp_path: Path) -> None:
    def listed() -> list[str]:
        return [row["id"] for row in run("--bank", beyond, "bank", "list", "--json").json]

    assert "attention/mask" in listed()
    assert run("--bank", beyond, "practice", "-t", "attention", "--limit", "0").code == 2  # the option, not the topic
    (tmp_path / "data").mkdir(exist_ok=True)
    (tmp_path / "data" / "settings.toml").write_text('scope = "documents"\n')
    assert "attention/mask" not in listed()
    assert "activations/largest-slope" in listed()
    refused = run("--bank", beyond, "next", "-t", "attention")
    assert (refused.code, "There is no topic `attention`" in refused.err) == (2, True)
    topics = run("--bank", beyond, "stats", "--json").out
    assert "attention" not in topics


def test_errata_are_listed_with_what_is_right(run: Run) -> None:
    printed = run("bank", "errata")
    assert "[activations/saturation-explodes]" in printed.out
    assert "One popular write-up says: The derivative tends to 0, so the gradient explodes." in printed.out
    (erratum,) = run("bank", "errata", "-t", "activations", "--json").json
    assert (erratum["id"], erratum["document"]) == ("activations/saturation-explodes", "001")
    assert erratum["right"] == "The gradient vanishes."


def test_show_tells_what_an_interviewer_asks_next(run: Run) -> None:
    shown = run("bank", "show", "linear-models/explain-ridge").out
    assert "Then an interviewer asks:" in shown
    assert "Would the lasso help too?" in shown


def test_list_filters_by_topic_and_kind(run: Run) -> None:
    listed = run("bank", "list", "-t", "activations", "-k", "code", "--json").json
    assert [row["id"] for row in listed] == ["activations/softmax"]


@pytest.mark.parametrize("kind", KINDS)
def test_show_prints_each_kind_with_its_answer_and_explanation(run: Run, kind: str) -> None:
    (row, *_) = run("bank", "list", "-k", kind, "--json").json
    shown = run("bank", "show", row["id"])
    assert shown.code == 0
    assert "-" * 20 in shown.out
    assert run("bank", "show", row["id"], "--json").json["explanation"]


def test_show_numbers_the_key_points_of_an_open_question(run: Run) -> None:
    assert "  2. Adding" in run("bank", "show", "linear-models/explain-ridge").out


def test_show_hands_out_the_starter(run: Run) -> None:
    shown = run("bank", "show", "softmax", "--starter")
    assert shown.out == (TINY_BANK / "activations/exercises/softmax/starter.py").read_text()
    assert run("bank", "show", "activations/largest-slope", "--starter").code == 2


def test_show_suggests_what_was_meant(run: Run) -> None:
    shown = run("bank", "show", "sotfmax")
    assert shown.code == 2
    assert "softmax" in shown.err


def test_a_bank_of_ones_own_is_added(run: Run, own_bank: Path) -> None:
    listed = run("--bank", own_bank, "bank", "list", "--json").json
    assert "activations/mine" in {row["id"] for row in listed}
    assert run("--bank", own_bank, "answer", "activations/mine", "true").code == 0


def test_check_names_file_line_and_question(run: Run, own_bank: Path) -> None:
    file = own_bank / "activations/questions.yaml"
    file.write_text(file.read_text().replace("level: 1", "level: 9"))
    checked = run("--bank", own_bank, "bank", "check")
    assert checked.code == 1
    assert f"{file}:3: activations/mine: " in checked.out
    (problem,) = [row for row in run("--bank", own_bank, "bank", "check", "--json").json if row["path"] == str(file)]
    assert (problem["line"], problem["id"]) == (3, "activations/mine")


def test_a_broken_question_is_told_and_the_others_still_work(run: Run, own_bank: Path) -> None:
    file = own_bank / "activations/questions.yaml"
    file.write_text(file.read_text().replace("answer: true", "answer: maybe"))
    asked = run("--bank", own_bank, "next", "--json")
    assert asked.code == 0
    assert "activations/mine" in asked.err


def test_prove_runs_proofs_and_tells_a_wrong_one(run: Run, own_bank: Path) -> None:
    assert run("--bank", own_bank, "bank", "prove", "activations/mine").code == 0
    file = own_bank / "activations/questions.yaml"
    file.write_text(file.read_text().replace("assert max(0, -1) == 0", "assert max(0, 1) == 0"))
    proved = run("--bank", own_bank, "bank", "prove", "activations/mine", "--json")
    assert proved.code == 1
    assert [claim["id"] for claim in proved.json["failed"]] == ["activations/mine"]


def test_prove_tries_reference_starter_and_wrong_variants_of_an_exercise(run: Run, tmp_path: Path) -> None:
    assert run("bank", "prove", "activations/softmax").code == 0
    copy = tmp_path / "copy"
    shutil.copytree(TINY_BANK, copy)
    folder = copy / "activations/exercises/softmax"
    variant = next((folder / "wrong").iterdir())
    variant.write_text((folder / "reference.py").read_text())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(paths, "shipped_bank", lambda: copy)
        proved = run("bank", "prove", "activations/softmax", "--json")
    assert proved.code == 1
    assert f"wrong/{variant.stem}" in {claim["part"] for claim in proved.json["failed"]}


def test_coverage_counts_the_points_of_the_five_documents(run: Run) -> None:
    coverage = run("bank", "coverage", "--json").json
    assert coverage["points"] == 854
    assert coverage["covered"] + len(coverage["uncovered"]) == 854
    assert coverage["auto_graded"] <= coverage["covered"]
    assert sum(share["points"] for share in coverage["documents"].values()) == 854
    assert sum(share["points"] for share in coverage["topics"].values()) == 854 + coverage["beyond"]["points"]
    assert "854" in run("bank", "coverage").out


@pytest.mark.parametrize("kind", KINDS)
def test_new_writes_a_pattern_of_every_kind_and_refuses_an_unknown_topic(run: Run, own_bank: Path, kind: str) -> None:
    name = {"code": "softsign", "fix": "fix_softmax_again"}.get(kind, "next-one")
    made = run("--bank", own_bank, "bank", "new", kind, f"activations/{name}")
    assert made.code == 0, made.err
    assert all(Path(line).is_file() for line in made.out.splitlines())
    assert run("--bank", own_bank, "bank", "new", kind, "alchemy/gold").code == 2


def test_new_fills_in_the_point_and_what_the_document_gets_wrong(run: Run, own_bank: Path) -> None:
    run("--bank", own_bank, "bank", "new", "choice", "activations/next-one", "--point", "d000-sigmoid-derivative-range")
    text = (own_bank / "activations/questions.yaml").read_text()
    assert "d000-sigmoid-derivative-range" in text
    assert "Right is" in text


def test_new_does_not_write_into_an_installed_bank(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    shutil.copytree(TINY_BANK, tmp_path / "quizzer/_bank")
    monkeypatch.setattr(paths, "PACKAGE", tmp_path / "quizzer")
    monkeypatch.setattr(paths, "shipped_bank", lambda: tmp_path / "quizzer/_bank")
    refused = run("bank", "new", "choice", "activations/next-one")
    assert refused.code == 2
    assert "--bank" in refused.err


def test_references_are_held_against_recorded_outputs_where_oracles_cannot_run(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "shipped_data", lambda: tmp_path)
    assert run("bank", "prove", "softmax", "--record").code == 0
    assert [file.name for file in tmp_path.glob("*.gz")] == ["oracles.json.gz"]
    monkeypatch.setattr(LinuxSandbox, "require", lambda self, modules: set(modules))  # noqa: ARG005  nothing is installed
    proved = run("bank", "prove", "softmax")
    assert proved.code == 0
    assert "recorded: " in proved.out
    assert "1 held against recorded outputs, 0 failed, 0 skipped" in proved.err
    assert run("bank", "prove", "softmax", "--strict").code == 1


def test_only_the_bank_that_ships_is_recorded(run: Run) -> None:
    assert run("--bank", TINY_BANK, "bank", "prove", "--record").code == 2


def test_what_the_commands_say_themselves_is_said_in_chinese_too(run: Run, own_bank: Path) -> None:
    checked = run("--lang", "zh", "--bank", own_bank, "bank", "check")
    assert "道题，" in checked.err
    proved = run("--lang", "zh", "bank", "prove", "activations/softmax")  # the names of checks decide in any language
    assert "项已证明，" in proved.err
    assert "0 项失败，" in proved.err
    assert (
        "名称须是 Python 函数名"
        in run("--lang", "zh", "--bank", own_bank, "bank", "new", "code", "activations/a-b").err
    )
