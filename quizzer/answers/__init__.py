"""Answering: one module a kind of question. Each reads what was typed, grades it and says why.

    presented = present(question, seed, "en")      # what is shown: numbers drawn, options shuffled
    outcome = grade(presented, "b")                # right or wrong, and why
    solution(presented).text                       # the right answer, ungraded

The language given is that of the bank's texts; what quizzer itself says is in the one of `sentences.speak`.

What a learner types, by kind: choice `b`; multi `a,c`; true_false `true`; numeric `0.25`, `1/4` or `25%`; symbolic
`a*(1-a)`; match `a=2,b=1`; order `c,a,b`; cloze `a; b; c`; open `1,3` (the rubric points that
were covered). Code is graded by `quizzer.grading`.
"""

from quizzer.answers.modules import grade, present, solution
from quizzer.answers.outcome import Outcome, Solution, SuggestedRating
from quizzer.answers.presented import Choice, Presented

__all__ = ["Choice", "Outcome", "Presented", "Solution", "SuggestedRating", "grade", "present", "solution"]
