"""The order in which questions are asked."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from quizzer.records import QuestionState
from quizzer.scheduling.due import is_due, is_new
from quizzer.scheduling.fsrs import retrievability

if TYPE_CHECKING:
    from quizzer.bank.model import Question, Topic

RELEARN_GAP: Final = 4
"""Other questions before one that was just answered wrong is asked again: what working memory holds (Cowan 2001: about
four things) is then gone, and the answer has to be recalled."""

NEW_TOPICS_AT_ONCE: Final = 3
"""New questions are taken in turn from so many topics: enough to interleave, few enough to stay with a subject."""

INTERLEAVING_REACH: Final = 5
"""How many places ahead a question of another topic is looked for, to part two of the same: further would ask the less
forgotten long before the more forgotten."""


def room_for_new(new_per_day: int, begun_today: int) -> int:
    """How many new questions a study day has room for after `begun_today`."""
    return max(0, new_per_day - begun_today)


NEW_PER_DAY: Final = 10
"""New questions a day with `order = "due"` where the learner sets no cap: some 70 reviews a day follow."""


def due_questions(questions: Iterable[Question], states: Mapping[str, QuestionState], day: date) -> list[Question]:
    """The questions due on a study day: the most forgotten first, and those failed on that very day last."""

    def place(question: Question) -> tuple[bool, float, str]:
        state = states[question.id]
        return (state.last_day == day, retrievability(state, day), question.id)

    return sorted((q for q in questions if is_due(states.get(q.id), day)), key=place)


def new_questions(
    questions: Iterable[Question],
    topics: Sequence[Topic],
    states: Mapping[str, QuestionState],
    limit: int,
    seed: int,
) -> list[Question]:
    """The next new questions, from the first topics in teaching order in turn.

    A topic's questions come in order of level. One of level L comes only when no new question of level L or below
    is left, among those given, in the topics that its own requires. Questions of one level are shuffled.
    """
    pending: dict[str, list[Question]] = {topic.id: [] for topic in topics}
    for question in questions:
        if is_new(states.get(question.id)):
            pending.setdefault(question.topic, []).append(question)
    for group in pending.values():
        group.sort(key=lambda question: (question.level, _shuffled(question, seed)), reverse=True)  # taken from the end
    requires = {topic.id: topic.requires for topic in topics}

    def ready(topic: str) -> bool:
        level = pending[topic][-1].level
        return not any(pending.get(below) and pending[below][-1].level <= level for below in requires.get(topic, ()))

    taken: list[Question] = []
    last_turn: dict[str, int] = {}
    while len(taken) < limit and (left := [topic for topic in pending if pending[topic]]):
        # Topics that require each other in a circle would never be ready.
        candidates = [topic for topic in left if ready(topic)][:NEW_TOPICS_AT_ONCE] or left[:1]
        topic = min(candidates, key=lambda candidate: last_turn.get(candidate, -1))
        last_turn[topic] = len(taken)
        taken.append(pending[topic].pop())
    return taken


def daily_queue(
    questions: Sequence[Question],
    topics: Sequence[Topic],
    states: Mapping[str, QuestionState],
    day: date,
    *,
    new_per_day: int,
    seed: int,
) -> list[Question]:
    """What to ask on a study day: what is due, then new questions, then what was failed on that very day.

    The new questions are chosen as they were in the morning, so that a session broken off goes on as it would have.
    """
    due = due_questions(questions, states, day)
    again = [question for question in due if states[question.id].last_day == day]
    due = due[: len(due) - len(again)]
    morning = {id_: state for id_, state in states.items() if state.first_day != day}
    planned = new_questions(questions, topics, morning, new_per_day, seed)
    room = room_for_new(new_per_day, sum(state.first_day == day for state in states.values()))
    new = [question for question in planned if is_new(states.get(question.id))][:room]
    return [*interleave(due), *new, *again]


def interleave(questions: Iterable[Question]) -> list[Question]:
    """Nearly the same order, with questions of one topic parted where another topic is near."""
    waiting = list(questions)
    parted: list[Question] = []
    while waiting:
        place = 0
        if parted:
            window = range(min(INTERLEAVING_REACH, len(waiting)))
            place = next((i for i in window if waiting[i].topic != parted[-1].topic), 0)
        parted.append(waiting.pop(place))
    return parted


def _shuffled(question: Question, seed: int) -> bytes:
    """A sort key in random order, which stays as it is when other questions come or go."""
    return hashlib.blake2b(f"{seed}\n{question.id}".encode(), digest_size=8).digest()
