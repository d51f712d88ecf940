"""A verdict as plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from quizzer.cli.output import print_json
from quizzer.sentences import mark, say

if TYPE_CHECKING:
    from quizzer.grading import CheckResult, Failure, Isolation, Verdict

STATUS = {
    "pass": mark("PASS"),
    "fail": mark("FAIL"),
    "error": mark("ERROR"),
    "timeout": mark("TIMEOUT"),
    "memory": mark("MEMORY"),
    "crash": mark("CRASH"),
    "protocol": mark("PROTOCOL"),
}
LEVELS = {"full": mark("full"), "partial": mark("partial"), "limits": mark("limits")}
MARKS = {"pass": "✓", "warning": "!", "skipped": "-"}


def verdict_text(verdict: Verdict) -> str:
    """The whole verdict: the sentence first, then why, the failing case, the checks, what it printed."""
    lines = [f"{say(STATUS[verdict.verdict])}  {verdict.exercise}  {verdict.message}".rstrip()]
    lines += [f"  → {diagnosis.message}" for diagnosis in verdict.diagnosis]
    if verdict.failure:
        lines += ["", *failure_lines(verdict.failure)]
    lines += ["", *(check_line(check) for check in verdict.checks)]
    if verdict.output:
        lines += ["", say("It printed:"), *(f"  {line}" for line in verdict.output.rstrip().splitlines())]
    facts = (say("seed {seed}", seed=verdict.seed), f"{verdict.duration_ms:.0f} ms", isolation_text(verdict.isolation))
    lines += ["", " · ".join(facts)]
    return "\n".join(lines)


def check_line(check: CheckResult) -> str:
    """One check: a mark, its name, and what it found."""
    return f"  {MARKS.get(check.verdict, '✗')} {check.title}{': ' + check.message if check.message else ''}"


def failure_lines(failure: Failure) -> list[str]:
    """The failing case, its input ready to be pasted."""
    lines = [say("On the case {case}:", case=failure.case), *(f"  {line}" for line in failure.input.splitlines())]
    labels = say("got"), say("expected")
    width = max(map(len, labels)) + 2
    for label, value in zip(labels, (failure.got, failure.expected), strict=True):
        beside = value.replace("\n", "\n" + " " * (width + 2))
        lines.append(f"  {label}{' ' * (width - len(label))}{beside}")
    if failure.index is not None and failure.max_abs_error is not None:
        index, error = f"{failure.output}{list(failure.index)}", f"{failure.max_abs_error:.3g}"
        if failure.max_rel_error is None:
            worst = say("worst at {index}: off by {error}", index=index, error=error)
        else:
            relative = f"{failure.max_rel_error:.3g}"
            worst = say(
                "worst at {index}: off by {error}, relative {relative}", index=index, error=error, relative=relative
            )
        lines.append(f"  {worst}")
    return lines


def isolation_text(isolation: Isolation) -> str:
    """How the submission was contained, and what that does not stop."""
    level = say("isolation {level}", level=say(LEVELS[isolation.level]))
    return (
        level
        if not isolation.not_stopped
        else say("{level} (not stopped: {harms})", level=level, harms=isolation.harms)
    )


def print_verdict(verdict: Verdict, *, as_json: bool) -> None:
    """Print a verdict as text or JSON."""
    if as_json:
        print_json(verdict)
    else:
        click.echo(verdict_text(verdict))
