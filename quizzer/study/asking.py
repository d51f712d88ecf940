"""What to ask: the queue of questions, and a question as it stands to be asked."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from typing import TYPE_CHECKING

from quizzer.scheduling.policy import WEAK_TOPICS_AT_ONCE, is_due, is_new
from quizzer.scheduling.queue import daily_queue, weak_queue
from quizzer.study import progress

if TYPE_CHECKING:
    from quizzer.answers import Presented
    from quizzer.bank.model import Language, Question
    from quizzer.study.learner import Learner


def queue(
    learner: Learner,
    topics: Collection[str] = (),
    kinds: Collection[str] = (),
    *,
    weak: bool = False,
    seed: int | None = None,
) -> list[Question]:
    """What to ask today, in order; see `Study.practice`.

    Raises:
        UsageError: An unknown topic or kind.
    """
    questions = learner.bank.select(topics, kinds)
    day, states = learner.today(), learner.journal.states()
    seed = day.toordinal() if seed is None else seed
    if not weak:
        new_per_day = learner.settings.new_per_day
        return daily_queue(questions, learner.bank.topics, states, day, new_per_day=new_per_day, seed=seed)
    weakest = progress.weak(learner, WEAK_TOPICS_AT_ONCE)
    wanted = {name for topic in weakest for name in (topic.topic, topic.weakest_prerequisite)}
    chances = progress.chances(learner)
    return weak_queue([q for q in questions if q.topic in wanted], states, day, chances, seed)


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
