"""`quizzer bank new`: the next question, started.

Gives texts and paths; writing them is `write`. A question is appended to its topic's file, an exercise is a folder of
its own. Every field that has to be written says so, and `bank check` finds what was left as it is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from textwrap import fill
from typing import Final

import msgspec

from quizzer.authoring import patterns
from quizzer.bank.exercises import FUNCTION_NAME, TASK
from quizzer.bank.kinds import PROGRAMMED
from quizzer.bank.loader import EXERCISES, QUESTIONS
from quizzer.bank.model import KINDS, Bank, CodeQuestion
from quizzer.bank.rules import NAME
from quizzer.bank.syllabus import Point, Syllabus
from quizzer.errors import QuizzerError, UsageError
from quizzer.sentences import say
from quizzer.text.nearest import nearest

_WIDTH: Final = 112


class NewFile(msgspec.Struct, frozen=True):
    """Text for a file: the whole of a new one, or what goes at the end of one that exists."""

    path: Path
    text: str


def scaffold(
    kind: str,
    question_id: str,
    *,
    directory: Path,
    bank: Bank,
    syllabus: Syllabus | None = None,
    points: Sequence[str] = (),
) -> tuple[NewFile, ...]:
    """The files of a new question of a kind, `<topic>/<name>`, in a bank directory.

    Points of the syllabus go into `covers`, and what they say into a comment, corrections included. Raises UsageError
    for an unknown kind, topic or point, an impossible name, or an id that is taken.
    """
    topic, name = _checked(kind, question_id, bank)
    found = _points(points, syllabus)
    covers = ", ".join(point.id for point in found)
    if kind in PROGRAMMED:
        folder = directory / topic / EXERCISES / name
        files = patterns.CODE_FILES if kind == "code" else patterns.FIX_FILES
        filled = {path: _filled(text, name, covers) for path, text in files.items()}
        lender = bank.questions.get(f"{topic}/{name.removeprefix('fix_')}")
        if kind == "fix" and isinstance(lender, CodeQuestion):
            filled["starter.py"] = f"# WRITE: put one real bug in, then delete this line.\n{lender.exercise.reference}"
        filled[TASK] = _notes(found, "") + filled[TASK]
        return tuple(NewFile(folder / path, text) for path, text in filled.items())
    prompt = patterns.PROMPTS.get(kind, patterns.PROMPT)
    text = _filled(patterns.COMMON_HEAD + prompt + patterns.KINDS[kind] + patterns.COMMON_TAIL, name, covers)
    head, _, rest = text.replace("<kind>", kind).partition("\n")
    return (NewFile(directory / topic / QUESTIONS, f"{head}\n{_notes(found, '  ')}{rest}"),)


def write(files: Sequence[NewFile]) -> None:
    """Append each text to its file; directories and files are created as needed. Raises QuizzerError."""
    for file in files:
        try:
            file.path.parent.mkdir(parents=True, exist_ok=True)
            with file.path.open("a+", encoding="utf-8") as stream:
                stream.seek(0)
                before = stream.read()
                gap = "" if not before or before.endswith("\n") else "\n"
                stream.write(gap + file.text)
        except (OSError, UnicodeDecodeError) as error:
            raise QuizzerError(say("The file cannot be written: {error}", error=error), where=str(file.path)) from None


def _checked(kind: str, question_id: str, bank: Bank) -> tuple[str, str]:
    """The topic and the name. Raises UsageError."""
    if kind not in KINDS:
        kinds = say("Kinds: {names}.", names=", ".join(KINDS))
        raise UsageError(say("There is no kind `{name}`{hint}", name=kind, hint=nearest(kind, KINDS, ".")), fix=kinds)
    topic, slash, name = question_id.partition("/")
    topics = [known.id for known in bank.topics]
    if not slash:
        raise UsageError(say("`{id}` names no topic.", id=question_id), fix=say("Give <topic>/<name>."))
    if topic not in topics:
        what = say("There is no topic `{name}`{hint}", name=topic, hint=nearest(topic, topics, "."))
        raise UsageError(what, fix=say("Topics: {names}.", names=", ".join(topics)))
    if question_id in bank.questions:
        raise UsageError(say("`{id}` exists already.", id=question_id), where=bank.questions[question_id].path)
    exercise = kind in PROGRAMMED
    impossible = say("`{name}` cannot be the name of a {kind} question.", name=name, kind=kind)
    if exercise and not FUNCTION_NAME.fullmatch(name):
        raise UsageError(impossible, fix=say("The name is that of a Python function, like `layer_norm`."))
    if not exercise and not NAME.fullmatch(name):
        raise UsageError(impossible, fix=say("The name is lower case with hyphens, like `mean-shift`."))
    if kind == "fix" and not name.startswith("fix_"):
        raise UsageError(impossible, fix=say("Call it `fix_{name}`.", name=name))
    return topic, name


def _points(ids: Sequence[str], syllabus: Syllabus | None) -> list[Point]:
    known: Mapping[str, Point] = {point.id: point for point in syllabus.points} if syllabus else {}
    for name in ids:
        if name not in known:
            what = say("There is no point `{name}`{hint}", name=name, hint=nearest(name, known, "."))
            raise UsageError(what, fix=say("`quizzer bank coverage` lists them."))
    return [known[name] for name in ids]


def _filled(text: str, name: str, covers: str) -> str:
    return text.replace("<name>", name).replace("<covers>", covers).replace("<borrowed>", name.removeprefix("fix_"))


def _notes(points: Sequence[Point], indent: str) -> str:
    """What the points say, as comments."""
    lines: list[str] = []
    for point in points:
        lines.append(_comment(f"{point.id} (document {point.document}): {point.point}", indent))
        if point.correction:
            lines.append(_comment(f"The document says: {point.source_says}", indent))
            lines.append(_comment(f"Right is: {point.correction} (an erratum)", indent))
    return "".join(lines)


def _comment(text: str, indent: str) -> str:
    return fill(" ".join(text.split()), _WIDTH, initial_indent=f"{indent}# ", subsequent_indent=f"{indent}#   ") + "\n"
