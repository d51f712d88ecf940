"""Bubblewrap around the launcher, where it is installed and works: namespaces in which there is nothing else to see.

Landlock and seccomp do not need it; where the kernel lacks Landlock, it is what keeps the learner's files out of sight.
Sandboxes see the sum of what their policies let them read; what tells them apart is Landlock.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from quizzer.grading.sandbox.limits import (
    OWN,
    PACKAGE_DIRECTORIES,
    package_directories,
    shared_libraries,
    standard_library,
)

_NAMESPACES: Final = tuple(f"--unshare-{kind}" for kind in ("user", "pid", "net", "ipc", "uts", "cgroup-try"))
_FILES: Final = ("/dev/null", "/dev/urandom", "/etc/ld.so.cache")


def prefix() -> list[str]:
    """What to put before a command so that it runs inside bubblewrap; nothing where that is not installed.

    Nothing for root either: in a user namespace of its own, root could not become the user without rights that it does.
    """
    program = shutil.which("bwrap")
    if program is None or os.geteuid() == 0:
        return []
    return [program, *_NAMESPACES, *_mounts(), "--chdir", "/", "--"]


def _mounts() -> Iterator[str]:
    """The file system: what is bound later covers what was bound before."""
    yield from ("--proc", "/proc")
    for device in _FILES:
        yield from ("--dev-bind-try", device, device)
    for directory in ("/lib", "/lib64"):
        if Path(directory).is_symlink():
            yield from ("--symlink", str(Path(directory).readlink()), directory)
    yield from _bound([Path(os.path.realpath(sys.executable)), *shared_libraries(), *standard_library()])
    hidden = [library / name for library in standard_library() for name in PACKAGE_DIRECTORIES]
    yield from _emptied(hidden)
    for packages in package_directories():
        yield from _bound([packages])
        yield from _emptied(own := list(packages.glob("quizzer*")))
        hidden += own
    yield from _bound([OWN])
    for place in (*filter(Path.is_dir, hidden), Path("/")):
        yield from ("--remount-ro", str(place))


def _bound(paths: Iterable[Path]) -> Iterator[str]:
    """What may be read, in directories that anybody may pass, also the user that root becomes."""
    for path in paths:
        for parent in reversed(path.parents):
            yield from ("--dir", str(parent))
        yield from ("--ro-bind-try", str(path), str(path))


def _emptied(directories: Iterable[Path]) -> Iterator[str]:
    for directory in filter(Path.is_dir, directories):
        yield from ("--tmpfs", str(directory))
