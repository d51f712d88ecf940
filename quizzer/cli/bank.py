"""The commands about the bank itself: list, show, check, prove, errata, coverage, new."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click
import msgspec

from quizzer import paths
from quizzer.bank.documents import document_title
from quizzer.bank.model import KINDS, CodeQuestion, FixQuestion, kind_of
from quizzer.bank.parts import localize
from quizzer.cli.context import Context, pass_context
from quizzer.cli.options import json_option, kind_option, topic_option
from quizzer.cli.output import print_json, print_table, progress_bar, talk
from quizzer.cli.question_text import erratum_text, follow_up_lines, key_points, origin_of, question_text
from quizzer.errors import UsageError
from quizzer.sentences import plural, say

if TYPE_CHECKING:
    from quizzer.bank.model import Question


@click.group()
def bank() -> None:
    """Look at the questions, check them, prove them, write new ones."""


@bank.command("list")
@topic_option
@kind_option
@json_option
@pass_context
def list_questions(context: Context, topics: tuple[str, ...], kinds: tuple[str, ...], as_json: bool) -> None:
    """List the questions."""
    questions = context.bank.select(topics, kinds)
    if as_json:
        print_json(
            [
                {
                    "id": q.id,
                    "kind": kind_of(q),
                    "topic": q.topic,
                    "level": q.level,
                    "covers": q.covers,
                    "title": localize(q.title, context.language) if q.title else None,
                    "asked": q.asked,
                    "beyond": context.bank.is_beyond(q),
                }
                for q in questions
            ]
        )
    else:
        print_table(
            (say("question"), say("kind"), say("level"), say("title")),
            [(q.id, kind_of(q), q.level, localize(q.title, context.language) if q.title else "") for q in questions],
        )


@bank.command()
@click.argument("question_id", metavar="ID")
@click.option("--starter", is_flag=True, help="Only the code that an exercise starts from.")
@json_option
@pass_context
def show(context: Context, question_id: str, starter: bool, as_json: bool) -> None:
    """Print a question with its answer."""
    question = context.whole_bank.find(question_id)
    if starter:
        if not isinstance(question, CodeQuestion | FixQuestion):
            raise UsageError(say("{id} is no code exercise.", id=question.id))
        click.echo(question.starter, nl=False)
    elif as_json:
        print_json({**msgspec.to_builtins(question), "kind": kind_of(question)})
    else:
        click.echo(_with_answer(context, question))


def _with_answer(context: Context, question: Question) -> str:
    from quizzer.answers import present, solution
    from quizzer.text.markdown import to_plain

    presented = present(question, 0, context.language)
    parts = [question_text(presented), "", "-" * 20, ""]
    if isinstance(question, CodeQuestion | FixQuestion):
        parts += [question.exercise.reference.rstrip(), ""]
    else:
        parts += [to_plain(solution(presented).text), "", *key_points(presented), ""]
    parts += follow_up_lines(presented)
    parts.append(to_plain(presented.explanation))
    parts += ["\n" + erratum_text(erratum, context.language) for erratum in question.errata]
    parts += [
        "\n" + say("Source: {source}", source=", ".join(filter(None, (source.title, source.where))))
        for source in question.sources
    ]
    parts.append("\n" + origin_of(context.whole_bank, question))
    return "\n".join(parts).rstrip()


@bank.command()
@click.option(
    "--sources",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    help="A directory with the documents: what errata quote must stand in them.",
)
@json_option
@pass_context
def check(context: Context, sources: Path | None, as_json: bool) -> None:
    """Find every mistake that can be found without running anything of the bank's."""
    from quizzer.authoring.check import check_bank
    from quizzer.bank.loader import load_bank

    with progress_bar(say("checking")) as progress:
        loaded = load_bank(context.bank_dirs)
        problems = check_bank(loaded, strict=True, sources=sources, progress=progress)
    if as_json:
        print_json(problems)
    else:
        for problem in problems:
            click.echo(str(problem))
        questions = plural("{n} question", "{n} questions", len(loaded.bank.questions))
        talk(say(", ").join((questions, plural("{n} problem", "{n} problems", len(problems)))))
    sys.exit(1 if problems else 0)


