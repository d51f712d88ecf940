from collections.abc import Callable
from datetime import date, timedelta

import msgspec
import pytest

from quizzer.bank.model import Bank
from quizzer.grading.verdict import Isolation, Verdict
from quizzer.records import Evidence, Rating
from quizzer.storage.database import Database
from quizzer.study import Study, progress
from quizzer.study.results import Overview
from tests.conftest import Clock, bank_of, statement

Make = Callable[..., Study]
TODAY = date(2026, 3, 2)


@pytest.fixture
def bank() -> Bank:
    return bank_of(
        *(statement(topic, str(i)) for topic in ("basics", "nets", "rest") for i in range(4)),
        requires={"nets": ("basics",)},
    )


@pytest.fixture
def study(make_study: Make, bank: Bank) -> Study:
    return make_study(bank)


def test_a_first_visit(study: Study) -> None:
    assert progress.overview(study.learner) == Overview(
        day=TODAY, due=0, new=10, unseen=12, reviewed_today=0, streak=0, started=False
    )
    stats = progress.stats(study.learner, days=3, ahead=2)
    assert (stats.seen, stats.total, stats.reviews, stats.retention.rate) == (0, 12, 0, None)
    assert [(day.day, day.reviews) for day in stats.activity] == [
        (TODAY - timedelta(days=2), 0),
        (TODAY - timedelta(days=1), 0),
        (TODAY, 0),
    ]
    assert [topic.topic for topic in stats.topics] == ["basics", "nets", "rest"]


def test_the_overview_counts_what_is_due_new_and_done(study: Study, clock: Clock) -> None:
    study.answer("basics/0", "true", rating=Rating.GOOD)
    study.answer("basics/1", "false")
    overview = progress.overview(study.learner)
    assert (overview.due, overview.new, overview.unseen) == (1, 8, 10)
    assert (overview.reviewed_today, overview.streak, overview.started) == (2, 1, True)
    clock.pass_time(days=30)
    overview = progress.overview(study.learner)
    assert (overview.due, overview.new, overview.reviewed_today, overview.streak) == (2, 10, 0, 0)


def test_due_tells_what_was_forgotten_first_and_by_how_much(study: Study, clock: Clock) -> None:
    study.answer("basics/0", "true", rating=Rating.GOOD)
    study.answer("basics/1", "true", rating=Rating.HARD)
    clock.pass_time(days=20)
    hard, good = progress.due(study.learner)
    assert (hard.id, good.id) == ("basics/1", "basics/0")
    assert hard.retrievability < good.retrievability < 0.9
    assert hard.overdue_days == (TODAY + timedelta(days=20) - hard.due).days
    assert progress.due(study.learner, topics=["nets"]) == ()


def test_weak_topics_are_those_that_went_badly(study: Study, clock: Clock) -> None:
    for i in range(4):
        study.answer(f"nets/{i}", "false")
        study.answer(f"rest/{i}", "true", rating=Rating.EASY)
    clock.pass_time(days=20)
    weak = {topic.topic: topic for topic in progress.weak(study.learner)}
    assert (weak["nets"].seen, weak["nets"].total, weak["nets"].due) == (4, 4, 4)
    assert weak["nets"].low <= weak["nets"].mastery <= weak["nets"].high
    assert "rest" not in weak or weak["rest"].mastery > weak["nets"].mastery


def test_on_the_first_day_topics_are_weak_by_what_is_usual(study: Study) -> None:
    assert {topic.topic for topic in progress.weak(study.learner)} == {"basics", "nets", "rest"}


def test_a_weak_topic_points_at_its_weakest_prerequisite(study: Study, clock: Clock) -> None:
    for i in range(4):
        study.answer(f"basics/{i}", "false")
        study.answer(f"nets/{i}", "true" if i else "false")
    clock.pass_time(days=60)
    weak = {topic.topic: topic for topic in progress.weak(study.learner)}
    assert weak["nets"].weakest_prerequisite == "basics"
    assert weak["basics"].mastery < weak["nets"].mastery


