"""The records that sandboxes send (see `inside.runner` and `inside.tasks`), checked and typed before use."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Final, TypeAlias

import msgspec

from quizzer.grading.sandbox.phrase import Phrase, mark
from quizzer.grading.sandbox.protocol import ProtocolError, Value, decode
from quizzer.sentences import say
from quizzer.text.terminal import clean_line

_MAX_TEXT: Final = 1_000
_Names: TypeAlias = Annotated[tuple[str, ...], msgspec.Meta(max_length=100)]
_Place: TypeAlias = Annotated[int, msgspec.Meta(ge=-(1 << 31), lt=1 << 31)]


class ErrorReport(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An exception: its type and message, and the last place in the source itself (columns from 0).

    `kinds` are the full names of its type and of all that this is derived from, `solution` standing for the source: no
    type can take another's name. `own` tells what the source raised from what came out of a library.
    """

    type: str
    message: str
    line: _Place | None
    start: _Place | None
    end: _Place | None
    kinds: _Names = ()
    own: bool = False

    def is_a(self, other: ErrorReport) -> bool:
        """Whether it is of the other's type, or of one derived from it that the source raised itself.

        What is derived from it and comes out of a library is an accident, not a check.
        """
        wanted = other.kinds[0] if other.kinds else ""
        return wanted in (self.kinds if self.own else self.kinds[:1])

    @property
    def words(self) -> str:
        """The same without the place, for one that is due and has no place in the learner's source."""
        message = clean_line(say(self.message), 300)  # Python's own words have no translation
        return f"{clean_line(self.type, 100)}{': ' + message if message else ''}"

    @property
    def sentence(self) -> str:
        """`ZeroDivisionError: division by zero (line 3)`, on one line, safe for a terminal."""
        text = self.words
        return text if self.line is None else say("{error} (line {line})", error=text, line=self.line)


class Report(msgspec.Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """A record of a sandbox: a list that begins with its kind."""


class CallReport(Report, frozen=True, tag="call"):
    """What one call of one source did."""

    source: str
    case: str
    form: str
    value: bytes | None
    error: ErrorReport | None
    changed: _Names
    warnings: tuple[tuple[str, _Place], ...]
    seconds: float
    shared: _Names = ()


class LoadReport(Report, frozen=True, tag="load"):
    """How loading a source went; `missing` says why its function cannot be called as the contract says."""

    loaded: str
    error: ErrorReport | None
    missing: Phrase | None


class BannedReport(Report, frozen=True, tag="banned"):
    """The banned calls that a source mentions, each with its line."""

    banned: tuple[tuple[str, _Place], ...]


class CaseReport(Report, frozen=True, tag="case"):
    """A case that was generated, its arguments still encoded; or why it could not be."""

    case: str | None
    error: ErrorReport | None
    id: str = ""
    args: bytes = b""


class ScriptReport(Report, frozen=True, tag="script"):
    """How a script ended."""

    error: ErrorReport | None
    missing: str | None


class AttackReport(Report, frozen=True, tag="attack"):
    """Which attacks nothing stopped."""

    succeeded: tuple[str, ...]


_Any = CallReport | LoadReport | BannedReport | CaseReport | ScriptReport | AttackReport


def _harmless(value: object) -> object:
    """A record, or a part of one, with every text on one line, safe for a terminal, and short enough to be shown."""
    if isinstance(value, str):
        return clean_line(value, _MAX_TEXT)
    if isinstance(value, list | tuple):
        return [_harmless(item) for item in value]
    if isinstance(value, dict):
        return {key: _harmless(item) for key, item in value.items()}
    return value


def read(record: Sequence[Value]) -> Report:
    """The record as a report. Raises ProtocolError."""
    try:
        report: Report = msgspec.convert(_harmless(record), _Any)
    except (msgspec.ValidationError, TypeError, ValueError, OverflowError):
        raise ProtocolError(mark("a record is malformed")) from None
    return report


@dataclass(frozen=True, eq=False)
class CallOutcome:
    """What a call did: what it returned or raised, what it changed, what NumPy warned of, how long it says it took.

    `shared` names the arguments whose memory is in the result.
    """

    value: Value
    error: ErrorReport | None
    changed: tuple[str, ...] = ()
    warnings: tuple[tuple[str, int], ...] = ()
    seconds: float = 0.0
    shared: tuple[str, ...] = ()

    @classmethod
    def of(cls, report: CallReport) -> CallOutcome:
        """The outcome with its value decoded. Raises ProtocolError."""
        if (report.value is None) == (report.error is None):
            raise ProtocolError(mark("a call must either return or raise"))
        value = None if report.value is None else decode(report.value)
        return cls(value, report.error, report.changed, report.warnings, report.seconds, report.shared)
