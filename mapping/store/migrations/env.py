"""Run by Alembic: the migrations join the transaction that `mapping.store.migrate` began."""

from alembic import context

from mapping.store.schema import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
with context.begin_transaction():
    context.run_migrations()
