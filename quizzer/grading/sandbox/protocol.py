"""What host and sandbox say to each other: values as tagged bytes; nothing is ever unpickled.

A value is a tag byte and its content. A record is an encoded value behind its length. Whoever decodes trusts nobody:
every length is checked against the bytes that are there before anything is allocated, and depth, number of values and
number of keys are bounded.
"""

from __future__ import annotations

import struct
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias, cast

import numpy as np
import numpy.typing as npt

from quizzer.grading.sandbox import npy, tensors
from quizzer.grading.sandbox.phrase import Phrase, mark

Array: TypeAlias = npt.NDArray[Any]
Value: TypeAlias = (
    "bool | int | float | complex | str | bytes | np.generic | Array"
    " | list[Value] | tuple[Value, ...] | dict[Any, Value] | Function | Rng | Opaque | None"
)
"""What travels: plain data, NumPy scalars and arrays, and the classes of this module; keys are plain data too."""

MAX_DEPTH = 16
MAX_VALUES = 20_000  # some milliseconds of the host's time for a reply; what is larger is an array
MAX_KEYS = 4_096
MAX_COLLISIONS = 64  # of chosen keys all hashes can be the same: every key would be compared with every other
MAX_INT_BYTES = 256
_KEYS = (np.generic, str, bytes, int, float, complex, tuple, type(None))

_U32 = struct.Struct("<I")
_U64 = struct.Struct("<Q")
_F64 = struct.Struct("<d")
_C128 = struct.Struct("<dd")


class ProtocolError(Exception):
    """The bytes are not what this protocol allows; `str()` is marked for translation."""


class NotTransferable(Exception):  # noqa: N818 - it is a fact about a value, not a failure
    """A value that cannot travel, by the phrase that names it to a person."""

    def __init__(self, text: str, **values: str) -> None:
        super().__init__(text.format(**values))
        self.phrase = Phrase(text, values)


@dataclass(frozen=True, slots=True)
class Function:
    """An argument that is a function: the source of one `def`, compiled afresh on either side."""

    source: str


@dataclass(frozen=True, slots=True)
class Rng:
    """An argument that is a random generator: it arrives as a fresh `np.random.default_rng(seed)`."""

    seed: int


@dataclass(frozen=True, slots=True)
class Opaque:
    """A result that cannot travel, by the phrase that describes it, such as `a set`."""

    description: Phrase


class Drained(list[Value]):
    """A result: what an iterator gave until its end."""


def name_of(kind: type) -> str:
    """The name of a class, whatever its metaclass says; not longer than a sentence can bear."""
    return str(type.__getattribute__(kind, "__name__"))[:60]


def _untransferable(kind: type) -> NotTransferable:
    name = name_of(kind)
    article = mark("an {type}") if name[:1].lower() in set("aeiou") else mark("a {type}")
    return NotTransferable(article, type=name)


# ------------------------------------------------------------------------------------------------------- encoding


def _sized(tag: bytes, content: bytes) -> bytes:
    return tag + _U64.pack(len(content)) + content


def _encode_int(value: int) -> bytes:
    size = value.bit_length() // 8 + 1
    if size > MAX_INT_BYTES:
        raise NotTransferable(mark("a very large integer"))
    return b"I" + _U32.pack(size) + value.to_bytes(size, "little", signed=True)


_WIDEST = {"f": np.float64, "c": np.complex128}
"""What extended precision, which has no portable bytes, is rounded to."""


def _encode_array(tag: bytes, array: Array) -> bytes:
    if array.dtype.kind == "U" and array.ndim == 0:
        return _ENCODERS[str](array.item())
    widest = _WIDEST.get(array.dtype.kind)
    if widest and array.dtype.itemsize > np.dtype(widest).itemsize:
        array = array.astype(widest)
    if not npy.allowed(array.dtype):
        if array.dtype.kind == "O":
            raise NotTransferable(mark("an array of Python objects"))
        raise NotTransferable(mark("an array of {dtype}"), dtype=array.dtype.name)
    return _sized(tag, npy.dump(array))


