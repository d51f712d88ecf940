"""The parts that questions are made of: texts in two languages, options, slips, parameters, gaps, exercises.

Text is a string (English) or `{en: ..., zh: ...}`. Mathematics is LaTeX between `$...$` or `$$...$$`.
"""

from __future__ import annotations

import builtins
from collections.abc import Mapping
from typing import Final, Literal, TypeAlias

import msgspec


class Localized(msgspec.Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """A text in more than one language; English is always there."""

    en: str
    zh: str | None = None


Text: TypeAlias = str | Localized


Language: TypeAlias = Literal["en", "zh"]


def localize(text: Text, language: Language) -> str:
    """The text in the language asked for, in English where it has not been translated."""
    if isinstance(text, str):
        return text
    return text.zh if language == "zh" and text.zh else text.en


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """A piece of a question or answer, as YAML writes it.

    Frozen data makes no cycles, so the garbage collector need not look at it (`gc=False`): loading takes a third.
    """


class Source(Part, frozen=True):
    """Where a claim can be looked up: a paper, book or manual, and the section of it."""

    title: str
    where: str | None = None
    url: str | None = None


Fault: TypeAlias = Literal["wrong", "imprecise", "incomplete", "dated"]
"""What is the matter with a sentence of a document: it is false, loosely said, leaves out what matters, or was true."""


class Erratum(Part, frozen=True):
    """What a document gets wrong, shown after answering.

    `says` is what it says in the learner's language, `quote` its own sentence, letter by letter.
    """

    document: str
    says: Text
    right: Text
    why: Text
    source: Source | None = None
    quote: str | None = None
    fault: Fault | None = msgspec.field(default=None, name="class")


class Option(Part, frozen=True):
    """One choice; `why` says what is wrong with it (or, on a right one, what makes it right).

    Here and wherever a mistake can be recognised, `points` are the points among the question's `covers` that it is
    about; empty says nothing, and whoever makes it may lack any of them.
    """

    key: str
    text: Text
    why: Text | None = None
    points: tuple[str, ...] = ()


class Slip(Part, frozen=True):
    """A likely wrong result, an expression of the parameters, and what it shows about the learner's reasoning."""

    value: str | int | float
    message: Text
    points: tuple[str, ...] = ()


NOISE: Final = 1e-9
"""Relative; what sums of decimals may differ by though they are equal."""


class Tolerance(Part, frozen=True):
    """How far a result may be from the key: absolutely, or relative to the key (the looser of the two holds)."""

    abs: float = 0.0
    rel: float = 0.0

    def allows(self, given: float, key: float) -> bool:
        """Whether a number is the key: the looser of the two holds, and never stricter than rounding noise."""
        return builtins.abs(given - key) <= max(self.abs, max(self.rel, NOISE) * builtins.abs(key), 1e-300)


class Integers(Part, frozen=True, tag_field="draw", tag="integers"):
    """A whole number drawn uniformly from low..high, both included, in steps of `step` from `low`."""

    low: int
    high: int
    step: int = 1


class Decimals(Part, frozen=True, tag_field="draw", tag="decimals"):
    """A decimal drawn uniformly from the grid low, low + step, ..., high."""

    low: float
    high: float
    step: float


class OneOf(Part, frozen=True, tag_field="draw", tag="one_of"):
    """One of the listed values."""

    values: tuple[float | int | str, ...]


Parameter: TypeAlias = Integers | Decimals | OneOf


class Whole(Part, frozen=True):
    """The whole numbers from low to high, both included."""

    low: int
    high: int


Domain: TypeAlias = Literal["real", "positive", "nonnegative", "integer", "probability", "label"] | Whole
"""What a variable may be. `integer` is 1 or more, `probability` strictly between 0 and 1, `label` 0 or 1."""


_ASSUMPTIONS: Final[Mapping[Domain, Mapping[str, bool]]] = {
    "real": {"real": True},
    "positive": {"positive": True},
    "nonnegative": {"nonnegative": True},
    "integer": {"integer": True, "positive": True},
    "probability": {"positive": True},
    "label": {"integer": True, "nonnegative": True},
}


def assumptions(domain: Domain) -> Mapping[str, bool]:
    """What SymPy may take for granted about a variable of a domain."""
    if isinstance(domain, Whole):
        return {"integer": True, "positive": True} if domain.low > 0 else {"integer": True}
    return _ASSUMPTIONS[domain]


class Gap(Part, frozen=True):
    """A gap of a cloze: what may stand in it.

    It `reads` a text, whatever its spaces and (unless `exact_case`) its capitals; a number, which may be typed as a
    sum, within a `tolerance` of none unless given; or a formula of `variables`, equal as mathematics. `accept` lists
    every right filling, the one to show first. `slips` are likely wrong fillings; `why` answers any other.
    """

    accept: tuple[str | int | float, ...]
    reads: Literal["text", "number", "formula"] = "text"
    exact_case: bool = False
    tolerance: Tolerance = Tolerance()
    variables: Mapping[str, Domain] = msgspec.field(default_factory=dict)
    slips: tuple[Slip, ...] = ()
    why: Text | None = None
    points: tuple[str, ...] = ()


Counts: TypeAlias = Literal["essential", "bonus"]
"""Without an essential point an answer is not good; a bonus makes a good one better."""


class RubricPoint(Localized, frozen=True):
    """A point of a full answer, and the points of the syllabus that who misses it lacks."""

    points: tuple[str, ...] = ()
    counts: Counts = "essential"


def counts(point: str | RubricPoint) -> Counts:
    """What a point of a rubric counts as; one written as a plain text is essential."""
    return point.counts if isinstance(point, RubricPoint) else "essential"


class FollowUp(Part, frozen=True):
    """What an interviewer asks next, and what to answer."""

    asks: Text
    answer: Text


class ArrayTolerance(Part, frozen=True):
    """An exercise's own tolerance: |got - expected| <= atol + rtol * |expected|; atol is absolute."""

    rtol: float
    atol: float


class WrongVariant(Part, frozen=True):
    """A realistic wrong solution: what its code does, and the tutor's sentence for a learner who wrote it.

    `caught_by` names kinds of input on which it differs from the reference; `only: warning` marks a variant whose
    values are right and that differs in nothing but a warning. `code` is `wrong/<id>.py`, filled in by the loader.
    """

    id: str
    mistake: str
    message: Text
    caught_by: tuple[str, ...]
    only: Literal["warning"] | None = None
    points: tuple[str, ...] = ()
    code: str = ""


class Differentiation(Part, frozen=True):
    """Which function a backward pass differentiates, as YAML says it; its arguments are called as the exercise's own.

    `of` is the function that `forward.py` beside the reference defines; without that file, a code exercise of the same
    topic, or the exercise itself if it returns a value and its gradient. If it returns a tuple, the first item counts.

    `with_respect_to` names an argument of it for each item that the exercise returns, null for one that is no gradient.
    It is differentiated at the exercise's argument of that name in the shape of its gradient; at 0 if there is none, as
    for a bias, which no gradient depends on. `upstream` is the parameter that holds the gradient at its output; if
    there is none, the sum of the output is differentiated.
    """

    of: str
    with_respect_to: tuple[str | None, ...]
    upstream: str | None = None


class Gradient(Differentiation, frozen=True, kw_only=True):
    """The same with the source of the function `of`, its signature, and its file as seen from the exercise."""

    forward: str
    signature: str
    file: str


class Exercise(Part, frozen=True):
    """What grading a function needs, whether it is asked as `code` or as `fix`.

    `cases` is Python source with one generator a kind of input: `def typical(rng)` and one for each of `edge_cases`,
    returning the arguments as a tuple (positional) or a dict (by keyword). `reference` defines `name`; `oracle`, if
    there is one, defines `oracle` with the same parameters, independently (PyTorch, SciPy, scikit-learn).

    `outputs` is what the items of a returned tuple are called, `graded_outputs` which of them count (all, if none are
    named). `new_arrays` says that the task promises arrays that share no memory with an argument.

    `tensors` says whether it may be answered with PyTorch. It may where the function is mathematics of arrays: they
    arrive as NumPy's, and what comes back may be tensors, also in tuples, lists and dicts. It may not where there are
    no arrays, or the contract is about draws from a generator or calls of a function that takes arrays.
    """

    name: str
    signature: str
    reference: str
    cases: str
    wrong: tuple[WrongVariant, ...]
    edge_cases: Mapping[str, str]
    oracle: str | None = None
    gradient: Gradient | None = None
    outputs: tuple[str, ...] = ()
    graded_outputs: tuple[int, ...] | None = None
    new_arrays: bool = False
    tolerance: ArrayTolerance | None = None
    strict_fp: bool = False
    banned_calls: tuple[str, ...] = ()
    tensors: bool = True
