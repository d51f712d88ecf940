"""The command `history`: the logged answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from quizzer.cli.context import Context, pass_context
from quizzer.cli.options import json_option
from quizzer.cli.output import RATING_WORDS, print_json, print_table, talk
from quizzer.sentences import mark, say

if TYPE_CHECKING:
    from quizzer.study.results import LoggedAnswer


_UNRATED = {"attempt": mark("attempt"), "known": mark("known")}
"""What a logged answer without rating is called, by its type."""


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


def _rating(row: LoggedAnswer) -> str:
    """What the table says of an answer: its rating, or why it has none."""
    if row.undone:
        return say("undone")
    return say(RATING_WORDS[row.rating]) if row.rating else say(_UNRATED[row.type])


def _first_line(text: str, limit: int = 40) -> str:
    from quizzer.text.terminal import clean_line

    return clean_line(text, limit)
