"""Whether what an erratum quotes stands in the document, white space aside; the documents do not ship with the bank."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from quizzer.bank.convert import Keys
from quizzer.bank.model import Question
from quizzer.errors import UsageError
from quizzer.sentences import say


def read_sources(directory: Path) -> dict[str, str]:
    """The documents of a directory by the number that their names begin with, without white space.

    Raises:
        UsageError: There are none.
    """
    found = {
        path.name.partition("_")[0]: _bare(path.read_text("utf-8", errors="replace"))
        for path in sorted(directory.glob("[0-9]*.txt"))
    }
    if not found:
        raise UsageError(say("There are no documents."), where=str(directory), fix=say("Their names begin with 000_."))
    return found


def misquoted(questions: Iterable[Question], sources: dict[str, str]) -> Iterator[tuple[Question, Keys, str]]:
    """Quotations that are not in their document."""
    for question in questions:
        for index, erratum in enumerate(question.errata):
            document = sources.get(erratum.document.partition("_")[0], "")
            if erratum.quote is not None and _bare(erratum.quote) not in document:
                yield (
                    question,
                    ("errata", index, "quote"),
                    f"document {erratum.document} does not say `{erratum.quote}`",
                )


def _bare(text: str) -> str:
    return re.sub(r"\s+", "", text)
