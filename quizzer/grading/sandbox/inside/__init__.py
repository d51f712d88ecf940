"""The program of a sandbox: what runs on the far side, where nothing of quizzer is but this and what both sides share.

`main` starts it. `nursery` imports NumPy and forks a zygote for each sandbox; `zygote` locks itself in and forks a
process for every job; `tasks` does the job, most of them with `runner`, which loads a source and calls its function.
Modules here import the standard library, NumPy, each other and what both sides share, nothing else.
"""
