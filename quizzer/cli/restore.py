"""The command `restore`: a backup in the place of the progress database, which is kept."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizzer import paths
from quizzer.cli.context import Context, pass_context
from quizzer.cli.options import json_option
from quizzer.cli.output import print_json, print_table, talk
from quizzer.errors import UsageError
from quizzer.sentences import plural, say

if TYPE_CHECKING:
    from quizzer.storage.backups import Backup


@click.command()
@click.argument("which", metavar="[FILE|last]", required=False)
@click.option("--yes", is_flag=True, help="Do it, after what would change has been looked at.")
@json_option
@pass_context
def restore(context: Context, which: str | None, yes: bool, as_json: bool) -> None:
    """List the backups; with FILE or `last`, say what restoring it would change, and with --yes restore it."""
    from quizzer.storage import backups

    database = context.data_dir / paths.DATABASE_NAME
    made = backups.backups(database)
    if which is None:
        _list(made, as_json=as_json)
        return
    chosen = _chosen(which, made)
    talk(_change(database, chosen))
    if not yes:
        talk(say("Nothing has been changed; --yes restores it."))
        return
    kept = backups.restore(database, chosen, context.clock())
    if as_json:
        print_json({"restored": str(chosen), "kept": str(kept) if kept else None})
    elif kept is not None:
        click.echo(say("Restored {file}. What was there before is in {kept}.", file=chosen, kept=kept))
    else:
        click.echo(say("Restored {file}.", file=chosen))


def _list(made: list[Backup], *, as_json: bool) -> None:
    if as_json:
        print_json(made)
    elif made:
        rows = [(backup.at.astimezone().strftime("%Y-%m-%d %H:%M"), backup.rows, backup.path) for backup in made]
        print_table((say("when"), say("rows"), say("file")), rows)
    else:
        talk(say("There are no backups yet: the first is made after an answer."))


def _chosen(which: str, made: list[Backup]) -> Path:
    if which == "last" and made:
        return made[-1].path
    file = Path(which)
    if which == "last" or not file.is_file():
        raise UsageError(say("There is no backup {name}.", name=which), fix=say("`quizzer restore` lists them."))
    return file


def _change(database: Path, backup: Path) -> str:
    """What would be lost and gained."""
    from quizzer.storage.backups import journal_rows

    now, then = journal_rows(database), journal_rows(backup)
    if now is None:
        return plural(
            "It has {n} journal row; what is there now cannot be read.",
            "It has {n} journal rows; what is there now cannot be read.",
            then or 0,
        )
    if then is not None and then < now:
        return plural(
            "{n} journal row that was written since would not be in it.",
            "{n} journal rows that were written since would not be in it.",
            now - then,
        )
    return say("It has {then} journal rows; there are {now} now.", then=then, now=now)
