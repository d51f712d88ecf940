"""`quizzer bank prove`: every key, reference, starter and wrong variant is what the bank says it is.

A proof runs with the key as `answer` in a process of its own; that of a question with parameters, on several draws. Of
an exercise, the reference agrees with its oracle and passes, its gradients are those that finite differences find, the
starter fails, and each wrong variant fails where `caught_by` says and is recognised. Where an oracle's library is not
installed, its recorded outputs stand in for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from queue import Queue
from typing import Final

import msgspec

from quizzer.authoring import Progress
from quizzer.authoring.exercise_proof import exercise_steps
from quizzer.authoring.mutation import mutation_step
from quizzer.authoring.oracle import LIBRARY_NAMES, record
from quizzer.authoring.question_proof import proof_step
from quizzer.authoring.recordings import Recording, fingerprint
from quizzer.authoring.steps import Step, StepResult
from quizzer.bank.expression import ExpressionError
from quizzer.bank.model import Bank, CodeQuestion, FixQuestion, Question
from quizzer.bank.problems import Problem
from quizzer.errors import BankError, UsageError
from quizzer.grading import Grader
from quizzer.sentences import say

MOST_MESSAGES: Final = 3


class Unproved(msgspec.Struct, frozen=True, order=True):
    """Something that does not hold, or that could not be tried, and why.

    `part` is `proof`, or of an exercise `oracle`, `gradient`, `reference`, `starter` or `wrong/<id>`.
    """

    path: str
    line: int
    id: str
    part: str
    message: str

    def __str__(self) -> str:
        """`file:line: id: part: message`."""
        return str(Problem(self.path, self.line, self.id, f"{self.part}: {self.message}"))


class ProofReport(msgspec.Struct, frozen=True):
    """How many steps hold, which fail, which could not be tried; `cited` are questions that rest on their sources.

    `recorded` hold too, against what an oracle once returned and not the oracle itself.
    """

    proved: int
    failed: tuple[Unproved, ...]
    skipped: tuple[Unproved, ...]
    cited: tuple[str, ...]
    recorded: tuple[Unproved, ...] = ()


def prove_bank(
    bank: Bank,
    *,
    graders: Sequence[Grader],
    progress: Progress | None = None,
    only: Sequence[str] = (),
    seeds: Sequence[int] = (0, 1, 2),
    recordings: Mapping[str, Recording] | None = None,
    mutate: bool = False,
) -> ProofReport:
    """Prove the bank, or of it the questions or topics named in `only`.

    The graders work side by side. `seeds` are what exercises are tried on; the first one also seeds the draws of
    parameterised questions.
    `recordings`, by the id of the question, stand in for oracles whose library is missing. With `mutate` it is proved
    instead that no proof holds with a wrong key.
    Raises UsageError for a name that is nobody's.
    """
    questions = _selected(bank, only)
    tried = _mutations(questions, seeds[0]) if mutate else _steps(questions, seeds, recordings or {})
    steps = sorted(tried, key=lambda pair: pair[1].weight)
    results = [StepResult() for _ in steps]
    idle: Queue[Grader] = Queue()
    for grader in graders:
        idle.put(grader)

    def run(index: int) -> int:
        grader = idle.get()
        try:
            results[index] = steps[index][1].run(grader)
        except (BankError, ExpressionError) as error:
            results[index] = StepResult([str(error)])
        finally:
            idle.put(grader)
        return index

    with ThreadPoolExecutor(len(graders)) as pool:
        try:
            for done, index in enumerate(pool.map(run, range(len(steps))), start=1):
                if progress:
                    progress(done, len(steps), steps[index][0].id)
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise
    return _report(questions, [(*step, result) for step, result in zip(steps, results, strict=True)])


def _report(questions: Sequence[Question], tried: Sequence[tuple[Question, Step, StepResult]]) -> ProofReport:
    """Sum up, in the order of the files."""
    failed: list[Unproved] = []
    skipped: list[Unproved] = []
    recorded: list[Unproved] = []
    for question, step, result in tried:
        absent = f"{LIBRARY_NAMES.get(result.missing, result.missing)} is not installed" if result.missing else ""
        messages = _few(result.problems) or ([absent] if absent else [])
        lines = [Unproved(question.path, question.line, question.id, step.part, message) for message in messages]
        (failed if result.problems else recorded if result.recorded else skipped).extend(lines)
    held = sum(not result.problems and result.missing is None for _, _, result in tried)
    cited = tuple(question.id for question in questions if _needs_no_proof(question))
    return ProofReport(held, tuple(sorted(failed)), tuple(sorted(skipped)), cited, tuple(sorted(recorded)))


def _few(messages: Sequence[str]) -> list[str]:
    """The first messages; what is wrong on one kind of input is often wrong on all."""
    more = len(messages) - MOST_MESSAGES
    return list(messages) if more <= 1 else [*messages[:MOST_MESSAGES], f"and {more} more like these"]


def record_bank(
    bank: Bank,
    *,
    grader: Grader,
    progress: Progress | None = None,
    known: Mapping[str, Recording] | None = None,
    seed: int = 0,
) -> dict[str, Recording]:
    """What every oracle of the bank returns. Raises BankError if one cannot be recorded.

    What is `known` of an oracle that has not changed is kept: run twice, an oracle may differ in its last bit.
    """
    exercises = [q for q in bank.questions.values() if isinstance(q, CodeQuestion) and q.exercise.oracle is not None]
    recordings = {}
    for done, question in enumerate(exercises, start=1):
        old = (known or {}).get(question.id)
        fresh = old is not None and old.fingerprint == fingerprint(question.exercise)
        recordings[question.id] = old if old and fresh else record(grader, question.exercise, seed)
        if progress:
            progress(done, len(exercises), question.id)
    return recordings


def _selected(bank: Bank, only: Sequence[str]) -> list[Question]:
    questions = list(bank.questions.values())
    if not only:
        return questions
    for name in only:
        if not any(name in _names(question) for question in questions):
            what = say("No question and no topic is called `{name}`.", name=name)
            raise UsageError(what, fix=say("`quizzer bank list` lists them."))
    return [question for question in questions if _names(question).intersection(only)]


def _names(question: Question) -> set[str]:
    return {question.id, question.topic, question.id.partition("/")[2]}


def _needs_no_proof(question: Question) -> bool:
    return question.proof is None and not isinstance(question, CodeQuestion | FixQuestion)


def _steps(
    questions: Sequence[Question], seeds: Sequence[int], recordings: Mapping[str, Recording]
) -> Iterator[tuple[Question, Step]]:
    """All that is to be tried."""
    for question in questions:
        if question.proof is not None:
            yield question, proof_step(question, question.proof, seeds[0])
        if isinstance(question, CodeQuestion | FixQuestion):
            for step in exercise_steps(question, seeds, recordings.get(question.id)):
                yield question, step


def _mutations(questions: Sequence[Question], seed: int) -> Iterator[tuple[Question, Step]]:
    """Every proof, to be tried with wrong keys."""
    for question in questions:
        if question.proof is not None:
            yield question, mutation_step(question, question.proof, seed)
