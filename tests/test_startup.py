"""Starting is quick because nothing heavy is imported until it is needed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = ("torch", "sympy", "pandas", "alembic", "scipy", "sklearn", "texicode", "numpy", "tree_sitter")
LIGHT_COMMAND_LINE = (*HEAVY, "textual", "rich", "sqlalchemy", "fsrs", "yaml")
IMPORT_THE_COMMAND_LINE = "import quizzer.cli"
OPEN_THE_FIRST_SCREEN = """
import asyncio
from datetime import UTC, datetime
from pathlib import Path
from quizzer import paths
from quizzer.bank import cache
from quizzer.settings import Settings
from quizzer.storage.database import open_database
from quizzer.study import Study
from quizzer.tui.app import QuizzerApp

async def first_screen():
    bank = cache.load([paths.shipped_bank()], paths.cache_dir()).bank
    database = open_database(paths.data_dir() / paths.DATABASE_NAME)
    study = Study(bank, database, lambda: datetime(2026, 3, 2, 12, tzinfo=UTC), Settings(), UTC, paths.cache_dir())
    app = QuizzerApp(study, bank, Settings())
    async with app.run_test() as pilot:
        await pilot.pause()
        await app.workers.wait_for_complete()
        assert app.screen.query("*")
    database.close()

asyncio.run(first_screen())
"""


def imported_by(code: str, scratch: Path) -> set[str]:
    """The top-level modules that a fresh interpreter has after running some code."""
    environment = os.environ | {f"QUIZZER_{kind}_DIR": str(scratch / kind) for kind in ("CACHE", "DATA")}
    report = "\nimport json, sys\nprint(json.dumps(sorted({name.partition('.')[0] for name in sys.modules})))"
    done = subprocess.run(
        [sys.executable, "-c", code + report], env=environment, capture_output=True, text=True, check=True
    )
    return set(json.loads(done.stdout))


def test_importing_the_command_line_is_light(tmp_path: Path) -> None:
    assert not set(LIGHT_COMMAND_LINE) & imported_by(IMPORT_THE_COMMAND_LINE, tmp_path)


def test_the_first_screen_needs_none_of_the_heavy_libraries(tmp_path: Path) -> None:
    imported_by(OPEN_THE_FIRST_SCREEN, tmp_path)  # the first time the bank is read from YAML, and all is kept
    assert not set(HEAVY) & imported_by(OPEN_THE_FIRST_SCREEN, tmp_path)


@pytest.mark.parametrize("room", ["answers", "bank.model", "grading", "scheduling", "study"])
def test_no_room_below_the_screens_imports_textual_or_rich(room: str, tmp_path: Path) -> None:
    assert not {"textual", "rich"} & imported_by(f"import quizzer.{room}", tmp_path)
