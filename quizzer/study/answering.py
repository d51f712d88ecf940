"""What comes of an answer: grade it, log it, schedule its question, rate it anew, take it back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import msgspec

from quizzer.bank.model import CodeQuestion, FixQuestion, kind_of
from quizzer.errors import UsageError
from quizzer.records import Entry, EntryType, Evidence, Rating
from quizzer.scheduling.fsrs import review as after_review
from quizzer.scheduling.rating import suggest
from quizzer.scheduling.times import counted_seconds, usual_seconds
from quizzer.sentences import say
from quizzer.study.results import Answered, NextReview, NextReviews, Redone, Undone

if TYPE_CHECKING:
    from quizzer.answers import Outcome, Presented
    from quizzer.bank.model import Question
    from quizzer.grading.verdict import Verdict
    from quizzer.study.learner import Learner


def assess(learner: Learner, presented: Presented, evidence: Evidence) -> Answered:
    """Grade a typed answer without logging it.

    Raises:
        UsageError: A code question (see `record_verdict`).
        UnreadableAnswer: The response is no answer of this kind.
    """
    from quizzer import answers

    outcome = answers.grade(presented, evidence.response)
    by_learner = presented.facts.self_rated
    score = None if by_learner and outcome.rating is None else outcome.score
    evidence = msgspec.structs.replace(evidence, score=score, blamed=outcome.blamed or evidence.blamed)
    rating = Rating(outcome.rating) if outcome.rating else None
    return _assessed(learner, presented, evidence, None if by_learner else outcome.correct, outcome, rating=rating)


def commit(learner: Learner, presented: Presented, assessed: Answered, rating: Rating | None = None) -> Answered:
    """Write a graded answer as a review, durably, with the suggested rating or another.

    Raises:
        StorageError: It could not be written; nothing is logged.
    """
    rating = rating or assessed.suggested
    correct = rating.passed if assessed.correct is None else assessed.correct
    written = learner.journal.append(_entry(learner, "review", presented, assessed.evidence, correct, rating))
    return replace(assessed, review=written.seq, rating=rating)


def record_verdict(
    learner: Learner,
    presented: Presented,
    evidence: Evidence,
    verdict: Verdict,
    *,
    rating: Rating | None = None,
    final: bool = False,
) -> Answered:
    """Log a graded submission: a pass (or, with `final`, a failure, rated again) is scheduled, else an attempt.

    The source of a failed attempt becomes the draft.

    Raises:
        StorageError: It could not be written; nothing is logged.
    """
    blamed = _blamed(presented.question, verdict) or evidence.blamed
    evidence = msgspec.structs.replace(evidence, score=float(verdict.passed), blamed=blamed)
    assessed = _assessed(learner, presented, evidence, verdict.passed, verdict=verdict)
    if verdict.passed or final:
        return commit(learner, presented, assessed, rating)
    learner.journal.append(_entry(learner, "attempt", presented, evidence, correct=False), draft=evidence.response)
    return assessed


def give_up(learner: Learner, presented: Presented, evidence: Evidence) -> Answered:
    """Log that the learner does not know the answer, rated again; the response may hold what was begun.

    Raises:
        StorageError: It could not be written; nothing is logged.
    """
    evidence = msgspec.structs.replace(evidence, score=0.0)
    return commit(learner, presented, _assessed(learner, presented, evidence, correct=False))


def mark_known(learner: Learner, presented: Presented) -> int:
    """Log that the learner says to know a question well, and return that row's place in the journal.

    It is no review, so it changes no schedule. `undo` takes it back.

    Raises:
        StorageError: It could not be written; nothing is logged.
    """
    return learner.journal.append(_entry(learner, "known", presented, Evidence())).seq


def rate(learner: Learner, review: int, rating: Rating) -> None:
    """Give a committed review another rating; its question is scheduled anew.

    Raises:
        UsageError: There is no such review.
        StorageError: It could not be written; the old rating holds.
    """
    entry = learner.journal.entry(review)
    if entry is None or entry.type != "review":
        raise UsageError(say("There is no review {review}.", review=review), fix=say("`quizzer history` lists them."))
    learner.journal.append(_amendment(learner, "rerate", entry, rating))


def undo(learner: Learner, review: int | None = None) -> Undone | None:
    """Take back a review or `known` row, or the last that counts; None when there is nothing to take back.

    Raises:
        StorageError: It could not be written; the review still counts.
    """
    entry = learner.journal.undo(lambda last: _amendment(learner, "undo", last), review)
    return None if entry is None else Undone(entry.question, entry.rating, learner.journal.state(entry.question).due)


def redo(learner: Learner) -> Redone | None:
    """Let the last answer that was taken back count again; None where something was answered since, or nothing was.

    Raises:
        StorageError: It could not be written; it stays taken back.
    """
    entry = learner.journal.redo(lambda last: _amendment(learner, "redo", last))
    return None if entry is None else Redone(entry.question, entry.rating, learner.journal.state(entry.question).due)


def preview(learner: Learner, question_id: str) -> NextReviews:
    """When the question would return if it were answered now, for each rating from again to easy."""
    state, day = learner.journal.state(question_id), learner.today()
    again, hard, good, easy = (
        NextReview(rating, due, (due - day).days)
        for rating in Rating
        if (due := after_review(state, rating, day, learner.settings.retention).due) is not None
    )
    return again, hard, good, easy


def _assessed(
    learner: Learner,
    presented: Presented,
    evidence: Evidence,
    correct: bool | None,
    outcome: Outcome | None = None,
    *,
    verdict: Verdict | None = None,
    rating: Rating | None = None,
) -> Answered:
    """A graded answer that is not committed, with a `rating` that was suggested by its grading, or by the evidence."""
    return Answered(
        id=presented.id,
        correct=correct,
        outcome=outcome,
        verdict=verdict,
        evidence=evidence,
        review=None,
        rating=None,
        suggested=rating or _suggested(learner, presented.question, evidence, correct=bool(correct)),
        next_reviews=preview(learner, presented.id),
    )


def _blamed(question: Question, verdict: Verdict) -> tuple[str, ...]:
    """The points that the wrong variants are about which the submission was recognised as, each once."""
    if not isinstance(question, CodeQuestion | FixQuestion):
        return ()
    recognised = {diagnosis.id for diagnosis in verdict.diagnosis}
    variants = (variant for variant in question.exercise.wrong if variant.id in recognised)
    return tuple(dict.fromkeys(point for variant in variants for point in variant.points))


def _suggested(learner: Learner, question: Question, evidence: Evidence, *, correct: bool) -> Rating:
    """The rating that the evidence suggests."""
    kind, state = kind_of(question), learner.journal.state(question.id)
    return suggest(
        correct=correct,
        kind=kind,
        hints=evidence.hints,
        failed_attempts=state.attempts,
        elapsed_s=evidence.elapsed_s,
        usual_s=usual_seconds(kind, question.level, learner.journal.recent_times(kind, question.level)),
        known_before=state.last_rating is not None and state.last_rating.passed,
    )


def _entry(
    learner: Learner,
    entry_type: EntryType,
    presented: Presented,
    evidence: Evidence,
    correct: bool | None = None,
    rating: Rating | None = None,
) -> Entry:
    """A row about an answer."""
    moment = learner.clock()
    return Entry(
        seq=0,
        type=entry_type,
        at=moment,
        day=learner.day_of(moment),
        question=presented.id,
        kind=presented.kind,
        level=presented.question.level,
        rating=rating,
        correct=correct,
        score=evidence.score,
        response=evidence.response,
        seed=presented.seed,
        elapsed_s=counted_seconds(evidence.elapsed_s),
        hints=evidence.hints,
        retention=learner.settings.retention if entry_type == "review" else None,
        confidence=evidence.confidence,
        blamed=evidence.blamed,
    )


def _amendment(learner: Learner, entry_type: EntryType, entry: Entry, rating: Rating | None = None) -> Entry:
    """A row that undoes or rates anew another; its question may have left the bank."""
    moment = learner.clock()
    return Entry(
        seq=0,
        type=entry_type,
        at=moment,
        day=learner.day_of(moment),
        question=entry.question,
        kind=entry.kind,
        level=entry.level,
        target=entry.seq,
        rating=rating,
    )
