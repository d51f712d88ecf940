"""What lies ahead: today's minutes, the score to expect now and on the day of the interview, the topics.

Computing it takes some tenths of a second and NumPy; the last one is kept in a file, so that the first screen of a
start in the middle of a day has its numbers at once.
"""

from __future__ import annotations

import contextlib
from datetime import date
from hashlib import blake2b
from typing import TYPE_CHECKING, Final

import msgspec

from quizzer.knowledge.expectation import Expectation
from quizzer.paths import write_whole
from quizzer.planning.day import Holding
from quizzer.study import asking, progress
from quizzer.study.results import Pause, TopicMastery
from quizzer.study.wish import Wish

if TYPE_CHECKING:
    from quizzer.planning.plan import Backlog, Plan
    from quizzer.planning.rollout import Wishes
    from quizzer.study.learner import Learner


PAUSE: Final = 3
"""After so many days without practice there is talk of a backlog."""


class Outlook(msgspec.Struct, frozen=True):
    """What the home screen says of what is to come.

    Attributes:
        today: What the minutes that are left of today hold.
        now: The score to expect were the interview today.
        then: The score to expect on `until`, if practice goes on as planned.
        until: The day of the interview, or 60 days from now where none is set.
        dated: Whether an interview is set.
        topics: Mastery of every topic that has questions, in teaching order.
        pause: What a pause has left; None where there was none.
    """

    today: Holding
    now: Expectation
    then: Expectation
    until: date
    dated: bool
    topics: tuple[TopicMastery, ...]
    pause: Pause | None

    @property
    def weak(self) -> tuple[TopicMastery, ...]:
        """The topics that are not mastered, weakest first."""
        return progress.weakest(self.topics)


class _KeptOutlook(msgspec.Struct, frozen=True):
    key: str
    outlook: Outlook


def look_ahead(learner: Learner) -> Outlook:
    """Compute the outlook, and keep it for the next start."""
    planned = plan(learner)
    outlook = Outlook(
        today=today(learner),
        now=planned.now,
        then=planned.then,
        until=date.fromordinal(planned.until),
        dated=learner.goal.interview is not None,
        topics=progress.mastery(learner),
        pause=pause(learner, planned.minutes),
    )
    if learner.outlook_file is not None:
        with contextlib.suppress(OSError):
            write_whole(learner.outlook_file, msgspec.json.encode(_KeptOutlook(_key(learner), outlook)))
    return outlook


def remembered(learner: Learner) -> Outlook | None:
    """The outlook that was computed last, if nothing has changed since; needs no NumPy."""
    if learner.outlook_file is None:
        return None
    with contextlib.suppress(OSError, msgspec.DecodeError):
        kept = msgspec.json.decode(learner.outlook_file.read_bytes(), type=_KeptOutlook)
        if kept.key == _key(learner):
            return kept.outlook
    return None


def plan(
    learner: Learner, until: date | None = None, minutes: float | None = None, days_off: tuple[int, ...] | None = None
) -> Plan:
    """The plan to a day: the interview's, or another; with the minutes and days off of the settings, or others."""
    from quizzer.planning import plan as planning

    knowing, day = learner.knowing, learner.today().toordinal()
    goal = learner.goal.interview if until is None else float(until.toordinal())
    return planning.plan(
        knowing.items,
        knowing.state(),
        day,
        until=None if goal is None else int(goal),
        minutes=learner.settings.minutes_per_day if minutes is None else minutes,
        days_off=learner.settings.weekdays_off if days_off is None else days_off,
        wishes=_wishes(learner, goal),
    )


def today(learner: Learner, minutes: float | None = None) -> Holding:
    """What the next minutes hold; None is what is left of today's."""
    from quizzer.planning import plan as planning

    knowing, left = learner.knowing, asking.seconds_for(learner, Wish(minutes=minutes)) / 60
    day = learner.today().toordinal()
    if left <= 0.0:
        return Holding(day, 0.0)
    return planning.today(knowing.items, knowing.state(), day, left, _wishes(learner, learner.goal.interview))


def backlog(learner: Learner, minutes: float | None = None) -> Backlog:
    """What a pause has left, and how long it takes to be level again; `minutes` a day, or those of the settings."""
    from quizzer.planning import plan as planning

    knowing, day = learner.knowing, learner.today().toordinal()
    daily = learner.settings.minutes_per_day if minutes is None else minutes
    return planning.backlog(knowing.items, knowing.state(), day, daily, _wishes(learner, learner.goal.interview))


def pause(learner: Learner, minutes: float) -> Pause | None:
    """The backlog, where there was a pause and it left one; all through the day on which practice is taken up again."""
    today = learner.today()
    before = [day for day, tally in learner.journal.days().items() if tally.reviews and day < today]
    days = (today - max(before)).days if before else 0
    if days < PAUSE:
        return None
    left = backlog(learner, minutes)
    if not left.points:
        return None
    return Pause(days, left.points, left.minutes, left.saved, date.fromordinal(left.level_on))


def _wishes(learner: Learner, interview: float | None) -> Wishes:
    from quizzer.planning.gain import Goal
    from quizzer.planning.rollout import Wishes

    settings = learner.settings
    return Wishes(Goal(interview), settings.code_share, settings.new_per_day, learner.knowing.parameters)


def _key(learner: Learner) -> str:
    """What an outlook depends on."""
    journal = learner.journal
    end = journal.end()
    link, settings, parameters = (journal.hash_of(end) or b"").hex(), learner.settings, learner.knowing.parameters
    parts = (learner.today(), end, link, settings, parameters, list(learner.bank.questions))
    return blake2b(msgspec.json.encode(parts), digest_size=16).hexdigest()
