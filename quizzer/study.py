"""The use cases: ask, answer, rate, undo. The screens and the commands are thin covers of what is here.

    study = Study(bank, database, clock, settings)
    session = study.practice(limit=20)
    while (presented := session.current) is not None:
        answered = session.answer(response, elapsed_s=12.0)     # committed, durably, before it returns
        session.rate(Rating.EASY)                               # optional: another rating than the suggested one
        session.advance()

What counts as which answer:

- Every kind but open, code and fix: graded and committed at once with the suggested rating.
- Open: graded from the ticked points of the rubric, committed when the learner rates.
- Code and fix: the caller grades (`quizzer.grading`), then `record_verdict`. A failed attempt is logged and has no
  effect on the schedule; a pass, or giving up, is committed with its rating.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import TYPE_CHECKING

from quizzer.records import Rating

if TYPE_CHECKING:
    from quizzer.answers import Outcome, Presented
    from quizzer.bank.model import Bank, Language, Question
    from quizzer.grading.verdict import Verdict
    from quizzer.reports import Overview, Reports
    from quizzer.settings import Settings
    from quizzer.storage.database import Database


@dataclass(frozen=True, slots=True)
class NextReview:
    """When a question would be asked again after a rating; 0 days is later in the same sitting."""

    rating: Rating
    due: date
    days: int


@dataclass(frozen=True, slots=True)
class Answered:
    """What an answer came to.

    Attributes:
        id: Id of the question.
        correct: Whether the answer was right; None for an open question.
        outcome: The graded answer with its reasons; None for code.
        verdict: The grader's verdict; None for everything else, and after giving up.
        review: The committed review's place in the journal; None while nothing is scheduled (a failed attempt at
            code, an open question not rated yet).
        rating: The rating that was committed; None with `review`.
        suggested: The rating that the evidence suggests.
        next_reviews: When the question returns, for each rating from again to easy.
    """

    id: str
    correct: bool | None
    outcome: Outcome | None
    verdict: Verdict | None
    review: int | None
    rating: Rating | None
    suggested: Rating
    next_reviews: tuple[NextReview, NextReview, NextReview, NextReview]

    @property
    def committed(self) -> bool:
        """Whether the answer is in the journal as a review."""
        return self.review is not None


@dataclass(frozen=True, slots=True)
class Undone:
    """The review that was taken back: its question, its rating, and when the question is due now (None: new again)."""

    id: str
    rating: Rating
    due: date | None


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a session stands.

    Attributes:
        done: Answers committed in this session.
        right: Those of them that were passed.
        remaining: Questions still to come, the current one included (unless it is answered).
        total: `done + remaining`; grows when a question comes back.
    """

    done: int
    right: int
    remaining: int
    total: int


