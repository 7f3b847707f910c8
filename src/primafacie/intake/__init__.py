"""Bytes to reports: files of many formats, URLs, standard input, JSON Lines."""

from primafacie.intake.load import Item, load_reports, read_item, split_source
from primafacie.intake.report import report_from_text

__all__ = ["Item", "load_reports", "read_item", "report_from_text", "split_source"]
