"""One sitting of practice."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from quizzer.errors import UsageError
from quizzer.records import Evidence, Rating, evidence_of
from quizzer.sentences import say
from quizzer.study import answering, asking
from quizzer.study.results import Answered, SessionProgress, Undone

if TYPE_CHECKING:
    from quizzer.answers import Presented
    from quizzer.bank.model import Question
    from quizzer.grading.verdict import Verdict
    from quizzer.study.learner import Learner
    from quizzer.study.sources import QuestionSource


class PracticeSession:
    """One sitting: questions one after another, until none is left. Made by `Study.practice`.

    The session is either asking (`answered` is None) or showing the result of the current question.

    Args:
        learner: The learner at work.
        source: Where the questions come from.
    """

    def __init__(self, learner: Learner, source: QuestionSource) -> None:
        self._learner = learner
        self._source = source
        self._committed: list[Answered] = []
        self._known: list[tuple[int, str]] = []
        self._stumbled: set[str] = set()
        self._current: Presented | None = None
        self._answered: Answered | None = None
        self._ask_next()

    @property
    def current(self) -> Presented | None:
        """The question being asked, or just answered; None when the session is over."""
        return self._current

    @property
    def question(self) -> Question | None:
        """The bank's question behind `current`."""
        return self._current.question if self._current else None

    @property
    def answered(self) -> Answered | None:
        """The result of the current question, once there is one; after a failed attempt at code, that attempt."""
        return self._answered

    @property
    def progress(self) -> SessionProgress:
        """How far the session is."""
        done = len(self._committed)
        asking = self._current is not None and not (self._answered and self._answered.committed)
        remaining = 0 if self._current is None else self._source.remaining() + int(asking)
        first: dict[str, Answered] = {}
        for answered in self._committed:
            first.setdefault(answered.id, answered)
        right = sum(_passed(answered) and answered.id not in self._stumbled for answered in first.values())
        return SessionProgress(done, len(first), right, remaining, done + remaining, self._source.minutes_left())

    def answer(self, response: str | Evidence) -> Answered:
        """Grade the current question. All kinds but open are committed with the suggested rating before it returns.

        Args:
            response: What was typed, or that with what else is known about the answer.

        Raises:
            UnreadableAnswer: Nothing happened; ask again.
            UsageError: The current question is code, or is answered already.
            StorageError: It could not be written; the question is still being asked.
        """
        presented = self._asking()
        assessed = answering.assess(self._learner, presented, evidence_of(response))
        if presented.facts.self_rated:
            return self._take(assessed)
        return self._take(answering.commit(self._learner, presented, assessed))

    def record_verdict(self, verdict: Verdict, source: str | Evidence) -> Answered:
        """Log the verdict on the current code question: a pass is committed, a failure may be tried again.

        Raises:
            UsageError: The current question is answered already.
            StorageError: It could not be written; the question is still being asked.
        """
        return self._take(answering.record_verdict(self._learner, self._asking(), evidence_of(source), verdict))

    def give_up(self, response: str | Evidence = "") -> Answered:
        """Commit the current question as not known (again); `response` may hold what was begun.

        Raises:
            UsageError: The current question is answered already.
            StorageError: It could not be written; the question is still being asked.
        """
        return self._take(answering.give_up(self._learner, self._asking(), evidence_of(response)))

    def rate(self, rating: Rating) -> Answered:
        """Change the rating of the answer just given, or commit an open question with it.

        Raises:
            UsageError: There is no answer to rate.
            StorageError: It could not be written; what was committed before holds.
        """
        answered = self._answered
        if self._current is None or answered is None:
            raise UsageError(say("There is no answer to rate yet."))
        if answered.review is None:
            if not self._current.facts.self_rated:
                raise UsageError(say("Code that failed is not rated; try again or give up."), where=self._current.id)
            return self._take(answering.commit(self._learner, self._current, answered, rating))
        if answered.rating is not rating:
            answering.rate(self._learner, answered.review, rating)
            self._answered = self._committed[-1] = replace(answered, rating=rating)
        return self._committed[-1]

    def advance(self) -> Presented | None:
        """Go on to the next question and return it. One rated again comes back later in the session.

        A question that has no committed answer is put off, as by `skip`.
        """
        if self._current is None:
            return None
        if self._answered is None or not self._answered.committed:
            return self.skip()
        if self._answered.rating is Rating.AGAIN:
            self._source.bring_back(self._current.id)
        return self._ask_next()

    def skip(self) -> Presented | None:
        """Put the current question off to the end of the session, unanswered, and return the next."""
        if self._current is not None:
            if self._answered is not None and self._answered.committed:
                return self.advance()
            self._source.put_off(self._current.id)
        return self._ask_next()

    def mark_known(self) -> Presented | None:
        """Log that the learner knows the current question well, and return the next; `undo` takes it back.

        Raises:
            UsageError: The current question is answered already.
            StorageError: It could not be written; the question is still being asked.
        """
        presented = self._asking()
        self._known.append((answering.mark_known(self._learner, presented), presented.id))
        return self._ask_next()

    def undo(self) -> Undone | None:
        """Take back the last answer or `known` (this session's, else the last of all) and ask its question again.

        Raises:
            StorageError: It could not be written; the answer still counts.
        """
        if self._known and self._known[-1][0] > (self._committed[-1].review or 0 if self._committed else 0):
            seq, question_id = self._known[-1]
            undone = answering.undo(self._learner, seq)
            self._known.pop()
            self._ask_again(question_id)
        elif self._committed:
            last = self._committed[-1]
            undone = answering.undo(self._learner, last.review)  # None if another window took it back already
            self._committed.pop()
            self._ask_again(last.id)
        else:
            undone = answering.undo(self._learner)
            if undone is not None:
                self._ask_again(undone.id)
        return undone

    def draft(self) -> str | None:
        """Unfinished code for the current question, see `Study.draft`."""
        return self._learner.journal.draft(self._current.id) if self._current else None

    def save_draft(self, source: str) -> None:
        """Keep unfinished code for the current question, unless it is answered.

        Raises:
            StorageError: It could not be written.
        """
        if self._current is not None and not (self._answered and self._answered.committed):
            self._learner.journal.save_draft(self._current.id, source)

    def _asking(self) -> Presented:
        """The current question, which must not have a committed answer."""
        if self._current is None:
            raise UsageError(say("The session is over."))
        if self._answered is not None and self._answered.committed:
            raise UsageError(say("This question is answered already."), where=self._current.id)
        return self._current

    def _take(self, answered: Answered) -> Answered:
        """Note what an answer came to."""
        self._answered = answered
        if answered.committed:
            self._committed.append(answered)
        elif answered.correct is False:
            self._stumbled.add(answered.id)
        return answered

    def _ask_next(self) -> Presented | None:
        """Turn to the next question."""
        self._current = self._answered = None
        question_id = self._source.take()
        if question_id is not None:
            self._current = asking.present(self._learner, question_id)
        return self._current

    def _ask_again(self, question_id: str) -> None:
        """Turn back to a question whose answer was taken back."""
        try:
            presented = asking.present(self._learner, question_id)
        except UsageError:
            return  # it has left the bank
        self._source.drop(question_id)
        if self._current is not None and self._current.id != question_id:
            self._source.put_back(self._current.id)
        self._current, self._answered = presented, None


def _passed(answered: Answered) -> bool:
    """Whether an answer was right; another rating makes no wrong answer right, but the learner may disown a guess."""
    return answered.rating is not Rating.AGAIN and answered.correct is not False
