"""`quizzer bank check`: what is wrong with questions that load, found without running anything of theirs.

What checking and proving find is written for authors, who read the source of the bank, and is English only.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from quizzer.authoring import Progress, cues, exercise_check, question_check, translation
from quizzer.authoring.duplicates import near_duplicates
from quizzer.authoring.question_check import longest_is_key
from quizzer.authoring.quotations import misquoted, read_sources
from quizzer.authoring.text_rules import question_findings, syllabus_problems
from quizzer.bank import files, yaml_lines
from quizzer.bank.convert import Finding, Keys, line_of
from quizzer.bank.exercises import TASK
from quizzer.bank.glossary import load_glossary
from quizzer.bank.loader import TOPICS
from quizzer.bank.model import Bank, ChoiceQuestion, CodeQuestion, FixQuestion, Question, Topic
from quizzer.bank.problems import LoadedBank, Problem
from quizzer.bank.syllabus import Syllabus, load_syllabus
from quizzer.paths import shipped_data

FEWEST_CHOICES = 5
"""A topic with fewer choice questions says nothing about whether length gives the key away."""
MOST_LONGEST = 0.4
"""Guessing the longest option may be right this often; with four options chance is 0.25."""


def check_bank(
    loaded: LoadedBank,
    *,
    syllabus: Syllabus | None = None,
    strict: bool = False,
    sources: Path | None = None,
    progress: Progress | None = None,
) -> list[Problem]:
    """The problems of loading, and those of the questions that loaded, in order of file and line.

    Questions of the first directory must cover points of the syllabus (the one that ships, unless given); a learner's
    own need not cover any. With `sources`, a directory of the documents, errata must quote them letter by letter. With
    `strict`, the first directory must keep the rules of `quizzer.authoring.text_rules`.
    Raises BankError when there is no syllabus.
    """
    syllabus = syllabus or load_syllabus(shipped_data())
    glossary = load_glossary(shipped_data()) if strict else ()
    lines = _Lines()
    problems = list(loaded.problems)
    questions = list(loaded.bank.questions.values())
    for done, question in enumerate(questions):
        if progress:
            progress(done, len(questions), question.id)
        shipped = bool(loaded.dirs) and Path(question.path).is_relative_to(loaded.dirs[0])
        stricter = (
            (*question_findings(question), *translation.findings(question, glossary)) if strict and shipped else ()
        )
        for keys, message in (*_findings(question, loaded.bank, syllabus, shipped=shipped), *stricter):
            problems.append(Problem(question.path, lines.of(question, keys), question.id, message))
        if isinstance(question, CodeQuestion | FixQuestion):
            folder = Path(question.path).parent
            for file, line, message in exercise_check.file_findings(question):
                problems.append(Problem(str(folder / file), line, question.id, message))
    for question, other, message in near_duplicates(questions):
        where = f"{Path(other.path).name}:{other.line}" if other.path == question.path else other.path
        problems.append(Problem(question.path, lines.of(question, ("prompt",)), question.id, f"{message} ({where})"))
    for question, keys, message in misquoted(questions, read_sources(sources)) if sources else ():
        problems.append(Problem(question.path, lines.of(question, keys), question.id, message))
    problems += _lengths_that_give_keys_away(questions)
    problems += _prerequisite_loops(loaded)
    if strict:
        problems += [Problem(loaded.dirs[0], 0, "", message) for message in cues.findings(questions)]
        problems += syllabus_problems(loaded.bank, syllabus, shipped_data())
    if progress:
        progress(len(questions), len(questions), "")
    return sorted(set(problems))


def _findings(question: Question, bank: Bank, syllabus: Syllabus, *, shipped: bool) -> Iterator[Finding]:
    yield from question_check.sibling_findings(question, bank)
    yield from question_check.coverage_findings(question, syllabus, required=shipped)
    yield from question_check.findings(question)
    if isinstance(question, CodeQuestion):
        yield from exercise_check.task_findings(question)


class _Lines:
    """Finds the line of any part of a question by reading its file again, once."""

    def __init__(self) -> None:
        self._files: dict[str, dict[int, Any]] = {}

    def of(self, question: Question, keys: Keys) -> int:
        items = self._files.get(question.path)
        if items is None:
            items = self._files[question.path] = self._read(Path(question.path))
        return line_of(items.get(question.line), keys, question.line)

    @staticmethod
    def _read(path: Path) -> dict[int, Any]:
        """The raw questions of a file by their first line."""
        try:
            text = files.read_text(path, files.YAML_BYTES)
            if path.name == TASK:
                return {1: yaml_lines.parse(text)[0]}
            return {item.line: item.data for item in yaml_lines.parse_items(text)}
        except (files.Unreadable, yaml_lines.Malformed):  # it has changed since it was loaded
            return {}


def _lengths_that_give_keys_away(questions: list[Question]) -> Iterator[Problem]:
    """Topics in which picking the longest option is right too often."""
    topics: dict[str, list[ChoiceQuestion]] = {}
    for question in questions:
        if isinstance(question, ChoiceQuestion):
            topics.setdefault(question.path, []).append(question)
    for path, choices in topics.items():
        longest = [question.id.partition("/")[2] for question in choices if longest_is_key(question)]
        if len(choices) >= FEWEST_CHOICES and len(longest) > MOST_LONGEST * len(choices):
            message = (
                f"in {len(longest)} of {len(choices)} choice questions the right option is the longest; "
                f"expected at most {MOST_LONGEST:.0%}: {', '.join(longest)}"
            )
            yield Problem(path, 0, choices[0].topic, message)


def _prerequisite_loops(loaded: LoadedBank) -> Iterator[Problem]:
    """Topics that require themselves in the end, each loop once."""
    for loop in _loops(loaded.bank.topics):
        for directory in loaded.dirs:
            path = Path(directory, TOPICS)
            try:
                items = yaml_lines.parse_items(files.read_text(path, files.YAML_BYTES))
            except (files.Unreadable, yaml_lines.Malformed):
                continue
            for item in items:
                if item.name == loop[0]:
                    message = f"`requires` goes round in a loop: {' -> '.join([*loop, loop[0]])}"
                    yield Problem(str(path), line_of(item.data, ("requires",), item.line), loop[0], message)


def _loops(topics: tuple[Topic, ...]) -> list[tuple[str, ...]]:
    requires = {topic.id: topic.requires for topic in topics}
    found: dict[frozenset[str], tuple[str, ...]] = {}
    finished: set[str] = set()

    def visit(topic: str, above: tuple[str, ...]) -> None:
        if topic in above:
            loop = above[above.index(topic) :]
            found.setdefault(frozenset(loop), loop)
        elif topic not in finished:
            for required in requires.get(topic, ()):
                visit(required, (*above, topic))
            finished.add(topic)

    for topic in requires:
        visit(topic, ())
    return list(found.values())
