"""What `bank prove` tries of an exercise."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Final

from quizzer.authoring.claims import Outcome, Prover, Step, Tried
from quizzer.authoring.recordings import Recording, fingerprint
from quizzer.bank.model import Exercise, FixQuestion, Programming, WrongVariant

_TYPICAL: Final = "random inputs"
_UNCHANGED: Final = "inputs unchanged"
"""How a grader calls the check of the kind `typical`, and the one that arguments are left as they were."""


def exercise_steps(question: Programming, seeds: Sequence[int], recording: Recording | None) -> Iterator[Step]:
    """Everything to try of an exercise; of a fix only its starter, the rest is its sibling's."""
    exercise = question.exercise
    yield _step("starter", lambda grader: _starter(question, grader, seeds[0]))
    if isinstance(question, FixQuestion):
        return
    if exercise.oracle is not None:
        yield Step("oracle", lambda grader: _oracle(exercise, grader, seeds, recording), weight=2)
    if exercise.gradient is not None:
        yield _step("gradient", lambda grader: grader.prove_gradient(exercise, seeds))
    yield _step("reference", lambda grader: _reference(exercise, grader, seeds))
    for variant in exercise.wrong:
        yield _step(f"wrong/{variant.id}", partial(_variant, exercise, variant, seeds))


def _step(part: str, problems: Callable[[Prover], list[str]]) -> Step:
    """A step that needs no library."""
    return Step(part, lambda grader: Tried(problems(grader)))


def _oracle(exercise: Exercise, grader: Prover, seeds: Sequence[int], recording: Recording | None) -> Tried:
    """The reference beside the oracle, or, without its library, beside what was recorded of this very oracle."""
    messages, missing = grader.prove_reference(exercise, seeds)
    if missing is None or recording is None or recording.fingerprint != fingerprint(exercise):
        return Tried(list(dict.fromkeys(messages)), missing)
    return Tried(grader.prove_recorded(exercise, recording), missing, recorded=True)


def _starter(question: Programming, grader: Prover, seed: int) -> list[str]:
    outcome = grader.check_variant(question.exercise, question.starter, seed=seed)
    return ["it passes; expected a starter that does not"] if outcome.verdict == "pass" else []


def _reference(exercise: Exercise, grader: Prover, seeds: Sequence[int]) -> list[str]:
    found = []
    for seed in seeds:
        outcome = grader.check_variant(exercise, exercise.reference, seed=seed)
        if outcome.verdict != "pass":
            found.append(f"seed {seed}: it does not pass: {outcome.message}")
        else:
            found += [
                f"seed {seed}: {check.name}: {check.message}" for check in outcome.checks if check.verdict == "warning"
            ]
    return found


def _variant(exercise: Exercise, variant: WrongVariant, seeds: Sequence[int], grader: Prover) -> list[str]:
    found: list[str] = []
    for seed in seeds:
        outcome = grader.check_variant(exercise, variant.code, seed=seed)
        wrong = _not_warned(outcome) if variant.only == "warning" else _not_caught(outcome, variant)
        if not wrong and variant.id not in {diagnosis.id for diagnosis in outcome.diagnosis}:
            others = ", ".join(diagnosis.id for diagnosis in outcome.diagnosis) or "nothing"
            wrong = f"the mistake is not recognised (recognised: {others})"
        if wrong:
            found.append(f"seed {seed}: {wrong}")
    return found


def _not_warned(outcome: Outcome) -> str:
    if outcome.verdict != "pass":
        return f"it does not pass, and `only: warning` says that its values are right: {outcome.message}"
    if not any(check.verdict == "warning" for check in outcome.checks):
        return "it passes without a warning"
    return ""


def _not_caught(outcome: Outcome, variant: WrongVariant) -> str:
    """A change of the arguments is one failed check for all kinds of input; else each kind must have failed itself."""
    if outcome.verdict == "pass":
        return "it passes"
    verdicts = {check.name: check.verdict for check in outcome.checks}
    if verdicts.get(_UNCHANGED) == "fail":
        return ""
    passed = [
        kind
        for kind in variant.caught_by
        if verdicts.get(_TYPICAL if kind == "typical" else kind) in {"pass", "warning", None}
    ]
    return f"it passes on {', '.join(passed)}, where `caught_by` says that it fails" if passed else ""
