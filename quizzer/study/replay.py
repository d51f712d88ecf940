"""The journal as the model saw it go by: what it said of each answer beforehand, and what it expected after each day.

The whole replay takes seconds for a year of answers; a cache file keeps what it came to up to the last day that is
over, so that only the rows after that are replayed. Losing the file costs the whole replay and nothing else.
"""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from quizzer.paths import write_whole
from quizzer.records import Confidence, Entry
from quizzer.storage.projection import effective

if TYPE_CHECKING:
    from quizzer.knowledge.state import Knowledge
    from quizzer.study.learner import Learner


class Foretold(msgspec.Struct, frozen=True, array_like=True):
    """A review: the chance said of it beforehand, its score, question (an index of the bank's), day, grade (1 to 4).

    `confidence` is how sure the learner was, where asked.
    """

    predicted: float
    score: float
    question: int
    day: int
    grade: int
    confidence: Confidence | None


class DayScore(msgspec.Struct, frozen=True):
    """The score to expect on the morning after a study day, 0 to 1."""

    day: date
    score: float


class Past(msgspec.Struct, frozen=True):
    """All reviews that count, and the course of the score to expect, oldest first."""

    reviews: tuple[Foretold, ...] = ()
    days: tuple[DayScore, ...] = ()


class _KeptStates(msgspec.Struct, frozen=True):
    """The past up to the row `seq`, the last of a day; `hash` tells that it is still the same journal."""

    key: bytes
    seq: int
    hash: bytes
    state: bytes
    past: Past


class _Begun(NamedTuple):
    """Where a replay goes on."""

    seq: int
    state: Knowledge | None
    past: Past


def recall(learner: Learner) -> Past:
    """The past, up to the last row of the journal."""
    begun = _begin(learner)
    entries = list(learner.journal.entries(since=begun.seq))
    if any(entry.target is not None and entry.target <= begun.seq for entry in entries):
        begun = _Begun(0, None, Past())  # a row that was replayed no longer counts as it did
        entries = list(learner.journal.entries())
    counted = [entry for entry, undone in effective(entries) if not undone]
    end = max((entry.seq for entry in entries if entry.day < learner.today()), default=begun.seq)
    settled = _replay(learner, begun, [entry for entry in counted if entry.seq <= end], end)
    if end > begun.seq:
        _keep(learner, settled)
    return _replay(learner, settled, [entry for entry in counted if entry.seq > end], end).past


def _replay(learner: Learner, begun: _Begun, entries: Sequence[Entry], end: int) -> _Begun:
    from quizzer.knowledge import exam, fold, prediction

    _, state, past = begun
    items, parameters = learner.knowing.items, learner.knowing.parameters
    reviews, days = list(past.reviews), list(past.days)
    for day, rows in groupby(entries, key=lambda entry: entry.day):
        group = list(rows)
        seen = fold.replay(items, group, parameters, state)
        known = [entry for entry in group if entry.type == "review" and entry.question in items.index]
        told = zip(seen.predicted, seen.scores, seen.questions, seen.grades, known, strict=True)
        reviews += [
            Foretold(float(p), float(y), int(q), day.toordinal(), int(g), e.confidence) for p, y, q, g, e in told
        ]
        state = seen.after
        expected = exam.score(items, prediction.known(items, state, day.toordinal() + 1.0, parameters))
        days.append(DayScore(day, float(expected[0])))
    return _Begun(end, state, Past(tuple(reviews), tuple(days)))


def _begin(learner: Learner) -> _Begun:
    """What was kept, if it is of this journal; else the beginning."""
    from quizzer.knowledge.state import Knowledge

    if learner.past_file is not None:
        with contextlib.suppress(OSError, msgspec.DecodeError, ValueError):
            kept = msgspec.msgpack.decode(learner.past_file.read_bytes(), type=_KeptStates)
            if kept.key == learner.knowing.key and learner.journal.hash_of(kept.seq) == kept.hash:
                return _Begun(kept.seq, Knowledge.from_bytes(kept.state), kept.past)
    return _Begun(0, None, Past())


def _keep(learner: Learner, settled: _Begun) -> None:
    link = learner.journal.hash_of(settled.seq)
    if learner.past_file is None or settled.state is None or link is None:
        return
    kept = _KeptStates(learner.knowing.key, settled.seq, link, settled.state.to_bytes(), settled.past)
    with contextlib.suppress(OSError):
        write_whole(learner.past_file, msgspec.msgpack.encode(kept))
