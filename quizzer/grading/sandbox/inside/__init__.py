"""The program of a sandbox: what runs on the far side, where nothing of quizzer is but this and what both sides share.

`main` starts it. `launcher` imports NumPy and forks a process for each sandbox, its fork server; that locks itself in
and forks a process for every job; `tasks` does the job, mostly with `runner`, which loads a source and calls its
function.
Modules here import the standard library, NumPy, each other and what both sides share, nothing else.
"""
