"""Recorded outputs keep the check of references against their oracles alive where the oracles cannot run."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import msgspec
import pytest

from quizzer import paths
from quizzer.authoring.prove import ProofReport, prove_bank, record_bank
from quizzer.authoring.recordings import FILE_NAME, Recording, fingerprint, load_recordings, save_recordings
from quizzer.bank.loader import load_bank
from quizzer.bank.model import CodeQuestion
from quizzer.errors import BankError
from quizzer.grading import Grader
from quizzer.grading.sandbox.linux import LinuxSandbox
from tests.workbench import TINY, Workbench

SOFTMAX = "activations/exercises/softmax"
ID = "activations/softmax"


@pytest.fixture(scope="module")
def recordings(grader: Grader) -> dict[str, Recording]:
    return record_bank(load_bank([TINY]).bank, grader=grader)


@pytest.fixture
def no_libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a machine without PyTorch, SciPy and scikit-learn."""

    def require(self: LinuxSandbox, modules: Sequence[str]) -> set[str]:  # noqa: ARG001  in place of the method
        return {"torch", "scipy", "sklearn"}.intersection(modules)

    monkeypatch.setattr(LinuxSandbox, "require", require)


def prove(bench: Workbench, grader: Grader, recordings: dict[str, Recording]) -> ProofReport:
    return prove_bank(bench.load().bank, graders=[grader], only=["softmax"], seeds=[1], recordings=recordings)


def test_what_the_oracle_returned_is_recorded_for_one_input_of_each_kind(recordings: dict[str, Recording]) -> None:
    assert list(recordings) == [ID]
    assert [case.kind for case in recordings[ID].cases] == ["typical", "large_logits", "one_row"]


@pytest.mark.usefixtures("no_libraries")
def test_without_the_library_the_recording_stands_in(
    bench: Workbench, grader: Grader, recordings: dict[str, Recording]
) -> None:
    report = prove(bench, grader, recordings)
    assert (report.failed, report.skipped) == ((), ())
    assert [(unproved.part, unproved.message) for unproved in report.recorded] == [("oracle", "SciPy is not installed")]


@pytest.mark.usefixtures("no_libraries")
@pytest.mark.parametrize(
    ("new", "told"),
    [
        ("e / e.sum(axis=-1, keepdims=True) + 1e-6", "recorded typical: "),
        ("e / e.sum(axis=0)", "recorded typical: "),
        ("e / e.total()", "recorded typical: the reference raises AttributeError"),
    ],
)
def test_a_reference_that_drifted_fails_without_the_library(
    bench: Workbench, grader: Grader, recordings: dict[str, Recording], new: str, told: str
) -> None:
    bench.replace(f"{SOFTMAX}/reference.py", "e / e.sum(axis=-1, keepdims=True)", new)
    failed = [unproved.message for unproved in prove(bench, grader, recordings).failed if unproved.part == "oracle"]
    assert any(message.startswith(told) for message in failed)


@pytest.mark.usefixtures("no_libraries")
def test_a_recording_of_another_oracle_vouches_for_nothing(
    bench: Workbench, grader: Grader, recordings: dict[str, Recording]
) -> None:
    bench.replace(f"{SOFTMAX}/oracle.py", "axis=-1", "axis=x.ndim - 1")
    for known in (recordings, {}):
        report = prove(bench, grader, known)
        assert report.recorded == ()
        assert [unproved.message for unproved in report.skipped] == ["SciPy is not installed"]


def test_an_oracle_that_can_run_is_asked_itself(
    bench: Workbench, grader: Grader, recordings: dict[str, Recording]
) -> None:
    report = prove(bench, grader, recordings)
    assert (report.recorded, report.skipped, report.failed) == ((), (), ())


@pytest.mark.usefixtures("no_libraries")
def test_nothing_is_recorded_without_the_library(grader: Grader) -> None:
    with pytest.raises(BankError, match="The oracle of softmax cannot be recorded: scipy is not installed"):
        record_bank(load_bank([TINY]).bank, grader=grader)


def test_an_oracle_that_disagrees_is_not_recorded(bench: Workbench, grader: Grader) -> None:
    bench.replace(f"{SOFTMAX}/oracle.py", "axis=-1", "axis=0")
    with pytest.raises(BankError, match="cannot be recorded: typical: "):
        record_bank(bench.load().bank, grader=grader)


def test_what_is_recorded_of_an_unchanged_oracle_is_kept(
    bench: Workbench, grader: Grader, recordings: dict[str, Recording]
) -> None:
    older = {ID: msgspec.structs.replace(recordings[ID], seed=99)}
    assert record_bank(bench.load().bank, grader=grader, known=older) == older
    bench.replace(f"{SOFTMAX}/oracle.py", "axis=-1", "axis=x.ndim - 1")
    assert record_bank(bench.load().bank, grader=grader, known=older)[ID].seed == 0


def test_the_same_recordings_give_the_same_file(tmp_path: Path, recordings: dict[str, Recording]) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    save_recordings(one, recordings)
    assert load_recordings(one) == recordings
    save_recordings(other, load_recordings(one))
    assert one.read_bytes() == other.read_bytes()
    assert load_recordings(tmp_path / "absent") == {}


@pytest.mark.parametrize(
    "damage", [lambda data: data[:-9], lambda data: b"[]" + data, lambda data: data[:40] + b"?" * 9]
)
def test_a_damaged_file_is_told(tmp_path: Path, recordings: dict[str, Recording], damage: object) -> None:
    file = tmp_path / FILE_NAME
    save_recordings(file, recordings)
    file.write_bytes(damage(file.read_bytes()))  # type: ignore[operator]
    with pytest.raises(BankError, match=r"oracles\.json\.gz: The recorded outputs"):
        load_recordings(file)


def test_every_oracle_that_ships_is_recorded_as_it_is() -> None:
    """If this fails: `quizzer bank prove --record`, with PyTorch, SciPy and scikit-learn installed."""
    file = paths.shipped_data() / FILE_NAME
    recorded = {id_: recording.fingerprint for id_, recording in load_recordings(file).items()}
    questions = load_bank([paths.shipped_bank()]).bank.questions.values()
    wanted = {
        question.id: fingerprint(question.exercise)
        for question in questions
        if isinstance(question, CodeQuestion) and question.exercise.oracle is not None
    }
    assert {id_ for id_ in wanted.keys() | recorded.keys() if wanted.get(id_) != recorded.get(id_)} == set()
    assert file.stat().st_size < 3 << 20
