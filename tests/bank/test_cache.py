"""The kept bank is the loaded one, until anything changes."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from quizzer.bank import cache
from quizzer.bank.loader import load_bank
from quizzer.bank.problems import LoadedBank
from tests.workbench import Workbench

A = "activations/questions.yaml"


def _later() -> int:
    return time.time_ns() + 10**9


@pytest.fixture
def kept(bench: Workbench, tmp_path: Path) -> Path:
    """A cache directory that holds the bench's bank."""
    directory = tmp_path / "cache"
    cache.load([bench.root], directory, clock=_later)
    [_] = directory.iterdir()
    return directory


def _must_not_load(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> LoadedBank:
        pytest.fail("the bank was loaded again")

    monkeypatch.setattr("quizzer.bank.loader.load_bank", fail)


def test_the_kept_bank_is_equal_and_yaml_is_not_read_again(
    bench: Workbench, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = load_bank([bench.root])
    _must_not_load(monkeypatch)
    assert cache.load([bench.root], kept) == expected


def test_problems_are_kept_too(bench: Workbench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bench.replace(A, "answer: open", "answer: opne")
    expected = cache.load([bench.root], tmp_path / "cache", clock=_later)
    _must_not_load(monkeypatch)
    assert cache.load([bench.root], tmp_path / "cache") == expected
    assert len(expected.problems) == 1


def test_an_edit_of_the_same_size_is_noticed(bench: Workbench, kept: Path) -> None:
    bench.replace(A, "Which are drawbacks of", "Which were drawback of")
    question = cache.load([bench.root], kept).bank.questions["activations/sigmoid-drawbacks"]
    assert str(question.prompt).startswith("Which were")


def test_an_edit_that_puts_size_and_time_back_is_noticed(bench: Workbench, kept: Path) -> None:
    before = bench.file(A).stat()
    bench.replace(A, "Which are drawbacks of", "Which were drawback of")
    os.utime(bench.file(A), ns=(before.st_atime_ns, before.st_mtime_ns))
    question = cache.load([bench.root], kept).bank.questions["activations/sigmoid-drawbacks"]
    assert str(question.prompt).startswith("Which were")


@pytest.mark.parametrize(
    "name", [A, "topics.yaml", *(f"activations/exercises/softmax/{name}" for name in ("cases.py", "wrong/no_shift.py"))]
)
def test_a_removed_file_is_noticed(bench: Workbench, kept: Path, name: str) -> None:
    bench.file(name).unlink()
    assert cache.load([bench.root], kept) == load_bank([bench.root])


@pytest.mark.parametrize(
    "name", ["linear-models/x.yaml", "trees/questions.yaml", "activations/exercises/softmax/wrong/more.py"]
)
def test_an_added_file_is_noticed(bench: Workbench, kept: Path, name: str) -> None:
    bench.write(name, "x\n")
    loaded = cache.load([bench.root], kept)
    assert loaded == load_bank([bench.root])
    assert loaded.problems


def test_a_bank_that_changed_just_now_is_not_kept(bench: Workbench, tmp_path: Path) -> None:
    cache.load([bench.root], tmp_path / "cache", clock=lambda: bench.file(A).stat().st_ctime_ns + 1)
    assert not (tmp_path / "cache").exists()


@pytest.mark.parametrize("damage", ["flip", "cut", "empty", "noise"])
def test_a_damaged_cache_is_ignored_and_replaced(bench: Workbench, kept: Path, damage: str) -> None:
    [file] = kept.iterdir()
    whole = file.read_bytes()
    middle = len(whole) // 2
    flipped = whole[:middle] + bytes([whole[middle] ^ 1]) + whole[middle + 1 :]
    file.write_bytes({"flip": flipped, "cut": whole[:-1], "empty": b"", "noise": b"\xc1" * 99}[damage])
    assert cache.load([bench.root], kept, clock=_later) == load_bank([bench.root])
    assert file.read_bytes() == whole


def test_two_banks_have_their_own_caches(bench: Workbench, kept: Path, tiny: Path) -> None:
    assert cache.load([tiny], kept, clock=_later).dirs == (str(tiny),)
    assert cache.load([bench.root], kept).dirs == (str(bench.root),)
    assert len(list(kept.iterdir())) == 2


def test_where_nothing_can_be_written_the_bank_loads_all_the_same(bench: Workbench, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way", encoding="utf-8")
    assert cache.load([bench.root], blocked / "cache", clock=_later) == load_bank([bench.root])


def test_a_link_that_comes_to_point_elsewhere_is_noticed(bench: Workbench, tmp_path: Path) -> None:
    one, two = tmp_path / "one.yaml", tmp_path / "two.yaml"
    one.write_bytes(bench.file(A).read_bytes())
    two.write_bytes(bench.file(A).read_bytes().replace(b"Which are", b"Which were"))
    bench.file(A).unlink()
    bench.file(A).symlink_to(one)
    cache.load([bench.root], tmp_path / "cache", clock=_later)
    bench.file(A).unlink()
    bench.file(A).symlink_to(two)
    loaded = cache.load([bench.root], tmp_path / "cache")
    assert str(loaded.bank.questions["activations/sigmoid-drawbacks"].prompt).startswith("Which were")
