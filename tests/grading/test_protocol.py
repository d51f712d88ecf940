"""What travels between host and sandbox, and what a hostile reply can do to the host: nothing."""

from __future__ import annotations

import contextlib
import io
import pickle
import struct
import tracemalloc
from collections import OrderedDict, defaultdict
from enum import IntEnum, StrEnum
from typing import Any, NamedTuple

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as nst

from quizzer.grading.compare import same
from quizzer.grading.reports import read
from quizzer.grading.sandbox import npy
from quizzer.grading.sandbox.protocol import (
    Function,
    NotTransferable,
    Opaque,
    ProtocolError,
    RecordReader,
    Rng,
    decode,
    encode,
    record,
)

KINDS = nst.boolean_dtypes() | nst.integer_dtypes() | nst.floating_dtypes() | nst.complex_number_dtypes()
ARRAYS = nst.arrays(
    KINDS.filter(npy.allowed),
    nst.array_shapes(min_dims=0, max_dims=4, min_side=0, max_side=4),
)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.complex_numbers() | st.text() | st.binary() | ARRAYS
    | st.builds(Function, st.text(st.characters(codec="utf-8"))) | st.builds(Rng, st.integers(0, 2**64)),
    lambda inner: st.lists(inner, max_size=4) | st.lists(inner, max_size=4).map(tuple)
    | st.dictionaries(st.text(st.characters(codec="utf-8")) | st.integers(), inner, max_size=4),
    max_leaves=8,
)  # fmt: skip


@given(VALUES)
def test_a_value_arrives_as_it_was_sent(value: Any) -> None:
    arrived = decode(encode(value))
    assert encode(arrived) == encode(value)
    assert type(arrived) is type(value)


def test_keys_that_all_have_one_hash_are_refused() -> None:
    multiples = [k * (2**61 - 1) for k in range(4_000)]  # the modulus of Python's hash of integers
    with pytest.raises(ProtocolError, match="hard to tell apart"):
        decode(encode(dict.fromkeys(multiples)))


def test_keys_that_have_one_hash_by_chance_are_not() -> None:
    grid = {(i, j): i * j for i in range(-30, 30) for j in range(-30, 30)}  # hash(-1) is hash(-2)
    assert decode(encode(grid)) == grid


@given(ARRAYS)
def test_frames_are_npy_files(array: Any) -> None:
    read_by_numpy = np.load(io.BytesIO(npy.dump(array)), allow_pickle=False)
    assert read_by_numpy.shape == array.shape
    assert same(npy.load(memoryview(npy.dump(array))), array)


@given(st.binary(max_size=200))
def test_arbitrary_bytes_are_a_value_or_a_protocol_error(data: bytes) -> None:
    with contextlib.suppress(ProtocolError):
        decode(data)


@given(VALUES, st.data())
def test_damaged_values_are_a_value_or_a_protocol_error(value: Any, data: st.DataObject) -> None:
    damaged = bytearray(encode(value))
    place = data.draw(st.integers(0, len(damaged) - 1))
    damaged[place] = data.draw(st.integers(0, 255))
    for bad in (bytes(damaged), encode(value)[:place]):
        with contextlib.suppress(ProtocolError):
            decode(bad)


def framed(header: str, content: bytes = b"", magic: bytes = b"\x93NUMPY\x01\x00") -> bytes:
    text = header.encode() + b"\n"
    frame = magic + struct.pack("<H", len(text)) + text + content
    return b"A" + struct.pack("<Q", len(frame)) + frame


@pytest.mark.parametrize(
    "bad",
    [
        framed("{'descr': '<f8', 'fortran_order': False, 'shape': (1000000000000,), }"),
        framed("{'descr': '<f8', 'fortran_order': False, 'shape': (999999999999999, 999999999999999), }"),
        framed("{'descr': '|O', 'fortran_order': False, 'shape': (1,), }", pickle.dumps(print)),
        framed("{'descr': [('a', '<f8')], 'fortran_order': False, 'shape': (1,), }", bytes(8)),
        framed("{'descr': '<f8', 'fortran_order': False, 'shape': (-1,), }"),
        framed("{'descr': '<f8', 'fortran_order': False, 'shape': (" + "1, " * 40 + "1), }", bytes(8)),
        framed("{'descr': '<f8', 'fortran_order': False, 'shape': (__import__('os').getpid(),), }"),
        framed("(" * 900),
        framed("{'descr': '<f8', 'fortran_order': False, 'shape': (1,), }", bytes(8), b"\x93NUMPY\x02\x00"),
        framed("{'descr': '<U1', 'fortran_order': False, 'shape': (1,), }", b"\xff\xff\xff\xff"),
        framed("{'descr': '<f8', 'fortran_order': False, 'shape': (2,), }", bytes(8)),
        b"L" + struct.pack("<I", 2**32 - 1),
        b"D" + struct.pack("<I", 2**32 - 1),
        b"S" + struct.pack("<Q", 2**63),
        b"I" + struct.pack("<I", 2**31) + b"1",
        b"L" + struct.pack("<I", 1) * 1 + (b"L" + struct.pack("<I", 1)) * 10_000,
        b"D" + struct.pack("<I", 1) + b"L" + struct.pack("<I", 0) + b"N",
        b"D" + struct.pack("<I", 1) + b"T" + struct.pack("<I", 1) + b"L" + struct.pack("<I", 0) + b"N",
        b"R" + struct.pack("<I", 1) + b"\xff",
        b"N" + b"N",
        b"",
        pickle.dumps(np.ones(3)),
    ],
)  # fmt: skip
def test_bombs_and_forgeries_are_refused_before_anything_is_allocated(bad: bytes) -> None:
    tracemalloc.start()
    try:
        with pytest.raises(ProtocolError):
            decode(bad)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 10 << 20


