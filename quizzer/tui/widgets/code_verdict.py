"""The verdict on code: the checks as they run, then what is wrong, shown on the smallest failing case."""

from __future__ import annotations

from difflib import ndiff
from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from quizzer.sentences import mark, plural, say
from quizzer.text.terminal import clean
from quizzer.text.wrapping import wrap
from quizzer.tui.widgets.answer_verdict import Judged, Panel
from quizzer.tui.widgets.prose import Prose

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.app import ComposeResult
    from textual.widget import Widget

    from quizzer.grading.verdict import CheckResult, Failure, Isolation, Verdict

STATUS_WORDS = {
    "pass": mark("Right"),
    "fail": mark("Not yet right"),
    "error": mark("It raised an error"),
    "timeout": mark("It took too long"),
    "memory": mark("It took too much memory"),
    "crash": mark("It crashed"),
    "protocol": mark("The answer could not be read"),
}
_OUTPUT_LINES = 12
_INPUT_LINES = 10


def check_line(check: CheckResult, *, message: bool = True) -> Content:
    """One check: its mark, its name, and what it has to say."""
    mark, style = {"pass": ("✓", "$success"), "warning": ("!", "$warning"), "skipped": ("–", "$muted")}.get(
        check.verdict, ("✗", "$error")
    )
    told = f"  {clean(check.message)}" if message and check.message and check.verdict != "pass" else ""
    return Content.assemble((f"{mark} ", f"bold {style}"), check.title, (told, "$muted"))


class Running(Vertical):
    """The checks of a grading that is under way."""

    def __init__(self) -> None:
        super().__init__(
            Static(Content.assemble(("… ", "bold $accent"), (say("Running"), "bold")), classes="judged"),
            Static("", id="checks", markup=False),
            id="result",
        )
        self._checks: list[CheckResult] = []

    def add(self, check: CheckResult) -> None:
        """A check has finished."""
        self._checks.append(check)
        self.query_one("#checks", Static).update(
            Content("\n").join(check_line(check, message=False) for check in self._checks)
        )


class CodeVerdict(Vertical):
    """The verdict on a submission.

    Args:
        verdict: What the grader found.
        saved: Whether it is committed as a review.
    """

    def __init__(self, verdict: Verdict, *, saved: bool) -> None:
        super().__init__(id="result")
        self._verdict = verdict
        self._saved = saved

    def compose(self) -> ComposeResult:
        """The judgement, the diagnosis, the failing case, the checks, the output, the fine print."""
        verdict = self._verdict
        passed = sum(check.verdict == "pass" for check in verdict.checks)
        share = say("{passed}/{total} checks", passed=passed, total=len(verdict.checks))
        note = " · ".join(part for part in (share, say("saved") if self._saved else "") if part)
        yield Judged(verdict.passed, say(STATUS_WORDS[verdict.verdict]), note)
        if not verdict.passed:
            yield Static(clean(verdict.message), classes="why-line", markup=False)
        for diagnosis in verdict.diagnosis:
            yield Panel(say("Diagnosis"), Prose(diagnosis.message), classes="-diagnosis")
        if verdict.failure:
            yield from self._failure(verdict.failure)
        told = {verdict.message}
        lines = []
        for check in verdict.checks:
            lines.append(check_line(check, message=check.message not in told))
            told.add(check.message)
        if lines:
            yield Static(Content("\n").join(lines), classes="checks", markup=False)
        if verdict.output.strip():
            yield Panel(say("Printed"), _code(clean(verdict.output), _OUTPUT_LINES), classes="-output")
        yield Static(self._fine_print(), classes="fine-print", markup=False)

    def _failure(self, failure: Failure) -> Iterator[Widget]:
        rows: list[Widget] = [_code(failure.input, _INPUT_LINES)]
        for label, value in ((say("got"), failure.got), (say("expected"), failure.expected)):
            rows.append(Static(Content.styled(label, "$muted"), classes="label"))
            rows.append(_code(clean(value), _INPUT_LINES))
        facts = []
        if failure.index is not None and failure.max_abs_error is not None:
            facts.append(say("worst at index {index}", index=f"{failure.output}{list(failure.index)}"))
        if failure.max_abs_error is not None:
            facts.append(say("absolute error {error}", error=f"{failure.max_abs_error:.3g}"))
        if failure.max_rel_error is not None:
            facts.append(say("relative error {error}", error=f"{failure.max_rel_error:.3g}"))
        if facts:
            rows.append(Static(" · ".join(facts), classes="fine-print", markup=False))
        yield Panel(say("Fails on: {case}", case=failure.case), *rows, classes="-wrong")

    def _fine_print(self) -> str:
        verdict = self._verdict
        parts = [say("seed {seed}", seed=verdict.seed), f"{verdict.duration_ms:.0f} ms"]
        if warning := isolation_note(verdict.isolation):
            parts.append(warning)
        return " · ".join(parts)


def isolation_note(isolation: Isolation) -> str:
    """How code is contained, where that is not fully; empty where it is."""
    if isolation.level == "full":
        return ""
    return say("isolation: {level}, does not stop {harms}", level=isolation.level, harms=isolation.harms)


def _code(text: str, lines: int) -> Static:
    """Preformatted text, cut to so many lines."""
    shown = text.rstrip("\n").split("\n")
    if len(shown) > lines:
        shown = [*shown[:lines], "… " + plural("{n} more line", "{n} more lines", len(shown) - lines)]
    return Static(Content("\n".join(shown)), classes="code wrapped", markup=False)


def solution(own: str, reference: str, explanation: str, *, width: int) -> Iterator[Widget]:
    """The reference solution against the learner's own code, and what makes it right."""
    lines = []
    for line in ndiff(own.strip("\n").split("\n"), reference.strip("\n").split("\n")):
        style = {"-": "$error", "+": "$success"}.get(line[0], "$muted")
        if line[0] != "?":
            lines += [Content.styled(row, style) for row in wrap(line.rstrip(), width, indent=" " * 8)]
    yield Static(say("Your code (-) and the reference (+)"), classes="heading-line")
    yield Static(Content("\n").join(lines), classes="code wrapped diff", markup=False)
    yield Static(say("Why"), classes="heading-line")
    yield Prose(explanation, width=width)
