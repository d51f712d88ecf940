"""Sentences that come out of a sandbox, said in the language of the program."""

from __future__ import annotations

from quizzer.grading.sandbox.phrase import Phrase
from quizzer.sentences import say


def said(phrase: Phrase) -> str:
    """The sentence with its values in place. Nobody vouches for it: it is filled in by replacing, never formatted."""
    text = say(phrase.text)
    for name, value in phrase.values.items():
        text = text.replace(f"{{{name}}}", value)
    return text
