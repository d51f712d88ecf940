"""Reading the short answers: keys, lists of keys, pairs. What cannot be read is an UnreadableAnswer."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import NoReturn

from quizzer.answers.presented import Presented
from quizzer.bank.parts import Language, Text, localize
from quizzer.errors import UnreadableAnswer
from quizzer.sentences import say
from quizzer.text.terminal import clean_line

MAX_LENGTH = 2000


def unreadable(presented: Presented, what: str) -> NoReturn:
    """Refuse an answer, with what was expected instead."""
    raise UnreadableAnswer(what, where=presented.id, fix=say("Expected: {hint}", hint=presented.input_hint))


def quoted(text: str) -> str:
    """What was typed, fit for a message."""
    return f"`{clean_line(text, 60)}`"


def because(sentence: str, why: Text | None, language: Language) -> str:
    """The sentence, and the bank's reason for it where there is one."""
    return f"{sentence} {localize(why, language)}" if why is not None else sentence


def named(key: str, text: str) -> str:
    """An option or item by its key, and its text in brackets."""
    return say("`{key}` ({text})", key=key, text=text)


def pieces(presented: Presented, response: str, separator: str = r"[\s,;，；、]+") -> list[str]:
    """The parts of a list, without empty ones."""
    if len(response) > MAX_LENGTH:
        unreadable(presented, say("The answer has {n} characters; it should be short.", n=len(response)))
    found = [piece for piece in re.split(separator, response.strip(" \t\n\"'()[]{}（）【】")) if piece]
    if not found:
        unreadable(presented, say("The answer is empty."))
    return found


def one_of(presented: Presented, typed: str, keys: Collection[str]) -> str:
    """The key that was meant, whatever its case."""
    if typed in keys:
        return typed
    meant = [key for key in keys if key.casefold() == typed.casefold()]
    if len(meant) != 1:
        unreadable(presented, say("{typed} is none of {keys}.", typed=quoted(typed), keys=", ".join(sorted(keys))))
    return meant[0]


def several(presented: Presented, response: str, keys: Collection[str]) -> list[str]:
    """Distinct keys in the order typed; `acd` is `a,c,d` where every key is one character."""
    typed = pieces(presented, response)
    if len(typed) == 1 and all(len(key) == 1 for key in keys):
        typed = list(typed[0])
    found = [one_of(presented, piece, keys) for piece in typed]
    repeated = sorted({key for key in found if found.count(key) > 1})
    if repeated:
        unreadable(presented, say("{keys} is given twice.", keys=", ".join(repeated)))
    return found