_ENCODERS: dict[type, Callable[[Any], bytes]] = {
    type(None): lambda _: b"N",
    bool: lambda v: b"1" if v else b"0",
    int: _encode_int,
    float: lambda v: b"F" + _F64.pack(v),
    complex: lambda v: b"C" + _C128.pack(v.real, v.imag),
    str: lambda v: _sized(b"S", v.encode("utf-8", "backslashreplace")),
    bytes: lambda v: _sized(b"Y", v),
    np.ndarray: lambda v: _encode_array(b"A", v),
    Function: lambda v: _sized(b"Q", v.source.encode("utf-8", "backslashreplace")),
    Rng: lambda v: b"R" + _encode_int(v.seed)[1:],
    Opaque: lambda v: b"O" + encode([v.description.text, v.description.values]),
}


_REDUCED: tuple[tuple[type, Callable[[Any], bytes]], ...] = (
    (np.ndarray, lambda v: _encode_array(b"A", np.ndarray.view(v, np.ndarray))),
    (str, lambda v: _ENCODERS[str](str.__str__(v))),
    (np.generic, lambda v: _encode_array(b"G", np.asarray(v))),
    (int, lambda v: _encode_int(int.__index__(v))),
    (float, lambda v: _ENCODERS[float](float.__float__(v))),
)
"""How an instance of a subclass is reduced: by the base class's own methods, so that nothing redefined is asked."""


def encode(value: object, *, strict: bool = True, depth: int = 0) -> bytes:
    """The value as bytes; a tensor is sent as an array, an instance of a subclass (of ndarray, str, ...) as its base.

    What has no place in the protocol raises NotTransferable; with `strict` off, an `Opaque` travels in its place.
    """
    try:
        return _encode(value, strict, depth)
    except NotTransferable as finding:
        if strict:
            raise
        return encode(Opaque(finding.phrase))


