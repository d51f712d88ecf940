"""`quizzer bank prove`: every key, reference, starter and wrong variant is what the bank says it is.

A proof runs with the key as `answer` in a process of its own; that of a question with parameters, on several draws. Of
an exercise, the reference agrees with its oracle and passes, the starter fails, and each wrong variant fails where
`caught_by` says and is recognised.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from random import Random
from typing import Any, Final, Protocol

import msgspec

from quizzer.bank.draw import draw, evaluate
from quizzer.bank.exercise_proof import ExerciseProver, Step, exercise_steps
from quizzer.bank.expression import ExpressionError, parse
from quizzer.bank.model import (
    ASSUMPTIONS,
    Bank,
    CodeQuestion,
    FixQuestion,
    MultiQuestion,
    NumericQuestion,
    OpenQuestion,
    OrderQuestion,
    Question,
    SymbolicQuestion,
)
from quizzer.errors import BankError, UsageError

DRAWS: Final = 5
SECONDS: Final = 30.0
"""The most that one proof may take, all its draws together."""
_DRAW: Final = "draw: "


class Script(Protocol):
    """What became of a script; see `quizzer.grading.script.ScriptResult`."""

    @property
    def error(self) -> str | None:
        """What went wrong, or None."""

    @property
    def output(self) -> str:
        """What it printed."""

    @property
    def missing(self) -> str | None:
        """The module whose absence stopped it."""


class Prover(ExerciseProver, Protocol):
    """What runs the bank's Python; `quizzer.grading.Grader` is one."""

    def run_script(self, source: str, *, timeout: float, libraries: Sequence[str]) -> Script:
        """Run a script with NumPy as `np`, `math`, and SymPy as `sp`."""


class Claim(msgspec.Struct, frozen=True):
    """Something that does not hold, or that could not be tried, and why.

    `part` is `proof`, or of an exercise `oracle`, `reference`, `starter` or `wrong/<id>`.
    """

    id: str
    part: str
    message: str
    path: str
    line: int

    def __str__(self) -> str:
        """`file:line: id: part: message`."""
        return f"{self.path}:{self.line}: {self.id}: {self.part}: {self.message}"


class ProofReport(msgspec.Struct, frozen=True):
    """How many claims hold, which fail, which could not be tried; `cited` are questions that rest on their sources."""

    proved: int
    failed: tuple[Claim, ...]
    skipped: tuple[Claim, ...]
    cited: tuple[str, ...]


def prove_bank(
    bank: Bank,
    *,
    grader: Prover,
    progress: Callable[[int, int, str], None] | None = None,
    only: Sequence[str] = (),
    seeds: Sequence[int] = (0, 1, 2),
) -> ProofReport:
    """Prove the bank, or of it the questions or topics named in `only`.

    `progress` hears how many of how many claims are done and what comes next. `seeds` are what exercises are tried on;
    the first one also seeds the draws of parameterised questions. Raises UsageError for a name that is nobody's.
    """
    questions = _selected(bank, only)
    steps = list(_steps(questions, grader, seeds))
    failed: list[Claim] = []
    skipped: list[Claim] = []
    for done, (question, step) in enumerate(steps):
        if progress:
            progress(done, len(steps), f"{question.id} {step.part}")
        try:
            result = step.run()
        except (BankError, ExpressionError) as error:
            result = [str(error)]
        if isinstance(result, str):
            message = f"{_SHOWN.get(result, result)} is not installed"
            skipped.append(Claim(question.id, step.part, message, question.path, question.line))
        failed += [
            Claim(question.id, step.part, message, question.path, question.line)
            for message in result
            if not isinstance(result, str)
        ]
    if progress:
        progress(len(steps), len(steps), "")
    missed = {(claim.id, claim.part) for claim in (*failed, *skipped)}
    cited = tuple(question.id for question in questions if _needs_no_proof(question))
    return ProofReport(len(steps) - len(missed), tuple(failed), tuple(skipped), cited)


