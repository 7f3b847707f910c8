"""The time as a desk writes it down: UTC, to the second."""

from datetime import UTC, datetime


def now() -> str:
    """This instant as "2024-06-17T15:00:00Z"."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
