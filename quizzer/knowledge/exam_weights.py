"""What an exam asks for: the weight of each point and each exercise."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from quizzer.knowledge.memory import Floats

EXAM_CODE: Final = 0.3
"""Share of the exam that is writing code; the rest asks for every point in new wording."""


def exam_weights(theory: Sequence[str], coding: NDArray[np.bool_], weights: Mapping[str, float]) -> Floats:
    """Weights that sum to 1, `EXAM_CODE` of it for writing code where there is any."""
    raw = np.ones(len(coding))
    raw[: len(theory)] = [weights.get(id_, 1.0) for id_ in theory]
    if coding.all() or not coding.any():
        return np.asarray(raw / raw.sum())
    code, rest = EXAM_CODE / raw[coding].sum(), (1 - EXAM_CODE) / raw[~coding].sum()
    return np.asarray(np.where(coding, code, rest) * raw)
