from collections.abc import Callable, Sequence

import numpy as np
import pytest
from msgspec.structs import replace

from quizzer.knowledge import priors
from quizzer.knowledge.fold import fold
from quizzer.knowledge.guess_and_slip import confident_guess
from quizzer.knowledge.items import Items
from quizzer.knowledge.learning import observe
from quizzer.knowledge.prediction import chances, known
from quizzer.knowledge.state import Knowledge, start
from quizzer.records import Entry

Journal = Callable[[Sequence[tuple[int, bool, int]]], list[Entry]]


def points(items: Items, question: int) -> list[int]:
    return [int(point) for point in items.members[items.first[question] : items.first[question + 1]]]


def after(items: Items, question: int, score: float) -> Knowledge:
    return observe(items, start(items), question, score, 0.0)


def test_a_right_answer_is_evidence_for_all_its_points_and_a_wrong_one_against(items: Items) -> None:
    own = points(items, 0)
    later = [known(items, after(items, 0, score), 20)[0, own] for score in (1.0, 0.5, 0.0)]
    assert (later[0] > later[1]).all()
    assert (later[1] > later[2]).all()


def test_a_wrong_answer_blames_the_point_that_was_least_sure(items: Items) -> None:
    state = start(items)
    question = 0
    first, *others = points(items, question)
    state.stability[0, first], state.met[0, first] = 200.0, 0.0
    for other in others:
        state.stability[0, other], state.met[0, other] = 0.5, 0.0
    state.miss[0, [first, *others]] = 0.01
    blamed = observe(items, state, question, 0.0, 10.0)
    assert blamed.stability[0, first] > 30
    assert (blamed.stability[0, others] < 1).all()


def test_a_recognised_mistake_blames_its_points_alone(items: Items) -> None:
    state = start(items)
    own = points(items, 0)
    state.stability[0, own], state.met[0, own], state.miss[0, own] = 20.0, 0.0, 0.05
    marks = np.zeros((1, items.padded.shape[1]), dtype=np.bool_)
    marks[0, 1] = True
    spared, blamed = own[0], own[1]
    told = observe(items, state, 0, 0.0, 10.0, blamed=marks)
    plain = observe(items, state, 0, 0.0, 10.0)
    assert told.stability[0, blamed] < plain.stability[0, blamed]
    assert told.stability[0, spared] > plain.stability[0, spared]


def test_a_lucky_kind_shows_less(items: Items) -> None:
    told = {
        guess: known(items, observe(items, start(items), 0, 1.0, 0, guess=guess), 20)[0, points(items, 0)].mean()
        for guess in (0.02, 0.5)
    }
    assert told[0.02] > told[0.5]


def test_a_fluent_answer_lasts_longer_than_a_laboured_one(items: Items) -> None:
    state = after(items, 0, 1.0)
    lasting = [observe(items, state, 0, 1.0, 9.0, grade=grade).stability[0, points(items, 0)[0]] for grade in (2, 3, 4)]
    assert lasting == sorted(lasting)
    assert lasting[0] < lasting[2]


def test_the_same_wording_again_practises_less_than_another_question_on_the_same_points(items: Items) -> None:
    state = after(items, 0, 1.0)
    new = state.copy()
    new.times[:], new.asked[:] = 0, -1e6
    own = points(items, 0)
    again = observe(items, state, 0, 1.0, 9.0).stability[0, own]
    other = observe(items, new, 0, 1.0, 9.0).stability[0, own]
    assert (again < other).all()


def test_the_same_wording_is_predicted_to_go_better_than_its_points_alone(items: Items) -> None:
    state = after(items, 0, 0.0)
    forgotten = state.copy()
    forgotten.times[:] = 0
    assert chances(items, state, 5.0)[0, 0] > chances(items, forgotten, 5.0)[0, 0]


def test_answers_in_one_topic_say_something_about_the_others(items: Items) -> None:
    state = start(items)
    before = known(items, state, 0)[0]
    for question in range(8):
        state = observe(items, state, question, 0.0, 0)
    behind = known(items, state, 0)[0]
    unmet = [points(items, items.index[f"tricks/q{i}"])[0] for i in range(3)]
    assert (behind[unmet] < before[unmet]).all()


