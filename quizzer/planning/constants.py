"""The numbers of the planner, each with the reason for its value; tests pin them."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias, get_args

Mode: TypeAlias = Literal["all", "weak", "code", "misses", "cram", "backlog"]
"""`weak`: the topics that are known least. `code`: writing. `misses`: what was not right today. `cram`: for tomorrow.
`backlog`: what was met and has faded, after a pause."""

MODES: Final[tuple[Mode, ...]] = get_args(Mode)

READING: Final = 15.0
"""Seconds for verdict and explanation after each answer: some 60 words at reading speed."""

PACE_WEIGHT: Final = 5.0
"""So many timed answers of a kind make the learner's own pace as telling as the usual one (`usual_seconds` asks for as
many before it trusts a median)."""

APART: Final = 3
"""So many questions part two that ask for the same point: the second would be answered from the first's explanation."""

STAY: Final = 2
WANDER: Final = 5
FOCUS: Final = 1.1
"""A topic is left reluctantly before `STAY` of its questions in a row, readily after `WANDER`: a gain of that factor
decides. Interleaving teaches more than blocks (Rohrer 2012), but a thought needs time to form."""

UNREADY: Final = 0.5
"""Factor on the gain of a question whose prerequisites are not known at all; it rises to 1 with the share known."""

EASY: Final = 0.8
"""Chance of success of a question that is meant to go well: the first of a day, and after `DISCOURAGED` failures."""

EASY_SECONDS: Final = 150.0
"""Such a question takes no longer than this."""

DISCOURAGED: Final = 3
"""So many failures in a row call for an easy question."""

CODE_SHARE: Final = 0.3
"""Share of the time for writing code, unless the learner wishes otherwise: its share of the exam."""

STEER: Final = 4.0
"""Code gains at most this factor, and loses at most as much, where the time spent on it is off the share wished for."""

FIRST_SESSION: Final = 12
"""So many first questions are chosen for what they tell."""

VERIFY_AFTER: Final = 3.0
"""Days after which a question that the learner vouched for is asked once: the mood of the day has passed, and
little is forgotten."""

VERIFY_EVERY: Final = 5
"""Of so many questions at most one verifies."""
