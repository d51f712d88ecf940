"""Options that several commands take."""

from __future__ import annotations

import click

from quizzer.bank.model import KINDS

topic_option = click.option("--topic", "-t", "topics", multiple=True, help="Only this topic; may be repeated.")
kind_option = click.option(
    "--kind", "-k", "kinds", multiple=True, type=click.Choice(KINDS), help="Only this kind; may be repeated."
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON.")
exercise_argument = click.argument("exercise")