def _encode(value: Any, strict: bool, depth: int) -> bytes:
    if depth >= MAX_DEPTH:
        raise NotTransferable(mark("something nested too deeply"))
    kind = type(value)
    if kind in _ENCODERS:
        return _ENCODERS[kind](value)
    if issubclass(kind, list | tuple):
        sequence: type[list[Any] | tuple[Any, ...]] = list if issubclass(kind, list) else tuple
        parts = [encode(item, strict=strict, depth=depth + 1) for item in sequence.__iter__(value)]
        tag = b"E" if kind is Drained else b"L" if sequence is list else b"T"
        return tag + _U32.pack(len(parts)) + b"".join(parts)
    if issubclass(kind, dict):
        for key in dict.keys(value):
            if not isinstance(key, _KEYS):
                raise NotTransferable(mark("a dict with a key of type {type}"), type=name_of(type(key)))
        parts = [encode(part, strict=strict, depth=depth + 1) for item in dict.items(value) for part in item]
        return b"D" + _U32.pack(len(parts) // 2) + b"".join(parts)
    for base, encoder in _REDUCED:
        if issubclass(kind, base):
            return encoder(value)
    if tensors.is_tensor(kind):
        array = tensors.as_array(value)
        if isinstance(array, Phrase):
            raise NotTransferable(array.text, **array.values)
        return _encode_array(b"A", array)
    raise _untransferable(kind)


# ------------------------------------------------------------------------------------------------------- decoding


class _Decoder:
    """Reads one value from a buffer; its arrays are read-only views of it, or writable copies."""

    def __init__(self, buffer: bytes | memoryview, *, copy: bool) -> None:
        self._view = memoryview(buffer)
        self._size = len(self._view)
        self._at = 0
        self._values = 0
        self._copy = copy

    def finish(self) -> None:
        if self._at != self._size:
            raise ProtocolError(mark("bytes follow the value"))

    def _skip(self, size: int) -> int:
        """Where the next `size` bytes begin; they are there."""
        start = self._at
        self._at = start + size
        if self._at > self._size:
            raise ProtocolError(mark("a value is cut short"))
        return start

    def value(self, depth: int = 0) -> Value:
        self._values += 1
        if depth > MAX_DEPTH or self._values > MAX_VALUES:
            raise ProtocolError(mark("a value is nested too deeply or has too many parts"))
        reader = _READERS.get(self._view[self._skip(1)])
        if reader is None:
            raise ProtocolError(mark("an unknown kind of value"))
        return reader(self, depth + 1)

    def number(self, form: struct.Struct) -> tuple[Any, ...]:
        return form.unpack_from(self._view, self._skip(form.size))

    def content(self, length: struct.Struct = _U64) -> memoryview:
        (size,) = self.number(length)
        start = self._skip(size)
        return self._view[start : self._at]

    def integer(self) -> int:
        content = self.content(_U32)
        if len(content) > MAX_INT_BYTES:
            raise ProtocolError(mark("an integer is too long"))
        return int.from_bytes(content, "little", signed=True)

    def seed(self) -> int:
        seed = self.integer()
        if seed < 0:
            raise ProtocolError(mark("a seed is negative"))
        return seed

    def text(self) -> str:
        return str(self.content(), "utf-8", "replace")

    def phrase(self) -> Phrase:
        match self.value(MAX_DEPTH - 2):  # two levels deep, wherever it is
            case [str(text), dict(values)] if all(isinstance(part, str) for pair in values.items() for part in pair):
                return Phrase(text, cast("dict[str, str]", values))
        raise ProtocolError(mark("a description is malformed"))

    def array(self) -> Array:
        try:
            array = npy.load(self.content())
        except npy.BadFrame as problem:
            raise ProtocolError(str(problem)) from None
        return array.copy() if self._copy else array

    def items(self, depth: int) -> Iterator[Value]:
        (count,) = self.number(_U32)
        return (self.value(depth) for _ in range(count))

    def mapping(self, depth: int) -> dict[Any, Value]:
        (count,) = self.number(_U32)
        if count > MAX_KEYS:
            raise ProtocolError(mark("a dict has too many keys"))
        result: dict[Any, Value] = {}
        hashes: Counter[int] = Counter()
        for _ in range(count):
            key, item = self.value(depth), self.value(depth)
            if not isinstance(key, _KEYS):
                raise ProtocolError(mark("a key is of a kind that cannot be one"))
            plain = key.item() if isinstance(key, np.generic) else key
            try:
                number = hash(plain)
            except TypeError:  # a tuple that holds a list
                raise ProtocolError(mark("a key cannot be hashed")) from None
            hashes[number] += 1
            if hashes[number] > MAX_COLLISIONS:
                raise ProtocolError(mark("the keys of a dict are hard to tell apart"))
            result[plain] = item
        return result


_READERS: dict[int, Callable[[_Decoder, int], Value]] = {
    ord("N"): lambda _, __: None,
    ord("1"): lambda _, __: True,
    ord("0"): lambda _, __: False,
    ord("I"): lambda d, _: d.integer(),
    ord("F"): lambda d, _: d.number(_F64)[0],
    ord("C"): lambda d, _: complex(*d.number(_C128)),
    ord("S"): lambda d, _: d.text(),
    ord("Y"): lambda d, _: bytes(d.content()),
    ord("A"): lambda d, _: d.array(),
    ord("G"): lambda d, _: d.array()[()],
    ord("L"): lambda d, depth: list(d.items(depth)),
    ord("T"): lambda d, depth: tuple(d.items(depth)),
    ord("E"): lambda d, depth: Drained(d.items(depth)),
    ord("D"): lambda d, depth: d.mapping(depth),
    ord("Q"): lambda d, _: Function(d.text()),
    ord("R"): lambda d, _: Rng(d.seed()),
    ord("O"): lambda d, _: Opaque(d.phrase()),
}


def decode(buffer: bytes | memoryview, *, copy: bool = False) -> Value:
    """The one value that the buffer holds; `copy` makes its arrays writable. Raises ProtocolError."""
    decoder = _Decoder(buffer, copy=copy)
    value = decoder.value()
    decoder.finish()
    return value


# -------------------------------------------------------------------------------------------------------- records


def record(value: object) -> bytes:
    """The value as a record of a stream."""
    content = encode(value)
    return _U64.pack(len(content)) + content


class RecordReader:
    """Cuts a stream of untrusted bytes into records; `limit` bounds what one stream may bring."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._received = 0
        self._pending = bytearray()

    def feed(self, data: bytes) -> Iterator[Value]:
        """The records that `data` completes. Raises ProtocolError."""
        self._received += len(data)
        if self._received > self._limit:
            raise ProtocolError(mark("too much came back"))
        self._pending += data
        while len(self._pending) >= _U64.size:
            (size,) = _U64.unpack_from(self._pending)
            if size > self._limit:
                raise ProtocolError(mark("a record claims to be larger than all that may come"))
            end = _U64.size + size
            if len(self._pending) < end:
                return
            content = bytes(self._pending[_U64.size : end])
            del self._pending[:end]
            yield decode(content)


def read_record(read: Callable[[int], bytes]) -> Value:
    """The next record of a trusted stream; `read(size)` returns exactly `size` bytes or raises EOFError."""
    (size,) = _U64.unpack(read(_U64.size))
    return decode(read(size))
