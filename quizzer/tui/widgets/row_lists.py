"""Lists answered with the keyboard: rows with a cursor, a label, a mark and a text; and the answers made of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from quizzer.tui.commands import CHOOSE, FALSE, ROWS, SHIFT, TICK, TRUE, Command, bind
from quizzer.tui.widgets.prose import inline

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from textual import events
    from textual.app import ComposeResult

    from quizzer.answers import Choice, Outcome

LETTERS = "ABCDEFGIJLMNOP"
"""Labels of options; H asks for a hint, and K says that this is known."""


class Rows(Vertical, can_focus=True):
    """A list with a cursor. Subclasses say what a mark looks like and what choosing a row does.

    Args:
        texts: What each row says, Markdown with mathematics.
        labels: The key that chooses each row.
    """

    offers: ClassVar[tuple[Command, ...]] = ()

    def __init__(self, texts: Sequence[str], labels: Sequence[str], *, id: str = "answer") -> None:  # noqa: A002
        super().__init__(id=id, classes="rows")
        self.texts = list(texts)
        self.labels = list(labels)
        self.cursor = 0
        self.open = True
        bind(self, (*ROWS, *self.offers))

    def compose(self) -> ComposeResult:
        """One line of widgets a row."""
        for index in range(len(self.texts)):
            with Horizontal(classes="row"):
                yield Static("", classes="mark", markup=False)
                yield Static(self.text(index), classes="text", markup=False)

    def on_mount(self) -> None:
        """Show the marks and the cursor."""
        self.show()

    def text(self, index: int) -> Content:
        """What a row says."""
        return inline(self.texts[index])

    def mark(self, index: int) -> str:
        """The row's mark: one character."""
        raise NotImplementedError

    def choose(self, index: int) -> None:
        """What choosing a row does."""

    def look(self, index: int) -> str:
        """Style classes of a row."""
        del index
        return ""

    def show(self) -> None:
        """Bring marks, texts and cursor up to date."""
        for index, row in enumerate(self.query(".row")):
            here = self.open and index == self.cursor
            row.set_classes(f"row {self.look(index)} {'-here' if here else ''}")
            pointer = ("▸ " if here else "  ") if self.open else ""
            row.query_one(".mark", Static).update(f"{pointer}{self.labels[index]} {self.mark(index)}")
            row.query_one(".text", Static).update(self.text(index))

    def on_focus(self) -> None:
        """Keep the row with the cursor in view."""
        self._follow()

    def on_key(self, event: events.Key) -> None:
        """Choose a row by its label, or by its number."""
        if not self.open or event.character is None:
            return
        label = event.character.upper()
        index = self.labels.index(label) if label in self.labels else int(label) - 1 if label in "123456789" else -1
        if 0 <= index < len(self.texts):
            event.stop()
            event.prevent_default()
            self.cursor = index
            self.choose(index)
            self.show()
            self._follow()

    def action_up(self) -> None:
        """Move the cursor up."""
        self._move(-1)

    def action_down(self) -> None:
        """Move the cursor down."""
        self._move(1)

    def action_choose(self) -> None:
        """Choose the row with the cursor."""
        self.choose(self.cursor)
        self.show()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing is left to do once the answer is given."""
        del action, parameters
        return self.open

    def close(self) -> None:
        """Take no more keys."""
        self.open = False
        self.can_focus = False
        self.show()

    def _move(self, step: int) -> None:
        self.cursor = max(0, min(len(self.texts) - 1, self.cursor + step))
        self.show()
        self._follow()

    def _follow(self) -> None:
        rows = list(self.query(".row"))
        if rows:
            rows[self.cursor].scroll_visible(animate=False)


class AnswerRows(Rows):
    """Rows that answer a question."""

    def response(self) -> str:
        """The answer as the command line would take it; empty while there is none."""
        raise NotImplementedError

    def reveal(self, outcome: Outcome, reasons: Mapping[str, str]) -> None:
        """Show what is right and, by key, why; take no more keys."""
        raise NotImplementedError


class Options(AnswerRows):
    """Options to choose from: one, which is the one with the cursor, or any number.

    Args:
        choices: The options in the order shown.
        several: Whether more than one may be chosen.
    """

    choosing: ClassVar[Command] = CHOOSE

    def __init__(self, choices: Sequence[Choice], *, several: bool = False) -> None:
        super().__init__([choice.text for choice in choices], list(LETTERS[: len(choices)]))
        self._keys = [choice.key for choice in choices]
        self._several = several
        self._chosen: set[int] = set()
        self._right: set[int] | None = None
        self._reasons: Mapping[str, str] = {}
        bind(self, (TICK if several else self.choosing,))

    def choose(self, index: int) -> None:
        """Choose an option; of several, tick or untick it."""
        self._chosen = self._chosen ^ {index} if self._several else {index}

    def _move(self, step: int) -> None:
        self.cursor = max(0, min(len(self.texts) - 1, self.cursor + step))
        if not self._several:
            self.choose(self.cursor)
        super()._move(0)

    def response(self) -> str:
        """The keys of what is chosen."""
        return ",".join(self._keys[index] for index in sorted(self._chosen))

    def mark(self, index: int) -> str:
        """Empty or full, and in the end right or wrong."""
        chosen = index in self._chosen
        mark = ("■" if chosen else "□") if self._several else ("●" if chosen else "○")
        if self._right is None:
            return mark
        return f"{mark} ✓" if index in self._right else f"{mark} ✗" if chosen else mark

    def look(self, index: int) -> str:
        """Colours beside the marks."""
        chosen = index in self._chosen
        if self._right is None:
            return "-chosen" if chosen else ""
        if index in self._right:
            return "-right" if chosen else "-missed"
        return "-wrong" if chosen else "-other"

    def text(self, index: int) -> Content:
        """The option, and in the end what is to be said about it."""
        content = super().text(index)
        if self._right is not None and (index in self._right or index in self._chosen):
            content = with_reason(content, self._reasons.get(self._keys[index]))
        return content

    def reveal(self, outcome: Outcome, reasons: Mapping[str, str]) -> None:
        """Mark what is right and what was wrong."""
        self._reasons = reasons
        right = set(outcome.key.split(","))
        self._right = {index for index, name in enumerate(self._keys) if name in right}
        self.close()


class Judgement(Options):
    """True or false."""

    offers: ClassVar[tuple[Command, ...]] = (FALSE,)
    choosing: ClassVar[Command] = TRUE

    def __init__(self, choices: Sequence[Choice]) -> None:
        super().__init__(choices)
        self.labels = ["T" if choice.key == "true" else "F" for choice in choices]

    def action_judge(self, key: str) -> None:
        """Choose one of the two."""
        self.cursor = self._keys.index(key)
        self.action_choose()


class Rubric(Rows):
    """The key points of an open question, to be ticked."""

    offers: ClassVar[tuple[Command, ...]] = (TICK,)

    def __init__(self, points: Sequence[str]) -> None:
        super().__init__(points, [str(number) for number in range(1, len(points) + 1)], id="rubric")
        self.ticked: set[int] = set()

    def choose(self, index: int) -> None:
        """Tick or untick a point."""
        self.ticked ^= {index}

    def mark(self, index: int) -> str:
        """Ticked or not."""
        return "■" if index in self.ticked else "□"

    def look(self, index: int) -> str:
        """Ticked points stand out."""
        return "-chosen" if index in self.ticked else ""

    def response(self) -> str:
        """The ticked points, counted from 1."""
        return ",".join(str(index + 1) for index in sorted(self.ticked))


class Ordering(AnswerRows):
    """Items to put in order: shift and an arrow move the cursor's item; once it is taken, arrows alone do."""

    offers: ClassVar[tuple[Command, ...]] = SHIFT

    def __init__(self, choices: Sequence[Choice]) -> None:
        super().__init__([choice.text for choice in choices], [str(i) for i in range(1, len(choices) + 1)])
        self._keys = [choice.key for choice in choices]
        self._grabbed = False
        self._right: list[str] | None = None
        self._reasons: Mapping[str, str] = {}

    def choose(self, index: int) -> None:
        """A number only moves the cursor; a taken item goes there."""

    def on_key(self, event: events.Key) -> None:
        """A number moves the taken item to that place, or the cursor."""
        label = event.character or ""
        if self.open and self._grabbed and label in self.labels:
            event.stop()
            event.prevent_default()
            self.action_shift(self.labels.index(label) - self.cursor)
        else:
            super().on_key(event)

    def action_shift(self, step: int) -> None:
        """Move the cursor's item."""
        target = max(0, min(len(self.texts) - 1, self.cursor + step))
        for items in (self.texts, self._keys):
            items.insert(target, items.pop(self.cursor))
        self.cursor = target
        self.show()
        self._follow()

    def action_grab(self) -> None:
        """Take the item, or drop it."""
        self._grabbed = not self._grabbed
        self.show()

    def action_up(self) -> None:
        """Move the cursor, and a taken item with it."""
        self.action_shift(-1) if self._grabbed else super().action_up()

    def action_down(self) -> None:
        """Move the cursor, and a taken item with it."""
        self.action_shift(1) if self._grabbed else super().action_down()

    def response(self) -> str:
        """The keys in the order shown."""
        return ",".join(self._keys)

    def mark(self, index: int) -> str:
        """Whether the item is taken; then whether its place is right."""
        if self._right is None:
            return "↕" if self._grabbed and index == self.cursor else "·"
        return "  ✓" if self._keys[index] == self._right[index] else "  ✗"

    def look(self, index: int) -> str:
        """Colours beside the marks."""
        if self._right is None:
            return "-chosen" if self._grabbed and index == self.cursor else ""
        return "-right" if self._keys[index] == self._right[index] else "-wrong"

    def text(self, index: int) -> Content:
        """The item, and in the end its right place if it is at another."""
        content = super().text(index)
        if self._right is None or self._keys[index] == self._right[index]:
            return content
        content += Content.assemble("  ", (f"→ {self._right.index(self._keys[index]) + 1}", "bold $success"))
        return with_reason(content, self._reasons.get(self._keys[index]))

    def reveal(self, outcome: Outcome, reasons: Mapping[str, str]) -> None:
        """Mark the items that are in their place."""
        self._reasons = reasons
        self._right = _keys(outcome.key)
        self.close()


def with_reason(content: Content, reason: str | None) -> Content:
    """A text with its reason below."""
    return content + Content.assemble("\n", inline(reason).stylize("$muted")) if reason else content


def _keys(typed: str) -> list[str]:
    return [part.strip() for part in typed.split(",")]
