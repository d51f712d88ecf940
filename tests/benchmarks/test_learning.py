"""The simulated learners behave as people do, and the orders see nothing but answers and times."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest
from learning import FAMILIES, ORDERS, run
from simulation.course import Course, Floats, load_course
from simulation.elements import Elements
from simulation.learners import Learners
from simulation.traits import draw_traits

SEED = 3
_course = cache(load_course)


@pytest.fixture
def course() -> Course:
    return _course()


@pytest.fixture(params=FAMILIES)
def learners(request: pytest.FixtureRequest, course: Course) -> Learners:
    return FAMILIES[request.param](course, draw_traits(course, 12, SEED), SEED)


def _ask(learners: Learners, day: int, questions: list[int]) -> None:
    """Ask every learner the same questions on one day."""
    learners.start_day(day)
    rows = np.arange(learners.number)
    for question in questions:
        learners.answer(rows, np.full(learners.number, question), day)


def _theory(course: Course, number: int) -> list[int]:
    return [int(question) for question in np.flatnonzero(~course.is_code)[:: len(course.questions) // number][:number]]


def _recall_of(learners: Learners, question: int, day: float) -> float:
    """Mean chance of recalling the points of a question in new words."""
    _, pair = learners.course.pairs(np.array([question]))
    return float(learners.recall(day)[:, learners.course.point[pair]].mean())


def _writing(learners: Learners) -> Floats:
    """The chance of writing an exercise of which everything is understood, [L, coded]."""
    return learners._writing_new()


def test_the_score_at_the_start_is_about_a_third(course: Course) -> None:
    for family in FAMILIES.values():
        score = family(course, draw_traits(course, 60, SEED), SEED).exam(0).score
        assert 0.22 < score.mean() < 0.38
        assert score.std() > 0.05


def test_practice_raises_the_score(learners: Learners) -> None:
    before = learners.exam(0).score
    for day in range(3):
        _ask(learners, day, _theory(learners.course, 60))
    assert (learners.exam(3).score - before).mean() > 0.01


def test_time_lowers_the_score(learners: Learners) -> None:
    _ask(learners, 0, _theory(learners.course, 60))
    soon, late = learners.exam(1), learners.exam(60)
    assert (late.score < soon.score).all()
    assert (late.remembered < soon.remembered).all()


def test_what_is_spaced_is_kept_better_than_what_is_massed(course: Course) -> None:
    asked = _theory(course, 40)
    for family in FAMILIES.values():
        massed, spaced = (family(course, draw_traits(course, 20, SEED), SEED) for _ in range(2))
        for day in (0, 4, 8):
            _ask(spaced, day, asked)
        _ask(massed, 8, asked * 3)
        kept = [np.mean([_recall_of(some, question, 28) for question in asked]) for some in (massed, spaced)]
        assert kept[1] > kept[0] + 0.01, family.name


def test_only_writing_code_trains_writing_code(learners: Learners) -> None:
    before = _writing(learners)
    _ask(learners, 0, _theory(learners.course, 40))
    assert np.array_equal(_writing(learners), before)
    _ask(learners, 1, [int(question) for question in learners.course.coded[:10]])
    assert (_writing(learners) > before).all()


def test_a_wording_met_again_says_more_than_the_points_allow(learners: Learners) -> None:
    learners.traits.obscurity[:] = 0  # as hard as their points, whatever the bank holds
    questions = np.flatnonzero((learners.course.counts == 2) & ~learners.course.is_code)[:100]
    _ask(learners, 0, questions.tolist())
    learners.start_day(4)
    if isinstance(learners, Elements):
        learners.form[:] = 1  # a good day
    new = learners.knowing_new(learners.recall(4))[:, questions].mean()
    rows = np.arange(learners.number)
    draws = [learners.knowing(rows, np.full(learners.number, question), 4)[0] for question in questions.tolist() * 10]
    assert np.mean(draws) > new


def test_reading_after_a_wrong_answer_teaches(learners: Learners) -> None:
    question = int(np.flatnonzero((learners.course.counts == 1) & ~learners.course.is_code)[0])
    before = _recall_of(learners, question, 0)
    learners.start_day(0)
    rows, asked = np.arange(learners.number), np.full(learners.number, question)
    learners.practise(rows, asked, np.zeros(learners.number, bool), np.zeros(learners.number, bool), 0)
    assert _recall_of(learners, question, 1) > before + 0.05


def test_an_unready_learner_learns_less(course: Course) -> None:
    question = int(
        np.flatnonzero((course.counts == 1) & ~course.is_code & (course.requires.sum(1)[course.topic] > 0))[0]
    )
    for family in FAMILIES.values():
        gained = []
        for ready in (0.5, 1.0):
            learners = family(course, draw_traits(course, 40, SEED), SEED)
            before = _recall_of(learners, question, 0)
            learners.start_day(0)
            learners.ready[:] = ready
            learners.answer(np.arange(40), np.full(40, question), 0)
            gained.append(_recall_of(learners, question, 1) - before)
        assert gained[1] > gained[0] > 0, family.name


def test_times_follow_the_kind_and_the_learner(learners: Learners) -> None:
    rows, course = np.arange(learners.number), learners.course

    def seconds(kind: str) -> list[float]:
        question = course.kind.index(kind)
        all_times = np.array([learners.answer(rows, np.full(len(rows), question), 0)[1] for _ in range(30)])
        return [float(time) for time in all_times.mean(0)]

    assert min(seconds("code")) > 3 * max(seconds("true_false"))
    assert np.corrcoef(seconds("choice"), learners.traits.speed)[0, 1] > 0.9


def test_the_true_gain_points_the_way(learners: Learners) -> None:
    """Questions that the bound ranks highest teach more than those that it ranks lowest."""
    learners.start_day(0)
    rows = np.arange(learners.number)
    gains = learners.expected_gains(rows, 0, 20)
    order = gains.mean(0).argsort()
    rises = []
    for asked in (order[:40], order[-40:]):
        fresh = type(learners)(learners.course, learners.traits, SEED)
        before = fresh.exam(20).score.mean()
        _ask(fresh, 0, [int(question) for question in asked])
        rises.append(float(fresh.exam(20).score.mean() - before))
    assert rises[1] > rises[0]


@pytest.mark.parametrize("order", [name for name in ORDERS if name != "bound"])
def test_the_same_seed_gives_the_same_result(course: Course, order: str) -> None:
    first, again = (list(run(course, "das3h", order, 15, [3], learners=3, seeds=[SEED])) for _ in range(2))
    other = list(run(course, "das3h", order, 15, [3], learners=3, seeds=[SEED + 1]))
    assert first == again
    assert first != other


def test_minutes_are_kept(course: Course) -> None:
    """Over some days nobody practises longer than the minutes of the days attended, but for the last question."""
    (cell,) = run(course, "das3h", "random", 20, [5], learners=6, seeds=[SEED])
    attended = (~draw_traits(course, 6, SEED).missed[:, :5]).sum(1)
    over = np.array(cell["seconds"]) - 60 * 20 * attended
    assert (over < 3600).all()
    assert (np.array(cell["seconds"]) > 0.5 * 60 * 20 * attended).all()


def test_the_bound_beats_every_order(course: Course) -> None:
    scores = {
        name: float(np.mean(next(run(course, "multiscale", name, 20, [4], learners=6, seeds=[SEED]))["score"]))
        for name in ORDERS
    }
    assert max(scores, key=lambda name: scores[name]) == "bound"
    assert scores["bound"] > scores["due"] + 0.03


def test_the_planner_beats_due_dates_and_random_order_by_a_wide_margin(course: Course) -> None:
    scores = {
        name: np.array(next(run(course, "wordings", name, 20, [6], learners=8, seeds=[SEED]))["score"])
        for name in ("planner", "due", "random")
    }
    for other in ("due", "random"):
        gained = scores["planner"] - scores[other]
        assert gained.mean() > 0.03
        assert (gained > 0).mean() > 0.8
