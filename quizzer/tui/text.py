"""Small pieces of text that several screens and widgets show alike."""

from __future__ import annotations

NO_BREAK = "\N{NO-BREAK SPACE}"


def unbroken(text: str) -> str:
    """The text on one row: its spaces do not break."""
    return text.replace(" ", NO_BREAK)


def level_dots(level: int) -> str:
    """A level, 1 to 3, as dots."""
    return "●" * level + "○" * (3 - level)
