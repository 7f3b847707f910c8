"""Families of reports: exact copies, near copies and reports that carry the same wire copy are one voice."""

from primafacie.desk.families.fingerprint import Fingerprint, fingerprint, lookup_keys
from primafacie.desk.families.independence import Grouping, Strand, Tie, find_groups
from primafacie.desk.families.kinship import Kinship, judge
from primafacie.desk.families.limits import load_limits
from primafacie.desk.families.wires import wire_of

__all__ = [
    "Fingerprint",
    "Grouping",
    "Kinship",
    "Strand",
    "Tie",
    "find_groups",
    "fingerprint",
    "judge",
    "load_limits",
    "lookup_keys",
    "wire_of",
]
