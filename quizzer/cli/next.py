"""The command `next`: the question that practice would ask next, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from quizzer.cli.context import Context, pass_context
from quizzer.cli.options import json_option, kind_option, topic_option
from quizzer.cli.output import print_json, talk
from quizzer.cli.question_text import question_text
from quizzer.sentences import say

if TYPE_CHECKING:
    from quizzer.answers import Presented


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
