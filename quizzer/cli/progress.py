"""The commands that report: due, stats, weak, history."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from quizzer.bank.parts import localize
from quizzer.cli.context import Context, json_option, pass_context
from quizzer.cli.output import RATING_WORDS, print_json, print_table, talk
from quizzer.cli.practice import kind_option, open_screens, topic_option
from quizzer.sentences import mark, plural, say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quizzer.study.quality import Predictions
    from quizzer.study.results import LoggedAnswer, Stats, TopicMastery

_CONFIDENCE = {"sure": mark("sure"), "fair": mark("fair"), "guess": mark("guess")}
"""How sure a learner was, as a table calls it."""

_UNRATED = {"attempt": mark("attempt"), "known": mark("known")}
"""What a logged answer without rating is called, by its type."""


@click.command()
@topic_option
@kind_option
@json_option
@pass_context
def due(context: Context, topics: tuple[str, ...], kinds: tuple[str, ...], as_json: bool) -> None:
    """List the questions that are due, in the order in which practice asks them."""
    from quizzer.study import progress

    rows = progress.due(context.study.learner, topics, kinds)
    if as_json:
        print_json(rows)
    elif rows:
        print_table(
            (say("question"), say("kind"), say("due"), say("recall")),
            [(row.id, row.kind, row.due, f"{row.retrievability:.0%}") for row in rows],
        )
    else:
        talk(say("Nothing is due."))


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
    _print_mastery(context, report.topics)


@click.command()
@click.option("--list", "only_list", is_flag=True, help="List the topics; start no session.")
@click.option("--limit", "-n", type=click.IntRange(min=1), help="At most so many questions.")
@json_option
@pass_context
def weak(context: Context, only_list: bool, limit: int | None, as_json: bool) -> None:
    """Practise your weakest topics. Where there is no terminal, or with --list or --json, list them instead."""
    if not as_json and not only_list and sys.stdin.isatty() and sys.stdout.isatty():
        open_screens(context, practise=True, mode="weak", limit=limit)
        return
    from quizzer.study import progress

    topics = progress.weak(context.study.learner)
    if as_json:
        print_json(topics)
    elif topics:
        _print_mastery(context, topics)
    else:
        talk(say("No topic is weak: none has been started, or all that were are mastered."))


@click.command()
@click.option("--limit", "-n", type=click.IntRange(min=1), help="Only the last so many.")
@click.option("--question", metavar="ID", help="Only answers to this question.")
@click.option("--undone", is_flag=True, help="Also those that were taken back.")
@json_option
@pass_context
def history(context: Context, limit: int | None, question: str | None, undone: bool, as_json: bool) -> None:
    """List the logged answers, oldest first."""
    from quizzer.study import progress

    learner = context.study.learner
    rows = progress.history(learner, limit, question, undone=undone)
    if not rows and question is not None:  # answers to a question that has left the bank are found by its id alone
        rows = progress.history(learner, limit, context.bank.find(question).id, undone=undone)
    if as_json:
        print_json(rows)
    elif rows:
        print_table(
            (say("when"), say("question"), say("kind"), say("rating"), say("answer")),
            [
                (
                    row.at.astimezone().strftime("%Y-%m-%d %H:%M"),
                    row.id,
                    row.kind,
                    _rating(row),
                    _first_line(row.response or ""),
                )
                for row in rows
            ],
        )
    else:
        talk(say("Nothing has been answered yet."))


commands = (due, stats, weak, history)


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


def _print_mastery(context: Context, topics: Iterable[TopicMastery]) -> None:
    from quizzer.text.plots import interval_bar

    titles = {topic.id: localize(topic.title, context.language) for topic in context.bank.topics}
    print_table(
        (say("topic"), say("mastery"), "", "90 %", say("seen"), say("due"), say("first practise")),
        [
            (
                titles.get(row.topic, row.topic),
                f"{row.mastery:.0%}",
                interval_bar(row.mastery, row.low, row.high, 20),
                f"{row.low:.0%}–{row.high:.0%}",
                f"{row.seen}/{row.total}",
                row.due,
                titles.get(row.weakest_prerequisite or "", row.weakest_prerequisite or ""),
            )
            for row in topics
        ],
    )


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


def _rating(row: LoggedAnswer) -> str:
    """What the table says of an answer: its rating, or why it has none."""
    if row.undone:
        return say("undone")
    return say(RATING_WORDS[row.rating]) if row.rating else say(_UNRATED[row.type])


def _first_line(text: str, limit: int = 40) -> str:
    from quizzer.text.terminal import clean_line

    return clean_line(text, limit)
