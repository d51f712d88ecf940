"""Markdown with mathematics as plain widgets, laid out at once: a question is there whole or not at all."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING
from unicodedata import east_asian_width

from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from quizzer.text.markdown import to_markdown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it import MarkdownIt
    from markdown_it.token import Token
    from textual.app import ComposeResult

_MARKS = {"strong_open": "bold", "em_open": "italic", "link_open": "underline", "s_open": "strike"}
_UNBROKEN = 24
"""A code span up to this long stays on one row."""


@dataclass(frozen=True)
class TextBlock:
    """A paragraph, heading, list item or preformatted block, with its bullet and how deep it is nested."""

    kind: str
    content: Content
    depth: int = 0
    bullet: str = ""


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])


def inline(text: str) -> Content:
    """One paragraph of Markdown with mathematics as styled text; several paragraphs are joined by line breaks."""
    return Content("\n").join(block.content for block in blocks(text))


def blocks(text: str, width: int | None = None) -> list[TextBlock]:
    """The blocks of a Markdown text; display mathematics wider than `width` cells is written in one row."""
    return list(_blocks(_parser().parse(to_markdown(text, width))))


def _blocks(tokens: Sequence[Token]) -> Iterator[TextBlock]:
    lists = _Lists()
    kind = "paragraph"
    table: list[list[Content]] | None = None
    for token in tokens:
        lists.see(token)
        match token.type:
            case "heading_open" | "blockquote_open":
                kind = "heading" if token.type == "heading_open" else "quote"
            case "heading_close" | "blockquote_close":
                kind = "paragraph"
            case "table_open":
                table = []
            case "tr_open" if table is not None:
                table.append([])
            case "table_close" if table is not None:
                yield TextBlock("code", _table(table), lists.depth)
                table = None
            case "inline" if table is not None:
                table[-1].append(_inline(token.children or []))
            case "inline":
                yield TextBlock(kind, _inline(token.children or []), lists.depth, lists.take_bullet())
            case "fence" | "code_block":
                yield TextBlock("code", _code(token.content.rstrip("\n"), token.info.strip()), lists.depth)
            case _:
                pass


class _Lists:
    """The lists that are open at a token: how deep, and the bullet of an item that has not been used yet."""

    def __init__(self) -> None:
        self._numbers: list[int | None] = []
        self._bullet = ""

    @property
    def depth(self) -> int:
        return len(self._numbers)

    def see(self, token: Token) -> None:
        if token.type == "bullet_list_open":
            self._numbers.append(None)
        elif token.type == "ordered_list_open":
            self._numbers.append(int(token.attrGet("start") or 1))
        elif token.type in {"bullet_list_close", "ordered_list_close"}:
            self._numbers.pop()
        elif token.type == "list_item_open":
            number = self._numbers[-1]
            self._bullet = "•" if number is None else f"{number}."
            self._numbers[-1] = None if number is None else number + 1

    def take_bullet(self) -> str:
        bullet, self._bullet = self._bullet, ""
        return bullet


def _inline(tokens: Sequence[Token]) -> Content:
    pieces: list[tuple[str, str]] = []
    styles: list[str] = []
    for index, token in enumerate(tokens):
        if token.type in _MARKS:
            styles.append(_MARKS[token.type])
        elif token.nesting < 0:
            styles.pop()
        elif token.type == "code_inline":
            code = token.content
            if len(code) <= _UNBROKEN:
                code = code.replace(" ", "\N{NO-BREAK SPACE}")
            pieces.append((code, " ".join((*styles, "$code"))))
        elif token.type == "softbreak":
            after = tokens[index + 1].content[:1] if index + 1 < len(tokens) else ""
            chinese = bool(pieces) and is_wide(pieces[-1][0][-1:]) and is_wide(after)
            pieces.append(("" if chinese else " ", ""))
        elif token.type == "hardbreak":
            pieces.append(("\n", ""))
        else:
            pieces.append((token.content, " ".join(styles)))
    return Content.assemble(*pieces)


def is_wide(character: str) -> bool:
    """Whether a character is an ideograph or its punctuation, between which a line break is no blank."""
    return bool(character) and east_asian_width(character) in "WF"


def _code(code: str, language: str) -> Content:
    if language in {"python", "py"}:
        from textual.highlight import highlight

        return highlight(code, language="python")
    return Content(code)


def _table(rows: list[list[Content]]) -> Content:
    """The cells in columns, the heading underlined."""
    widths = [max(row[i].cell_length for row in rows if i < len(row)) for i in range(max(map(len, rows)))]
    lines = [
        Content("  ").join(cell.pad_right(width - cell.cell_length) for cell, width in zip(row, widths, strict=False))
        for row in rows
    ]
    lines.insert(1, Content("  ".join("─" * width for width in widths)))
    return Content("\n").join(lines)


class Prose(Vertical):
    """A Markdown text with mathematics.

    Args:
        text: The Markdown.
        width: Cells that display mathematics may take.
    """

    def __init__(self, text: str, *, width: int | None = None, id: str | None = None, classes: str = "") -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self._text = text
        self._width = width

    def compose(self) -> ComposeResult:
        """One widget a block; a list item is its bullet and its text."""
        for block in blocks(self._text, self._width):
            if block.depth:
                with Horizontal(classes="item") as row:
                    row.styles.padding = (0, 0, 0, 2 * (block.depth - 1))
                    yield Static(block.bullet, classes="bullet")
                    yield Static(block.content, classes=f"block {block.kind}", markup=False)
            else:
                yield Static(block.content, classes=f"block {block.kind}", markup=False)
