"""Slips that anyone may make with a number: sign, factor 2, logarithm base, percent, reciprocal, rounding."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from typing import Final

_LOGARITHMS: Final = re.compile(r"\\?(?:log|ln)\b|log2|log10|entropy|\bbits?\b|\bnats?\b", re.IGNORECASE)
_LEAST: Final = 1e-3
_MOST: Final = 2e-2


def likely(given: float, key: float, step: float | None, *, text: str, tolerance: float) -> tuple[str, str] | None:
    """The one slip that leads from `key` to `given`, as sentences in English and Chinese; None where several fit.

    Args:
        given: The number typed, which is wrong.
        key: The right one.
        step: Half a unit of the last digit typed, if known: a slip's own result may have been rounded as well.
        text: All of the question; logarithm bases are thought of only where it speaks of logarithms.
        tolerance: The question's relative tolerance.
    """
    found = []
    for value, en, zh in _candidates(key, logarithms=bool(_LOGARITHMS.search(text))):
        margin = max(_LEAST * abs(value), min(step or 0.0, _MOST * abs(value)))
        if abs(given - value) <= margin and abs(value - key) > max(tolerance, _LEAST) * abs(key):
            found.append((en, zh))
    if step is not None and abs(given - key) <= step * (1 + 1e-9) and given != 0:
        found.append(("This is the right number rounded too coarsely.", "数对了，但舍入得太粗。"))
    return found[0] if len(found) == 1 else None


def _candidates(key: float, *, logarithms: bool) -> Iterator[tuple[float, str, str]]:
    yield -key, "The size is right but the sign is wrong.", "大小对了，符号反了。"
    yield 2 * key, "This is twice the right answer.", "这是正确答案的两倍。"
    yield key / 2, "This is half of the right answer.", "这是正确答案的一半。"
    yield 100 * key, "This is 100 times too large: a share is not a percentage.", "大了 100 倍：比例与百分数混淆了。"
    yield key / 100, "This is 100 times too small: a percentage is not a share.", "小了 100 倍：百分数与比例混淆了。"
    if logarithms:
        two, ten = math.log(2), math.log(10)
        yield (
            key * two,
            "You took the natural logarithm instead of log2 (nats, not bits).",
            "把以 2 为底的对数算成了自然对数（nat 而非 bit）。",
        )
        yield (
            key / two,
            "You took log2 instead of the natural logarithm (bits, not nats).",
            "把自然对数算成了以 2 为底的对数（bit 而非 nat）。",
        )
        yield key / ten, "You took log10 instead of the natural logarithm.", "把自然对数算成了以 10 为底的对数。"
        yield key * ten, "You took the natural logarithm instead of log10.", "把以 10 为底的对数算成了自然对数。"
        yield key * two / ten, "You took log10 instead of log2.", "把以 2 为底的对数算成了以 10 为底的对数。"
    if key:
        yield 1 / key, "This is the reciprocal of the right answer.", "这是正确答案的倒数。"
    if key > 0:
        yield key * key, "This is the square of the right answer.", "这是正确答案的平方。"
        yield math.sqrt(key), "This is the square root of the right answer.", "这是正确答案的平方根。"
    if float(key).is_integer():
        yield key + 1, "This is one too many.", "多算了一个。"
        yield key - 1, "This is one too few.", "少算了一个。"
