"""The use cases: ask, answer, rate, undo. The screens and the commands are thin covers of what is here.

    study = Study(bank, database, clock, settings)
    session = study.practice(limit=20)
    while (presented := session.current) is not None:
        answered = session.answer(response)         # committed, durably, before it returns
        session.rate(Rating.EASY)                   # optional: another rating than the suggested one
        session.advance()

`Study` is the surface for programs; a `Learner` is what its modules work on: `asking` (the queue), `answering` (grade,
commit, rate, undo), `progress` (the numbers behind screens and commands) and `session` (one sitting). Around them:
`knowing` (what is known, kept in step with the journal), `why`, `outlook` and `plan` (what is ahead), `past` and
`quality` (what was predicted and came out), `interview` and its report, `optimizing` and `model_file` (fitting).

What counts as which answer:

- Every kind but open, code and fix: graded and committed at once with the suggested rating.
- Open: graded from the ticked points of the rubric, committed when the learner rates.
- Code and fix: the caller grades (`quizzer.grading`), then `record_verdict`. A failed attempt is logged and has no
  effect on the schedule; a pass, or giving up, is committed with its rating.
"""

from quizzer.study.results import Answered, NextReview, NextReviews, Redone, SessionProgress, Undone
from quizzer.study.session import PracticeSession
from quizzer.study.study import Study

__all__ = ["Answered", "NextReview", "NextReviews", "PracticeSession", "Redone", "SessionProgress", "Study", "Undone"]
