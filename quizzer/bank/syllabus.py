"""The points of the interview documents that the bank is to cover, from `data/syllabus.yaml`.

Reading it takes tens of milliseconds, so only checking, coverage and scaffolding do.
"""

from __future__ import annotations

from pathlib import Path

import msgspec

from quizzer.bank import files, yaml_lines
from quizzer.errors import BankError


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

    @property
    def document(self) -> str:
        """The short name of the document, `001`."""
        return self.doc.partition("_")[0]


class Syllabus(msgspec.Struct, frozen=True):
    """All points in the documents' order."""

    points: tuple[Point, ...]

    def ids(self) -> frozenset[str]:
        """What a question may cover."""
        return frozenset(point.id for point in self.points)

    def documents(self) -> frozenset[str]:
        """What an erratum may name: a document's file name, or the number it begins with."""
        return frozenset(point.doc for point in self.points) | {point.document for point in self.points}


def load_syllabus(path: Path) -> Syllabus:
    """Read the syllabus. Raises BankError."""
    try:
        data, _ = yaml_lines.parse(files.read_text(path, files.YAML_BYTES))
        return Syllabus(msgspec.convert(data, tuple[Point, ...]))
    except (files.Unreadable, yaml_lines.Malformed) as error:
        place = f"{path}:{error.line}" if error.line else str(path)
        raise BankError(error.message, where=place, fix="Install quizzer again.") from None
    except msgspec.ValidationError as error:
        raise BankError(f"This is no syllabus: {error}", where=str(path), fix="Install quizzer again.") from None
