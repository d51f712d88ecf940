"""Arrays as npy frames (format 1.0, C order, little endian), without pickle and without evaluating a header.

NumPy's own reader parses the header as Python and allocates what it claims; a frame from a sandbox deserves neither.
"""

from __future__ import annotations

import math
import re
import struct
from functools import lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt

from quizzer.grading.sandbox.phrase import mark

_MAGIC = b"\x93NUMPY\x01\x00"
_PREFIX = struct.Struct("<8sH")
_DTYPE = r"\|b1|\|[iu]1|<[iu][248]|<f[248]|<c(?:8|16)|<U[1-9][0-9]{0,3}"
_SHAPE = r"|[0-9]{1,15},|[0-9]{1,15}(?:, [0-9]{1,15}){1,15}"
_HEADER = re.compile(rf"\{{'descr': '({_DTYPE})', 'fortran_order': False, 'shape': \(({_SHAPE})\), \}} *\n")
_ALLOWED = re.compile(_DTYPE)
_MAX_HEADER = 1024
_MAX_CODE_POINT = 0x10FFFF


class BadFrame(ValueError):  # noqa: N818 - named for what it is
    """The bytes are no frame that this module writes."""


@lru_cache(maxsize=512)
def _header(descr: str, shape: tuple[int, ...]) -> bytes:
    text = f"{{'descr': '{descr}', 'fortran_order': False, 'shape': {shape}, }}"
    length = len(text) + 1
    padding = -(_PREFIX.size + length) % 64
    return _PREFIX.pack(_MAGIC, length + padding) + text.encode() + b" " * padding + b"\n"


def allowed(dtype: np.dtype[Any]) -> bool:
    """Whether arrays of this type travel: booleans, integers, floats to 64 bits, complex to 128, short strings."""
    return _ALLOWED.fullmatch(dtype.newbyteorder("<").str) is not None


def dump(array: npt.NDArray[Any]) -> bytes:
    """The frame of an array of an allowed type."""
    plain = np.asarray(array, dtype=array.dtype.newbyteorder("<"), order="C")
    return _header(plain.dtype.str, plain.shape) + plain.tobytes()


def load(frame: memoryview) -> npt.NDArray[Any]:
    """The array of a frame, as a view of its bytes. Raises BadFrame before anything is allocated."""
    if len(frame) < _PREFIX.size:
        raise BadFrame(mark("an npy frame is cut short"))
    magic, length = _PREFIX.unpack(frame[: _PREFIX.size])
    start = _PREFIX.size + length
    if magic != _MAGIC or length > _MAX_HEADER or start > len(frame):
        raise BadFrame(mark("an npy frame has a bad prefix"))
    header = _HEADER.fullmatch(bytes(frame[_PREFIX.size : start]).decode("ascii", "replace"))
    if header is None:
        raise BadFrame(mark("an npy header is not in the expected form"))
    dtype = np.dtype(header[1])
    shape = tuple(int(n) for n in header[2].replace(",", " ").split())
    size = math.prod(shape)
    if size * dtype.itemsize != len(frame) - start:
        raise BadFrame(mark("an npy frame's size contradicts its header"))
    if not size:
        return np.empty(shape, dtype)
    if dtype.kind == "U" and np.frombuffer(frame, "<u4", -1, start).max() > _MAX_CODE_POINT:
        raise BadFrame(mark("a string array holds no text"))
    return np.frombuffer(frame, dtype, size, start).reshape(shape)
