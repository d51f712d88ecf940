"""Line breaking that knows Chinese: any two ideographs may be parted, and no line starts with `。`."""

from __future__ import annotations

from collections.abc import Iterator


def words(text: str) -> Iterator[tuple[int, int, str]]:
    """The unbreakable pieces of one line as (start, end, piece), trailing blanks included, as rich splits words."""
    raise NotImplementedError


def install() -> None:
    """Make rich, and Textual through it, break lines with `words`; calling it twice is harmless."""
    raise NotImplementedError


def wrap(text: str, width: int, *, indent: str = "") -> list[str]:
    """Lines at most `width` cells wide; `indent` starts every line but the first. Newlines in the text are kept."""
    raise NotImplementedError
