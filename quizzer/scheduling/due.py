"""What due and new mean; nothing else in quizzer may define them anew."""

from __future__ import annotations

from datetime import date

from quizzer.records import QuestionState


def is_due(state: QuestionState | None, day: date) -> bool:
    """Whether a question is to be asked again on a study day."""
    return state is not None and state.due is not None and state.due <= day


def is_new(state: QuestionState | None) -> bool:
    """Whether a question was never reviewed."""
    return state is None or state.reps == 0