def test_answering_questions_does_not_show_that_one_can_write_and_writing_shows_both(items: Items) -> None:
    exercise = items.index["basics/q4"]
    *theory, write = points(items, exercise)
    blank = start(items)
    state = blank
    for question in range(18):
        if not items.writes[question]:
            state = observe(items, state, question, 1.0, 0)
    risen = known(items, state, 0)[0] - known(items, blank, 0)[0]
    assert risen[write] < 0.5 * risen[theory].mean()
    risen = known(items, observe(items, blank, exercise, 1.0, 0), 0)[0] - known(items, blank, 0)[0]
    assert risen[write] > 0.2
    assert (risen[theory] > 0.2).all()


def test_writing_code_makes_other_code_easier_and_most_in_its_topic(items: Items) -> None:
    exercise, sibling, stranger = (items.index[id_] for id_ in ("basics/q4", "basics/q10", "tricks/q4"))
    blank = start(items)
    before = chances(items, blank, 0)[0]
    failed = observe(items, blank, exercise, 0.0, 0)
    failed.mean[:], failed.met[:], failed.covariance[:] = blank.mean, blank.met, blank.covariance
    after = chances(items, failed, 0)[0]
    assert after[sibling] > after[stranger] * before[sibling] / before[stranger]
    assert after[stranger] > before[stranger]


def test_who_fails_at_broad_questions_alone_is_not_taken_to_know_less(items: Items) -> None:
    """As many right answers, but on questions about one point alone: the others are hard because they are broad."""
    narrow, broad = items.size == 1, (items.size > 2) & ~items.writes
    state = start(items)
    for question in np.flatnonzero(narrow | broad).tolist():
        state = observe(items, state, question, float(narrow[question]), 0)
    assert state.mean[0, priors.BREADTH] > start(items).mean[0, priors.BREADTH]


def test_many_learners_at_once_learn_as_each_alone(items: Items) -> None:
    rng = np.random.default_rng(2)
    together, alone = start(items, 3), [start(items) for _ in range(3)]
    for day in range(12):
        questions, scores = rng.integers(-1, len(items.questions), 3), rng.random(3)
        seconds = rng.uniform(5, 300, 3)
        together = observe(items, together, questions, scores, float(day), seconds=seconds)
        alone = [
            observe(items, state, int(questions[i]), float(scores[i]), float(day), seconds=float(seconds[i]))
            for i, state in enumerate(alone)
        ]
    for i, state in enumerate(alone):
        assert together.stability[i] == pytest.approx(state.stability[0], rel=1e-12)
        assert together.mean[i] == pytest.approx(state.mean[0], rel=1e-9, abs=1e-12)
        assert together.spent[i] == pytest.approx(state.spent[0])


def test_what_the_learner_vouches_for_is_believed_and_waits_to_be_verified(items: Items, journal: Journal) -> None:
    (entry,) = journal([(0, True, 0)])
    state = fold(items, [replace(entry, type="known", rating=None)])
    day = entry.day.toordinal()
    assert (known(items, state, day + 7)[0, points(items, 0)] > 0.9).all()
    assert state.vouched[0, 0]
    assert not fold(items, [replace(entry, day=entry.day)], state).vouched[0, 0]


def test_who_was_sure_guessed_less_and_who_guessed_may_have_been_lucky() -> None:
    assert confident_guess(0.25, "sure") == pytest.approx(0.075)
    assert confident_guess(0.25, "fair") == 0.25
    assert confident_guess(0.02, "guess") == 0.5
    assert confident_guess(0.25, None) == 0.25


def test_a_part_of_an_answer_says_of_its_points_what_it_does_not_say_of_the_learner(items: Items) -> None:
    """What is predicted is a wholly right answer: half of one must not count as better than expected."""
    blank = start(items)
    wrong, half = (observe(items, blank, 0, score, 0) for score in (0.0, 0.5))
    assert np.array_equal(wrong.mean, half.mean)
    asked = list(points(items, 0))
    assert (known(items, half, 0)[0, asked] > known(items, wrong, 0)[0, asked]).all()


def test_how_sure_a_learner_was_does_not_change_what_is_thought_of_others_answers(items: Items) -> None:
    blank = start(items)
    plain, lucky = observe(items, blank, 0, 0.0, 0), observe(items, blank, 0, 0.0, 0, guess=0.5)
    assert np.array_equal(plain.mean, lucky.mean)
