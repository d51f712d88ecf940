"""What an answer changes: the memory of its points, the estimate of the learner, and what was asked when.

The memory of a point moves between FSRS's two cases, passed and failed, in log stability, by how likely the point was
known (see `evidence`). A point that is met for the first time starts between known before and just learned. An answer
to the very same wording moves it less: what was remembered may have been the wording.
"""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from quizzer.knowledge import memory, prediction, priors
from quizzer.knowledge.evidence import Answers, PointEvidence, read
from quizzer.knowledge.items import Bools, Ints, Items
from quizzer.knowledge.memory import Floats
from quizzer.knowledge.parameters import DEFAULTS, Parameters
from quizzer.knowledge.prediction import Points
from quizzer.knowledge.state import Knowledge

VOUCHED_DAYS: Final = 30.0
VOUCHED_MISS: Final = 0.05
"""Stability, in days, of what the learner vouches for, and chance of being wrong about it: believed, and low enough
to be verified within weeks."""


FADING: Final = 0.8
"""Share of the time spent that still counts a day later in the balance of code and questions: about five days."""

_KNOWN_DIFFICULTY: Final = 5.0
_LEARNED_DIFFICULTY: Final = 6.4
"""FSRS difficulty after a first answer that showed the point known, and after one that did not: FSRS-6's for `hard`
and `again` alike."""

_SAME_DAY: Final = 0.5
"""Fewer days than this since the last review are the same study day."""

_PACE_BOUND: Final = 3.0
"""An answer counts as at most e ** 3 times as fast or slow as usual: somebody went for a coffee."""


def observe(
    items: Items,
    state: Knowledge,
    question: Ints | int,
    score: Floats | float,
    day: Floats | float,
    *,
    seconds: Floats | float = np.nan,
    grade: Ints | int = 3,
    guess: Floats | float = np.nan,
    blamed: Bools | None = None,
    parameters: Parameters = DEFAULTS,
) -> Knowledge:
    """The state after one answer of each learner; a single value holds for all.

    Args:
        items: The bank.
        state: L learners.
        question: Index of the question that each answered; -1 for who answered none.
        score: Share of the answer that was right, 0 to 1.
        day: Day of the answer.
        seconds: Time it took; NaN where not measured.
        grade: How fluent a right answer was: 2 hard, 3 good, 4 easy.
        guess: Chance that a right answer was a guess; NaN for what the question has.
        blamed: Which points of `items.padded` a recognised mistake is about, (L, K); a row without any blames all.
        parameters: The learner's parameters.
    """
    after = state.copy()
    asked = _for_all(question, state.learners, np.int64)
    at = np.flatnonzero(asked >= 0)
    if len(at):
        answers = Answers(
            learner=at,
            question=asked[at],
            score=_for_all(score, state.learners, np.float64)[at],
            day=_for_all(day, state.learners, np.float64)[at],
            seconds=_for_all(seconds, state.learners, np.float64)[at],
            grade=_for_all(grade, state.learners, np.int64)[at],
            guess=_for_all(guess, state.learners, np.float64)[at],
            blamed=np.zeros((len(at), items.padded.shape[1]), dtype=np.bool_) if blamed is None else blamed[at],
        )
        apply(items, after, answers, parameters)
    return after


def apply(items: Items, state: Knowledge, answers: Answers, parameters: Parameters) -> Floats:
    """Change a state in place by some answers; for `observe` and the replay of a journal, which own their copy.

    Returns what `prediction.predict` would have said of each answer, N.
    """
    evidence = read(items, state, answers, parameters)
    _remember_points(state, answers, evidence, parameters)
    _learn_traits(items, state, answers, evidence)
    _remember_questions(items, state, answers)
    return evidence.right


def vouch(items: Items, state: Knowledge, answers: Answers, parameters: Parameters) -> None:
    """Believe, in place, that the learners know some questions well, until that is verified; nothing was practised."""
    evidence = read(items, state, answers, parameters)
    _learn_traits(items, state, answers, evidence)
    place = _places(answers, evidence)
    state.stability[place] = np.maximum(state.stability[place], VOUCHED_DAYS)
    state.miss[place] = np.minimum(state.miss[place], VOUCHED_MISS)
    state.met[place] = np.broadcast_to(answers.day[:, None], evidence.points.shape)[evidence.filled]
    state.asked[answers.learner, answers.question] = answers.day
    state.vouched[answers.learner, answers.question] = True


def spend(items: Items, state: Knowledge, question: int, seconds: float) -> None:
    """Count, in place, the time of an attempt that taught nothing about memory."""
    state.spent[:, 0] += seconds
    state.spent[:, 1] += seconds * items.writes[question]


def _places(answers: Answers, evidence: PointEvidence) -> tuple[Ints, Ints]:
    """Learner and point of everything that was asked for."""
    who = np.broadcast_to(answers.learner[:, None], evidence.points.shape)
    return who[evidence.filled], evidence.points[evidence.filled]


