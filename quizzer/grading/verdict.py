"""What a learner hears about a submission. `msgspec.to_builtins` of a Verdict is what `grade --json` prints."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

import msgspec

from quizzer.sentences import say

Status: TypeAlias = Literal["pass", "fail", "error", "timeout", "memory", "crash", "protocol"]
CheckStatus: TypeAlias = Literal[Status, "warning", "skipped"]
IsolationLevel: TypeAlias = Literal["full", "partial", "limits"]


GRADIENT: Final = "gradient of "
"""What the names of checks of gradients begin with."""


class CheckResult(msgspec.Struct, frozen=True):
    """One named check: values on random inputs, an edge case, no mutation, float32, ..."""

    name: str
    verdict: CheckStatus
    message: str = ""

    @property
    def title(self) -> str:
        """Its name as a person reads it; edge cases keep the names that the bank gives them."""
        if self.name.startswith(GRADIENT):
            return say("gradient of {argument}", argument=self.name.removeprefix(GRADIENT))
        return say(self.name)


class Diagnosis(msgspec.Struct, frozen=True):
    """A recognised mistake: the wrong variant's or generic slip's id, and the tutor's sentence."""

    id: str
    message: str


class Failure(msgspec.Struct, frozen=True):
    """The smallest failing case found: `input` is Python that can be pasted; errors are None where not numeric.

    `output` names the one of several outputs that differs.
    """

    case: str
    input: str
    got: str
    expected: str
    output: str = ""
    index: tuple[int, ...] | None = None
    max_abs_error: float | None = None
    max_rel_error: float | None = None


class Explanation(msgspec.Struct, frozen=True):
    """The part of a verdict that tells a learner why; `message` is the one sentence to show first."""

    message: str
    checks: tuple[CheckResult, ...]
    diagnosis: tuple[Diagnosis, ...] = ()
    failure: Failure | None = None


class Isolation(msgspec.Struct, frozen=True):
    """How the submission was contained, and which harms that level does not stop."""

    level: IsolationLevel
    not_stopped: tuple[str, ...] = ()

    @property
    def harms(self) -> str:
        """What is not stopped, as a person reads it; empty if nothing is."""
        return say(", ").join(map(say, self.not_stopped))


class Verdict(msgspec.Struct, frozen=True):
    """The outcome of grading one submission; `message` is the one sentence to show first."""

    exercise: str
    verdict: Status
    message: str
    checks: tuple[CheckResult, ...]
    diagnosis: tuple[Diagnosis, ...]
    failure: Failure | None
    output: str
    seed: int
    isolation: Isolation
    duration_ms: float

    @property
    def passed(self) -> bool:
        """Whether the submission is right; warnings do not count against it."""
        return self.verdict == "pass"
