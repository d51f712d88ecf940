"""The plan as it is shown: dates and scores that agree with each other and with the journal."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, timedelta
from pathlib import Path

import msgspec
import pytest

from quizzer.bank.model import Bank
from quizzer.errors import UsageError
from quizzer.settings import Settings
from quizzer.storage.database import Database
from quizzer.study import Study, replay
from quizzer.study.plan import study_plan
from tests.conftest import Clock, bank_of, statement

Make = Callable[..., Study]
TODAY = date(2026, 3, 2)


def bank() -> Bank:
    return bank_of(*(statement(topic, str(i)) for topic in ("a", "b") for i in range(8)), requires={"b": ("a",)})


def work(study: Study, clock: Clock, days: int = 4) -> None:
    """Answer four questions a day, three of them right."""
    names = sorted(study.learner.bank.questions)
    for day in range(days):
        for step in range(4):
            study.answer(names[(4 * day + step) % len(names)], "true" if step else "false")
        clock.pass_time(days=1)


def test_without_a_date_the_plan_reaches_sixty_days(make_study: Make) -> None:
    planned = study_plan(make_study(bank()).learner)
    assert (planned.day, planned.until, planned.dated) == (TODAY, TODAY + timedelta(days=60), False)
    assert len(planned.days) == 60
    assert [day.day for day in planned.days[:2]] == [TODAY, TODAY + timedelta(days=1)]


def test_a_date_of_ones_own_goes_before_that_of_the_settings(make_study: Make) -> None:
    learner = make_study(bank(), interview=date(2026, 4, 1)).learner
    assert study_plan(learner).until == date(2026, 4, 1)
    assert study_plan(learner, date(2026, 3, 20)).until == date(2026, 3, 20)


@pytest.mark.parametrize("until", [TODAY, TODAY - timedelta(days=1), TODAY + timedelta(days=400)])
def test_a_day_that_is_over_or_too_far_off_is_refused(make_study: Make, until: date) -> None:
    with pytest.raises(UsageError):
        study_plan(make_study(bank()).learner, until)


def test_nothing_is_planned_for_a_day_off(make_study: Make) -> None:
    planned = study_plan(make_study(bank()).learner, TODAY + timedelta(days=14), 1.0, days_off=(0, 6))
    off = [day for day in planned.days if day.day.weekday() in (0, 6)]
    assert len(off) == 4
    assert not any(day.minutes or day.new or day.refresh for day in off)
    assert any(day.new for day in planned.days)


def test_the_course_has_every_study_day_and_goes_on_from_today(make_study: Make, clock: Clock) -> None:
    study = make_study(bank())
    work(study, clock)
    planned = study_plan(study.learner)
    assert [day.day for day in planned.so_far] == [TODAY + timedelta(days=n) for n in range(4)]
    assert planned.to_come[0].day == planned.day
    assert planned.so_far[-1].score == pytest.approx(planned.to_come[0].score)
    assert planned.to_come[-1].score > planned.now.mean


def test_a_pause_leaves_a_backlog_that_is_level_again_some_day(make_study: Make, clock: Clock) -> None:
    study = make_study(bank())
    work(study, clock)
    assert study_plan(study.learner).pause is None
    clock.pass_time(days=40)
    pause = study_plan(study.learner, minutes=1.0).pause
    assert pause is not None
    assert (pause.days, pause.points > 0, pause.minutes > 0) == (41, True, True)
    assert pause.level_on > TODAY + timedelta(days=44)


def test_a_pause_is_told_all_through_the_day_of_return_and_not_on_the_next(make_study: Make, clock: Clock) -> None:
    study = make_study(bank())
    work(study, clock)
    clock.pass_time(days=40)
    before = study_plan(study.learner, minutes=1.0).pause
    first = study.practice().current
    assert before is not None
    assert first is not None
    study.give_up(first.id)
    after = study_plan(study.learner, minutes=1.0).pause
    assert after is not None
    assert (after.days, after.points) <= (before.days, before.points)
    clock.pass_time(days=1)
    assert study_plan(study.learner, minutes=1.0).pause is None


def test_a_plan_can_be_printed_as_json(make_study: Make) -> None:
    raw = msgspec.json.decode(msgspec.json.encode(study_plan(make_study(bank()).learner)))
    assert raw["day"] == "2026-03-02"
    assert {topic["topic"] for topic in raw["topics"]} == {"a", "b"}


def cached(database: Database, clock: Clock, folder: Path) -> Study:
    return Study(bank(), database, clock, Settings(), UTC, cache=folder)


def test_what_was_kept_of_the_past_is_what_a_replay_gives(
    make_study: Make, database: Database, clock: Clock, tmp_path: Path
) -> None:
    study = cached(database, clock, tmp_path)
    work(study, clock)
    kept = replay.recall(study.learner)
    assert replay.recall(cached(database, clock, tmp_path).learner) == kept == replay.recall(make_study(bank()).learner)
    study.answer("a/1", "true")
    assert replay.recall(cached(database, clock, tmp_path).learner) == replay.recall(make_study(bank()).learner)


def test_taking_back_what_was_kept_changes_the_past(
    make_study: Make, database: Database, clock: Clock, tmp_path: Path
) -> None:
    study = cached(database, clock, tmp_path)
    work(study, clock)
    before = replay.recall(study.learner)
    study.undo()
    after = replay.recall(study.learner)
    assert len(after.reviews) == len(before.reviews) - 1
    assert after == replay.recall(make_study(bank()).learner)
    clock.pass_time(days=1)
    replay.recall(study.learner)
    assert replay.recall(cached(database, clock, tmp_path).learner) == after


def test_a_damaged_file_of_the_past_costs_a_replay_and_nothing_else(
    make_study: Make, database: Database, clock: Clock, tmp_path: Path
) -> None:
    study = cached(database, clock, tmp_path)
    work(study, clock)
    replay.recall(study.learner)
    assert study.learner.past_file is not None
    study.learner.past_file.write_bytes(b"nonsense")
    assert replay.recall(study.learner) == replay.recall(make_study(bank()).learner)
