"""A matter notes when it has denials enough; what is asked by publisher, standing or type has indexes that suffice."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column and the indexes."""
    op.add_column("matters", sa.Column("denied_until", sa.Text(), server_default="{}", nullable=False))
    op.create_index(op.f("ix_matters_type_first_told"), "matters", ["type", "first_told"], unique=False)
    op.create_index(op.f("ix_matters_standing"), "matters", ["standing"], unique=False)
    op.drop_index(op.f("ix_reports_publisher"), "reports")
    op.create_index(op.f("ix_reports_publisher_published"), "reports", ["publisher", "published"], unique=False)
