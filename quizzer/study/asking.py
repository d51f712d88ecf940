"""What to ask: the queue of questions, and a question as it stands to be asked."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from quizzer.scheduling.due import is_due, is_new
from quizzer.scheduling.queue import NEW_PER_DAY, daily_queue
from quizzer.scheduling.times import READING, USUAL_TURN_S

if TYPE_CHECKING:
    from quizzer.answers import Presented
    from quizzer.bank.model import Question
    from quizzer.bank.parts import Language
    from quizzer.study.learner import Learner
    from quizzer.study.wish import Wish


def queue(learner: Learner, wish: Wish, seed: int | None = None) -> list[Question]:
    """What is due, then new, in order: practice with `order = "due"`, which knows nothing of points.

    Raises:
        UsageError: An unknown topic or kind.
    """
    day, states = learner.today(), learner.journal.states()
    cap = learner.settings.new_per_day
    wanted = daily_queue(
        learner.bank.select(wish.topics, wish.kinds),
        learner.bank.topics,
        states,
        day,
        new_per_day=NEW_PER_DAY if cap is None else cap,
        seed=day.toordinal() if seed is None else seed,
    )
    return _without_siblings(wanted)


def _without_siblings(questions: Sequence[Question]) -> list[Question]:
    """Of questions that are siblings, the first; the others wait for another session."""
    taken: dict[str, Question] = {}
    for question in questions:
        named = (question.id in other.siblings for other in taken.values())
        if not taken.keys() & set(question.siblings) and not any(named):
            taken[question.id] = question
    return list(taken.values())


def best(learner: Learner, wish: Wish, may_ask: Collection[str]) -> str | None:
    """The question that raises the expected score most per second now, of some; None where none may be asked."""
    if not may_ask:
        return None
    import numpy as np

    from quizzer.planning import modes, repeats
    from quizzer.planning.code_share import CODE_SHARE
    from quizzer.planning.new_per_day import capped
    from quizzer.planning.next_question import choose

    knowing, day = learner.knowing, float(learner.today().toordinal())
    items, state, parameters = knowing.items, knowing.state(), knowing.parameters
    allowed = np.zeros(len(items.questions), dtype=np.bool_)
    allowed[[items.index[id_] for id_ in may_ask]] = True
    allowed = allowed & modes.allowed(wish.mode, items, state, day, parameters)
    goal = modes.goal_of(wish.mode, day, learner.goal)
    share = CODE_SHARE if wish.kinds or wish.mode == "code" else learner.settings.code_share
    chosen = choose(
        items,
        state,
        day,
        goal,
        allowed=allowed,
        code_share=share,
        new_per_day=learner.settings.new_per_day,
        parameters=parameters,
    )
    if chosen[0] >= 0:
        return items.questions[int(chosen[0])]
    spent = (
        repeats.done(state, day) | repeats.beside(items, state, day) | capped(state, day, learner.settings.new_per_day)
    )
    left = np.flatnonzero((allowed & ~spent)[0])  # too few are left to part those that share a point
    return items.questions[int(left[state.asked[0, left].argmin()])] if len(left) else None


def seconds_spent(learner: Learner) -> float:
    """Seconds of today that went into answers and their explanations."""
    today = learner.journal.day(learner.today())
    return today.elapsed_ms / 1000 + today.reviews * READING


def seconds_for(learner: Learner, wish: Wish) -> float:
    """Seconds that a session which begins now may take."""
    if wish.minutes is not None:
        return 60.0 * wish.minutes
    if wish.limit is not None:
        return math.inf
    day = 60.0 * learner.settings.minutes_per_day
    return max(0.0, day - seconds_spent(learner)) if wish.is_plain else day


def usual_turn_s(learner: Learner) -> float:
    """Seconds that a question took of late, explanation included; the usual time before anything was answered."""
    spent = learner.journal.day(learner.today())
    return seconds_spent(learner) / spent.reviews if spent.reviews else USUAL_TURN_S


def present(learner: Learner, question_id: str, language: Language | None = None) -> Presented:
    """A question as it stands to be asked now: the same until it is answered, in every process.

    Raises:
        UsageError: No such question.
    """
    from quizzer import answers

    question = learner.bank.find(question_id)
    repetition = learner.journal.state(question.id).reps
    digest = hashlib.blake2b(f"{question.id}\n{repetition}".encode(), digest_size=4).digest()
    return answers.present(question, int.from_bytes(digest), language or learner.settings.language)


def is_wanted(learner: Learner, question_id: str) -> bool:
    """Whether a question is due or new; it may have been answered in another window meanwhile."""
    state = learner.journal.state(question_id)
    return is_new(state) or is_due(state, learner.today())
