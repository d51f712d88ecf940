"""The learner's progress on disk: one SQLite file with an append-only journal and what follows from it."""
