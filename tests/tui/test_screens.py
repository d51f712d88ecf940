"""What every screen looks like, kept as text in `screens/`. QUIZZER_DUMP=1 with this test draws them anew."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from .conftest import Learner, OpenApp

SCREENS = Path(__file__).parent / "screens"

WALKS: dict[str, tuple[str, tuple[int, int], tuple[str, ...], tuple[str, ...]]] = {
    # name: language, size, questions, keys
    "home": ("en", (80, 24), (), ()),
    "home-going": ("en", (80, 24), ("saturation-explodes",), ("f", "enter", "enter", "enter")),
    "home-going-wide-zh": ("zh", (120, 40), ("saturation-explodes",), ("f", "enter", "enter", "enter")),
    "plan": ("en", (80, 24), ("saturation-explodes",), ("f", "enter", "enter", "enter", "p")),
    "plan-wide-zh": ("zh", (120, 40), ("saturation-explodes",), ("f", "enter", "enter", "enter", "p")),
    "interview": ("en", (80, 24), (), ("i",)),
    "choice": ("en", (80, 24), ("sigmoid-range",), ("h", "b")),
    "choice-answered": ("en", (80, 24), ("sigmoid-range",), ("b", "enter")),
    "choice-answered-zh": ("zh", (80, 24), ("sigmoid-range",), ("b", "enter")),
    "choice-answered-wide": ("en", (120, 40), ("sigmoid-range",), ("b", "enter")),
    "multi": ("en", (80, 24), ("sigmoid-drawbacks",), ("a", "c")),
    "true-false-answered": ("en", (80, 24), ("saturation-explodes",), ("t", "enter")),
    "numeric": ("en", (80, 24), ("squared-error",), ("1", "slash", "3")),
    "numeric-given-up": ("en", (80, 24), ("squared-error",), ("f8",)),
    "symbolic": ("en", (80, 24), ("ridge-gradient",), ("a", "slash", "2", "x")),
    "match": ("en", (80, 24), ("penalties",), ("b",)),
    "match-answered": ("en", (80, 24), ("penalties",), ("a", "b", "enter")),
    "order": ("en", (80, 24), ("least-squares-steps",), ("space", "down")),
    "order-answered": ("en", (80, 24), ("least-squares-steps",), ("enter",)),
    "open": ("en", (80, 24), ("explain-ridge",), ()),
    "open-ticking": ("en", (80, 24), ("explain-ridge",), ("enter", "1")),
    "open-rating-wide-zh": ("zh", (120, 40), ("explain-ridge",), ("enter", "1", "enter")),
    "code": ("en", (80, 24), ("softmax",), ("f2",)),
    "code-wide": ("en", (120, 40), ("softmax",), ("f2",)),
    "code-given-up-wide-zh": ("zh", (120, 40), ("softmax",), ("f8", "f8")),
    "summary": ("en", (80, 24), ("saturation-explodes",), ("f", "enter", "enter")),
    "browse": ("en", (80, 24), (), ("b", "down", "enter")),
    "browse-wide": ("en", (120, 40), (), ("b",)),
    "stats": ("en", (80, 24), (), ("s",)),
    "help": ("en", (80, 24), (), ("f1",)),
    "help-zh": ("zh", (80, 24), (), ("f1",)),
}


async def draw(learner: Learner, questions: tuple[str, ...], keys: tuple[str, ...]) -> str:
    if questions:
        await learner.practise(*questions)
    return await learner.press(*keys) + "\n"


@pytest.mark.parametrize("name", WALKS)
async def test_the_screen_looks_as_it_did(open_app: OpenApp, name: str) -> None:
    language, size, questions, keys = WALKS[name]
    async with open_app(size, language=language) as learner:
        drawn = await draw(learner, questions, keys)
    path = SCREENS / f"{name}.txt"
    if os.environ.get("QUIZZER_DUMP"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(drawn, encoding="utf-8")
    assert drawn == path.read_text(encoding="utf-8")


def test_no_dump_is_left_of_a_screen_that_is_gone() -> None:
    assert {path.stem for path in SCREENS.glob("*.txt")} == set(WALKS)
