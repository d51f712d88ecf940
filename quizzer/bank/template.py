"""`{{expr}}` and `{{expr:.3g}}` in the texts of a numeric question, `{{1}}` in the prompt of a cloze."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Final, TypeAlias

from quizzer.bank.expression import ExpressionError, parse

ParameterValue: TypeAlias = float | int | str

_PLACEHOLDER: Final = re.compile(r"\{\{([^{}]*)\}\}")
_GAP: Final = re.compile(r"\{\{([1-9])\}\}")
_MATHEMATICS: Final = re.compile(r"(```.*?```|`[^`]*`)|\$\$.+?\$\$|\$[^$]+\$", re.DOTALL)
"""Code, where a dollar is a dollar, or a formula."""
_FORMAT: Final = re.compile(r"\+?,?(?:\.\d{1,2})?[defg%]?")


def check(text: str, names: Collection[str]) -> list[str]:
    """What is wrong with the placeholders of a text over `names`: one sentence each."""
    found = []
    for match in _PLACEHOLDER.finditer(text):
        try:
            _read(match[1], names)
        except ExpressionError as error:
            found.append(f"in `{match[0]}`: {error.what}")
    return found


def fill(text: str, values: Mapping[str, ParameterValue]) -> str:
    """The text with every placeholder replaced by its value. Raises ExpressionError."""
    numbers = {name: value for name, value in values.items() if not isinstance(value, str)}

    def replacement(match: re.Match[str]) -> str:
        expression, _, form = match[1].partition(":")
        word = values.get(expression.strip())
        if isinstance(word, str):
            return word
        _read(match[1], numbers)
        value = parse(expression, numbers).evaluate(numbers)
        form = form.strip()
        if not form:
            return number(value)
        return format(round(value) if form.endswith("d") else value, form)

    return _PLACEHOLDER.sub(replacement, text)


def gaps(text: str) -> list[int]:
    """The numbers of the gaps in a text, in the order in which they stand."""
    return [int(match[1]) for match in _GAP.finditer(text)]


def show_gaps(text: str) -> str:
    """The text with its gaps as they are shown: `⟨1⟩`, in words, code and mathematics alike."""
    in_mathematics = _MATHEMATICS.sub(
        lambda match: match[0] if match[1] else _GAP.sub(r"{\\langle \1\\rangle}", match[0]), text
    )
    return _GAP.sub(r"⟨\1⟩", in_mathematics)


def number(value: ParameterValue) -> str:
    """A number as people write it: `3`, `0.25`, `0.00001`, `1.5e-9`; a string as it is."""
    if isinstance(value, str):
        return value
    text = f"{value:.12g}"
    if "e" not in text:
        return text
    digits, _, exponent = text.partition("e")
    if -7 <= int(exponent) <= 15:
        return f"{value:.0f}" if int(exponent) > 0 else f"{value:.20f}".rstrip("0")
    return f"{digits}e{int(exponent)}"


def _read(placeholder: str, names: Collection[str]) -> None:
    """Check one placeholder. Raises ExpressionError."""
    expression, _, form = placeholder.partition(":")
    if _FORMAT.fullmatch(form.strip()) is None:
        raise ExpressionError("`{form}` is no number format; expected one like .3g, .2f or d", form=form)
    parse(expression, names)
