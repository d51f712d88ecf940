"""The command `backup`: a verified copy of all progress."""

from __future__ import annotations

from contextlib import closing

import click

from quizzer import paths
from quizzer.cli.context import Context, pass_context
from quizzer.cli.options import json_option
from quizzer.cli.output import print_json
from quizzer.sentences import plural, say


@click.command()
@json_option
@pass_context
def backup(context: Context, as_json: bool) -> None:
    """Back up the progress, as happens by itself once an hour of practice; `restore` lists what there is."""
    from quizzer.storage.backups import back_up
    from quizzer.storage.database import open_database

    with closing(open_database(context.data_dir / paths.DATABASE_NAME)) as database:
        made = back_up(database, context.clock())
    if as_json:
        print_json(made)
    else:
        rows = plural("{n} journal row", "{n} journal rows", made.rows)
        click.echo(say("{file}: {rows}, read again and found sound.", file=made.path, rows=rows))
