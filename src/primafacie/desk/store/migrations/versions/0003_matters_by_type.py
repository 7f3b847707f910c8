"""Matters of a type that were first told in some days have an index of their own."""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Let new denials find what they answer without a walk through all that a state is told to have done."""
    op.create_index(op.f("ix_matters_type_first_told"), "matters", ["type", "first_told"], unique=False)
