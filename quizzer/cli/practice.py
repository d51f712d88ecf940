"""The commands that ask and log: practice, next, answer, known, undo."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from quizzer.bank.documents import document_title
from quizzer.bank.kinds import facts
from quizzer.bank.model import KINDS, CodeQuestion, FixQuestion
from quizzer.cli.context import Context, json_option, pass_context
from quizzer.cli.output import RATING_WORDS, print_json, talk
from quizzer.errors import UsageError
from quizzer.planning.mode_names import MODES, Mode
from quizzer.sentences import say

if TYPE_CHECKING:
    from quizzer.answers import Presented
    from quizzer.bank.parts import Erratum, Language
    from quizzer.study import Answered, Undone

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
        print_json({**presented.to_json(), "why": _why(context, presented.id)} if presented else None)
    elif presented:
        click.echo(question_text(presented))
        click.echo("\n" + context.study.why(presented.id))
        command = f"quizzer answer {presented.id} {_how_to_answer(presented)}"
        talk("\n" + say("Answer with: {command}", command=command))
    else:
        talk(say("Nothing is due, and today's new questions are done. `quizzer practice --weak` goes on anyway."))


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
@click.argument("question_id", metavar="ID")
@json_option
@pass_context
def known(context: Context, question_id: str, as_json: bool) -> None:
    """Say that you know a question well: it is believed, and verified once later. `undo` takes it back."""
    question = context.bank.find(question_id)
    context.study.mark_known(question.id)
    if as_json:
        print_json({"id": question.id})
    else:
        click.echo(say("Noted that you know {id} well; it will be asked once more, to verify.", id=question.id))


@click.command()
@json_option
@pass_context
def undo(context: Context, as_json: bool) -> None:
    """Take back the last answer; its question is scheduled as before."""
    undone = context.study.undo()
    if as_json:
        print_json(undone)
    elif undone:
        click.echo(_taken_back(undone))
    else:
        talk(say("There is no answer to take back."))
    sys.exit(0 if undone else 1)


commands = (practice, next_question, answer, known, undo)


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


def _why(context: Context, question_id: str) -> dict[str, Any]:
    """The reason as JSON has it: what kind of reason, its facts, and the sentence."""
    import msgspec

    from quizzer.study.why import why, why_sentence

    reason = why(context.study.learner, question_id)
    sentence = why_sentence(context.study.learner, reason, question_id)
    return {**msgspec.to_builtins(reason), "sentence": sentence}


def _how_to_answer(presented: Presented) -> str:
    if presented.facts.programmed:
        return "--file FILE"
    rating = " [--rating again|hard|good|easy]" if presented.facts.self_rated else ""
    return f"VALUE{rating} ({presented.input_hint})"


def question_text(presented: Presented) -> str:
    """A question as plain text: what is asked, the options, how to answer."""
    from quizzer.text.markdown import to_plain

    kind = say(facts(presented.question).label)
    level = say("level {level}", level=presented.question.level)
    lines = [f"[{presented.id}]  {kind}, {level}", "", to_plain(presented.prompt)]
    if presented.left:
        lines += ["", *(f"  {item.key})  {to_plain(item.text)}" for item in presented.left)]
    if presented.choices:
        lines += ["", *(f"  {item.key})  {to_plain(item.text)}" for item in presented.choices)]
    if presented.starter:
        lines += ["", presented.starter.rstrip()]
    return "\n".join(lines)


def key_points(presented: Presented) -> list[str]:
    """The rubric of an open question, numbered as `answer` takes it; nothing for other kinds."""
    from quizzer.text.markdown import to_plain

    return [f"  {number}. {to_plain(point)}" for number, point in enumerate(presented.rubric, 1)]


def _taken_back(undone: Undone) -> str:
    if undone.rating is None:
        return say("Took back that {id} is known well.", id=undone.id)
    rating = say(RATING_WORDS[undone.rating])
    if undone.due is None:
        return say("Took back {id} (rated {rating}); it is new again.", id=undone.id, rating=rating)
    return say("Took back {id} (rated {rating}); it is due {day}.", id=undone.id, rating=rating, day=undone.due)


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
    click.echo("\n" + to_plain(presented.explanation))
    for erratum in presented.question.errata:
        click.echo(_erratum(erratum, context.language))
    if answered.rating is not None:
        chosen = next(review for review in answered.next_reviews if review.rating == answered.rating)
        rating = say(RATING_WORDS[answered.rating])
        talk("\n" + say("Logged as {rating}; next on {day}.", rating=rating, day=chosen.due))


def _erratum(erratum: Erratum, language: Language) -> str:
    from quizzer.bank.parts import localize
    from quizzer.text.markdown import to_plain

    says, right, why = (to_plain(localize(text, language)) for text in (erratum.says, erratum.right, erratum.why))
    document = document_title(erratum.document, language)
    lines = (
        say("{document} says: {says}", document=document, says=says),
        say("Right is: {right}", right=right),
        say("Because: {why}", why=why),
    )
    return "\n" + "\n".join(lines)
