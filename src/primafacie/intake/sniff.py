"""Which format a document is in: by its first bytes first, by its name second."""

import re
from typing import Literal

from primafacie.errors import InputError
from primafacie.intake.encoding import find_wide
from primafacie.intake.extract import Received

Format = Literal["text", "html", "pdf", "docx", "mail"]

SUFFIXES: dict[str, Format] = {
    ".txt": "text",
    ".text": "text",
    ".md": "text",
    ".markdown": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".pdf": "pdf",
    ".docx": "docx",
    ".eml": "mail",
    ".mht": "mail",
    ".mhtml": "mail",
}
"""Suffix to format. JSON Lines is missing here because one such file
holds many reports; see `json_lines.ROW_SUFFIXES`."""

MEDIA_TYPES: dict[str, Format] = {
    "text/plain": "text",
    "text/markdown": "text",
    "text/html": "html",
    "application/xhtml+xml": "html",
    "application/pdf": "pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "message/rfc822": "mail",
    "multipart/related": "mail",
}
"""Media type that a server declares to format."""

_FOREIGN: tuple[tuple[bytes, str, str], ...] = (
    (b"\x89PNG\r\n", "a PNG picture", "give its text, or a PDF with a text layer"),
    (b"\xff\xd8\xff", "a JPEG picture", "give its text, or a PDF with a text layer"),
    (b"GIF8", "a GIF picture", "give its text, or a PDF with a text layer"),
    (b"II*\x00", "a TIFF picture", "give its text, or a PDF with a text layer"),
    (b"MM\x00*", "a TIFF picture", "give its text, or a PDF with a text layer"),
    (b"\xd0\xcf\x11\xe0", "an old or encrypted Office document", "save it as DOCX without a password"),
    (b"{\\rtf", "an RTF document", "save it as DOCX or as text"),
    (b"%!PS", "a PostScript document", "convert it to PDF"),
    (b"WARC/", "a WARC archive", "give the path of its file; it is read only from there"),
    (b"\x1f\x8b", "a gzip archive", "unpack it first"),
    (b"BZh", "a bzip2 archive", "unpack it first"),
    (b"\xfd7zXZ\x00", "an xz archive", "unpack it first"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", "unpack it first"),
    (b"Rar!", "a RAR archive", "unpack it first"),
    (b"SQLite format 3\x00", "an SQLite database", "give a report"),
    (b"\x7fELF", "a program", "give a report"),
    (b"MZ\x90\x00", "a program", "give a report"),
)
"""First bytes, what they begin, and what to do; none of these is read."""

_ZIP = b"PK\x03\x04"
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title)\b",
    re.IGNORECASE | re.DOTALL,
)
_MAIL_LINE = re.compile(rb"(From|Date|Subject|Message-ID|MIME-Version|Received|Return-Path|To):", re.IGNORECASE)
_CONTROLS = bytes(code for code in range(0x20) if code not in b"\t\n\r\f\v\x1b") + b"\x7f"
_HEAD = 8_000


def find_format(received: Received) -> Format:
    """The format to read a document in.

    What the bytes say wins over what the name says: a PDF called report.txt is read as a PDF.

    Raises:
        InputError: It is empty or binary, or in a format that is not read.
    """
    data, origin = received.data, received.origin
    if data.strip(b" \t\r\n\0") == b"":
        raise InputError(origin, "empty", "give a document with words")
    if b"%PDF-" in data[:1024]:
        return "pdf"
    named = _named(received)
    if data.startswith(_ZIP):
        return _check_zip(data, origin, named)
    for magic, what, advice in _FOREIGN:
        if data.startswith(magic):
            raise InputError(origin, f"{what}, which is not read", advice)
    if named == "pdf":
        raise InputError(origin, "no PDF although it is named so", "rename it, or fetch it again")
    if named == "docx":
        raise InputError(origin, "no DOCX although it is named so", "save it as DOCX again")
    check_binary(data, origin)
    if named == "mail" or (named is None and _is_mail(data)):
        return "mail"
    head = data.lstrip(b"\xef\xbb\xbf")[:_HEAD]
    if named == "html" or (received.suffix not in (".md", ".markdown") and _HTML.match(head) is not None):
        return "html"
    return "text"


def check_binary(data: bytes, origin: str) -> None:
    """Refuse what is not text: NULs outside UTF-16 and UTF-32, or many control characters.

    Raises:
        InputError: The data is binary.
    """
    head = data[:_HEAD]
    if data.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")) or find_wide(data) is not None:
        return
    controls = len(head) - len(head.translate(None, _CONTROLS))
    if controls > max(2, 0.02 * len(head)):
        raise InputError(origin, "binary data, not text", "give text, HTML, PDF, DOCX, e-mail or JSON Lines")


def _named(received: Received) -> Format | None:
    by_type = MEDIA_TYPES.get(received.media_type or "")
    # Servers send anything that they do not know as text/plain; the suffix knows better then.
    if by_type is None or by_type == "text":
        return SUFFIXES.get(received.suffix, by_type)
    return by_type


def _check_zip(data: bytes, origin: str, named: Format | None) -> Format:
    if named == "docx" or b"word/document.xml" in data:
        return "docx"
    raise InputError(origin, "a ZIP archive, which is not read", "unpack it first")


def _is_mail(data: bytes) -> bool:
    """Whether a block of headers stands in front, with at least three that every message has."""
    block = re.split(rb"\r?\n\r?\n", data[:_HEAD], maxsplit=1)[0]
    lines = block.splitlines()
    if len(lines) == 0 or _MAIL_LINE.match(lines[0]) is None:
        return False
    names = {found[1].lower() for line in lines if (found := _MAIL_LINE.match(line)) is not None}
    return len(names & {b"from", b"date", b"message-id", b"mime-version", b"received", b"subject"}) >= 3
