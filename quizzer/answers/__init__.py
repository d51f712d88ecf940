"""Answering: one module a kind of question. Each reads what was typed, grades it and says why."""
