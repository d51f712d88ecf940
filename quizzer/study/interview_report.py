"""The report on an interview, as frozen data and as sections of text for screens, the command line and Markdown.

The signals are those of published interview rubrics, each taken from the kinds of question that show it:

- understanding (knows what things are and do): choice, multi, true_false, match;
- technique (carries a method through): numeric, symbolic, order, cloze;
- rationale (explains why): open, by the share of the rubric covered;
- correctness (code does what it should): code, fix.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Final

import msgspec

from quizzer.knowledge.expectation import Expectation
from quizzer.records import Confidence
from quizzer.sentences import mark, plural, say

if TYPE_CHECKING:
    from quizzer.planning.interview_questions import Style

SIGNALS: Final[Mapping[str, tuple[str, ...]]] = {
    "understanding": ("choice", "multi", "true_false", "match"),
    "technique": ("numeric", "symbolic", "order", "cloze"),
    "rationale": ("open",),
    "correctness": ("code", "fix"),
}
"""The kinds that show each signal."""

_NAMES: Final[Mapping[str, str]] = {
    "understanding": mark("understanding"),
    "technique": mark("technique"),
    "rationale": mark("rationale"),
    "correctness": mark("correctness"),
    "sure": mark("sure"),
    "fair": mark("fair"),
    "guess": mark("guess"),
}

_SHOWN_BY: Final[Mapping[str, str]] = {
    "understanding": mark("by choices, statements and pairs"),
    "technique": mark("by numbers, formulas, gaps and orders"),
    "rationale": mark("by open answers, as far as they cover the rubric"),
    "correctness": mark("by code that passes its checks"),
}

CONFIDENCES: Final[tuple[Confidence, ...]] = ("sure", "fair", "guess")

_Z80: Final = 1.2816
"""Normal quantile of an 80 % interval."""


class Given(msgspec.Struct, frozen=True):
    """A graded answer: score 0 to 1, how sure the learner was, the seconds it took and those that it usually takes."""

    id: str
    topic: str
    kind: str
    level: int
    score: float
    confidence: Confidence | None
    seconds: float
    usual_seconds: float


class ScoredGroup(msgspec.Struct, frozen=True):
    """Some of the answers: what they have in common, how many there are, and their mean score."""

    name: str
    answers: int
    score: float


class InterviewReport(msgspec.Struct, frozen=True):
    """What an interview showed.

    Attributes:
        began: The moment at which it began.
        style: What it asked for.
        minutes: How long it was to last.
        seconds: How long it lasted.
        asked: Questions that were prepared.
        score: Mean score of the graded answers with its 80 % interval (Wilson); None where there are none.
        topics: Score by topic id, lowest first.
        signals: Score by signal, see `SIGNALS`; those that nothing showed are left out.
        calibration: Share right by how sure the learner was; those never said are left out.
        sure_but_wrong: Ids of the questions answered wrong and sure.
        review: Ids of what to go over: sure but wrong first, then by score.
        answers: All graded answers, in their order.
        ungraded: Ids of answers that nobody has graded; they are kept as drafts.
    """

    began: datetime
    style: Style
    minutes: float
    seconds: float
    asked: int
    score: Expectation | None
    topics: tuple[ScoredGroup, ...]
    signals: tuple[ScoredGroup, ...]
    calibration: tuple[ScoredGroup, ...]
    sure_but_wrong: tuple[str, ...]
    review: tuple[str, ...]
    answers: tuple[Given, ...]
    ungraded: tuple[str, ...]


class Section(msgspec.Struct, frozen=True):
    """A heading and the lines below it."""

    title: str
    lines: tuple[str, ...]


def report_on(
    given: Sequence[Given],
    *,
    began: datetime,
    style: Style,
    minutes: float,
    seconds: float,
    asked: int,
    ungraded: tuple[str, ...] = (),
) -> InterviewReport:
    """What the answers of an interview show."""
    wrong = [answer for answer in given if answer.score < 1.0]
    sure = [answer.id for answer in wrong if answer.confidence == "sure"]
    review = sorted(wrong, key=lambda answer: (answer.id not in sure, answer.score))
    topics = [_part(topic, [a for a in given if a.topic == topic]) for topic in dict.fromkeys(a.topic for a in given)]
    return InterviewReport(
        began=began,
        style=style,
        minutes=minutes,
        seconds=seconds,
        asked=asked,
        score=_score(given),
        topics=tuple(sorted(topics, key=lambda part: part.score)),
        signals=_parts((name, [a for a in given if a.kind in kinds]) for name, kinds in SIGNALS.items()),
        calibration=_parts((name, [a for a in given if a.confidence == name]) for name in CONFIDENCES),
        sure_but_wrong=tuple(sure),
        review=tuple(answer.id for answer in review),
        answers=tuple(given),
        ungraded=ungraded,
    )


def _part(name: str, answers: Collection[Given]) -> ScoredGroup:
    return ScoredGroup(name, len(answers), sum(answer.score for answer in answers) / len(answers))


def _parts(groups: Iterable[tuple[str, Collection[Given]]]) -> tuple[ScoredGroup, ...]:
    return tuple(_part(name, answers) for name, answers in groups if answers)


def _score(given: Sequence[Given]) -> Expectation | None:
    """The mean score with Wilson's interval, which stays inside 0 to 1 for a few answers too."""
    if not given:
        return None
    n, mean = len(given), sum(answer.score for answer in given) / len(given)
    square = _Z80**2 / n
    middle = (mean + square / 2) / (1 + square)
    half = math.sqrt(max(0.0, square * (mean * (1 - mean) + square / 4))) / (1 + square)
    return Expectation(mean, max(0.0, middle - half), min(1.0, middle + half))


