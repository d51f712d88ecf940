"""The learner's settings: `settings.toml` in the data directory. Every setting has a default; the file may be missing.

language = "en"             # or "zh"
rollover_hour = 4           # the hour at which a new study day begins
minutes_per_day = 30
interview = 2027-01-15      # the day to be ready for; without one, the next 60 days
days_off = ["sat", "sun"]   # days without practice, for the plan
code_share = 0.3            # the share of the time that goes into writing code
new_per_day = 10            # a cap on new questions; none by default
scope = "all"               # or "documents": without the topics that the interview documents do not have
order = "gain"              # or "due": each question when FSRS has it due, then new ones
retention = 0.9             # with order "due", the share of reviews that should be answered right
confidence = false          # ask how sure you are before each answer is graded
editor = "nano"             # else $VISUAL, $EDITOR

[keys]                      # rebinds keys of the terminal screens, by the name of the action
undo = "u"
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Annotated, Final, Literal, TypeAlias, get_args

import msgspec

from quizzer.errors import UsageError
from quizzer.sentences import say

Weekday: TypeAlias = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

WEEKDAYS: Final[tuple[Weekday, ...]] = get_args(Weekday)
"""As `date.weekday` counts them."""


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the learner chose.

    Attributes:
        language: Language of questions and screens; text without translation is shown in English.
        rollover_hour: Hour of the local day, 0 to 23, at which a new study day begins.
        minutes_per_day: Minutes of practice a study day.
        interview: The day to be ready for; None is the mean of the next 60 days.
        days_off: Days of the week without practice; the plan leaves them out.
        code_share: Share of the time that goes into writing code, 0 to 1.
        new_per_day: New questions a study day, at most; None is no cap.
        scope: Whether topics are practised that the interview documents do not have.
        order: What is asked next: what raises the score most (`gain`), or what FSRS has due (`due`).
        retention: The share of reviews that should be answered right, 0.7 to 0.97; higher means shorter intervals.
        confidence: Whether practice asks how sure the learner is before it grades.
        editor: Command that opens a file; None is `$VISUAL`, then `$EDITOR`.
        keys: Keys of the terminal screens by name of the action.
    """

    language: Literal["en", "zh"] = "en"
    rollover_hour: Annotated[int, msgspec.Meta(ge=0, le=23)] = 4
    minutes_per_day: Annotated[float, msgspec.Meta(gt=0, le=1440)] = 30
    interview: date | None = None
    days_off: tuple[Weekday, ...] = ()
    code_share: Annotated[float, msgspec.Meta(ge=0, le=1)] = 0.3
    new_per_day: Annotated[int, msgspec.Meta(ge=0)] | None = None
    scope: Literal["all", "documents"] = "all"
    order: Literal["gain", "due"] = "gain"
    retention: Annotated[float, msgspec.Meta(ge=0.7, le=0.97)] = 0.9
    confidence: bool = False
    editor: str | None = None
    keys: Mapping[str, str] = msgspec.field(default_factory=dict)

    @property
    def weekdays_off(self) -> tuple[int, ...]:
        """The days off as `date.weekday` counts them, 0 for Monday."""
        return tuple(sorted(WEEKDAYS.index(day) for day in set(self.days_off)))


def load_settings(path: Path) -> Settings:
    """The settings in a file; the defaults where there is no file.

    Raises:
        UsageError: The file cannot be read, is not TOML, or has a setting that does not exist or make sense.
    """
    try:
        with path.open("rb") as file:
            raw = tomllib.load(file)
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        raise _unusable(path, say("The settings cannot be read: {error}.", error=error.strerror)) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise _unusable(path, say("The settings are not TOML: {error}.", error=error)) from error
    try:
        return msgspec.convert(raw, Settings)
    except msgspec.ValidationError as error:
        wrong = str(error).replace(" - at `$.", " for `")
        raise _unusable(path, say("The settings do not make sense: {error}.", error=wrong)) from error


def _unusable(path: Path, what: str) -> UsageError:
    return UsageError(what, where=str(path), fix=say("Correct the file, or remove it to use the defaults."))
