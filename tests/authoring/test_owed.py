"""What older topics still owe to the format, and that no topic may owe it anew."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from quizzer.authoring import owed
from quizzer.authoring.owed import untranslated
from quizzer.bank.loader import load_bank
from quizzer.bank.model import OpenQuestion, Question
from quizzer.bank.parts import Erratum, FollowUp, Localized
from quizzer.paths import shipped_bank

BOTH = Localized("English", "中文")
WHOLE = OpenQuestion(
    id="new/open",
    topic="new",
    title=BOTH,
    level=1,
    prompt=BOTH,
    explanation=BOTH,
    rubric=(),
    model_answer=BOTH,
    follow_ups=(FollowUp(BOTH, BOTH), FollowUp(BOTH, BOTH)),
    errata=(Erratum("001", BOTH, BOTH, BOTH, quote="原文", fault="wrong"),),
)


def test_a_question_of_a_new_topic_that_has_everything_owes_nothing() -> None:
    assert list(owed.owed(WHOLE)) == []


@pytest.mark.parametrize(
    ("changes", "keys"),
    [
        ({"title": None}, ()),
        ({"follow_ups": WHOLE.follow_ups[:1]}, ("follow_ups",)),
        ({"errata": (replace(WHOLE.errata[0], quote=None),)}, ("errata", 0)),
        ({"errata": (replace(WHOLE.errata[0], fault=None),)}, ("errata", 0)),
        ({"prompt": "English only"}, ("prompt",)),
        ({"hints": ("English only",)}, ("hints", 0)),
    ],
)
def test_what_a_question_of_a_new_topic_lacks_is_found(changes: dict[str, object], keys: tuple[object, ...]) -> None:
    assert [found for found, _ in owed.owed(replace(WHOLE, **changes))] == [keys]
    assert list(owed.owed(replace(WHOLE, topic="svm", **changes))) == []


@pytest.mark.parametrize("text", ["$x^2$", "{{n}}", "`np.sum(x)`", "3"])
def test_what_has_no_words_needs_no_translation(text: str) -> None:
    assert untranslated(replace(WHOLE, hints=(text,))) == []


@pytest.mark.parametrize(
    ("topics", "lacks"),
    [
        (owed.WITHOUT_TITLES, owed.untitled),
        (owed.WITHOUT_FOLLOW_UPS, owed.lacks_follow_ups),
        (owed.WITHOUT_QUOTES, owed.unquoted),
        (owed.WITHOUT_CHINESE, owed.untranslated),
    ],
    ids=["titles", "follow-ups", "quotes", "Chinese"],
)
def test_a_topic_that_owes_nothing_any_more_leaves_the_list(
    topics: frozenset[str], lacks: Callable[[Question], object]
) -> None:
    questions = load_bank([shipped_bank()]).bank.questions.values()
    assert topics == {question.topic for question in questions if question.topic in topics and lacks(question)}
