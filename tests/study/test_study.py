import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, timedelta
from typing import Any

import msgspec
import pytest

from quizzer.bank.model import ChoiceQuestion, CodeQuestion
from quizzer.bank.parts import Option, WrongVariant
from quizzer.errors import StorageError, UnreadableAnswer, UsageError
from quizzer.grading.verdict import Diagnosis, Status, Verdict
from quizzer.records import Evidence, Rating
from quizzer.settings import Settings
from quizzer.storage.database import Database, open_database
from quizzer.study import Study, answering, progress
from tests.conftest import Clock, bank_of, small_bank

Make = Callable[..., Study]
MakeVerdict = Callable[[Status], Verdict]


def due_of(study: Study, question: str) -> date | None:
    return next((row.due for row in progress.due(study.learner) if row.id == question), None)


def test_an_answer_is_graded_logged_and_scheduled(study: Study) -> None:
    answered = study.answer("basics/choice", Evidence("b", elapsed_s=20.0))
    assert (answered.correct, answered.rating, answered.committed) == (True, Rating.GOOD, True)
    (logged,) = progress.history(study.learner)
    assert (logged.id, logged.correct, logged.rating, logged.response) == ("basics/choice", True, Rating.GOOD, "b")
    assert due_of(study, "basics/choice") is None


def test_a_wrong_answer_says_why_and_stays_due(study: Study) -> None:
    answered = study.answer("basics/choice", "a")
    assert (answered.correct, answered.rating) == (False, Rating.AGAIN)
    assert answered.outcome is not None
    assert answered.outcome.key == "b"
    assert due_of(study, "basics/choice") == study.learner.today()


def test_a_recognised_mistake_blames_its_points(make_study: Make, verdict: MakeVerdict) -> None:
    bank = small_bank()
    choice, code = bank.questions["basics/choice"], bank.questions["nets/relu"]
    assert isinstance(choice, ChoiceQuestion)
    assert isinstance(code, CodeQuestion)
    wrong = msgspec.structs.replace(choice, choices=(Option("a", "A", points=("p1",)), *choice.choices[1:]))
    variant = WrongVariant("negated", "It negates.", "You negated.", (), points=("p2", "p3"))
    relu = msgspec.structs.replace(code, exercise=msgspec.structs.replace(code.exercise, wrong=(variant,)))
    study = make_study(bank_of(wrong, relu))
    study.answer(wrong.id, "a")
    failed = msgspec.structs.replace(verdict("fail"), diagnosis=(Diagnosis("negated", "You negated."),))
    study.record_verdict(relu.id, "def relu(x): return -x", failed)
    study.record_verdict(relu.id, "def relu(x): return 0", verdict("fail"))
    assert [row.blamed for row in progress.history(study.learner)] == [("p1",), ("p2", "p3"), ()]


def test_what_is_no_answer_is_not_logged(study: Study) -> None:
    with pytest.raises(UnreadableAnswer):
        study.answer("basics/choice", "z")
    assert progress.history(study.learner) == ()


def test_assessing_logs_nothing(study: Study) -> None:
    shown = study.present("basics/choice")
    assert answering.assess(study.learner, shown, Evidence("b")).committed is False
    assert progress.history(study.learner) == ()


def test_the_learner_may_say_how_well_it_was_known(study: Study) -> None:
    assert study.answer("basics/choice", "b", rating=Rating.HARD).rating is Rating.HARD


def test_an_open_question_needs_a_rating(study: Study) -> None:
    with pytest.raises(UsageError, match="rating"):
        study.answer("nets/open", "in my own words")
    assert study.answer("nets/open", "in my own words", rating=Rating.HARD).committed
    assert [row.correct for row in progress.history(study.learner)] == [True]


def test_code_is_not_answered_with_text(study: Study) -> None:
    with pytest.raises(UsageError, match="code"):
        study.answer("nets/relu", "x")


def test_a_question_that_does_not_exist(study: Study) -> None:
    with pytest.raises(UsageError, match=r"(?s)nets/rleu.*did you mean `nets/relu`"):
        study.present("nets/rleu")


