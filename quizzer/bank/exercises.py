"""Exercise folders: `task.yaml`, `starter.py`, `reference.py`, `cases.py`, `wrong/<id>.py`, and what else there is.

That is `oracle.py` and `forward.py`. Their Python is read as text: not executed, and not parsed either (which takes
longer than all the rest of loading); `exercise_check` does that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final, Literal

import msgspec

from quizzer.bank import files, rules, yaml_lines
from quizzer.bank.convert import Finding, convert, line_of
from quizzer.bank.model import Asked, CodeQuestion, FixQuestion, Level, Programming
from quizzer.bank.parts import ArrayTolerance, Differentiation, Erratum, Exercise, Gradient, Source, Text, WrongVariant
from quizzer.bank.problems import Problem
from quizzer.text.nearest import nearest

FUNCTION_NAME: Final = re.compile(r"[a-z][a-z0-9_]*")
TASK: Final = "task.yaml"
FORWARD: Final = "forward.py"
_FUNCTION: Final = re.compile(r"^def +(\w+)", re.MULTILINE)
_HEADER: Final = re.compile(r"^def +((\w+)\((?:[^()]|\([^()]*\))*\))", re.MULTILINE)


class _Task(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What every `task.yaml` says."""

    level: Level
    asked: Asked = "common"
    siblings: tuple[str, ...] = ()
    covers: tuple[str, ...] = ()
    title: Text
    prompt: Text
    solution: Text
    hints: tuple[Text, ...] = ()
    sources: tuple[Source, ...] = ()
    errata: tuple[Erratum, ...] = ()


class CodeTask(_Task, frozen=True, kw_only=True):
    """`task.yaml` of a function to write."""

    kind: Literal["code"] = "code"
    signature: str
    edge_cases: Mapping[str, str] = msgspec.field(default_factory=dict)
    wrong: tuple[WrongVariant, ...] = ()
    gradient: Differentiation | None = None
    outputs: tuple[str, ...] = ()
    graded_outputs: tuple[int, ...] | None = None
    new_arrays: bool = False
    tolerance: ArrayTolerance | None = None
    strict_fp: bool = False
    banned_calls: tuple[str, ...] = ()
    tensors: bool = True


class FixTask(_Task, frozen=True, kw_only=True):
    """`task.yaml` of a function to mend; what grading needs is borrowed from the sibling exercise `of`."""

    kind: Literal["fix"]
    of: str


class ExerciseReader:
    """Reads the exercise folders of one topic: first `read` each, then take the `questions`.

    Args:
        topic: The topic's id.
        problems: Where mistakes are noted.
    """

    def __init__(self, topic: str, problems: list[Problem]) -> None:
        self._topic = topic
        self._problems = problems
        self._codes: dict[str, tuple[CodeQuestion, Differentiation | None, _Folder]] = {}
        self._fixes: list[tuple[FixTask, _Folder]] = []

    def read(self, path: Path) -> None:
        """Read one folder."""
        folder = _Folder(path, self._topic, self._problems)
        data = folder.task()
        if not isinstance(data, yaml_lines.Block):
            return
        kind = data.get("kind", "code")
        if kind == "fix":
            fix = folder.convert(data, FixTask)
            if fix is not None:
                self._fixes.append((fix, folder))
        elif kind != "code":
            folder.note(TASK, data.lines["kind"], f"unknown kind `{kind}`; expected code or fix")
        elif task := folder.convert(data, CodeTask):
            question = _code_question(task, folder)
            if question is not None:
                self._codes[folder.name] = question, task.gradient, folder

    def questions(self) -> list[Programming]:
        """The questions of all folders that are well formed, once those that name a sibling can find it."""
        exercises = {name: question.exercise for name, (question, _, _) in self._codes.items()}
        codes = {}
        for name, (question, task, folder) in self._codes.items():
            gradient = _gradient(task, folder, exercises)
            if not folder.failed:
                exercise = msgspec.structs.replace(question.exercise, gradient=gradient)
                codes[name] = msgspec.structs.replace(question, exercise=exercise)
        return [*codes.values(), *self._mended(codes)]

    def _mended(self, codes: Mapping[str, CodeQuestion]) -> Iterator[Programming]:
        """The fix exercises, each with what it borrows."""
        for task, folder in self._fixes:
            starter = folder.code("starter.py")
            lender = codes.get(task.of)
            if lender is None:
                known = nearest(task.of, codes) or "; expected a code exercise beside this one that loads"
                folder.note(TASK, folder.line("of"), f"`of` names `{task.of}`, which is no exercise{known}")
            elif starter is not None and not folder.failed:
                question = FixQuestion(**_common(task, folder), exercise=lender.exercise, starter=starter)
                if folder.accepts(question):
                    yield question


