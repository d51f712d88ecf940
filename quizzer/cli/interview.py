"""The command `interview`: a mock interview in plain numbered lines; answers may be piped in."""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from quizzer.bank.parts import localize
from quizzer.cli.context import Context, pass_context
from quizzer.cli.options import json_option, topic_option
from quizzer.cli.output import print_json, talk
from quizzer.cli.question_text import follow_up_lines, key_points, question_text
from quizzer.errors import QuizzerError, UnreadableAnswer, UsageError
from quizzer.sentences import plural, say

if TYPE_CHECKING:
    from quizzer.answers import Presented
    from quizzer.planning.interview_questions import Style
    from quizzer.records import Confidence
    from quizzer.study.interview import InterviewSession, Waiting

_STYLES: Final = ("theory", "coding", "mixed")

_CONFIDENCES: Final[dict[str, Confidence]] = {
    "sure": "sure",
    "fair": "fair",
    "guess": "guess",
    "s": "sure",
    "f": "fair",
    "g": "guess",
}


class _Stop(Exception):  # noqa: N818 - a wish, no error
    """The learner typed `end`, closed the input or pressed Ctrl-C."""


@click.command()
@click.option("--minutes", type=click.FloatRange(1, 600), default=45, show_default=True, help="How long.")
@click.option("--style", type=click.Choice(_STYLES), default="mixed", show_default=True, help="What is asked for.")
@topic_option
@click.option(
    "--out", "-o", type=click.Path(dir_okay=False, path_type=Path), help="Also write the report to a Markdown file."
)
@json_option
@pass_context
def interview(
    context: Context, minutes: float, style: Style, topics: tuple[str, ...], out: Path | None, as_json: bool
) -> None:
    """A mock interview against the clock: no verdict until the end, then a report. `end` stops early."""
    from quizzer.study.interview import begin
    from quizzer.study.interview_report import as_markdown, as_text

    session = begin(context.study.learner, minutes, style, topics)
    many = plural("{n} question", "{n} questions", len(session.questions))
    talk(say("{questions} in {minutes:g} minutes. `end` stops, `skip` goes on.", questions=many, minutes=minutes))
    with suppress(_Stop):
        while session.current is not None:
            _ask(session, session.current)
    session.end()
    _grade(session)
    with suppress(_Stop):
        for answer in session.to_judge:
            _judge(session, answer)
    report, titles = session.finish(), {t.id: localize(t.title, context.language) for t in context.bank.topics}
    if out is not None:
        _write(out, as_markdown(report, titles))
    if as_json:
        print_json(report)
    else:
        click.echo("\n" + as_text(report, titles))


def _ask(session: InterviewSession, presented: Presented) -> None:
    from quizzer.records import Evidence

    left = say("{n:.0f} min left", n=session.remaining_s / 60)
    place = say("Question {n} of {of}", n=session.place, of=len(session.questions))
    talk(f"\n{place} · {left}\n{question_text(presented)}\n")
    confidence = _confidence()
    while True:
        typed = _read(_how(presented))
        if typed == "skip":
            session.skip(Evidence(confidence=confidence))
            return
        try:
            _answer(session, presented, typed, confidence)
        except UnreadableAnswer as error:
            talk(str(error))
        except UsageError as error:
            if not presented.facts.programmed:
                raise
            talk(str(error))
        else:
            return


def _answer(session: InterviewSession, presented: Presented, typed: str, confidence: Confidence) -> None:
    from quizzer.records import Evidence

    if presented.facts.programmed:
        from quizzer.grading.source import read_source

        typed = read_source(Path(typed).expanduser()).decode("utf-8", "replace")
    session.answer(Evidence(typed, confidence=confidence))


def _how(presented: Presented) -> str:
    """What to type, before it is typed."""
    if presented.facts.programmed:
        return say("File with your code: ")
    if presented.facts.self_rated:
        return say("Your answer in a line (or aloud): ")
    return say("Your answer ({how}): ", how=presented.input_hint)


def _confidence() -> Confidence:
    while True:
        typed = _read(say("How sure will you be (sure, fair, guess)? ")).casefold()
        if typed in _CONFIDENCES:
            return _CONFIDENCES[typed]
        talk(say("Type sure, fair or guess; or s, f, g."))


def _read(prompt: str) -> str:
    """A line of the learner's. Raises _Stop at `end`, at the end of the input and on Ctrl-C."""
    click.echo(prompt, err=True, nl=False)
    try:
        line = sys.stdin.readline()
    except KeyboardInterrupt:
        line = ""
    if not line or line.strip() == "end":
        talk("")
        raise _Stop
    return line.strip()


def _grade(session: InterviewSession) -> None:
    """Grade the code in the sandbox; where that cannot start, the code stays a draft."""
    if not session.submissions:
        return
    from quizzer.bank.model import CodeQuestion, FixQuestion
    from quizzer.grading import Grader

    talk(say("Grading the code ..."))
    try:
        with Grader() as grader:
            for submission in session.submissions:
                question = submission.presented.question
                if isinstance(question, CodeQuestion | FixQuestion):
                    verdict = grader.grade(question, submission.evidence.response.encode())
                    session.record_verdict(submission, verdict)
    except QuizzerError as error:
        talk(str(error))


def _judge(session: InterviewSession, answer: Waiting) -> None:
    from quizzer.text.markdown import to_plain

    presented = answer.presented
    talk(f"\n[{presented.id}]\n{to_plain(presented.prompt)}\n")
    talk(say("You said: {answer}", answer=answer.evidence.response or say("(aloud)")))
    talk(say("A full answer: {answer}", answer=to_plain(presented.model_answer)))
    talk("\n".join([*key_points(presented), *follow_up_lines(presented)]))
    while True:
        try:
            session.judge(answer, _read(say("Points you covered ({how}): ", how=presented.input_hint)))
        except UsageError as error:
            talk(str(error))
        else:
            return


def _write(out: Path, text: str) -> None:
    try:
        out.write_text(text, encoding="utf-8")
    except OSError as error:
        what = say("The report cannot be written: {error}.", error=error.strerror)
        talk(str(UsageError(what, where=str(out))))
