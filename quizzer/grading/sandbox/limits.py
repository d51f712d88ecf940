"""What a sandbox may read, use and spend.

Three roles. A `submission` reads the standard library and NumPy, nothing else. `tensors` is for submissions that use
PyTorch: it reads that too, and imports it, and what it needs, before it locks itself in. A `reference` runs the bank's
own Python, whose proofs and oracles need SymPy, SciPy or PyTorch: it also reads every installed package except quizzer
itself, because the bank is installed there. Landlock cannot forbid a directory below an allowed one, so directories
that hold packages are never allowed as a whole, only entry by entry.
"""

from __future__ import annotations

import os
import site
import stat
import sys
import sysconfig
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Literal

from quizzer.grading.sandbox import seccomp

Role = Literal["submission", "tensors", "reference"]
LAYERS = frozenset({"bubblewrap", "privileges", "namespaces", "landlock", "seccomp", "user"})
"""The layers that can be left out, to see what the others stop; each is used where the machine offers it."""

OWN = Path(__file__).resolve().parent
"""The directory of the program that runs inside."""
_PROGRAM = OWN / "inside" / "main.py"
_MODULES = ["numpy.linalg", "numpy.fft", "numpy.random"]
_NOBODY = 65534
PACKAGE_DIRECTORIES = frozenset({"site-packages", "dist-packages"})
_NOT_NEEDED = PACKAGE_DIRECTORIES | {"__pycache__", "test", "idlelib", "ensurepip", "turtledemo"}
_DEVICES = ("/dev/null", "/dev/urandom", "/etc/ld.so.cache")


@dataclass(frozen=True)
class Policy:
    """The rules of one sandbox.

    Attributes:
        role: Whose code it runs.
        layers: The layers to use, of `LAYERS`.
        memory: Bytes that a job may allocate.
        output: Bytes of printed text that are kept.
        reply: Bytes that a job may answer with.
    """

    role: Role
    layers: frozenset[str] = LAYERS
    memory: int = 512 << 20
    output: int = 64 << 10
    reply: int = 32 << 20

    def configuration(self) -> dict[str, Any]:
        """What the fork server is told before anything else."""
        program = seccomp.program(threads=self.role == "reference") if "seccomp" in self.layers else b""
        return {
            "layers": sorted(self.layers),
            "path": [str(path) for path in self._search_path],
            "read": [str(path) for path in self.readable],
            "seccomp": program.hex(),
            "memory": self.memory,
            "user": _unprivileged_user(self._search_path) if "user" in self.layers else None,
            "import": ["torch", "sympy"] if self.role == "tensors" else [],  # SymPy is for torch.testing
            "hide": [] if self.role == "reference" else [str(path) for path in self._packages],
        }

    @cached_property
    def _search_path(self) -> list[Path]:
        return [*standard_library(), *self._packages]

    @cached_property
    def _packages(self) -> list[Path]:
        """Directories that hold packages, that with NumPy first."""
        return list(dict.fromkeys([_numpy().parent, *(package_directories() if self.role != "submission" else [])]))

    @property
    def readable(self) -> list[Path]:
        """Every file and directory that may be read."""
        paths = [*_standard_modules(), *shared_libraries(), *(Path(device) for device in _DEVICES)]
        numpy = _numpy()
        if self.role == "reference":
            return [*paths, *(e for d in self._packages for e in _entries(d) if not e.name.startswith("quizzer"))]
        torch = package("torch") if self.role == "tensors" else None
        return [*paths, numpy, numpy.with_name("numpy.libs"), *([torch] if torch is not None else [])]


def command(*arguments: str) -> list[str]:
    """How to start the program of a sandbox: isolated from the environment, no `site`, unbuffered, UTF-8.

    Whether compiled modules are kept, and where, is as it is for the host.
    """
    bytecode = ["-B"] if sys.dont_write_bytecode else []
    if sys.pycache_prefix is not None:
        bytecode += ["-X", f"pycache_prefix={sys.pycache_prefix}"]
    return [os.path.realpath(sys.executable), "-I", "-S", "-u", "-X", "utf8", *bytecode, str(_PROGRAM), *arguments]


def environment() -> dict[str, str]:
    """All that a sandbox sees of the environment; one thread a process, because only such a process forks."""
    names = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "OMP_THREAD_LIMIT", "MKL_NUM_THREADS")
    threads = dict.fromkeys(names, "1")
    inductor = {"TORCHINDUCTOR_CACHE_DIR": "/"}  # PyTorch makes this directory when an optimiser takes a step
    windows = {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ}  # no program starts without
    return {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": "/", **threads, **inductor, **windows}


def preparation() -> dict[str, Any]:
    """What the program imports before it knows what it is for, and where that is."""
    return {"path": [str(path) for path in (*standard_library(), _numpy().parent)], "import": _MODULES}


@cache
def package(name: str) -> Path | None:
    """The directory of an installed package; None if there is none. A file of that name is no package."""
    found = find_spec(name)
    if found is None or found.origin is None or found.submodule_search_locations is None:
        return None
    return Path(found.origin).resolve().parent


def _numpy() -> Path:
    directory = package("numpy")
    assert directory is not None  # noqa: S101 - quizzer cannot be installed without it
    return directory


@cache
def standard_library() -> tuple[Path, ...]:
    """The directories of Python's own modules."""
    library = Path(sysconfig.get_path("stdlib"))
    return library, Path(sys.base_prefix, "DLLs") if sys.platform == "win32" else library / "lib-dynload"


@cache
def _standard_modules() -> tuple[Path, ...]:
    return tuple(entry for directory in standard_library() for entry in _entries(directory, _NOT_NEEDED))


def package_directories() -> list[Path]:
    """Where packages are installed that this interpreter finds."""
    candidates = [*site.getsitepackages(), *([site.getusersitepackages()] if site.ENABLE_USER_SITE else []), *sys.path]
    unique = dict.fromkeys(Path(path).resolve() for path in candidates if Path(path).name in PACKAGE_DIRECTORIES)
    return [path for path in unique if path.is_dir()]


def _entries(directory: Path, but: frozenset[str] = frozenset()) -> Iterator[Path]:
    try:
        names = sorted(os.listdir(directory))  # noqa: PTH208 - paths sort slowly
    except OSError:
        return
    yield from (directory / name for name in names if name not in but)


@cache
def shared_libraries() -> tuple[Path, ...]:
    """Where the dynamic linker finds what extension modules need."""
    found: list[Path] = []
    for directory in (Path("/usr/lib"), Path("/lib"), Path("/usr/lib64"), Path("/lib64")):
        if directory.is_dir():
            found += directory.resolve().glob("*-linux-gnu*")
            if directory.name == "lib64":  # on some systems this also holds site-packages
                found += directory.resolve().glob("lib*.so*")
                found += directory.resolve().glob("ld-linux*")
    found += Path(sys.base_prefix, "lib").glob("libpython*")
    return tuple(dict.fromkeys(found))


def _unprivileged_user(needed: list[Path]) -> int | None:
    """The user that root should become, if that user can read what the sandbox needs."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return None
    return _NOBODY if all(_open_to_all(path) for path in [*needed, OWN]) else None


def _open_to_all(path: Path) -> bool:
    """Whether any user may go through every directory on the way, and read what is there; true if nothing is there."""
    try:
        readable = path.stat().st_mode & stat.S_IROTH
        return bool(readable) and all(parent.stat().st_mode & stat.S_IXOTH for parent in path.parents)
    except FileNotFoundError:
        return True
    except OSError:
        return False
