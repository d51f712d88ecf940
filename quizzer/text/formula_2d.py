"""LaTeX taken to pieces and drawn by TeXicode, which is imported on first use."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from quizzer.text.private import prepare_texicode, texicode_draws


class UndrawableFormula(Exception):  # noqa: N818 - never leaves this package
    """The structure of a formula cannot be followed."""


def names(text: str) -> frozenset[str]:
    """A set of commands, given between blanks."""
    return frozenset(text.split())


_PIECE: Final = re.compile(r"\\(?:begin|end)\s*\{[^{}]*\}|\\[A-Za-z]+\*?|\\.|\s+|.", re.DOTALL)

_ALIASES: Final = {
    r"\operatorname": r"\mathrm",
    r"\operatorname*": r"\mathrm",
    r"\lVert": r"\|",
    r"\rVert": r"\|",
    r"\lvert": "|",
    r"\rvert": "|",
    r"\colon": ":",
    r"\nonumber": "",
    r"\displaystyle": "",
    r"\textstyle": "",
    r"\limits": "",
}
"""Commands that TeXicode lacks and that mean the same as ones that it has, or nothing in a terminal."""

_RELATIONS: Final = names(
    r"= < > \le \leq \ge \geq \ne \neq \approx \sim \to \propto \in \notin \equiv \leftarrow \rightarrow \gets \mapsto "
    r"\Rightarrow \implies \iff \ll \gg \subset \subseteq \simeq \cong"
)
_BINARY: Final = frozenset({"+", "-", r"\pm", r"\cup", r"\cap", r"\setminus"})
FUNCTIONS: Final = names(
    r"\log \ln \lg \exp \sin \cos \tan \tanh \sinh \cosh \max \min \arg \sup \inf \lim \limsup \liminf \det \Pr"
)
_OPENERS: Final = frozenset({"(", "[", "{", r"\{", "|", r"\|", ",", ":", "&", r"\\", r"\left", r"\,"})
CLOSERS: Final = frozenset({")", "]", "}", r"\}", "|", r"\|", ",", ":", ".", "&", r"\\", r"\right", "^", "_", "!"})
_TIGHT: Final = CLOSERS | {"(", "[", r"\{", r"\left", r"\,", r"\big", r"\Big", r"\bigl", r"\Bigl", r"\lfloor"}
SPACE: Final = r"\,"


def split(latex: str) -> list[str]:
    """Commands, characters and blanks, the aliases replaced."""
    return [_ALIASES.get(t, t) if "{" not in t else re.sub(r"\s", "", t) for t in _PIECE.findall(latex)]


def argument_end(pieces: Sequence[str], index: int) -> int:
    """Where the argument ends that begins at or after `index`: one piece, or a group in braces."""
    while index < len(pieces) and not pieces[index].strip():
        index += 1
    depth = 0
    while index < len(pieces):
        depth += (pieces[index] == "{") - (pieces[index] == "}")
        index += 1
        if depth <= 0:
            break
    return index


@lru_cache(maxsize=256)
def prepare(latex: str) -> tuple[str, ...]:
    r"""The pieces without blanks that mean nothing, and with `\,` where print has space: around `=`, after `log`."""
    pieces, result = split(latex), list[str]()
    index, after_function = 0, False
    while index < len(pieces):
        piece = pieces[index]
        if piece in {"^", "_", r"\text"}:  # scripts stay tight, and words as they are
            end = argument_end(pieces, index + 1)
            if piece == r"\text" and after_function:
                result.append(SPACE)
            after_function &= piece != r"\text"
            result += [t for t in pieces[index:end] if piece == r"\text" or t.strip()]
            index = end
            continue
        index += 1
        if not piece.strip():
            continue
        before = result[-1] if result else "{"
        operand = before not in _OPENERS | _RELATIONS | _BINARY
        spaced = piece in _RELATIONS or (piece in _BINARY and operand and not after_function)
        if (
            spaced
            or (piece in FUNCTIONS and operand)
            or (after_function and not _clings(piece, pieces[index : index + 1]))
        ):
            result += [SPACE] * (before != SPACE)
        result.append(piece)
        if spaced or (piece == "," and before != "{"):
            result.append(SPACE)
        after_function = piece in FUNCTIONS
    return tuple(result)


def _clings(piece: str, following: Sequence[str]) -> bool:
    """Whether nothing is to stand between a function's name and its argument: `log(x)`."""
    return piece in _TIGHT or (piece == "{" and following[0] in {"(", r"\left"})


def join(pieces: Sequence[str]) -> str:
    """LaTeX of pieces: a command's name must not run into the letter after it."""
    return "".join(f"{piece} " if piece[-1:].isalpha() and piece.startswith("\\") else piece for piece in pieces)


def draw(latex: str) -> list[str]:
    """TeXicode's rows. Raises UndrawableFormula."""
    from texicode import pipeline

    prepare_texicode()
    try:
        rows = pipeline.render_tex_rows(latex, debug=False)
    except Exception as error:  # whatever a formula does to TeXicode, it is the formula that is reported
        raise UndrawableFormula("the formula cannot be drawn") from error
    if rows and rows[0].startswith("TeXicode:"):
        raise UndrawableFormula("the formula cannot be parsed: a command lacks its argument, or \\left its \\right")
    return [str(row) for row in rows]


@lru_cache(maxsize=1024)
def symbol(latex: str) -> str:
    """The text of a formula that takes one row. Raises UndrawableFormula."""
    rows = draw(latex)
    if len(rows) != 1:
        raise UndrawableFormula("the formula cannot be written in one row")
    return rows[0][1:]  # TeXicode starts every row with a blank


def known(piece: str) -> bool:
    """Whether TeXicode draws this command as something other than a question mark."""
    return piece in _ALIASES or piece.startswith((r"\begin", r"\end")) or texicode_draws(piece[1:])
