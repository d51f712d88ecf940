"""The rules of the bank that ships, beyond being well formed; a learner's own bank need not keep them.

Every point of the syllabus has a question, and every mistake of a document one that corrects it. Explanations teach in
three to six sentences that can be read in one go; a model answer can be said aloud in a minute; open questions, topics
and introductions are in Chinese too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from quizzer.authoring.owed import owed
from quizzer.bank.convert import Finding
from quizzer.bank.model import Bank, CodeQuestion, FixQuestion, OpenQuestion, Question
from quizzer.bank.parts import Localized, localize
from quizzer.bank.problems import Problem
from quizzer.bank.syllabus import BEYOND_FILE, DOCUMENTS_FILE, Point, Syllabus

SENTENCES: Final = range(3, 9)
"""Three to six, and two to spare for a formula that ends like a sentence."""
WORDS_A_SENTENCE: Final = 30
"""On average; longer sentences read like a contract (plain-language guides ask for 15 to 25)."""
MODEL_ANSWER_WORDS: Final = range(80, 151)
RUBRIC_POINTS: Final = 3

_FORMULA: Final = re.compile(r"\$\$.+?\$\$|\$.+?\$|`[^`]+`", re.DOTALL)
_SENTENCE_END: Final = re.compile(r"(?<=[.!?])\s+")
_NO_MISTAKES: Final = ("EXTRACTION GAP", "SUPPLEMENT", "INCOMPLETE", "CONTESTED")
"""How `source_says` begins where the copy of a document is at fault, or a document leaves out what it need not say, or
takes a side in a dispute."""


def syllabus_problems(bank: Bank, syllabus: Syllabus, directory: Path) -> Iterator[Problem]:
    """Points without a question, and mistakes of a document that no question corrects; where the syllabus is read."""
    lines = {
        line.partition("id: ")[2]: (str(directory / name), number)
        for name in (DOCUMENTS_FILE, BEYOND_FILE)
        for number, line in enumerate((directory / name).read_text("utf-8").splitlines(), 1)
    }
    covering: dict[str, list[Question]] = {}
    for question in bank.questions.values():
        for covered in question.covers:
            covering.setdefault(covered, []).append(question)
    for point in syllabus.points:
        asked = covering.get(point.id, [])
        if not asked:
            fix = f"`quizzer bank new KIND {point.topic}/NAME --point {point.id}` starts a question"
            yield Problem(*lines.get(point.id, ("", 0)), point.id, f"no question covers this point; {fix}")
        elif _is_mistake(point) and not any(_corrects(question, point) for question in asked):
            message = f"no question that covers this point has an erratum of document {point.document}"
            yield Problem(*lines.get(point.id, ("", 0)), point.id, message)


def _is_mistake(point: Point) -> bool:
    return not point.beyond and bool(point.source_says) and not str(point.source_says).startswith(_NO_MISTAKES)


def _corrects(question: Question, point: Point) -> bool:
    return any(erratum.document.partition("_")[0] == point.document for erratum in question.errata)


def question_findings(question: Question) -> Iterator[Finding]:
    """Where a question falls short of what learners of the shipped bank may expect."""
    yield from owed(question)
    if not isinstance(question, CodeQuestion | FixQuestion):  # their solutions are notes to code, of any length
        yield from _readable(localize(question.explanation, "en"))
    if isinstance(question, OpenQuestion):
        yield from _open(question)


def _readable(explanation: str) -> Iterator[Finding]:
    text = _FORMULA.sub("formula", explanation)
    sentences = [sentence for sentence in _SENTENCE_END.split(text.strip()) if sentence]
    if len(sentences) not in SENTENCES:
        expected = f"{SENTENCES.start} to {SENTENCES.stop - 1}"
        yield ("explanation",), f"the explanation has {len(sentences)} sentences; expected {expected}"
    words = len(text.split()) / max(len(sentences), 1)
    if words > WORDS_A_SENTENCE:
        yield ("explanation",), f"its sentences have {words:.0f} words on average; expected at most {WORDS_A_SENTENCE}"


def _open(question: OpenQuestion) -> Iterator[Finding]:
    words = len(localize(question.model_answer, "en").split())
    if words not in MODEL_ANSWER_WORDS:
        expected = f"{MODEL_ANSWER_WORDS.start} to {MODEL_ANSWER_WORDS.stop - 1}"
        yield ("model_answer",), f"the model answer has {words} words; expected {expected}"
    if len(question.rubric) < RUBRIC_POINTS:
        yield ("rubric",), f"the rubric has {len(question.rubric)} points; expected at least {RUBRIC_POINTS}"
    texts = {"prompt": question.prompt, "model_answer": question.model_answer, "explanation": question.explanation}
    for field, text in texts.items():
        if not isinstance(text, Localized) or not text.zh:
            yield (field,), "an open question is asked in Chinese too; expected {en: ..., zh: ...}"
    for index, point in enumerate(question.rubric):
        if not isinstance(point, Localized) or not point.zh:
            yield ("rubric", index), "an open question is asked in Chinese too; expected {en: ..., zh: ...}"
