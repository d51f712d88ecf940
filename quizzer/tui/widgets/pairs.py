"""Matching: every left item gets a partner, by the partner's letter or with the arrows."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.content import Content
from textual.widgets import Static

from quizzer.tui.commands import PAIR, Command
from quizzer.tui.widgets.prose import inline
from quizzer.tui.widgets.row_lists import LETTERS, AnswerRows, with_reason

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from textual import events
    from textual.app import ComposeResult

    from quizzer.answers import Choice, Outcome


class Pairing(AnswerRows):
    """Left items with a place for a partner each, and the partners below, lettered.

    Args:
        left: What wants a partner.
        right: The partners; one may serve twice, or be left over.
    """

    offers: ClassVar[tuple[Command, ...]] = PAIR

    def __init__(self, left: Sequence[Choice], right: Sequence[Choice]) -> None:
        super().__init__([choice.text for choice in left], [str(number) for number in range(1, len(left) + 1)])
        self._left = [choice.key for choice in left]
        self._right = [choice.key for choice in right]
        self._partners = [inline(choice.text) for choice in right]
        self._paired: dict[int, int] = {}
        self._answer: dict[str, str] | None = None
        self._reasons: Mapping[str, str] = {}

    def compose(self) -> ComposeResult:
        """The rows, then the partners."""
        yield from super().compose()
        legend = [
            Content.assemble((f"{LETTERS[index]}  ", "bold $primary"), partner)
            for index, partner in enumerate(self._partners)
        ]
        for number, line in enumerate(legend):
            yield Static(line, classes="partner" if number else "partner -first", markup=False)

    def text(self, index: int) -> Content:
        """A left item, its partner, and in the end the right one."""
        partner = self._paired.get(index)
        if partner is None:
            shown = Content.styled("?", "$muted")
        elif self._answer is None:
            shown = Content.styled(LETTERS[partner], "bold $primary")
        else:
            shown = self._named(partner)
        content = Content.assemble(inline(self.texts[index]), ("  →  ", "$muted"), shown)
        if self._answer is not None and not self._is_right(index):
            right = self._answer.get(self._left[index], "")
            content += Content.assemble(
                ("   ✓ ", "bold $success"), self._named(self._right.index(right)) if right in self._right else right
            )
            content = with_reason(content, self._reasons.get(self._left[index]))
        return content

    def mark(self, index: int) -> str:
        """Nothing while asking, then right or wrong."""
        if self._answer is None:
            return "·"
        return "  ✓" if self._is_right(index) else "  ✗"

    def look(self, index: int) -> str:
        """Colours beside the marks."""
        if self._answer is None:
            return "-chosen" if index in self._paired else ""
        return "-right" if self._is_right(index) else "-wrong"

    def on_key(self, event: events.Key) -> None:
        """A letter pairs the row with that partner and goes on to the next row without one."""
        letter = (event.character or "").upper()
        if self.open and letter and letter in LETTERS[: len(self._right)]:
            event.stop()
            event.prevent_default()
            self._paired[self.cursor] = LETTERS.index(letter)
            lonely = [index for index in range(len(self._left)) if index not in self._paired]
            later = [index for index in lonely if index > self.cursor]
            self.cursor = (later or lonely or [self.cursor])[0]
            self._move(0)
        else:
            super().on_key(event)

    def action_turn(self, step: int) -> None:
        """Pair the row with the next partner."""
        before = self._paired.get(self.cursor, -1 if step > 0 else 0)
        self._paired[self.cursor] = (before + step) % len(self._right)
        self.show()

    def action_clear(self) -> None:
        """Take the row's partner away."""
        self._paired.pop(self.cursor, None)
        self.show()

    def response(self) -> str:
        """The pairs, once there is one for every row."""
        if len(self._paired) < len(self._left):
            return ""
        return ",".join(f"{self._left[left]}={self._right[right]}" for left, right in sorted(self._paired.items()))

    def reveal(self, outcome: Outcome, reasons: Mapping[str, str]) -> None:
        """Mark the pairs and show the right partner of the wrong ones."""
        self._reasons = reasons
        self._answer = dict(pair.strip().split("=", 1) for pair in outcome.key.split(",") if "=" in pair)
        self.close()

    def _is_right(self, index: int) -> bool:
        partner = self._paired.get(index)
        return (
            self._answer is not None
            and partner is not None
            and self._right[partner] == self._answer.get(self._left[index])
        )

    def _named(self, partner: int) -> Content:
        return Content.assemble((LETTERS[partner], "bold $primary"), " ", self._partners[partner])
