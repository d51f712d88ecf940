"""The Chinese words of the screens, by the English ones."""

from __future__ import annotations

from typing import Final

CHINESE: Final[dict[str, str]] = {}
