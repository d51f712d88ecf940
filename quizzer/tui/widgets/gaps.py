"""The gaps of a cloze: one line to type in for each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Self

from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from quizzer.tui.commands import GAPS, bind
from quizzer.tui.widgets.entry import Line

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.widgets import Input

    from quizzer.answers import Outcome


class Gaps(Vertical):
    """A line for each gap; Tab goes from one to the next.

    Args:
        count: How many gaps there are.
    """

    def __init__(self, count: int) -> None:
        super().__init__(id="answer", classes="entry")
        self._count = count
        self._open = True
        bind(self, GAPS)

    def compose(self) -> ComposeResult:
        """The number of each gap and its line."""
        for number in range(1, self._count + 1):
            with Horizontal(classes="gap"):
                yield Static(f"⟨{number}⟩ ❯", classes="gap-mark", markup=False)
                yield Line(id=f"gap-{number}")
                yield Static("", classes="right-filling", markup=False)

    def focus(self, scroll_visible: bool = True) -> Self:
        """Start typing in the first gap that is empty."""
        lines = list(self.query(Line))  # none any more where the screen is being left
        for line in [line for line in lines if not line.value.strip()][:1] or lines[:1]:
            line.focus(scroll_visible)
        return self

    def action_turn(self, step: int) -> None:
        """Go to the next gap at once, not when the keys that came along have been read."""
        lines = list(self.query(Line))
        focused = self.screen.focused  # a line itself knows only later
        here = next((place for place, line in enumerate(lines) if line is focused), -1 if step > 0 else 0)
        self.screen.set_focus(lines[(here + step) % len(lines)])

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is nowhere to go with one gap, nor once the answer is given."""
        del action, parameters
        return self._open and self._count > 1

    def on_input_changed(self, event: Input.Changed) -> None:
        """Nothing is read back."""
        event.stop()

    def response(self) -> str:
        """The fillings, once there is one for every gap."""
        fillings = self._fillings()
        return "; ".join(fillings) if all(fillings) else ""

    def _fillings(self) -> Sequence[str]:
        """What was typed; a separator in a gap would make two of it, and belongs in none."""
        return [line.value.replace(";", " ").replace("；", " ").strip() for line in self.query(Line)]

    def reveal(self, outcome: Outcome, reasons: Mapping[str, str]) -> None:
        """Mark each gap and show what belongs in the wrong ones."""
        del reasons
        self._open = False
        right = outcome.parts or (False,) * self._count
        for gap, is_right, key in zip(self.query(".gap"), right, outcome.key.split("; "), strict=True):
            gap.add_class("-right" if is_right else "-wrong")
            number = str(gap.query_one(Line).id).removeprefix("gap-")
            gap.query_one(".gap-mark", Static).update(f"⟨{number}⟩ {'✓' if is_right else '✗'}")
            gap.query_one(".right-filling", Static).update("" if is_right else f"✓ {key}")
            gap.query_one(Line).disabled = True
