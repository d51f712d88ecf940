"""Text from outside (a learner's program, a third party's bank) made harmless for a terminal."""

from __future__ import annotations


def clean(text: str) -> str:
    """The text without escape sequences, control and bidirectional override characters; newlines and tabs stay."""
    raise NotImplementedError


def clean_line(text: str, limit: int = 200) -> str:
    """The same on one line, cut to `limit` characters with an ellipsis."""
    raise NotImplementedError
