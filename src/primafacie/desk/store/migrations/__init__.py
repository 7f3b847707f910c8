"""The steps by which the tables of a desk came to be what they are (Alembic)."""
