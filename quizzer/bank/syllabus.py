"""The points that the bank is to cover: of the interview documents, and of what they lack (`data/syllabus*.yaml`).

Reading it takes tens of milliseconds, so only checking, coverage and scaffolding do.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final, Literal

import msgspec

from quizzer.bank import files, yaml_lines
from quizzer.bank.parts import Source
from quizzer.errors import BankError

DOCUMENTS_FILE: Final = "syllabus.yaml"
BEYOND_FILE: Final = "syllabus-beyond.yaml"
BEYOND: Final = "beyond"
"""What stands as the document of a point that no document has."""


class Point(msgspec.Struct, frozen=True):
    """One teachable statement of a document; `correction` is the right thing where the document is wrong."""

    id: str
    doc: str
    section: str
    topic: str
    point: str
    kind: str
    source_says: str | None = None
    correction: str | None = None
    codeable: str | None = None
    sources: tuple[Source, ...] = ()

    @property
    def document(self) -> str:
        """The short name of the document, `001`."""
        return self.doc.partition("_")[0]

    @property
    def beyond(self) -> bool:
        """Whether no document has it."""
        return self.doc == BEYOND


class Syllabus(msgspec.Struct, frozen=True):
    """All points in the documents' order."""

    points: tuple[Point, ...]

    def within(self, scope: Literal["all", "documents"]) -> Syllabus:
        """All of it, or only what the documents have."""
        return self if scope == "all" else Syllabus(tuple(point for point in self.points if not point.beyond))

    def ids(self) -> frozenset[str]:
        """What a question may cover."""
        return frozenset(point.id for point in self.points)

    def documents(self) -> frozenset[str]:
        """What an erratum may name: a document's file name, or the number it begins with."""
        found = [point for point in self.points if not point.beyond]
        return frozenset(point.doc for point in found) | {point.document for point in found}


def load_syllabus(directory: Path) -> Syllabus:
    """The points of a directory: those of the documents, then those beyond them. Raises BankError."""
    return Syllabus(tuple(point for name in (DOCUMENTS_FILE, BEYOND_FILE) for point in _points(directory / name)))


def _points(path: Path) -> tuple[Point, ...]:
    try:
        data, _ = yaml_lines.parse(files.read_text(path, files.YAML_BYTES))
        return msgspec.convert(data or (), tuple[Point, ...])  # a file of comments alone holds None
    except (files.Unreadable, yaml_lines.Malformed) as error:
        place = f"{path}:{error.line}" if error.line else str(path)
        raise BankError(error.message, where=place, fix="Install quizzer again.") from None
    except msgspec.ValidationError as error:
        raise BankError(f"This is no syllabus: {error}", where=str(path), fix="Install quizzer again.") from None
