"""The sentences of grading, in the learner's language."""

from __future__ import annotations

from collections.abc import Iterable

from quizzer.bank.model import Language, Text, localize


def say(language: Language, en: str, zh: str) -> str:
    """The one of two sentences that is in `language`."""
    return zh if language == "zh" else en


def listed(items: Iterable[str]) -> str:
    """`a, b, c`, each as it would be typed."""
    return ", ".join(f"`{item}`" for item in items)


def because(sentence: str, why: Text | None, language: Language) -> str:
    """The sentence, and the bank's reason for it where there is one."""
    return f"{sentence} {localize(why, language)}" if why is not None else sentence
