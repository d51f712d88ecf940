"""Run by Alembic; the caller's connection and transaction are used, so that a migration happens whole or not at all."""

from alembic import context

context.configure(connection=context.config.attributes["connection"], transactional_ddl=True)
context.run_migrations()
