"""What older topics still owe: titles, follow-up questions, quotations, Chinese. Every other topic must have them.

A topic leaves a list when its last question has what is asked for, and none is ever added: a test holds the lists to
what is really missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from quizzer.bank.convert import Finding, Keys
from quizzer.bank.kinds import displayed
from quizzer.bank.model import OpenQuestion, Question

FOLLOW_UPS: Final = 2
"""What an interviewer has time for after an answer of a minute."""

_OLDER: Final = frozenset(
    (
        "linear-models",
        "information-theory",
        "losses",
        "generalization",
        "data",
        "metrics",
        "imbalance",
        "ranking",
        "regularization",
        "svm",
        "trees",
        "ensembles",
        "clustering",
        "retrieval",
        "hyperparameters",
        "neural-basics",
        "activations",
        "backprop",
        "optimization-landscape",
        "initialization",
        "batching",
        "optimizers",
        "learning-rate",
        "normalization",
        "dropout",
        "cnn",
        "sequence-models",
        "transfer-learning",
        "framework",
    )
)
WITHOUT_TITLES: Final = _OLDER
WITHOUT_FOLLOW_UPS: Final = _OLDER
WITHOUT_QUOTES: Final = _OLDER
WITHOUT_CHINESE: Final = _OLDER

_NO_WORDS: Final = re.compile(r"```.*?```|`[^`]+`|\$\$.+?\$\$|\$[^$]+\$|\{\{.*?\}\}", re.DOTALL)
"""Code, formulas and drawn numbers, which are the same in every language."""


def owed(question: Question) -> Iterator[Finding]:
    """What the question lacks and its topic has no leave to lack."""
    if question.topic not in WITHOUT_TITLES and untitled(question):
        yield (), "`title` is missing; expected a short one, {en: ..., zh: ...}, that does not give the answer away"
    if question.topic not in WITHOUT_FOLLOW_UPS and lacks_follow_ups(question):
        yield ("follow_ups",), f"expected {FOLLOW_UPS} `follow_ups`, each with `asks` and `answer`"
    for index in unquoted(question) if question.topic not in WITHOUT_QUOTES else ():
        yield ("errata", index), "expected `quote`, the document's own sentence, and `class`"
    for keys in untranslated(question) if question.topic not in WITHOUT_CHINESE else ():
        yield keys, "only in English; expected {en: ..., zh: ...}"


def untitled(question: Question) -> bool:
    """Whether it has no title."""
    return question.title is None


def lacks_follow_ups(question: Question) -> bool:
    """Whether it is an open question without its two follow-ups."""
    return isinstance(question, OpenQuestion) and len(question.follow_ups) != FOLLOW_UPS


def unquoted(question: Question) -> list[int]:
    """Errata without the sentence that they are about, or without its fault."""
    return [index for index, erratum in enumerate(question.errata) if not (erratum.quote and erratum.fault)]


def untranslated(question: Question) -> list[Keys]:
    """Texts that are only in English, though they have words."""
    told = list(displayed(question))
    translated = {keys[:-1] for keys, _ in told if keys[-1] == "zh"}
    english = {(keys[:-1] if keys[-1] == "en" else keys): text for keys, text in told if keys[-1] != "zh"}
    return [
        keys
        for keys, text in english.items()
        if keys not in translated and re.search(r"[A-Za-z]{2}", _NO_WORDS.sub("", text))
    ]
