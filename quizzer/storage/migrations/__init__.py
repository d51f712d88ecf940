"""How databases of earlier versions become today's; run by Alembic, and only when there is something to do."""
