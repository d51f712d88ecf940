"""`quizzer doctor`: what quizzer finds on this machine, and what is wrong with it."""

from __future__ import annotations

import os
import platform
import shutil
import sys
from contextlib import closing
from typing import TYPE_CHECKING

import click
import msgspec

from quizzer import __version__, paths
from quizzer.cli.context import Context, json_option, pass_context
from quizzer.cli.output import print_json
from quizzer.errors import QuizzerError

if TYPE_CHECKING:
    from collections.abc import Callable


class Finding(msgspec.Struct, frozen=True):
    """One thing looked at: whether it is in order, and what was found."""

    name: str
    ok: bool
    found: str


@click.command()
@json_option
@pass_context
def doctor(context: Context, as_json: bool) -> None:
    """Look at everything quizzer rests on: bank, database, sandbox, editor, terminal."""
    looks: tuple[tuple[str, Callable[[Context], str]], ...] = (
        ("program", _program),
        ("settings", _settings),
        ("bank", _bank),
        ("progress", _progress),
        ("sandbox", _sandbox),
        ("editor", _editor),
        ("terminal", _terminal),
        ("PyTorch", _torch),
    )
    findings = [_look(name, look, context) for name, look in looks]
    if as_json:
        print_json(findings)
    else:
        for finding in findings:
            text = finding.found.replace("\n", "\n" + " " * 13)
            click.echo(f"{'✓' if finding.ok else '✗'} {finding.name:10} {text}")
    sys.exit(0 if all(finding.ok for finding in findings) else 1)


def _look(name: str, look: Callable[[Context], str], context: Context) -> Finding:
    try:
        return Finding(name, ok=True, found=look(context))
    except QuizzerError as error:
        return Finding(name, ok=False, found=str(error))


def _program(_: Context) -> str:
    return f"quizzer {__version__}, Python {platform.python_version()}, {platform.system()} {platform.release()}"


def _settings(context: Context) -> str:
    file = paths.settings_file(context.data_dir)
    settings = context.settings
    where = str(file) if file.exists() else f"defaults ({file} does not exist)"
    return f"{where}; language {settings.language}, retention {settings.retention:.0%}"


def _bank(context: Context) -> str:
    loaded = context.loaded_bank
    if loaded.problems:
        raise QuizzerError(
            f"{len(loaded.problems)} problems, the first: {loaded.problems[0]}", fix="`quizzer bank check` lists them."
        )
    return f"{len(loaded.bank.questions)} questions in {', '.join(loaded.dirs)}"


def _progress(context: Context) -> str:
    file = context.data_dir / paths.DATABASE_NAME
    if not file.exists():
        return f"none yet ({file} is created with the first answer)"
    from quizzer.scheduling.fsrs import advance
    from quizzer.storage.database import integrity_problems, open_database
    from quizzer.storage.journal import Journal

    with closing(open_database(file)) as database:
        journal = Journal(database, advance)
        problems = integrity_problems(database) or journal.verify_rows()
        mended = not problems and journal.mend()
    if problems:
        raise QuizzerError(
            f"{len(problems)} problems, the first: {problems[0]}",
            where=str(file),
            fix="Keep a copy of the file; quizzer never deletes from it.",
        )
    states = "; the schedule did not follow from them and was computed again" if mended else ""
    return f"{file}, every row as it was written{states}"


def _sandbox(_: Context) -> str:
    from quizzer.cli.verdict import isolation_text
    from quizzer.grading import Grader

    with Grader() as grader:
        return f"{isolation_text(grader.isolation())}, by {', '.join(grader.layers())}"


def _editor(context: Context) -> str:
    editor = context.settings.editor or os.environ.get("VISUAL") or os.environ.get("EDITOR")
    if not editor:
        return "none set; code is written in quizzer's own editor (set $EDITOR to use yours)"
    if shutil.which(editor.split()[0]) is None:
        raise QuizzerError(f"{editor} is not installed.", fix="Set $EDITOR or `editor` in the settings.")
    return editor


def _terminal(_: Context) -> str:
    size = shutil.get_terminal_size()
    kind = os.environ.get("TERM", "no TERM")
    return f"{kind}, {size.columns}x{size.lines}" + (", NO_COLOR" if os.environ.get("NO_COLOR") else "")


def _torch(_: Context) -> str:
    from importlib.metadata import version

    from quizzer.cli.verdict import isolation_text
    from quizzer.grading import Grader
    from quizzer.grading.frameworks import is_installed

    if not is_installed():
        return "not installed; code is answered with NumPy, and `bank prove` uses what it returned once"
    with Grader() as grader:
        return f"{version('torch')}, code may be answered with it; {isolation_text(grader.isolation('tensors'))}"


commands = (doctor,)
