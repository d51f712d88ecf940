"""The known word that a mistyped one was meant to be."""

from __future__ import annotations

from collections.abc import Iterable

from quizzer.sentences import say


def closest(word: str, known: Iterable[str]) -> str | None:
    """The known word most like `word`; None when none is like it."""
    from difflib import get_close_matches

    return next(iter(get_close_matches(word, list(known), 1)), None)


def nearest(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """The end of a sentence about an unknown word: "; did you mean `x`?", or `otherwise` when no known word is near."""
    close = closest(word, known)
    return say("; did you mean `{word}`?", word=close) if close else otherwise