def test_true_retention_is_that_of_what_had_come_due(study: Study, clock: Clock) -> None:
    for i in range(4):
        study.answer(f"basics/{i}", "true", rating=Rating.GOOD)
    clock.pass_time(days=10)
    for i in range(4):
        study.answer(f"basics/{i}", "true" if i else "false")
    study.answer("basics/0", "true")  # the same day again: not evidence
    retention = progress.stats(study.learner).retention
    assert (retention.reviews, retention.passed, retention.rate, retention.target) == (4, 3, 0.75, 0.9)


def test_the_forecast_puts_everything_overdue_on_today(study: Study, clock: Clock) -> None:
    study.answer("basics/0", "true", rating=Rating.HARD)
    study.answer("basics/1", "true", rating=Rating.EASY)
    clock.pass_time(days=4)
    forecast = progress.stats(study.learner, ahead=30).forecast
    assert forecast[0].due == 1
    assert sum(day.due for day in forecast) == 2


def test_activity_has_every_day(study: Study, clock: Clock) -> None:
    study.answer("basics/0", Evidence("true", elapsed_s=20.0))
    clock.pass_time(days=2)
    study.answer("basics/1", Evidence("false", elapsed_s=30.0))
    activity = progress.stats(study.learner, days=3).activity
    assert [(day.reviews, day.passed, day.new, day.seconds) for day in activity] == [
        (1, 1, 1, 20.0),
        (0, 0, 0, 0.0),
        (1, 0, 1, 30.0),
    ]


def test_history_is_what_was_answered_with_the_ratings_that_count(study: Study) -> None:
    for i in range(3):
        study.answer(f"basics/{i}", "true", rating=Rating.GOOD)
    study.rate(2, Rating.HARD)
    study.undo()
    assert [(row.id, row.rating) for row in progress.history(study.learner)] == [
        ("basics/0", Rating.GOOD),
        ("basics/1", Rating.HARD),
    ]
    assert [row.undone for row in progress.history(study.learner, undone=True)] == [False, False, True]
    assert [row.id for row in progress.history(study.learner, question="basics/1")] == ["basics/1"]


@pytest.mark.parametrize("limit", [0, 1, 2, 3, 5, 50])
def test_history_may_be_limited_to_the_last(study: Study, limit: int) -> None:
    for i in range(12):
        study.answer(f"{('basics', 'nets', 'rest')[i // 4]}/{i % 4}", "true")
        if i % 3 == 0:
            study.undo()
    everything = progress.history(study.learner)
    assert progress.history(study.learner, limit) == everything[len(everything) - min(limit, len(everything)) :]


def test_answers_to_questions_that_left_the_bank_are_kept(make_study: Make, bank: Bank) -> None:
    make_study(bank).answer("rest/0", "true")
    smaller = make_study(bank_of(statement("basics", "0")))
    assert [row.id for row in progress.history(smaller.learner)] == ["rest/0"]
    assert progress.overview(smaller.learner).due == 0
    assert progress.stats(smaller.learner).seen == 0
    undone = smaller.undo()
    assert undone is not None
    assert undone.id == "rest/0"


def test_the_overview_reads_no_journal(study: Study, database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    study.answer("basics/0", "true")
    asked: list[str] = []
    query = database.query

    def spy(statement: str, *parameters: object) -> list[tuple[object, ...]]:
        asked.append(statement)
        return query(statement, *parameters)  # type: ignore[arg-type] # passed on as they came

    monkeypatch.setattr(database, "query", spy)
    progress.overview(study.learner)
    assert asked
    assert not [statement for statement in asked if "FROM journal" in statement]


def test_everything_can_be_printed_as_json(study: Study) -> None:
    study.answer("basics/0", "false")
    verdict = Verdict("f", "fail", "", (), (), None, "", 1, Isolation("full"), 1.0)
    study.record_verdict("basics/1", "code", verdict)
    for read in (progress.overview, progress.stats, progress.due, progress.weak, progress.history):
        report = read(study.learner)
        assert msgspec.json.decode(msgspec.json.encode(report))
    (row, _) = msgspec.to_builtins(progress.history(study.learner))
    assert (row["id"], row["rating"], row["day"]) == ("basics/0", "again", "2026-03-02")