class _Folder:
    """One exercise folder while it is read."""

    def __init__(self, path: Path, topic: str, problems: list[Problem]) -> None:
        self.path = path
        self.name = path.name
        self.id = f"{topic}/{self.name}"
        self.topic = topic
        self.problems = problems
        self.failed = False
        self.data: Any = None
        if not FUNCTION_NAME.fullmatch(self.name):
            self.note("", 0, f"the folder `{self.name}` is not called like a function (lower case, digits, `_`)")

    def note(self, file: str, line: int, message: str) -> None:
        self.failed = True
        self.problems.append(Problem(str(self.path / file), line, self.id, message))

    def line(self, *keys: str | int) -> int:
        return line_of(self.data, keys, 1)

    def task(self) -> Any:
        """The data of `task.yaml`, or None."""
        try:
            text = files.read_text(self.path / TASK, files.YAML_BYTES)
            self.data, mistakes = yaml_lines.parse(text)
        except (files.Unreadable, yaml_lines.Malformed) as error:
            self.note(TASK, error.line, error.message)
            return None
        for line, message in mistakes:
            self.note(TASK, line, message)
        if not isinstance(self.data, yaml_lines.Block):
            self.note(TASK, 1, "expected a mapping with level, title, prompt, signature, ...")
        return self.data

    def convert(self, data: Any, wanted: type[Any]) -> Any:
        value, findings = convert(data, wanted)
        self.findings(findings)
        return value

    def findings(self, findings: list[Finding]) -> None:
        for keys, message in findings:
            self.note(TASK, self.line(*keys), message)

    def code(self, file: str, *, optional: bool = False) -> str | None:
        path = self.path / file
        if optional and not path.exists():
            return None
        try:
            text = files.read_text(path, files.CODE_BYTES)
        except files.Unreadable as error:
            self.note(file, error.line, error.message)
            return None
        if not text.strip():
            self.note(file, 0, "the file is empty")
        return text

    def accepts(self, question: Programming) -> bool:
        self.findings(list(rules.findings(question)))
        return not self.failed


def _common(task: _Task, folder: _Folder) -> dict[str, Any]:
    return {
        "id": folder.id,
        "topic": folder.topic,
        "path": str(folder.path / TASK),
        "line": 1,
        "level": task.level,
        "asked": task.asked,
        "siblings": task.siblings,
        "covers": task.covers,
        "title": task.title,
        "prompt": task.prompt,
        "solution": task.solution,
        "explanation": task.solution,
        "hints": task.hints,
        "sources": task.sources,
        "errata": task.errata,
    }


def _code_question(task: CodeTask, folder: _Folder) -> CodeQuestion | None:
    starter, reference, cases = (folder.code(file) for file in ("starter.py", "reference.py", "cases.py"))
    oracle = folder.code("oracle.py", optional=True)
    wrong = _variants(task, folder)
    if cases is not None:
        _check_cases(cases, task, folder)
    called = task.signature.partition("(")[0].strip()
    if called != folder.name:
        message = f"the signature defines `{called}`; expected `{folder.name}`, like the folder"
        folder.note(TASK, folder.line("signature"), message)
    if starter is None or reference is None or cases is None:
        return None
    exercise = Exercise(
        name=folder.name,
        signature=task.signature,
        reference=reference,
        cases=cases,
        wrong=wrong,
        edge_cases=task.edge_cases,
        oracle=oracle,
        outputs=task.outputs,
        graded_outputs=task.graded_outputs,
        new_arrays=task.new_arrays,
        tolerance=task.tolerance,
        strict_fp=task.strict_fp,
        banned_calls=task.banned_calls,
        tensors=task.tensors,
    )
    question = CodeQuestion(**_common(task, folder), exercise=exercise, starter=starter)
    return question if folder.accepts(question) else None


