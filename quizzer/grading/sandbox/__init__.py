"""Running code that is not trusted: the learner's, and the bank's own.

`host` starts sandboxes and reads what they answer; `policy` says what each may do, `probe` finds out what it can do.
`zygote` is the program inside: it imports NumPy, locks itself in (`confine`, `landlock`, `seccomp`) and forks a process
for every job (`tasks`, `runner`). `protocol` is what the two sides speak. Modules that run inside import nothing but
the standard library, NumPy and each other.
"""
