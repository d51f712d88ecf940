"""The command `optimize`: fit the model to one's own answers."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from quizzer.cli.context import Context, pass_context
from quizzer.cli.options import json_option
from quizzer.cli.output import print_json, print_table, talk
from quizzer.sentences import say

if TYPE_CHECKING:
    from quizzer.knowledge.fitting import Fit, Margin


@click.command()
@click.option("--undo", is_flag=True, help="Go back to the parameters before.")
@json_option
@pass_context
def optimize(context: Context, undo: bool, as_json: bool) -> None:
    """Fit the model to your own answers; adopted only if it then predicts held-out ones better."""
    if undo:
        _undo(context, as_json=as_json)
        return
    from quizzer.study.optimizing import optimize as fit

    talk(say("Fitting; this takes a while."))
    fitted = fit(context.study.learner, context.model_file)
    if as_json:
        print_json(fitted)
    elif not fitted.held_out:
        from quizzer.knowledge.fitting import LEAST

        click.echo(say("There are {n} answers; fitting needs {least}.", n=fitted.answers, least=LEAST))
    else:
        _print(fitted)


def _undo(context: Context, *, as_json: bool) -> None:
    taken = context.model_file.take_back()
    if as_json:
        print_json(taken)
    elif taken is None:
        talk(say("Nothing was fitted; there is nothing to take back."))
    else:
        click.echo(say("Took back the parameters of {day}.", day=taken.at.date()))
    sys.exit(0 if taken else 1)


def _print(fitted: Fit) -> None:
    click.echo(say("Log loss of the last {n} answers, which did not take part in the fit:", n=fitted.held_out))
    print_table(
        (say("predicted by"), say("log loss"), say("fitted is better by"), "95 %"),
        [
            (say("fitted parameters"), f"{fitted.log_loss:.4f}", "", ""),
            (say("current parameters"), f"{fitted.current:.4f}", *_margin(fitted.over_current)),
            ("MOVING-AVG", f"{fitted.moving_average:.4f}", *_margin(fitted.over_moving_average)),
        ],
    )
    if fitted.adopted:
        click.echo(say("Adopted. `quizzer optimize --undo` takes it back."))
    else:
        click.echo(say("Not adopted: it is not certain to predict better than both. Nothing has changed."))


def _margin(comparison: Margin | None) -> tuple[str, str]:
    if comparison is None:
        return "", ""
    return f"{comparison.margin:+.4f}", f"{comparison.low:+.4f} – {comparison.high:+.4f}"
