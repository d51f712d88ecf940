"""What must hold inside a question beyond the types of its fields, so that it can be asked and graded."""

from __future__ import annotations

import keyword
import math
import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any, Final

from quizzer.bank import condition, template
from quizzer.bank.convert import Finding, Keys
from quizzer.bank.expression import ExpressionError, parse
from quizzer.bank.kinds import blamed, displayed, texts
from quizzer.bank.model import (
    ChoiceQuestion,
    ClozeQuestion,
    Kind,
    MatchQuestion,
    MultiQuestion,
    NumericQuestion,
    OpenQuestion,
    OrderQuestion,
    Question,
    SymbolicQuestion,
    kind_of,
)
from quizzer.bank.parts import Decimals, Gap, Integers, OneOf, Option, Slip, Whole, counts
from quizzer.text.nearest import nearest

NAME: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""How a question is called: kebab-case."""
KEY: Final = re.compile(r"[A-Za-z0-9_.-]+")
"""What a learner can type as the key of an option or item."""
MOST_HINTS: Final = 3


def findings(question: Question) -> Iterator[Finding]:
    """What keeps a well-typed question from being asked or graded."""
    for field in ("prompt", "explanation"):
        for keys, text in texts(getattr(question, field), (field,)):
            if not text.strip():
                yield keys, f"`{field}` is empty"
    if len(question.hints) > MOST_HINTS:
        yield ("hints",), f"{len(question.hints)} hints; expected at most {MOST_HINTS}"
    yield from _blamed(question)
    yield from RULES[kind_of(question)](question)


def uncovered(points: Collection[str], covers: Collection[str]) -> Iterator[str]:
    """What is wrong with the points that a mistake is said to be about."""
    for point in points:
        if point not in covers:
            yield f"`points` names `{point}`, which `covers` does not{nearest(point, covers)}"


def _blamed(question: Question) -> Iterator[Finding]:
    for keys, points in blamed(question):
        for message in uncovered(points, question.covers):
            yield keys, message


def _repeated(words: Collection[str]) -> list[str]:
    return [word for word, count in Counter(words).items() if count > 1]


def _keys(field: str, names: Collection[str]) -> Iterator[Finding]:
    for name in names:
        if not KEY.fullmatch(name):
            yield (field,), f"the key `{name}` cannot be typed as an answer; expected letters, digits, `_`, `.`, `-`"


def _options(choices: tuple[Option, ...]) -> Iterator[Finding]:
    if len(choices) < 2:
        yield ("choices",), f"{len(choices)} choices; expected at least 2"
    for key in _repeated([option.key for option in choices]):
        yield ("choices",), f"two choices have the key `{key}`"
    yield from _keys("choices", [option.key for option in choices])


def _known(field: str, words: Collection[str], known: Collection[str], what: str) -> Iterator[Finding]:
    """What in an answer names nothing."""
    for word in words:
        if word not in known:
            hint = nearest(word, known) or f"; expected one of {', '.join(known)}"
            yield (field, word), f"`{field}` names `{word}`, which is no {what}{hint}"


def _choice(question: ChoiceQuestion) -> Iterator[Finding]:
    yield from _options(question.choices)
    yield from _known("answer", [question.answer], [option.key for option in question.choices], "choice")


def _multi(question: MultiQuestion) -> Iterator[Finding]:
    yield from _options(question.choices)
    yield from _known("answer", question.answer, [option.key for option in question.choices], "choice")
    for key in _repeated(question.answer):
        yield ("answer",), f"`answer` names `{key}` twice"
    if not question.answer:
        yield ("answer",), "no choice is right; expected at least one"


def _match(question: MatchQuestion) -> Iterator[Finding]:
    if len(question.left) < 2:
        yield ("left",), f"{len(question.left)} items on the left; expected at least 2"
    yield from _keys("left", question.left)
    yield from _keys("right", question.right)
    yield from _known("answer", question.answer, question.left, "item on the left")
    yield from _known("answer", question.answer.values(), question.right, "item on the right")
    for key in question.left:
        if key not in question.answer:
            yield ("answer",), f"`answer` pairs `{key}` with nothing; expected every item on the left"
    yield from _known("why", question.why, question.left, "item on the left")


def _order(question: OrderQuestion) -> Iterator[Finding]:
    if len(question.items) < 2:
        yield ("items",), f"{len(question.items)} items; expected at least 2"
    yield from _keys("items", question.items)
    yield from _known("answer", question.answer, question.items, "item")
    for key in _repeated(question.answer):
        yield ("answer",), f"`answer` names `{key}` twice"
    for key in question.items:
        if key not in question.answer:
            yield ("answer",), f"`answer` leaves out `{key}`; expected every item once"
    yield from _known("why", question.why, question.items, "item")


def _cloze(question: ClozeQuestion) -> Iterator[Finding]:
    if not question.gaps:
        yield ("gaps",), "no gaps; expected at least one"
    wanted = list(range(1, len(question.gaps) + 1))
    for keys, text in texts(question.prompt, ("prompt",)):
        if sorted(template.gaps(text)) != wanted:
            marks = ", ".join(f"{{{{{number}}}}}" for number in wanted)
            yield keys, f"the prompt has the gaps {template.gaps(text) or 'none'}; expected each of {marks} once"
    for index, gap in enumerate(question.gaps):
        yield from _gap(gap, ("gaps", index))


def _gap(gap: Gap, keys: Keys) -> Iterator[Finding]:
    if not gap.accept:
        yield (*keys, "accept"), "nothing is accepted; expected every right filling"
    for field, values in (("accept", gap.accept), ("slips", [slip.value for slip in gap.slips])):
        for index, value in enumerate(values):
            place = (*keys, field, index, *(["value"] if field == "slips" else []))
            if gap.reads == "text" and (not str(value).strip() or re.search(r"[;；\n]", str(value)) or value == "?"):
                yield place, f"`{value}` cannot be typed into a gap; expected a text without `;` that is not `?`"
            if gap.reads != "text":
                yield from _formula(value, gap.variables if gap.reads == "formula" else (), place)
    if gap.variables and gap.reads != "formula":
        yield (*keys, "variables"), f"a gap that reads a {gap.reads} has no variables; expected `reads: formula`"


def _open(question: OpenQuestion) -> Iterator[Finding]:
    if not question.rubric:
        yield ("rubric",), "the rubric is empty; expected the points of a full answer"
    elif not any(counts(point) == "essential" for point in question.rubric):
        yield ("rubric",), "no point is essential; expected what a good answer cannot do without"


def _formula(text: str | float, names: Collection[str], keys: Keys) -> Iterator[Finding]:
    try:
        parse(str(text), names)
    except ExpressionError as error:
        yield keys, f"`{keys[0]}`: {error.what}"


def _slips(slips: tuple[Slip, ...], names: Collection[str]) -> Iterator[Finding]:
    for index, slip in enumerate(slips):
        yield from _formula(slip.value, names, ("slips", index, "value"))


def _variable(name: str, keys: Keys) -> Iterator[Finding]:
    if not name.isidentifier() or keyword.iskeyword(name) or name == "answer":
        yield keys, f"`{name}` cannot be a variable in a proof; expected a Python name"


def _symbolic(question: SymbolicQuestion) -> Iterator[Finding]:
    for name, domain in question.variables.items():
        yield from _variable(name, ("variables", name))
        if isinstance(domain, Whole) and domain.low > domain.high:
            yield ("variables", name), f"low {domain.low} is above high {domain.high}"
    yield from _formula(question.answer, question.variables, ("answer",))
    yield from _slips(question.slips, question.variables)


def _numeric(question: NumericQuestion) -> Iterator[Finding]:
    names: list[str] = []
    for name, parameter in question.parameters.items():
        yield from _variable(name, ("parameters", name))
        yield from _range(parameter, ("parameters", name))
        names.append(name)
    for name, formula in question.let.items():
        yield from _variable(name, ("let", name))
        if name in names:
            yield ("let", name), f"`{name}` has a value already"
        yield from _formula(formula, names, ("let", name))
        names.append(name)
    yield from _formula(question.answer, names, ("answer",))
    yield from _where(question, names)
    yield from _slips(question.slips, names)
    for field in ("abs", "rel"):
        if not 0 <= getattr(question.tolerance, field) < math.inf:
            yield ("tolerance", field), f"a tolerance of {getattr(question.tolerance, field)}; expected 0 or more"
    for keys, text in displayed(question):
        for message in template.check(text, names):
            yield keys, message


def _where(question: NumericQuestion, names: Collection[str]) -> Iterator[Finding]:
    if question.where is None:
        return
    try:
        condition.read(question.where, tuple(names), len(question.slips))
    except ExpressionError as error:
        yield ("where",), f"`where`: {error.what}"


def _range(parameter: Integers | Decimals | OneOf, keys: Keys) -> Iterator[Finding]:
    if isinstance(parameter, OneOf):
        if not parameter.values:
            yield keys, "no values to draw from"
    elif parameter.step <= 0:
        yield keys, f"a step of {parameter.step}; expected more than 0"
    elif parameter.low > parameter.high:
        yield keys, f"low {parameter.low} is above high {parameter.high}"


def _none(_: Question) -> Iterator[Finding]:
    """Nothing beyond the types."""
    yield from ()


RULES: Final[Mapping[Kind, Callable[[Any], Iterator[Finding]]]] = {
    "choice": _choice,
    "multi": _multi,
    "true_false": _none,
    "numeric": _numeric,
    "symbolic": _symbolic,
    "match": _match,
    "order": _order,
    "cloze": _cloze,
    "code": _none,  # a folder; its reader checks it
    "fix": _none,
    "open": _open,
}
"""What must hold in a question of each kind."""
