"""A sentence or a line of code with gaps: each wrong filling hears why, and the score is the share of right ones."""

from __future__ import annotations

import re
from random import Random
from typing import Final
from unicodedata import normalize

import msgspec

from quizzer.answers import equality, number_slips, numeric, symbolic
from quizzer.answers.option_keys import MAX_LENGTH, because, quoted, unreadable
from quizzer.answers.outcome import Outcome, Solution, outcome
from quizzer.answers.presented import Presented
from quizzer.answers.typed_number import read
from quizzer.bank.expression import ExpressionError, parse
from quizzer.bank.model import ClozeQuestion
from quizzer.bank.parts import Gap, Slip, localize
from quizzer.bank.template import show_gaps
from quizzer.sentences import plural, say

UNKNOWN: Final = "?"
"""Typed into a gap by who does not know."""
_ALIKE: Final = str.maketrans({"−": "-", "–": "-", "“": '"', "”": '"', "‘": "'", "’": "'", "`": None, "$": None})


def present(question: ClozeQuestion, blank: Presented, random: Random) -> Presented:  # noqa: ARG001 - one shape
    """Mark the gaps."""
    count = len(question.gaps)
    if count == 1:
        hint = say("what belongs in the gap")
    else:
        hint = say("what belongs in each of {n} gaps, separated by `;`; ? where you do not know", n=count)
    extras = {"gaps": [{"gap": number, "reads": gap.reads} for number, gap in enumerate(question.gaps, 1)]}
    return msgspec.structs.replace(blank, prompt=show_gaps(blank.prompt), input_hint=hint, extras=extras)


def grade(question: ClozeQuestion, presented: Presented, response: str) -> Outcome:
    """Compare gap by gap."""
    fillings = _fillings(question, presented, response)
    parts = tuple(
        _fits(gap, filling, presented, n)
        for n, (gap, filling) in enumerate(zip(question.gaps, fillings, strict=True), 1)
    )
    messages: list[str] = []
    blamed: list[str] = []
    for number, (gap, filling, right) in enumerate(zip(question.gaps, fillings, parts, strict=True), 1):
        if not right:
            message, points = _reason(question, presented, number, gap, filling)
            messages.append(message)
            blamed += points
    correct = all(parts)
    graded = outcome(
        solution(question, presented),
        messages or [say("Right.")],
        correct=correct,
        score=sum(parts) / len(parts),
        blamed=blamed,
    )
    return msgspec.structs.replace(graded, parts=parts)


def solution(question: ClozeQuestion, presented: Presented) -> Solution:  # noqa: ARG001 - one shape
    """What belongs in each gap."""
    keys = [str(gap.accept[0]) for gap in question.gaps]
    text = f"`{keys[0]}`" if len(keys) == 1 else "; ".join(f"⟨{n}⟩ `{key}`" for n, key in enumerate(keys, 1))
    return Solution(text, "; ".join(keys))


def fits(gap: Gap, filling: str) -> bool:
    """Whether a filling is right. Raises ExpressionError where it is no number or no formula and ought to be."""
    if gap.reads == "text":
        return any(_same(gap, filling, str(value)) for value in gap.accept)
    if gap.reads == "number":
        given = read(filling).value
        return any(numeric.close(given, read(str(value)).value, gap.tolerance) for value in gap.accept)
    given_formula = parse(filling, gap.variables)
    return any(_equal(gap, given_formula.text, str(value)) for value in gap.accept)


def _equal(gap: Gap, given: str, key: str) -> bool:
    """Whether two formulas are equal as mathematics. Raises ExpressionError."""
    a, b = parse(given, gap.variables), parse(key, gap.variables)
    points = equality.points(b, gap.variables)
    return equality.undefined(a, points) is None and equality.equal(a, b, points)


def _same(gap: Gap, a: str, b: str) -> bool:
    return _bare(a, exact_case=gap.exact_case) == _bare(b, exact_case=gap.exact_case)


def _bare(text: str, *, exact_case: bool) -> str:
    """A text without what makes no difference: spaces, width and style of characters, perhaps capitals."""
    bare = re.sub(r"\s+", "", normalize("NFKC", text).translate(_ALIKE))
    return bare if exact_case else bare.casefold()


def _fillings(question: ClozeQuestion, presented: Presented, response: str) -> list[str]:
    if len(response) > MAX_LENGTH:
        unreadable(presented, say("The answer has {n} characters; it should be short.", n=len(response)))
    fillings = [part.strip() for part in re.split(r"[;；\n]", response.strip())]
    if len(fillings) == len(question.gaps) + 1 and not fillings[-1]:
        fillings.pop()
    if not any(fillings):
        unreadable(presented, say("The answer is empty."))
    if len(fillings) != len(question.gaps):
        entries = plural("{n} entry", "{n} entries", len(fillings))
        gaps = plural("{n} gap", "{n} gaps", len(question.gaps))
        unreadable(presented, say("There are {gaps}, and {entries}.", gaps=gaps, entries=entries))
    return fillings


def _known(filling: str) -> bool:
    return filling not in ("", UNKNOWN, "？")


def _fits(gap: Gap, filling: str, presented: Presented, number: int) -> bool:
    if not _known(filling):
        return False
    try:
        return fits(gap, filling)
    except ExpressionError as error:
        kinds = {"number": say("a number"), "formula": say("a formula")}
        what = say(
            "In gap {n}, {typed} is not {kind}: {why}.",
            n=number,
            typed=quoted(filling),
            kind=kinds[gap.reads],
            why=error.said,
        )
        unreadable(presented, what)


def _reason(
    question: ClozeQuestion, presented: Presented, number: int, gap: Gap, filling: str
) -> tuple[str, tuple[str, ...]]:
    """Why a filling is wrong, and the points that this is about."""
    key, language = gap.accept[0], presented.language
    if not _known(filling):
        sentence = say("Gap {n}: `{key}`.", n=number, key=key)
        return because(sentence, gap.why, language), gap.points
    sentence = say("Gap {n}: {typed} is wrong, `{key}` is right.", n=number, typed=quoted(filling), key=key)
    if slip := _own_slip(gap, filling):
        return f"{sentence} {localize(slip.message, language)}", slip.points or gap.points
    generic = _usual_slip(question, gap, filling) if gap.why is None else None
    if generic:
        return f"{sentence} {generic}", gap.points
    return because(sentence, gap.why, language), gap.points


def _own_slip(gap: Gap, filling: str) -> Slip | None:
    """The gap's slip that the filling shows, if exactly one does."""
    if gap.reads == "formula":
        given, key = parse(filling, gap.variables), parse(str(gap.accept[0]), gap.variables)
        points = equality.points(key, gap.variables)
        return symbolic.own_slip(gap.slips, given, key, gap.variables, points)
    found = [slip for slip in gap.slips if fits(msgspec.structs.replace(gap, accept=(slip.value,)), filling)]
    return found[0] if len(found) == 1 else None


def _usual_slip(question: ClozeQuestion, gap: Gap, filling: str) -> str | None:
    """The slip that anyone may make with a number, where only one fits."""
    if gap.reads != "number":
        return None
    key = read(str(gap.accept[0])).value
    text = f"{localize(question.prompt, 'en')} {localize(question.explanation, 'en')}"
    return number_slips.likely(read(filling), key, text=text, tolerance=gap.tolerance.rel)
