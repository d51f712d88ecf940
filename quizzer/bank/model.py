"""The questions: one frozen type a kind, exactly as they are written in YAML.

A question's `id` in YAML is its name inside its topic (`shift-invariance`); once loaded it is `<topic>/<name>`.
Text is a string (English) or `{en: ..., zh: ...}`. Mathematics is LaTeX between `$...$` or `$$...$$`.
In a numeric question `{{expr}}` stands for the value of an expression of its parameters, `{{expr:.3g}}` formats it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Final, Literal, TypeAlias, cast, get_args

import msgspec

from quizzer.bank.parts import (
    Domain,
    Erratum,
    Exercise,
    FollowUp,
    Gap,
    Option,
    Parameter,
    Part,
    RubricPoint,
    Slip,
    Source,
    Text,
    Tolerance,
)
from quizzer.errors import UsageError
from quizzer.sentences import mark, say
from quizzer.text.nearest import closest, nearest

Level: TypeAlias = Literal[1, 2, 3]
Asked: TypeAlias = Literal["core", "common", "rare"]
"""How often interviews ask for it: most do, many do, few do."""
Name: TypeAlias = str


class QuestionBase(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", kw_only=True, gc=False):
    """What every question has.

    `covers` are ids of syllabus points. `proof` is Python that asserts the key (NumPy as `np`, SymPy as `sp`, `math`;
    the key as `answer`, parameters by name). `siblings` are ids of questions so like it that no session asks both.
    `topic` and `path` are filled in by the loader.
    """

    id: str
    title: Text | None = None
    level: Level
    asked: Asked = "common"
    siblings: tuple[str, ...] = ()
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
    (see `quizzer.bank.expression`). `where` is what a draw has to satisfy (see `quizzer.bank.condition`); others are
    drawn again. `slips` are likely wrong results, each with what it shows.
    """

    answer: str | int | float
    tolerance: Tolerance = Tolerance(rel=1e-2)
    unit: str | None = None
    parameters: Mapping[str, Parameter] = msgspec.field(default_factory=dict)
    let: Mapping[str, str] = msgspec.field(default_factory=dict)
    where: str | None = None
    slips: tuple[Slip, ...] = ()


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


class ClozeQuestion(QuestionBase, frozen=True, tag="cloze"):
    """A sentence or a line of code with gaps, written `{{1}}`, `{{2}}` in the prompt."""

    gaps: tuple[Gap, ...]


class OpenQuestion(QuestionBase, frozen=True, tag="open"):
    """Explain aloud or in writing; the learner ticks the rubric's points and rates the answer.

    `follow_ups` are what an interviewer asks next; they are shown after the model answer.
    """

    rubric: tuple[str | RubricPoint, ...]
    model_answer: Text
    follow_ups: tuple[FollowUp, ...] = ()


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
    """A topic of `topics.yaml`, in teaching order; `requires` are the topics to know first.

    `beyond` marks one that the interview documents do not have.
    """

    id: str
    title: Text
    introduction: Text
    requires: tuple[str, ...] = ()
    beyond: bool = False


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

    def within(self, scope: Literal["all", "documents"]) -> Bank:
        """All of it, or without the topics beyond the documents."""
        beyond = {topic.id for topic in self.topics if topic.beyond}
        if scope == "all" or not beyond:
            return self
        topics = tuple(topic for topic in self.topics if not topic.beyond)
        return Bank(topics, {id_: question for id_, question in self.questions.items() if question.topic not in beyond})

    def is_beyond(self, question: Question) -> bool:
        """Whether it is of a topic that the documents do not have."""
        return any(topic.beyond for topic in self.topics if topic.id == question.topic)

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
