"""Line breaking that knows Chinese: any two ideographs may be parted, and no line starts with `。`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from quizzer.text.private import split_words_with

_CLOSING: Final = frozenset("、。，．：；！？）」』】〉》〕］｝”’％…—·,.:;!?)]}%")
_OPENING: Final = frozenset("（「『【〈《〔［｛“‘([{")
_IDEOGRAPH: Final = re.compile(r"[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60\U00020000-\U0003ffff]")
_GLUE: Final = frozenset("\u00a0\u202f\u2060")
_ASCII_WORD: Final = re.compile(r"\s*\S+\s*")


def words(text: str) -> Iterator[tuple[int, int, str]]:
    """The unbreakable pieces of one line as (start, end, piece), trailing blanks included, as rich splits words."""
    if text.isascii():
        for match in _ASCII_WORD.finditer(text):
            yield match.start(), match.end(), match[0]
        return
    start = 0
    for end in range(1, len(text)):
        if _may_break(text[end - 1], text[end]) and not text[start:end].isspace():
            yield start, end, text[start:end]
            start = end
    if start < len(text):
        yield start, len(text), text[start:]


def _may_break(before: str, after: str) -> bool:
    if before in _GLUE or after in _GLUE:
        return False
    if before.isspace() or after.isspace():
        return not after.isspace()
    if before in _OPENING or after in _CLOSING:
        return False
    return bool(_IDEOGRAPH.match(before) or _IDEOGRAPH.match(after))


def install() -> None:
    """Make rich, and Textual through it, break lines with `words`."""
    split_words_with(words)


def wrap(text: str, width: int, *, indent: str = "") -> list[str]:
    """Lines at most `width` cells wide; `indent` starts every line but the first. Newlines in the text are kept."""
    from rich.cells import cell_len, chop_cells

    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = indent if lines else ""
        empty = True
        for _, _, word in words(paragraph):
            if not empty and cell_len(line) + cell_len(word.rstrip()) > width:
                lines.append(line.rstrip())
                line, empty = indent, True
            room = max(2, width - cell_len(line))  # a wide character needs two cells, however narrow the window
            while cell_len(word.rstrip()) > room:
                piece = chop_cells(word, room)[0]
                lines.append(line + piece)
                word, line = word[len(piece) :], indent  # noqa: PLW2901 - the rest of the word is the word
                room = max(2, width - cell_len(line))
            line, empty = line + word, False
        lines.append(line.rstrip())
    return lines