class Study:
    """A learner at work on a bank.

    Args:
        bank: The questions.
        database: The learner's progress.
        clock: Returns the current moment, aware of its zone.
        settings: The learner's settings; `settings.language` is the language of presentation.
        zone: Time zone of the learner's calendar; None is the system's.

    Attributes:
        reports: The numbers, from the same bank, database and clock.
    """

    reports: Reports

    def __init__(
        self,
        bank: Bank,
        database: Database,
        clock: Callable[[], datetime],
        settings: Settings,
        zone: tzinfo | None = None,
    ) -> None: ...

    def overview(self) -> Overview:
        """The numbers of the home screen, without reading the journal."""

    def practice(
        self,
        topics: Collection[str] = (),
        kinds: Collection[str] = (),
        *,
        weak: bool = False,
        limit: int | None = None,
        seed: int | None = None,
    ) -> PracticeSession:
        """A session on what is due, then new; with `weak`, on the weakest topics and their weakest prerequisites.

        Args:
            topics: Only these topics; empty is all.
            kinds: Only these kinds; empty is all.
            weak: Take the questions from the weakest topics, whether due or not.
            limit: At most so many questions, not counting those that come back.
            seed: Fixes the order; the same day has the same order by default, so that a session can be resumed.

        Raises:
            UsageError: An unknown topic or kind.
        """

    def next(self, topics: Collection[str] = (), kinds: Collection[str] = ()) -> Presented | None:
        """The question that practice would ask first; None when nothing is due and today's new ones are done."""

    def present(self, question_id: str, language: Language | None = None) -> Presented:
        """A question as it stands to be asked now: the same until it is answered, in every process.

        Raises:
            UsageError: No such question.
        """

    def preview(self, question_id: str) -> tuple[NextReview, NextReview, NextReview, NextReview]:
        """When the question would return if it were answered now, for each rating from again to easy."""

    def answer(
        self,
        question_id: str,
        response: str,
        *,
        rating: Rating | None = None,
        elapsed_s: float | None = None,
        hints: int = 0,
    ) -> Answered:
        """Grade, log and schedule one answer outside a session; for an open question `rating` is needed.

        Raises:
            UsageError: No such question; a code question (see `record_verdict`); an open one without a rating.
            UnreadableAnswer: The response is no answer of this kind; nothing is logged.
            StorageError: It could not be written; nothing is logged.
        """

    def record_verdict(
        self,
        question_id: str,
        source: str,
        verdict: Verdict,
        *,
        rating: Rating | None = None,
        elapsed_s: float | None = None,
        hints: int = 0,
        final: bool = False,
    ) -> Answered:
        """Log a graded submission: a pass (or, with `final`, a failure, rated again) is scheduled, else an attempt."""

    def give_up(
        self, question_id: str, response: str = "", *, elapsed_s: float | None = None, hints: int = 0
    ) -> Answered:
        """Log that the learner does not know the answer: rated again. Works for every kind."""

    def rate(self, review: int, rating: Rating) -> None:
        """Give a committed review another rating; its question is scheduled anew."""

    def undo(self) -> Undone | None:
        """Take back the last review that counts, whenever and wherever it was made; None when there is none."""

    def draft(self, question_id: str) -> str | None:
        """The learner's unfinished code for a question: the last draft saved, or the last failed attempt."""

    def save_draft(self, question_id: str, source: str) -> None:
        """Keep unfinished code for next time; it is forgotten when the question is passed or given up."""


class PracticeSession:
    """One sitting: questions one after another, until none is left. Made by `Study.practice`.

    The session is either asking (`answered` is None) or showing the result of the current question.
    """

    @property
    def current(self) -> Presented | None:
        """The question being asked, or just answered; None when the session is over."""

    @property
    def question(self) -> Question | None:
        """The bank's question behind `current`."""

    @property
    def answered(self) -> Answered | None:
        """The result of the current question, once there is one; after a failed attempt at code, that attempt."""

    @property
    def progress(self) -> Progress:
        """How far the session is."""

    @property
    def can_undo(self) -> bool:
        """Whether there is a review to take back: of this session, or of an earlier one."""

    def answer(self, response: str, elapsed_s: float | None = None, hints: int = 0) -> Answered:
        """Grade the current question. All kinds but open are committed with the suggested rating before it returns.

        Raises:
            UnreadableAnswer: Nothing happened; ask again.
            UsageError: The current question is code, or is answered already.
            StorageError: It could not be written; the question is still being asked.
        """

    def record_verdict(self, verdict: Verdict, source: str, elapsed_s: float | None = None, hints: int = 0) -> Answered:
        """Log the verdict on the current code question: a pass is committed, a failure may be tried again."""

    def give_up(self, response: str = "", elapsed_s: float | None = None, hints: int = 0) -> Answered:
        """Commit the current question as not known (again); `response` may hold the unfinished code."""

    def rate(self, rating: Rating) -> Answered:
        """Change the rating of the answer just given, or commit an open question with it."""

    def advance(self) -> Presented | None:
        """Go on to the next question and return it. One rated again comes back later in the session."""

    def skip(self) -> Presented | None:
        """Put the current question off to the end of the session, unanswered, and return the next."""

    def undo(self) -> Undone | None:
        """Take back the last answer (this session's, else the last of all) and ask its question again."""

    def draft(self) -> str | None:
        """Unfinished code for the current question, see `Study.draft`."""

    def save_draft(self, source: str) -> None:
        """Keep unfinished code for the current question."""
