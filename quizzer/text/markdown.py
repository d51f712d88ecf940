"""LaTeX in Markdown, `$...$` and `$$...$$`, drawn with Unicode for a terminal."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from quizzer.text.formula import display, inline, problem
from quizzer.text.wrapping import wrap

__all__ = ["display", "inline", "problems", "to_markdown", "to_plain"]

_SPAN: Final = re.compile(
    r"""
      (?P<fence> ^[ \t]* (?P<ticks>`{3,}|~{3,}) [^\n]*\n .*? (?:^[ \t]*(?P=ticks)[`~]*[ \t]*$|\Z) )
    | (?P<code> (?P<tick>`+)(?!`) (?:(?!\n[ \t]*\n).)+? (?<!`)(?P=tick)(?!`) )
    | (?P<escaped> \\[\\$`*_{}\[\]()#+\-.!|<>~] )
    | (?P<display> \$\$ (?P<block>(?:\\.|[^$\\])+) \$\$ )
    | (?P<inline> \$(?=\S) (?P<row>(?:\\.|(?!\n[ \t]*\n)[^$\\])+) (?<=\S)\$(?!\d) )
    | (?P<stray> \$ )
    """,
    re.VERBOSE | re.DOTALL | re.MULTILINE,
)
_IDEOGRAPH: Final = re.compile(r"[\u2e80-\u9fff\uff00-\uff60]")
_OPEN, _CLOSE, _BLOCK = "\ue000", "\ue001", "\ue002"
"""Private characters that stand for what has been put aside."""

_BULLET: Final = re.compile(r"[ \t]*(?:[-*+]|\d+[.)]|>)[ \t]+")
_EMPHASIS: Final = re.compile(
    r"(?<![\w*_])(\*\*|__|\*|_)(?=\S)(.{1,400}?)(?<=\S)\1(?![\w*_])|(\*\*)(?=\S)(.{1,400}?)(?<=\S)\*\*"
)
_LINK: Final = re.compile(r"\[([^\]\n]{1,400})\]\(([^)\s]{1,2000})\)")


def problems(text: str) -> list[str]:
    r"""What a terminal cannot show of the mathematics in a text, one sentence each; code and `\$` are left alone."""
    found = []
    for match in _SPAN.finditer(text):
        if match["stray"]:
            found.append(r"a `$` is not closed; write `\$` for a dollar sign")
        latex = match["block"] or match["row"]
        if latex and (reason := problem(latex)):
            found.append(f"`{match[0]}`: {reason}")
    return found


@lru_cache(maxsize=512)
def to_markdown(text: str, width: int | None = None) -> str:
    """Markdown for Textual's widget: inline mathematics in one row, display mathematics as a block of rows.

    A block wider than `width` cells is written in one row, which can be wrapped.
    """

    def drawn(match: re.Match[str]) -> str:
        if latex := match["row"]:
            return _code_span(inline(latex), in_table=_line_start(text, match.start()).lstrip().startswith("|"))
        if latex := match["block"]:
            rows = _rows(latex, width)
            if rows is None:
                return f"\n\n{_code_span(inline(latex), in_table=False)}\n\n"
            margin = " " * _margin(text, match.start())
            lines = "".join(f"\n{margin}{row}" for row in ("", "```text", *rows, "```", ""))
            return f"{lines}\n{margin}" if text[match.end() :].strip() else lines
        return match[0]

    return _SPAN.sub(drawn, text)


def to_plain(text: str, width: int = 80) -> str:
    """Plain text for a terminal `width` cells wide: mathematics drawn, Markdown marks dropped, lines broken."""
    kept: list[str] = []  # words and blocks in which no mark is to be looked for, by number

    def keep(value: str) -> str:
        kept.append(value)
        return f"{_OPEN}{len(kept) - 1}{_CLOSE}"

    def keep_words(value: str) -> str:
        return " ".join(keep(word) for word in value.split())

    def keep_block(rows: Iterable[str]) -> str:
        return f"\n\n{_BLOCK}{keep(chr(10).join(f'    {row}' for row in rows))}\n\n"

    def drawn(match: re.Match[str]) -> str:
        if match["fence"]:
            return keep_block(_fenced(match["fence"]))
        if match["block"]:
            rows = _rows(match["block"], width - 4)
            return keep_block(rows) if rows else f"\n\n{keep_words(inline(match['block']))}\n\n"
        if match["row"]:
            return keep_words(inline(match["row"]))
        if match["code"]:
            return keep_words(match["code"].strip("`"))
        return keep(match[0][1:]) if match["escaped"] else match[0]

    marked = _SPAN.sub(drawn, text.translate({ord(mark): None for mark in (_OPEN, _CLOSE, _BLOCK)}))
    marked = _LINK.sub(r"\1 (\2)", _EMPHASIS.sub(lambda m: m[2] or m[4], marked))
    blocks = []
    for block in re.split(r"\n[ \t]*\n", marked):
        restored = re.sub(f"{_OPEN}(\\d+){_CLOSE}", lambda m: kept[int(m[1])], block)
        if _BLOCK in restored:
            blocks.append(restored.replace(_BLOCK, "").strip("\n"))
        elif restored.strip():
            blocks.append("\n".join(_paragraph(restored, width)))
    return "\n\n".join(blocks)


def _paragraph(block: str, width: int) -> list[str]:
    """The lines of a paragraph, heading, list or table; a list item hangs from its bullet."""
    items: list[str] = []
    whole_line = False  # a heading or a row of a table takes no further line
    for line in block.split("\n"):
        alone = line.lstrip().startswith(("|", "#"))
        if not items or alone or whole_line or _BULLET.match(line):
            items.append(re.sub(r"^\s*#+\s+", "", line))
        else:
            items[-1] = _glued(items[-1], line.strip())
        whole_line = alone
    lines = []
    for item in items:
        if item.lstrip().startswith("|"):
            lines.append(item)
        elif bullet := _BULLET.match(item):
            lines += wrap(item.rstrip(), width, indent=" " * len(bullet[0]))
        else:
            lines += wrap(item.strip(), width)
    return lines


def _glued(before: str, after: str) -> str:
    """Two lines of a paragraph as one; Chinese has no blank where the line was broken."""
    blank = "" if _IDEOGRAPH.match(before[-1:]) and _IDEOGRAPH.match(after) else " "
    return f"{before}{blank}{after}"


def _rows(latex: str, width: int | None) -> tuple[str, ...] | None:
    """The rows of display mathematics, or None where they are wider than `width`."""
    from rich.cells import cell_len

    rows = display(latex.strip())
    return rows if width is None or max(map(cell_len, rows)) <= width else None


def _fenced(fence: str) -> list[str]:
    """The lines between the marks of a code block."""
    lines = fence.strip("\n").split("\n")[1:]
    return lines[:-1] if lines and re.fullmatch(r"\s*(`{3,}|~{3,})\s*", lines[-1]) else lines


def _code_span(row: str, *, in_table: bool) -> str:
    """Inline code, in which `*` and `_` mean themselves."""
    row = row.replace("|", "∣") if in_table else row
    return f"`` {row} ``" if "`" in row else f"`{row}`"


def _line_start(text: str, position: int) -> str:
    return text[text.rfind("\n", 0, position) + 1 : position]


def _margin(text: str, position: int) -> int:
    """How far a block at `position` is indented: to the text of its list item."""
    before = _line_start(text, position)
    bullet = _BULLET.match(before)
    return len(bullet[0]) if bullet else len(before) - len(before.lstrip())
