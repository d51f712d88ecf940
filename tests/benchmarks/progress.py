"""How fast progress is read and written with 100,000 answers behind: `python tests/benchmarks/progress.py [ANSWERS]`.

The bank has 1,000 questions in 20 topics. Prints milliseconds: the median, and for answers also the 99th percentile.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import timing

from quizzer.bank.model import Bank, Topic, TrueFalseQuestion
from quizzer.records import Entry, Evidence, Rating
from quizzer.scheduling.fsrs import advance
from quizzer.settings import Settings
from quizzer.storage.chain import GENESIS, chain_hash
from quizzer.storage.database import open_database
from quizzer.storage.journal import Journal
from quizzer.storage.rows import encode_entry
from quizzer.study import Study, progress

TOPICS, QUESTIONS = 20, 1000
END = datetime(2026, 3, 2, 12, tzinfo=UTC)


def bank() -> Bank:
    topics = tuple(Topic(f"topic-{i}", "", "", (f"topic-{i - 1}",) if i else ()) for i in range(TOPICS))
    questions = (
        TrueFalseQuestion(
            id=f"topic-{i % TOPICS}/question-{i}",
            topic=f"topic-{i % TOPICS}",
            level=1,
            covers=(),
            prompt="",
            explanation="",
            answer=True,
            why="",
        )
        for i in range(QUESTIONS)
    )
    return Bank(topics, {question.id: question for question in questions})


def fill(path: Path, questions: list[str], answers: int) -> None:
    """Three years of answers, written at once."""
    from quizzer.storage.tables import journal, journal_head

    random = Random(1)  # noqa: S311 - made-up answers, no secrets
    rows, link = [], GENESIS
    for number in range(answers):
        at = END - timedelta(days=1000 * (1 - number / answers))
        right = random.random() < 0.85
        entry = Entry(
            seq=number + 1,
            type="review",
            at=at,
            day=at.date(),
            question=questions[number * 7 % len(questions)],
            kind="true_false",
            level=1,
            rating=random.choice([Rating.HARD, Rating.GOOD, Rating.GOOD, Rating.EASY]) if right else Rating.AGAIN,
            correct=right,
            score=float(right),
            response=str(right).lower(),
            seed=number,
            elapsed_s=random.uniform(5, 90),
            retention=0.9,
        )
        columns = encode_entry(entry)
        link = chain_hash(link, list(columns.values()))
        rows.append({**columns, "hash": link})
    with closing(open_database(path)) as database:
        with database.write() as connection:
            connection.execute(journal.insert(), rows)
            connection.execute(journal_head.insert(), {"id": 1, "seq": answers, "hash": link})
        Journal(database, advance).rebuild()


def timed(name: str, call: Callable[[], object], rounds: int) -> None:
    """Print the median time of a call, and where it is repeated often the 99th percentile."""
    times = timing.repeat(call, rounds)
    tail = f"   p99 {times.p99:8.2f}" if rounds >= 100 else ""
    print(f"{name:46}{times.median:10.2f}{tail}")


def main() -> None:
    answers = timing.repetitions(__doc__ or "", 100_000, "answers")
    questions = bank()
    names = list(questions.questions)
    with tempfile.TemporaryDirectory() as directory:
        path = Path(directory) / "progress.db"
        fill(path, names, answers)
        size = path.stat().st_size / 1e6
        print(f"{answers} answers, {size:.0f} MB; milliseconds, median")
        timed("open the database", lambda: open_database(path).close(), 20)
        with closing(open_database(path)) as database:
            journal = Journal(database, advance)
            study = Study(questions, database, lambda: END, Settings(), UTC)
            random = Random(2)  # noqa: S311 - which questions, no secret
            timed("overview for the first screen", lambda: progress.overview(study.learner), 20)
            timed("start a session (queue of everything due)", study.practice, 10)
            study.answer(names[0], "true")  # the first imports SQLAlchemy
            timed("answer, durably", lambda: study.answer(random.choice(names), Evidence("true", elapsed_s=9.0)), 300)
            timed("undo", study.undo, 100)
            timed("history --limit 20", lambda: progress.history(study.learner, 20), 10)
            timed("history, all of it", lambda: progress.history(study.learner), 1)
            timed("stats", lambda: progress.stats(study.learner), 10)
            timed("verify every row and state", lambda: journal.verify_rows() or journal.mend(), 1)
            timed("rebuild the states", journal.rebuild, 1)
    for module in ("sqlite3", "fsrs", "sqlalchemy", "quizzer.study"):
        timed(f"python -c 'import {module}'", lambda module=module: timing.process("-c", f"import {module}"), 5)  # type: ignore[misc]


if __name__ == "__main__":
    main()
