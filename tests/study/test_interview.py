"""An interview: no verdict until the end, a clock, everything answered kept, and a report that adds up."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import pytest

from quizzer.errors import UnreadableAnswer, UsageError
from quizzer.grading.verdict import Status, Verdict
from quizzer.records import Confidence, Evidence
from quizzer.study import Study, progress
from quizzer.study.interview import InterviewSession
from quizzer.study.interview_report import Given, InterviewReport, as_markdown, as_text, report_on
from tests.conftest import Clock

MakeVerdict = Callable[[Status], Verdict]
RIGHT = {"basics/first": "true", "nets/second": "true", "basics/choice": "b"}


def answer_all(session: InterviewSession, *, confidence: Confidence = "fair", right: bool = True) -> None:
    """Answer everything: statements and choices right or wrong, the number wrong, open and code with words."""
    while (presented := session.current) is not None:
        wrong = {"basics/first": "false", "nets/second": "false", "basics/choice": "a"}
        typed = (RIGHT if right else wrong).get(presented.id, "-1")
        session.answer(Evidence(typed, confidence=confidence))


def graded(session: InterviewSession, verdict: Verdict) -> InterviewSession:
    for submission in session.submissions:
        session.record_verdict(submission, verdict)
    for answer in session.to_judge:
        session.judge(answer, "1")
    return session


def test_answers_are_in_the_journal_at_once_with_how_sure_the_learner_was(study: Study) -> None:
    session = study.interview(style="theory")
    assert session.current is not None
    while session.current.id not in RIGHT:
        session.skip()
    session.answer(Evidence("true" if "choice" not in session.current.id else "b", confidence="sure"))
    (*_, logged) = progress.history(study.learner)
    assert (logged.correct, logged.confidence, logged.type) == (True, "sure", "review")


def test_what_was_not_answered_leaves_no_trace(study: Study) -> None:
    session = study.interview()
    session.end()
    assert session.current is None
    assert progress.history(study.learner) == ()
    report = session.finish()
    assert (report.score, report.answers) == (None, ())


def test_an_answer_that_cannot_be_read_is_asked_again(study: Study) -> None:
    session = study.interview(style="theory", topics=["basics"])
    while session.current is not None and session.current.id != "basics/choice":
        session.skip()
    with pytest.raises(UnreadableAnswer):
        session.answer("z")
    assert session.current is not None
    assert session.current.id == "basics/choice"


def test_open_answers_and_code_wait_and_are_kept_until_they_are_graded(study: Study) -> None:
    session = study.interview()
    answer_all(session)
    assert [waiting.presented.id for waiting in session.submissions] == ["nets/relu"]
    assert [waiting.presented.id for waiting in session.to_judge] == ["nets/open"]
    assert (study.draft("nets/open"), study.draft("nets/relu")) == ("-1", "-1")
    assert set(session.finish().ungraded) == {"nets/open", "nets/relu"}
    assert {row.id for row in progress.history(study.learner)}.isdisjoint({"nets/open", "nets/relu"})


def test_misses_enter_the_schedule(study: Study, verdict: MakeVerdict) -> None:
    session = study.interview()
    answer_all(session)
    graded(session, verdict("fail"))
    due = {row.id for row in progress.due(study.learner)}
    assert {"nets/relu", "basics/number"} <= due
    assert "basics/choice" not in due
    assert study.draft("nets/open") is None


def test_the_report_adds_up(study: Study, verdict: MakeVerdict) -> None:
    session = study.interview()
    answer_all(session)
    report = graded(session, verdict("pass")).finish()
    assert len(report.answers) == report.asked == 6
    assert report.score is not None
    assert report.score.mean == pytest.approx((3 + 0 + 0.5 + 1) / 6)
    assert report.score.low < report.score.mean < report.score.high
    assert {part.name: part.score for part in report.signals} == {
        "understanding": 1.0,
        "technique": 0.0,
        "rationale": 0.5,
        "correctness": 1.0,
    }
    assert [(part.name, part.answers) for part in report.calibration] == [("fair", 6)]
    assert [part.name for part in report.topics] == ["basics", "nets"]
    assert report.review == ("basics/number", "nets/open")


def test_sure_but_wrong_comes_first(study: Study) -> None:
    session = study.interview(style="theory")
    answer_all(session, confidence="sure", right=False)
    report = session.finish()
    assert set(report.sure_but_wrong) == {"basics/first", "nets/second", "basics/choice", "basics/number"}
    said: tuple[tuple[float, Confidence], ...] = ((0.0, "guess"), (0.5, "sure"), (1.0, "sure"))
    mixed = [given(score, confidence) for score, confidence in said]
    assert report_of(mixed).review == ("t/0.5", "t/0.0")


def is_over(session: InterviewSession) -> bool:
    return session.current is None


def given(score: float, confidence: Confidence | None = None, seconds: float = 20.0) -> Given:
    return Given(f"t/{score}", "t", "true_false", 1, score, confidence, seconds, 20.0)


def report_of(answers: list[Given]) -> InterviewReport:
    return report_on(answers, began=Clock().now, style="theory", minutes=45.0, seconds=600.0, asked=9)


def test_the_clock_ends_the_interview_after_the_answer_that_was_begun(study: Study, clock: Clock) -> None:
    session = study.interview(minutes=3, style="theory")
    assert session.remaining_s == 180.0
    clock.pass_time(minutes=1)
    assert session.remaining_s == 120.0
    clock.pass_time(minutes=3)
    assert not is_over(session)
    session.skip()
    assert is_over(session)
    assert session.remaining_s == 0.0
    (only,) = session.finish().answers
    assert only.seconds == 240.0
    with pytest.raises(UsageError):
        session.answer("true")


def test_a_list_of_points_is_asked_for_until_it_is_one(study: Study) -> None:
    session = study.interview(style="theory")
    answer_all(session)
    (waiting,) = session.to_judge
    for nonsense in ("some words", "7"):
        with pytest.raises(UsageError):
            session.judge(waiting, nonsense)
    session.judge(waiting, "all")
    assert session.to_judge == ()


def test_where_nothing_fits_that_is_said(study: Study) -> None:
    with pytest.raises(UsageError, match="No question fits"):
        study.interview(minutes=1, style="coding")


def test_the_report_is_told_in_every_form(study: Study, verdict: MakeVerdict) -> None:
    session = study.interview()
    answer_all(session, confidence="sure")
    report = graded(session, verdict("fail")).finish()
    assert msgspec.json.decode(msgspec.json.encode(report))["style"] == "mixed"
    text, page = as_text(report, {"nets": "Networks"}), as_markdown(report, {"nets": "Networks"})
    for told in (text, page):
        assert "Sure, but wrong" in told
        assert "Networks" in told
    assert page.startswith("# Interview of 2026-03-02\n\n## Score\n\n- ")
