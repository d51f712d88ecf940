"""A mock interview: questions against the clock, how sure one is before each answer, no verdict until the end.

    session = begin(learner, minutes=45, style="mixed")
    while (presented := session.current) is not None:
        session.answer(Evidence("b", confidence="sure"))        # or session.skip(); session.end() stops early
    for submission in session.submissions:                      # code waits for its verdict
        session.record_verdict(submission, grader.grade(...))
    for answer in session.to_judge:                             # open answers wait for the learner's judgement
        session.judge(answer, "1,3")                            # the points of the rubric that it covered
    report = session.finish()

What is graded by itself is in the journal before `answer` returns. Code and open answers are kept as drafts until they
are graded, so that an interview that breaks off loses nothing; what is never graded is no review.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

import msgspec

from quizzer.errors import UsageError
from quizzer.records import Evidence
from quizzer.sentences import say
from quizzer.study import answering, asking
from quizzer.study.interview_report import Given, InterviewReport, report_on

if TYPE_CHECKING:
    from quizzer.answers import Presented
    from quizzer.grading.verdict import Verdict
    from quizzer.planning.interview_questions import Style
    from quizzer.study.learner import Learner
    from quizzer.study.results import Answered


@dataclass(frozen=True, eq=False)
class Waiting:
    """An answer that is not graded yet: code, or an open answer."""

    presented: Presented
    evidence: Evidence


@dataclass(eq=False)
class InterviewSession:
    """One interview. Made by `begin`.

    Attributes:
        learner: The learner at work.
        questions: Ids of what is asked, in order.
        minutes: How long it is.
        style: What it asks for.
    """

    learner: Learner
    questions: tuple[str, ...]
    minutes: float
    style: Style
    _place: int = 0
    _given: list[Given] = field(default_factory=list)
    _waiting: list[Waiting] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Start the clock and ask the first question."""
        self._began = self._asked_at = self.learner.clock()
        self._ended: datetime | None = None
        self._current: Presented | None = None
        self._ask()

    @property
    def current(self) -> Presented | None:
        """The question being asked; None when the interview is over."""
        return self._current

    @property
    def place(self) -> int:
        """Number of the current question, from 1."""
        return self._place + 1

    @property
    def remaining_s(self) -> float:
        """Seconds until the time is over, at least 0."""
        return max(0.0, 60.0 * self.minutes - (self.learner.clock() - self._began).total_seconds())

    @property
    def submissions(self) -> tuple[Waiting, ...]:
        """Code that waits for its verdict."""
        return tuple(waiting for waiting in self._waiting if waiting.presented.facts.programmed)

    @property
    def to_judge(self) -> tuple[Waiting, ...]:
        """Open answers that wait for the learner's judgement."""
        return tuple(waiting for waiting in self._waiting if waiting.presented.facts.self_rated)

    def answer(self, response: str | Evidence) -> None:
        """Take the answer to the current question and ask the next, without a word on whether it was right.

        An answer that was begun in time counts. Where no time is given, the session's own clock measures it.

        Raises:
            UnreadableAnswer: Nothing happened; ask again.
            UsageError: The interview is over.
            StorageError: It could not be written; the question is still being asked.
        """
        presented, evidence = self._asking(), self._timed(response)
        if presented.facts.programmed or presented.facts.self_rated:
            self.learner.journal.save_draft(presented.id, evidence.response)
            self._waiting.append(Waiting(presented, evidence))
        else:
            assessed = answering.assess(self.learner, presented, evidence)
            self._take(presented, answering.commit(self.learner, presented, assessed))
        self._advance()

    def skip(self, response: str | Evidence = "") -> None:
        """Say that the current question is not known, and ask the next. Raises as `answer`."""
        presented = self._asking()
        self._take(presented, answering.give_up(self.learner, presented, self._timed(response)))
        self._advance()

    def end(self) -> None:
        """Stop early, or because the time is over; what was not answered is not counted."""
        if self._current is not None:
            self._current, self._ended = None, self.learner.clock()

    def record_verdict(self, submission: Waiting, verdict: Verdict) -> None:
        """Commit graded code. Raises StorageError."""
        presented, evidence = submission.presented, submission.evidence
        self._take(presented, answering.record_verdict(self.learner, presented, evidence, verdict, final=True))
        self._waiting.remove(submission)

    def judge(self, answer: Waiting, points: str) -> None:
        """Commit an open answer by the points of the rubric that it covered, as typed: `1,3`, `all`, `0`.

        Raises:
            UnreadableAnswer: There is no such point, or it is no list of points.
            StorageError: It could not be written.
        """
        presented = answer.presented
        evidence = msgspec.structs.replace(answer.evidence, response=points)
        assessed = answering.assess(self.learner, presented, evidence)
        if assessed.evidence.score is None:
            raise UsageError(say("That is no list of points."), fix=presented.input_hint)
        written = "\n".join(part for part in (points, answer.evidence.response) if part)
        assessed = _with_response(assessed, written)
        self._take(presented, answering.commit(self.learner, presented, assessed))
        self._waiting.remove(answer)

    def finish(self) -> InterviewReport:
        """The report on what was answered and graded; what still waits is named, and counts for nothing."""
        self.end()
        seconds = ((self._ended or self.learner.clock()) - self._began).total_seconds()
        return report_on(
            self._given,
            began=self._began,
            style=self.style,
            minutes=self.minutes,
            seconds=seconds,
            asked=len(self.questions),
            ungraded=tuple(waiting.presented.id for waiting in self._waiting),
        )

    def _asking(self) -> Presented:
        if self._current is None:
            raise UsageError(say("The interview is over."))
        return self._current

    def _timed(self, response: str | Evidence) -> Evidence:
        evidence = Evidence(response) if isinstance(response, str) else response
        if evidence.elapsed_s is not None:
            return evidence
        return msgspec.structs.replace(evidence, elapsed_s=(self.learner.clock() - self._asked_at).total_seconds())

    def _take(self, presented: Presented, answered: Answered) -> None:
        from quizzer.scheduling.times import usual_seconds

        evidence = answered.evidence
        score = evidence.score if evidence.score is not None else float(bool(answered.correct))
        usual = usual_seconds(presented.kind, presented.question.level, ())
        self._given.append(
            Given(
                id=presented.id,
                topic=presented.question.topic,
                kind=presented.kind,
                level=presented.question.level,
                score=score,
                confidence=evidence.confidence,
                seconds=evidence.elapsed_s or 0.0,
                usual_seconds=usual,
            )
        )

    def _advance(self) -> None:
        self._place += 1
        if self.remaining_s <= 0.0:
            self.end()
        else:
            self._ask()

    def _ask(self) -> None:
        if self._place >= len(self.questions):
            self.end()
            return
        self._asked_at = self.learner.clock()
        self._current = asking.present(self.learner, self.questions[self._place])


