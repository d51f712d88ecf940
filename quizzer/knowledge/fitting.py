"""Fit a handful of parameters to one's own journal, and adopt them only if they predict better.

The journal is split in time: the first part fits, the last part judges. The fitted parameters are adopted if there
their log loss is below that of the current ones and below that of MOVING-AVG, each by a margin whose 95 % bootstrap
interval lies above 0. The figures are returned either way.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import msgspec
import numpy as np
from msgspec.structs import replace

from quizzer.knowledge import evaluation, fold
from quizzer.knowledge.items import Items
from quizzer.knowledge.memory import Floats
from quizzer.knowledge.parameters import DEFAULTS, Parameters
from quizzer.records import Entry

LEAST: Final = 200
"""Fewer reviews than this are not fitted: a held-out part of 60 tells log losses .05 apart at best."""

HELD_OUT: Final = 0.3
"""Share of the reviews, the last ones, that judges."""

_STEPS: Final = (0.5, 0.25)
"""Each parameter is tried so far up and down from the best so far, in log-odds, or in logs where it is positive."""

_POSITIVE: Final = ("known_days", "learned_days", "memory")
_ODDS: Final = ("start", "level_step", "code_start")
_RESAMPLES: Final = 2000
_PULL: Final = 2.0
"""Half the squared distance from the current parameters costs this many nats: what a few answers suggest is not taken
for a trait."""


class Margin(msgspec.Struct, frozen=True):
    """By how much held-out log loss is lower than another's, in nats, and the 95 % interval of that."""

    margin: float
    low: float
    high: float


class Fit(msgspec.Struct, frozen=True):
    """What fitting came to.

    Attributes:
        parameters: The fitted parameters; the current ones where nothing was fitted.
        adopted: Whether they predict better than the current ones and than MOVING-AVG.
        answers: Reviews in all.
        held_out: Reviews that judged; 0 where there are too few to fit.
        log_loss: Held-out log loss of the fitted parameters.
        current: The same of the current parameters.
        moving_average: The same of MOVING-AVG.
        over_current: Gain over the current parameters.
        over_moving_average: Gain over MOVING-AVG.
    """

    parameters: Parameters
    adopted: bool
    answers: int
    held_out: int = 0
    log_loss: float = 0.0
    current: float = 0.0
    moving_average: float = 0.0
    over_current: Margin | None = None
    over_moving_average: Margin | None = None


def fit(items: Items, entries: Sequence[Entry], current: Parameters = DEFAULTS, seed: int = 0) -> Fit:
    """Fit to the effective rows of a journal; takes some thirty replays of it. `seed` fixes the bootstrap."""
    before = fold.replay(items, entries, current)
    count = len(before.scores)
    if count < LEAST:
        return Fit(current, adopted=False, answers=count)
    split = count - round(HELD_OUT * count)
    fitted = _search(items, entries, current, split)
    after = fold.replay(items, entries, fitted)
    scores = before.scores
    losses = evaluation.log_losses(after.predicted, scores)[split:]
    others = evaluation.log_losses(before.predicted, scores)[split:]
    moving = evaluation.log_losses(evaluation.moving_average(scores), scores)[split:]
    over_current, over_moving = compare(losses, others, seed), compare(losses, moving, seed)
    return Fit(
        parameters=fitted,
        adopted=over_current.low > 0 and over_moving.low > 0,
        answers=count,
        held_out=count - split,
        log_loss=float(losses.mean()),
        current=float(others.mean()),
        moving_average=float(moving.mean()),
        over_current=over_current,
        over_moving_average=over_moving,
    )


def compare(ours: Floats, others: Floats, seed: int = 0) -> Margin:
    """By how much our losses are lower than others', answer by answer, with a percentile bootstrap interval."""
    gains = others - ours
    draws = np.random.default_rng(seed).integers(0, len(gains), (_RESAMPLES, len(gains)))
    low, high = np.quantile(gains[draws].mean(1), (0.025, 0.975))
    return Margin(float(gains.mean()), float(low), float(high))


def _search(items: Items, entries: Sequence[Entry], current: Parameters, split: int) -> Parameters:
    """Coordinate descent on the log loss of the first reviews, pulled towards the current parameters."""

    def cost(moves: dict[str, float]) -> float:
        replayed = fold.replay(items, entries, _moved(current, moves))
        losses = evaluation.log_losses(replayed.predicted, replayed.scores)[:split]
        return float(losses.sum()) + _PULL * sum(move**2 for move in moves.values()) / 2

    moves = dict.fromkeys((*_POSITIVE, *_ODDS), 0.0)
    best = cost(moves)
    for step in _STEPS:
        for name in moves:
            for way in (step, -step):
                trial = {**moves, name: moves[name] + way}
                if (tried := cost(trial)) < best:
                    moves, best = trial, tried
                    break
    return _moved(current, moves)


def _moved(current: Parameters, moves: dict[str, float]) -> Parameters:
    """The parameters moved, positive ones by a factor exp(move)."""
    changed = {name: getattr(current, name) * float(np.exp(moves[name])) for name in _POSITIVE}
    return replace(current, **changed, **{name: getattr(current, name) + moves[name] for name in _ODDS})
