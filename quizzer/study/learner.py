"""The learner whom everything in this package is about."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING

from quizzer.scheduling.calendar import study_day

if TYPE_CHECKING:
    from quizzer.bank.model import Bank
    from quizzer.planning.gain import Goal
    from quizzer.settings import Settings
    from quizzer.storage.journal import Journal
    from quizzer.study.knowing import Knowing


@dataclass(frozen=True)
class Learner:
    """A learner at work on a bank.

    Attributes:
        bank: The questions.
        journal: What was answered.
        clock: Returns the current moment, aware of its zone.
        settings: The learner's settings; `settings.language` is the language of presentation.
        knowing: What the learner knows.
        outlook_file: Where the last outlook is kept; None keeps none.
        past_file: Where the replayed past is kept; None keeps none.
        zone: Time zone of the learner's calendar; None is the system's.
    """

    bank: Bank
    journal: Journal
    clock: Callable[[], datetime]
    settings: Settings
    knowing: Knowing
    outlook_file: Path | None = None
    past_file: Path | None = None
    zone: tzinfo | None = None

    @property
    def goal(self) -> Goal:
        """When the score is wanted: on the day of the interview, while that is to come."""
        from quizzer.planning.gain import Goal

        interview = self.settings.interview
        return Goal(float(interview.toordinal())) if interview and interview >= self.today() else Goal()

    def day_of(self, moment: datetime) -> date:
        """The study day of a moment; a day begins at the rollover hour."""
        return study_day(moment, self.settings.rollover_hour, self.zone)

    def today(self) -> date:
        """The current study day."""
        return self.day_of(self.clock())
