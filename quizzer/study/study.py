"""The library surface: a learner at work on a bank."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime, tzinfo
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

from quizzer.errors import UsageError
from quizzer.records import Evidence, Rating, evidence_of
from quizzer.scheduling.fsrs import advance
from quizzer.sentences import say
from quizzer.storage.journal import Journal
from quizzer.study import answering, asking
from quizzer.study.knowing import Knowing
from quizzer.study.learner import Learner
from quizzer.study.results import Answered, Redone, Undone
from quizzer.study.session import PracticeSession
from quizzer.study.sources import Planned, QuestionSource, Queue
from quizzer.study.wish import Wish

if TYPE_CHECKING:
    from quizzer.answers import Presented
    from quizzer.bank.model import Bank
    from quizzer.bank.parts import Language
    from quizzer.grading.verdict import Verdict
    from quizzer.knowledge.parameters import Parameters
    from quizzer.planning.interview_questions import Style
    from quizzer.planning.mode_names import Mode
    from quizzer.settings import Settings
    from quizzer.storage.database import Database
    from quizzer.study.interview import InterviewSession


class Study:
    """A learner at work on a bank.

    Args:
        bank: The questions.
        database: The learner's progress.
        clock: Returns the current moment, aware of its zone.
        settings: The learner's settings; `settings.language` is the language of presentation.
        zone: Time zone of the learner's calendar; None is the system's.
        cache: Directory for what can be computed again; None keeps it in memory.
        parameters: Parameters of the model fitted to the learner; None is the default ones.

    Attributes:
        learner: What the modules of this package work on; `quizzer.study.progress` reads its numbers.
    """

    def __init__(
        self,
        bank: Bank,
        database: Database,
        clock: Callable[[], datetime],
        settings: Settings,
        zone: tzinfo | None = None,
        cache: Path | None = None,
        parameters: Parameters | None = None,
    ) -> None:
        journal = Journal(database, advance)
        name = blake2b(str(database.path.absolute()).encode("utf-8", "replace"), digest_size=8).hexdigest()
        knowing = Knowing(bank, journal, cache and cache / f"knowledge-{name}", parameters)
        outlook, past = (cache and cache / f"{what}-{name}" for what in ("outlook", "past"))
        self.learner = Learner(bank, journal, clock, settings, knowing, outlook, past, zone)

    def practice(
        self,
        topics: Collection[str] = (),
        kinds: Collection[str] = (),
        *,
        mode: Mode = "all",
        minutes: float | None = None,
        limit: int | None = None,
        seed: int | None = None,
    ) -> PracticeSession:
        """A session: one question after another, each the one that raises the expected score most per second.

        With `order = "due"` in the settings, what FSRS has due and then new ones, where no mode is asked for.

        Args:
            topics: Only these topics; empty is all.
            kinds: Only these kinds; empty is all.
            mode: What the session is for, see `planning.modes`.
            minutes: How long it is to last; None is what is left of today's minutes, see `Wish`.
            limit: At most so many questions, not counting those that come back.
            seed: Fixes the order of a list of due questions; the same day has the same order by default.

        Raises:
            UsageError: An unknown topic or kind.
        """
        return PracticeSession(self.learner, self._source(Wish(topics, kinds, mode, minutes, limit), seed))

    def ask(self, *question_ids: str) -> PracticeSession:
        """A session on these questions, in this order, whether they are wanted or not.

        Raises:
            UsageError: No such question.
        """
        ids = [self.learner.bank.find(question_id).id for question_id in question_ids]
        return PracticeSession(self.learner, Queue(self.learner, ids, only_wanted=False))

    def interview(
        self, minutes: float = 45.0, style: Style = "mixed", topics: Collection[str] = ()
    ) -> InterviewSession:
        """A mock interview, whose clock runs from now.

        Raises:
            UsageError: An unknown topic; or no question of them fits the minutes and the style.
        """
        from quizzer.study.interview import begin

        return begin(self.learner, minutes, style, topics)

    def why(self, question_id: str) -> str:
        """Why practice would ask this question now, in one line.

        Raises:
            UsageError: No such question.
        """
        from quizzer.study.why import why, why_sentence

        return why_sentence(self.learner, why(self.learner, question_id), question_id)

    def next(self, topics: Collection[str] = (), kinds: Collection[str] = ()) -> Presented | None:
        """The question that practice would ask first; None when today's practice is done.

        Raises:
            UsageError: An unknown topic or kind.
        """
        question_id = self._source(Wish(topics, kinds)).take()
        return None if question_id is None else self.present(question_id)

    def _source(self, wish: Wish, seed: int | None = None) -> QuestionSource:
        if self.learner.settings.order == "due" and wish.mode == "all":
            queue = asking.queue(self.learner, wish, seed)
            return Queue(self.learner, [question.id for question in queue[: wish.limit]])
        return Planned(self.learner, wish)

    def present(self, question_id: str, language: Language | None = None) -> Presented:
        """A question as it stands to be asked now: the same until it is answered, in every process.

        Raises:
            UsageError: No such question.
        """
        return asking.present(self.learner, question_id, language)

    def answer(self, question: str | Presented, response: str | Evidence, *, rating: Rating | None = None) -> Answered:
        """Grade, log and schedule one answer, with the suggested rating or another.

        Args:
            question: The question as it was presented, or its id for one as it stands now (`present`).
            response: What was typed, or that with what else is known about the answer.
            rating: The rating; None is the suggested one, which an open question has once its points are ticked.

        Raises:
            UsageError: No such question; a code question (see `record_verdict`); an open one without points or rating.
            UnreadableAnswer: The response is no answer of this kind; nothing is logged.
            StorageError: It could not be written; nothing is logged.
        """
        presented = self._presented(question)
        assessed = answering.assess(self.learner, presented, evidence_of(response))
        if rating is None and assessed.evidence.score is None:
            raise UsageError(
                say("Only you can rate the answer to an open question."),
                where=presented.id,
                fix=say("Give a rating (again, hard, good or easy), or the points of the rubric that you covered."),
            )
        return answering.commit(self.learner, presented, assessed, rating)

    def record_verdict(
        self,
        question: str | Presented,
        source: str | Evidence,
        verdict: Verdict,
        *,
        rating: Rating | None = None,
        final: bool = False,
    ) -> Answered:
        """Log a graded submission: a pass (or, with `final`, a failure, rated again) is scheduled, else an attempt.

        The source of a failed attempt is kept as the question's draft.

        Raises:
            UsageError: No such question.
            StorageError: It could not be written; nothing is logged.
        """
        return answering.record_verdict(
            self.learner, self._presented(question), evidence_of(source), verdict, rating=rating, final=final
        )

    def give_up(self, question: str | Presented, response: str | Evidence = "") -> Answered:
        """Log that the learner does not know the answer: rated again. Works for every kind.

        Raises:
            UsageError: No such question.
            StorageError: It could not be written; nothing is logged.
        """
        return answering.give_up(self.learner, self._presented(question), evidence_of(response))

    def mark_known(self, question: str | Presented) -> None:
        """Log that the learner knows a question well; that is no review and changes no schedule. `undo` takes it back.

        Raises:
            UsageError: No such question.
            StorageError: It could not be written; nothing is logged.
        """
        answering.mark_known(self.learner, self._presented(question))

    def rate(self, review: int, rating: Rating) -> None:
        """Give a committed review another rating; its question is scheduled anew.

        Raises:
            UsageError: There is no such review.
            StorageError: It could not be written; the old rating holds.
        """
        answering.rate(self.learner, review, rating)

    def undo(self) -> Undone | None:
        """Take back the last review or `known` row that counts, wherever it was made; None when there is none.

        Code comes back as a draft.

        Raises:
            StorageError: It could not be written; the review still counts.
        """
        return answering.undo(self.learner)

    def redo(self) -> Redone | None:
        """Let the last answer that was taken back count again; None where something was answered since.

        Raises:
            StorageError: It could not be written; it stays taken back.
        """
        return answering.redo(self.learner)

    def draft(self, question_id: str) -> str | None:
        """The learner's unfinished code for a question: the last draft saved, or the last failed attempt."""
        return self.learner.journal.draft(question_id)

    def save_draft(self, question_id: str, source: str) -> None:
        """Keep unfinished code for next time; it is forgotten when the question is passed or given up.

        Raises:
            StorageError: It could not be written.
        """
        self.learner.journal.save_draft(question_id, source)

    def warm_up(self) -> None:
        """Import what the first answer needs, which takes a while; for a thread, once the first screen is there."""
        from quizzer.storage import tables  # noqa: F401 - for its imports

    def _presented(self, question: str | Presented) -> Presented:
        return self.present(question) if isinstance(question, str) else question
