"""`quizzer bank prove --mutate`: a proof must fail with any wrong answer for a key, else it proves nothing.

The key is replaced by each wrong option, by each slip, by the other truth value, by each pairing, order or set of
options that differs from it in one place. Variants of exercises fail in `prove` itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from random import Random
from typing import Any, Final

from msgspec.structs import replace

from quizzer.authoring.question_proof import DRAWS, scope_of
from quizzer.authoring.script import run_script
from quizzer.authoring.steps import Step, StepResult
from quizzer.bank.draw import draw, evaluate
from quizzer.bank.model import (
    ChoiceQuestion,
    ClozeQuestion,
    Kind,
    MatchQuestion,
    MultiQuestion,
    NumericQuestion,
    OrderQuestion,
    Question,
    SymbolicQuestion,
    TrueFalseQuestion,
    kind_of,
)
from quizzer.grading import Grader

SECONDS: Final = 120.0
"""The most that all mutants of one proof may take together."""
_HELD: Final = "held: "

Mutant = tuple[str, str]
"""What stands in for the key, for people, and what its proof finds: Python for a dict."""


def mutation_step(question: Question, proof: str, seed: int) -> Step:
    """Everything wrong that the proof must refute; `seed` is that of the draws."""
    libraries = ("sympy", "torch") if "torch" in proof else ("sympy",)

    def run(grader: Grader) -> StepResult:
        mutants = list(MUTANTS[kind_of(question)](question, Random(f"{seed} {question.id}")))  # noqa: S311
        result = run_script(grader, _script(proof, mutants), timeout=SECONDS, libraries=libraries)
        if result.missing is not None:
            return StepResult(missing=result.missing)
        held = dict.fromkeys(line for line in result.output.splitlines() if line.startswith(_HELD))
        problems = [f"the proof holds with {line.removeprefix(_HELD)} for the key" for line in held]
        return StepResult(problems + ([result.error] if result.error else []))

    return Step("mutation", run, weight=len(libraries))


def _script(proof: str, mutants: list[Mutant]) -> str:
    """The proof once for each mutant; what it prints itself is dropped."""
    return (
        "import contextlib, io\n"
        f"proof = compile({proof!r}, '<proof>', 'exec')\n"
        f"for label, scope in [{', '.join(f'({label!r}, {scope})' for label, scope in mutants)}]:\n"
        "    try:\n"
        "        with contextlib.redirect_stdout(io.StringIO()):\n"
        "            exec(proof, {'__name__': '__main__', 'np': np, 'sp': sp, 'math': math} | scope)\n"
        "    except Exception:\n"
        "        continue\n"
        f"    print({_HELD!r} + label)\n"
    )


def _whole(question: Question, label: str, random: Random, **changes: Any) -> Mutant:
    return label, scope_of(replace(question, **changes), random)


def _choice(question: ChoiceQuestion, random: Random) -> Iterator[Mutant]:
    for option in question.choices:
        if option.key != question.answer:
            yield _whole(question, f"`{option.key}`", random, answer=option.key)


def _multi(question: MultiQuestion, random: Random) -> Iterator[Mutant]:
    for option in question.choices:
        added = option.key not in question.answer
        keys = tuple(each.key for each in question.choices if (each.key in question.answer) != (each.key == option.key))
        if keys:
            yield _whole(question, f"`{option.key}` {'added' if added else 'left out'}", random, answer=keys)


def _true_false(question: TrueFalseQuestion, random: Random) -> Iterator[Mutant]:
    yield _whole(question, str(not question.answer).lower(), random, answer=not question.answer)


def _numeric(question: NumericQuestion, random: Random) -> Iterator[Mutant]:
    for _ in range(DRAWS if question.parameters else 1):
        values = draw(question, random)
        for number, slip in enumerate(question.slips, 1):
            wrong = evaluate(slip.value, values)
            yield f"slip {number}", repr({**values, "answer": wrong})


def _symbolic(question: SymbolicQuestion, random: Random) -> Iterator[Mutant]:
    for slip in question.slips:
        yield _whole(question, f"`{slip.value}`", random, answer=str(slip.value))


def _match(question: MatchQuestion, random: Random) -> Iterator[Mutant]:
    for left, right in question.answer.items():
        for other in question.right:
            if other != right:
                yield _whole(question, f"`{left}={other}`", random, answer={**question.answer, left: other})


def _order(question: OrderQuestion, random: Random) -> Iterator[Mutant]:
    for index in range(len(question.answer) - 1):
        items = list(question.answer)
        items[index : index + 2] = reversed(items[index : index + 2])
        yield _whole(question, f"`{','.join(items)}`", random, answer=tuple(items))


def _cloze(question: ClozeQuestion, random: Random) -> Iterator[Mutant]:
    for index, gap in enumerate(question.gaps):
        for slip in gap.slips:
            gaps = list(question.gaps)
            gaps[index] = replace(gap, accept=(slip.value,))
            yield _whole(question, f"`{slip.value}` in gap {index + 1}", random, gaps=tuple(gaps))


def _none(*_: object) -> Iterator[Mutant]:
    yield from ()


MUTANTS: Final[Mapping[Kind, Callable[[Any, Random], Iterator[Mutant]]]] = {
    "choice": _choice,
    "multi": _multi,
    "true_false": _true_false,
    "numeric": _numeric,
    "symbolic": _symbolic,
    "match": _match,
    "order": _order,
    "cloze": _cloze,
    "code": _none,
    "fix": _none,
    "open": _none,
}
"""What stands in for the key of each kind."""
