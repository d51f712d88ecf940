"""What lies ahead, in words and bars: scores with their intervals, what minutes hold, what a pause has left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from quizzer.sentences import mark, plural, say
from quizzer.text.plots import interval_bar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizzer.knowledge.expectation import Expectation
    from quizzer.planning.day import Holding
    from quizzer.study.results import Pause

_SIDES = 34
"""Cells of a score beside its label and its bar."""


def score_lines(rows: Sequence[tuple[str, Expectation, str]], width: int) -> Content:
    """One line a score: its label, the score, its interval as a bar and in figures, and a note."""
    for_label = max(Content(label).cell_length for label, _, _ in rows)
    for_bar = max(8, min(40, width - for_label - _SIDES))
    return Content("\n").join(
        Content.assemble(
            Content(label).pad_right(for_label - Content(label).cell_length),
            (f"  {score.mean:4.0%}  ", "bold $primary"),
            (interval_bar(score.mean, score.low, score.high, for_bar), "$primary"),
            (f"  {interval(score):7}  {note}", "$muted"),
        )
        for label, score, note in rows
    )


def interval(score: Expectation) -> str:
    """The ends of a score's interval."""
    return f"{100 * score.low:.0f}–{score.high:.0%}"


def holds(holding: Holding, minutes: float) -> str:
    """What so many minutes hold: what to refresh, what is new, what to write."""
    parts = [
        say(words, n=n)
        for words, n in (
            (mark("{n} to refresh"), holding.refresh),
            (mark("{n} new"), holding.new),
            (mark("{n} to write"), holding.write),
        )
        if n
    ]
    return say("{minutes:.0f} min: {parts}", minutes=max(1.0, minutes), parts=say(", ").join(parts)) if parts else ""


def left_behind(pause: Pause) -> str:
    """What a pause has left, how long it takes, and when all is fresh again."""
    return say(
        "{points} in {days} without practice: {minutes} to refresh, level on {day}.",
        points=plural("{n} point has faded", "{n} points have faded", pause.points),
        days=plural("{n} day", "{n} days", pause.days),
        minutes=plural("{n} minute", "{n} minutes", max(1, round(pause.minutes))),
        day=pause.level_on,
    )
