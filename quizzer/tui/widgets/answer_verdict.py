"""What is shown after answering: right or wrong, why, the answer, the explanation, errata, sources, ratings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from quizzer.bank import errata
from quizzer.sentences import mark, say
from quizzer.tui.text import unbroken
from quizzer.tui.widgets.answers import input_of
from quizzer.tui.widgets.prose import Prose

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.app import ComposeResult
    from textual.widget import Widget

    from quizzer.answers import Outcome, Presented
    from quizzer.bank.parts import Erratum, Source
    from quizzer.records import Rating
    from quizzer.study import Answered, NextReview

RATING_WORDS = {"again": mark("Again"), "hard": mark("Hard"), "good": mark("Good"), "easy": mark("Easy")}


class Judged(Static):
    """The first line of a verdict: right or wrong, in words, with a mark and in colour.

    Args:
        right: Whether the answer is right; None where the learner says.
        words: The line.
        note: What stands behind it, quietly.
    """

    def __init__(self, right: bool | None, words: str, note: str = "", *, id: str | None = None) -> None:  # noqa: A002
        mark, look = {True: ("✓", "-right"), False: ("✗", "-wrong"), None: ("◆", "-open")}[right]
        super().__init__(
            Content.assemble((f" {mark} {words} ", "bold"), (f"  {note}" if note else "", "$muted")),
            id=id,
            classes=f"judged {look}",
        )


class Panel(Vertical):
    """A titled block with a bar on its left side."""

    def __init__(self, title: str, *children: Widget, classes: str = "") -> None:
        super().__init__(Static(title, classes="panel-title", markup=False), *children, classes=f"panel {classes}")


class AnswerVerdict(Vertical):
    """The verdict on an answer that is not code.

    Args:
        presented: The question.
        answered: What it came to.
        width: Cells for display mathematics.
    """

    def __init__(self, presented: Presented, answered: Answered, *, width: int) -> None:
        super().__init__(id="verdict")
        self._presented = presented
        self._answered = answered
        self._width = width

    def compose(self) -> ComposeResult:
        """From the judgement to the sources."""
        outcome = self._answered.outcome
        yield Judged(self._answered.correct, *self._judgement(outcome))
        if outcome is not None and not input_of(self._presented).shows_reasons:
            for message in outcome.messages:
                yield Prose(message, width=self._width, classes="why")
            if not input_of(self._presented).shows_answer:
                yield Panel(say("Answer"), Prose(drawn(outcome), width=self._width), classes="-answer")
        yield from background(self._presented, self._width)

    def _judgement(self, outcome: Outcome | None) -> tuple[str, str]:
        if self._answered.correct is None and outcome is not None:
            covered = f"{len(outcome.ticked)}/{len(self._presented.rubric)}"
            return say("Rate your answer"), say("{covered} key points", covered=covered)
        saved = say("saved") if self._answered.committed else ""
        if outcome is None or (not outcome.messages and not outcome.correct):
            return say("Given up"), saved
        if outcome.correct:
            return say("Right"), saved
        share = f"{outcome.score:.0%}" if 0 < outcome.score < 1 else ""
        return say("Wrong"), " · ".join(part for part in (share, saved) if part)


def background(presented: Presented, width: int, *, explain: bool = True) -> Iterator[Widget]:
    """What a question teaches whatever was answered: its explanation, errata and sources."""
    question = presented.question
    if explain and presented.explanation:
        yield Static(say("Why"), classes="heading-line")
        yield Prose(presented.explanation, width=width)
    for erratum in question.errata:
        yield _erratum(erratum, presented, width)
    if question.sources:
        yield Static(say("Sources"), classes="heading-line")
        for source in question.sources:
            yield Static(_source(source), classes="source", markup=False)


def full_answer(presented: Presented, width: int) -> list[Widget]:
    """The model answer of an open question, and what an interviewer asks after it."""
    panels: list[Widget] = [Panel(say("A full answer"), Prose(presented.model_answer, width=width), classes="-answer")]
    if presented.follow_ups:
        told = (Prose(f"**{asks}**\n\n{answer}", width=width) for asks, answer in presented.follow_ups)
        panels.append(Panel(say("Then an interviewer asks"), *told, classes="-answer"))
    return panels


def drawn(outcome: Outcome) -> str:
    """The right answer in Markdown; a formula as it is written on paper."""
    from quizzer.bank.expression import ExpressionError, parse
    from quizzer.tui.widgets.formula import to_latex

    names = re.findall(r"[^\W\d]\w*", outcome.key)
    try:
        return f"$${to_latex(parse(outcome.key, names))}$$" if names else outcome.answer
    except ExpressionError:
        return outcome.answer


def _erratum(erratum: Erratum, presented: Presented, width: int) -> Panel:
    said = errata.parts(erratum, presented.language)
    parts: list[Widget] = [Prose(f"**{beginning}** {text}", width=width) for beginning, text in said]
    if erratum.source:
        parts.append(Static(_source(erratum.source), classes="source", markup=False))
    return Panel(errata.heading(erratum), *parts, classes="-erratum")


def _source(source: Source) -> str:
    where = f", {source.where}" if source.where else ""
    return f"{source.title}{where}" + (f" <{source.url}>" if source.url else "")


def interval(review: NextReview) -> str:
    """When a question returns: today, in days, months or years."""
    if review.days <= 0:
        return say("soon")
    if review.days < 31:
        return say("{n} d", n=review.days)
    if review.days < 365:
        return say("{n} mo", n=f"{review.days / 30.44:.2g}")
    return say("{n} y", n=f"{review.days / 365.25:.2g}")


class RatingBar(Static):
    """One row: each rating with its key and what it would do, the one that counts marked; advice while asking."""

    ALLOW_SELECT = False

    def __init__(self) -> None:
        super().__init__("", id="ratings")

    def tell(self, text: str) -> None:
        """Say something in a line instead."""
        self.update(Content.styled(text, "$muted"))

    def offer(self, answered: Answered, chosen: Rating) -> None:
        """Show the ratings."""
        parts = []
        for number, review in enumerate(answered.next_reviews, 1):
            words = unbroken(say(RATING_WORDS[review.rating.value]) + " " + interval(review))
            if review.rating == chosen:
                parts.append(Content.styled(f"▸{number}\N{NO-BREAK SPACE}{words} ", "bold $primary reverse"))
            else:
                parts.append(
                    Content.assemble((f" {number}", "bold $primary"), (f"\N{NO-BREAK SPACE}{words} ", "$foreground"))
                )
        self.update(Content(" ").join(parts))
