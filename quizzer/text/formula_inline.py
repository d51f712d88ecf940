"""A formula written in one row: `a/b` for a fraction, `(1, 2; 3, 4)` for a matrix."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from quizzer.text.formula_2d import CLOSERS, FUNCTIONS, SPACE, UndrawableFormula, argument_end, names, symbol

_FRACTIONS: Final = names(r"\frac \tfrac \dfrac \cfrac")
_AFTER_FRACTION: Final = CLOSERS - {"^", "_", "|", r"\|"} | {SPACE}
_BIG: Final = names(r"\big \bigl \bigr \Big \Bigl \Bigr \bigg \biggl \biggr \Bigg \Biggl \Biggr")
_LARGE: Final = {r"\sum": "∑", r"\prod": "∏", r"\int": "∫", r"\iint": "∬", r"\iiint": "∭", r"\oint": "∮"}
_FONTS: Final = names(r"\mathrm \mathbf \mathsf \mathtt \mathit \mathnormal \mathcal \mathfrak \mathbb \mathscr")
_ACCENTS: Final = names(r"\acute \bar \breve \check \ddot \dot \grave \hat \mathring \tilde \vec \widehat \widetilde")
_SCRIPTS: Final = r"[\u0300-\u036f\u20d0-\u20ff⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ₀-ₜᴬ-ᵪ′']*(?:[_^]\w+|_\{[^{}]*\}|\^\([^()]*\))?"
_FACTOR: Final = re.compile(
    rf"[\d.]+|√\([^()]*\)|[√∂∇Δ]*[^\W\d_]{_SCRIPTS}|[^\W\d_]*\([^()]*\)|\|[^|]*\||[∥‖][^∥‖]*[∥‖]{_SCRIPTS}"
)
_PRODUCT: Final = re.compile(rf"(?:[\d.]+|[√∂∇Δ]*[^\W\d_]{_SCRIPTS}|\([^()]*\))+|\|[^|]*\||[∥‖][^∥‖]*[∥‖]{_SCRIPTS}")
"""What needs no brackets below a fraction's bar, and above it."""

_ENVIRONMENTS: Final = {
    "cases": ("{", "}", ", "),
    "matrix": ("[", "]", ", "),
    "bmatrix": ("[", "]", ", "),
    "pmatrix": ("(", ")", ", "),
    "vmatrix": ("|", "|", ", "),
    "array": ("[", "]", ", "),
}
"""In one row: the brackets around an environment, and what stands between its columns."""


_SUPERSCRIPTS: Final = str.maketrans(
    "0123456789+-=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWαβγδεθ",
    "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵅᵝᵞᵟᵋᶿ",
)
_SUBSCRIPTS: Final = str.maketrans(
    "0123456789+-=()aehijklmnoprstuvxβγρφχ",
    "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ",
)
"""Exact forms only: Unicode's one subscript that looks like y is a gamma."""


