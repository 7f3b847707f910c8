"""A matter notes when it has denials enough; those of a type that were first told in some days have an index."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Let new denials find what they answer without a walk through all that a state is told to have done."""
    op.add_column("matters", sa.Column("denied_until", sa.Text(), server_default="{}", nullable=False))
    op.create_index(op.f("ix_matters_type_first_told"), "matters", ["type", "first_told"], unique=False)
