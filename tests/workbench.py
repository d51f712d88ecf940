"""A copy of the tiny bank to plant mistakes in, for the tests of its reader and those of authoring."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from quizzer.bank.loader import load_bank
from quizzer.bank.problems import LoadedBank, Problem

TINY = Path(__file__).parent / "tiny_bank"


@dataclass(frozen=True)
class Workbench:
    """A bank directory that a test may spoil."""

    root: Path

    def file(self, name: str) -> Path:
        return self.root / name

    def replace(self, name: str, old: str, new: str) -> None:
        """Change the one place where `old` stands."""
        text = self.file(name).read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
        self.file(name).write_text(text.replace(old, new), encoding="utf-8")

    def write(self, name: str, text: str | bytes) -> None:
        self.file(name).parent.mkdir(parents=True, exist_ok=True)
        self.file(name).write_bytes(text if isinstance(text, bytes) else text.encode())

    def line(self, name: str, text: str) -> int:
        """The number of the first line that holds a text."""
        lines = self.file(name).read_text(encoding="utf-8").splitlines()
        return next(number for number, line in enumerate(lines, start=1) if text in line)

    def load(self) -> LoadedBank:
        return load_bank([self.root])

    def told(self, problem: Problem) -> tuple[str, int, str, str]:
        """A problem with its file as seen from the bank."""
        return str(Path(problem.path).relative_to(self.root)), problem.line, problem.id, problem.message


@dataclass(frozen=True)
class Mistake:
    """`old` becomes `new` in `file`; the problem stands in the line that holds `at` and says `says`."""

    file: str
    old: str
    new: str
    at: str
    id: str
    says: str


@pytest.fixture
def tiny() -> Path:
    """The tiny bank itself, to be read only."""
    return TINY


@pytest.fixture
def bench(tmp_path: Path) -> Workbench:
    """A copy of the tiny bank."""
    root = tmp_path / "bank"
    shutil.copytree(TINY, root)
    return Workbench(root)
