"""YAML as plain data that remembers its lines.

Read from libyaml's events, so that nothing is built before it is known to be harmless. What a bank has no use for is
refused: aliases and anchors (a few lines of them can stand for gigabytes), tags, several documents, deep nesting.
Words such as `yes`, `on` and dates are text, as in YAML 1.2; a key is always text.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from typing import Any, Final, NamedTuple, TypeAlias

from yaml import CSafeLoader, MarkedYAMLError
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)
from yaml.reader import ReaderError

MAX_DEPTH: Final = 20
_TOO_DEEP: Final = f"nested more than {MAX_DEPTH} deep"

Mistake: TypeAlias = tuple[int, str]
"""A line and what is wrong there."""


class Block(dict[str, Any]):
    """A mapping: `line` is where it begins, `lines` where each key stands."""

    __slots__ = ("line", "lines")
    line: int
    lines: dict[str, int]


class YamlList(list[Any]):
    """A sequence: `line` is where it begins, `lines` where each item stands."""

    __slots__ = ("line", "lines")
    line: int
    lines: list[int]


class Malformed(Exception):  # noqa: N818 - a mistake in the text, told as a Problem
    """The text is no YAML that a bank may hold."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line
        self.message = message


def parse(text: str, *, first_line: int = 1) -> tuple[Any, list[Mistake]]:
    """The data of a YAML text, and its duplicate keys. Raises Malformed. None for an empty text."""
    try:
        return _Builder(text, first_line).document()
    except MarkedYAMLError as error:
        raise _explained(error, text, first_line) from None
    except ReaderError as error:
        line = text.count("\n", 0, error.position) + first_line
        raise Malformed(line, "a control character; only printable characters are text") from None


class Item(NamedTuple):
    """An item of a list: its line, what it holds (None where it is malformed), and what is wrong with it."""

    line: int
    data: Any
    name: str
    mistakes: list[Mistake]


def parse_items(text: str) -> list[Item]:
    """The items of a YAML list of mappings, each with an `id`. One that is malformed costs only itself.

    Raises Malformed where there is no list.
    """
    try:
        data, mistakes = parse(text)
    except Malformed as error:
        return _one_by_one(text, error)
    if not isinstance(data, YamlList) or not data:
        what = "the file is empty; " if not data else ""
        raise Malformed(0 if what else 1, f"{what}expected a list, each item beginning with `- id: ...`")
    starts = [*data.lines[1:], sys.maxsize]
    return [
        Item(line, item, _name(item), [mistake for mistake in mistakes if line <= mistake[0] < end])
        for line, item, end in zip(data.lines, data, starts, strict=True)
    ]


def _one_by_one(text: str, whole: Malformed) -> list[Item]:
    """The items of a list that is malformed as a whole, read one at a time."""
    starts = [match.start() for match in re.finditer(r"^-(?=[ \n])", text, re.MULTILINE)]
    if len(starts) < 2:
        raise whole
    found: list[Item] = []
    line = text.count("\n", 0, starts[0]) + 1
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        piece = text[start:end]
        try:
            items, mistakes = parse(piece, first_line=line)
            found.append(Item(line, items[0], _name(items[0]), mistakes))
        except Malformed as error:
            seen = re.search(r"^(?:- |  )id: *([\w-]+)", piece, re.MULTILINE)
            found.append(Item(line, None, seen[1] if seen else "", [(error.line, error.message)]))
        line += piece.count("\n")
    if not any(item.mistakes for item in found):
        raise whole
    return found


def _name(item: Any) -> str:
    name = item.get("id") if isinstance(item, Block) else None
    return name if isinstance(name, str) else ""


