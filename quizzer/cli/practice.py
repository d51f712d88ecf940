"""The command `practice`, and the screens that it opens."""

from __future__ import annotations

import click

from quizzer.cli.context import Context, pass_context
from quizzer.cli.options import kind_option, topic_option
from quizzer.planning.mode_names import MODES, Mode


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
