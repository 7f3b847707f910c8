"""Word documents: paragraphs and tables in their order, by python-docx."""

import io
import zipfile
from typing import TYPE_CHECKING

from primafacie.errors import InputError
from primafacie.intake.extract import Extract, Received
from primafacie.intake.guard import guard

if TYPE_CHECKING:
    from docx.document import Document

MAX_UNPACKED = 200_000_000
"""Bytes of all parts together after unpacking. A long report with pictures has a tenth of it."""
MAX_PARTS = 10_000
_ADVICE = "open it in a word processor and save it as DOCX again"


def read_docx(received: Received) -> Extract:
    """The text of a DOCX document, a blank line after each paragraph and row of a table.

    The days on which the file was made and changed are no publication days and are left alone.

    Raises:
        InputError: No DOCX, damaged, encrypted, or unpacks to more than `MAX_UNPACKED` bytes.
    """
    with guard(received.origin, "a DOCX document", _ADVICE):
        _check_archive(received)
        import docx  # noqa: PLC0415 - slow to import

        document = docx.Document(io.BytesIO(received.data))
        blocks = _read_blocks(document)
        title = document.core_properties.title
    return Extract("\n\n".join(block for block in blocks if block.strip() != ""), title=title or None)


def _check_archive(received: Received) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(received.data)) as archive:
            entries = archive.infolist()
    except zipfile.BadZipFile as error:
        raise InputError(received.origin, "a DOCX document that is cut short or damaged", _ADVICE) from error
    # `zipfile` never unpacks more of a part than its header says, so that the sum of the headers bounds the memory.
    if len(entries) > MAX_PARTS or sum(entry.file_size for entry in entries) > MAX_UNPACKED:
        raise InputError(received.origin, "a DOCX document that unpacks to too much", _ADVICE)
    if "word/document.xml" not in {entry.filename for entry in entries}:
        raise InputError(received.origin, "a ZIP archive, but no DOCX document", _ADVICE)


def _read_blocks(document: "Document") -> list[str]:
    from docx.table import Table  # noqa: PLC0415 - slow to import

    blocks: list[str] = []
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            blocks.extend(" | ".join(_unmerged(row.cells)) for row in block.rows)
        else:
            blocks.append(block.text)
    return blocks


def _unmerged(cells: tuple[object, ...]) -> list[str]:
    texts = []
    seen: list[object] = []
    for cell in cells:
        if any(cell._tc is other for other in seen):  # type: ignore[attr-defined]
            continue
        seen.append(cell._tc)  # type: ignore[attr-defined]
        texts.append(cell.text.strip())  # type: ignore[attr-defined]
    return texts
