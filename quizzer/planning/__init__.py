"""What to ask next, why, and a plan to a date. Pure functions.

    choose(items, state, day, Goal(interview=day_of_it))     # index of the next question of each learner, -1 for none
    worth(items, state, day, goal)                           # gain of expected score per second of every question

`choose` and `Goal` are in `choice` and `gain`; `day` and `interview` count in the same days as the state.
"""
