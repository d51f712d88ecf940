"""Text from outside (a learner's program, a third party's bank) made harmless for a terminal."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_ESCAPE: Final = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]"  # CSI: colours, cursor movement
    r"|\x1b[\]PX^_].*?(?:\x07|\x1b\\|\Z)"  # OSC, DCS, ...: titles, links, clipboard
    r"|\x1b[ -/]*[0-~]"  # other escapes
    r"|\x9b[0-?]*[ -/]*[@-~]",
    re.DOTALL,
)
_HIDDEN: Final = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
"""Marks that reorder the text around them: what is read would not be what is there."""


def clean(text: str) -> str:
    """The text without escape sequences, control and bidirectional override characters; newlines and tabs stay."""
    text = _ESCAPE.sub("", text).replace("\r\n", "\n")
    return "".join(c for c in text if c in "\n\t" or not (unicodedata.category(c) in {"Cc", "Cs"} or c in _HIDDEN))


def clean_line(text: str, limit: int = 200) -> str:
    """The same on one line, cut to `limit` characters with an ellipsis."""
    line = " ".join(clean(text).split())
    return line if len(line) <= limit else f"{line[: limit - 1]}…"