class _Builder:
    """Builds the data of one document from its events."""

    def __init__(self, text: str, first_line: int) -> None:
        self.next: Callable[[], Any] = CSafeLoader(text).get_event
        self.first_line = first_line
        self.mistakes: list[Mistake] = []

    def document(self) -> tuple[Any, list[Mistake]]:
        self.next()  # the stream starts
        if isinstance(self.next(), StreamEndEvent):
            return None, []
        data = self.value(self.next(), 0)
        self.next()  # the document ends
        following = self.next()
        if isinstance(following, DocumentStartEvent):
            raise Malformed(self.line(following), "a second document; expected one a file")
        return data, self.mistakes

    def line(self, event: Any) -> int:
        return int(event.start_mark.line) + self.first_line

    def value(self, event: Any, depth: int) -> Any:
        kind = type(event)
        if kind is AliasEvent or event.anchor is not None:
            sign = "*" if kind is AliasEvent else "&"
            raise Malformed(
                self.line(event),
                f"`{sign}{event.anchor}` is an alias or anchor; these are not read: write it out, or quote the text",
            )
        if kind is ScalarEvent:
            plain, quoted = event.implicit
            if plain:
                return _plain(event.value)
            if quoted:
                return event.value
        if event.tag is not None:
            raise Malformed(self.line(event), f"`{event.tag}` is a tag; these are not read: quote the text")
        if depth >= MAX_DEPTH:
            raise Malformed(self.line(event), _TOO_DEEP)
        return self.block(event, depth + 1) if kind is MappingStartEvent else self.items(event, depth + 1)

    def block(self, event: Any, depth: int) -> Block:
        block = Block()
        block.line = self.line(event)
        block.lines = {}
        while type(key := self.next()) is not MappingEndEvent:
            if type(key) is not ScalarEvent:
                raise Malformed(self.line(key), "a key that is no text; quote it if it begins with [ or {")
            name, line = key.value, self.line(key)
            value = self.value(self.next(), depth)
            if name in block:
                self.mistakes.append((line, f"the key `{name}` was given before, in line {block.lines[name]}"))
            block[name] = value
            block.lines[name] = line
        return block

    def items(self, event: Any, depth: int) -> YamlList:
        items = YamlList()
        items.line = self.line(event)
        items.lines = []
        while type(item := self.next()) is not SequenceEndEvent:
            items.lines.append(self.line(item))
            items.append(self.value(item, depth))
        return items


_CONSTANTS: Final = {"": None, "~": None, "null": None, "true": True, "false": False}
_INTEGER: Final = re.compile(r"-?(?:0|[1-9][0-9]{0,17})")
_DECIMAL: Final = re.compile(r"-?[0-9]{1,300}(?:\.[0-9]*)?(?:[eE][-+]?[0-9]{1,2})?")
_FIRST: Final = frozenset("-0123456789")


def _plain(text: str) -> str | int | float | bool | None:
    """What unquoted text stands for."""
    if text[:1] in _FIRST:
        if _INTEGER.fullmatch(text):
            return int(text)
        if _DECIMAL.fullmatch(text):
            return float(text)
        return text
    return _CONSTANTS.get(text, text)


_ADVICE: Final = (
    ("mapping values are not allowed", "a colon and a space inside unquoted text; put the text in quotes"),
    ("unknown escape character", "in double quotes a backslash is special; use single quotes or `|` for LaTeX"),
    ("found a tab character", "a tab; indent with spaces"),
    ("unexpected end of stream", "a quote that is not closed"),
    ("unexpected document indicator", "a quote that is not closed"),
    ("undefined alias", "an alias; these are not read: write it out, or quote the text if it begins with `*`"),
    ("did not find expected alphabetic", "text that begins with `*` or `&` needs quotes"),
    ("could not find expected ':'", "expected `key: value`; the text above may need quotes or more indentation"),
    ("did not find expected key", "expected `key: value` here; the indentation differs, or quotes are missing above"),
    ("did not find expected ',' or", "inside brackets or braces, text that holds one of `,:[]{}` needs quotes"),
    ("did not find expected '-' indicator", "expected an item beginning with `- `, indented like the one above"),
    ("nesting depth", _TOO_DEEP),  # libyaml's own limit, where it has one, is met while it looks ahead of its events
    ("incompatible YAML document", "`%YAML` names another version; leave that line out"),
)


def _explained(error: MarkedYAMLError, text: str, first_line: int) -> Malformed:
    mark = error.problem_mark or error.context_mark
    row = int(mark.line) if mark else 0
    problem = error.problem or "it ends where something is missing"
    if "cannot start any token" in problem and mark is not None:
        lines = text.split("\n")
        character = (lines[row] if row < len(lines) else "")[mark.column : mark.column + 1]
        problem = (
            "a tab; indent with spaces" if character == "\t" else f"text that begins with {character} needs quotes"
        )
    else:
        problem = next((advice for part, advice in _ADVICE if part in problem), f"this is not YAML: {problem}")
    if problem == "a quote that is not closed" and error.context_mark is not None:
        row = int(error.context_mark.line)
    return Malformed(row + first_line, problem)
