"""Where a desk keeps what it has: one schema, on SQLite or PostgreSQL. Functions take a connection and never commit."""