def _remember_points(state: Knowledge, answers: Answers, evidence: PointEvidence, parameters: Parameters) -> None:
    view, difficulty, shown = evidence.view, evidence.difficulty, evidence.shown
    grade = np.broadcast_to(answers.grade[:, None], evidence.points.shape)
    factor = prediction.scale(state, parameters)[answers.learner, None]
    passed, failed = branches(view, difficulty, parameters, grade)
    moved = between(failed, passed, shown)
    moved = between(moved, np.where(view.met, view.stability, moved), evidence.same[:, None])
    harder = np.where(view.met, memory.next_difficulty(difficulty, 1), _LEARNED_DIFFICULTY)
    easier = np.where(view.met, memory.next_difficulty(difficulty, grade), _KNOWN_DIFFICULTY)
    taught = prediction.teach(state, parameters)[answers.learner, None]
    missing = 1 - understood(view, shown)
    here, place = evidence.filled, _places(answers, evidence)
    lessons = state.lessons[place]
    state.miss[place] = (missing[here]) / np.exp(lessons * np.log(1 - np.broadcast_to(taught, here.shape)[here]))
    state.lessons[place] = lessons + np.broadcast_to(1 - evidence.same[:, None], here.shape)[here]
    state.stability[place] = np.maximum(moved / factor, memory.MIN_STABILITY)[here]
    state.difficulty[place] = (shown * easier + (1 - shown) * harder)[here]
    state.met[place] = np.broadcast_to(answers.day[:, None], here.shape)[here]


def understood(view: Points, shown: Floats | float) -> Floats:
    """The chance that points are understood if they were known with chance `shown`: what was not may be forgotten."""
    forgotten = view.grasp * (1 - view.recalled) / (1 - view.recall)
    return np.clip(shown + (1 - shown) * forgotten, 0.0, 1.0 - 1e-6)


def branches(view: Points, difficulty: Floats, parameters: Parameters, grade: Ints | int = 3) -> tuple[Floats, Floats]:
    """Stability after an answer that showed the points known, and after the opposite; FSRS's, once they were met."""
    passed = memory.after_pass(view.stability, difficulty, view.recalled, grade)
    failed = memory.after_fail(view.stability, difficulty, view.recalled)
    today = np.nonzero(view.met & (view.days < _SAME_DAY))
    if today[0].size:
        again = np.broadcast_to(grade, passed.shape)[today]
        passed[today] = memory.after_same_day(view.stability[today], again)
        failed[today] = memory.after_same_day(view.stability[today], 1)
    return np.where(view.met, passed, parameters.known_days), np.where(view.met, failed, parameters.learned_days)


def between(low: Floats, high: Floats, share: Floats) -> Floats:
    """The value that lies that share of the way from one stability to the other, on the scale of logarithms."""
    return np.asarray(np.exp((1 - share) * np.log(low) + share * np.log(high)))


def _learn_traits(items: Items, state: Knowledge, answers: Answers, evidence: PointEvidence) -> None:
    view = evidence.view
    fresh = np.where(view.met, 0.0, evidence.slopes * (1 - view.recall))
    slope = np.einsum("nk,nkf->nf", fresh, priors.features(items, evidence.points))
    met = np.where(view.met, evidence.slopes, 0.0)
    slope[:, priors.MEMORY] = (met * memory.elasticity(view.days, view.stability)).sum(1)
    slope[:, priors.LESSON] = (met * view.lesson).sum(1)
    slope[:, priors.BREADTH] = evidence.breadth
    mean, covariance = state.mean[answers.learner], state.covariance[answers.learner]
    spread = evidence.right * (1 - evidence.right)
    # Predicted is a wholly right answer. Parts, and how sure the learner was, tell of the points alone: did half an
    # answer count for half here, or a wrong one with "a guess" for less, who answers so would seem to know more.
    surprise = (answers.score >= 1.0) - evidence.right
    priors.update(mean, covariance, slope, surprise, spread)
    state.mean[answers.learner], state.covariance[answers.learner] = mean, covariance


def _remember_questions(items: Items, state: Knowledge, answers: Answers) -> None:
    """What choosing the next question needs: when, how often, how well, how long, and what came last."""
    who, question, day = answers.learner, answers.question, answers.day
    state.asked[who, question] = day
    state.times[who, question] += 1
    state.written[who, items.topic[question]] += items.writes[question]
    state.vouched[who, question] = False
    state.score[who, question] = answers.score
    timed = ~np.isnan(answers.seconds)
    taken = np.where(timed, answers.seconds, items.seconds[question])
    ratio = np.log(np.maximum(taken, 1.0) / items.seconds[question])
    state.pace[who, items.kind[question], 0] += np.clip(ratio, -_PACE_BOUND, _PACE_BOUND) * timed
    state.pace[who, items.kind[question], 1] += timed
    state.spent[who] *= (FADING ** np.clip(day - state.day[who], 0.0, 100.0))[:, None]
    state.spent[who, 0] += taken
    state.spent[who, 1] += np.where(items.writes[question], taken, 0.0)
    state.trail[who] = np.concatenate([question[:, None], state.trail[who, :-1]], axis=1)
    state.failures[who] = np.where(answers.score < 0.5, state.failures[who] + 1, 0)
    state.began[who] = np.where(state.answers[who] > 0, state.began[who], day)
    state.answers[who] += 1
    state.active[who] += state.day[who] != day
    state.today[who] = np.where(state.day[who] == day, state.today[who] + 1, 1)
    state.day[who] = day


def _for_all(value: Floats | Ints | float, count: int, dtype: type) -> NDArray[Any]:
    return np.broadcast_to(np.asarray(value, dtype=dtype), (count,))
