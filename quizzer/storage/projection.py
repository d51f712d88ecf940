"""What a question's journal rows add up to, with undone reviews left out and changed ratings put in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import TypeAlias

import msgspec
from msgspec.structs import replace

from quizzer.records import Entry, QuestionState, Rating, Tally

Advance: TypeAlias = Callable[[QuestionState, Entry], tuple[QuestionState, Tally]]
"""A question's state after one more `review` or `attempt`, and what that adds to the day (`scheduling.fsrs`)."""


class Projection(msgspec.Struct, frozen=True):
    """The state of one question, and what its reviews add to each study day."""

    state: QuestionState
    days: Mapping[date, Tally]


def effective(entries: Iterable[Entry]) -> list[tuple[Entry, bool]]:
    """The reviews, attempts and `known` rows in order, with the rating that counts, and whether each was undone."""
    answers: list[Entry] = []
    undone: set[int | None] = set()
    taken_back: dict[int | None, int | None] = {}
    ratings: dict[int | None, Rating | None] = {}
    for entry in entries:
        match entry.type:
            case "undo":
                undone.add(entry.target)
                taken_back[entry.seq] = entry.target
            case "redo":
                undone.discard(taken_back.get(entry.target))
            case "rerate":
                ratings[entry.target] = entry.rating
            case "review" | "attempt" | "known":
                answers.append(entry)
    return [
        (replace(entry, rating=ratings[entry.seq]) if entry.seq in ratings else entry, entry.seq in undone)
        for entry in answers
    ]


def fold(question: str, entries: Sequence[Entry], advance: Advance) -> Projection:
    """Replay one question's rows, in journal order."""
    state = QuestionState(question)
    days: defaultdict[date, Tally] = defaultdict(Tally)
    for entry, undone in effective(entries):
        if not undone and entry.type != "known":
            state, tally = advance(state, entry)
            days[entry.day] = add(days[entry.day], tally)
    return Projection(state, {day: tally for day, tally in days.items() if tally != Tally()})


def add(one: Tally, other: Tally, sign: int = 1) -> Tally:
    """The sum of two tallies, or with `sign` -1 their difference."""
    return Tally(*(getattr(one, name) + sign * getattr(other, name) for name in Tally.__struct_fields__))
