"""The command `plan`: the score to expect now and on the day, what the coming days hold, the course as a picture."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

import click

from quizzer.bank.parts import localize
from quizzer.cli.context import Context, pass_context
from quizzer.cli.options import json_option
from quizzer.cli.output import print_json, print_table
from quizzer.errors import UsageError
from quizzer.sentences import mark, plural, say
from quizzer.settings import WEEKDAYS

if TYPE_CHECKING:
    from quizzer.knowledge.expectation import Expectation
    from quizzer.study.plan import StudyPlan
    from quizzer.study.results import Pause

_SHOWN: Final = 7
"""So many coming days are listed; `--json` has them all."""

_WIDTH: Final = 76
_HEIGHT: Final = 8
"""Cells of the picture, so that it fits a terminal of 80 columns."""

_DAY_NAMES: Final = (
    *(mark("Mon"), mark("Tue"), mark("Wed"), mark("Thu"), mark("Fri")),
    *(mark("Sat"), mark("Sun")),
)


def _weekdays(_context: click.Context, _option: click.Parameter, value: str | None) -> tuple[int, ...] | None:
    """The days of `sat,sun` as `date.weekday` counts them; none of `none`."""
    if value is None:
        return None
    names = [name.strip().casefold() for name in value.split(",") if name.strip() and name.strip() != "none"]
    for name in names:
        if name not in WEEKDAYS:
            fix = say("Write them like sat,sun; or none.")
            raise UsageError(say("{day!r} is no day of the week.", day=name), where="--days-off", fix=fix)
    return tuple(sorted(WEEKDAYS.index(name) for name in set(names)))


@click.command()
@click.option("--date", "until", type=click.DateTime(["%Y-%m-%d"]), help="Day of the interview.  [default: as set]")
@click.option("--minutes", type=click.FloatRange(1, 1440), help="Minutes a day.  [default: as set]")
@click.option("--days-off", callback=_weekdays, help="Days without practice, like sat,sun.  [default: as set]")
@json_option
@pass_context
def plan(
    context: Context, until: datetime | None, minutes: float | None, days_off: tuple[int, ...] | None, as_json: bool
) -> None:
    """The score to expect now and on the day of the interview, and what the days until then hold."""
    from quizzer.study.plan import study_plan

    planned = study_plan(context.study.learner, until and until.date(), minutes, days_off)
    if as_json:
        print_json(planned)
    else:
        _print(context, planned)


def _print(context: Context, planned: StudyPlan) -> None:
    for line in _scores(planned):
        click.echo(line)
    click.echo()
    for line in _picture(planned):
        click.echo(line)
    if planned.pause is not None:
        click.echo("\n" + _backlog(planned.pause))
    click.echo()
    _print_days(planned)
    click.echo()
    _print_topics(context, planned)


def _scores(planned: StudyPlan) -> list[str]:
    """The two scores, and what more time would bring."""
    days = plural("in {n} day", "in {n} days", (planned.until - planned.day).days)
    gain = round(100 * (planned.more.mean - planned.then.mean))
    return [
        say("Score to expect, with the interval that holds it in four of five cases:"),
        say("  today             {score}", score=_with_interval(planned.now)),
        say("  {day}        {score}  ({days})", day=planned.until, score=_with_interval(planned.then), days=days),
        say(
            "with {minutes:g} minutes a day; half an hour more a day would bring {gain}.",
            minutes=planned.minutes,
            gain=plural("{n} percentage point", "{n} percentage points", gain),
        ),
    ]


def _with_interval(score: Expectation) -> str:
    return f"{score.mean:.0%}  ({score.low:.0%}–{score.high:.0%})"


def _picture(planned: StudyPlan) -> list[str]:
    """The course so far and to come, with its dates."""
    from quizzer.text.plots import line_chart

    past = [(day.day.toordinal() + 1.0, day.score) for day in planned.so_far]
    coming = [(float(day.day.toordinal()), day.score) for day in planned.to_come]
    lines = line_chart([("●", past), ("·", coming)], _WIDTH, _HEIGHT)
    return [*lines, _dates(planned, past), say("● so far   · to come")]


def _dates(planned: StudyPlan, past: Sequence[tuple[float, float]]) -> str:
    """First day, today and last day, each under its place in the picture."""
    first = min(planned.day, date.fromordinal(int(past[0][0]))) if past else planned.day
    across, span = _WIDTH - 6, max((planned.until - first).days, 1)
    ends = f"{first:%m-%d}", f"{planned.until:%m-%d}"
    row = list(ends[0].ljust(across - len(ends[1])) + ends[1])
    at = round((planned.day - first).days / span * (across - 1))
    name = f"{planned.day:%m-%d}"
    if len(ends[0]) < at < across - len(ends[1]) - len(name):
        row[at : at + len(name)] = name
    return " " * 6 + "".join(row)


def _backlog(pause: Pause) -> str:
    faded = say(
        "Faded in {days} without practice: {points}; level again on {day}.",
        days=plural("{n} day", "{n} days", pause.days),
        points=plural("{n} point", "{n} points", pause.points),
        day=pause.level_on,
    )
    way = say(
        "Mode backlog refreshes them in {minutes:.0f} minutes and saves {saved:.0f}.",
        minutes=pause.minutes,
        saved=pause.saved,
    )
    return f"{faded}\n{way}"


def _print_days(planned: StudyPlan) -> None:
    print_table(
        (say("day"), "", say("refresh"), say("new"), say("write"), say("minutes")),
        [
            (day.day, say(_DAY_NAMES[day.day.weekday()]), day.refresh, day.new, day.write, f"{day.minutes:.0f}")
            for day in planned.days[:_SHOWN]
        ],
    )


def _print_topics(context: Context, planned: StudyPlan) -> None:
    titles = {topic.id: localize(topic.title, context.language) for topic in context.bank.topics}
    print_table(
        (say("topic"), say("now"), "80 %", say("then"), "80 %"),
        [(titles.get(row.topic, row.topic), *(_cells(row.now)), *(_cells(row.then))) for row in planned.topics],
    )


def _cells(score: Expectation) -> tuple[str, str]:
    return f"{score.mean:.0%}", f"{score.low:.0%}–{score.high:.0%}"
