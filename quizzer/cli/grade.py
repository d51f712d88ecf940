"""The commands that grade files and log nothing: grade, watch."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizzer.cli.context import Context, json_option, pass_context
from quizzer.cli.output import print_json, talk
from quizzer.cli.verdict import verdict_text
from quizzer.sentences import say

if TYPE_CHECKING:
    from quizzer.grading import Verdict

POLL_SECONDS = 0.2

exercise_argument = click.argument("exercise")


@click.command()
@exercise_argument
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--seed", type=click.IntRange(min=0), help="Replay the inputs of an earlier grading.")
@click.option("--against", type=click.Choice(["torch"]), help="Compare with PyTorch instead of the reference.")
@json_option
@pass_context
def grade(context: Context, exercise: str, file: Path, seed: int | None, against: str | None, as_json: bool) -> None:
    """Grade FILE as an answer to EXERCISE. Nothing is logged."""
    from quizzer.grading import Grader
    from quizzer.grading.source import read_source

    source = read_source(file)
    with Grader() as grader:
        grader.begin()  # the sandboxes get ready while the bank is read
        question = context.bank.exercise(exercise)
        if against is not None:
            from quizzer.authoring.oracle import with_oracle_for_reference

            question = with_oracle_for_reference(grader, question, against)
        verdict = grader.grade(question, source, seed=seed)
    _print(verdict, as_json=as_json)
    sys.exit(0 if verdict.passed else 1)


@click.command()
@exercise_argument
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@json_option
@pass_context
def watch(context: Context, exercise: str, file: Path, as_json: bool) -> None:
    """Grade FILE again at every save, until Ctrl-C. Nothing is logged."""
    from quizzer.grading import Grader
    from quizzer.grading.source import read_source

    question = context.bank.exercise(exercise)
    if not file.exists():
        start = f"quizzer bank show {question.id} --starter"
        talk(say("{file} is not there yet: waiting for it. Start from: {command}", file=file, command=start))
    with Grader() as grader:
        grader.warm()
        seen: tuple[int, int, int] | None = None
        try:
            while True:
                now = _fingerprint(file)
                if now is not None and now != seen:
                    _print(grader.grade(question, read_source(file)), as_json=as_json)
                    talk(say("— {time}, watching {file} —", time=time.strftime("%H:%M:%S"), file=file))
                seen = now
                time.sleep(POLL_SECONDS)
        except KeyboardInterrupt:
            talk("")


commands = (grade, watch)


def _fingerprint(file: Path) -> tuple[int, int, int] | None:
    """What changes when an editor saves, whether it writes in place or renames a new file over the old one."""
    try:
        status = os.stat(file)  # noqa: PTH116  one call for all three
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino


def _print(verdict: Verdict, *, as_json: bool) -> None:
    if as_json:
        print_json(verdict)
    else:
        click.echo(verdict_text(verdict))
