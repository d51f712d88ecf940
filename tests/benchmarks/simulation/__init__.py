"""Simulated learners who prepare for an interview with the real bank, and the orders in which they are asked.

- `course`: the bank as arrays. `traits`: who the learners are. `learners`: what all families share.
- `das3h`, `multiscale`, `wordings`, `halflife`, `elements`: the families, each with a memory of its own; none is the
  model that predicts, and the last two were held back while the planner was tuned. `activation` is one more, whose
  answers show more than right or wrong.
- `sitting`: the days. `queues`, `sequences`, `anki`, `sketch`, `planner`: the orders, which see answers and times only.
- `bound`: the order that sees into the learner. `figures`: what is measured. `report`: tables.

All state has the learner as its first axis, so that a hundred learners answer at once.
"""
