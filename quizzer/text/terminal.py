"""Text from outside (a learner's program, a third party's bank) made harmless for a terminal."""

from __future__ import annotations

import re
from typing import Final

_ESCAPE: Final = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]"  # CSI: colours, cursor movement
    r"|\x1b[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)?"  # OSC, DCS, ...: titles, links, clipboard
    r"|\x1b[ -/]*[0-~]"  # other escapes
)
_HIDDEN: Final = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff"  # controls but for newline and tab, and halves of characters
    r"\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]"  # marks that reorder what stands around them
)


def clean(text: str) -> str:
    """The text without escape sequences, control and bidirectional override characters; newlines and tabs stay."""
    return _HIDDEN.sub("", _ESCAPE.sub("", text))


def clean_line(text: str, limit: int = 200) -> str:
    """The same on one line, cut to `limit` characters with an ellipsis."""
    line = " ".join(clean(text).split())
    return line if len(line) <= limit else f"{line[: limit - 1]}…"
