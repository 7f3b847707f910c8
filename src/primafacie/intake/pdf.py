"""PDF documents: the text layer, page by page, by pypdf."""

import io

from primafacie.errors import InputError
from primafacie.intake.extract import Extract, Received
from primafacie.intake.guard import guard

MAX_PAGES = 2_000
_ADVICE = "open it in a viewer and save its text"


def read_pdf(received: Received) -> Extract:
    """The text of a PDF.

    Raises:
        InputError: Damaged, encrypted, scanned without text, or longer than `MAX_PAGES`.
    """
    origin = received.origin
    with guard(origin, "a PDF", _ADVICE):
        pages = _read_pages(received)
    text = "\n\n".join(pages)
    if text.strip() == "":
        raise InputError(origin, "a PDF without text, probably scanned", "run text recognition (OCR) on it first")
    return Extract(text)


def _read_pages(received: Received) -> list[str]:
    from pypdf import PdfReader  # noqa: PLC0415 - slow to import

    reader = PdfReader(io.BytesIO(received.data))
    if reader.is_encrypted and not reader.decrypt(""):
        raise InputError(received.origin, "an encrypted PDF", "save a copy without a password")
    count = len(reader.pages)
    if count > MAX_PAGES:
        raise InputError(received.origin, f"a PDF of {count:,} pages; the limit is {MAX_PAGES:,}", "split it")
    return [page.extract_text() for page in reader.pages]
