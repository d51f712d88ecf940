"""The questions: one frozen type a kind, exactly as they are written in YAML.

A question's `id` in YAML is its name inside its topic (`shift-invariance`); once loaded it is `<topic>/<name>`.
Text is a string (English) or `{en: ..., zh: ...}`. Mathematics is LaTeX between `$...$` or `$$...$$`.
In a numeric question `{{expr}}` stands for the value of an expression of its parameters, `{{expr:.3g}}` formats it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Final, Literal, TypeAlias, cast, get_args

import msgspec

from quizzer.errors import UsageError
from quizzer.sentences import mark, say
from quizzer.text.nearest import closest, nearest


class Localized(msgspec.Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """A text in more than one language; English is always there."""

    en: str
    zh: str | None = None


Text: TypeAlias = str | Localized
Language: TypeAlias = Literal["en", "zh"]
Level: TypeAlias = Literal[1, 2, 3]
Name: TypeAlias = str


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


class Erratum(Part, frozen=True):
    """What a document gets wrong, shown after answering."""

    document: str
    says: Text
    right: Text
    why: Text
    source: Source | None = None


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


class Tolerance(Part, frozen=True):
    """How far a result may be from the key: absolutely, or relative to the key (the looser of the two holds)."""

    abs: float = 0.0
    rel: float = 0.0


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


class QuestionBase(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", kw_only=True, gc=False):
    """What every question has.

    `covers` are ids of syllabus points. `proof` is Python that asserts the key (NumPy as `np`, SymPy as `sp`, `math`;
    the key as `answer`, parameters by name). `topic` and `path` are filled in by the loader.
    """

    id: str
    level: Level
    covers: tuple[str, ...] = ()
    prompt: Text
    explanation: Text
    sources: tuple[Source, ...] = ()
    errata: tuple[Erratum, ...] = ()
    hints: tuple[Text, ...] = ()
    proof: str | None = None
    topic: str = ""
    path: str = ""
    line: int = 0


class ChoiceQuestion(QuestionBase, frozen=True, tag="choice"):
    """Exactly one right option. Options are shuffled when shown."""

    choices: tuple[Option, ...]
    answer: str


class MultiQuestion(QuestionBase, frozen=True, tag="multi"):
    """Every right option, and no other. Options are shuffled when shown."""

    choices: tuple[Option, ...]
    answer: tuple[str, ...]


class TrueFalseQuestion(QuestionBase, frozen=True, tag="true_false"):
    """A statement to accept or reject; `why` answers who judged it the wrong way."""

    answer: bool
    why: Text


class NumericQuestion(QuestionBase, frozen=True, tag="numeric"):
    """A number to work out. With `parameters`, fresh numbers at every asking.

    `let` names intermediate results, in order; `answer` and `let` are expressions of the parameters
    (see `quizzer.bank.expression`). `slips` are likely wrong results, each with what it shows.
    """

    answer: str | int | float
    tolerance: Tolerance = Tolerance(rel=1e-2)
    unit: str | None = None
    parameters: Mapping[str, Parameter] = msgspec.field(default_factory=dict)
    let: Mapping[str, str] = msgspec.field(default_factory=dict)
    slips: tuple[Slip, ...] = ()


Domain: TypeAlias = Literal["real", "positive", "nonnegative", "integer", "probability"]

ASSUMPTIONS: Final[Mapping[Domain, Mapping[str, bool]]] = {
    "real": {"real": True},
    "positive": {"positive": True},
    "nonnegative": {"nonnegative": True},
    "integer": {"integer": True, "positive": True},
    "probability": {"positive": True},
}
"""What SymPy may take for granted about a variable of each domain."""


class SymbolicQuestion(QuestionBase, frozen=True, tag="symbolic"):
    """A formula to derive, right when it is equal to the key as mathematics.

    `variables` names each symbol that may be used with its domain. `slips` are likely wrong formulas.
    """

    answer: str
    variables: Mapping[str, Domain]
    slips: tuple[Slip, ...] = ()


class MatchQuestion(QuestionBase, frozen=True, tag="match"):
    """Pair every left item with a right one; right items may be left over, or serve twice."""

    left: Mapping[str, Text]
    right: Mapping[str, Text]
    answer: Mapping[str, str]
    why: Mapping[str, Text] = msgspec.field(default_factory=dict)


class OrderQuestion(QuestionBase, frozen=True, tag="order"):
    """Put the items in order; `answer` lists their keys, `why` may say what fixes an item's place."""

    items: Mapping[str, Text]
    answer: tuple[str, ...]
    why: Mapping[str, Text] = msgspec.field(default_factory=dict)


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