def _gradient(task: Differentiation | None, folder: _Folder, siblings: Mapping[str, Exercise]) -> Gradient | None:
    """What the exercise differentiates, with its source; what is wrong is noted."""
    own = folder.code(FORWARD, optional=True)
    if task is None:
        if own is not None:
            folder.note(FORWARD, 0, "`gradient` in task.yaml is missing; expected it to say what is differentiated")
        return None
    if own is not None:
        headers = {match[2]: match[1] for match in _HEADER.finditer(own)}
        if task.of in headers:
            return Gradient(**msgspec.structs.asdict(task), forward=own, signature=headers[task.of], file=FORWARD)
        folder.note(FORWARD, 1, f"no function `{task.of}`, which `gradient` in task.yaml names")
        return None
    if task.of in siblings:
        exercise = siblings[task.of]
        file = "reference.py" if task.of == folder.name else f"../{task.of}/reference.py"
        return Gradient(
            **msgspec.structs.asdict(task), forward=exercise.reference, signature=exercise.signature, file=file
        )
    known = nearest(task.of, siblings) or f"; expected a code exercise beside this one that loads, or {FORWARD}"
    message = f"`gradient` is that of `{task.of}`, which is no exercise{known}"
    folder.note(TASK, folder.line("gradient", "of"), message)
    return None


def _variants(task: CodeTask, folder: _Folder) -> tuple[WrongVariant, ...]:
    """The wrong variants with their code; entries and files must come in pairs."""
    kinds = {"typical", *task.edge_cases}
    present = _python_files(folder.path / "wrong")
    found = []
    seen: set[str] = set()
    for index, variant in enumerate(task.wrong):
        line = folder.line("wrong", index)
        if variant.id in seen:
            folder.note(TASK, line, f"two wrong variants are called `{variant.id}`")
        seen.add(variant.id)
        if variant.code:
            folder.note(TASK, line, f"the code of a wrong variant belongs in wrong/{variant.id}.py")
        for kind in variant.caught_by:
            if kind not in kinds:
                hint = nearest(kind, kinds) or f"; expected some of {', '.join(sorted(kinds))}"
                message = f"`{variant.id}` is caught by `{kind}`, which is no kind of input{hint}"
                folder.note(TASK, folder.line("wrong", index, "caught_by"), message)
        for message in rules.uncovered(variant.points, task.covers):
            folder.note(TASK, folder.line("wrong", index, "points"), message)
        if not variant.caught_by:
            folder.note(TASK, line, f"`caught_by` of `{variant.id}` is empty; expected kinds of input it fails on")
        if variant.id not in present:
            folder.note(TASK, line, f"wrong/{variant.id}.py is missing")
        elif (code := folder.code(f"wrong/{variant.id}.py")) is not None:
            found.append(msgspec.structs.replace(variant, code=code))
    for name in sorted(present - seen):
        folder.note(f"wrong/{name}.py", 0, f"`wrong` in task.yaml does not list `{name}`{nearest(name, seen)}")
    return tuple(found)


def _python_files(path: Path) -> set[str]:
    try:
        return {file.stem for file in path.iterdir() if file.suffix == ".py"}
    except OSError:
        return set()


def _check_cases(cases: str, task: CodeTask, folder: _Folder) -> None:
    """There must be one generator for `typical` and one for each edge case, and no other."""
    defined = {match[1]: cases.count("\n", 0, match.start()) + 1 for match in _FUNCTION.finditer(cases)}
    wanted = {"typical", *task.edge_cases}
    public = {name for name in defined if not name.startswith("_")}
    for kind in sorted(wanted - public):
        keys = ("edge_cases", kind) if kind in task.edge_cases else ()
        message = f"cases.py has no function `{kind}(rng)`{nearest(kind, public - wanted)}"
        folder.note(TASK, folder.line(*keys), message)
    for name in sorted(public - wanted):
        message = f"`edge_cases` in task.yaml does not list `{name}`; a helper's name begins with `_`"
        folder.note("cases.py", defined[name], message)
