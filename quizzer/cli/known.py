"""The command `known`: believed, and verified once later."""

from __future__ import annotations

import click

from quizzer.cli.context import Context, pass_context
from quizzer.cli.options import json_option
from quizzer.cli.output import print_json
from quizzer.sentences import say


@click.command()
@click.argument("question_id", metavar="ID")
@json_option
@pass_context
def known(context: Context, question_id: str, as_json: bool) -> None:
    """Say that you know a question well: it is believed, and verified once later. `undo` takes it back."""
    question = context.bank.find(question_id)
    context.study.mark_known(question.id)
    if as_json:
        print_json({"id": question.id})
    else:
        click.echo(say("Noted that you know {id} well; it will be asked once more, to verify.", id=question.id))
