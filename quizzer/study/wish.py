"""What the learner wants of a session."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from quizzer.planning.mode_names import Mode


@dataclass(frozen=True)
class Wish:
    """What the learner wants of a session.

    Attributes:
        topics: Only these topics; empty is all.
        kinds: Only these kinds; empty is all.
        mode: What it is for, see `planning.mode_names`.
        minutes: How long it is to last; None is what is left of today's minutes, or a day's minutes where topics, kinds
            or a mode were asked for, and no bound where there is a limit.
        limit: At most so many questions, not counting those that come back.
    """

    topics: Collection[str] = ()
    kinds: Collection[str] = ()
    mode: Mode = "all"
    minutes: float | None = None
    limit: int | None = None

    @property
    def is_plain(self) -> bool:
        """Whether nothing particular is wanted."""
        return not self.topics and not self.kinds and self.mode == "all"
