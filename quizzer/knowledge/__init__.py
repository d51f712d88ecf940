"""What the learner knows: memory of points, what may be known before being asked, predictions. Pure functions.

    from quizzer.knowledge.items import build_items
    from quizzer.knowledge.state import Knowledge, start
    items = build_items(bank)                       # once for each bank: Q questions, P points; `items.index[id]`

    from quizzer.knowledge.fold import fold, observe_entry
    state = fold(items, entries)                    # of effective rows (records.Entry), bit for bit the same each time
    state = observe_entry(items, state, entry)      # one more row; `fold(items, rows, state)` for several
    Knowledge.from_bytes(state.to_bytes())          # a snapshot to keep

    from quizzer.knowledge.prediction import known, predict
    known(items, state, day)                        # chance of knowing each point, (learners, P)
    predict(items, state, question, day)            # chance of a right answer, (learners,)

    from quizzer.knowledge.expected_score import mastery    # score in an exam, with 80 % intervals, by topic too
    from quizzer.knowledge.evaluation import quality, moving_average, fsrs_per_question

Days are numbers; that of a journal is `date.toordinal()`. Every array of a state has a leading axis of learners, 1 in
the app. A simulation of hundreds runs the same functions:

    from quizzer.knowledge.learning import observe
    state = start(items, learners=100)
    state = observe(items, state, question, score, day, seconds=..., grade=...)    # question -1 for who did not answer
"""
