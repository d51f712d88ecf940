"""What gives a key away to somebody who knows nothing: length, hedges, absolutes, reasons, an echo of the prompt.

Over a bank each cue alone must be no better a guide than chance and `MARGIN`: "pick the longest option", "what is
hedged is true". Ties are guessed among. Only English is looked at; the Chinese says the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from quizzer.bank.model import ChoiceQuestion, Question, TrueFalseQuestion
from quizzer.bank.parts import localize

MARGIN: Final = 0.1
"""Above chance, for one cue; by chance it strays by .06 with 70 questions (one standard deviation), by .04 with 150."""
FEWEST: Final = 50
"""Fewer questions of a kind say nothing."""

_HEDGES: Final = re.compile(
    r"\b(?:may|might|can|could|often|usually|mostly|tends?|typically|roughly|about|sometimes|generally|approximately"
    r"|some|likely|in general|as a rule)\b",
    re.IGNORECASE,
)
_ABSOLUTES: Final = re.compile(
    r"\b(?:always|never|only|all|every|must|no|none|cannot|any|exactly|completely|entirely|impossible|guarantee[sd]?"
    r"|whatever|regardless|nothing|everything)\b",
    re.IGNORECASE,
)
_REASONS: Final = re.compile(r"\b(?:because|since|so that|therefore|hence|so)\b", re.IGNORECASE)


def drawn_length(text: str) -> int:
    """About how many characters a text takes once its formulas are drawn."""
    return len(re.sub(r"\\[A-Za-z]+|\\.|[{}$]", lambda match: "x" if len(match[0]) > 2 else "", text))


def _words(text: str) -> set[str]:
    return set(re.findall(r"[a-z]{4,}", text.lower()))


def _echo(text: str, prompt: str) -> float:
    """The share of its longer words that the prompt has too."""
    own = _words(text)
    return len(own & _words(prompt)) / max(1, len(own))


CUES: Final[Mapping[str, Callable[[str, str], float]]] = {
    "length": lambda text, _: drawn_length(text),
    "hedges": lambda text, _: len(_HEDGES.findall(text)),
    "absolutes": lambda text, _: len(_ABSOLUTES.findall(text)),
    "reasons": lambda text, _: len(_REASONS.findall(text)),
    "echo": _echo,
}
"""How much of each cue a text has, given the prompt that it answers."""


def findings(questions: Sequence[Question]) -> Iterator[str]:
    """The cues that tell too much, over all questions of a kind."""
    choices = [question for question in questions if isinstance(question, ChoiceQuestion)]
    if len(choices) >= FEWEST:
        chance = sum(1 / len(question.choices) for question in choices) / len(choices)
        for name in CUES:
            for sign, most in ((1, "most"), (-1, "least")):
                right = sum(_guessed(question, name, sign) for question in choices) / len(choices)
                if right > chance + MARGIN:
                    yield f"the option with the {most} {name} is right in {right:.0%}; chance is {chance:.0%}"
    statements = [question for question in questions if isinstance(question, TrueFalseQuestion)]
    if len(statements) >= FEWEST:
        chance = max(true := sum(q.answer for q in statements) / len(statements), 1 - true)
        for name in ("hedges", "absolutes", "reasons"):
            agree = sum((CUES[name](localize(q.prompt, "en"), "") > 0) == q.answer for q in statements)
            right = max(agree, len(statements) - agree) / len(statements)
            if right > chance + MARGIN:
                said = "true" if agree * 2 > len(statements) else "false"
                yield f"taking statements with {name} for {said} is right in {right:.0%}; chance is {chance:.0%}"


def _guessed(question: ChoiceQuestion, name: str, sign: int) -> float:
    """The chance that a guess among the options with the most (or the least) of a cue is right."""
    prompt = localize(question.prompt, "en")
    values = {option.key: sign * CUES[name](localize(option.text, "en"), prompt) for option in question.choices}
    best = [key for key, value in values.items() if value == max(values.values())]
    return (question.answer in best) / len(best)
