"""What to ask, and what comes of an answer."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import date, datetime, tzinfo
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from quizzer.bank.model import kind_of
from quizzer.errors import UsageError
from quizzer.records import Entry, EntryType, QuestionState, Rating
from quizzer.reports import Reports, chosen_questions
from quizzer.scheduling.evidence import suggest, usual_seconds
from quizzer.scheduling.fsrs import advance, review
from quizzer.scheduling.queue import daily_queue, is_due, is_new, weak_queue
from quizzer.storage.journal import Journal
from quizzer.study.results import Answered, NextReview, NextReviews, Undone
from quizzer.study.session import PracticeSession

if TYPE_CHECKING:
    from quizzer.answers import Outcome, Presented
    from quizzer.bank.model import Bank, Language, Question
    from quizzer.grading.verdict import Verdict
    from quizzer.reports import Overview
    from quizzer.settings import Settings
    from quizzer.storage.database import Database

_WEAK_TOPICS = 3
"""A session on what is weak takes so many topics, and the weakest prerequisite of each."""

_AWAY = 3600.0
"""Seconds after which a learner is taken to have left the question open; longer times are cut to this."""


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

    def __init__(
        self,
        bank: Bank,
        database: Database,
        clock: Callable[[], datetime],
        settings: Settings,
        zone: tzinfo | None = None,
    ) -> None:
        self.reports = Reports(bank, database, clock, settings, zone)
        self._bank = bank
        self._journal = Journal(database, advance)
        self._clock = clock
        self._settings = settings

    def warm_up(self) -> None:
        """Import what the first answer needs, which takes a while; for a thread, once the first screen is there."""
        from quizzer.storage import schema  # noqa: F401 - for its imports

    def overview(self) -> Overview:
        """The numbers of the home screen, without reading the journal."""
        return self.reports.overview()

    # What to ask.

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
            weak: Take the questions from the weakest topics, whether due or not; without weak topics there are none.
            limit: At most so many questions, not counting those that come back.
            seed: Fixes the order; the same day has the same order by default, so that a session can be resumed.

        Raises:
            UsageError: An unknown topic or kind.
        """
        queue = self._queue(topics, kinds, weak=weak, seed=seed)
        return PracticeSession(self, [question.id for question in queue[:limit]], only_wanted=not weak)

    def next(self, topics: Collection[str] = (), kinds: Collection[str] = ()) -> Presented | None:
        """The question that practice would ask first; None when nothing is due and today's new ones are done.

        Raises:
            UsageError: An unknown topic or kind.
        """
        queue = self._queue(topics, kinds, weak=False, seed=None)
        return self.present(queue[0].id) if queue else None

    def present(self, question_id: str, language: Language | None = None) -> Presented:
        """A question as it stands to be asked now: the same until it is answered, in every process.

        Raises:
            UsageError: No such question.
        """
        from quizzer import answers

        question = self._question(question_id)
        repetition = self._journal.state(question_id).reps
        digest = hashlib.blake2b(f"{question_id}\n{repetition}".encode(), digest_size=4).digest()
        return answers.present(question, int.from_bytes(digest), language or self._settings.language)

    def is_wanted(self, question_id: str) -> bool:
        """Whether a question is due or new; it may have been answered in another window meanwhile."""
        state = self._journal.state(question_id)
        return is_new(state) or is_due(state, self.reports.today())

    def preview(self, question_id: str) -> NextReviews:
        """When the question would return if it were answered now, for each rating from again to easy."""
        return self._next_reviews(self._journal.state(question_id), self.reports.today())

    # What comes of an answer.

    def assess(
        self, question: str | Presented, response: str, *, elapsed_s: float | None = None, hints: int = 0
    ) -> Answered:
        """Grade an answer without logging it.

        Args:
            question: The question as it was presented, or its id for one as it stands now (`present`).
            response: What was typed.
            elapsed_s: Seconds from question to answer, where measured.
            hints: How many hints were read.

        Raises:
            UsageError: No such question, or a code question (see `record_verdict`).
            UnreadableAnswer: The response is no answer of this kind.
        """
        from quizzer import answers

        presented = self._presented(question)
        outcome = answers.grade(presented, response)
        suggested = (
            Rating(outcome.rating)
            if outcome.rating
            else self._suggest(presented.question, correct=outcome.correct, elapsed_s=elapsed_s, hints=hints)
        )
        correct = None if presented.kind == "open" else outcome.correct
        return self._answered(presented, correct=correct, suggested=suggested, outcome=outcome)

    def answer(
        self,
        question: str | Presented,
        response: str,
        *,
        rating: Rating | None = None,
        elapsed_s: float | None = None,
        hints: int = 0,
    ) -> Answered:
        """Grade, log and schedule one answer, with the suggested rating or another.

        Args:
            question: The question as it was presented, or its id for one as it stands now (`present`).
            response: What was typed.
            rating: The rating; None is the suggested one. An open question needs it.
            elapsed_s: Seconds from question to answer, where measured.
            hints: How many hints were read.

        Raises:
            UsageError: No such question; a code question (see `record_verdict`); an open one without a rating.
            UnreadableAnswer: The response is no answer of this kind; nothing is logged.
            StorageError: It could not be written; nothing is logged.
        """
        presented = self._presented(question)
        if presented.kind == "open" and rating is None:
            raise UsageError(
                "Only you can rate the answer to an open question.",
                where=presented.id,
                fix="Give a rating: again, hard, good or easy.",
            )
        assessed = self.assess(presented, response, elapsed_s=elapsed_s, hints=hints)
        score = assessed.outcome.score if assessed.outcome else None
        return self._commit(
            presented, assessed, rating, response=response, score=score, elapsed_s=elapsed_s, hints=hints
        )

    def record_verdict(
        self,
        question: str | Presented,
        source: str,
        verdict: Verdict,
        *,
        rating: Rating | None = None,
        elapsed_s: float | None = None,
        hints: int = 0,
        final: bool = False,
    ) -> Answered:
        """Log a graded submission: a pass (or, with `final`, a failure, rated again) is scheduled, else an attempt.

        The source of a failed attempt is kept as the question's draft.

        Raises:
            UsageError: No such question.
            StorageError: It could not be written; nothing is logged.
        """
        presented = self._presented(question)
        suggested = self._suggest(presented.question, correct=verdict.passed, elapsed_s=elapsed_s, hints=hints)
        assessed = self._answered(presented, correct=verdict.passed, suggested=suggested, verdict=verdict)
        evidence = {"response": source, "score": float(verdict.passed), "elapsed_s": elapsed_s, "hints": hints}
        if verdict.passed or final:
            return self._commit(presented, assessed, rating, **evidence)
        entry = self._entry("attempt", presented.question, seed=presented.seed, correct=False, **evidence)
        self._journal.append(entry, draft=source)
        return assessed

    def give_up(
        self, question: str | Presented, response: str = "", *, elapsed_s: float | None = None, hints: int = 0
    ) -> Answered:
        """Log that the learner does not know the answer: rated again. Works for every kind.

        Raises:
            UsageError: No such question.
            StorageError: It could not be written; nothing is logged.
        """
        presented = self._presented(question)
        assessed = self._answered(presented, correct=False, suggested=Rating.AGAIN)
        return self._commit(presented, assessed, None, response=response, score=0.0, elapsed_s=elapsed_s, hints=hints)

    def rate(self, review: int, rating: Rating) -> None:
        """Give a committed review another rating; its question is scheduled anew.

        Raises:
            UsageError: There is no such review.
            StorageError: It could not be written; the old rating holds.
        """
        entry = self._journal.entry(review)
        if entry is None or entry.type != "review":
            raise UsageError(f"There is no review {review}.", fix="`quizzer history` lists them.")
        self._journal.append(self._amendment("rerate", entry, rating))

    def undo(self, review: int | None = None) -> Undone | None:
        """Take back a review, or the last that counts, whenever and wherever it was made.

        Code comes back as a draft. Returns None when there is nothing to take back.

        Raises:
            StorageError: It could not be written; the review still counts.
        """
        entry = self._journal.undo(lambda last: self._amendment("undo", last), review)
        if entry is None or entry.rating is None:
            return None
        return Undone(entry.question, entry.rating, self._journal.state(entry.question).due)

    def can_undo(self) -> bool:
        """Whether there is a review to take back."""
        return self._journal.last_review() is not None

    def draft(self, question_id: str) -> str | None:
        """The learner's unfinished code for a question: the last draft saved, or the last failed attempt."""
        return self._journal.draft(question_id)

    def save_draft(self, question_id: str, source: str) -> None:
        """Keep unfinished code for next time; it is forgotten when the question is passed or given up.

        Raises:
            StorageError: It could not be written.
        """
        self._journal.save_draft(question_id, source)

    def _question(self, question_id: str) -> Question:
        try:
            return self._bank.questions[question_id]
        except KeyError:
            near = get_close_matches(question_id, self._bank.questions, n=1)
            raise UsageError(
                f"There is no question {question_id!r}.",
                fix=f"Did you mean {near[0]!r}?" if near else "`quizzer bank list` lists them.",
            ) from None

    def _presented(self, question: str | Presented) -> Presented:
        return self.present(question) if isinstance(question, str) else question

    def _queue(
        self, topics: Collection[str], kinds: Collection[str], *, weak: bool, seed: int | None
    ) -> list[Question]:
        questions = chosen_questions(self._bank, topics, kinds)
        day, states = self.reports.today(), self._journal.states()
        seed = day.toordinal() if seed is None else seed
        if not weak:
            new_per_day = self._settings.new_per_day
            return daily_queue(questions, self._bank.topics, states, day, new_per_day=new_per_day, seed=seed)
        weakest = self.reports.weak(_WEAK_TOPICS)
        wanted = {name for topic in weakest for name in (topic.topic, topic.weakest_prerequisite)}
        chances = self.reports.chances()
        return weak_queue([q for q in questions if q.topic in wanted], states, day, chances, seed)

    def _suggest(self, question: Question, *, correct: bool, elapsed_s: float | None, hints: int) -> Rating:
        """The rating that the evidence suggests."""
        kind, state = kind_of(question), self._journal.state(question.id)
        return suggest(
            correct=correct,
            kind=kind,
            hints=hints,
            failed_attempts=state.attempts,
            elapsed_s=elapsed_s,
            usual_s=usual_seconds(kind, question.level, self._journal.recent_times(kind, question.level)),
            known_before=state.last_rating is not None and state.last_rating.passed,
        )

    def _answered(
        self,
        presented: Presented,
        *,
        correct: bool | None,
        suggested: Rating,
        outcome: Outcome | None = None,
        verdict: Verdict | None = None,
    ) -> Answered:
        """A graded answer that is not committed."""
        previews = self.preview(presented.id)
        return Answered(presented.id, correct, outcome, verdict, None, None, suggested, previews)

    def _commit(self, presented: Presented, assessed: Answered, rating: Rating | None, **evidence: Any) -> Answered:
        """Write a graded answer as a review, durably."""
        rating = rating or assessed.suggested
        entry = self._entry(
            "review",
            presented.question,
            seed=presented.seed,
            correct=assessed.correct if assessed.correct is not None else rating.passed,
            rating=rating,
            retention=self._settings.retention,
            **evidence,
        )
        return replace(assessed, review=self._journal.append(entry).seq, rating=rating)

    def _entry(self, entry_type: EntryType, question: Question, **evidence: Any) -> Entry:
        moment = self._clock()
        elapsed_s = evidence.pop("elapsed_s")
        return Entry(
            seq=0,
            type=entry_type,
            at=moment,
            day=self.reports.day_of(moment),
            elapsed_s=min(max(0.0, elapsed_s), _AWAY) if elapsed_s is not None else None,
            question=question.id,
            kind=kind_of(question),
            level=question.level,
            **evidence,
        )

    def _amendment(self, entry_type: EntryType, review: Entry, rating: Rating | None = None) -> Entry:
        """A row that undoes or rates anew a review; its question may have left the bank."""
        moment = self._clock()
        return Entry(
            seq=0,
            type=entry_type,
            at=moment,
            day=self.reports.day_of(moment),
            question=review.question,
            kind=review.kind,
            level=review.level,
            target=review.seq,
            rating=rating,
        )

    def _next_reviews(self, state: QuestionState, day: date) -> NextReviews:
        again, hard, good, easy = (
            NextReview(rating, due, (due - day).days)
            for rating in Rating
            if (due := review(state, rating, day, self._settings.retention).due) is not None
        )
        return again, hard, good, easy
