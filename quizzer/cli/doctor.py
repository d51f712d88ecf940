"""`quizzer doctor`: what quizzer finds on this machine, and what is wrong with it."""

from __future__ import annotations

import os
import platform
import shlex
import shutil
import sys
from contextlib import closing
from typing import TYPE_CHECKING

import click
import msgspec

from quizzer import __version__, paths
from quizzer.cli.context import Context, pass_context
from quizzer.cli.options import json_option
from quizzer.cli.output import print_json
from quizzer.errors import QuizzerError
from quizzer.sentences import mark, plural, say

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class Look(msgspec.Struct, frozen=True):
    """One thing looked at: whether it is in order, and what was found."""

    name: str
    ok: bool
    found: str


@click.command()
@click.option(
    "--accept", is_flag=True, help="Take the progress database as it is, also where an older one was put in place."
)
@click.option("--rebuild", is_flag=True, help="Compute schedule and tallies from the journal again.")
@click.option("--recover", is_flag=True, help="Write what is sound in the journal, or in a backup, to a new file.")
@json_option
@pass_context
def doctor(context: Context, accept: bool, rebuild: bool, recover: bool, as_json: bool) -> None:
    """Look at everything quizzer rests on: bank, database, sandbox, editor, terminal."""
    if accept or rebuild or recover:
        _mend(context, accept=accept, rebuild=rebuild, recover=recover)
        return
    looks: tuple[tuple[str, Callable[[Context], str]], ...] = (
        (mark("program"), _program),
        (mark("settings"), _settings),
        (mark("bank"), _bank),
        (mark("progress"), _progress),
        (mark("sandbox"), _sandbox),
        (mark("editor"), _editor),
        (mark("terminal"), _terminal),
        ("PyTorch", _torch),
    )
    findings = [_look(name, look, context) for name, look in looks]
    if as_json:
        print_json(findings)
    else:
        from rich.cells import cell_len

        for finding in findings:
            name, text = say(finding.name), finding.found.replace("\n", "\n" + " " * 13)
            click.echo(f"{'✓' if finding.ok else '✗'} {name}{' ' * (10 - cell_len(name))} {text}")
    sys.exit(0 if all(finding.ok for finding in findings) else 1)


def _look(name: str, look: Callable[[Context], str], context: Context) -> Look:
    try:
        return Look(name, ok=True, found=look(context))
    except QuizzerError as error:
        return Look(name, ok=False, found=str(error))


def _program(_: Context) -> str:
    return f"quizzer {__version__}, Python {platform.python_version()}, {platform.system()} {platform.release()}"


def _settings(context: Context) -> str:
    from quizzer.tui.commands import keymap

    file = paths.settings_file(context.data_dir)
    settings = context.settings
    keymap(settings.keys)
    where = str(file) if file.exists() else say("defaults ({file} does not exist)", file=file)
    return say(
        "{where}; language {language}, retention {retention}",
        where=where,
        language=settings.language,
        retention=f"{settings.retention:.0%}",
    )


def _bank(context: Context) -> str:
    loaded = context.loaded_bank
    if loaded.problems:
        raise QuizzerError(_first_of(loaded.problems), fix=say("`quizzer bank check` lists them."))
    questions = plural("{n} question", "{n} questions", len(loaded.bank.questions))
    return say("{questions} in {directories}", questions=questions, directories=", ".join(loaded.dirs))


def _mend(context: Context, *, accept: bool, rebuild: bool, recover: bool) -> None:
    from quizzer.scheduling.fsrs import advance
    from quizzer.storage.database import open_database
    from quizzer.storage.head_file import remember
    from quizzer.storage.journal import Journal
    from quizzer.storage.recovery import recovered

    file = context.data_dir / paths.DATABASE_NAME
    if recover:
        click.echo(recovered(file, advance).sentence)
        return
    with closing(open_database(file, witnessed=not accept)) as database:
        if rebuild:
            Journal(database, advance).rebuild()
            click.echo(say("Computed schedule and tallies from the journal again."))
        if accept:
            for seq, link in database.query("SELECT seq, hash FROM journal_head"):
                remember(file, seq, link)
            click.echo(say("Took {file} as it is.", file=file))


def _progress(context: Context) -> str:
    file = context.data_dir / paths.DATABASE_NAME
    from quizzer.storage.head_file import remembered

    if file.is_symlink() and not file.exists():
        raise QuizzerError(say("{file} is a link to a file that is not there.", file=file))
    if not file.exists() and remembered(file) is None:
        return say("none yet ({file} is created with the first answer)", file=file)
    from quizzer.scheduling.fsrs import advance
    from quizzer.storage.database import integrity_problems, open_database
    from quizzer.storage.journal import Journal

    with closing(open_database(file)) as database:
        journal = Journal(database, advance)
        problems = integrity_problems(database) or journal.verify_rows()
        mended = not problems and not database.read_only and journal.mend()
        if not problems and database.read_only:
            raise QuizzerError(say("{file} can be read and not written: answers cannot be saved.", file=file))
    if problems:
        fix = say("`quizzer doctor --recover` writes what is sound to a new file and leaves this one as it is.")
        raise QuizzerError(_first_of(problems), where=str(file), fix=fix)
    if mended:
        return say("{file}, every row as it was written; the schedule did not follow and was computed again", file=file)
    return say("{file}, every row as it was written", file=file)


def _first_of(problems: Sequence[object]) -> str:
    return plural("{n} problem: {first}", "{n} problems, the first: {first}", len(problems), first=problems[0])


def _sandbox(_: Context) -> str:
    from quizzer.cli.verdict import isolation_text
    from quizzer.grading import Grader

    with Grader() as grader:
        isolation = isolation_text(grader.isolation())
        return say("{isolation}, by {layers}", isolation=isolation, layers=", ".join(grader.layers()))


def _editor(context: Context) -> str:
    from quizzer.tui.external import chosen_editor, editor_command

    if not chosen_editor(context.settings.editor):
        return say("none set; code is written in quizzer's own editor (set $EDITOR to use yours)")
    return shlex.join(editor_command(context.settings.editor))


def _terminal(_: Context) -> str:
    size = shutil.get_terminal_size()
    kind = os.environ.get("TERM") or say("no TERM")
    return f"{kind}, {size.columns}x{size.lines}" + (", NO_COLOR" if os.environ.get("NO_COLOR") else "")


def _torch(_: Context) -> str:
    from importlib.metadata import version

    from quizzer.cli.verdict import isolation_text
    from quizzer.grading import Grader
    from quizzer.grading.frameworks import is_installed

    if not is_installed():
        return say("not installed; code is answered with NumPy, and `bank prove` uses what it returned once")
    with Grader() as grader:
        isolation = isolation_text(grader.isolation("tensors"))
        return say(
            "{version}, code may be answered with it; {isolation}", version=version("torch"), isolation=isolation
        )
