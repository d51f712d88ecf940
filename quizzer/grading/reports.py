"""The records that sandboxes send (see `sandbox.runner` and `sandbox.tasks`), checked and typed before use."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

import msgspec

from quizzer.grading.sandbox.protocol import ProtocolError, Value, decode
from quizzer.text.terminal import clean_line


class Report(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A record of a sandbox."""


class ErrorReport(Report, frozen=True):
    """An exception: its type and message, and the last place in the source itself (columns from 0)."""

    type: str
    message: str
    line: int | None
    start: int | None
    end: int | None

    @property
    def sentence(self) -> str:
        """`ZeroDivisionError: division by zero (line 3)`, on one line, safe for a terminal."""
        said = clean_line(self.message, 300)
        place = f" (line {self.line})" if self.line is not None else ""
        return f"{clean_line(self.type, 100)}{': ' + said if said else ''}{place}"


class CallReport(Report, frozen=True):
    """What one call of one source did."""

    source: str
    call: str
    value: bytes | None
    error: ErrorReport | None
    changed: tuple[str, ...]
    warnings: tuple[tuple[str, int], ...]
    seconds: float


class LoadReport(Report, frozen=True):
    """How loading a source went; `missing` says why its function cannot be called as the contract says."""

    loaded: str
    error: ErrorReport | None
    missing: str | None


class BannedReport(Report, frozen=True):
    """The banned calls that a source mentions, each with its line."""

    banned: tuple[tuple[str, int], ...]


class CaseReport(Report, frozen=True):
    """A case that was generated, its arguments still encoded; or why it could not be."""

    case: str | None
    error: ErrorReport | None
    call: str = ""
    args: bytes = b""


class ScriptReport(Report, frozen=True):
    """How a script ended."""

    script: bool
    error: ErrorReport | None
    missing: str | None


class AttackReport(Report, frozen=True):
    """Which attacks nothing stopped."""

    succeeded: tuple[str, ...]


_T = TypeVar("_T", bound=Report)
_BY_FIRST_KEY: dict[str, type[Report]] = {
    "source": CallReport,
    "loaded": LoadReport,
    "banned": BannedReport,
    "case": CaseReport,
    "script": ScriptReport,
    "succeeded": AttackReport,
}


def read(record: Mapping[str, Value]) -> Report:
    """The record as a report. Raises ProtocolError."""
    kind = _BY_FIRST_KEY.get(str(next(iter(record), "")))
    if kind is None:
        raise ProtocolError("an unknown record")
    return _typed(record, kind)


def _typed(record: Mapping[str, Value], kind: type[_T]) -> _T:
    try:
        return msgspec.convert(record, kind)
    except (msgspec.ValidationError, TypeError, ValueError, OverflowError):
        raise ProtocolError(f"a {kind.__name__} is malformed") from None


@dataclass(frozen=True, eq=False)
class Outcome:
    """What a call did: what it returned or raised, what it changed, what NumPy warned of, how long it says it took."""

    value: Value
    error: ErrorReport | None
    changed: tuple[str, ...] = ()
    warnings: tuple[tuple[str, int], ...] = ()
    seconds: float = 0.0

    @classmethod
    def of(cls, report: CallReport) -> Outcome:
        """The outcome with its value decoded. Raises ProtocolError."""
        if (report.value is None) == (report.error is None):
            raise ProtocolError("a call must either return or raise")
        value = None if report.value is None else decode(report.value)
        return cls(value, report.error, report.changed, report.warnings, report.seconds)
