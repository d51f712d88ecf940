"""The journal, what follows from it, and drafts.

Migrations are history: each keeps saying what it said, whatever the records become.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "journal",
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
        sqlite_strict=True,
    )
    op.create_index("journal_by_question", "journal", ["question"])
    op.create_index("journal_by_target", "journal", ["target"])
    op.create_index("journal_by_kind", "journal", ["kind", "level"])
    for event in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER journal_forbids_{event.lower()} BEFORE {event} ON journal "
            "BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END"
        )
    op.create_table(
        "journal_head",
        sa.Column("id", sa.Integer, sa.CheckConstraint("id = 1"), primary_key=True),
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("hash", sa.LargeBinary, nullable=False),
        sqlite_strict=True,
    )
    op.create_table(
        "question_state",
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
    op.create_table(
        "study_day",
        sa.Column("day", sa.Text, primary_key=True),
        sa.Column("reviews", sa.Integer, nullable=False),
        sa.Column("passed", sa.Integer, nullable=False),
        sa.Column("new", sa.Integer, nullable=False),
        sa.Column("due", sa.Integer, nullable=False),
        sa.Column("due_passed", sa.Integer, nullable=False),
        sa.Column("elapsed_ms", sa.Integer, nullable=False),
        sqlite_strict=True,
    )
    op.create_table(
        "draft",
        sa.Column("question", sa.Text, primary_key=True),
        sa.Column("source", sa.Text, nullable=False),
        sqlite_strict=True,
    )
