"""The command `watch`: grade a file again at every save."""

from __future__ import annotations

import os
import time
from pathlib import Path

import click

from quizzer.cli.context import Context, pass_context
from quizzer.cli.options import exercise_argument, json_option
from quizzer.cli.output import talk
from quizzer.cli.verdict import print_verdict
from quizzer.sentences import say

POLL_SECONDS = 0.2


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
                    print_verdict(grader.grade(question, read_source(file)), as_json=as_json)
                    talk(say("— {time}, watching {file} —", time=time.strftime("%H:%M:%S"), file=file))
                seen = now
                time.sleep(POLL_SECONDS)
        except KeyboardInterrupt:
            talk("")


def _fingerprint(file: Path) -> tuple[int, int, int] | None:
    """What changes when an editor saves, whether it writes in place or renames a new file over the old one."""
    try:
        status = os.stat(file)  # noqa: PTH116  one call for all three
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino
