"""Quotation marks of all kinds."""

import pytest

from primafacie.reading.claims.quotations import find_quotations
from primafacie.reading.language import Paragraph
from primafacie.reading.language.paragraphs import find_paragraphs


def quoted(text: str) -> list[str]:
    paragraphs = [Paragraph(n, a, b) for n, (a, b) in enumerate(find_paragraphs(text))]
    return [text[q.start : q.end] for q in find_quotations(text, paragraphs)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said “yes” twice.", ["“yes”"]),
        ('He said "yes" twice.', ['"yes"']),
        ("Il a dit «oui» hier.", ["«oui»"]),
        ("Er sagte „ja“ gestern.", ["„ja“"]),
        ("Hän sanoi ”kyllä” eilen.", ["”kyllä”"]),
        ("Er sagte »ja« gestern.", ["»ja«"]),
        ("他说「是」。", ["「是」"]),
        ("He said ‘yes’ twice.", ["‘yes’"]),
        ("He said 'yes' twice.", ["'yes'"]),
        ("He said ``yes'' twice.", ["``yes''"]),
        ("He said ''yes'' twice.", ["''yes''"]),
        ('He said “yes" twice.', ['“yes"']),
        ("He said “she said ‘no’ to me” twice.", ["“she said ‘no’ to me”"]),
        ("It’s the ministers’ view, isn’t it?", []),
        ("It's the ministers' view, isn't it?", []),
        ("A 6'2\" man left.", []),
        ("He called ‘the states’ rights’ a pretext.", ["‘the states’ rights’"]),
        ("“One.” He said “two", ["“One.”", "“two"]),
    ],
    ids=[
        "curly", "straight", "guillemets", "low", "swedish", "reversed", "chinese", "single",
        "straight-single", "latex",
        "two-apostrophes", "mixed", "nested", "apostrophes", "straight-apostrophes", "inches", "plural", "unclosed",
    ],
)  # fmt: skip
def test_quotations_are_found_with_their_marks(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_quotation_over_paragraphs_continues() -> None:
    text = "“We have waited long enough.\n\n“Now we act,” she said."
    paragraphs = [Paragraph(n, a, b) for n, (a, b) in enumerate(find_paragraphs(text))]
    first, second = find_quotations(text, paragraphs)
    assert (first.is_closed, second.continues) == (False, True)
