"""The command `grade`: a file as an answer; nothing is logged."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from quizzer.cli.context import Context, pass_context
from quizzer.cli.options import exercise_argument, json_option
from quizzer.cli.verdict import print_verdict


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
    print_verdict(verdict, as_json=as_json)
    sys.exit(0 if verdict.passed else 1)