@bank.command()
@click.argument("only", metavar="[ID]...", nargs=-1)
@click.option("--strict", is_flag=True, help="Take what could not be tried, for want of a library, for a failure.")
@click.option(
    "--record",
    is_flag=True,
    help="If all holds, record what new and changed oracles return, for machines where they cannot run.",
)
@click.option("--mutate", is_flag=True, help="Replace each key by each distractor or slip: the proof must fail.")
@json_option
@pass_context
def prove(context: Context, only: tuple[str, ...], strict: bool, record: bool, mutate: bool, as_json: bool) -> None:
    """Run every proof, reference, starter and wrong variant. IDs, or topics, narrow it down."""
    from quizzer.authoring.prove import prove_bank, record_bank
    from quizzer.authoring.recordings import FILE_NAME, load_recordings, save_recordings
    from quizzer.grading import Grader

    file = paths.shipped_data() / FILE_NAME
    if record and (context.extra_banks or file.is_relative_to(paths.PACKAGE)):
        raise UsageError(say("Only the oracles of the bank that ships are recorded, in a checkout of quizzer."))
    recordings = load_recordings(file)
    with progress_bar(say("proving")) as progress, Grader() as one, Grader() as two:
        report = prove_bank(
            context.whole_bank, graders=(one, two), progress=progress, only=only, recordings=recordings, mutate=mutate
        )
    if record and not mutate and not report.failed:
        with progress_bar(say("recording")) as progress, Grader() as grader:
            fresh = record_bank(context.whole_bank, grader=grader, progress=progress, known=recordings)
        save_recordings(file, fresh)
    if as_json:
        print_json(report)
    else:
        for failed in report.failed:
            click.echo(str(failed))
        for recorded in report.recorded:
            click.echo(f"recorded: {recorded}")
        for skipped in report.skipped:
            click.echo(f"skipped: {skipped}")
        counts = [
            say("{n} proved", n=report.proved),
            *([say("{n} held against recorded outputs", n=len(report.recorded))] if report.recorded else []),
            say("{n} failed", n=len(report.failed)),
            say("{n} skipped", n=len(report.skipped)),
        ]
        cited = plural(
            "{n} question has nothing to run and rests on its sources",
            "{n} questions have nothing to run and rest on their sources",
            len(report.cited),
        )
        talk(say("{counts}; {cited}", counts=say(", ").join(counts), cited=cited))
    sys.exit(1 if report.failed or (strict and (report.skipped or report.recorded)) else 0)


@bank.command()
@topic_option
@json_option
@pass_context
def errata(context: Context, topics: tuple[str, ...], as_json: bool) -> None:
    """List what the questions correct in the documents."""
    found = [(question, erratum) for question in context.bank.select(topics) for erratum in question.errata]
    if as_json:
        print_json([{"id": question.id, **msgspec.to_builtins(erratum)} for question, erratum in found])
        return
    for question, erratum in found:
        document = document_title(erratum.document, context.language)
        click.echo(f"[{question.id}]  {document}" + (f" ({erratum.fault})" if erratum.fault else ""))
        click.echo(erratum_text(erratum, context.language) + "\n")
    talk(plural("{n} erratum", "{n} errata", len(found)))


@bank.command()
@json_option
@pass_context
def coverage(context: Context, as_json: bool) -> None:
    """Show which points of the five documents, and of what they lack, the questions cover."""
    from quizzer.authoring.coverage import coverage_of
    from quizzer.bank.syllabus import load_syllabus

    report = coverage_of(context.bank, load_syllabus(paths.shipped_data()).within(context.settings.scope))
    if as_json:
        print_json(report)
        return
    rows = [(document_title(name, context.language), share) for name, share in report.documents.items()]
    rows += [(say("all documents"), report), (say("beyond the documents"), report.beyond)]
    rows += [(name, share) for name, share in report.topics.items()]
    print_table(
        (say("document or topic"), say("points"), say("covered"), say("graded by itself")),
        [(name, share.points, share.covered, share.auto_graded) for name, share in rows],
    )
    if uncovered := len(report.uncovered) + len(report.beyond.uncovered):
        talk(
            plural(
                "{n} point has no question yet; --json names it.",
                "{n} points have no question yet; --json lists them.",
                uncovered,
            )
        )


@bank.command()
@click.argument("kind", type=click.Choice(KINDS))
@click.argument("question_id", metavar="TOPIC/NAME")
@click.option("--point", "points", multiple=True, help="A point of the syllabus that it covers; may be repeated.")
@json_option
@pass_context
def new(context: Context, kind: str, question_id: str, points: tuple[str, ...], as_json: bool) -> None:
    """Start a question: a commented pattern of its KIND, in the right place of the bank."""
    from quizzer.authoring.scaffold import scaffold, write
    from quizzer.bank.syllabus import load_syllabus

    directory = context.bank_dirs[-1]
    if not context.extra_banks and directory.is_relative_to(paths.PACKAGE):
        raise UsageError(
            say("The bank that ships is not for writing in."),
            fix=say("Make a directory for your own and give it with --bank DIR."),
        )
    syllabus = load_syllabus(paths.shipped_data()) if points else None
    files = scaffold(kind, question_id, directory=directory, bank=context.whole_bank, syllabus=syllabus, points=points)
    write(files)
    if as_json:
        print_json([str(file.path) for file in files])
    else:
        for file in files:
            click.echo(str(file.path))
        commands = f"quizzer bank check && quizzer bank prove {question_id}"
        talk(say("Fill in the pattern, then: {commands}", commands=commands))
