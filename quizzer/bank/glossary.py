"""How terms are written in Chinese, from `data/glossary.yaml`."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import msgspec

from quizzer.bank import files, yaml_lines
from quizzer.errors import BankError

FILE_NAME: Final = "glossary.yaml"


class Term(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A term in English and Chinese, and Chinese variants that are not to be used."""

    term: str
    zh: str
    forbidden: tuple[str, ...] = ()


def load_glossary(directory: Path) -> tuple[Term, ...]:
    """Read the glossary of a directory. Raises BankError."""
    path = directory / FILE_NAME
    try:
        return msgspec.convert(yaml_lines.parse(files.read_text(path, files.YAML_BYTES))[0], tuple[Term, ...])
    except (files.Unreadable, yaml_lines.Malformed) as error:
        raise BankError(error.message, where=f"{path}:{error.line}", fix="Install quizzer again.") from None
    except msgspec.ValidationError as error:
        raise BankError(f"This is no glossary: {error}", where=str(path), fix="Install quizzer again.") from None
