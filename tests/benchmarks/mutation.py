"""Which mistakes made by machine pass for right: `python tests/benchmarks/mutation.py [TOPIC | EXERCISE]...`.

Every reference of the bank is mutated (see mutants.py) and every mutant is graded. What passes is printed with the
seeds on which it does: it is the same function written otherwise, or a hole in the cases of the exercise.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterator, Mapping, Sequence

from mutants import Mutant, mutants

from quizzer import paths
from quizzer.bank.loader import load_bank
from quizzer.bank.model import CodeQuestion
from quizzer.bank.parts import Exercise
from quizzer.grading import Grader
from quizzer.grading.cases import Case, plan
from quizzer.grading.harness import Harness
from quizzer.grading.judge import Call, examine
from quizzer.grading.reports import CallOutcome

SEEDS = 3
_SECONDS = 4.0  # for many mutants together; one that never returns uses it up


def survivors(grader: Grader, question: CodeQuestion, seeds: Sequence[int]) -> Iterator[tuple[Mutant, list[int]]]:
    """The mutants that pass on one of the seeds, with all seeds on which they do."""
    exercise = question.exercise
    made = {str(i): mutant for i, mutant in enumerate(mutants(exercise.reference, exercise.name))}
    codes = {i: mutant.code for i, mutant in made.items()}
    with grader.reference_sandbox() as sandbox:
        right = {s: _right(Harness(sandbox, sandbox, exercise, b"", s), codes) for s in seeds}
    for i, mutant in made.items():
        passed = [s for s in seeds if i in right[s] and _passes(grader, question, mutant.code, s)]
        if passed:
            yield mutant, passed


def _passes(grader: Grader, question: CodeQuestion, code: str, seed: int) -> bool:
    return grader.grade(question, code, seed=seed, explain=False).passed


def _right(harness: Harness, codes: Mapping[str, str]) -> set[str]:
    """Those whose values are right. All are called in one process, which is how thousands can be tried."""
    cases = {case.id: case for case in harness.generate(plan(harness.exercise, harness.seed))}
    inputs = {name: case.encoded for name, case in cases.items()}
    right, left = set[str](), dict(codes)
    while left:
        answers = harness.solve_by_bank({name: code.encode() for name, code in left.items()}, inputs, _SECONDS)
        finished = [name for name in left if len(answers.get(name, {})) == len(cases)]
        right |= {name for name in finished if _agrees(harness.exercise, cases, answers[name])}
        for name in finished:
            del left[name]
        if left:
            del left[next(iter(left))]  # it did not load or never returned
    return right


def _agrees(exercise: Exercise, cases: Mapping[str, Case], answers: Mapping[str, CallOutcome]) -> bool:
    calls = {name: Call(case, "plain", case.outcome) for name, case in cases.items()}
    return all(examine(exercise, call, answers[name]) is None for name, call in calls.items())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", metavar="TOPIC | EXERCISE")
    parser.add_argument("--seeds", type=int, default=SEEDS)
    options = parser.parse_args()
    questions = load_bank([paths.shipped_bank()]).bank.questions.values()
    wanted = set(options.names)
    with Grader(timeout=1.0) as grader:
        for question in questions:
            if not isinstance(question, CodeQuestion):
                continue
            if wanted and not wanted & {question.topic, question.id, question.exercise.name}:
                continue
            began = time.perf_counter()
            print(f"## {question.id}", flush=True)
            for mutant, seeds in survivors(grader, question, range(1, options.seeds + 1)):
                note = "" if len(seeds) == options.seeds else f"  (seeds {seeds})"
                print(f"  {mutant.line}: {mutant.change}{note}", flush=True)
            print(f"  [{time.perf_counter() - began:.1f} s]", flush=True)


if __name__ == "__main__":
    main()
