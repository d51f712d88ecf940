from pathlib import Path

import pytest

from quizzer.errors import UsageError
from quizzer.settings import Settings, load_settings


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


def test_without_a_file_everything_is_as_usual(path: Path) -> None:
    assert load_settings(path) == Settings()
    assert (Settings().rollover_hour, Settings().retention) == (4, 0.9)


def test_what_is_not_named_is_as_usual(path: Path) -> None:
    path.write_text('language = "zh"\nnew_per_day = 25\n[keys]\nundo = "z"\n')
    assert load_settings(path) == Settings(language="zh", new_per_day=25, keys={"undo": "z"})


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("new_per_day = 5\nlanguage = zh", "line 2"),
        ('language = "fr"', r"language"),
        ("rollover_hour = 24", "<= 23 for `rollover_hour`"),
        ("new_per_day = -1", "new_per_day"),
        ("retention = 1.5", "retention"),
        ('rollover_hour = "4"', "rollover_hour"),
        ("colour = 1", "colour"),
        ("[keys]\nundo = 3", "keys"),
    ],
)
def test_a_mistake_is_told_with_the_file_and_a_way_out(path: Path, content: str, told: str) -> None:
    path.write_text(content)
    with pytest.raises(UsageError, match=rf"(?s)settings\.toml.*{told}.*Correct the file"):
        load_settings(path)


def test_a_file_that_is_no_text(path: Path) -> None:
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UsageError, match="not TOML"):
        load_settings(path)


def test_a_directory_in_place_of_the_file(path: Path) -> None:
    path.mkdir()
    with pytest.raises(UsageError, match="cannot be read"):
        load_settings(path)