def test_many_colliding_keys_are_refused() -> None:
    collide = (2**61 - 1) * np.arange(5000, dtype=object)
    forged = b"D" + struct.pack("<I", 5000) + b"".join(encode(int(key)) + b"N" for key in collide)
    with pytest.raises(ProtocolError, match="too many keys"):
        decode(forged)


def test_many_small_values_are_refused() -> None:
    with pytest.raises(ProtocolError, match="too many parts"):
        decode(b"L" + struct.pack("<I", 300_000) + b"N" * 300_000)


class Lying(np.ndarray):
    """An array that claims to be equal to everything and hides its values."""

    def __array__(self, *_: object, **__: object) -> Any:
        raise AssertionError

    def __eq__(self, other: object) -> Any:
        return True

    __hash__ = None

    def tobytes(self, *_: object, **__: object) -> bytes:
        return b"lie"


class Gradients(NamedTuple):
    dw: float
    db: float


class Color(IntEnum):
    RED = 3


class Kind(StrEnum):
    SADDLE = "saddle"


class Liar(float):
    def __float__(self) -> float:
        return 1.0

    def __eq__(self, other: object) -> bool:
        return True

    __hash__ = float.__hash__


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (Gradients(1.0, 2.0), (1.0, 2.0)),
        (OrderedDict(a=1), {"a": 1}),
        (defaultdict(int, a=1), {"a": 1}),
        (np.str_("saddle"), "saddle"),
        (np.array("saddle"), "saddle"),
        (Kind.SADDLE, "saddle"),
        (Color.RED, 3),
        (Liar(2.0), 2.0),
        (np.longdouble(0.5), np.float64(0.5)),
        (np.ones(2, np.longdouble), np.ones(2)),
        (np.ones(2, np.clongdouble), np.ones(2, complex)),
    ],
    ids=lambda value: type(value).__name__,
)
def test_an_instance_of_a_subclass_travels_as_the_plain_data_it_holds(value: Any, plain: Any) -> None:
    arrived = decode(encode(value))
    assert type(arrived) is type(plain)
    assert same(arrived, plain)


def test_a_subclass_of_ndarray_travels_as_the_array_that_it_is() -> None:
    arrived: Any = decode(encode(np.arange(3.0).view(Lying)))
    assert type(arrived) is np.ndarray
    assert arrived.tolist() == [0.0, 1.0, 2.0]
    masked: Any = decode(encode(np.ma.masked_array([1.0, 2.0], [True, False])))
    assert masked.tolist() == [1.0, 2.0]


@pytest.mark.parametrize("value", [{1, 2}, object(), lambda: 0, np.array([None]), 10**1000, range(3)])
def test_what_cannot_travel_is_described(value: Any) -> None:
    with pytest.raises(NotTransferable):
        encode(value)
    arrived: Any = decode(encode([value], strict=False))
    assert isinstance(arrived[0], Opaque)


def test_a_list_that_holds_itself_ends() -> None:
    endless: list[Any] = []
    endless.append(endless)
    assert decode(encode(endless, strict=False)) is not None


def test_decoded_arrays_are_views_or_writable_copies() -> None:
    data = encode(np.ones(2))
    view: Any = decode(data)
    copied: Any = decode(data, copy=True)
    assert not view.flags.writeable
    assert copied.flags.writeable


@given(st.lists(VALUES, max_size=4), st.integers(1, 50))
def test_records_are_cut_out_of_any_chunks(values: list[Any], size: int) -> None:
    stream = b"".join(record(value) for value in values)
    reader = RecordReader(1 << 20)
    arrived = [v for i in range(0, len(stream), size) for v in reader.feed(stream[i : i + size])]
    assert [encode(value) for value in arrived] == [encode(value) for value in values]


def test_a_stream_may_not_bring_more_than_its_limit() -> None:
    with pytest.raises(ProtocolError, match="too much came back"):
        list(RecordReader(1 << 20).feed(bytes((1 << 20) + 1)))
    with pytest.raises(ProtocolError, match="larger than all"):
        list(RecordReader(1 << 20).feed(struct.pack("<Q", 1 << 40)))


@given(st.sampled_from(["call", "load", "banned", "case", "script", "attack", "x"]), st.lists(VALUES, max_size=8))
def test_malformed_records_are_protocol_errors(kind: str, forged: list[Any]) -> None:
    with contextlib.suppress(ProtocolError):
        read([kind, *forged])
