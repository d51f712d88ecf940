"""What `bank prove` tries of an exercise."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from quizzer.authoring.gradient_proof import wrong_gradients
from quizzer.authoring.oracle import disagreements, recorded_disagreements
from quizzer.authoring.recordings import Recording, fingerprint
from quizzer.authoring.steps import Step, StepResult
from quizzer.bank.model import FixQuestion, Programming
from quizzer.bank.parts import Exercise, WrongVariant
from quizzer.grading import Grader, Verdict
from quizzer.grading.cases import TYPICAL
from quizzer.grading.judge import NEW_ARRAYS, RANDOM_INPUTS, UNCHANGED


def exercise_steps(question: Programming, seeds: Sequence[int], recording: Recording | None) -> Iterator[Step]:
    """Everything to try of an exercise; of a fix only its starter, the rest is its sibling's."""
    exercise = question.exercise
    yield _step("starter", lambda grader: _starter(question, grader, seeds[0]))
    if isinstance(question, FixQuestion):
        return
    if exercise.oracle is not None:
        yield Step("oracle", lambda grader: _oracle(exercise, grader, seeds, recording), weight=2)
    if exercise.gradient is not None:
        yield _step("gradient", lambda grader: wrong_gradients(grader, exercise, seeds))
    yield _step("reference", lambda grader: _reference(question, grader, seeds))
    for variant in exercise.wrong:
        yield _step(f"wrong/{variant.id}", partial(_variant, question, variant, seeds))


def _step(part: str, problems: Callable[[Grader], list[str]]) -> Step:
    """A step that needs no library."""
    return Step(part, lambda grader: StepResult(problems(grader)))


def _oracle(exercise: Exercise, grader: Grader, seeds: Sequence[int], recording: Recording | None) -> StepResult:
    """The reference beside the oracle, or, without its library, beside what was recorded of this very oracle."""
    messages, missing = disagreements(grader, exercise, seeds)
    if missing is None or recording is None or recording.fingerprint != fingerprint(exercise):
        return StepResult(list(dict.fromkeys(messages)), missing)
    return StepResult(recorded_disagreements(grader, exercise, recording), missing, recorded=True)


def _starter(question: Programming, grader: Grader, seed: int) -> list[str]:
    outcome = grader.grade(question, question.starter, seed=seed, explain=False)
    return ["it passes; expected a starter that does not"] if outcome.verdict == "pass" else []


def _reference(question: Programming, grader: Grader, seeds: Sequence[int]) -> list[str]:
    found = []
    for seed in seeds:
        outcome = grader.grade(question, question.exercise.reference, seed=seed, explain=False)
        if outcome.verdict != "pass":
            found.append(f"seed {seed}: it does not pass: {outcome.message}")
        else:
            found += [
                f"seed {seed}: {check.name}: {check.message}" for check in outcome.checks if check.verdict == "warning"
            ]
    return found


def _variant(question: Programming, variant: WrongVariant, seeds: Sequence[int], grader: Grader) -> list[str]:
    found: list[str] = []
    for seed in seeds:
        outcome = grader.grade(question, variant.code, seed=seed, explain=False)
        wrong = _not_warned(outcome) if variant.only == "warning" else _not_caught(outcome, variant)
        if not wrong and variant.id not in {diagnosis.id for diagnosis in outcome.diagnosis}:
            others = ", ".join(diagnosis.id for diagnosis in outcome.diagnosis) or "nothing"
            wrong = f"the mistake is not recognised (recognised: {others})"
        if wrong:
            found.append(f"seed {seed}: {wrong}")
    return found


def _not_warned(outcome: Verdict) -> str:
    if outcome.verdict != "pass":
        return f"it does not pass, and `only: warning` says that its values are right: {outcome.message}"
    if not any(check.verdict == "warning" for check in outcome.checks):
        return "it passes without a warning"
    return ""


def _not_caught(outcome: Verdict, variant: WrongVariant) -> str:
    """What is done to arguments is one failed check for all kinds of input; else each kind must have failed itself."""
    if outcome.verdict == "pass":
        return "it passes"
    verdicts = {check.name: check.verdict for check in outcome.checks}
    if "fail" in {verdicts.get(UNCHANGED), verdicts.get(NEW_ARRAYS)}:
        return ""
    passed = [
        kind
        for kind in variant.caught_by
        if verdicts.get(RANDOM_INPUTS if kind == TYPICAL else kind) in {"pass", "warning", None}
    ]
    return f"it passes on {', '.join(passed)}, where `caught_by` says that it fails" if passed else ""