def begin(
    learner: Learner,
    minutes: float = 45.0,
    style: Style = "mixed",
    topics: Collection[str] = (),
    seed: int | None = None,
) -> InterviewSession:
    """Begin an interview; `seed` draws its questions, by default others after each answer in the journal.

    Raises:
        UsageError: An unknown topic; or no question of them fits the minutes and the style.
    """
    import numpy as np

    from quizzer.planning.interview_questions import select

    knowing, day = learner.knowing, learner.today().toordinal()
    items, wanted = knowing.items, {question.id for question in learner.bank.select(topics)}
    chosen = select(
        items,
        knowing.state(),
        float(day),
        minutes,
        style,
        allowed=np.array([id_ in wanted for id_ in items.questions], dtype=np.bool_),
        random=np.random.default_rng([day, learner.journal.end()] if seed is None else seed),
    )
    if not len(chosen):
        what = say("No question fits an interview of {minutes:g} minutes in this style.", minutes=minutes)
        raise UsageError(what, fix=say("Give it more minutes, another style or other topics."))
    return InterviewSession(learner, tuple(items.questions[place] for place in chosen.tolist()), minutes, style)


def _with_response(answered: Answered, response: str) -> Answered:
    from dataclasses import replace

    return replace(answered, evidence=msgspec.structs.replace(answered.evidence, response=response))
