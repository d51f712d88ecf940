"""The tables of the progress database, as they are written to; the migrations make them.

`journal` is the truth and only grows. `journal_head` remembers where it ends, so that a cut end is noticed.
`question_state` and `study_day` follow from the journal and can be rebuilt. `draft` holds unfinished code.

SQLAlchemy takes long to import; this module is imported when something is written, not at start-up.
"""

from __future__ import annotations

import sqlalchemy as sa

from quizzer.storage.rows import ENTRY_COLUMNS, STATE_COLUMNS, TALLY_COLUMNS


def _table(name: str, *columns: str) -> sa.TableClause:
    return sa.table(name, *(sa.column(column) for column in columns))


journal = _table("journal", *ENTRY_COLUMNS, "hash")
journal_head = _table("journal_head", "id", "seq", "hash")
question_state = _table("question_state", *STATE_COLUMNS)
study_day = _table("study_day", "day", *TALLY_COLUMNS)
draft = _table("draft", "question", "source")
