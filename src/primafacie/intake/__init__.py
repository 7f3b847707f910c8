"""Bytes to reports: files of many formats, URLs, standard input, JSON Lines."""

from primafacie.intake.item import Item
from primafacie.intake.kept import Hint, Kept
from primafacie.intake.load import identify, load_reports, read_item, read_kept, report_from_bytes, suffix_of
from primafacie.intake.report import report_from_text
from primafacie.intake.split import count_items, split_source

__all__ = [
    "Hint",
    "Item",
    "Kept",
    "count_items",
    "identify",
    "load_reports",
    "read_item",
    "read_kept",
    "report_from_bytes",
    "report_from_text",
    "split_source",
    "suffix_of",
]
