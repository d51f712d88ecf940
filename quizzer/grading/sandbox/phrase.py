"""Words that a sandbox has for a person: it sends them as they are, and the host says them in its language."""

from __future__ import annotations

from typing import NamedTuple


def mark(text: str) -> str:
    """The text itself, listed for translation like `quizzer.sentences.mark`, which a sandbox does not have."""
    return text


class Phrase(NamedTuple):
    """A marked text, and what its {places} stand for."""

    text: str
    values: dict[str, str]
