"""The words of the screens, in English and Chinese. The English words are the key; `words_zh` has the Chinese."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizzer.bank.model import Language


class Words:
    """Says things in one language: `say("{n} due", n=3)`. What has no translation is said in English."""

    def __init__(self, language: Language) -> None:
        self.language: Language = language
        self._translated: dict[str, str] = {}
        if language == "zh":
            from quizzer.tui.words_zh import CHINESE

            self._translated = CHINESE

    def __call__(self, english: str, /, **values: object) -> str:
        """The words in this language, `{name}` filled in from the keyword arguments."""
        words = self._translated.get(english, english)
        return words.format(**values) if values else words
