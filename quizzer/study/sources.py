"""Where a session takes its questions from: a list, or the planner, one after another."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import TYPE_CHECKING, Protocol

from quizzer.scheduling.queue import RELEARN_GAP
from quizzer.study import asking

if TYPE_CHECKING:
    from quizzer.study.learner import Learner
    from quizzer.study.wish import Wish


class QuestionSource(Protocol):
    """Gives a session its questions."""

    def take(self) -> str | None:
        """The next question; None when there is none."""

    def put_off(self, question_id: str) -> None:
        """Ask it later: it was skipped."""

    def bring_back(self, question_id: str) -> None:
        """Ask it again after some others: it was rated again."""

    def put_back(self, question_id: str) -> None:
        """Ask it next: another came in between."""

    def drop(self, question_id: str) -> None:
        """It is being asked already, and need not come again."""

    def remaining(self) -> int:
        """Questions still to come, as far as can be told."""

    def minutes_left(self) -> float | None:
        """Minutes until the session ends; None where it ends with its questions."""


class Queue:
    """Questions in a fixed order.

    Args:
        learner: The learner at work.
        question_ids: What to ask, in order.
        only_wanted: Leave out what is neither due nor new when its turn comes: another window may have asked it.
    """

    def __init__(self, learner: Learner, question_ids: Iterable[str], *, only_wanted: bool = True) -> None:
        self._learner = learner
        self._waiting = list(question_ids)
        self._only_wanted = only_wanted

    def take(self) -> str | None:
        """The next question that is still wanted."""
        while self._waiting:
            question_id = self._waiting.pop(0)
            if not self._only_wanted or asking.is_wanted(self._learner, question_id):
                return question_id
        return None

    def put_off(self, question_id: str) -> None:
        """Move it to the end."""
        self._waiting.append(question_id)

    def bring_back(self, question_id: str) -> None:
        """Ask it again after `RELEARN_GAP` others."""
        self._waiting.insert(RELEARN_GAP, question_id)

    def put_back(self, question_id: str) -> None:
        """Move it to the front."""
        self._waiting.insert(0, question_id)

    def drop(self, question_id: str) -> None:
        """Take it out."""
        if question_id in self._waiting:
            self._waiting.remove(question_id)

    def remaining(self) -> int:
        """How many wait."""
        return len(self._waiting)

    def minutes_left(self) -> None:
        """A list ends with its questions."""


class Planned:
    """The question whose answer is expected to raise the score most per second, chosen anew after each answer.

    Args:
        learner: The learner at work.
        wish: What the session is to be.

    Raises:
        UsageError: An unknown topic or kind.
    """

    def __init__(self, learner: Learner, wish: Wish) -> None:
        self._learner = learner
        self._wish = wish
        self._may_ask = {question.id for question in learner.bank.select(wish.topics, wish.kinds)}
        self._next: list[str] = []
        self._skipped: list[str] = []
        self._taken: set[str] = set()
        self._end_s = asking.seconds_spent(learner) + asking.seconds_for(learner, wish)

    def take(self) -> str | None:
        """The best question now; those skipped only when nothing else is left."""
        if self._next:
            return self._next.pop(0)
        if self._left_s() <= 0.0:
            return None
        may_ask = self._taken if self._full() else self._may_ask
        chosen = asking.best(self._learner, self._wish, may_ask - set(self._skipped))
        if chosen is None and self._skipped:
            chosen = self._skipped.pop(0)
        if chosen is not None:
            self._taken.add(chosen)
        return chosen

    def put_off(self, question_id: str) -> None:
        """Ask it when nothing else is left."""
        self._skipped.append(question_id)

    def bring_back(self, question_id: str) -> None:
        """The planner knows of the answer and brings it back itself."""

    def put_back(self, question_id: str) -> None:
        """Ask it next, whatever the planner thinks."""
        self._next.insert(0, question_id)

    def drop(self, question_id: str) -> None:
        """Do not ask it next."""
        if question_id in self._next:
            self._next.remove(question_id)

    def remaining(self) -> int:
        """About how many fit into the time that is left, and into the limit."""
        left = self._left_s()
        fitting = len(self._may_ask) if math.isinf(left) else math.ceil(left / asking.usual_turn_s(self._learner))
        return fitting if self._wish.limit is None else min(fitting, max(0, self._wish.limit - len(self._taken)))

    def minutes_left(self) -> float | None:
        """Minutes until the time of the session is used; None where only its limit ends it."""
        left = self._left_s()
        return None if math.isinf(left) else left / 60.0

    def _left_s(self) -> float:
        return max(0.0, self._end_s - asking.seconds_spent(self._learner))

    def _full(self) -> bool:
        """Whether the limit is reached; what was wrong may still come back."""
        return self._wish.limit is not None and len(self._taken) >= self._wish.limit
