"""The command `weak`."""

from __future__ import annotations

import sys

import click

from quizzer.cli.context import Context, pass_context
from quizzer.cli.mastery_table import print_mastery
from quizzer.cli.options import json_option
from quizzer.cli.output import print_json, talk
from quizzer.cli.practice import open_screens
from quizzer.sentences import say


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
        print_mastery(context, topics)
    else:
        talk(say("No topic is weak: none has been started, or all that were are mastered."))
