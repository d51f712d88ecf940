"""Values as Python that can be pasted, and a place in a learner's source with a caret under it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any, Final

import numpy as np

from quizzer.grading.difference_wording import describe
from quizzer.grading.reports import ErrorReport
from quizzer.grading.sandbox.protocol import Function, Opaque, Rng, Value
from quizzer.grading.signature import Arguments, named
from quizzer.sentences import say
from quizzer.text.terminal import clean

MAX_CHARACTERS: Final = 1200
_MAX_ELEMENTS: Final = 24  # of an array or a list in a text that would be too long otherwise
_WORD: Final = 8  # characters
_DIGITS: Final = 6
_DEFAULT_DTYPES = {np.dtype(np.float64), np.dtype(np.int64), np.dtype(np.bool_)}
_TAB = 4


def call_as_code(name: str, signature: str, arguments: Arguments, seed: int) -> str:
    """A call that can be pasted after `import numpy as np`: one assignment an argument, then the call.

    What would be too long to read is rounded, or else loses its large arrays; a comment then says how to replay it.
    """
    by_name = named(arguments, signature)
    passed = [f"{n}={n}" for n in by_name] if isinstance(arguments, dict) else list(by_name)

    def written(precision: int | None = None, elements: int | None = None) -> str:
        lines = [_assignment(argument, value, precision, elements) for argument, value in by_name.items()]
        return clean("\n".join([*lines, f"{name}({', '.join(passed)})"]))

    exact = written()
    if len(exact) <= MAX_CHARACTERS:
        return exact
    rounded = written(_DIGITS)
    if len(rounded) <= MAX_CHARACTERS:
        note = say("Rounded to {n} digits; grade with --seed {seed} to replay it exactly.", n=_DIGITS, seed=seed)
        return f"# {note}\n{rounded}"
    note = say("Too long to show whole; grade with --seed {seed} to replay it.", seed=seed)
    return f"# {note}\n{written(_DIGITS, _MAX_ELEMENTS)}"


def result_as_code(value: Value) -> str:
    """A result as an expression, its floats cut for reading; what is large is left out of what would be too long."""
    if _size(value) <= MAX_CHARACTERS:
        whole = literal(value, precision=8)
        if len(whole) <= MAX_CHARACTERS:
            return whole
    short = literal(value, precision=_DIGITS, elements=_MAX_ELEMENTS)
    return short if len(short) <= MAX_CHARACTERS else f"{short[: MAX_CHARACTERS - 1]}…"


def _assignment(name: str, value: Value, precision: int | None, elements: int | None) -> str:
    if isinstance(value, Function):
        defined = value.source.rsplit("def ", 1)[-1].split("(")[0].strip()
        return f"{value.source.rstrip()}\n{name} = {defined}" if defined != name else value.source.rstrip()
    return f"{name} = {literal(value, precision=precision, elements=elements)}"


def literal(  # noqa: PLR0911 - one form a kind
    value: Value, *, precision: int | None = None, elements: int | None = None
) -> str:
    """The value as a Python expression.

    With `precision`, floats are cut to that many digits; with `elements`, what has more is described instead, as are
    strings of more than that many words.
    """
    part = partial(literal, precision=precision, elements=elements)
    match value:
        case np.ndarray() if elements is not None and value.size > elements:
            return f"<{say('{dtype} array of shape {shape}', dtype=value.dtype, shape=value.shape)}>"
        case list() | tuple() | dict() if elements is not None and len(value) > elements:
            return f"<{describe(value)}>"
        case str() if elements is not None and len(value) > elements * _WORD:
            return f"<{say('a string of {n} characters', n=len(value))}>"
        case np.ndarray():
            return _array(value, precision)
        case np.generic():
            return _number(value.item(), precision)
        case float() | complex():
            return _number(value, precision)
        case list():
            return f"[{', '.join(map(part, value))}]"
        case tuple():
            items = ", ".join(map(part, value))
            return f"({items},)" if len(value) == 1 else f"({items})"
        case dict():
            pairs = (f"{literal(k)}: {part(v)}" for k, v in value.items())
            return f"{{{', '.join(pairs)}}}"
        case Rng():
            return f"np.random.default_rng({value.seed})"
        case Opaque():
            return f"<{describe(value)}>"
    return clean(repr(value))


def _number(value: Any, precision: int | None) -> str:
    if isinstance(value, float):
        if not np.isfinite(value):
            return {"nan": "np.nan", "inf": "np.inf", "-inf": "-np.inf"}[str(value)]
        return repr(value if precision is None else float(f"{value:.{precision}g}"))
    if isinstance(value, complex) and precision is not None:
        return f"({value:.{precision}g})"
    return clean(repr(value))


def _array(array: np.ndarray[Any, Any], precision: int | None) -> str:
    dtype = "" if array.dtype in _DEFAULT_DTYPES or array.dtype.kind == "U" else f", dtype=np.{array.dtype.name}"
    if not array.size:
        return f"np.zeros({array.shape}, dtype=np.{array.dtype.name})"
    return f"np.array({_nested(array, precision)}{dtype})"


def _nested(array: np.ndarray[Any, Any], precision: int | None) -> str:
    if array.ndim == 0:
        return _number(array.item(), precision)
    return f"[{', '.join(_nested(np.asarray(part), precision) for part in array)}]"


def source_lines(source: str) -> list[str]:
    """The lines as Python counts them."""
    return source.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def pointed_at(source: str, error: ErrorReport) -> str:
    """The learner's line with carets under the part that failed; empty if the place is not in the source."""
    lines = source_lines(source)
    if error.line is None or not 0 < error.line <= len(lines):
        return ""
    line = lines[error.line - 1]
    text = clean(line.strip().expandtabs(_TAB))[:200]
    indent = len(line) - len(line.lstrip())
    if error.start is None:
        return f"    {text}"
    before = _characters(line, error.start)
    after = _characters(line, error.end) if error.end is not None else len(line)
    start = max(before - indent, 0)
    width = max(min(after - before, len(text) - start), 1)
    return f"    {text}\n    {' ' * min(start, len(text))}{'^' * width}"


def _characters(line: str, offset: int) -> int:
    """How many characters the first `offset` bytes of a line are."""
    return len(line.encode()[: max(offset, 0)].decode("utf-8", "ignore"))


def summary(arguments: Mapping[str, Value]) -> int:
    """How large an input is, in numbers: what shrinking makes smaller."""
    return sum(_size(value) for value in arguments.values())


def _size(value: Value) -> int:
    if isinstance(value, np.ndarray):
        return int(value.size)
    if isinstance(value, str):
        return len(value)
    if isinstance(value, list | tuple):
        return sum(_size(item) for item in value)
    if isinstance(value, dict):
        return sum(_size(item) for item in value.values())
    return 1
