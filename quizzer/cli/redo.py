"""The command `redo`: an undo taken back."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from quizzer.cli.context import Context, pass_context
from quizzer.cli.options import json_option
from quizzer.cli.output import RATING_WORDS, print_json, talk
from quizzer.sentences import say

if TYPE_CHECKING:
    from quizzer.study import Redone


@click.command()
@json_option
@pass_context
def redo(context: Context, as_json: bool) -> None:
    """Let the last answer that was taken back count again, if nothing was answered since."""
    redone = context.study.redo()
    if as_json:
        print_json(redone)
    elif redone:
        click.echo(_counts_again(redone))
    else:
        talk(say("There is nothing to redo."))
    sys.exit(0 if redone else 1)


def _counts_again(redone: Redone) -> str:
    if redone.rating is None:
        return say("It counts again that {id} is known well.", id=redone.id)
    rating = say(RATING_WORDS[redone.rating])
    return say("{id} (rated {rating}) counts again; it is due {day}.", id=redone.id, rating=rating, day=redone.due)
