"""Running the command line inside the test process, on the small bank and a database of its own."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from quizzer import paths
from quizzer.__main__ import main

TINY_BANK = Path(__file__).parents[1] / "tiny_bank"
NOON = "2027-03-01T12:00:00+00:00"


@dataclass(frozen=True)
class Result:
    """What a command left: its exit code, data and talk."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    """Run `quizzer` with arguments; `now` is what the clock says."""
    monkeypatch.setenv("QUIZZER_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("QUIZZER_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setattr(paths, "shipped_bank", lambda: TINY_BANK)

    def run(*arguments: str | Path, now: str = NOON) -> Result:
        with pytest.raises(SystemExit) as ended:
            main(["--now", now, *map(str, arguments)])
        out, err = capfd.readouterr()
        assert "Traceback" not in err
        return Result(ended.value.code if isinstance(ended.value.code, int) else 0, out, err)

    return run
