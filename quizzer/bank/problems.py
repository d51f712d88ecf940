"""What is wrong with a bank, and what could be loaded all the same."""

from __future__ import annotations

import os
from pathlib import Path

import msgspec

from quizzer.bank.model import Bank


class Problem(msgspec.Struct, frozen=True, order=True):
    """One mistake in a bank.

    `path` is absolute, `line` counts from 1 (0: the whole file), `id` is the question's or empty.
    """

    path: str
    line: int
    id: str
    message: str

    def __str__(self) -> str:
        """`file:line: id: message`, the file as seen from the working directory."""
        here = f"{Path.cwd()}{os.sep}"
        path = self.path.removeprefix(here)
        place = f"{path}:{self.line}" if self.line else path
        text = ": ".join(part for part in (place, self.id, self.message) if part)
        return text.encode("utf-8", "backslashreplace").decode()  # a file name may be no Unicode


class LoadedBank(msgspec.Struct, frozen=True):
    """The good questions of the directories that were asked for, and what is wrong with the rest."""

    bank: Bank
    problems: tuple[Problem, ...]
    dirs: tuple[str, ...] = ()
