"""What to ask next, why, and a plan to a date. Pure functions; state and items are those of `quizzer.knowledge`.

    from quizzer.planning.gain import Goal
    from quizzer.planning.next_question import choose
    choose(items, state, day, Goal(interview=day_of_it), allowed=..., code_share=.3, new_per_day=None)
        # index of the next question of each learner, -1 for none; `allowed` (Q,) or (learners, Q), as from `modes`

    from quizzer.planning.modes import allowed, goal_of       # all, weak, code, misses, cram, backlog
    from quizzer.planning.reasons import reason, sentence     # why this question is asked
    from quizzer.planning.plan import backlog, plan, today    # scores now and then, what the days hold

Days count as in the state; `Goal()` stands for no interview in sight.
"""