_SHOWN: Final = {"torch": "PyTorch", "scipy": "SciPy", "sklearn": "scikit-learn", "sympy": "SymPy"}


def _selected(bank: Bank, only: Sequence[str]) -> list[Question]:
    questions = list(bank.questions.values())
    if not only:
        return questions
    for name in only:
        if not any(name in _names(question) for question in questions):
            raise UsageError(f"No question and no topic is called `{name}`.", fix="`quizzer bank list` lists them.")
    return [question for question in questions if _names(question).intersection(only)]


def _names(question: Question) -> set[str]:
    return {question.id, question.topic, question.id.partition("/")[2]}


def _needs_no_proof(question: Question) -> bool:
    return question.proof is None and not isinstance(question, CodeQuestion | FixQuestion)


def _steps(questions: Sequence[Question], grader: Prover, seeds: Sequence[int]) -> Iterator[tuple[Question, Step]]:
    """All that is to be tried, what needs the fewest libraries first."""
    proofs = [question for question in questions if question.proof is not None]
    for question in sorted(proofs, key=lambda question: _libraries(question.proof or "")):
        yield question, Step("proof", lambda question=question: _prove(question, grader, seeds[0]))  # type: ignore[misc]
    for question in questions:
        if isinstance(question, CodeQuestion | FixQuestion):
            for step in exercise_steps(question, grader, seeds):
                yield question, step


def _libraries(proof: str) -> tuple[str, ...]:
    return ("sympy", "torch") if "torch" in proof else ("sympy",)


def _prove(question: Question, grader: Prover, seed: int) -> list[str] | str:
    """What is wrong, or the module that is missing."""
    proof = question.proof or ""
    result = grader.run_script(_script(question, seed), timeout=SECONDS, libraries=_libraries(proof))
    if result.missing is not None:
        return result.missing
    if result.error is None:
        return []
    draws = [line for line in result.output.splitlines() if line.startswith(_DRAW)]
    where = f" ({draws[-1]})" if draws else ""
    return [f"{result.error}{where}"]


def _script(question: Question, seed: int) -> str:
    """The proof once for each scope, each time in a namespace of its own; lines keep their numbers."""
    draws = isinstance(question, NumericQuestion) and bool(question.parameters)
    scopes = [_scope(question, Random(f"{seed} {question.id} {index}")) for index in range(DRAWS if draws else 1)]  # noqa: S311
    announce = f"print({_DRAW!r} + ', '.join(f'{{k}}={{v}}' for k, v in scope.items()))" if draws else "pass"
    return (
        f"proof = compile({question.proof!r}, '<proof>', 'exec')\n"
        f"for scope in [{', '.join(scopes)}]:\n"
        f"    {announce}\n"
        "    exec(proof, {'__name__': '__main__', 'np': np, 'sp': sp, 'math': math} | scope)\n"
    )


def _scope(question: Question, random: Random) -> str:
    """Python for a dict of what the proof finds in scope: `answer`, and the variables."""
    if isinstance(question, NumericQuestion):
        values = draw(question, random)
        return repr({**values, "answer": evaluate(question.answer, values)})
    if isinstance(question, SymbolicQuestion):
        return _symbols(question)
    if isinstance(question, OpenQuestion | CodeQuestion | FixQuestion):
        return "{}"
    answer: Any = question.answer
    if isinstance(question, MultiQuestion | OrderQuestion):
        answer = list(answer)
    return repr({"answer": answer})


def _symbols(question: SymbolicQuestion) -> str:
    import sympy

    symbols = {name: sympy.Symbol(name, **ASSUMPTIONS[domain]) for name, domain in question.variables.items()}
    key = parse(question.answer, question.variables).to_sympy(symbols)
    values = {**symbols, "answer": key}
    items = (f"{name!r}: eval({sympy.srepr(value)!r}, dict(vars(sp)))" for name, value in values.items())
    return f"{{{', '.join(items)}}}"
