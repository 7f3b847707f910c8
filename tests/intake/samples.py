"""Small documents of every format, made on the spot."""

import io
import zipfile
from email.message import EmailMessage

import docx
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

SENTENCE = "The ministry said that North Korea had shipped coal to China, and China denied it."


def make_docx(*paragraphs: str, title: str = "") -> bytes:
    """A DOCX document."""
    document = docx.Document()
    document.core_properties.title = title
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def make_pdf(*pages: list[str], leading: int = 14, is_locked: bool = False, title: str | None = None) -> bytes:
    """A PDF; each page is a list of lines, an empty one for half a line of room."""
    writer = PdfWriter()
    for lines in pages:
        page = writer.add_blank_page(width=595, height=842)
        font = DictionaryObject(
            {
                NameObject("/Type"): NameObject("/Font"),
                NameObject("/Subtype"): NameObject("/Type1"),
                NameObject("/BaseFont"): NameObject("/Helvetica"),
            }
        )
        page[NameObject("/Resources")] = DictionaryObject(
            {NameObject("/Font"): DictionaryObject({NameObject("/F1"): font})}
        )
        content = DecodedStreamObject()
        content.set_data(_draw(lines, leading))
        page[NameObject("/Contents")] = content
    if title is not None:
        writer.add_metadata({"/Title": title})
    if is_locked:
        writer.encrypt("a password", algorithm="RC4-128")
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def _draw(lines: list[str], leading: int) -> bytes:
    drawn = ["BT /F1 11 Tf"]
    y = 780
    for line in lines:
        if line == "":
            y -= leading // 2
            continue
        escaped = line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        drawn.append(f"1 0 0 1 60 {y} Tm ({escaped}) Tj")
        y -= leading
    drawn.append("ET")
    return "\n".join(drawn).encode("latin-1")


def make_mail(*, plain: str | None = None, page: str | None = None, attachment: bool = False) -> bytes:
    """An e-mail of 17 June 2024, 23:30 in Seoul."""
    message = EmailMessage()
    message["From"] = "Sanctions Brief <brief@example.org>"
    message["To"] = "reader@example.org"
    message["Subject"] = "Weekly brief"
    message["Date"] = "Mon, 17 Jun 2024 23:30:00 +0900"
    if plain is not None:
        message.set_content(plain)
        if page is not None:
            message.add_alternative(page, subtype="html")
    elif page is not None:
        message.set_content(page, subtype="html")
    if attachment:
        message.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="report.pdf")
    return message.as_bytes()


def make_zip(**parts: bytes) -> bytes:
    """A ZIP archive; `__` in a name stands for "/", `_` for "."."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), data)
    return buffer.getvalue()


def make_page(*paragraphs: str, head: str = "") -> str:
    """An HTML page."""
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return f"<!DOCTYPE html><html><head>{head}</head><body><article>{body}</article></body></html>"
