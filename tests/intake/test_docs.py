"""The reference of formats and limits says what the code does."""

from pathlib import Path

import pytest

from primafacie.intake.docx import MAX_PARTS, MAX_UNPACKED
from primafacie.intake.feed import FEED_SUFFIXES
from primafacie.intake.html import MAX_ATTRIBUTES, MAX_ELEMENTS
from primafacie.intake.json_lines import ROW_SUFFIXES
from primafacie.intake.pdf import MAX_PAGES
from primafacie.intake.sniff import SUFFIXES
from primafacie.intake.telling import UNREAD_SUFFIXES
from primafacie.intake.url import MAX_REDIRECTS

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "reference" / "intake.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("suffix", [*SUFFIXES, *sorted(ROW_SUFFIXES | FEED_SUFFIXES | UNREAD_SUFFIXES)])
def test_every_suffix_is_documented(suffix: str) -> None:
    assert f"`{suffix}`" in PAGE


@pytest.mark.parametrize(
    "limit",
    [
        f"{MAX_PAGES:,} pages",
        f"{MAX_UNPACKED // 1_000_000} MB and {MAX_PARTS:,} parts",
        f"{MAX_ELEMENTS:,} elements",
        f"{MAX_ATTRIBUTES:,} attributes",
        f"{MAX_REDIRECTS} redirects",
    ],
)
def test_every_limit_is_documented(limit: str) -> None:
    assert limit in PAGE
