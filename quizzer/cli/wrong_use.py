"""An unknown command or option, said in the language spoken: click's own words are English."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import click

from quizzer.errors import UsageError
from quizzer.sentences import say
from quizzer.text.nearest import nearest


@contextmanager
def said_in_our_words() -> Iterator[None]:
    """Raise UsageError where click finds an unknown command or option."""
    try:
        yield
    except click.exceptions.NoSuchCommand as error:
        hint = nearest(error.command_name, _commands(error), say("."))
        raise UsageError(
            say("No command `{name}`{hint}", name=error.command_name, hint=hint), fix=_help(error)
        ) from error
    except click.NoSuchOption as error:
        hint = nearest(error.option_name, error.possibilities or (), say("."))
        raise UsageError(
            say("No option `{name}`{hint}", name=error.option_name, hint=hint), fix=_help(error)
        ) from error


def _commands(error: click.UsageError) -> list[str]:
    group = error.ctx.command if error.ctx else None
    return group.list_commands(error.ctx) if error.ctx and isinstance(group, click.Group) else []


def _help(error: click.UsageError) -> str:
    command = error.ctx.command_path if error.ctx else "quizzer"
    return say("`{command} --help` lists what there is.", command=command)
