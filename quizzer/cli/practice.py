"""The commands that ask and log: practice, next, answer, undo."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizzer.bank.documents import document_title
from quizzer.bank.model import KINDS, CodeQuestion, FixQuestion
from quizzer.cli.context import Context, json_option, pass_context
from quizzer.cli.output import print_json, talk
from quizzer.errors import UsageError
from quizzer.planning.policy import MODES, Mode

if TYPE_CHECKING:
    from quizzer.answers import Presented
    from quizzer.study import Answered

topic_option = click.option("--topic", "-t", "topics", multiple=True, help="Only this topic; may be repeated.")
kind_option = click.option(
    "--kind", "-k", "kinds", multiple=True, type=click.Choice(KINDS), help="Only this kind; may be repeated."
)


def open_screens(
    context: Context,
    *,
    practise: bool = False,
    topics: tuple[str, ...] = (),
    kinds: tuple[str, ...] = (),
    mode: Mode = "all",
    minutes: float | None = None,
    limit: int | None = None,
) -> None:
    """Open the terminal screens: home, or at once a session. Raises QuizzerError where there is no terminal."""
    from quizzer.tui.app import run

    session = context.study.practice(topics, kinds, mode=mode, minutes=minutes, limit=limit) if practise else None
    run(context.study, context.bank, context.settings, session=session, problems=len(context.loaded_bank.problems))


@click.command()
@topic_option
@kind_option
@click.option("--mode", "-m", type=click.Choice(MODES), default="all", show_default=True, help="What it is for.")
@click.option("--weak", "mode", flag_value="weak", help="Short for --mode weak: what you know least.")
@click.option("--minutes", type=click.FloatRange(min=0, min_open=True), help="How long.  [default: today's minutes]")
@click.option("--limit", "-n", type=click.IntRange(min=1), help="At most so many questions.")
@pass_context
def practice(
    context: Context,
    topics: tuple[str, ...],
    kinds: tuple[str, ...],
    mode: Mode,
    minutes: float | None,
    limit: int | None,
) -> None:
    """Start a session at once: the questions that raise your score most for your time.

    Modes: weak (what you know least), code (writing), misses (what was wrong today), cram (for an interview
    tomorrow), backlog (what has faded after a pause).
    """
    open_screens(context, practise=True, topics=topics, kinds=kinds, mode=mode, minutes=minutes, limit=limit)


@click.command("next")
@topic_option
@kind_option
@json_option
@pass_context
def next_question(context: Context, topics: tuple[str, ...], kinds: tuple[str, ...], as_json: bool) -> None:
    """Print the question that practice would ask next."""
    presented = context.study.next(topics, kinds)
    if as_json:
        print_json(presented.to_json() if presented else None)
    elif presented:
        click.echo(question_text(presented))
        talk(f"\nAnswer with: quizzer answer {presented.id} {_how_to_answer(presented)}")
    else:
        talk("Nothing is due, and today's new questions are done. `quizzer practice --weak` goes on anyway.")


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


@click.command()
@json_option
@pass_context
def undo(context: Context, as_json: bool) -> None:
    """Take back the last answer; its question is scheduled as before."""
    undone = context.study.undo()
    if as_json:
        print_json(undone)
    elif undone:
        when = f"due {undone.due}" if undone.due else "new again"
        click.echo(f"Took back {undone.id} (rated {undone.rating}); it is {when}.")
    else:
        talk("There is no answer to take back.")
    sys.exit(0 if undone else 1)


commands = (practice, next_question, answer, undo)


def _answer(context: Context, question_id: str, value: str | None, file: Path | None, rating: str | None) -> Answered:
    from quizzer.records import Rating

    chosen = Rating(rating) if rating else None
    question = context.bank.find(question_id)
    if not isinstance(question, CodeQuestion | FixQuestion):
        if file is not None:
            raise UsageError(f"{question.id} is not answered with a file.", fix="Give the answer as VALUE.")
        if value is None and chosen is None:
            raise UsageError("There is no answer.", fix=f"quizzer answer {question.id} VALUE; see `quizzer next`.")
        return context.study.answer(question.id, value or "", rating=chosen)
    if file is None:
        raise UsageError(f"{question.id} is answered with a file.", fix=f"quizzer answer {question.id} --file FILE")
    from quizzer.grading import Grader
    from quizzer.grading.source import read_source

    source = read_source(file)
    with Grader() as grader:
        verdict = grader.grade(question, source)
    return context.study.record_verdict(
        question.id, source.decode("utf-8", "replace"), verdict, rating=chosen, final=True
    )


def _how_to_answer(presented: Presented) -> str:
    if presented.kind in ("code", "fix"):
        return "--file FILE"
    if presented.kind == "open":
        return "--rating again|hard|good|easy"
    return f"VALUE ({presented.input_hint})"


def question_text(presented: Presented) -> str:
    """A question as plain text: what is asked, the options, how to answer."""
    from quizzer.text.math import to_plain

    lines = [f"[{presented.id}]  {presented.kind}, level {presented.question.level}", "", to_plain(presented.prompt)]
    if presented.left:
        lines += ["", *(f"  {item.key})  {to_plain(item.text)}" for item in presented.left)]
    if presented.choices:
        lines += ["", *(f"  {item.key})  {to_plain(item.text)}" for item in presented.choices)]
    if presented.starter:
        lines += ["", presented.starter.rstrip()]
    return "\n".join(lines)


def _print_answered(context: Context, answered: Answered) -> None:
    from quizzer.bank.model import localize
    from quizzer.text.math import to_plain

    if answered.verdict is not None:
        from quizzer.cli.verdict import verdict_text

        click.echo(verdict_text(answered.verdict))
    if answered.outcome is not None:
        if answered.correct is not None:
            click.echo("Right." if answered.correct else "Wrong.")
        for message in answered.outcome.messages:
            click.echo(to_plain(message))
        if answered.outcome.answer and not answered.correct:
            click.echo(f"Answer: {to_plain(answered.outcome.answer)}")
    question = context.bank.questions[answered.id]
    click.echo("\n" + to_plain(context.study.present(answered.id).explanation))
    for erratum in question.errata:
        document = document_title(erratum.document, context.language)
        says, right, why = (
            to_plain(localize(text, context.language)) for text in (erratum.says, erratum.right, erratum.why)
        )
        click.echo(f"\n{document} says: {says}\nRight is: {right}\nBecause: {why}")
    if answered.rating is not None:
        chosen = next(review for review in answered.next_reviews if review.rating == answered.rating)
        talk(f"\nLogged as {answered.rating}; next on {chosen.due}.")
