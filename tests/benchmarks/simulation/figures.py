"""What is measured of a run: figures of each learner, so that orders can be compared learner by learner."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypedDict

import numpy as np

from simulation import fsrs6
from simulation.course import Floats, Ints
from simulation.sitting import Record

WARM_UP = 50
"""Answers of a learner before predictions are judged; what comes before is judged apart."""


class Cell(TypedDict):
    """One order in one family, with so many minutes a day for so many days; lists have one value a learner.

    `hourly`: remembered points above the start, mean over the mornings, by hour spent in all. `gained`: remembered
    points above the start on the last morning. `losses`: mean log loss of predictions by predictor, first 50 answers
    and later ones. `intervals`: by what was said, the share of 80 % intervals that hold the truth, and the mean width.
    """

    family: str
    order: str
    minutes: float
    days: int
    seeds: list[int]
    start: list[float]
    score: list[float]
    hourly: list[float]
    gained: list[float]
    seconds: list[float]
    losses: dict[str, tuple[float, float]]
    intervals: dict[str, tuple[float, float]]


def measure(record: Record, family: str, order: str, minutes: float, days: int, seeds: Sequence[int]) -> Cell:
    """The figures of a run on the morning after so many days."""
    gained = record.remembered[: days + 1] - record.remembered[0]
    hours = np.maximum(record.seconds[days], 60) / 3600
    return Cell(
        family=family,
        order=order,
        minutes=minutes,
        days=days,
        seeds=list(seeds),
        start=_plain(record.score[0]),
        score=_plain(record.score[days]),
        hourly=_plain(gained[1:].mean(0) / hours),
        gained=_plain(gained[days]),
        seconds=_plain(record.seconds[days]),
        losses=_losses(record, days),
        intervals=_intervals(record, days),
    )


def _plain(values: Floats) -> list[float]:
    return [round(float(value), 5) for value in values]


def _intervals(record: Record, days: int) -> dict[str, tuple[float, float]]:
    """What was said of the score on that morning, and on the last one."""
    said = {f"today {day}": (record.expected[day], record.score[day]) for day in record.expected}
    said |= {f"exam from {day}": (record.forecast[day], record.score[days]) for day in record.forecast if day < days}
    return {
        name: (float(((low <= truth) & (truth <= high)).mean()), float((high - low).mean()))
        for name, ((_, low, high), truth) in ((name, (found.T, truth)) for name, (found, truth) in said.items())
    }


def _losses(record: Record, days: int) -> dict[str, tuple[float, float]]:
    day, row, question, right, _, said = record.answers.columns()
    if not len(said) or np.isnan(said).any():
        return {}
    early = day < days
    day, row, question, right, said = (column[early] for column in (day, row, question, right, said))
    number = _numbers(row)
    learners, questions = record.score.shape[1], int(question.max()) + 1
    chances = {
        "planner": said,
        "moving average": moving_average(row, right, learners),
        "FSRS by question": fsrs_by_question(day, row, question, right, learners, questions),
    }
    return {name: _loss(chance, right, number) for name, chance in chances.items()}


def _loss(chance: Floats, right: np.ndarray, number: Ints) -> tuple[float, float]:
    chance = np.clip(chance.astype(float), 0.001, 0.999)
    loss = -np.where(right, np.log(chance), np.log1p(-chance))
    return float(loss[number < WARM_UP].mean()), float(
        loss[number >= WARM_UP].mean()
    ) if number.max() >= WARM_UP else 0.0


def _numbers(row: Ints) -> Ints:
    """How many answers of the same learner came before each."""
    order = np.argsort(row, kind="stable")
    counts = np.bincount(row)
    number = np.empty(len(row), int)
    number[order] = np.arange(len(row)) - np.repeat(np.cumsum(counts) - counts, counts)
    return number


def moving_average(row: Ints, right: np.ndarray, learners: int) -> Floats:
    """MOVING-AVG of srs-benchmark: an intercept that moves by .3 of each surprise."""
    level, chances = np.zeros(learners), np.empty(len(row))
    for i, (learner, answer) in enumerate(zip(row, right, strict=True)):
        chances[i] = 1 / (1 + np.exp(-level[learner]))
        level[learner] += 0.3 * (answer - chances[i])
    return chances


def fsrs_by_question(day: Ints, row: Ints, question: Ints, right: np.ndarray, learners: int, questions: int) -> Floats:
    """FSRS-6 with default weights for each question; a new one has the learner's rate of right first answers."""
    memory = fsrs6.QuestionMemory(learners, questions)
    first = np.ones((learners, 2))  # wrong, right
    chances = np.empty(len(row))
    number = _numbers(row)
    for batch in _steps(number):  # one answer of each learner at a time
        rows, asked, good, days = row[batch], question[batch], right[batch].astype(bool), day[batch]
        stability = memory.stability[rows, asked]
        known = fsrs6.retrievability(days - memory.last[rows, asked], np.maximum(stability, 0.01))
        chances[batch] = np.where(stability > 0, known, first[rows, 1] / first[rows].sum(1))
        new = stability <= 0
        np.add.at(first, (rows[new], good[new].astype(int)), 1)
        memory.review(rows, asked, np.where(good, fsrs6.GOOD, fsrs6.AGAIN), days)
    return chances


def _steps(number: Ints) -> list[Ints]:
    order = np.argsort(number, kind="stable")
    ends = np.cumsum(np.bincount(number))
    return np.split(order, ends[:-1])
