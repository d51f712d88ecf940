"""Slips that anyone may make with a number: sign, factor 2, logarithm base, percent, reciprocal, rounding."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from typing import Final

from quizzer.answers.typed_number import TypedNumber
from quizzer.sentences import say

_LOGARITHMS: Final = re.compile(r"\\?(?:log|ln)\b|log2|log10|entropy|\bbits?\b|\bnats?\b", re.IGNORECASE)
_LEAST: Final = 1e-3
_MOST: Final = 2e-2


def likely(typed: TypedNumber, key: float, *, text: str, tolerance: float) -> str | None:
    """The one slip that leads from `key` to what was typed, as a sentence; None where several fit.

    Args:
        typed: The number typed, which is wrong; a slip's own result may have been rounded as well.
        key: The right one.
        text: All of the question; logarithm bases are thought of only where it speaks of logarithms.
        tolerance: The question's relative tolerance.
    """
    found = []
    given, step = typed.value, typed.step
    for value, sentence in _candidates(key, logarithms=bool(_LOGARITHMS.search(text))):
        margin = max(_LEAST * abs(value), min(step or 0.0, _MOST * abs(value)))
        if abs(given - value) <= margin and abs(value - key) > max(tolerance, _LEAST) * abs(key):
            found.append(sentence)
    if typed.digits > 1 and typed.rounds(key):  # with one digit it may be anything
        found.append(say("This is the right number rounded too coarsely."))
    return found[0] if len(found) == 1 else None


def _candidates(key: float, *, logarithms: bool) -> Iterator[tuple[float, str]]:
    yield -key, say("The size is right but the sign is wrong.")
    yield 2 * key, say("This is twice the right answer.")
    yield key / 2, say("This is half of the right answer.")
    yield 100 * key, say("This is 100 times too large: a share is not a percentage.")
    yield key / 100, say("This is 100 times too small: a percentage is not a share.")
    if logarithms:
        two, ten = math.log(2), math.log(10)
        yield (
            key * two,
            say("You took the natural logarithm instead of log2 (nats, not bits)."),
        )
        yield (
            key / two,
            say("You took log2 instead of the natural logarithm (bits, not nats)."),
        )
        yield key / ten, say("You took log10 instead of the natural logarithm.")
        yield key * ten, say("You took the natural logarithm instead of log10.")
        yield key * two / ten, say("You took log10 instead of log2.")
    if key:
        yield 1 / key, say("This is the reciprocal of the right answer.")
    if key > 0:
        yield key * key, say("This is the square of the right answer.")
        yield math.sqrt(key), say("This is the square root of the right answer.")
    if float(key).is_integer():
        yield key + 1, say("This is one too many.")
        yield key - 1, say("This is one too few.")
