"""Orders by due dates: a queue each morning, and a day that is over when it is empty."""

from __future__ import annotations

from collections import deque
from itertools import islice
from typing import ClassVar

import numpy as np

from simulation import fsrs6
from simulation.course import Bools, Course, Floats, Ints
from simulation.sitting import NOTHING, Order

_SEQUENCES = 4
"""So many shufflings of new questions are drawn; learners share them."""


class DueDates(Order):
    """FSRS for each question: what is due, then new ones; what was failed comes again after `gap` others."""

    name: ClassVar[str] = "due"
    new_per_day: ClassVar[int] = 20
    gap: ClassVar[int] = 4

    def setup(self) -> None:
        self.memory = fsrs6.QuestionMemory(self.learners, len(self.course.questions))
        sequences = [new_sequence(self.course, 10, self.rng) for _ in range(min(_SEQUENCES, self.learners))]
        self.new = [deque(sequences[row % len(sequences)]) for row in range(self.learners)]
        self.queue: list[deque[int]] = [deque() for _ in range(self.learners)]

    def start_day(self, day: int, present: Bools) -> None:
        super().start_day(day, present)
        recall = self.memory.recall(day)
        for row in np.flatnonzero(present):
            due = np.flatnonzero(self.memory.due[row] <= day)
            self.queue[row] = deque(self.sort(int(row), due, recall[row]))
            seen = self.memory.stability[row] > 0
            fresh = [question for question in self.new[row] if not seen[question]]
            self.queue[row].extend(fresh[: self.new_per_day])
            self.new[row] = deque(fresh)

    def sort(self, row: int, due: Ints, recall: Floats) -> list[int]:
        """The order of what is due, for one learner: by due date."""
        del recall
        return [int(question) for question in due[np.argsort(self.memory.due[row, due], kind="stable")]]

    def choose(self, rows: Ints, now: Floats) -> Ints:
        del now
        return np.array([self.queue[row].popleft() if self.queue[row] else NOTHING for row in rows])

    def observe(self, rows: Ints, questions: Ints, right: Bools, seconds: Floats, now: Floats) -> None:
        del now
        usual = self.course.seconds[questions]
        rating = np.where(right, np.where(seconds > 2.5 * usual, fsrs6.HARD, fsrs6.GOOD), fsrs6.AGAIN)
        self.memory.review(rows, questions, rating, self.day)
        for row, question in zip(rows[~right], questions[~right], strict=True):
            self.queue[row].insert(self.gap, int(question))


class Quizzer01(DueDates):
    """The practice of quizzer 0.1: the most forgotten first, topics parted where near, and ten new a day."""

    name: ClassVar[str] = "quizzer-0.1"
    new_per_day: ClassVar[int] = 10

    def sort(self, row: int, due: Ints, recall: Floats) -> list[int]:
        del row
        waiting = [int(question) for question in due[np.argsort(recall[due], kind="stable")]]
        parted: list[int] = []
        while waiting:
            ahead = range(min(5, len(waiting)))
            topic = self.course.topic[parted[-1]] if parted else -1
            parted.append(waiting.pop(next((i for i in ahead if self.course.topic[waiting[i]] != topic), 0)))
        return parted


class MostRemembered(DueDates):
    """Of what is due, the least forgotten first."""

    name: ClassVar[str] = "retrievability"

    def sort(self, row: int, due: Ints, recall: Floats) -> list[int]:
        del row
        return [int(question) for question in due[np.argsort(-recall[due], kind="stable")]]


class Easiest(DueDates):
    """Of what is due, the least difficult first."""

    name: ClassVar[str] = "difficulty"

    def sort(self, row: int, due: Ints, recall: Floats) -> list[int]:
        del recall
        return [int(question) for question in due[np.argsort(self.memory.difficulty[row, due], kind="stable")]]


def new_sequence(course: Course, chunk: int, rng: np.random.Generator) -> list[int]:
    """The order in which quizzer 0.1 brings new questions, `chunk` a day.

    Three topics in turn, in teaching order; a question of level L comes when the topics required have none of level
    L or below left; shuffled within a level.
    """
    left: list[list[int]] = [[] for _ in course.requires]
    for question in rng.permutation(len(course.questions)):
        left[course.topic[question]].append(int(question))
    for group in left:
        group.sort(key=lambda question: -course.level[question])
    requires, levels = [np.flatnonzero(row).tolist() for row in course.requires], course.level.tolist()

    def ready(topic: int) -> bool:
        level = levels[left[topic][-1]]
        return not any(left[below] and levels[left[below][-1]] <= level for below in requires[topic])

    taken: list[int] = []
    turn: dict[int, int] = {}
    while open_topics := [topic for topic in range(len(left)) if left[topic]]:
        if len(taken) % chunk == 0:
            turn = {}
        candidates = list(islice(filter(ready, open_topics), 3)) or open_topics[:1]
        topic = min(candidates, key=lambda candidate: turn.get(candidate, -1))
        turn[topic] = len(taken)
        taken.append(left[topic].pop())
    return taken
