"""What attacks of submissions are aimed at, and whether it was hit, as seen from outside."""

from __future__ import annotations

import os
import socket
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.grading.corpus.harms import PROLOGUE

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Targets:
    """What an attack is aimed at."""

    decoy: Path
    listener: socket.socket
    program: socket.socket

    def submission(self, attack: str) -> str:
        """The attack on these targets."""
        return PROLOGUE.format(
            decoy=str(self.decoy),
            bank=str(ROOT / "question_bank" / "topics.yaml"),
            source=str(ROOT / "quizzer" / "__init__.py"),
            host=os.getpid(),
            port=self.listener.getsockname()[1],
            program=self.program.getsockname(),
            attack=attack,
        )

    def assert_unharmed(self) -> None:
        """Nothing outside has changed, nobody called, nobody's limits, priority or group are others."""
        facts = self.decoy.stat()
        assert self.decoy.read_text() == "untouched"
        assert stat.S_IMODE(facts.st_mode) == 0o644
        assert facts.st_mtime == 1_000_000_000
        assert [path.name for path in self.decoy.parent.iterdir()] == ["decoy"]
        assert not any(Path(place, "quizzer-decoy").exists() for place in ("/", "/dev/shm"))  # noqa: S108
        for listener in (self.listener, self.program):
            with pytest.raises(BlockingIOError):
                listener.accept()


@contextmanager
def targets_below(directory: Path) -> Iterator[Targets]:
    """A decoy in a directory, and a listener of each kind."""
    (directory / "files").mkdir()
    decoy = directory / "files" / "decoy"
    decoy.write_text("untouched")
    decoy.chmod(0o644)
    os.utime(decoy, (1_000_000_000, 1_000_000_000))
    here = os.open(directory, os.O_PATH)
    with socket.create_server(("127.0.0.1", 0)) as listener, socket.socket(socket.AF_UNIX) as program:
        program.bind(f"/proc/self/fd/{here}/program")  # the path of a socket may not be long
        program.listen()
        program.setblocking(False)
        listener.setblocking(False)
        yield Targets(decoy, listener, program)
    os.close(here)
