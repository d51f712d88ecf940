"""The command `answer`: grade, log, schedule."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizzer.bank.model import CodeQuestion, FixQuestion
from quizzer.cli.context import Context, pass_context
from quizzer.cli.options import json_option
from quizzer.cli.output import RATING_WORDS, print_json, talk
from quizzer.cli.question_text import erratum_text, follow_up_lines, key_points
from quizzer.errors import UsageError
from quizzer.sentences import say

if TYPE_CHECKING:
    from quizzer.study import Answered


@click.command()
@click.argument("question_id", metavar="ID")
@click.argument("value", required=False)
@click.option(
    "--file", "-f", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="The answer to a code exercise."
)
@click.option("--rating", type=click.Choice(["again", "hard", "good", "easy"]), help="Instead of the suggested one.")
@json_option
@pass_context
def answer(
    context: Context, question_id: str, value: str | None, file: Path | None, rating: str | None, as_json: bool
) -> None:
    """Answer a question: grade, log, schedule. VALUE as `quizzer next` says; code goes in a file."""
    answered = _answer(context, question_id, value, file, rating)
    if as_json:
        print_json(answered)
    else:
        _print_answered(context, answered)
    sys.exit(0 if answered.correct is not False else 1)


def _answer(context: Context, question_id: str, value: str | None, file: Path | None, rating: str | None) -> Answered:
    from quizzer.records import Rating

    chosen = Rating(rating) if rating else None
    question = context.bank.find(question_id)
    if not isinstance(question, CodeQuestion | FixQuestion):
        if file is not None:
            what = say("{id} is not answered with a file.", id=question.id)
            raise UsageError(what, fix=say("Give the answer as VALUE."))
        if value is None and chosen is None:
            fix = say("quizzer answer {id} VALUE; see `quizzer next`.", id=question.id)
            raise UsageError(say("There is no answer."), fix=fix)
        return context.study.answer(question.id, value or "", rating=chosen)
    if file is None:
        what = say("{id} is answered with a file.", id=question.id)
        raise UsageError(what, fix=f"quizzer answer {question.id} --file FILE")
    from quizzer.grading import Grader
    from quizzer.grading.source import read_source

    source = read_source(file)
    with Grader() as grader:
        verdict = grader.grade(question, source)
    return context.study.record_verdict(
        question.id, source.decode("utf-8", "replace"), verdict, rating=chosen, final=True
    )


def _print_answered(context: Context, answered: Answered) -> None:
    from quizzer.text.markdown import to_plain

    if answered.verdict is not None:
        from quizzer.cli.verdict import verdict_text

        click.echo(verdict_text(answered.verdict))
    presented = context.study.present(answered.id)
    if answered.outcome is not None:
        if answered.correct is False:  # a right answer's own messages begin by saying so
            click.echo(say("Wrong."))
        by_points = answered.evidence.score is not None
        for message in answered.outcome.messages if by_points else ():
            click.echo(to_plain(message))
        if answered.outcome.answer and not answered.correct:
            click.echo(say("Answer: {answer}", answer=to_plain(answered.outcome.answer)))
        if not by_points:
            click.echo("\n".join(key_points(presented)))
    click.echo("\n".join(follow_up_lines(presented)), nl=bool(presented.follow_ups))
    click.echo("\n" + to_plain(presented.explanation))
    for erratum in presented.question.errata:
        click.echo("\n" + erratum_text(erratum, context.language))
    if answered.rating is not None:
        chosen = next(review for review in answered.next_reviews if review.rating == answered.rating)
        rating = say(RATING_WORDS[answered.rating])
        talk("\n" + say("Logged as {rating}; next on {day}.", rating=rating, day=chosen.due))
