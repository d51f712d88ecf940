"""The command `due`."""

from __future__ import annotations

import click

from quizzer.cli.context import Context, pass_context
from quizzer.cli.options import json_option, kind_option, topic_option
from quizzer.cli.output import print_json, print_table, talk
from quizzer.sentences import say


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
