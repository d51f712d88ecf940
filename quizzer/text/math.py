"""LaTeX in Markdown, `$...$` and `$$...$$`, drawn with Unicode for a terminal. TeXicode is imported on first use."""

from __future__ import annotations


def problems(text: str) -> list[str]:
    r"""What a terminal cannot show of the mathematics in a text, one sentence each; code and `\$` are left alone."""
    raise NotImplementedError


def to_markdown(text: str) -> str:
    """Markdown for Textual's widget: inline mathematics in one row, display mathematics as a block of rows."""
    raise NotImplementedError


def to_plain(text: str, width: int = 80) -> str:
    """Plain text for a terminal `width` cells wide: mathematics drawn, Markdown marks dropped, lines broken."""
    raise NotImplementedError


def inline(latex: str) -> str:
    """One row for a formula without its dollars."""
    raise NotImplementedError


def display(latex: str) -> tuple[str, ...]:
    """The rows of a formula without its dollars."""
    raise NotImplementedError