class ClozeQuestion(QuestionBase, frozen=True, tag="cloze"):
    """A sentence or a line of code with gaps, written `{{1}}`, `{{2}}` in the prompt."""

    gaps: tuple[Gap, ...]


class RubricPoint(Localized, frozen=True):
    """A point of a full answer, and the points of the syllabus that who misses it lacks."""

    points: tuple[str, ...] = ()


class OpenQuestion(QuestionBase, frozen=True, tag="open"):
    """Explain aloud or in writing; the learner ticks the rubric's points and rates the answer."""

    rubric: tuple[str | RubricPoint, ...]
    model_answer: Text


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
    graded_outputs: tuple[int, ...] | None = None
    tolerance: ArrayTolerance | None = None
    strict_fp: bool = False
    banned_calls: tuple[str, ...] = ()
    tensors: bool = True


class CodeQuestion(QuestionBase, frozen=True, tag="code"):
    """A function to write. `solution` explains the reference; it is shown after passing or giving up."""

    title: Text
    exercise: Exercise
    starter: str
    solution: Text


class FixQuestion(QuestionBase, frozen=True, tag="fix"):
    """A function with a real bug to find and mend; graded like the code exercise that it borrows."""

    title: Text
    exercise: Exercise
    starter: str
    solution: Text


Question: TypeAlias = (
    ChoiceQuestion
    | MultiQuestion
    | TrueFalseQuestion
    | NumericQuestion
    | SymbolicQuestion
    | MatchQuestion
    | OrderQuestion
    | ClozeQuestion
    | OpenQuestion
    | CodeQuestion
    | FixQuestion
)
Programming: TypeAlias = CodeQuestion | FixQuestion

Kind: TypeAlias = Literal[
    "choice", "multi", "true_false", "numeric", "symbolic", "match", "order", "cloze", "code", "fix", "open"
]
"""How YAML and the command line name a kind; what differs by kind is in `quizzer.bank.kinds`."""
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)
"""Every kind of question, in the order in which they are listed to people."""


def kind_of(question: Question) -> Kind:
    """The kind of a question."""
    return cast("Kind", question.__struct_config__.tag)


class Topic(Part, frozen=True):
    """A topic of `topics.yaml`, in teaching order; `requires` are the topics to know first."""

    id: str
    title: Text
    introduction: Text
    requires: tuple[str, ...] = ()


def _require(names: Collection[str], known: Collection[str], unknown: str) -> None:
    """Raise UsageError, with the sentence `unknown`, for the first name that is not known."""
    for name in names:
        if name not in known:
            what = say(unknown, name=name, hint=nearest(name, known, say(".")))
            raise UsageError(what, fix=say("Choose from: {names}.", names=", ".join(sorted(known))))


class Bank(msgspec.Struct, frozen=True):
    """All questions that loaded, by id, and the topics in teaching order."""

    topics: tuple[Topic, ...]
    questions: Mapping[str, Question]

    def find(self, name: str) -> Question:
        """The question of that id; a code exercise also by its function's name alone, `softmax`.

        Raises:
            UsageError: There is none; the message names the one most like it.
        """
        if name in self.questions:
            return self.questions[name]
        for question in self.questions.values():
            if isinstance(question, CodeQuestion | FixQuestion) and question.id.partition("/")[2] == name:
                return question
        ids = {key: id_ for id_ in self.questions for key in (id_, id_.partition("/")[2])}
        meant = ids.get(closest(name, ids) or "", name)
        hint = nearest(meant, self.questions, say("."))
        what = say("There is no question `{name}`{hint}", name=name, hint=hint)
        raise UsageError(what, fix=say("`quizzer bank list` lists them all."))

    def exercise(self, name: str) -> Programming:
        """The code exercise called `softmax` or `activations/softmax`.

        Raises:
            UsageError: There is none.
        """
        question = self.find(name)
        if not isinstance(question, CodeQuestion | FixQuestion):
            what = say("{id} is no code exercise.", id=question.id)
            raise UsageError(what, fix=say("`quizzer bank list --kind code` lists them."))
        return question

    def select(self, topics: Collection[str] = (), kinds: Collection[str] = ()) -> list[Question]:
        """The questions of some topics and kinds, in the bank's order; an empty filter lets everything through.

        Raises:
            UsageError: An unknown topic or kind.
        """
        known = {topic.id for topic in self.topics} | {question.topic for question in self.questions.values()}
        _require(topics, known, mark("There is no topic `{name}`{hint}"))
        _require(kinds, KINDS, mark("There is no kind `{name}`{hint}"))
        return [
            question
            for question in self.questions.values()
            if (not topics or question.topic in topics) and (not kinds or kind_of(question) in kinds)
        ]
