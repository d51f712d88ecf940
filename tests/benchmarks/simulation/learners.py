"""What all families of simulated learners share: answering, guessing, slipping, times, prerequisites, writing code.

A family brings the memory of points. What it shares with the others is the frame around it:

    P(right) = guess + (1 - guess - slip) K C
    K          what the family says of the question's points, as asked in this wording
    C          1, or for code the skill of writing it, which only writing code trains
    efficacy   pace * readiness of the topics required * attention, which many points in one question divide
    score      .7 mean over points of P(recalled in new words) + .3 mean over exercises of K C, less slips

The skill of writing code has log-odds: coding + a log(1 + n / 3) + b log(1 + n of this topic) + c log(1 + n of this
exercise), where an exercise that fails counts for less than one that passes.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

import numpy as np

from simulation.course import Bools, Course, Floats, Ints
from simulation.traits import Traits

POINTS_SHARE = 0.7
"""Share of the exam that asks for points; the rest is exercises."""


@dataclass(frozen=True)
class CodeSkill:
    """How much the log of the exercises done adds: of any topic, of this topic, of this very exercise."""

    general: float = 0.35
    topic: float = 0.5
    own: float = 0.8
    failed: float = 0.55


class Exam(NamedTuple):
    """Expected score, and expected number of points remembered in new words; [L] each."""

    score: Floats
    remembered: Floats


class Outlook(NamedTuple):
    """Chance of recall on the day of the exam: left alone, after recall today, after reading what was not recalled."""

    alone: Floats
    recalled: Floats
    missed: Floats


@dataclass(frozen=True)
class Shown:
    """What some answers show beside right or wrong, as the app sees it; [rows], `blamed` [rows, points].

    `score` is the share that was right; `hinted` who took a hint; `sure` and `guess` who said so; `blamed` the points
    of the question, in its order, that a recognised mistake is about.
    """

    score: Floats
    hinted: Bools
    sure: Bools
    guess: Bools
    blamed: Bools


class Learners(ABC):
    """L learners and what they know. Times are in days since the start; times of day are fractions."""

    name: ClassVar[str]
    code_skill: ClassVar[CodeSkill] = CodeSkill()
    code_easiness: ClassVar[float] = 0.0
    wording_fades: ClassVar[float] = 21.0  # days
    shown: Shown | None = None
    """What the last answers showed, in families that show more than right or wrong."""

    def __init__(self, course: Course, traits: Traits, seed: int) -> None:
        self.course, self.traits = course, traits
        self.rng = np.random.default_rng([seed, 2])
        self.number = traits.number
        questions, _, topics = course.shape
        self.clock = 0.0
        self.attention = course.counts.astype(np.float32) ** np.float32(-0.2)
        self.familiar = np.zeros((self.number, questions), np.float32)
        self.written = np.zeros((self.number, topics), np.float32)
        self.written_own = np.zeros((self.number, questions), np.float32)
        self.novelty = np.where([kind == "numeric" for kind in course.kind], 0.4, 1.0).astype(np.float32)
        self.ready = np.ones((self.number, len(course.points)), np.float32)
        self.setup()

    # what a family brings

    @abstractmethod
    def setup(self) -> None:
        """Make the memory, with what was known before."""

    @abstractmethod
    def fade(self, days: float) -> None:
        """Let time pass."""

    @abstractmethod
    def recall(self, now: float) -> Floats:
        """The chance of recalling each point when asked in new words, [L, P]."""

    @abstractmethod
    def knowing(self, rows: Ints, questions: Ints, now: float) -> tuple[Floats, Bools]:
        """For one question a row: K of its wording given what is recalled this time; and recalled or not, by pair."""

    @abstractmethod
    def practise(self, rows: Ints, questions: Ints, recalled: Bools, right: Bools, now: float) -> None:
        """Learn from an answer and what follows it, one question a row; `recalled` by pair, as `knowing` gave it."""

    @abstractmethod
    def knowing_new(self, recall: Floats) -> Floats:
        """K of every question in new words, [L, P] to [L, Q]."""

    @abstractmethod
    def outlook(self, rows: Ints, now: float, horizon: float) -> Outlook:
        """What asking for each point would do, [rows, P], at full attention; only the bound may look."""

    @abstractmethod
    def gains(self, rows: Ints, outlook: Outlook, worth: Floats, now: float) -> Floats:
        """Expected rise on the day of the exam by question, [rows, Q], where points are worth `worth` [rows, P]."""

    # what is shared

    def start_day(self, day: int) -> None:
        """The morning of a day: time passed, and readiness for each topic is seen anew."""
        days = day - self.clock
        self.fade(days)
        self.familiar *= np.exp(-days / self.wording_fades).astype(np.float32)
        self.clock = float(day)
        below = self.course.by_topic(self.recall(day)) @ self.course.requires.T
        free = self.course.requires.sum(1) == 0
        self.ready = np.where(free, 1, 0.5 + 0.5 * np.sqrt(below)).astype(np.float32)[:, self.course.point_topic]

    def answer(self, rows: Ints, questions: Ints, now: float) -> tuple[Bools, Floats]:
        """Answer one question a row and read what follows. Returns right or wrong and the seconds until the answer."""
        knows, recalled = self.knowing(rows, questions, now)
        skill = self._writing(rows, questions)
        chance = self._chance(rows, questions, knows * skill)
        right = self.rng.random(len(rows)) < chance
        seconds = self._seconds(rows, questions) * (1.25 - 0.5 * knows)
        self.practise(rows, questions, recalled, right, now)
        self._write(rows, questions, right)
        self.familiar[rows, questions] += self.novelty[questions]
        return right, (seconds * np.exp(self.rng.normal(0, 0.3, len(rows)))).astype(np.float32)

    def exam(self, now: float) -> Exam:
        """What an exam in new words would give."""
        recall, careful = self.recall(now), 1 - self.traits.slip
        code = self.knowing_new(recall)[:, self.course.coded] * self._writing_new()
        score = careful * (POINTS_SHARE * recall.mean(1) + (1 - POINTS_SHARE) * code.mean(1))
        return Exam(score, recall.sum(1))

    def expected_gains(self, rows: Ints, now: float, horizon: float) -> Floats:
        """Expected rise of the exam's score from asking each question, by its expected second, [rows, Q]."""
        skill, recall = self._writing_new()[rows], self.recall(now)[rows]
        points = self._worth_of_points(skill)
        rise = self.gains(rows, self.outlook(rows, now, horizon), points, now)
        knows = self.knowing_new(recall)
        rise[:, self.course.coded] += self._worth_of_writing(rows, skill, knows[:, self.course.coded])
        return rise / (self._seconds(rows[:, None], np.arange(len(self.course.questions))) * (1.25 - 0.5 * knows) + 15)

    def efficacy(self, rows: Ints, questions: Ints, place: Ints, points: Ints) -> Floats:
        """How well each pair of an answered question is learned, around 1."""
        by_row = self.traits.pace[rows] * self.attention[questions] * self._freshness(rows, questions)
        return by_row[place] * self.ready[rows[place], points]

    def _freshness(self, rows: Ints, questions: Ints) -> Floats:
        """The same wording again is weaker practice than a new one."""
        return 1 / (1 + 0.5 * self.familiar[rows, questions])

    def _chance(self, rows: Ints, questions: Ints, knows: Floats) -> Floats:
        guess = self.course.guess[questions]
        return guess + (1 - guess - self.traits.slip[rows]) * knows

    def _seconds(self, rows: Ints, questions: Ints) -> Floats:
        return self.course.seconds[questions] * self.traits.tempo[rows, questions] * self.traits.speed[rows]

    def _writing(self, rows: Ints, questions: Ints) -> Floats:
        """C, in this very exercise; 1 where no code is asked for."""
        own = self.code_skill.own * np.log1p(self.written_own[rows, questions])
        odds = self._code_odds()[rows, self.course.topic[questions]] - 0.3 * (self.course.level[questions] - 2) + own
        return np.where(self.course.is_code[questions], sigmoid(odds), 1).astype(np.float32)

    def _writing_new(self) -> Floats:
        """C of every exercise, as if it had not been met, [L, coded]."""
        coded = self.course.coded
        return sigmoid(self._code_odds()[:, self.course.topic[coded]] - 0.3 * (self.course.level[coded] - 2))

    def _code_odds(self) -> Floats:
        skill, total = self.code_skill, self.written.sum(1)
        odds = self.code_easiness + self.traits.coding + skill.general * np.log1p(total / 3)
        return (odds[:, None] + skill.topic * np.log1p(self.written)).astype(np.float32)

    def _write(self, rows: Ints, questions: Ints, right: Bools) -> None:
        coded = self.course.is_code[questions]
        rows, questions = rows[coded], questions[coded]
        done = self.traits.pace[rows] * np.where(right[coded], 1, self.code_skill.failed)
        self.written[rows, self.course.topic[questions]] += done
        self.written_own[rows, questions] += done

    def _worth_of_points(self, skill: Floats) -> Floats:
        """The rise of the score with each point's chance of recall, [rows, P]; exercises taken as means of points."""
        share = (1 - POINTS_SHARE) / len(self.course.coded)
        return POINTS_SHARE / len(self.course.points) + share * skill @ self.course.points_of_code

    def _worth_of_writing(self, rows: Ints, skill: Floats, knows: Floats) -> Floats:
        """The rise of the score from one more exercise written, [rows, coded]."""
        coded, code = self.course.coded, self.code_skill
        topic, share = self.course.topic[coded], (1 - POINTS_SHARE) / len(self.course.coded)
        slope = (knows * skill * (1 - skill)).astype(np.float32)
        written = self.written[rows]
        here = slope @ self.course.topics_of_code * code.topic / (1 + written)
        everywhere = slope.sum(1) * code.general / (3 + written.sum(1))
        done = self.traits.pace[rows, None] * (code.failed + (1 - code.failed) * knows * skill)
        return (share * done * (everywhere[:, None] + here[:, topic])).astype(np.float32)


def sigmoid(odds: Floats) -> Floats:
    return (1 / (1 + np.exp(-odds))).astype(np.float32)
