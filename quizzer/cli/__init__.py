"""The command line: what the screens show, printed; with `--json`, for other programs.

stdout is data, stderr is talk. Exit codes: 0 done or passed, 1 not passed, 2 wrong use or broken input.
"""

from __future__ import annotations

from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from typing import Final

import click

from quizzer import __version__, paths
from quizzer.cli.context import Context
from quizzer.cli.help import translated
from quizzer.cli.wrong_use import said_in_our_words
from quizzer.errors import UsageError
from quizzer.sentences import LANGUAGES, say, speak

_COMMANDS: Final = (
    "answer",
    "backup",
    "bank",
    "doctor",
    "due",
    "grade",
    "grade-all",
    "history",
    "interview",
    "known",
    "next",
    "optimize",
    "plan",
    "practice",
    "redo",
    "restore",
    "stats",
    "undo",
    "watch",
    "weak",
)
"""The commands; each is in the module of its name."""


class _OnDemand(click.Group):
    """Imports the module of a command when that is asked for: no command waits for what the others need."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click calls it so
        """The names of all commands."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - likewise
        """The command of that name, or None."""
        if cmd_name not in _COMMANDS:
            return None
        values = vars(import_module(f"{__name__}.{cmd_name.replace('-', '_')}")).values()
        [command] = [value for value in values if isinstance(value, click.Command) and value.name == cmd_name]
        return translated(command)

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the help of quizzer itself, in the language spoken."""
        click.Group.format_help(translated(self), ctx, formatter)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the options before the command. Raises UsageError for an unknown one."""
        with said_in_our_words():
            return super().parse_args(ctx, args)

    def invoke(self, ctx: click.Context) -> object:
        """Run the command. Raises UsageError for an unknown one, or an unknown option of it."""
        with said_in_our_words():
            return super().invoke(ctx)


_YEARS: Final = range(1970, 9900)
"""A year before computers counted time is a slip of the keyboard; plans and intervals reach beyond today."""


class Moment(click.ParamType[datetime]):
    """A moment in ISO 8601; one without a zone is in the local zone."""

    name = "ISO8601"

    def convert(self, value: str | datetime, param: click.Parameter | None, ctx: click.Context | None) -> datetime:  # noqa: ARG002 - click calls it so
        """The moment in UTC. Raises UsageError."""
        if isinstance(value, datetime):
            return value
        try:
            moment = datetime.fromisoformat(value).astimezone(UTC)
        except (ValueError, OverflowError, OSError):
            moment = datetime.min.replace(tzinfo=UTC)
        if moment.year not in _YEARS:
            fix = say("Write for example 2027-03-01T18:00.")
            raise UsageError(say("{value!r} is no moment.", value=value), where="--now", fix=fix)
        return moment


def _speak(_context: click.Context, _option: click.Parameter, language: str | None) -> str | None:
    speak(language or LANGUAGES[0])
    return language


@click.group(cls=_OnDemand, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--data-dir",
    type=click.Path(path_type=Path, file_okay=False),
    help="Where progress and settings live.  [default: $QUIZZER_DATA_DIR, else the platform's directory]",
)
@click.option(
    "--bank",
    "banks",
    multiple=True,
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    help="A bank of your own, added to the one that ships; may be repeated.",
)
@click.option(
    "--lang",
    "language",
    type=click.Choice(LANGUAGES),
    is_eager=True,  # so that --help speaks it
    callback=_speak,
    help="Language of questions and screens.",
)
@click.option("--now", type=Moment(), help="Pretend that it is this moment.")
@click.version_option(__version__, prog_name="quizzer", help="Show the version and exit.")
@click.pass_context
def quizzer(
    context: click.Context, data_dir: Path | None, banks: tuple[Path, ...], language: str | None, now: datetime | None
) -> None:
    """Practise for machine-learning interviews. Without a command, opens the terminal screens."""
    context.obj = Context(
        data_dir=paths.data_dir(data_dir),
        extra_banks=tuple(bank.absolute() for bank in banks),
        chosen_language="zh" if language == "zh" else "en" if language else None,
        frozen_now=now,
    )
    context.obj.speak()
    if context.invoked_subcommand is None:
        from quizzer.cli.practice import open_screens

        open_screens(context.obj)