def test_a_question_stays_the_same_until_it_is_answered(study: Study) -> None:
    first = study.present("basics/number")
    assert study.present("basics/number") == first
    study.answer("basics/number", "0")
    assert study.present("basics/number").values != first.values
    study.undo()
    assert study.present("basics/number") == first


def test_what_was_shown_is_graded_even_if_it_was_answered_elsewhere_meanwhile(study: Study) -> None:
    shown = study.present("basics/number")
    study.give_up("basics/number")
    assert study.answer(shown, str(2 * int(shown.values["n"]))).correct


def test_the_preview_keeps_its_word(study: Study, clock: Clock) -> None:
    for later in (0, 3, 9, 40):
        clock.pass_time(days=later)
        previews = answering.preview(study.learner, "basics/choice")
        for preview in previews:
            answered = study.answer("basics/choice", "b", rating=preview.rating)
            assert answered.next_reviews == previews
            undone = study.undo()
            assert undone is not None
        study.answer("basics/choice", "b", rating=Rating.GOOD)
        states = progress.stats(study.learner, ahead=400).forecast
        assert [day.day for day in states if day.due] == [previews[2].due]


def test_a_failed_attempt_at_code_is_logged_without_scheduling(study: Study, verdict: MakeVerdict) -> None:
    answered = study.record_verdict("nets/relu", "def relu(x): ...", verdict("fail"))
    assert (answered.committed, answered.rating, answered.correct) == (False, None, False)
    (logged,) = progress.history(study.learner)
    assert (logged.type, logged.rating) == ("attempt", None)
    assert progress.overview(study.learner).reviewed_today == 0
    assert study.draft("nets/relu") == "def relu(x): ..."


@pytest.mark.parametrize(
    ("failures", "hints", "rating"), [(0, 0, Rating.GOOD), (1, 0, Rating.HARD), (0, 1, Rating.HARD)]
)
def test_code_that_passes_is_rated_by_what_it_took(
    study: Study, verdict: MakeVerdict, failures: int, hints: int, rating: Rating
) -> None:
    for _ in range(failures):
        study.record_verdict("nets/relu", "wrong", verdict("timeout"))
    answered = study.record_verdict("nets/relu", Evidence("right", hints=hints), verdict("pass"))
    assert (answered.rating, answered.committed) == (rating, True)
    assert study.draft("nets/relu") is None


def test_failures_before_the_last_review_are_forgiven(study: Study, verdict: MakeVerdict) -> None:
    study.record_verdict("nets/relu", "wrong", verdict("error"))
    study.record_verdict("nets/relu", "right", verdict("pass"))
    assert study.record_verdict("nets/relu", "right", verdict("pass")).rating is Rating.GOOD


def test_a_final_failure_is_rated_again(study: Study, verdict: MakeVerdict) -> None:
    answered = study.record_verdict("nets/relu", "wrong", verdict("fail"), final=True)
    assert (answered.rating, answered.committed) == (Rating.AGAIN, True)


def test_taking_back_a_pass_brings_the_code_back(study: Study, verdict: MakeVerdict) -> None:
    study.record_verdict("nets/relu", "the learner's code", verdict("pass"))
    study.undo()
    assert study.draft("nets/relu") == "the learner's code"


@pytest.mark.parametrize("question", list(small_bank().questions))
def test_every_kind_can_be_given_up(study: Study, question: str) -> None:
    assert study.give_up(question).rating is Rating.AGAIN


def test_a_changed_rating_schedules_anew(study: Study) -> None:
    answered = study.answer("basics/choice", "b")
    assert answered.review is not None
    study.rate(answered.review, Rating.AGAIN)
    assert due_of(study, "basics/choice") == study.learner.today()
    assert [row.rating for row in progress.history(study.learner)] == [Rating.AGAIN]
    undone = study.undo()
    assert undone is not None
    assert (undone.rating, undone.due) == (Rating.AGAIN, None)


def test_a_review_that_does_not_exist_cannot_be_rated(study: Study, verdict: MakeVerdict) -> None:
    study.record_verdict("nets/relu", "wrong", verdict("fail"))
    for review in (1, 7):
        with pytest.raises(UsageError, match=f"no review {review}"):
            study.rate(review, Rating.GOOD)


