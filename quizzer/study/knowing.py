"""What the learner knows, kept in step with the journal.

The state follows from the journal alone (`quizzer.knowledge.fold`); checkpoints along the way, in memory and in a cache
file, spare the replay of all of it. An undo, or another rating, of an answer before a checkpoint goes back to the one
before that. Losing the cache costs a replay and nothing else.
"""

from __future__ import annotations

import contextlib
import threading
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from quizzer.paths import write_whole
from quizzer.storage.projection import effective

if TYPE_CHECKING:
    from quizzer.bank.model import Bank
    from quizzer.knowledge.items import Items
    from quizzer.knowledge.parameters import Parameters
    from quizzer.knowledge.state import Knowledge
    from quizzer.storage.journal import Journal

VERSION: Final = 3
"""Of the model: a state computed by another version is not used."""

SPACING: Final = 64
"""Rows from one checkpoint to the next: a replay of so many takes some ten milliseconds."""

KEPT: Final = 6
"""So many checkpoints are kept, the latest: an undo reaches some 400 answers back without a whole replay."""


class _Checkpoint(msgspec.Struct, frozen=True):
    """The state after the row `seq`, whose hash tells that it is still the same journal."""

    seq: int
    hash: bytes
    state: bytes


class _KeptCheckpoints(msgspec.Struct, frozen=True):
    """The cache file: what the checkpoints were computed with, and they themselves, oldest first."""

    key: bytes
    checkpoints: tuple[_Checkpoint, ...]


@dataclass(frozen=True)
class _Reached:
    """The state after the row `seq`."""

    seq: int
    state: Knowledge


class Knowing:
    """The state of one learner's knowledge.

    Args:
        bank: The questions.
        journal: What was answered.
        cache: File to keep checkpoints in; None keeps them in memory only.
        parameters: The learner's parameters; None is the default ones.
    """

    def __init__(
        self, bank: Bank, journal: Journal, cache: Path | None = None, parameters: Parameters | None = None
    ) -> None:
        self._bank = bank
        self._journal = journal
        self._cache = cache
        self._given = parameters
        self._checkpoints: list[_Checkpoint] | None = None
        self._reached: _Reached | None = None
        self._lock = threading.Lock()

    @cached_property
    def items(self) -> Items:
        """The bank as arrays."""
        from quizzer.knowledge.items import build_items

        return build_items(self._bank)

    @cached_property
    def parameters(self) -> Parameters:
        """The parameters of the learner."""
        from quizzer.knowledge.parameters import DEFAULTS

        return self._given or DEFAULTS

    def state(self) -> Knowledge:
        """The state after the last row of the journal."""
        with self._lock:
            return self._state()

    def _state(self) -> Knowledge:
        from quizzer.knowledge.fold import fold

        end = self._journal.end()
        if self._reached is not None and self._reached.seq == end:
            return self._reached.state
        reached = self._reached or self._start()
        entries = list(self._journal.entries(since=reached.seq))
        while (changed := min((e.target for e in entries if e.target is not None), default=end + 1)) <= reached.seq:
            reached = self._before(changed)
            entries = list(self._journal.entries(since=reached.seq))
        counted = [(entry.seq, entry) for entry, undone in effective(entries) if not undone]
        state, at = reached.state, reached.seq
        for checkpoint in range((reached.seq // SPACING + 1) * SPACING, end + 1, SPACING):
            state = fold(self.items, [e for seq, e in counted if at < seq <= checkpoint], state, self.parameters)
            at = checkpoint
            self._keep(at, state)
        state = fold(self.items, [e for seq, e in counted if seq > at], state, self.parameters)
        self._reached = _Reached(end, state)
        return state

    def _start(self) -> _Reached:
        """The last checkpoint that holds, or the beginning."""
        if self._checkpoints is None:
            self._checkpoints = self._load()
        return self._last()

    def _before(self, seq: int) -> _Reached:
        """The state before a row that no longer counts as it did; later checkpoints are dropped."""
        self._start()
        self._checkpoints = [checkpoint for checkpoint in self._checkpoints or () if checkpoint.seq < seq]
        return self._last()

    def _last(self) -> _Reached:
        from quizzer.knowledge.state import Knowledge, start

        while self._checkpoints:
            checkpoint = self._checkpoints[-1]
            if self._journal.hash_of(checkpoint.seq) == checkpoint.hash:
                with contextlib.suppress(ValueError):
                    return _Reached(checkpoint.seq, Knowledge.from_bytes(checkpoint.state))
            self._checkpoints.pop()
        return _Reached(0, start(self.items))

    def _keep(self, seq: int, state: Knowledge) -> None:
        link = self._journal.hash_of(seq)
        if link is None:
            return
        known = [checkpoint for checkpoint in self._checkpoints or () if checkpoint.seq < seq]
        self._checkpoints = [*known, _Checkpoint(seq, link, state.to_bytes())][-KEPT:]
        self._save()

    @cached_property
    def key(self) -> bytes:
        """What a state depends on besides the journal."""
        items = self.items
        parts = [
            str(VERSION).encode(),
            msgspec.msgpack.encode((items.questions, items.points, items.topics, self.parameters)),
            *(array.tobytes() for array in (items.first, items.members, items.topic, items.level, items.kind)),
            *(array.tobytes() for array in (items.guess, items.slip, items.fresh, items.weight, items.requires)),
        ]
        digest = blake2b(digest_size=16)
        for part in parts:
            digest.update(part)
        return digest.digest()

    def _load(self) -> list[_Checkpoint]:
        if self._cache is None:
            return []
        with contextlib.suppress(OSError, msgspec.DecodeError):
            kept = msgspec.msgpack.decode(self._cache.read_bytes(), type=_KeptCheckpoints)
            if kept.key == self.key:
                return list(kept.checkpoints)
        return []

    def _save(self) -> None:
        """Write the checkpoints, whole or not at all; where they cannot be written they are computed again."""
        if self._cache is None:
            return
        with contextlib.suppress(OSError):
            write_whole(self._cache, msgspec.msgpack.encode(_KeptCheckpoints(self.key, tuple(self._checkpoints or ()))))
