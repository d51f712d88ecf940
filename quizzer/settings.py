"""The learner's settings: `settings.toml` in the data directory. Every setting has a default; the file may be missing.

language = "en"             # or "zh"
rollover_hour = 4           # the hour at which a new study day begins
new_per_day = 10
retention = 0.9             # the share of reviews that should be answered right
editor = "nano"             # else $VISUAL, $EDITOR

[keys]                      # rebinds keys of the terminal screens, by the name of the action
undo = "u"
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal

import msgspec

from quizzer.errors import UsageError


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the learner chose.

    Attributes:
        language: Language of questions and screens; text without translation is shown in English.
        rollover_hour: Hour of the local day, 0 to 23, at which a new study day begins.
        new_per_day: New questions a study day, at most.
        retention: The share of reviews that should be answered right, 0.7 to 0.97; higher means shorter intervals.
        editor: Command that opens a file; None is `$VISUAL`, then `$EDITOR`.
        keys: Keys of the terminal screens by name of the action.
    """

    language: Literal["en", "zh"] = "en"
    rollover_hour: Annotated[int, msgspec.Meta(ge=0, le=23)] = 4
    new_per_day: Annotated[int, msgspec.Meta(ge=0)] = 10
    retention: Annotated[float, msgspec.Meta(ge=0.7, le=0.97)] = 0.9
    editor: str | None = None
    keys: Mapping[str, str] = msgspec.field(default_factory=dict)


def load_settings(path: Path) -> Settings:
    """The settings in a file; the defaults where there is no file.

    Raises:
        UsageError: The file cannot be read, is not TOML, or has a setting that does not exist or make sense.
    """
    fix = "Correct the file, or remove it to use the defaults."
    try:
        with path.open("rb") as file:
            raw = tomllib.load(file)
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        raise UsageError(f"The settings cannot be read: {error.strerror}.", where=str(path), fix=fix) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"The settings are not TOML: {error}.", where=str(path), fix=fix) from error
    try:
        return msgspec.convert(raw, Settings)
    except msgspec.ValidationError as error:
        told = str(error).replace(" - at `$.", " for `")
        raise UsageError(f"The settings do not make sense: {told}.", where=str(path), fix=fix) from error