def test_undo_works_across_restarts(study: Study, database: Database, clock: Clock) -> None:
    study.answer("basics/choice", "b")
    study.answer("basics/first", "true")
    database.close()
    with closing(open_database(database.path)) as reopened:
        again = Study(small_bank(), reopened, clock, Settings(), UTC)
        assert [undone.id for undone in (again.undo(), again.undo()) if undone] == ["basics/first", "basics/choice"]
        assert again.undo() is None
        assert progress.overview(again.learner).started is False


def test_what_was_not_written_is_not_there(study: Study, database: Database) -> None:
    study.answer("basics/choice", "b")
    database.close()
    with pytest.raises(StorageError):
        study.answer("basics/first", "true")


def test_new_questions_keep_to_the_limit_of_the_day(make_study: Make, clock: Clock) -> None:
    study = make_study(new_per_day=2)
    for _ in range(2):
        shown = study.next()
        assert shown is not None
        answered = study.give_up(shown)
        assert answered.review is not None
        study.rate(answered.review, Rating.EASY)
    assert study.next() is None
    assert (progress.overview(study.learner).new, progress.overview(study.learner).unseen) == (0, 4)
    clock.pass_time(days=1)
    assert progress.overview(study.learner).new == 2


def test_a_day_begins_at_the_rollover_hour(make_study: Make, clock: Clock) -> None:
    clock.now = clock.now.replace(hour=3)
    assert progress.overview(make_study(rollover_hour=4).learner).day == clock.now.date() - timedelta(days=1)
    assert progress.overview(make_study(rollover_hour=0).learner).day == clock.now.date()


def test_a_topic_waits_for_what_it_builds_on(make_study: Make) -> None:
    study = make_study(order="due")
    order = [shown.id for shown in iter_session(study)]
    assert all(question.startswith("basics/") for question in order[:3])
    assert len(order) == 6


def iter_session(study: Study, **options: Any) -> list[Any]:
    session, shown = study.practice(**options), []
    while session.current is not None:
        shown.append(session.current)
        session.give_up()
        session.rate(Rating.GOOD)
        session.advance()
    return shown


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"topics": ["nets"]}, {"nets/second", "nets/open", "nets/relu"}),
        ({"kinds": ["open", "choice"]}, {"nets/open", "basics/choice"}),
        ({"topics": ["nets"], "kinds": ["open"]}, {"nets/open"}),
        ({"topics": ["nets"], "kinds": ["choice"]}, set()),
    ],
)
def test_practice_is_limited_to_topics_and_kinds(study: Study, filters: dict[str, Any], expected: set[str]) -> None:
    first = study.next(**filters)
    assert first.id in expected if first else not expected
    assert {shown.id for shown in iter_session(study, **filters)} == expected


@pytest.mark.parametrize("filters", [{"topics": ["net"]}, {"kinds": ["choices"]}])
def test_an_unknown_filter_offers_the_nearest(study: Study, filters: dict[str, Any]) -> None:
    with pytest.raises(UsageError, match="did you mean"):
        study.practice(**filters)


def test_results_can_be_printed_as_json(study: Study, verdict: MakeVerdict) -> None:
    for result in (
        study.answer("basics/choice", "b"),
        study.record_verdict("nets/relu", "x", verdict("fail")),
        study.undo(),
        study.practice().progress,
    ):
        assert msgspec.json.decode(msgspec.json.encode(result))


def test_the_first_screen_needs_neither_sqlalchemy_nor_alembic(database: Database) -> None:
    program = f"""
import sys
from datetime import UTC, datetime
from pathlib import Path
from quizzer.bank.model import Bank
from quizzer.settings import Settings
from quizzer.storage.database import open_database
from quizzer.study import Study, progress
study = Study(Bank((), {{}}), open_database(Path({str(database.path)!r})), lambda: datetime.now(UTC), Settings())
progress.overview(study.learner)
print([m for m in ("sqlalchemy", "alembic", "sympy", "numpy", "torch", "pandas") if m in sys.modules])
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
