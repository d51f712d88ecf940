"""Grading many files at once: which there are, in which order results come, what need not be graded again, the sum.

Every file gets a result, whatever is wrong with it. Each grader has a thread and sandboxes of its own; a thread is
enough, because most of a grading happens in the sandboxes.
"""

from __future__ import annotations

import hashlib
import os
from collections import Counter
from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from queue import Queue

import msgspec

from quizzer import __version__
from quizzer.bank.model import Programming
from quizzer.errors import BankError, SandboxError, UsageError
from quizzer.grading.frameworks import is_installed
from quizzer.grading.grader import Grader
from quizzer.grading.source import read_source
from quizzer.grading.verdict import Verdict
from quizzer.sentences import say


class FileVerdict(Verdict, frozen=True, kw_only=True):
    """The verdict on one file of a batch: one line of JSON.

    Attributes:
        file: `exercise/name.py`, from the directory of the batch, with slashes on every platform.
        sha256: Of the file, in hex; None if it was not graded, and `message` says why.
        exercise_sha256: Of all that the verdict depends on besides: the exercise, the version of quizzer, and whether
            the exercise can be answered with PyTorch here.
    """

    file: str
    sha256: str | None = None
    exercise_sha256: str | None = None


@dataclass(frozen=True)
class FileJob:
    """A file to grade, and the name of the exercise that its folder gives."""

    file: str
    path: Path
    exercise: str


def find_jobs(directory: Path) -> list[FileJob]:
    """The files `directory/<exercise>/*.py`, by exercise and then by name. Hidden files and folders are left out.

    A folder that cannot be listed is a job too, so that it gets its line. Raises UsageError if there is nothing.
    """
    try:
        folders = sorted(name for name in os.listdir(directory) if not name.startswith("."))  # noqa: PTH208
    except OSError as error:
        raise UsageError(say("It cannot be listed: {reason}.", reason=error.strerror), where=str(directory)) from error
    jobs: list[FileJob] = []
    for folder in folders:
        path = directory / folder
        if not path.is_dir():
            continue
        try:
            names = sorted(n for n in os.listdir(path) if n.endswith(".py") and not n.startswith("."))  # noqa: PTH208
        except OSError:
            jobs.append(FileJob(_printable(folder), path, folder))
        else:
            jobs += [FileJob(_printable(f"{folder}/{name}"), path / name, folder) for name in names]
    if not jobs:
        raise UsageError(
            say("There is nothing to grade."),
            where=str(directory),
            fix=say("Put the files into folders named after their exercises: DIR/softmax/anna.py."),
        )
    return jobs


def _printable(name: str) -> str:
    """A file name as text: bytes that are no UTF-8 are shown escaped."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def fingerprint(question: Programming) -> str:
    """The hash of what a verdict depends on besides the submission."""
    parts = (__version__, question.id, question.exercise, question.exercise.tensors and is_installed())
    return hashlib.sha256(msgspec.json.encode(parts, order="deterministic")).hexdigest()


def grade_files(
    jobs: Sequence[FileJob],
    graders: Sequence[Grader],
    find: Callable[[str], Programming],
    *,
    known: Mapping[str, FileVerdict] | None = None,
    seed: int | None = None,
) -> Generator[tuple[FileVerdict, bool], None, None]:
    """The result of every job, in their order, as soon as it and all before it are there; and whether it was known.

    Close it before the graders: what has not begun by then is not graded.

    Args:
        jobs: What to grade.
        graders: How many there are is how many files are graded at a time.
        find: The exercise of a name; raises UsageError if there is none.
        known: Earlier results by file. One is taken over if file, exercise and, if it is given, seed are the same.
        seed: Of every grading; each draws its own if None.

    Raises:
        SandboxError: No sandbox could be started: that is nobody's file's fault.
    """
    exercises = {name: _look_up(name, find) for name in {job.exercise: None for job in jobs}}
    idle: Queue[Grader] = Queue()
    for grader in graders:
        idle.put(grader)

    def run(job: FileJob) -> tuple[FileVerdict, bool]:
        grader = idle.get()
        try:
            return _run(job, grader, exercises[job.exercise], (known or {}).get(job.file), seed)
        finally:
            idle.put(grader)

    with ThreadPoolExecutor(len(graders)) as pool:
        try:
            yield from pool.map(run, jobs)
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise


def _look_up(name: str, find: Callable[[str], Programming]) -> tuple[Programming, str] | str:
    """The exercise with its fingerprint, or why there is none."""
    try:
        question = find(name)
    except UsageError as error:
        return str(error)
    return question, fingerprint(question)


def _run(
    job: FileJob, grader: Grader, exercise: tuple[Programming, str] | str, known: FileVerdict | None, seed: int | None
) -> tuple[FileVerdict, bool]:
    if isinstance(exercise, str):
        return _ungraded(job, job.exercise, exercise, grader), False
    question, exercise_sha256 = exercise
    try:
        source = read_source(job.path)
        sha256 = hashlib.sha256(source).hexdigest()
        same_seed = known is not None and seed in {None, known.seed}
        if known is not None and same_seed and (known.sha256, known.exercise_sha256) == (sha256, exercise_sha256):
            return known, True
        verdict = _grade(grader, question, source, seed)
    except UsageError as error:
        return _ungraded(job, question.id, error.what, grader), False
    except BankError as error:
        return _ungraded(job, question.id, str(error), grader), False
    except SandboxError:
        raise
    except Exception as error:  # one file that the grader itself stumbles over must not cost the others their results
        shown = f"{type(error).__name__}: {error}"
        message = say("The grader failed, which is its fault and not the file's: {error}", error=shown)
        return _ungraded(job, question.id, message, grader), False
    fields = msgspec.structs.asdict(verdict)
    return FileVerdict(**fields, file=job.file, sha256=sha256, exercise_sha256=exercise_sha256), False


def _grade(grader: Grader, question: Programming, source: bytes, seed: int | None) -> Verdict:
    try:
        return grader.grade(question, source, seed=seed)
    except SandboxError:
        grader.close()  # once more with new sandboxes: what the last submission left may have been in their way
        return grader.grade(question, source, seed=seed)


def _ungraded(job: FileJob, exercise: str, message: str, grader: Grader) -> FileVerdict:
    return FileVerdict(
        _printable(exercise), "error", message, (), (), None, "", 0, grader.isolation(), 0.0, file=job.file
    )


@dataclass(frozen=True)
class ExerciseTally:
    """How the files of one exercise did.

    Attributes:
        exercise: Its id, or the name of a folder that is no exercise.
        files: How many.
        passed: How many of them are right.
        commonest: The mistake recognised most often, or, where none was, the commonest verdict; "" if all passed.
        times: How often that was.
    """

    exercise: str
    files: int
    passed: int
    commonest: str
    times: int


def tally(exercise: str, results: Iterable[FileVerdict]) -> ExerciseTally:
    """Sum up results under a name."""
    found = list(results)
    wrong = [result for result in found if not result.passed]
    mistakes = Counter(diagnosis.id for result in wrong for diagnosis in result.diagnosis)
    [(commonest, times)] = (mistakes or Counter(result.verdict for result in wrong)).most_common(1) or [("", 0)]
    return ExerciseTally(exercise, len(found), len(found) - len(wrong), commonest, times)


def tallies(results: Iterable[FileVerdict]) -> list[ExerciseTally]:
    """The sum of every exercise, in the order of their first results."""
    by_exercise: dict[str, list[FileVerdict]] = {}
    for result in results:
        by_exercise.setdefault(result.exercise, []).append(result)
    return [tally(exercise, found) for exercise, found in by_exercise.items()]
