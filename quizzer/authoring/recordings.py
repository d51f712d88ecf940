"""Recorded outputs of oracles: `bank prove` holds references against them where an oracle's library is not installed.

The file is JSON in gzip: for every exercise with an oracle, one input of each kind and what the oracle returned. Inputs
are kept too, so that a record does not depend on what a seed draws in some version of NumPy. Both are the frames in
which sandboxes exchange values (`quizzer.grading.sandbox.protocol`: npy arrays, no pickle), in base64.
"""

from __future__ import annotations

import gzip
import hashlib
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import msgspec

from quizzer.bank.parts import Exercise
from quizzer.errors import BankError

FILE_NAME: Final = "oracles.json.gz"


class RecordedCase(msgspec.Struct, frozen=True):
    """One input of a kind and the oracle's output, both encoded."""

    kind: str
    arguments: bytes
    output: bytes


class Recording(msgspec.Struct, frozen=True):
    """What an oracle returned; inputs that the contract refuses are left out.

    Attributes:
        fingerprint: Of the exercise for which it holds, see `fingerprint`.
        seed: What the inputs were drawn from.
        cases: One of each kind.
    """

    fingerprint: str
    seed: int
    cases: tuple[RecordedCase, ...]


def fingerprint(exercise: Exercise) -> str:
    """The hash of what a recording depends on: the oracle, and the contract with its generators of inputs."""
    parts = (exercise.signature, exercise.cases, exercise.oracle, list(exercise.edge_cases))
    return hashlib.sha256(msgspec.json.encode(parts)).hexdigest()


def load_recordings(file: Path) -> dict[str, Recording]:
    """The recordings by the id of their question; none if there is no file. Raises BankError if it is damaged."""
    if not file.exists():
        return {}
    try:
        return msgspec.json.decode(gzip.decompress(file.read_bytes()), type=dict[str, Recording])
    except (OSError, EOFError, zlib.error, msgspec.MsgspecError) as error:
        raise BankError("The recorded outputs of oracles cannot be read.", where=str(file)) from error


def save_recordings(file: Path, recordings: Mapping[str, Recording]) -> None:
    """Write the file; the same recordings give the same bytes."""
    content = msgspec.json.encode(dict(sorted(recordings.items())))
    file.write_bytes(gzip.compress(content, mtime=0))
