"""No lucky draws: on every draw of a numeric question its slips, 0, 1 and the given numbers are wrong answers.

All draws are tried where there are at most `MOST_DRAWS`, else the corners of the ranges and as many as that at random.
"""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Iterator
from random import Random
from typing import Final

import msgspec

from quizzer.answers.numeric import accepts, close
from quizzer.answers.typed_number import read
from quizzer.bank.convert import Finding, Keys
from quizzer.bank.draw import admitted, complete, draw, evaluate, grid
from quizzer.bank.expression import ExpressionError
from quizzer.bank.model import NumericQuestion
from quizzer.bank.parts import localize
from quizzer.bank.template import ParameterValue

MOST_DRAWS: Final = 2000
"""Most questions have fewer draws; so many at random still find one lucky draw in 700 with a chance of 95 %."""
MOST_CORNERS: Final = 64
"""Parameters with more corners than these are only drawn at random."""
LEAST_OF_TWO_DECIMALS: Final = 0.1
"""Of smaller numbers nobody gives two decimals, which would be one digit or none."""
FEWEST_DRAWS: Final = 2
"""A question whose condition leaves one has fixed numbers, and should say so."""

_PRECISION: Final = re.compile(r"\b(?:decimals?|digits?|exactly)\b")
"""A prompt with one of these words says what precision is wanted."""

Values = dict[str, ParameterValue]


def draws(question: NumericQuestion) -> Iterator[Values]:
    """What may be drawn, without `let` and whatever `where` says."""
    ranges = [grid(parameter) for parameter in question.parameters.values()]
    if math.prod(len(values) for values in ranges) <= MOST_DRAWS:
        for values in itertools.product(*ranges):
            yield dict(zip(question.parameters, values, strict=True))
        return
    ends = [(values[0], values[-1]) for values in ranges]
    if 2 ** len(ends) <= MOST_CORNERS:
        for corner in itertools.product(*ends):
            yield dict(zip(question.parameters, corner, strict=True))
    random = Random(0)  # noqa: S311 - the same draws at every check
    bare = msgspec.structs.replace(question, let={}, where=None)
    for _ in range(MOST_DRAWS):
        yield draw(bare, random)


def findings(question: NumericQuestion) -> Iterator[Finding]:
    """Draws without a value, and those on which a wrong way leads to the right number."""
    kept: list[Values] = []
    for drawn in draws(question):
        keys: Keys = ("answer",)
        try:
            values = complete(question, drawn)
            keys = ("where",)
            if not admitted(question, values):
                continue
            keys = ("answer",)
            evaluate(question.answer, values)
            for index, slip in enumerate(question.slips):
                keys = ("slips", index, "value")
                evaluate(slip.value, values)
        except ExpressionError as error:
            where = f" for {_shown(question, drawn)}" if drawn else ""
            yield keys, f"`{keys[0]}` has no value{where}: {error.what}"
            return
        kept.append(values)
    if question.parameters and len(kept) < FEWEST_DRAWS:
        yield ("where",), f"{len(kept)} draws satisfy `where`; expected {FEWEST_DRAWS} at least"
    yield from _lucky(question, kept)


def _lucky(question: NumericQuestion, kept: list[Values]) -> Iterator[Finding]:
    """The first draw of each kind of luck, and on how many it happens."""
    found: dict[tuple[Keys, str], list[Values]] = {}
    for values in kept:
        for luck in _lucks(question, values):
            found.setdefault(luck, []).append(values)
    for (keys, what), lucky in found.items():
        often = f", as for {_shown(question, lucky[0])}" if question.parameters else ""
        count = f" in {len(lucky)} of {len(kept)} draws" if len(lucky) < len(kept) else ""
        yield keys, f"{what}{count}{often}; exclude them by `where`" if question.parameters else f"{what}{count}"


def _lucks(question: NumericQuestion, values: Values) -> Iterator[tuple[Keys, str]]:
    key, tolerance = evaluate(question.answer, values), question.tolerance
    slips = [evaluate(slip.value, values) for slip in question.slips]
    for index, slip in enumerate(slips):
        if close(slip, key, tolerance):
            yield ("slips", index, "value"), "the slip is accepted as the answer"
        for earlier in range(index):
            same = close(slip, slips[earlier], tolerance) or close(slips[earlier], slip, tolerance)
            if same and question.slips[index].message != question.slips[earlier].message:
                yield ("slips", index, "value"), f"the slip is not told apart from slip {earlier + 1}"
    if not key.is_integer() and not _PRECISION.search(localize(question.prompt, "en")):
        for rounded in {f"{key:.3g}", *([f"{key:.2f}"] if abs(key) >= LEAST_OF_TWO_DECIMALS else [])}:
            if not accepts(question, values, read(rounded)):
                yield ("answer",), "rightly rounded to three digits or two decimals it is not accepted"
    if not question.parameters:
        return
    for name, value in [("0", 0.0), ("1", 1.0), *((f"`{name}`", values[name]) for name in question.parameters)]:
        if not isinstance(value, str) and close(float(value), key, tolerance):
            yield ("answer",), f"{name} is accepted as the answer"


def _shown(question: NumericQuestion, values: Values) -> str:
    return ", ".join(f"{name}={values[name]}" for name in question.parameters)
