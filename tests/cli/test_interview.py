"""`quizzer interview` with answers piped in."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Result, Run

Interview = Callable[..., "Result"]


@pytest.fixture
def interview(run: Run, monkeypatch: pytest.MonkeyPatch) -> Interview:
    """Run an interview on some typed lines."""

    def interview(typed: str, *options: str | Path, language: str = "en") -> Result:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed.encode())))
        return run("--lang", language, "interview", *options)

    return interview


def test_an_interview_is_asked_judged_and_reported(interview: Interview, run: Run) -> None:
    told = interview("s\nskip\n" * 30, "--style", "theory", "--json")
    assert told.code == 0
    report = told.json
    assert report["score"]["mean"] == 0.0
    assert len(report["answers"]) == report["asked"] > 3
    assert len(run("history", "--json").json) == report["asked"]
    assert "Question 1 of" in told.err


def test_no_verdict_is_told_before_the_end(interview: Interview) -> None:
    told = interview("sure\nfalse\nend\n", "--topic", "activations", "--style", "theory", "--minutes", "2")
    assert "Right" not in told.err
    assert "Wrong" not in told.err
    assert "Score" in told.out


def test_end_stops_early_and_what_was_answered_counts(interview: Interview, run: Run) -> None:
    report = interview("guess\nskip\nend\n", "--style", "theory", "--json").json
    assert len(report["answers"]) == 1
    assert len(run("history", "--json").json) == 1


def test_who_skips_is_remembered_with_how_sure_they_were(interview: Interview, run: Run) -> None:
    interview("sure\nskip\nguess\nskip\nend\n", "--style", "theory")
    assert [row["confidence"] for row in run("history", "--json").json] == ["sure", "guess"]


def test_a_closed_input_ends_the_interview_and_keeps_what_was_answered(interview: Interview, run: Run) -> None:
    told = interview("sure\nskip\nfair\nskip\n", "--style", "theory")
    assert told.code == 0
    assert len(run("history", "--json").json) == 2


def test_nonsense_is_asked_again(interview: Interview) -> None:
    told = interview("maybe\nsure\nend\n", "--style", "theory")
    assert told.err.count("How sure will you be") == 2


def test_code_is_graded_at_the_end(interview: Interview, run: Run, tmp_path: Path) -> None:
    file = tmp_path / "softmax.py"
    file.write_text((Path(__file__).parents[1] / "tiny_bank/activations/exercises/softmax/reference.py").read_text())
    told = interview(f"sure\n{tmp_path / 'missing.py'}\n{file}\n" * 2, "--style", "coding", "--json")
    assert [answer["id"] for answer in told.json["answers"]][:1] != []
    assert {part["name"] for part in told.json["signals"]} == {"correctness"}
    logged = run("history", "--json").json
    assert {row["confidence"] for row in logged} == {"sure"}
    assert "missing.py" in told.err


def test_open_answers_are_judged_at_the_end_by_the_rubric(interview: Interview, run: Run) -> None:
    block = "fair\nin my own words\nskip\n"  # no answer to other kinds, which are then skipped
    told = interview(block * 12 + "9\nall\n", "--topic", "linear-models", "--style", "theory")
    assert "A full answer" in told.err
    (row,) = [row for row in run("history", "--json").json if row["kind"] == "open"]
    assert (row["score"], row["confidence"]) == (1.0, "fair")
    assert "in my own words" in row["response"]


def test_the_report_is_written_as_markdown(interview: Interview, tmp_path: Path) -> None:
    out = tmp_path / "report.md"
    interview("sure\nskip\nend\n", "--out", out)
    assert out.read_text().startswith("# Interview of 2027-03-01")
    failed = interview("end\n", "--out", tmp_path / "no" / "such" / "report.md")
    assert failed.code == 0
    assert "cannot be written" in failed.err


def test_an_interview_is_held_in_chinese(interview: Interview) -> None:
    told = interview("s\nskip\nend\n", "--style", "theory", language="zh")
    assert "第 1 题" in told.err
    assert "得分" in told.out


def test_an_unknown_topic_is_wrong_use(interview: Interview) -> None:
    assert interview("", "--topic", "activation").code == 2
