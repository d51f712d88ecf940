"""`{{expr}}` and `{{expr:.3g}}` in the texts of a numeric question."""

from __future__ import annotations

from collections.abc import Collection, Mapping

Value = float | int | str


def check(text: str, names: Collection[str]) -> list[str]:
    """What is wrong with the placeholders of a text over `names`: one sentence each."""
    raise NotImplementedError


def fill(text: str, values: Mapping[str, Value]) -> str:
    """The text with every placeholder replaced by its value. Raises ExpressionError."""
    raise NotImplementedError


def number(value: Value) -> str:
    """A number as people write it: `3`, `0.25`, `0.00001`, `1.5e-9`; a string as it is."""
    raise NotImplementedError
