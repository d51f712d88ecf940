"""Where things live: the bank and data that ship with quizzer, and the learner's own directories."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import platformdirs

from quizzer.errors import QuizzerError
from quizzer.sentences import say

PACKAGE = Path(__file__).resolve().parent
DATABASE_NAME = "progress.db"
MODEL_NAME = "model.json"


def _shipped(installed_name: str, checkout_name: str) -> Path:
    """A directory that is inside the package once installed and beside it in a checkout."""
    for candidate in (PACKAGE / installed_name, PACKAGE.parent / checkout_name):
        if candidate.is_dir():
            return candidate
    raise QuizzerError(
        say("The directory {name} that belongs to quizzer is missing.", name=checkout_name),
        where=str(PACKAGE),
        fix=say("Install quizzer again."),
    )


def shipped_bank() -> Path:
    """The question bank that comes with quizzer."""
    return _shipped("_bank", "question_bank")


def shipped_data() -> Path:
    """What ships with the bank and is not a question: the syllabus, recorded oracle outputs."""
    return _shipped("_data", "data")


def data_dir(chosen: Path | None = None) -> Path:
    """The learner's data directory: as chosen, else `QUIZZER_DATA_DIR`, else the platform's. Not created here."""
    if chosen is not None:
        return chosen.expanduser().absolute()
    named = os.environ.get("QUIZZER_DATA_DIR")
    if named:
        return Path(named).expanduser().absolute()
    return Path(platformdirs.user_data_dir("quizzer", appauthor=False))


def cache_dir() -> Path:
    """Where what can be computed again is kept: `QUIZZER_CACHE_DIR`, else the platform's. Not created here."""
    named = os.environ.get("QUIZZER_CACHE_DIR")
    return Path(named) if named else Path(platformdirs.user_cache_dir("quizzer", appauthor=False))


def settings_file(data: Path) -> Path:
    """The learner's settings, beside the database so that one directory is all there is to keep."""
    return data / "settings.toml"


def write_whole(path: Path, data: bytes) -> None:
    """Replace a file at once or not at all; its directory is created. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=path.name)
    try:
        with open(descriptor, "wb") as file:  # noqa: PTH123 - a descriptor has no path
            file.write(data)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
