"""A report: one document as it came in."""

from typing import Literal

from primafacie.record.row import IsoDay, Row

PublishedBasis = Literal["stated", "metadata", "dateline", "inferred", "unknown"]


class Report(Row):
    """One document as it came in.

    Attributes:
        id: "sha256:" and the hexadecimal SHA-256 of the report's bytes as received.
        origin: Path or URL as given; "-" for standard input; for JSON Lines path, "#" and line, from 1.
        title: Title from metadata; None where there is none.
        publisher: Name of the publisher from metadata; None where there is none.
        language: ISO 639-1 code of the language of the text.
        published: Day of publication, in the publisher's own time zone; None where unknown.
        published_basis: Where that day comes from: given by the user, metadata of the file, the dateline of
            the text, or inferred from other words of the text.
        published_because: For an inferred day, the words or the fact it was inferred from; for an unknown day whose
            bounds are known, the bounds and what they follow from; else None.
        text: The text as read: NFC, line ends as "\\n". All spans of a reading refer to it.
    """

    id: str
    origin: str
    title: str | None
    publisher: str | None
    language: str
    published: IsoDay | None
    published_basis: PublishedBasis
    published_because: str | None
    text: str
