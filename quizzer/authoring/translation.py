"""The Chinese of the bank: terms as the glossary has them; formulas, code and drawn numbers as in English."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from quizzer.bank.convert import Finding, Keys
from quizzer.bank.glossary import Term
from quizzer.bank.kinds import displayed
from quizzer.bank.model import Question

_BLOCK: Final = re.compile(r"```.*?```", re.DOTALL)
_KEPT: Final = re.compile(r"\$\$.+?\$\$|\$[^$]+\$|`[^`]+`|\{\{.*?\}\}", re.DOTALL)
"""Formulas, code and drawn numbers."""
_WORDS: Final = re.compile(r"\\(?:text|mathrm|operatorname)\{[^}]*\}|\s+")
"""What a formula may have in words, and white space."""
_SPOKEN: Final = ("model_answer",)
"""What is said aloud, where each language says formulas in its own way."""


def findings(question: Question, glossary: Sequence[Term]) -> Iterator[Finding]:
    """What is wrong with the Chinese of a question."""
    english: dict[Keys, str] = {}
    for keys, text in displayed(question):
        if keys[-1] == "en":
            english[keys[:-1]] = text
        elif keys[-1] == "zh":
            yield from _forbidden(keys, text, glossary)
            yield from _lost(keys, english.get(keys[:-1], ""), text)


def _forbidden(keys: Keys, text: str, glossary: Sequence[Term]) -> Iterator[Finding]:
    for term in glossary:
        for variant in term.forbidden:
            if variant in text:
                yield keys, f"`{variant}`; expected `{term.zh}` for {term.term}"


def _lost(keys: Keys, english: str, chinese: str) -> Iterator[Finding]:
    if keys[0] in _SPOKEN:
        return
    one, other = _kept(english), _kept(chinese)
    for only, language in ((one - other, "English"), (other - one, "Chinese")):
        if only:
            yield (
                keys,
                f"only in {language}: {', '.join(sorted(only))}; formulas, code and numbers are the same in both",
            )


def _kept(text: str) -> set[str]:
    return {_WORDS.sub("", found) for found in _KEPT.findall(_BLOCK.sub("", text))}
