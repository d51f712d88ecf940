"""What the learner knows: memory of points, what may be known before being asked, predictions. Pure functions.

    items = build_items(bank)                       # once for each bank; arrays of Q questions and P points
    state = start(items, learners=1)                # every array of a state has a leading axis of learners
    state = observe(items, state, question, score, day, seconds=..., grade=...)    # question: index, -1 for none
    known(items, state, day)                        # chance of knowing each point, (learners, P)
    predict(items, state, question, day)            # chance of a right answer, (learners,)
    state.to_bytes(), Knowledge.from_bytes(...)     # a snapshot

Days are numbers; the study day of a journal is `date.toordinal()`. One set of functions serves the one learner of the
app and hundreds of simulated ones at once: `question`, `score`, `seconds`, `grade` may be arrays of L.
"""
