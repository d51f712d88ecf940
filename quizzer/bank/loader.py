"""YAML and exercise folders in, typed questions out; every mistake in one pass, and the good questions all the same."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import msgspec

from quizzer.bank import files, rules, yaml_lines
from quizzer.bank.convert import convert, line_of
from quizzer.bank.exercises import ExerciseReader
from quizzer.bank.kinds import FACTS, PROGRAMMED
from quizzer.bank.model import KINDS, Bank, Question, Topic
from quizzer.bank.problems import LoadedBank, Problem
from quizzer.text.nearest import nearest

__all__ = ["LoadedBank", "Problem", "load_bank"]

TOPICS: Final = "topics.yaml"
QUESTIONS: Final = "questions.yaml"
EXERCISES: Final = "exercises"

_TYPES: Final[dict[str, type[Any]]] = {kind: FACTS[kind].type for kind in KINDS if not FACTS[kind].programmed}
"""What is read from question files."""
_FILLED_IN: Final = ("topic", "path", "line")


def load_bank(dirs: Sequence[Path], *, points: frozenset[str] | None = None) -> LoadedBank:
    """Load one or more bank directories as one bank.

    The first is the bank that ships; each further one is a learner's own, which may use the topics before it and bring
    more. With `points`, ids that a question covers must be among them.
    """
    loading = _Loading(points)
    for index, directory in enumerate(dirs):
        loading.add(directory.absolute(), topics_needed=index == 0)
    bank = Bank(tuple(loading.topics.values()), loading.questions)
    return LoadedBank(bank, tuple(sorted(loading.problems)), tuple(str(directory.absolute()) for directory in dirs))


class _Loading:
    """What has been loaded so far, and what was wrong with it."""

    def __init__(self, points: frozenset[str] | None) -> None:
        self.points = points
        self.topics: dict[str, Topic] = {}
        self.questions: dict[str, Question] = {}
        self.problems: list[Problem] = []

    def note(self, path: Path, line: int, subject: str, message: str) -> None:
        self.problems.append(Problem(str(path), line, subject, message))

    def add(self, directory: Path, *, topics_needed: bool) -> None:
        """Load one bank directory."""
        if not directory.is_dir():
            self.note(directory, 0, "", "there is no such directory; expected a question bank")
            return
        self.add_topics(directory / TOPICS, needed=topics_needed)
        folders = [path for path in self.listing(directory) if path.is_dir()]
        for folder in folders:
            self.add_topic_folder(folder)
        if not folders:
            self.note(directory, 0, "", f"no questions here; expected <topic>/{QUESTIONS}")

    def listing(self, directory: Path) -> list[Path]:
        """What in a directory may belong to a bank, in order."""
        try:
            return sorted(path for path in directory.iterdir() if not path.name.startswith((".", "__")))
        except OSError as error:
            self.note(directory, 0, "", f"the directory cannot be read: {error.strerror or error}")
            return []

    def items(self, path: Path, prefix: str = "") -> list[yaml_lines.Item]:
        """The well-formed items of a YAML list; what is wrong with the others is noted."""
        try:
            items = yaml_lines.parse_items(files.read_text(path, files.YAML_BYTES))
        except (files.Unreadable, yaml_lines.Malformed) as error:
            self.note(path, error.line, "", error.message)
            return []
        for item in items:
            for line, message in item.mistakes:
                self.note(path, line, prefix + item.name if item.name else "", message)
        return [item for item in items if item.data is not None]

    def add_topics(self, path: Path, *, needed: bool) -> None:
        if not needed and not path.exists():
            return
        found: list[tuple[yaml_lines.Block, Topic]] = []
        for line, raw, name, _ in self.items(path):
            topic, findings = convert(raw, Topic)
            if topic is not None and not rules.NAME.fullmatch(topic.id):
                findings.append((("id",), f"`{topic.id}` is no topic's name; expected lower case, digits and hyphens"))
            elif topic is not None and topic.id in self.topics:
                findings.append((("id",), "this topic was given before"))
            elif topic is not None:
                self.topics[topic.id] = topic
                found.append((raw, topic))
            for keys, message in findings:
                self.note(path, line_of(raw, keys, line), name, message)
        for raw, topic in found:
            for index, required in enumerate(topic.requires):
                if required not in self.topics:
                    message = f"`requires` names the unknown topic `{required}`{nearest(required, self.topics)}"
                    self.note(path, line_of(raw, ("requires", index), 0), topic.id, message)
            known = tuple(required for required in topic.requires if required in self.topics)
            self.topics[topic.id] = msgspec.structs.replace(topic, requires=known)

    def add_topic_folder(self, folder: Path) -> None:
        topic = folder.name
        if topic not in self.topics:
            message = f"`{topic}` is not in {TOPICS}{nearest(topic, self.topics)}"
            self.note(folder, 0, "", message)
        paths = self.listing(folder)
        names = {path.name for path in paths}
        for path in paths:
            if path.suffix in {".yaml", ".yml"} and path.name != QUESTIONS:
                self.note(path, 0, "", f"this file is not read; questions go in {QUESTIONS}")
        if QUESTIONS in names:
            self.add_questions(folder / QUESTIONS, topic)
        if EXERCISES in names:
            self.add_exercises(folder / EXERCISES, topic)
        if QUESTIONS not in names and EXERCISES not in names:
            self.note(folder, 0, "", f"no questions here; expected {QUESTIONS} or {EXERCISES}/")

    def add_questions(self, path: Path, topic: str) -> None:
        for line, raw, name, mistakes in self.items(path, f"{topic}/"):
            if not isinstance(raw, yaml_lines.Block):
                self.note(path, line, "", "expected a question, `- id: ...` with its fields below")
                continue
            question, findings = _question(raw, topic, path, line)
            if question is not None:
                findings += rules.findings(question)
            for keys, message in findings:
                self.note(path, line_of(raw, keys, line), f"{topic}/{name}" if name else "", message)
            if question is not None and not findings and not mistakes:
                self.keep(question, raw)

    def add_exercises(self, path: Path, topic: str) -> None:
        reader = ExerciseReader(topic, self.problems)
        folders = [folder for folder in self.listing(path) if folder.is_dir()]
        if not folders:
            self.note(path, 0, "", "no exercises here; expected one folder for each")
        for folder in folders:
            reader.read(folder)
        for question in reader.questions():
            self.keep(question, None)

    def keep(self, question: Question, raw: yaml_lines.Block | None) -> None:
        """Take a good question into the bank, unless its id is taken or its topic unknown."""
        other = self.questions.get(question.id)
        if other is not None:
            message = f"this id is taken: {other.path}:{other.line}"
            self.note(Path(question.path), line_of(raw, ("id",), question.line), question.id, message)
            return
        unknown = [point for point in question.covers if self.points is not None and point not in self.points]
        for point in unknown:
            message = f"`covers` names the unknown point `{point}`{nearest(point, self.points or ())}"
            line = line_of(raw, ("covers", question.covers.index(point)), question.line)
            self.note(Path(question.path), line, question.id, message)
        if question.topic in self.topics and not unknown:
            self.questions[question.id] = question


def _question(raw: yaml_lines.Block, topic: str, path: Path, line: int) -> tuple[Question | None, list[Any]]:
    """One item of a question file as its type, or what is wrong with it."""
    kind = raw.get("kind")
    if kind in PROGRAMMED:
        return None, [(("kind",), f"a {kind} question is a folder: {EXERCISES}/<function>/task.yaml")]
    if not isinstance(kind, str) or kind not in _TYPES:
        what = f"unknown kind `{kind}`" if "kind" in raw else "`kind` is missing"
        hint = nearest(str(kind), KINDS) or f"; expected one of {', '.join(_TYPES)}"
        return None, [(("kind",), what + hint)]
    question, findings = convert(raw, _TYPES[kind], filled_in=_FILLED_IN)
    name = raw.get("id")
    if isinstance(name, str) and not rules.NAME.fullmatch(name):
        findings.append((("id",), f"`{name}` is no question's name; expected lower case, digits and hyphens"))
    if question is None:
        return None, findings
    return msgspec.structs.replace(question, id=f"{topic}/{name}", topic=topic, path=str(path), line=line), findings
