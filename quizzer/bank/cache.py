"""The loaded bank kept on disk, so that starting up need not read YAML.

What is kept belongs to one exact state of the bank's files and of this package. It can be deleted at any time; where it
cannot be written or is damaged, the bank is loaded as if there were none.
"""

from __future__ import annotations

import contextlib
import os
import stat
import time
import zlib
from collections.abc import Callable, Iterator, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import Final, TypeAlias

import msgspec

from quizzer.bank.problems import LoadedBank
from quizzer.paths import write_whole

_CHECKSUM: Final = 4
_SETTLED_NS: Final = 100_000_000
"""A file changed less than this long ago may change again without a new time stamp, so its bank is not kept yet."""

_Mark: TypeAlias = tuple[int, int, int, int, int]
"""Times of content and status in nanoseconds, size, inode, mode. A directory's times change with its entries."""


class _CachedBank(msgspec.Struct):
    """The cache file: every file and directory that was looked at, as it was, and the encoded bank."""

    seen: list[tuple[str, _Mark]]
    loaded: msgspec.Raw


def load(dirs: Sequence[Path], cache_dir: Path, *, clock: Callable[[], int] = time.time_ns) -> LoadedBank:
    """The same as `load_bank(dirs)`, from the cache where nothing has changed. `clock` gives Unix nanoseconds."""
    absolute = [str(directory.absolute()) for directory in dirs]
    name = blake2b("\0".join(absolute).encode("utf-8", "surrogateescape"), digest_size=8).hexdigest()
    path = cache_dir / f"bank-{name}"
    loaded = _read(path)
    if loaded is None:
        seen = [mark for directory in (os.path.dirname(__file__), *absolute) for mark in _look(directory)]  # noqa: PTH120
        from quizzer.bank.loader import load_bank

        loaded = load_bank(dirs)
        newest = max(max(mark[:2]) for _, mark in seen)
        if clock() - newest > _SETTLED_NS:
            _write(path, seen, loaded)
    return loaded


def _mark(path: str) -> _Mark:
    """The state of a file or directory, links followed; all zero when there is none. Strings are quicker than paths."""
    try:
        status = os.stat(path)  # noqa: PTH116
    except OSError:
        return (0, 0, 0, 0, 0)
    return (status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino, status.st_mode)


_BELOW: Final = (None, "exercises", None, "wrong")
"""Which directories of each level hold files of a bank: `<topic>`, `exercises`, `<name>`, `wrong`."""


def _look(directory: str, level: int = 0) -> Iterator[tuple[str, _Mark]]:
    """Everything that the loader may read below a directory, and the directory itself."""
    yield directory, _mark(directory)
    try:
        names = sorted(os.listdir(directory))  # noqa: PTH208
    except OSError:
        return
    for name in names:
        path = os.path.join(directory, name)  # noqa: PTH118
        if name.startswith((".", "__")):
            continue
        mark = _mark(path)
        if not stat.S_ISDIR(mark[-1]):
            yield path, mark
        elif level < len(_BELOW) and _BELOW[level] in (None, name):
            yield from _look(path, level + 1)


def _read(path: Path) -> LoadedBank | None:
    """What is kept, if it is whole and nothing has changed since."""
    try:
        data = memoryview(path.read_bytes())
    except OSError:
        return None
    body = data[_CHECKSUM:]
    if zlib.crc32(body).to_bytes(_CHECKSUM, "big") != data[:_CHECKSUM]:
        return None
    try:
        kept = msgspec.msgpack.decode(body, type=_CachedBank)
        if any(_mark(seen) != mark for seen, mark in kept.seen):
            return None
        return msgspec.msgpack.decode(kept.loaded, type=LoadedBank)
    except msgspec.DecodeError:  # written by another version
        return None


def _write(path: Path, seen: list[tuple[str, _Mark]], loaded: LoadedBank) -> None:
    """Keep it, replacing what was kept at once or not at all; a file name that is no Unicode is not kept."""
    with contextlib.suppress(OSError, UnicodeEncodeError):
        body = msgspec.msgpack.encode(_CachedBank(seen, msgspec.Raw(msgspec.msgpack.encode(loaded))))
        write_whole(path, zlib.crc32(body).to_bytes(_CHECKSUM, "big") + body)
