"""Anki as it comes: SM-2, 20 new and 200 reviews a day, steps of 1 and 10 minutes, by due date, new ones mixed in."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import ClassVar

import numpy as np

from simulation.course import Bools, Floats, Ints
from simulation.sitting import NOTHING, Order

_STEPS = (1 / 1440, 10 / 1440)
_RELEARN = 10 / 1440
_AHEAD = 20 / 1440
"""A card in learning is shown so much before its time when nothing else is left; days."""
_NEW, _REVIEWS = 20, 200


@dataclass
class _Card:
    """Where a card stands: `step` of learning or -1 in review, days of `interval`, and `ease`."""

    step: int = 0
    interval: float = 0.0
    ease: float = 2.5
    due: float = 0.0


@dataclass
class _Deck:
    """One learner's cards, and what is left of today."""

    new: deque[int]
    cards: dict[int, _Card] = field(default_factory=dict)
    today: deque[int] = field(default_factory=deque)
    learning: dict[int, float] = field(default_factory=dict)


class Anki(Order):
    """Anki's defaults; a learner presses Again or Good."""

    name: ClassVar[str] = "anki"

    def setup(self) -> None:
        self.decks = [_Deck(deque(range(len(self.course.questions)))) for _ in range(self.learners)]

    def start_day(self, day: int, present: Bools) -> None:
        super().start_day(day, present)
        for row in np.flatnonzero(present):
            self._plan(self.decks[row], day)

    def _plan(self, deck: _Deck, day: int) -> None:
        due = [card for card, state in deck.cards.items() if state.step < 0 and state.due < day + 1]
        self.rng.shuffle(due)
        due = sorted(due, key=lambda card: int(deck.cards[card].due))[:_REVIEWS]
        fresh = [deck.new[i] for i in range(min(_NEW, len(deck.new)))]
        places: list[int] = np.linspace(0, len(due), len(fresh) + 2)[1:-1].astype(int).tolist() if fresh else []
        for offset, (place, card) in enumerate(zip(places, fresh, strict=True)):
            due.insert(place + offset, card)
        deck.today = deque(due)

    def choose(self, rows: Ints, now: Floats) -> Ints:
        return np.array([self._next(self.decks[row], time) for row, time in zip(rows, now, strict=True)])

    def _next(self, deck: _Deck, now: float) -> int:
        soonest = min(deck.learning, key=lambda card: deck.learning[card], default=NOTHING)
        if soonest != NOTHING and deck.learning[soonest] <= now:
            return soonest
        if deck.today:
            return deck.today.popleft()
        return soonest if soonest != NOTHING and deck.learning[soonest] <= now + _AHEAD else NOTHING

    def observe(self, rows: Ints, questions: Ints, right: Bools, seconds: Floats, now: Floats) -> None:
        del seconds
        for row, question, good, time in zip(rows, questions, right, now, strict=True):
            self._review(self.decks[row], int(question), good=bool(good), now=float(time))

    def _review(self, deck: _Deck, question: int, *, good: bool, now: float) -> None:
        card = deck.cards.get(question)
        if card is None:
            card = deck.cards[question] = _Card()
            deck.new.remove(question)
        deck.learning.pop(question, None)
        if card.step < 0:
            self._review_known(card, good=good, now=now)
        elif not good:
            card.step = 0
        elif card.interval or card.step == len(_STEPS) - 1:  # relearned, or learned
            card.step, card.interval = -1, max(1.0, card.interval)
        else:
            card.step += 1
        if card.step < 0:
            card.due = int(now) + round(card.interval)
        else:
            deck.learning[question] = now + (_RELEARN if card.interval else _STEPS[card.step])

    def _review_known(self, card: _Card, *, good: bool, now: float) -> None:
        late = max(0.0, int(now) - card.due)
        if good:
            fuzz = float(self.rng.uniform(0.95, 1.05))
            card.interval = max(card.interval + 1, (card.interval + late / 2) * card.ease * fuzz)
        else:
            card.ease, card.interval, card.step = max(1.3, card.ease - 0.2), 1.0, 0
