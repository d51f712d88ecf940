"""Sandboxes of every strength that this machine offers, from everything to a bare process."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from quizzer.grading import Grader
from quizzer.grading.sandbox.limits import LAYERS, Policy
from quizzer.grading.sandbox.oneshot import OneShot

ONE_SHOT = "one-shot process"
LEVELS: dict[str, frozenset[str]] = {
    "everything": LAYERS,
    "no Landlock": LAYERS - {"bubblewrap", "landlock", "user"},
    "no system call filter": LAYERS - {"seccomp"},
    "limits only": frozenset(),
    ONE_SHOT: frozenset(),
}
"""The layers to use, by what to call them; without its user, root can read what Landlock would have kept from it."""
SECONDS = {"everything": 2.0, "no Landlock": 0.8, "no system call filter": 0.8, "limits only": 0.8, ONE_SHOT: 0.8}
"""The time limit at each level for what may hang: what only waits for it need not wait long each time."""
PATIENCE = 60.0
"""The time limit for whatever ends by itself: however busy the machine, no good submission is called slow."""


def grader_of(level: str, cache: Path) -> Grader:
    """A grader whose sandboxes are of this level."""
    grader = Grader(timeout=PATIENCE, layers=LEVELS[level], cache=cache)
    if level == ONE_SHOT:
        grader._sandboxes |= {
            "reference": OneShot(Policy("reference", frozenset())),
            "submission": OneShot(Policy("submission", frozenset())),
        }
    return grader


@contextmanager
def waiting(grader: Grader, seconds: float) -> Iterator[Grader]:
    """The grader with another time limit."""
    usual, grader._timeout = grader._timeout, seconds
    try:
        yield grader
    finally:
        grader._timeout = usual