def sections(report: InterviewReport, topics: Mapping[str, str]) -> tuple[Section, ...]:
    """The report in words; `topics` has their titles."""
    found = (
        Section(say("Score"), _score_lines(report)),
        Section(say("Sure, but wrong"), report.sure_but_wrong),
        Section(say("Signals"), _part_lines(report.signals)),
        Section(say("Topics"), _part_lines(report.topics, topics)),
        Section(say("Right, by how sure you were"), _part_lines(report.calibration)),
        Section(say("Time"), _time_lines(report)),
        Section(say("To review"), _review_lines(report)),
        Section(say("Not graded, kept as drafts"), report.ungraded),
    )
    return tuple(section for section in found if section.lines)


def as_text(report: InterviewReport, topics: Mapping[str, str]) -> str:
    """The report as plain text."""
    blocks = ["\n".join([part.title, *(f"  {line}" for line in part.lines)]) for part in sections(report, topics)]
    return "\n\n".join(blocks)


def as_markdown(report: InterviewReport, topics: Mapping[str, str]) -> str:
    """The report as Markdown."""
    title = say("Interview of {day}", day=report.began.date())
    blocks = [
        f"## {part.title}\n\n" + "\n".join(f"- {line.strip()}" for line in part.lines)
        for part in sections(report, topics)
    ]
    return "\n\n".join([f"# {title}", *blocks]) + "\n"


def _score_lines(report: InterviewReport) -> tuple[str, ...]:
    if report.score is None:
        return (say("Nothing was graded."),)
    answers = plural("{n} answer", "{n} answers", len(report.answers))
    low, high = f"{report.score.low:.0%}", f"{report.score.high:.0%}"
    return (
        say(
            "{score:.0%} (80 %: {low}–{high}), {answers}", score=report.score.mean, low=low, high=high, answers=answers
        ),
    )


def _part_lines(parts: Iterable[ScoredGroup], names: Mapping[str, str] | None = None) -> tuple[str, ...]:
    lines = []
    for part in parts:
        name = say(_NAMES[part.name]) if names is None else names.get(part.name, part.name)
        answers = plural("{n} answer", "{n} answers", part.answers)
        how = f", {say(_SHOWN_BY[part.name])}" if part.name in _SHOWN_BY and names is None else ""
        lines.append(f"{part.score:>4.0%}  {name}{how} ({answers})")
    return tuple(lines)


def _review_lines(report: InterviewReport) -> tuple[str, ...]:
    """What to go over, and how."""
    if not report.review:
        return ()
    return (*report.review, say("`quizzer practice --mode misses` asks them again today."))


def _time_lines(report: InterviewReport) -> tuple[str, ...]:
    used = say("{used:.0f} of {minutes:g} minutes", used=report.seconds / 60, minutes=report.minutes)
    slow = [answer for answer in report.answers if answer.seconds > 2 * answer.usual_seconds]
    slowest = sorted(slow, key=lambda answer: answer.usual_seconds / answer.seconds)[:3]
    return (
        used,
        *(
            say(
                "{id}: {seconds:.0f} s, {usual:.0f} s is usual", id=one.id, seconds=one.seconds, usual=one.usual_seconds
            )
            for one in slowest
        ),
    )
