"""The hash chain of the journal: each row carries a hash of itself and of the row before."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any

import msgspec

from quizzer.storage.rows import ENTRY_COLUMNS

_ALWAYS_HASHED = ENTRY_COLUMNS.index("confidence")
"""The columns before it are of the first schema; those from it on are hashed only in rows where one of them is set, so
that rows written before they existed keep their hashes."""

GENESIS = bytes(32)
"""Stands for the hash of the row before the first."""


def chain_hash(previous: bytes, columns: Sequence[Any]) -> bytes:
    """The hash of a journal row: BLAKE2b-256 of the hash before it and of its `ENTRY_COLUMNS` as a JSON array."""
    later_ones_set = any(value is not None for value in columns[_ALWAYS_HASHED:])
    covered = list(columns if later_ones_set else columns[:_ALWAYS_HASHED])
    return hashlib.blake2b(previous + msgspec.json.encode(covered), digest_size=32).digest()
