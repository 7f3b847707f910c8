"""From what a format yields to a report: normalised, checked for its language, dated, with the hash of its bytes."""

import hashlib

from primafacie.errors import InputError
from primafacie.intake.characters import normalise_text, one_line
from primafacie.intake.days import check_day, parse_day
from primafacie.intake.extract import Extract
from primafacie.intake.language import ENGLISH, NAMES, find_language
from primafacie.intake.text import encode_text
from primafacie.record import Report
from primafacie.settings import load_settings


def report_from_text(
    text: str,
    *,
    origin: str = "text",
    title: str | None = None,
    publisher: str | None = None,
    published: str | None = None,
) -> Report:
    """A report from a text that is already in memory.

    Args:
        text: The text; normalised here, so that `report.text` can differ from it.
        origin: What to call it in errors and in the record.
        title: Its title, if known.
        publisher: Its publisher, if known.
        published: Its day of publication as YYYY-MM-DD, if known; the record says "stated".

    Raises:
        InputError: The text is empty, too long, or not in English.
        UsageError: `published` is no day.
    """
    extract = Extract(text, title=title, publisher=publisher)
    return make_report(extract, encode_text(text), origin, published)


def make_report(extract: Extract, received: bytes, origin: str, stated: str | None) -> Report:
    """A report from what a format yields.

    Args:
        extract: Text and metadata.
        received: The bytes that came in; the id is their hash.
        origin: Path or URL.
        stated: Day of publication that the user gives, or None; it wins over the metadata.

    Raises:
        InputError: There is no text, too much of it, or it is not in English.
        UsageError: `stated` is no day.
    """
    day = check_day(stated) if stated is not None else parse_day(extract.published)
    basis = "unknown" if day is None else "metadata" if stated is None else "stated"
    text = normalise_text(extract.text)
    _check_text(text, origin)
    return Report.model_validate(
        {
            "id": report_id(received),
            "origin": origin,
            "title": one_line(extract.title),
            "publisher": one_line(extract.publisher),
            "language": ENGLISH,
            "published": day,
            "published_basis": basis,
            "published_because": None,
            "text": text,
        }
    )


def report_id(received: bytes) -> str:
    """The id of a report: "sha256:" and the hash of the bytes that came in."""
    return "sha256:" + hashlib.sha256(received).hexdigest()


def _check_text(text: str, origin: str) -> None:
    if text.strip() == "":
        raise InputError(origin, "no text in it", "give a document with words")
    limit = load_settings().max_bytes
    if len(text) > limit:
        raise InputError(
            origin, f"more than {limit:,} characters of text", "split it, or raise PRIMAFACIE_MAX_MEGABYTES"
        )
    language = find_language(text)
    if language != ENGLISH:
        raise InputError(
            origin, f"the text is in {NAMES[language]}, and only English is read", "give an English translation"
        )
