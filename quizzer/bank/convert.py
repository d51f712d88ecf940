"""Plain data to typed data, with every mistake rather than the first, in words."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

import msgspec

from quizzer.bank.yaml_lines import Block, YamlList
from quizzer.text.nearest import nearest

if TYPE_CHECKING:
    from msgspec import inspect

T = TypeVar("T")
Keys: TypeAlias = tuple[str | int, ...]
"""The way to a value inside a question: names of fields, keys of mappings, places in lists."""
Finding: TypeAlias = tuple[Keys, str]
"""Where in a question (the keys that lead there) and what is wrong."""


def convert(raw: Any, wanted: type[T], *, filled_in: Collection[str] = ()) -> tuple[T | None, list[Finding]]:
    """The typed value, or None and all that is wrong. `filled_in` are fields that YAML may not set."""
    findings = [_unknown(key, wanted, filled_in) for key in filled_in if isinstance(raw, dict) and key in raw]
    try:
        value = msgspec.convert(raw, wanted)
    except msgspec.ValidationError as error:
        from msgspec import inspect

        findings += _explain(raw, inspect.type_info(wanted), ())
        return None, findings or [((), str(error))]
    return (None, findings) if findings else (value, [])


def line_of(raw: Any, keys: Keys, default: int) -> int:
    """The line of the innermost part of `raw` that `keys` lead to."""
    line = raw.line if isinstance(raw, Block | YamlList) else default
    for key in keys:
        in_block = isinstance(raw, Block) and key in raw
        in_items = isinstance(raw, YamlList) and isinstance(key, int) and key < len(raw)
        if not in_block and not in_items:
            break
        line, raw = raw.lines[key], raw[key]
    return line


def spell(keys: Keys) -> str:
    """`choices[2].why`."""
    return "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in keys).lstrip(".")


def _unknown(key: str, wanted: type, filled_in: Collection[str]) -> Finding:
    known = sorted(set(wanted.__struct_fields__) - set(filled_in))  # type: ignore[attr-defined]
    hint = nearest(key, known) or f"; expected one of {', '.join(known)}"
    return (key,), f"unknown field `{key}`{hint}"


def _explain(raw: Any, wanted: inspect.Type, keys: Keys) -> Iterator[Finding]:
    """What keeps `raw` from being of the wanted type."""
    from msgspec import inspect

    if isinstance(wanted, inspect.UnionType):
        wanted = _branch(raw, wanted)
    if isinstance(wanted, inspect.StructType) and isinstance(raw, dict):
        yield from _explain_struct(raw, wanted, keys)
    elif isinstance(wanted, inspect.DictType) and isinstance(raw, dict):
        for key, value in raw.items():
            yield from _explain(value, wanted.value_type, (*keys, key))
    elif isinstance(wanted, inspect.VarTupleType) and isinstance(raw, list):
        for index, value in enumerate(raw):
            yield from _explain(value, wanted.item_type, (*keys, index))
    elif not _fits(raw, wanted):
        quotes = "; put it in quotes" if _is_text(wanted) and isinstance(raw, bool | int | float) else ""
        name = f"`{spell(keys)}` is " if keys else ""
        yield keys, f"{name}{_got(raw)}; expected {_describe(wanted)}{quotes}"


def _explain_struct(raw: dict[str, Any], wanted: inspect.StructType, keys: Keys) -> Iterator[Finding]:
    tag = {wanted.tag_field} if wanted.tag_field else set()
    fields = {field.encode_name: field for field in wanted.fields}
    inside = f" in `{spell(keys)}`" if keys else ""
    for key, value in raw.items():
        if key in fields:
            yield from _explain(value, fields[key].type, (*keys, key))
        elif key not in tag:
            hint = nearest(key, fields) or f"; expected one of {', '.join(fields)}"
            yield (*keys, key), f"unknown field `{key}`{inside}{hint}"
    for name, field in fields.items():
        if field.required and name not in raw:
            yield keys, f"`{name}` is missing{inside}; expected {_describe(field.type)}"


def _branch(raw: Any, union: inspect.UnionType) -> inspect.Type:
    """The member of a union that `raw` was meant to be, or the union itself."""
    from msgspec import inspect

    if isinstance(raw, dict):
        structs = [kind for kind in union.types if isinstance(kind, inspect.StructType)]
        for struct in structs:
            if struct.tag_field is None or raw.get(struct.tag_field) == struct.tag:
                return struct
    return union


def _fits(raw: Any, wanted: inspect.Type) -> bool:
    from msgspec import inspect

    if isinstance(wanted, inspect.UnionType):
        return any(_fits(raw, kind) for kind in wanted.types)
    if isinstance(wanted, inspect.LiteralType):
        return any(raw == value and type(raw) is type(value) for value in wanted.values)
    python: dict[type, type | tuple[type, ...]] = {
        inspect.StrType: str,
        inspect.IntType: int,
        inspect.FloatType: (int, float),
        inspect.BoolType: bool,
        inspect.NoneType: type(None),
    }
    kind = python.get(type(wanted), ())
    return isinstance(raw, kind) and not (isinstance(raw, bool) and kind is not bool)


def _is_text(wanted: inspect.Type) -> bool:
    from msgspec import inspect

    kinds = wanted.types if isinstance(wanted, inspect.UnionType) else (wanted,)
    return any(isinstance(kind, inspect.StrType) for kind in kinds)


def _got(raw: Any) -> str:
    if raw is None:
        return "empty"
    if isinstance(raw, str):
        return f"`{raw if len(raw) <= 40 else raw[:39] + '…'}`"
    if isinstance(raw, bool):
        return "true" if raw else "false"
    if isinstance(raw, int | float):
        return f"the number {raw}"
    return "a list" if isinstance(raw, list) else "a mapping"


def _describe(wanted: inspect.Type) -> str:
    """What was expected, for people."""
    from msgspec import inspect

    if isinstance(wanted, inspect.UnionType):
        members = [kind for kind in wanted.types if not isinstance(kind, inspect.NoneType)]
        tagged = [kind for kind in members if isinstance(kind, inspect.StructType) and kind.tag_field]
        if len(tagged) > 1:
            return f"`{tagged[0].tag_field}:` one of {', '.join(str(kind.tag) for kind in tagged)}"
        return " or ".join(_describe(kind) for kind in members)
    if isinstance(wanted, inspect.StructType):
        return f"a mapping of {', '.join(field.encode_name for field in wanted.fields)}"
    if isinstance(wanted, inspect.VarTupleType):
        return f"a list, each item {_describe(wanted.item_type)}"
    if isinstance(wanted, inspect.DictType):
        return f"a mapping of names to {_describe(wanted.value_type)}"
    return _describe_scalar(wanted)


def _describe_scalar(wanted: inspect.Type) -> str:
    from msgspec import inspect

    if isinstance(wanted, inspect.LiteralType):
        values = [f"`{value}`" if isinstance(value, str) else str(value) for value in wanted.values]
        return f"one of {', '.join(values)}" if len(values) > 1 else values[0]
    words = {
        inspect.StrType: "text",
        inspect.IntType: "a whole number",
        inspect.FloatType: "a number",
        inspect.BoolType: "true or false",
    }
    return words.get(type(wanted), type(wanted).__name__)
