"""What Alembic runs: the steps, on the connection that the desk hands over."""

from alembic import context

from primafacie.desk.store.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
context.run_migrations()
