"""Checks of one question: that it teaches, that it can be shown, and that its key is the only right answer."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Mapping
from random import Random
from typing import Any, Final

import msgspec

from quizzer.answers import cloze, equality
from quizzer.authoring import draw_check
from quizzer.authoring.cues import drawn_length
from quizzer.authoring.duplicates import plain
from quizzer.bank import template
from quizzer.bank.convert import Finding, Keys
from quizzer.bank.draw import draw
from quizzer.bank.expression import ExpressionError, parse
from quizzer.bank.kinds import displayed
from quizzer.bank.model import (
    Bank,
    ChoiceQuestion,
    ClozeQuestion,
    CodeQuestion,
    FixQuestion,
    Kind,
    MatchQuestion,
    MultiQuestion,
    NumericQuestion,
    OrderQuestion,
    Question,
    SymbolicQuestion,
    kind_of,
)
from quizzer.bank.parts import Text, localize
from quizzer.bank.syllabus import Syllabus
from quizzer.bank.template import ParameterValue
from quizzer.text.nearest import nearest


def coverage_findings(question: Question, syllabus: Syllabus, *, required: bool) -> Iterator[Finding]:
    """Points that a question covers and documents that it corrects must exist."""
    ids = syllabus.ids()
    for index, point in enumerate(question.covers):
        if point not in ids:
            hint = nearest(point, ids) or "; expected a point of the syllabus"
            yield ("covers", index), f"unknown point `{point}`{hint}"
        elif point in question.covers[:index]:
            yield ("covers", index), f"`covers` names `{point}` twice"
    if required and not question.covers:
        yield ("covers",), "`covers` is empty; expected points of the syllabus"
    for index, erratum in enumerate(question.errata):
        if erratum.document not in syllabus.documents():
            short = ", ".join(sorted(name for name in syllabus.documents() if name.isdigit()))
            yield ("errata", index, "document"), f"unknown document `{erratum.document}`; expected one of {short}"


def sibling_findings(question: Question, bank: Bank) -> Iterator[Finding]:
    """Questions that are never asked beside this one must exist."""
    for index, sibling in enumerate(question.siblings):
        if sibling == question.id:
            yield ("siblings", index), "`siblings` names the question itself"
        elif sibling not in bank.questions:
            hint = nearest(sibling, bank.questions) or "; expected `<topic>/<name>`"
            yield ("siblings", index), f"unknown question `{sibling}`{hint}"


def findings(question: Question) -> Iterator[Finding]:
    """What is wrong with one question apart from what it covers."""
    yield from _proof_or_source(question)
    yield from CHECKS[kind_of(question)](question)
    yield from _unfinished_texts(question)


def longest_is_key(question: ChoiceQuestion) -> bool:
    """Whether the right option is longer on the screen than every other."""
    lengths = {option.key: drawn_length(localize(option.text, "en")) for option in question.choices}
    key = lengths.pop(question.answer)
    return all(key > other for other in lengths.values())


def _proof_or_source(question: Question) -> Iterator[Finding]:
    """A key is proved, or it can be looked up."""
    if isinstance(question, CodeQuestion | FixQuestion):
        if question.exercise.oracle is None and not question.sources:
            yield (), "neither oracle.py nor sources; expected a proof or where to look it up"
    elif question.proof is None and not question.sources:
        yield (), "neither `proof` nor `sources`; expected a proof or where to look it up"
    if question.proof is not None:
        try:
            tree = ast.parse(question.proof)
        except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
            yield (
                ("proof",),
                f"`proof` is not Python: {getattr(error, 'msg', error)}, its line {getattr(error, 'lineno', 1)}",
            )
            return
        if not any(isinstance(node, ast.Assert) for node in ast.walk(tree)):
            yield ("proof",), "`proof` asserts nothing"
        names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
        if "answer" not in names:
            yield ("proof",), "`proof` never looks at `answer`, so it proves no key"


def _options(question: ChoiceQuestion | MultiQuestion) -> Iterator[Finding]:
    yield from _same_text("choices", {str(index): option.text for index, option in enumerate(question.choices)})
    right = {question.answer} if isinstance(question, ChoiceQuestion) else set(question.answer)
    for index, option in enumerate(question.choices):
        if option.key not in right and not option.why:
            yield ("choices", index), f"the wrong option `{option.key}` has no `why`"
        elif not option.why and any(other.why for other in question.choices if other.key in right):
            yield (
                ("choices", index),
                f"the right option `{option.key}` has no `why`, unlike another; expected all or none",
            )


def _same_text(field: str, texts: Mapping[str, Text]) -> Iterator[Finding]:
    """Options or items that read the same."""
    seen: dict[str, str] = {}
    for key, text in texts.items():
        words = plain(localize(text, "en"))
        if words in seen:
            place: Keys = (field, int(key)) if field == "choices" else (field, key)
            yield place, f"`{field}`: two of them read the same: {localize(text, 'en')!r}"
        seen[words] = key


def _symbolic(question: SymbolicQuestion) -> Iterator[Finding]:
    """No slip is equal to the answer where both have a value; a grader looks at the same places."""
    key = parse(question.answer, question.variables)
    try:
        points = equality.points(key, question.variables)
    except ExpressionError as error:
        yield ("answer",), f"`answer` has no value: {error.what}"
        return
    for index, slip in enumerate(question.slips):
        wrong = parse(str(slip.value), question.variables)
        defined = [point for point in points if equality.undefined(wrong, [point]) is None]
        if defined and equality.equal(wrong, key, defined):
            yield ("slips", index, "value"), "the slip is equal to the answer"


def _cloze(question: ClozeQuestion) -> Iterator[Finding]:
    """No slip of a gap is right, no two slips are one, and the numbers to accept are one."""
    for index, gap in enumerate(question.gaps):
        for number, slip in enumerate(gap.slips):
            place: Keys = ("gaps", index, "slips", number, "value")
            earlier = msgspec.structs.replace(gap, accept=tuple(other.value for other in gap.slips[:number]))
            try:
                if cloze.fits(gap, str(slip.value)):
                    yield place, "the slip is accepted as the answer"
                elif cloze.fits(earlier, str(slip.value)):
                    yield place, "this slip is one of those before it"
            except ExpressionError as error:
                yield place, f"`{slip.value}` has no value: {error.what}"
        first = msgspec.structs.replace(gap, accept=gap.accept[:1])
        for number, value in enumerate(gap.accept[1:] if gap.reads == "number" else (), 1):
            if not cloze.fits(first, str(value)):
                yield ("gaps", index, "accept", number), f"`{value}` is not equal to `{gap.accept[0]}`"


def _unfinished_texts(question: Question) -> Iterator[Finding]:
    """Texts that are still to be written, and formulas that a terminal cannot show."""
    from quizzer.text import markdown as formulas

    values: dict[str, ParameterValue] = {}
    if isinstance(question, NumericQuestion):
        try:
            values = draw(question, Random(0))  # noqa: S311 - the same at every check
        except ExpressionError:
            return
    titles = [(("sources", index, "title"), source.title) for index, source in enumerate(question.sources)]
    for keys, text in [*displayed(question), *titles]:
        if isinstance(question, NumericQuestion):
            text = template.fill(text, values)  # noqa: PLW2901 - as the learner sees it
        elif isinstance(question, ClozeQuestion):
            text = template.show_gaps(text)  # noqa: PLW2901 - likewise
        if text.startswith("WRITE"):
            yield keys, "this is still to be written"
        for message in formulas.problems(text) if "$" in text else ():
            yield keys, message


def _match(question: MatchQuestion) -> Iterator[Finding]:
    yield from _same_text("left", question.left)
    yield from _same_text("right", question.right)


def _order(question: OrderQuestion) -> Iterator[Finding]:
    yield from _same_text("items", question.items)


def _nothing_more(_: Question) -> Iterator[Finding]:
    yield from ()


CHECKS: Final[Mapping[Kind, Callable[[Any], Iterator[Finding]]]] = {
    "choice": _options,
    "multi": _options,
    "true_false": _nothing_more,
    "numeric": draw_check.findings,
    "symbolic": _symbolic,
    "match": _match,
    "order": _order,
    "cloze": _cloze,
    "code": _nothing_more,  # its folder is checked by `exercise_check`
    "fix": _nothing_more,
    "open": _nothing_more,
}
"""What is checked of each kind beside what holds for all."""
