"""The command `stats`: reviews, forecast, retention, how good predictions were, mastery by topic."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from quizzer.cli.context import Context, pass_context
from quizzer.cli.mastery_table import print_mastery
from quizzer.cli.options import json_option
from quizzer.cli.output import print_json, print_table
from quizzer.sentences import mark, plural, say

if TYPE_CHECKING:
    from quizzer.study.quality import Predictions
    from quizzer.study.results import Stats


_CONFIDENCE = {"sure": mark("sure"), "fair": mark("fair"), "guess": mark("guess")}
"""How sure a learner was, as a table calls it."""


@click.command()
@click.option("--days", type=click.IntRange(1, 3650), default=30, show_default=True, help="Days back.")
@click.option("--ahead", type=click.IntRange(1, 365), default=30, show_default=True, help="Days of forecast.")
@json_option
@pass_context
def stats(context: Context, days: int, ahead: int, as_json: bool) -> None:
    """Reviews a day, forecast, retention, how good predictions were, and mastery topic by topic."""
    import msgspec

    from quizzer.study import progress
    from quizzer.study.quality import predictions
    from quizzer.text.plots import sparkline

    report, told = progress.stats(context.study.learner, days, ahead), predictions(context.study.learner)
    if as_json:
        print_json({**msgspec.structs.asdict(report), "predictions": told})
        return
    click.echo(_totals(report))
    rate, aim = report.retention.rate, f"{report.retention.target:.0%}"
    kept = say("none yet") if rate is None else f"{rate:.0%}"
    click.echo(say("retention {kept} ({n} due reviews; aim {aim})", kept=kept, n=report.retention.reviews, aim=aim))
    activity, forecast = ([day.reviews for day in report.activity], [day.due for day in report.forecast])
    click.echo(say("reviews   {line}  last {n} days", line=sparkline(activity), n=days))
    click.echo(say("due       {line}  next {n} days", line=sparkline(forecast), n=ahead))
    click.echo()
    _print_predictions(told)
    print_mastery(context, report.topics)


def _print_predictions(told: Predictions) -> None:
    """How good the predictions were, beside the baselines; how they came out; how sure the learner was."""
    named = (("quizzer", told.model), ("MOVING-AVG", told.moving_average), (say("FSRS by question"), told.fsrs))
    measured = [(name, quality) for name, quality in named if quality is not None]
    if measured:
        rows = [(name, f"{q.log_loss:.4f}", "–" if q.auc is None else f"{q.auc:.3f}") for name, q in measured]
        print_table((say("predicted by"), say("log loss"), "AUC"), rows)
        click.echo()
    if told.model is not None:
        bins = [(f"{part.predicted:.0%}", f"{part.observed:.0%}", part.answers) for part in told.model.calibration]
        print_table((say("predicted"), say("came out"), say("answers")), bins)
        click.echo()
    if told.confidence:
        rows = [(say(_CONFIDENCE[part.confidence]), f"{part.score:.0%}", str(part.answers)) for part in told.confidence]
        print_table((say("how sure"), say("right"), say("answers")), rows)
        click.echo()


def _totals(report: Stats) -> str:
    overview = report.overview
    return say(
        "{due} due, {new} new today; {reviewed} reviewed today, streak of {streak}; "
        "{seen} of {total} questions seen, {reviews} reviews",
        due=overview.due,
        new=overview.new,
        reviewed=overview.reviewed_today,
        streak=plural("{n} day", "{n} days", overview.streak),
        seen=report.seen,
        total=report.total,
        reviews=report.reviews,
    )
