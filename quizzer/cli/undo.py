"""The command `undo`: as if the last answer had not been given."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from quizzer.cli.context import Context, pass_context
from quizzer.cli.options import json_option
from quizzer.cli.output import RATING_WORDS, print_json, talk
from quizzer.sentences import say

if TYPE_CHECKING:
    from quizzer.study import Undone


@click.command()
@json_option
@pass_context
def undo(context: Context, as_json: bool) -> None:
    """Take back the last answer; its question is scheduled as before."""
    undone = context.study.undo()
    if as_json:
        print_json(undone)
    elif undone:
        click.echo(_taken_back(undone))
    else:
        talk(say("There is no answer to take back."))
    sys.exit(0 if undone else 1)


def _taken_back(undone: Undone) -> str:
    if undone.rating is None:
        return say("Took back that {id} is known well.", id=undone.id)
    rating = say(RATING_WORDS[undone.rating])
    if undone.due is None:
        return say("Took back {id} (rated {rating}); it is new again.", id=undone.id, rating=rating)
    return say("Took back {id} (rated {rating}); it is due {day}.", id=undone.id, rating=rating, day=undone.due)
