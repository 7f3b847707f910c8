"""What is asked of the findings of one event has an index of its own."""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Let the index of findings by event tell their provision and verdict too."""
    op.drop_index(op.f("ix_findings_event_id"), "findings")
    op.create_index(
        op.f("ix_findings_event_id_provision_verdict"), "findings", ["event_id", "provision", "verdict"], unique=False
    )
