"""What is known about learners, as arrays with a leading axis of learners, L (1 in the app).

Computed from answers alone: the same answers give the same bytes.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Any, Final, Self

import msgspec
import numpy as np
from numpy.typing import NDArray

from quizzer.bank.model import KINDS
from quizzer.knowledge import priors
from quizzer.knowledge.items import Bools, Ints, Items
from quizzer.knowledge.memory import Floats

NEVER: Final = -1e6
"""The day of what has not happened."""

TRAIL: Final = 6
"""So many of the last answers are remembered one by one."""


@dataclass(frozen=True, eq=False)
class Knowledge:
    """The state of L learners.

    Attributes:
        stability: Days, as FSRS; 1 where a point was never met. (L, P)
        difficulty: 1 to 10, as FSRS. (L, P)
        miss: Chance that a point is not understood, but for the lessons on it; 1 where it was never met. (L, P)
        lessons: Explanations read on each point, weaker ones in part. (L, P)
        met: Day on which a point was last practised, or NEVER. (L, P)
        asked: Day on which a question was last answered, or NEVER. (L, Q)
        times: How often a question was answered. (L, Q)
        score: The last score of each question, 0 to 1. (L, Q)
        vouched: Whether the learner said to know it well, and nothing has verified that yet. (L, Q)
        mean: Estimate of the traits, see `priors`. (L, F)
        covariance: Its uncertainty. (L, F, F)
        written: How often code was written, by topic. (L, T)
        pace: Sum of log(seconds / usual seconds), and number of timed answers, by kind. (L, kinds, 2)
        trail: The last questions, latest first, -1 where there are fewer. (L, TRAIL)
        failures: Wrong answers in a row. (L,)
        answers: Number of answers. (L,)
        spent: Seconds of the last days on answers in all, and on code; older time fades. (L, 2)
        day: Day of the last answer, or NEVER. (L,)
        today: Answers on that day. (L,)
        began: Day of the first answer, or NEVER. (L,)
        active: Days with answers. (L,)
    """

    stability: Floats
    difficulty: Floats
    miss: Floats
    lessons: Floats
    met: Floats
    asked: Floats
    times: Ints
    score: Floats
    vouched: Bools
    mean: Floats
    covariance: Floats
    written: Floats
    pace: Floats
    trail: Ints
    failures: Ints
    answers: Ints
    spent: Floats
    day: Floats
    today: Ints
    began: Floats
    active: Ints

    @property
    def learners(self) -> int:
        """Number of learners, L."""
        return len(self.answers)

    def copy(self) -> Self:
        """An independent copy."""
        return replace(self, **{field.name: getattr(self, field.name).copy() for field in fields(self)})

    def rows(self, learners: Ints | Bools) -> Self:
        """The state of some of the learners alone."""
        return replace(self, **{field.name: getattr(self, field.name)[learners] for field in fields(self)})

    def to_bytes(self) -> bytes:
        """The state as a snapshot to keep; `from_bytes` gives the same state, bit for bit."""
        arrays = {field.name: getattr(self, field.name) for field in fields(self)}
        packed = {name: (str(array.dtype), array.shape, array.tobytes()) for name, array in arrays.items()}
        return msgspec.msgpack.encode(packed)

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """The state kept by `to_bytes`. Raises ValueError for anything else."""
        try:
            packed = msgspec.msgpack.decode(data, type=dict[str, tuple[str, tuple[int, ...], bytes]])
            return cls(**{name: _array(*array) for name, array in packed.items()})
        except (msgspec.DecodeError, TypeError, ValueError) as error:
            raise ValueError(f"This is no snapshot of a learner's state: {error}") from None


def _array(dtype: str, shape: tuple[int, ...], raw: bytes) -> NDArray[Any]:
    return np.frombuffer(raw, dtype).reshape(shape).copy()


def start(items: Items, learners: int = 1) -> Knowledge:
    """Learners of whom nothing is known yet."""
    points, questions = (learners, len(items.points)), (learners, len(items.questions))
    mean, covariance = priors.prior(items)
    return Knowledge(
        stability=np.ones(points),
        difficulty=np.full(points, 5.0),
        miss=np.ones(points),
        lessons=np.zeros(points),
        met=np.full(points, NEVER),
        asked=np.full(questions, NEVER),
        times=np.zeros(questions, dtype=np.int64),
        score=np.zeros(questions),
        vouched=np.zeros(questions, dtype=np.bool_),
        mean=np.tile(mean, (learners, 1)),
        covariance=np.tile(covariance, (learners, 1, 1)),
        written=np.zeros((learners, len(items.topics))),
        pace=np.zeros((learners, len(KINDS), 2)),
        trail=np.full((learners, TRAIL), -1, dtype=np.int64),
        failures=np.zeros(learners, dtype=np.int64),
        answers=np.zeros(learners, dtype=np.int64),
        spent=np.zeros((learners, 2)),
        day=np.full(learners, NEVER),
        today=np.zeros(learners, dtype=np.int64),
        began=np.full(learners, NEVER),
        active=np.zeros(learners, dtype=np.int64),
    )
