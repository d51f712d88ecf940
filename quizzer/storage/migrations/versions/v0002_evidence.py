"""Room for how sure the learner was, and for the points that a recognised mistake is about."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add the columns; rows written before have nothing in them."""
    op.add_column("journal", sa.Column("confidence", sa.Text))
    op.add_column("journal", sa.Column("blamed", sa.Text))
