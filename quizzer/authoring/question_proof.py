"""Running the `proof` of a question: Python that asserts the key, which it finds as `answer`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from random import Random
from typing import Any, Final

from quizzer.authoring.script import run_script
from quizzer.authoring.steps import Step, StepResult
from quizzer.bank.draw import draw, evaluate
from quizzer.bank.expression import parse
from quizzer.bank.model import ClozeQuestion, Kind, NumericQuestion, Question, SymbolicQuestion, kind_of
from quizzer.bank.parts import Gap, assumptions
from quizzer.grading import Grader

DRAWS: Final = 5
"""On so many draws of its parameters is a question proved."""
SECONDS: Final = 30.0
"""The most that one proof may take, all its draws together."""
_DRAW: Final = "draw: "


def proof_step(question: Question, proof: str, seed: int) -> Step:
    """The proof of a question as a step; `seed` is that of its draws."""
    libraries = ("sympy", "torch") if "torch" in proof else ("sympy",)

    def run(grader: Grader) -> StepResult:
        result = run_script(grader, _script(question, seed), timeout=SECONDS, libraries=libraries)
        if result.missing is not None or result.error is None:
            return StepResult(missing=result.missing)
        draws = [line for line in result.output.splitlines() if line.startswith(_DRAW)]
        return StepResult([f"{result.error} ({draws[-1]})" if draws else result.error])

    return Step("proof", run, weight=len(libraries))


def _script(question: Question, seed: int) -> str:
    """The proof once for each scope, each time in a namespace of its own; lines keep their numbers."""
    draws = isinstance(question, NumericQuestion) and bool(question.parameters)
    scopes = [scope_of(question, Random(f"{seed} {question.id} {index}")) for index in range(DRAWS if draws else 1)]  # noqa: S311
    announce = f"print({_DRAW!r} + ', '.join(f'{{k}}={{v}}' for k, v in scope.items()))" if draws else "pass"
    return (
        f"proof = compile({question.proof!r}, '<proof>', 'exec')\n"
        f"for scope in [{', '.join(scopes)}]:\n"
        f"    {announce}\n"
        "    exec(proof, {'__name__': '__main__', 'np': np, 'sp': sp, 'math': math} | scope)\n"
    )


def scope_of(question: Question, random: Random) -> str:
    """Python for a dict of what the proof finds in scope: `answer`, and the variables."""
    return SCOPES[kind_of(question)](question, random)


def _of_number(question: NumericQuestion, random: Random) -> str:
    values = draw(question, random)
    return repr({**values, "answer": evaluate(question.answer, values)})


def _of_key(question: Any, _: Random) -> str:
    answer = question.answer
    return repr({"answer": list(answer) if isinstance(answer, tuple) else answer})


def _of_gaps(question: ClozeQuestion, _: Random) -> str:
    accepted = [[_filling(gap, value) for value in gap.accept] for gap in question.gaps]
    return repr({"answer": [values[0] for values in accepted], "accepted": accepted})


def _of_nothing(*_: object) -> str:
    return "{}"


def _filling(gap: Gap, value: str | float) -> str | float:
    """What a proof finds for a filling: the value of a number, and the text of anything else."""
    return evaluate(value, {}) if gap.reads == "number" else str(value)


def _of_formula(question: SymbolicQuestion, _: Random) -> str:
    import sympy

    symbols = {name: sympy.Symbol(name, **assumptions(domain)) for name, domain in question.variables.items()}
    key = parse(question.answer, question.variables).to_sympy(symbols)
    values = {**symbols, "answer": key}
    items = (f"{name!r}: eval({sympy.srepr(value)!r}, dict(vars(sp)))" for name, value in values.items())
    return f"{{{', '.join(items)}}}"


SCOPES: Final[Mapping[Kind, Callable[[Any, Random], str]]] = {
    "choice": _of_key,
    "multi": _of_key,
    "true_false": _of_key,
    "numeric": _of_number,
    "symbolic": _of_formula,
    "match": _of_key,
    "order": _of_key,
    "cloze": _of_gaps,
    "code": _of_nothing,
    "fix": _of_nothing,
    "open": _of_nothing,
}
"""What the proof of each kind finds."""
