"""Nobody who sees only cues of wording guesses keys better than chance."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from quizzer.authoring import cues
from quizzer.bank.loader import load_bank
from quizzer.bank.model import ChoiceQuestion, Question, TrueFalseQuestion
from quizzer.bank.parts import Option, localize
from quizzer.paths import shipped_bank

Array = NDArray[np.float64]
FOLDS = 10
GAIN = 0.05
"""What a guesser may gain over chance."""


def choice(number: int, right: str, wrong: Sequence[str]) -> ChoiceQuestion:
    """A question whose right option stands in turn at each place."""
    texts = [*wrong]
    texts.insert(number % 4, right)
    options = tuple(Option(str(place), text) for place, text in enumerate(texts))
    return ChoiceQuestion(
        id=f"t/{number}", level=1, prompt="Which?", explanation="e", choices=options, answer=str(number % 4)
    )


def judged(number: int, prompt: str, answer: bool) -> TrueFalseQuestion:
    return TrueFalseQuestion(id=f"t/s{number}", level=1, prompt=prompt, explanation="e", answer=answer, why="w")


PLANTED: dict[str, Callable[[int], Question]] = {
    "the option with the most length": lambda n: choice(n, "a long and careful answer", ["short one"] * 3),
    "the option with the least length": lambda n: choice(n, "short", ["a much longer wrong one"] * 3),
    "the option with the most hedges": lambda n: choice(n, "It may help.", ["It did help."] * 3),
    "the option with the least absolutes": lambda n: choice(n, "It is that one.", ["It is all that."] * 3),
    "the option with the least reasons": lambda n: choice(n, "It is very big.", ["Since it is so."] * 3),
    "the option with the most echo": lambda n: choice(n, "Which", ["Other"] * 3),
    "taking statements with hedges for true": lambda n: judged(n, "It may be" if n % 2 else "It is", n % 2 == 1),
    "taking statements with absolutes for false": lambda n: judged(n, "It never is" if n % 2 else "It is", n % 2 == 0),
    "taking statements with reasons for false": lambda n: judged(n, "Because it is" if n % 2 else "It is", n % 2 == 0),
}


@pytest.mark.parametrize("says", PLANTED)
def test_a_planted_cue_is_found(says: str) -> None:
    questions = [PLANTED[says](number) for number in range(60)]
    assert any(message.startswith(says) for message in cues.findings(questions))
    assert list(cues.findings(questions[: cues.FEWEST - 1])) == []


def test_without_cues_nothing_is_found() -> None:
    plain = [choice(number, "one of four", ["two of four", "six of four", "ten of four"]) for number in range(60)]
    assert list(cues.findings(plain)) == []


def test_no_cue_gives_the_keys_of_the_shipped_bank_away() -> None:
    assert list(cues.findings(list(load_bank([shipped_bank()]).bank.questions.values()))) == []


def features(text: str, prompt: str) -> list[float]:
    return [measure(text, prompt) for measure in cues.CUES.values()]


def options_of(question: ChoiceQuestion) -> tuple[Array, int]:
    """Features of each option relative to the others of its question, and the place of the right one."""
    prompt = localize(question.prompt, "en")
    rows = np.array([features(localize(option.text, "en"), prompt) for option in question.choices], dtype=np.float64)
    return rows - rows.mean(0), [option.key for option in question.choices].index(question.answer)


def guessed(questions: Sequence[tuple[Array, int]], ridge: float = 0.03, steps: int = 300, rate: float = 0.5) -> float:
    """The share that a softmax over linear scores of the options gets right, cross-validated."""
    scale = np.concatenate([rows for rows, _ in questions]).std(0) + 1e-9
    data = [(rows / scale, right) for rows, right in questions]
    hits = 0
    for fold in range(FOLDS):
        train = [pair for number, pair in enumerate(data) if number % FOLDS != fold]
        weights = np.zeros(len(scale))
        for _ in range(steps):
            gradient = ridge * weights
            for rows, right in train:
                scores = np.exp(rows @ weights - (rows @ weights).max())
                gradient = gradient + (scores / scores.sum() @ rows - rows[right]) / len(train)
            weights -= rate * gradient
        hits += sum((rows @ weights).argmax() == right for rows, right in data[fold::FOLDS])
    return hits / len(data)


def statements_of(questions: Sequence[Question]) -> list[tuple[Array, int]]:
    """Each statement as a choice between its features (true) and none (false)."""
    found = []
    rows = {q.id: features(localize(q.prompt, "en"), "") for q in questions if isinstance(q, TrueFalseQuestion)}
    middle = np.mean(list(rows.values()), axis=0)
    for question in questions:
        if isinstance(question, TrueFalseQuestion):
            own = np.array(rows[question.id]) - middle
            found.append((np.array([own, -own]), int(not question.answer)))
    return found


def test_a_guesser_that_sees_only_cues_gains_nothing_on_the_shipped_bank() -> None:
    questions = list(load_bank([shipped_bank()]).bank.questions.values())
    choices = [question for question in questions if isinstance(question, ChoiceQuestion)]
    chance = sum(1 / len(question.choices) for question in choices) / len(choices)
    assert guessed([options_of(question) for question in choices]) <= chance + GAIN
    answers = [question.answer for question in questions if isinstance(question, TrueFalseQuestion)]
    chance = max(share := sum(answers) / len(answers), 1 - share)
    assert guessed(statements_of(questions)) <= chance + GAIN


def test_the_guesser_learns_a_cue_that_is_there() -> None:
    planted = [PLANTED["the option with the most hedges"](number) for number in range(60)]
    assert guessed([options_of(question) for question in planted if isinstance(question, ChoiceQuestion)]) > 0.9
    told = [PLANTED["taking statements with hedges for true"](number) for number in range(60)]
    assert guessed(statements_of(told)) > 0.9
