"""The command that grades many files: grade-all."""

from __future__ import annotations

import os
import sys
from contextlib import ExitStack, closing
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizzer.cli.context import Context, pass_context
from quizzer.cli.output import print_table, progress_bar, talk
from quizzer.sentences import say

if TYPE_CHECKING:
    from quizzer.grading.batch import ExerciseTally, FileVerdict


@click.command("grade-all")
@click.argument("directory", metavar="DIR", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Keep the lines in this file too. Run again, after a kill or after changes, only what is new is graded.",
)
@click.option("-j", "--jobs", type=click.IntRange(1, 256), help="Files graded at a time.  [default: one a core]")
@click.option("--seed", type=click.IntRange(min=0), help="Draw the inputs of every file from this seed.")
@pass_context
def grade_all(context: Context, directory: Path, output: Path | None, jobs: int | None, seed: int | None) -> None:
    """Grade DIR/<exercise>/*.py: one line of JSON a file, sorted by exercise and name. Nothing is logged."""
    from msgspec.json import encode

    from quizzer.grading import Grader
    from quizzer.grading.batch import find_jobs, grade_files
    from quizzer.grading.batch_log import Log

    found = find_jobs(directory)
    results: list[FileVerdict] = []
    lines: list[bytes] = []
    with ExitStack() as stack:
        log = stack.enter_context(closing(Log(output))) if output else None
        graders = [stack.enter_context(Grader()) for _ in range(min(jobs or _cores(), len(found)))]
        progress = stack.enter_context(progress_bar(say("grading")))
        known = log.known if log else {}
        grading = grade_files(found, graders, context.bank.exercise, known=known, seed=seed)
        graded = stack.enter_context(closing(grading))
        kept = 0
        for result, was_known in graded:
            line = encode(result) + b"\n"
            if log and not was_known:
                log.append(line)
            if progress and sys.stdout.isatty():
                click.echo("\r\x1b[K", nl=False, err=True)  # the bar gives way to the line
            click.echo(line, nl=False)
            results.append(result)
            lines.append(line)
            kept += was_known
            if progress:
                progress(len(results), len(found), result.file)
        if log:
            log.finish(lines)
    _summarise(results, kept, output)
    sys.exit(0 if all(result.passed for result in results) else 1)


def _cores() -> int:
    """The processor cores that this process may use."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


def _summarise(results: list[FileVerdict], kept: int, output: Path | None) -> None:
    from quizzer.grading.batch import tallies, tally

    every = tallies(results)
    rows = [_row(one) for one in ([*every, tally(say("all"), results)] if len(every) > 1 else every)]
    print_table((say("exercise"), say("files"), say("passed"), say("rate"), say("mostly wrong by")), rows, err=True)
    if kept:
        talk(say("{n} of {total} were in {file} already.", n=kept, total=len(results), file=output))


def _row(tally: ExerciseTally) -> tuple[object, ...]:
    from quizzer.text.terminal import clean_line

    mostly = f"{tally.commonest} ({tally.times})" if tally.commonest else ""
    return clean_line(tally.exercise), tally.files, tally.passed, f"{tally.passed / tally.files:.0%}", mostly
