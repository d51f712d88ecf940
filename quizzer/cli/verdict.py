"""A verdict as plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizzer.grading import CheckResult, Failure, Isolation, Verdict

MARKS = {"pass": "✓", "warning": "!", "skipped": "-"}


def verdict_text(verdict: Verdict) -> str:
    """The whole verdict: the sentence first, then why, the failing case, the checks, what it printed."""
    lines = [f"{verdict.verdict.upper()}  {verdict.exercise}  {verdict.message}".rstrip()]
    lines += [f"  → {diagnosis.message}" for diagnosis in verdict.diagnosis]
    if verdict.failure:
        lines += ["", *failure_lines(verdict.failure)]
    lines += ["", *(check_line(check) for check in verdict.checks)]
    if verdict.output:
        lines += ["", "It printed:", *(f"  {line}" for line in verdict.output.rstrip().splitlines())]
    lines += ["", f"seed {verdict.seed} · {verdict.duration_ms:.0f} ms · {isolation_text(verdict.isolation)}"]
    return "\n".join(lines)


def check_line(check: CheckResult) -> str:
    """One check: a mark, its name, and what it found."""
    return f"  {MARKS.get(check.verdict, '✗')} {check.name}{': ' + check.message if check.message else ''}"


def failure_lines(failure: Failure) -> list[str]:
    """The failing case, its input ready to be pasted."""
    lines = [f"On the case {failure.case}:", *(f"  {line}" for line in failure.input.splitlines())]
    lines += [f"  got       {_indent(failure.got)}", f"  expected  {_indent(failure.expected)}"]
    if failure.index is not None and failure.max_abs_error is not None:
        relative = "" if failure.max_rel_error is None else f", relative {failure.max_rel_error:.3g}"
        lines.append(f"  worst at {list(failure.index)}: off by {failure.max_abs_error:.3g}{relative}")
    return lines


def isolation_text(isolation: Isolation) -> str:
    """How the submission was contained, and what that does not stop."""
    holes = f" (not stopped: {', '.join(isolation.not_stopped)})" if isolation.not_stopped else ""
    return f"isolation {isolation.level}{holes}"


def _indent(text: str) -> str:
    return text.replace("\n", "\n            ")
