"""A number as people type it: `0.25`, `1/4`, `25 %`, `1,000`, `1e-3`, `51.2 million`, `5120 万`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

import msgspec

from quizzer.bank.expression import parse

_GROUPED: Final = re.compile(r"(?<![\w.,，])\d{1,3}(?:[,，]\d{3})+(?![\d,，])")
_LEADING: Final = re.compile(r"^\s*(?:[≈=~≃]|约|大约)\s*")
_PLAIN: Final = re.compile(r"[-+]?(\d*)(?:\.(\d*))?(\s*[%％])?")
_WORDS: Final[Mapping[str, float]] = {
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "千": 1e3,
    "万": 1e4,
    "百万": 1e6,
    "千万": 1e7,
    "亿": 1e8,
    "万亿": 1e12,
}
_WORD: Final = re.compile(rf"(?<=[\d)\s])({'|'.join(sorted(_WORDS, key=len, reverse=True))})\s*$", re.IGNORECASE)


class TypedNumber(msgspec.Struct, frozen=True):
    """A number, and how exactly it was given.

    Attributes:
        value: The number.
        step: Half a unit of its last digit; None for a sum, which says nothing of rounding.
        digits: Its significant digits; 0 for a sum.
        decimals: Its decimals, as a share if it is in percent.
    """

    value: float
    step: float | None = None
    digits: int = 0
    decimals: int = 0

    def rounds(self, exact: float) -> bool:
        """Whether it is `exact` rounded to the digits that were given."""
        return self.step is not None and abs(self.value - exact) <= self.step * (1 + 1e-9)


def read(text: str, unit: str | None = None) -> TypedNumber:
    """What was typed, with or without its unit. Raises ExpressionError."""
    text, scale = _scaled(plain(text, unit))
    value = parse(text).evaluate({}) * scale
    written = _PLAIN.fullmatch(text)
    if not written:
        return TypedNumber(value)
    decimals = len(written[2] or "") + 2 * bool(written[3])
    step = 0.5 * scale * 10.0**-decimals
    return TypedNumber(value, step, len(f"{written[1]}{written[2] or ''}".lstrip("0")), decimals)


def plain(text: str, unit: str | None) -> str:
    """What was typed without a unit, a leading sign of equality and commas between thousands."""
    text = _GROUPED.sub(lambda match: re.sub("[,，]", "", match[0]), _LEADING.sub("", text).strip())
    if unit:
        text = re.sub(rf"(?<=[\d)\s]){re.escape(unit.removesuffix('s'))}s?\s*$", "", text, flags=re.IGNORECASE).strip()
    return text


def _scaled(text: str) -> tuple[str, float]:
    """Without a word such as `million` at the end, and what that stands for."""
    word = _WORD.search(text)
    return (text[: word.start()].strip(), _WORDS[word[1].lower()]) if word else (text, 1.0)
