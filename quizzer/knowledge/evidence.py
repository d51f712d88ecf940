"""What an answer shows: how likely each of the question's points was known.

With c = prod R ** e the chance that the whole question is known, g that of a guess and s that of a slip, Bayes' rule
says

    P(known | right) = R (g + (1 - g - s) c / R ** e) / P(right)

for a point of chance R, and likewise for a wrong answer, which so blames the points that were least sure. A score
between 0 and 1 weighs the two. Where the mistake is recognised, the points that it is about are blamed, and no other.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from quizzer.knowledge import prediction, priors
from quizzer.knowledge.items import Bools, Ints, Items
from quizzer.knowledge.memory import Floats
from quizzer.knowledge.parameters import Parameters
from quizzer.knowledge.prediction import Points
from quizzer.knowledge.state import Knowledge


@dataclass(frozen=True, eq=False)
class Answers:
    """Answers of N of the learners, one each.

    Attributes:
        learner: Who answered, N.
        question: Index of the question, N.
        score: Share of the answer that was right, 0 to 1, N.
        day: Day of the answer, N.
        seconds: Time it took, NaN where not measured, N.
        grade: How fluent a right answer was: 2 hard, 3 good, 4 easy, N.
        guess: Chance that a right answer was a guess, NaN for what the question has, N.
        blamed: Which points of `Items.padded` a recognised mistake is about; a row without any blames all, (N, K).
    """

    learner: Ints
    question: Ints
    score: Floats
    day: Floats
    seconds: Floats
    grade: Ints
    guess: Floats
    blamed: Bools


@dataclass(frozen=True, eq=False)
class PointEvidence:
    """What is known of the asked points at the time of the answer; arrays (N, K) unless said.

    Attributes:
        points: The points, as in `Items.padded`.
        filled: Which places hold one.
        view: What was known of them before the answer.
        difficulty: FSRS's, 1 to 10.
        shown: The chance that each was known, after the answer.
        same: How much of the very wording was remembered, 0 to 1, N.
        right: Predicted chance of a right answer, before anything was said of how sure the learner was, N.
        slopes: By how much it rises with the log of each point's chance, 0 where there is none.
        breadth: By how much it rises with the learner's breadth, N.
    """

    points: Ints
    filled: Bools
    view: Points
    difficulty: Floats
    shown: Floats
    same: Floats
    right: Floats
    slopes: Floats
    breadth: Floats


def read(items: Items, state: Knowledge, answers: Answers, parameters: Parameters) -> PointEvidence:
    """What the answers show."""
    row, question = answers.learner[:, None], answers.question
    width = int(items.size[question].max())  # of these questions: most have few points
    points, filled, blamed = items.padded[question, :width], items.filled[question, :width], answers.blamed[:, :width]
    view = prediction.view_of(items, state, answers.learner, points, answers.day, parameters)
    recall = view.recall
    harder = np.exp(state.mean[answers.learner, priors.BREADTH] * items.several[question])
    share = items.padded_share[question, :width] * harder[:, None]
    whole = np.exp((share * np.log(recall)).sum(1))
    same = prediction.wording_of(items, state, answers.learner, question, answers.day, parameters)
    usual = items.guess[question] + (1 - items.guess[question]) * same
    guess = np.where(np.isnan(answers.guess), usual, answers.guess + (1 - answers.guess) * same)
    span = np.maximum(1 - guess - items.slip[question], 0.0)
    right = prediction.safe(guess + span * whole)
    if_known = guess[:, None] + span[:, None] * whole[:, None] / recall**share
    if_right = np.clip(recall * if_known / right[:, None], 0.0, 1.0)
    if_wrong = np.clip(recall * (1 - if_known) / (1 - right[:, None]), 0.0, 1.0)
    recognised = blamed.any(1, keepdims=True)
    if_wrong = np.where(recognised, np.where(blamed, 0.0, recall), if_wrong)
    rising = np.maximum(1 - usual - items.slip[question], 0.0) * whole
    shown = answers.score[:, None] * if_right + (1 - answers.score[:, None]) * if_wrong
    return PointEvidence(
        points=points,
        filled=filled,
        view=view,
        difficulty=state.difficulty[row, points],
        shown=shown,
        same=same,
        right=prediction.safe(usual + rising),
        slopes=rising[:, None] * share,
        breadth=rising * np.log(whole) * items.several[question],
    )
