"""What learners are told of a sentence that is wrong in a document; they have not seen it, so it is not named."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from quizzer.bank.parts import Erratum, Fault, Language, localize
from quizzer.sentences import mark, say

FAULTS: Final[Mapping[Fault, str]] = {
    "wrong": mark("Often said, and wrong"),
    "imprecise": mark("Often said loosely"),
    "incomplete": mark("Often left out"),
    "dated": mark("No longer so"),
}
"""What stands above an erratum, by its class."""


def heading(erratum: Erratum) -> str:
    """What stands above an erratum."""
    return say(FAULTS[erratum.fault or "wrong"])


def parts(erratum: Erratum, language: Language) -> tuple[tuple[str, str], ...]:
    """What is said of it: each part's beginning, and the text."""
    quoted = ((say("In its words:"), f"“{erratum.quote}”"),) if erratum.quote else ()
    return (
        (say("One popular write-up says:"), localize(erratum.says, language)),
        *quoted,
        (say("Right is:"), localize(erratum.right, language)),
        (say("Because:"), localize(erratum.why, language)),
    )
