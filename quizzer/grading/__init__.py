"""Grading functions: run in a sandbox, compared with a reference, and the reason told when they differ."""
