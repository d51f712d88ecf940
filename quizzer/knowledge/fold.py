"""The state from a journal: a fold over its effective rows, in their order.

The same rows give the same state, bit for bit. Rows of questions that the bank no longer has are passed over.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import numpy as np

from quizzer.knowledge import learning
from quizzer.knowledge.evidence import Answers
from quizzer.knowledge.guess_and_slip import confident_guess
from quizzer.knowledge.items import Ints, Items
from quizzer.knowledge.memory import Floats
from quizzer.knowledge.parameters import DEFAULTS, Parameters
from quizzer.knowledge.state import Knowledge, start
from quizzer.records import Entry, Rating

_HALF: Final = 0.5
"""From this score on, an answer without a rating counts as passed."""

_GRADES: Final = {Rating.AGAIN: 1, Rating.HARD: 2, Rating.GOOD: 3, Rating.EASY: 4}


def fold(
    items: Items, entries: Iterable[Entry], state: Knowledge | None = None, parameters: Parameters = DEFAULTS
) -> Knowledge:
    """The state after some rows.

    Args:
        items: The bank.
        entries: Reviews, attempts and `known` rows as they count: nothing undone, ratings as they were changed.
        state: What is known already, from a snapshot; None at the beginning of the journal.
        parameters: The learner's parameters.
    """
    after = start(items) if state is None else state.copy()
    for entry in entries:
        _take(items, after, entry, parameters)
    return after


def observe_entry(items: Items, state: Knowledge, entry: Entry, parameters: Parameters = DEFAULTS) -> Knowledge:
    """The state after one more row."""
    return fold(items, (entry,), state, parameters)


def score_of(entry: Entry) -> float:
    """The share of an answer that was right, 0 to 1; a rating that contradicts it decides."""
    passed = entry.rating is not None and entry.rating.passed
    score = entry.score if entry.score is not None else float(passed if entry.correct is None else entry.correct)
    if entry.rating is Rating.AGAIN and score >= 1.0:
        return 0.0
    return 1.0 if passed and score <= 0.0 else score


@dataclass(frozen=True, eq=False)
class Replay:
    """The reviews of a journal as predictions saw them, N: chance said before, score, question, day, grade (1 to 4).

    `after` is the state after the last row.
    """

    predicted: Floats
    scores: Floats
    questions: Ints
    days: Floats
    grades: Ints
    after: Knowledge


def replay(
    items: Items, entries: Iterable[Entry], parameters: Parameters = DEFAULTS, state: Knowledge | None = None
) -> Replay:
    """Predict each review of a journal from the rows before it, from the beginning or from a `state` on."""
    after = start(items) if state is None else state.copy()
    rows: list[tuple[float, float, int, float, int]] = []
    for entry in entries:
        predicted = _take(items, after, entry, parameters)
        if predicted is not None:
            score = score_of(entry)
            grade = _GRADES[entry.rating] if entry.rating else 1 + 2 * (score >= _HALF)
            rows.append((predicted, score, items.index[entry.question], float(entry.day.toordinal()), grade))
    table = np.array(rows).reshape(-1, 5)
    questions, grades = table[:, 2].astype(np.int64), table[:, 4].astype(np.int64)
    return Replay(table[:, 0], table[:, 1], questions, table[:, 3], grades, after)


def _take(items: Items, state: Knowledge, entry: Entry, parameters: Parameters) -> float | None:
    """Change the state by one row, in place; the prediction, if it is a review."""
    question = items.index.get(entry.question)
    if question is None:
        return None
    if entry.type == "known":
        learning.vouch(items, state, _answers(items, entry, question, 1.0, _GRADES[Rating.EASY], np.nan), parameters)
    elif entry.type == "attempt":
        learning.spend(items, state, question, entry.elapsed_s or 0.0)
    elif entry.type == "review":
        grade = max(_GRADES[Rating.HARD], _GRADES[entry.rating or Rating.GOOD])
        guess = confident_guess(float(items.guess[question]), entry.confidence)
        answers = _answers(items, entry, question, score_of(entry), grade, guess)
        return float(learning.apply(items, state, answers, parameters)[0])
    return None


def _answers(items: Items, entry: Entry, question: int, score: float, grade: int, guess: float) -> Answers:
    """One answer of the one learner."""
    points = items.padded[question]
    blamed = [items.point_index[id_] for id_ in entry.blamed if id_ in items.point_index]
    return Answers(
        learner=np.zeros(1, dtype=np.int64),
        question=np.array([question]),
        score=np.array([score]),
        day=np.array([float(entry.day.toordinal())]),
        seconds=np.array([np.nan if entry.elapsed_s is None else entry.elapsed_s]),
        grade=np.array([grade]),
        guess=np.array([guess]),
        blamed=(np.isin(points, blamed) & items.filled[question])[None, :],
    )
