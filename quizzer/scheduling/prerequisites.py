"""Which topic to learn first: the weakest of those that a topic builds on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence


def weakest_prerequisite(topic: str, requires: Mapping[str, Sequence[str]], mastery: Mapping[str, float]) -> str | None:
    """The topic that `topic` builds on, directly or not, with the least mastery, if that is less than its own."""
    found: set[str] = set()
    open_ends = list(requires.get(topic, ()))
    while open_ends:
        below = open_ends.pop()
        if below not in found and below != topic:
            found.add(below)
            open_ends.extend(requires.get(below, ()))
    candidates = [below for below in found if below in mastery and mastery[below] < mastery.get(topic, 1.0)]
    return min(candidates, key=lambda below: (mastery[below], below), default=None)
