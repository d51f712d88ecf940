"""Everything that quizzer raises on purpose.

    QuizzerError            a sentence for a person: what happened, where, what to do
    ├── UsageError          the request makes no sense as it stands
    │   └── UnreadableAnswer    what was typed is no answer of this kind; nothing is logged
    ├── BankError           the bank cannot be used at all
    ├── StorageError        the progress database: locked, damaged, newer than this program, disk full
    └── SandboxError        no sandbox could be started

Every one of them ends the command with exit code 2; a wrong answer is not an error.
"""

from __future__ import annotations


class QuizzerError(Exception):
    """A failure told to a person.

    Args:
        what: One sentence that says what happened.
        where: File, or `file:line`, or database path.
        fix: What the person can do about it.
    """

    def __init__(self, what: str, *, where: str | None = None, fix: str | None = None) -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.fix = fix

    def __str__(self) -> str:
        """The whole message, as it is printed."""
        place = f"{self.where}: " if self.where else ""
        advice = f"\n{self.fix}" if self.fix else ""
        return f"{place}{self.what}{advice}"


class UsageError(QuizzerError):
    """The request makes no sense as it stands."""


class UnreadableAnswer(UsageError):  # noqa: N818  it is the answer that is at fault
    """What was typed is no answer of this kind; it is not logged."""


class BankError(QuizzerError):
    """The bank cannot be used at all."""


class StorageError(QuizzerError):
    """The progress database cannot be used."""


class SandboxError(QuizzerError):
    """No sandbox could be started."""
