"""PDF documents: the text layer, page by page, by pypdf."""

import io
import re
from typing import TYPE_CHECKING, NamedTuple

from primafacie.errors import InputError
from primafacie.intake.characters import drop_layout
from primafacie.intake.extract import Extract, Received
from primafacie.intake.guard import guard
from primafacie.intake.pdf_layout import Line, join_pages
from primafacie.settings import load_settings

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

MAX_PAGES = 2_000
_ADVICE = "open it in a viewer and save its text"


class _Chunk(NamedTuple):
    """Characters that a page draws at once, the height of their baseline, and their size, in points."""

    text: str
    y: float
    size: float


_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
"""Shapes that fonts give to pairs of letters; Unicode's NFC keeps them, and no word list has them."""

_NO_TITLE = re.compile(r"microsoft word - |untitled|.*\.(?:docx?|pdf|indd|rtf|odt|tex|qxd)$", re.IGNORECASE)
"""What programs write as a title when nobody gave one."""


def read_pdf(received: Received) -> Extract:
    """The text of a PDF, paragraphs apart by blank lines, page headers and footers left out.

    The days on which the file was made and changed are no publication days and are left alone.

    Raises:
        InputError: Damaged, encrypted, scanned without text, or longer than `MAX_PAGES`.
    """
    origin = received.origin
    with guard(origin, "a PDF", _ADVICE):
        reader = _open(received)
        text = join_pages(_read_pages(reader, origin))
        title = _read_title(reader)
    if text.strip() == "":
        raise InputError(origin, "a PDF without text, probably scanned", "run text recognition (OCR) on it first")
    return Extract(text, title=title)


def _open(received: Received) -> "PdfReader":
    from pypdf import PdfReader  # noqa: PLC0415 - slow to import
    from pypdf.errors import DependencyError  # noqa: PLC0415

    reader = PdfReader(io.BytesIO(received.data))
    try:
        is_locked = reader.is_encrypted and not reader.decrypt("")
    except (DependencyError, NotImplementedError):  # a method of encryption that needs more than pypdf
        is_locked = True
    if is_locked:
        raise InputError(received.origin, "an encrypted PDF", "save a copy without a password")
    return reader


def _read_pages(reader: "PdfReader", origin: str) -> list[list[Line]]:
    count = len(reader.pages)
    if count > MAX_PAGES:
        raise InputError(origin, f"a PDF of {count:,} pages; the limit is {MAX_PAGES:,}", "split it")
    room = load_settings().max_bytes
    pages = []
    for page in reader.pages:
        lines = _read_lines(page)
        room -= sum(len(line.text) for line in lines)
        if room < 0:
            raise InputError(origin, "a PDF with too much text", "split it, or raise PRIMAFACIE_MAX_MEGABYTES")
        pages.append(lines)
    return pages


def _read_lines(page: "PageObject") -> list[Line]:
    lines: list[Line] = []
    chunks: list[_Chunk] = []

    def visit(text: str, outer: list[float], inner: list[float], _font: object, size: float) -> None:
        y = inner[5] * outer[3] + inner[4] * outer[1] + outer[5]
        scale = abs(inner[3] or 1.0) * abs(outer[3] or 1.0)
        for number, part in enumerate(text.split("\n")):
            if number > 0:
                lines.append(_to_line(chunks))
                chunks.clear()
            if part != "":
                chunks.append(_Chunk(part, y, size * scale))

    page.extract_text(visitor_text=visit)
    return [*lines, _to_line(chunks)]


def _to_line(chunks: list[_Chunk]) -> Line:
    """One line of its chunks; it stands where its longest one does, since bullets and notes stand higher or lower."""
    text = " ".join(_drop_layout("".join(chunk.text for chunk in chunks)).translate(_LIGATURES).split())
    if text == "":
        return Line("")
    longest = max(chunks, key=lambda chunk: len(chunk.text.strip()))
    return Line(text, longest.y, longest.size)


def _drop_layout(text: str) -> str:
    """A line without soft hyphens and zero-width marks, but with the soft hyphen at its end, which parts a word."""
    body = text.rstrip()
    return drop_layout(body) + ("\u00ad" if body.endswith("\u00ad") else "")


def _read_title(reader: "PdfReader") -> str | None:
    title = reader.metadata.title if reader.metadata is not None else None
    return title if isinstance(title, str) and _NO_TITLE.match(title.strip()) is None else None
