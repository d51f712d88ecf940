"""Records as rows: what a column holds.

Days are ISO dates, moments ISO 8601 in UTC with microseconds, truth values 0 and 1.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import msgspec

from quizzer.records import Entry, QuestionState, Rating, Tally
from quizzer.sentences import say
from quizzer.storage.failures import damaged

ENTRY_COLUMNS = Entry.__struct_fields__
STATE_COLUMNS = QuestionState.__struct_fields__
TALLY_COLUMNS = Tally.__struct_fields__


def encode_entry(entry: Entry) -> dict[str, Any]:
    """The columns of a journal row, without its hash."""
    row = {name: _encode(getattr(entry, name)) for name in ENTRY_COLUMNS}
    for name in ("score", "elapsed_s", "retention"):
        number = row[name]
        # SQLite keeps neither NaN nor the sign of zero, and the hash must be that of what it keeps.
        row[name] = float(number) + 0.0 if number is not None and math.isfinite(number) else None
    row["blamed"] = msgspec.json.encode(entry.blamed).decode() if entry.blamed else None
    return row


def encode_state(state: QuestionState) -> dict[str, Any]:
    """The columns of a question's state."""
    return {name: _encode(getattr(state, name)) for name in STATE_COLUMNS}


def decode_entry(row: Sequence[Any], path: Path) -> Entry:
    """The journal row with the columns `ENTRY_COLUMNS`.

    Raises:
        StorageError: It holds what no journal row can hold.
    """
    raw = dict(zip(ENTRY_COLUMNS, row, strict=True))
    try:
        raw["at"] = datetime.fromisoformat(raw["at"])
        raw["day"] = date.fromisoformat(raw["day"])
        raw["rating"] = None if raw["rating"] is None else Rating(raw["rating"])
        raw["correct"] = None if raw["correct"] is None else bool(raw["correct"])
        raw["blamed"] = () if raw["blamed"] is None else msgspec.json.decode(raw["blamed"], type=tuple[str, ...])
        return Entry(**raw)
    except (ValueError, TypeError, OverflowError, msgspec.MsgspecError) as error:
        raise damaged(path, say("journal row {row}: {error}", row=raw["seq"], error=error)) from error


def decode_state(row: Sequence[Any], path: Path) -> QuestionState:
    """The state with the columns `STATE_COLUMNS`.

    Raises:
        StorageError: It holds what no state can hold.
    """
    raw = dict(zip(STATE_COLUMNS, row, strict=True))
    try:
        for name in ("first_day", "last_day", "due"):
            raw[name] = None if raw[name] is None else date.fromisoformat(raw[name])
        raw["last_rating"] = None if raw["last_rating"] is None else Rating(raw["last_rating"])
        raw["first_passed"] = None if raw["first_passed"] is None else bool(raw["first_passed"])
        return QuestionState(**raw)
    except (ValueError, TypeError, OverflowError, msgspec.MsgspecError) as error:
        raise damaged(path, say("state of {question}: {error}", question=raw["question"], error=error)) from error


def decode_day(row: Sequence[Any], path: Path) -> tuple[date, Tally]:
    """The study day and its tally, from the column `day` and then `TALLY_COLUMNS`.

    Raises:
        StorageError: The day is no date.
    """
    try:
        return date.fromisoformat(row[0]), Tally(*row[1:])
    except (ValueError, TypeError, OverflowError, msgspec.MsgspecError) as error:
        raise damaged(path, say("study day {day!r}: {error}", day=row[0], error=error)) from error


def _encode(value: Any) -> Any:
    """A value as SQLite keeps it."""
    if isinstance(value, datetime):
        return f"{value.astimezone(UTC).replace(tzinfo=None).isoformat(timespec='microseconds')}Z"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, str):
        return storable(value)
    return value


def storable(text: str) -> str:
    """The text with `?` for lone surrogates: from bytes that were no UTF-8, they can be neither stored nor hashed."""
    return str(text).encode("utf-8", "replace").decode()