class Row:
    """Writes a formula in one row, by descent over its pieces."""

    def __init__(self, pieces: Sequence[str]) -> None:
        self.pieces = pieces
        self.index = 0
        self.cell = ""  # what stands between the columns of the environment being read
        self.structures: dict[str, Callable[[], str]] = {
            "^": self._script,
            "_": self._script,
            "{": lambda: self._until("}"),
            "&": lambda: self.cell,
            r"\\": lambda: "; ",
            r"\sqrt": self._root,
            r"\binom": lambda: f"C({self._argument()}, {self._argument()})",
            r"\text": self._words,
            r"\substack": self._words,
            r"\left": self._delimited,
            **dict.fromkeys(_BIG, self._delimiter),
        }

    def whole(self) -> str:
        """The formula. Raises UndrawableFormula."""
        text = self._until()
        if self.index < len(self.pieces):
            raise UndrawableFormula(f"`{self.pieces[self.index]}` closes nothing")
        return " ".join(text.split())

    @property
    def _next(self) -> str:
        return self.pieces[self.index] if self.index < len(self.pieces) else ""

    def _until(self, *stops: str) -> str:
        """What stands before one of `stops`, or before the end; the stop is taken too."""
        text, after_large = "", False
        while self._next:
            piece = self._next
            if piece in stops:
                self.index += 1
                return text
            if piece in {"}", r"\right"} or piece.startswith(r"\end{"):
                break
            script = piece in {"^", "_"}
            text += " " * (after_large and not script) + self._atom(text)
            after_large = piece in _LARGE or (after_large and script)
        if stops:
            raise UndrawableFormula(f"`{stops[0]}` is missing")
        return text

    def _argument(self) -> str:
        if not self._next or self._next in {"}", "^", "_"}:
            raise UndrawableFormula("a command or a `^` or `_` lacks its argument")
        return self._atom("", bare=True)

    def _atom(self, before: str, *, bare: bool = False) -> str:
        """The next item after the text `before`; a `bare` one is an argument, which needs no brackets of its own."""
        piece = self._next
        self.index += 1
        if piece in _FRACTIONS:
            return self._fraction(alone=bare or not before[-1:].isalnum())
        if piece in _FONTS:
            return "".join(symbol(f"{piece}{{{c}}}") if c.isascii() and c.isalpha() else c for c in self._argument())
        if piece in _ACCENTS:
            return self._accented(piece)
        if piece.startswith(r"\begin"):
            return self._environment(piece)
        if structure := self.structures.get(piece):
            return structure()
        return _LARGE.get(piece) or (symbol(piece) if piece.startswith("\\") else piece)

    def _accented(self, accent: str) -> str:
        base = self._argument()
        return symbol(f"{accent}{{{base[:1]}}}") + base[1:] if base[:1].isalnum() else base

    def _script(self) -> str:
        mark = self.pieces[self.index - 1]
        return _script(mark, self._argument(), self._next)

    def _fraction(self, *, alone: bool) -> str:
        """`a/b`, in brackets where it stands between other factors."""
        text = f"{_bracketed(self._argument(), _PRODUCT)}/{_bracketed(self._argument(), _FACTOR)}"
        alone = alone and (not self._next or self._next in _AFTER_FRACTION)
        return text if alone else f"({text})"

    def _root(self) -> str:
        degree = ""
        if self._next == "[":
            self.index += 1
            degree = _script("^", self._until("]"))
        return f"{degree.removeprefix('^')}√{_bracketed(self._argument(), _FACTOR)}"

    def _words(self) -> str:
        r"""The argument of `\text`, as it is written."""
        end = argument_end(self.pieces, self.index)
        text = "".join(t for t in self.pieces[self.index : end] if t not in {"{", "}"})
        self.index = end
        return text.replace(r"\\", ", ").replace("\\", "")

    def _delimited(self) -> str:
        r"""`\left( ... \right)` with its content."""
        opening = self._delimiter()
        content = self._until(r"\right")
        return f"{opening}{content.strip()}{self._delimiter()}"

    def _delimiter(self) -> str:
        piece = self._next
        self.index += 1
        if piece == ".":
            return ""
        return symbol(piece) if piece.startswith("\\") else piece

    def _environment(self, piece: str) -> str:
        """A matrix as `[1, 2; 3, 4]`, cases as `{x, x > 0; 0, otherwise}`, aligned rows one after the other."""
        name = piece[len(r"\begin{") : -1]
        opening, closing, cell = _ENVIRONMENTS.get(name, ("", "", ""))
        if name == "array":
            self._argument()
        outer, self.cell = self.cell, cell
        content = self._until(rf"\end{{{name}}}")
        self.cell = outer
        return f"{opening}{content.strip().removesuffix(';')}{closing}"


def _script(mark: str, text: str, following: str = "") -> str:
    """A superscript or subscript in Unicode where all of it exists there, else `^(...)` or `_...`."""
    text = text.strip().replace("⊤", "T")
    small = text.translate(_SUPERSCRIPTS if mark == "^" else _SUBSCRIPTS)
    if text and not any(character in small for character in text):
        return small
    if text == "*":
        return text
    gap = " " if following[:1].isalnum() or following in FUNCTIONS else ""
    if len(text) == 1 or (mark == "_" and text.isalnum()):
        return f"{mark}{text}{gap}"
    return f"^({text})" if mark == "^" else f"_{{{text}}}"


def _bracketed(text: str, plain: re.Pattern[str]) -> str:
    return text if plain.fullmatch(text.strip()) else f"({text.strip()})"
