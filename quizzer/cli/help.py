"""Help in the language spoken: docstrings of commands and `help` of options are said when they are shown."""

from __future__ import annotations

from copy import copy
from inspect import cleandoc

import click

from quizzer.sentences import say


def translated(command: click.Command) -> click.Command:
    """A copy of a command whose help, and that of its options and commands, is in the language spoken."""
    twin = copy(command)
    twin.help = say(cleandoc(command.help or ""))
    twin.short_help = twin.help.partition("。")[0] if twin.help != command.help else None
    twin.params = [_translated_option(parameter) for parameter in command.params]
    if isinstance(twin, click.Group):
        twin.commands = {name: translated(below) for name, below in twin.commands.items()}
    return twin


def _translated_option(parameter: click.Parameter) -> click.Parameter:
    twin = copy(parameter)
    if isinstance(twin, click.Option) and twin.help:
        twin.help = say(twin.help)
    return twin
