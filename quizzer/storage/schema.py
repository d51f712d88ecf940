"""The tables of the progress database.

`journal` is the truth and only grows. `journal_head` remembers where it ends, so that a cut end is noticed.
`question_state` and `study_day` follow from the journal and can be rebuilt. `draft` holds unfinished code.

SQLAlchemy takes long to import; this module is imported when something is written, not at start-up.
"""

from __future__ import annotations

import sqlalchemy as sa

VERSION_TABLE = "alembic_version"

metadata = sa.MetaData()

journal = sa.Table(
    "journal",
    metadata,
    sa.Column("seq", sa.Integer, primary_key=True),
    sa.Column("type", sa.Text, nullable=False),
    sa.Column("at", sa.Text, nullable=False),
    sa.Column("day", sa.Text, nullable=False),
    sa.Column("question", sa.Text, nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("level", sa.Integer, nullable=False),
    sa.Column("target", sa.Integer, sa.ForeignKey("journal.seq")),
    sa.Column("rating", sa.Text),
    sa.Column("correct", sa.Integer),
    sa.Column("score", sa.REAL),
    sa.Column("response", sa.Text),
    sa.Column("seed", sa.Integer),
    sa.Column("elapsed_s", sa.REAL),
    sa.Column("hints", sa.Integer, nullable=False),
    sa.Column("retention", sa.REAL),
    sa.Column("hash", sa.LargeBinary, nullable=False),
    sa.Index("journal_by_question", "question"),
    sa.Index("journal_by_target", "target"),
    sa.Index("journal_by_kind", "kind", "level"),
    sqlite_strict=True,
)

for _event in ("UPDATE", "DELETE"):
    sa.event.listen(
        journal,
        "after_create",
        sa.DDL(  # type: ignore[no-untyped-call] # SQLAlchemy left its signature out
            f"CREATE TRIGGER journal_forbids_{_event.lower()} BEFORE {_event} ON journal "
            "BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END"
        ),
    )

journal_head = sa.Table(
    "journal_head",
    metadata,
    sa.Column("id", sa.Integer, sa.CheckConstraint("id = 1"), primary_key=True),
    sa.Column("seq", sa.Integer, nullable=False),
    sa.Column("hash", sa.LargeBinary, nullable=False),
    sqlite_strict=True,
)

question_state = sa.Table(
    "question_state",
    metadata,
    sa.Column("question", sa.Text, primary_key=True),
    sa.Column("reps", sa.Integer, nullable=False),
    sa.Column("lapses", sa.Integer, nullable=False),
    sa.Column("stability", sa.REAL),
    sa.Column("difficulty", sa.REAL),
    sa.Column("first_day", sa.Text),
    sa.Column("first_passed", sa.Integer),
    sa.Column("last_day", sa.Text),
    sa.Column("last_rating", sa.Text),
    sa.Column("due", sa.Text),
    sa.Column("attempts", sa.Integer, nullable=False),
    sqlite_strict=True,
)

study_day = sa.Table(
    "study_day",
    metadata,
    sa.Column("day", sa.Text, primary_key=True),
    sa.Column("reviews", sa.Integer, nullable=False),
    sa.Column("passed", sa.Integer, nullable=False),
    sa.Column("new", sa.Integer, nullable=False),
    sa.Column("due", sa.Integer, nullable=False),
    sa.Column("due_passed", sa.Integer, nullable=False),
    sa.Column("elapsed_ms", sa.Integer, nullable=False),
    sqlite_strict=True,
)

draft = sa.Table(
    "draft",
    metadata,
    sa.Column("question", sa.Text, primary_key=True),
    sa.Column("source", sa.Text, nullable=False),
    sqlite_strict=True,
)
