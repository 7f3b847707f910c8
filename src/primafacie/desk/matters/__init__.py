"""Matters: the same alleged conduct across reports. Pure functions; the store keeps what they give."""

from primafacie.desk.matters.blocks import block_keys, sort_day
from primafacie.desk.matters.conduct import Conduct
from primafacie.desk.matters.forming import Likeness, Link, form, matter_id
from primafacie.desk.matters.gathering import conduct_of
from primafacie.desk.matters.linking import Comparison, Reason, compare

__all__ = [
    "Comparison",
    "Conduct",
    "Likeness",
    "Link",
    "Reason",
    "block_keys",
    "compare",
    "conduct_of",
    "form",
    "matter_id",
    "sort_day",
]
