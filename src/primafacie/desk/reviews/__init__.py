"""What people decide about rows, reports and matters: append-only, chained, and what follows from it."""
