import pytest

from quizzer.knowledge.items import Items
from quizzer.knowledge.learning import observe
from quizzer.knowledge.state import Knowledge, start
from quizzer.planning import reasons
from quizzer.planning.encouragement import DISCOURAGED
from quizzer.planning.first_session import FIRST_SESSION
from quizzer.planning.reasons import reason, sentence

TODAY = 20.0


@pytest.fixture
def settled(items: Items) -> Knowledge:
    """Twelve right answers some days ago."""
    state = start(items)
    for question in range(12):
        state = observe(items, state, question, 1.0, TODAY - 9)
    return state


def test_the_first_questions_find_out(items: Items) -> None:
    why = reason(items, start(items), 3, TODAY)
    assert why == reasons.FindingOut(1, FIRST_SESSION)
    assert sentence(why) == "Finding out what you know: question 1 of 12."


def test_what_fades_says_how_far_and_since_when(items: Items, settled: Knowledge) -> None:
    why = reason(items, settled, 0, TODAY)
    assert isinstance(why, reasons.Fading)
    assert why.days == 9
    assert 0.5 < why.retrievability < 0.9
    said = sentence(why, points={why.point: "learning-rate decay"})
    assert said == f"learning-rate decay is fading ({why.retrievability:.0%}), last seen 9 days ago."


def test_what_was_never_met_says_how_many_documents_ask_for_it(items: Items, settled: Knowledge) -> None:
    why = reason(items, settled, items.index["theory/q1"], TODAY)
    assert why == reasons.NeverMet(why.point, 1, 3)  # type: ignore[union-attr]
    assert sentence(why) == "Never met; asked in 1 of 3 documents."


def test_what_failed_today_says_so(items: Items, settled: Knowledge) -> None:
    state = observe(items, settled, 40, 0.0, TODAY)
    assert reason(items, state, 40, TODAY) == reasons.FailedToday()


def test_what_was_vouched_for_says_when(items: Items, settled: Knowledge) -> None:
    settled.vouched[0, 5], settled.asked[0, 5] = True, TODAY - 4
    assert sentence(reason(items, settled, 5, TODAY)) == "You said 4 days ago that you know this well."


def test_after_failures_it_says_that_it_should_go_well(items: Items, settled: Knowledge) -> None:
    settled.failures[:] = DISCOURAGED
    assert isinstance(reason(items, settled, 0, TODAY), reasons.Easy)


def test_the_weakest_prerequisite_names_what_builds_on_it(items: Items, settled: Knowledge) -> None:
    state = settled
    for question in range(48, 60):
        state = observe(items, state, question, 1.0, TODAY - 1)
    for question in range(24, 34):
        state = observe(items, state, question, 0.0, TODAY - 1)
    state.failures[:] = 0
    why = reason(items, state, items.index["networks/q17"], TODAY)
    assert why == reasons.Prerequisite("networks", "tricks")
    titles = {"networks": "Networks", "tricks": "Tricks"}
    assert sentence(why, topics=titles) == "Networks is the weakest topic that Tricks builds on."


def test_code_that_was_never_written_says_so(items: Items, settled: Knowledge) -> None:
    state = settled
    code = items.index["basics/q16"]
    for question in (14, 15, 17):
        state = observe(items, state, question, 1.0, TODAY - 1)
    for place in items.members[items.first[code] : items.first[code + 1]]:
        if not items.coding[place]:
            state.met[0, place], state.miss[0, place], state.stability[0, place] = TODAY - 1, 0.01, 500.0
    assert reason(items, state, code, TODAY) == reasons.ToWrite("basics/q16")
