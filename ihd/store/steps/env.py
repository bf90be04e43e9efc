"""Runs the steps on the connection that is given, inside the transaction that it is in. Alembic loads this file."""

from alembic import context

from ihd.store.steps import CONNECTION

context.configure(connection=context.config.attributes[CONNECTION], transactional_ddl=True)
context.run_migrations()
