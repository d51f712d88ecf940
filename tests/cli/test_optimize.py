"""`quizzer optimize`: what it adopts is used from then on, and can be taken back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from quizzer.knowledge import fitting
from quizzer.knowledge.fitting import Fit, Margin
from quizzer.knowledge.parameters import DEFAULTS, Parameters

if TYPE_CHECKING:
    from tests.cli.conftest import Run


@pytest.fixture
def enough(monkeypatch: pytest.MonkeyPatch, run: Run) -> Run:
    """A learner with enough answers for a lowered bar."""
    monkeypatch.setattr(fitting, "LEAST", 6)
    for step in range(8):
        run("answer", "activations/saturation-explodes", "true" if step % 3 else "false")
    return run


def better(*_: object, **__: object) -> Fit:
    """A fit that predicts much better."""
    gain = Margin(0.1, 0.05, 0.15)
    return Fit(Parameters(start=1.5), adopted=True, answers=8, held_out=2, over_current=gain, over_moving_average=gain)


def test_too_few_answers_are_told_with_how_many_it_takes(run: Run) -> None:
    told = run("optimize")
    assert (told.code, told.out) == (0, "There are 0 answers; fitting needs 200.\n")


def test_the_figures_are_told_also_where_nothing_is_adopted(enough: Run, tmp_path: Path) -> None:
    told = enough("optimize")
    assert "Not adopted" in told.out
    assert "MOVING-AVG" in told.out
    assert not (tmp_path / "data/model.json").exists()
    report = enough("optimize", "--json").json
    assert (report["answers"], report["adopted"], report["held_out"]) == (8, False, 2)
    assert report["over_current"]["low"] <= report["over_current"]["high"]


def test_adopted_parameters_are_used_and_can_be_taken_back(enough: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    before = enough("plan", "--json").json["now"]
    monkeypatch.setattr(fitting, "fit", better)
    assert "Adopted" in enough("optimize").out
    after = enough("plan", "--json").json["now"]
    assert after["mean"] > before["mean"]
    assert enough("optimize", "--undo").code == 0
    assert enough("plan", "--json").json["now"] == before
    assert enough("optimize", "--undo").code == 1


def test_the_next_fit_begins_where_the_last_ended(enough: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[Parameters] = []

    def fit(_items: object, _entries: object, current: Parameters) -> Fit:
        begun.append(current)
        return better()

    monkeypatch.setattr(fitting, "fit", fit)
    enough("optimize")
    enough("optimize")
    assert begun == [DEFAULTS, Parameters(start=1.5)]
    enough("optimize", "--undo")
    enough("optimize")
    assert begun[-1] == Parameters(start=1.5)


def test_a_damaged_file_is_told_with_what_to_do(enough: Run, tmp_path: Path) -> None:
    (tmp_path / "data/model.json").write_text("nonsense")
    told = enough("weak", "--list")
    assert told.code == 2
    assert "model.json" in told.err
    assert "Remove the file" in told.err
