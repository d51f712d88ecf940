"""A question as it is asked: numbers drawn and filled in, options shuffled, all of it fixed by one seed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from quizzer.bank.kinds import KindFacts, facts
from quizzer.bank.model import Kind, Question, kind_of
from quizzer.bank.parts import Language


class Choice(msgspec.Struct, frozen=True):
    """Something to pick, pair or put in order: its stable key and its text (Markdown with mathematics)."""

    key: str
    text: str


class Presented(msgspec.Struct, frozen=True):
    """One asking of a question; the same question, seed and language give an equal value.

    Texts are Markdown with `$...$` mathematics, localized, with drawn numbers filled in.

    Attributes:
        question: The question itself, key included.
        seed: What was drawn from; keep it to grade the answer later.
        language: Of all texts, and of the messages of grading.
        prompt: What is asked.
        input_hint: How to type the answer, e.g. `a=2,b=1`; empty for code.
        choices: choice, multi, true_false: the options; match: the right items; order: the items. Else empty.
        left: match: the left items, in the order in which they are to be paired. Else empty.
        values: numeric: the drawn parameters and the `let` values by name. Else empty.
        explanation: Shown after answering.
        hints: One after the other on request.
        rubric: open: the points of a full answer, shown after answering.
        model_answer: open: a full answer, shown after answering.
        follow_ups: open: what an interviewer asks next and what to answer, shown after that.
        title: code and fix: the exercise's title; else empty.
        starter: code and fix: what the editor starts with; else empty.
        extras: What `next --json` prints for this kind beside the rest.
    """

    question: Question
    seed: int
    language: Language
    prompt: str
    input_hint: str = ""
    choices: tuple[Choice, ...] = ()
    left: tuple[Choice, ...] = ()
    values: Mapping[str, float | int | str] = msgspec.field(default_factory=dict)
    explanation: str = ""
    hints: tuple[str, ...] = ()
    rubric: tuple[str, ...] = ()
    model_answer: str = ""
    follow_ups: tuple[tuple[str, str], ...] = ()
    title: str = ""
    starter: str = ""
    extras: Mapping[str, Any] = msgspec.field(default_factory=dict)

    @property
    def id(self) -> str:
        """The question's id, `<topic>/<name>`."""
        return self.question.id

    @property
    def kind(self) -> Kind:
        """The question's kind as the command line names it."""
        return kind_of(self.question)

    @property
    def facts(self) -> KindFacts:
        """What is true of every question of this kind."""
        return facts(self.question)

    def text_of(self, key: str) -> str:
        """The text of a choice. Raises KeyError."""
        return {choice.key: choice.text for choice in self.choices}[key]

    def to_json(self) -> dict[str, Any]:
        """What `next --json` prints: everything needed to answer, nothing that gives the key away."""
        shown: dict[str, Any] = {
            "id": self.id,
            "kind": self.kind,
            "topic": self.question.topic,
            "level": self.question.level,
            "prompt": self.prompt,
            "input": self.input_hint,
            "choices": [{"key": choice.key, "text": choice.text} for choice in self.choices],
            "hints": len(self.hints),
            "seed": self.seed,
            "language": self.language,
        }
        if self.left:
            shown["left"] = [{"key": choice.key, "text": choice.text} for choice in self.left]
        return {**shown, **self.extras}
