r"""One LaTeX formula as rows of Unicode: two-dimensional through TeXicode, or in one row, `\frac{a}{b}` as `a/b`."""

from __future__ import annotations

from functools import lru_cache
from typing import Final
from unicodedata import normalize

from quizzer.text.formula_2d import UndrawableFormula, draw, join, known, prepare, split
from quizzer.text.formula_inline import Row

MAX_LENGTH: Final = 2000
MAX_DEPTH: Final = 25


_ADVICE: Final = {
    r"\boldsymbol": r"\mathbf",
    r"\bm": r"\mathbf",
    r"\overline": r"\bar",
    r"\argmax": r"\arg\max",
    r"\argmin": r"\arg\min",
    r"\texttt": "a code span",
    r"\mathbbm": r"\mathbb",
    r"\textbf": r"\text",
    r"\dfrac": r"\frac",
    r"\tag": "words outside the formula",
    r"\underbrace": "words outside the formula",
    r"\overbrace": "words outside the formula",
}


@lru_cache(maxsize=2048)
def problem(latex: str) -> str | None:
    """Why a terminal cannot show a formula, in one sentence, or None."""
    try:
        _check(latex)
    except UndrawableFormula as error:
        return str(error)
    return None


@lru_cache(maxsize=2048)
def inline(latex: str) -> str:
    r"""One row for a formula without its dollars: `x_i^2` is `xᵢ²`; the source where it cannot be drawn."""
    if problem(latex):
        return " ".join(latex.split())
    return normalize("NFC", Row(prepare(latex)).whole())


@lru_cache(maxsize=2048)
def display(latex: str) -> tuple[str, ...]:
    """The rows of a formula without its dollars; its source where it cannot be drawn."""
    if problem(latex):
        return tuple(latex.strip().splitlines()) or ("",)
    rows = [row.rstrip() for row in draw(join(prepare(latex)))]
    while rows and not rows[-1]:
        rows.pop()
    margin = min((len(row) - len(row.lstrip()) for row in rows if row), default=0)
    return tuple(normalize("NFC", row[margin:]) for row in rows)


def _check(latex: str) -> None:
    """Raises UndrawableFormula for a formula that cannot be shown as it is meant."""
    if len(latex) > MAX_LENGTH:
        raise UndrawableFormula(f"the formula has {len(latex)} characters; at most {MAX_LENGTH} are drawn")
    if not latex.strip():
        raise UndrawableFormula("the formula is empty")
    depth = 0
    for piece in split(latex):
        depth += (piece == "{") - (piece == "}")
        if depth < 0:
            raise UndrawableFormula("a `}` closes nothing")
        if depth > MAX_DEPTH:
            raise UndrawableFormula(f"the formula is nested more than {MAX_DEPTH} deep")
        if piece.startswith("\\") and not known(piece):
            advice = f"; use {_ADVICE[piece]}" if piece in _ADVICE else ""
            raise UndrawableFormula(f"`{piece}` cannot be shown in a terminal{advice}")
    if depth:
        raise UndrawableFormula("a `{` is not closed")
    rows = draw(join(prepare(latex)))
    Row(prepare(latex)).whole()
    if sum(row.count("?") for row in rows) > latex.count("?"):
        raise UndrawableFormula("part of the formula cannot be shown in a terminal")
