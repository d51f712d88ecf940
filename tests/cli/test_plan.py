"""`quizzer plan`: the scores, the days and the picture, printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Run


def test_the_plan_says_what_to_expect_today_and_on_the_day(run: Run) -> None:
    planned = run("plan", "--date", "2027-04-01", "--minutes", "5", "--json").json
    assert (planned["day"], planned["until"], planned["minutes"]) == ("2027-03-01", "2027-04-01", 5)
    for score in (planned["now"], planned["then"], planned["more"]):
        assert 0 <= score["low"] < score["mean"] < score["high"] <= 1
    assert {topic["topic"] for topic in planned["topics"]} >= {"activations", "linear-models"}
    assert len(planned["days"]) == 31
    assert planned["pause"] is None


def test_as_text_it_has_scores_days_topics_and_a_picture(run: Run) -> None:
    run("answer", "activations/saturation-explodes", "false", now="2027-02-20T12:00:00+00:00")
    text = run("plan", "--date", "2027-04-01").out
    assert "half an hour more a day would bring" in text
    assert "2027-03-01  Mon" in text
    assert "Activation functions" in text
    assert "● so far" in text
    assert max(map(len, text.splitlines())) <= 80


def test_a_pause_is_told_with_what_it_takes_to_be_level_again(run: Run) -> None:
    run("answer", "activations/saturation-explodes", "true", now="2027-01-01T12:00:00+00:00")
    assert "Faded in 59 days without practice: 1 point" in run("plan").out


def test_days_off_are_named_by_their_english_short_names(run: Run) -> None:
    days = run("plan", "--days-off", "sat, Sun", "--json").json["days"]
    assert [day["day"] for day in days[:7] if not day["minutes"]][-2:] == ["2027-03-06", "2027-03-07"]
    assert run("plan", "--days-off", "none", "--json").code == 0


@pytest.mark.parametrize("options", [("--date", "2027-03-01"), ("--date", "2029-03-01"), ("--days-off", "someday")])
def test_a_plan_that_makes_no_sense_is_wrong_use(run: Run, options: tuple[str, str]) -> None:
    refused = run("plan", *options)
    assert (refused.code, refused.out) == (2, "")
    assert options[0] in refused.err


def test_the_plan_is_told_in_chinese(run: Run) -> None:
    text = run("--lang", "zh", "plan").out
    assert "Score" not in text
    assert "天" in text
