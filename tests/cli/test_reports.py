"""due, stats, weak, history, doctor: the numbers, printed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Run


@pytest.fixture
def practised(run: Run) -> Run:
    """A learner who knows one thing and not another."""
    run("answer", "activations/saturation-explodes", "true")
    run("answer", "linear-models/penalties", "--rating", "good", "x=1")
    run("answer", "linear-models/explain-ridge", "--rating", "good")
    return run


def test_stats_count_what_was_done(practised: Run) -> None:
    stats = practised("stats", "--days", "7", "--ahead", "7", "--json").json
    assert stats["reviews"] == 2
    assert stats["overview"]["reviewed_today"] == 2
    assert stats["overview"]["streak"] == 1
    assert len(stats["activity"]) == 7
    assert len(stats["forecast"]) == 7
    assert {row["topic"] for row in stats["topics"]} == {"activations", "linear-models"}


def test_stats_as_text_show_every_topic(practised: Run) -> None:
    text = practised("stats").out
    assert "Activation functions" in text
    assert "retention" in text


def test_weak_lists_the_weakest_topic_first(practised: Run) -> None:
    topics = practised("weak", "--json").json
    assert [row["mastery"] for row in topics] == sorted(row["mastery"] for row in topics)
    assert all(row["low"] <= row["mastery"] <= row["high"] for row in topics)


def test_history_tells_the_answers_oldest_first_and_can_be_narrowed(practised: Run) -> None:
    ids = [row["id"] for row in practised("history", "--json").json]
    assert ids == ["activations/saturation-explodes", "linear-models/explain-ridge"]
    assert len(practised("history", "--limit", "1", "--json").json) == 1
    assert len(practised("history", "--question", ids[0], "--json").json) == 1
    assert "activations/saturation-explodes" in practised("history").out


def test_a_mistyped_question_or_topic_is_wrong_use(practised: Run) -> None:
    told = practised("history", "--question", "linear-models/penalty")
    assert (told.code, told.out) == (2, "")
    assert "did you mean `linear-models/penalties`?" in told.err
    told = practised("bank", "list", "-t", "activation")
    assert (told.code, told.out) == (2, "")
    assert "no topic `activation`; did you mean `activations`?" in told.err
    assert "Nothing has been answered yet." in practised("history", "--question", "softmax").err


def test_nothing_to_report_is_said(run: Run) -> None:
    for command in (("due",), ("history",)):
        said = run(*command)
        assert (said.code, said.out) == (0, "")
        assert said.err


def test_doctor_finds_everything_in_order(practised: Run) -> None:
    doctor = practised("doctor", "--json")
    assert doctor.code == 0
    assert {finding["name"] for finding in doctor.json} >= {"bank", "progress", "sandbox", "editor", "PyTorch"}
    assert "isolation" in next(finding["found"] for finding in doctor.json if finding["name"] == "sandbox")


def test_doctor_tells_a_damaged_database_and_goes_on_looking(practised: Run, tmp_path: Path) -> None:
    (tmp_path / "data/progress.db").write_bytes(b"not a database" * 100)
    doctor = practised("doctor", "--json")
    assert doctor.code == 1
    assert [finding["name"] for finding in doctor.json if not finding["ok"]] == ["progress"]


def test_doctor_tells_bad_settings(run: Run, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data/settings.toml").write_text("retention = 2\n")
    doctor = run("doctor")
    assert doctor.code == 1
    assert "settings.toml" in doctor.out


def test_doctor_tells_a_key_that_no_command_has(run: Run, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data/settings.toml").write_text('[keys]\npractice-hin = "z"\n')
    doctor = run("doctor", "--json")
    assert [finding["name"] for finding in doctor.json if not finding["ok"]] == ["settings"]
    assert "did you mean `practice-hint`?" in next(f["found"] for f in doctor.json if f["name"] == "settings")


@pytest.mark.parametrize(("editor", "ok"), [("'no such' -w", False), ('"sh" -c', True), ("sh 'unclosed", False)])
def test_doctor_reads_the_editor_as_the_screens_do(
    run: Run, monkeypatch: pytest.MonkeyPatch, editor: str, ok: bool
) -> None:
    monkeypatch.setenv("VISUAL", editor)
    (found,) = (finding for finding in run("doctor", "--json").json if finding["name"] == "editor")
    assert found["ok"] is ok


def test_doctor_tells_a_missing_editor(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VISUAL", "no-such-editor --wait")
    doctor = run("doctor", "--json")
    assert [finding["name"] for finding in doctor.json if not finding["ok"]] == ["editor"]


@pytest.mark.parametrize("moment", ["yesterday", "2027-13-01", ""])
def test_a_moment_that_is_none_is_wrong_use(run: Run, moment: str) -> None:
    assert run("--now", moment, "due").code == 2


def test_stats_measure_predictions_once_there_are_enough_answers(run: Run) -> None:
    assert run("stats", "--json").json["predictions"]["model"] is None
    for step in range(22):
        run(
            "answer",
            "activations/saturation-explodes",
            "true" if step % 4 else "false",
            now=f"2027-02-{step + 1:02}T12:00",
        )
    told = run("stats", "--json").json["predictions"]
    assert told["answers"] == 22
    for name in ("model", "moving_average", "fsrs"):
        assert 0.0 < told[name]["log_loss"] < 2.0
        assert sum(part["answers"] for part in told[name]["calibration"]) == 22
    text = run("stats").out
    assert "MOVING-AVG" in text
    assert "FSRS by question" in text


@pytest.mark.parametrize("moment", ["0207-03-01T12:00", "1969-12-01T12:00", "9999-12-31T12:00", "soon"])
def test_a_moment_that_nobody_can_mean_is_refused(run: Run, moment: str) -> None:
    said = run("--now", moment, "stats")
    assert (said.code, "is no moment" in said.err) == (2, True)


@pytest.mark.parametrize("moment", ["1970-01-02T12:00", "2028-02-29T23:59", "9899-12-31T12:00"])
def test_the_ends_of_time_are_days_like_others(run: Run, moment: str) -> None:
    assert [run("--now", moment, command).code for command in ("stats", "plan", "due")] == [0, 0, 0]
