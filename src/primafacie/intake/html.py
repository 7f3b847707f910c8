"""Web pages: main text, title, publisher and publication day, by trafilatura and htmldate."""

import re
from typing import TYPE_CHECKING

from primafacie.errors import InputError
from primafacie.intake.characters import drop_layout
from primafacie.intake.encoding import decode
from primafacie.intake.extract import Extract, Received
from primafacie.intake.guard import guard

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ADVICE = "save the article as text or PDF"

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9_.:-]{2,40})")
_HEAD = 4_000
"""Bytes in which a page has to declare its encoding (browsers look at 1,024)."""

_LATEST = "2199-12-31"
"""Without a latest day, the search takes today, and the same page would give another day tomorrow."""


def read_html(received: Received) -> Extract:
    """The main text of a page, without navigation, comments and boilerplate; paragraphs apart by blank lines.

    Raises:
        InputError: No text in it, or nested too deeply to be read.
    """
    declared = received.charset or find_declared(received.data)
    return extract_page(decode(received.data, received.origin, declared), received.origin)


def find_declared(data: bytes) -> str | None:
    """The encoding that a page declares in its first lines; None where there is none."""
    head = data[:_HEAD]
    found = _XML_ENCODING.search(head) or _CHARSET.search(head)
    return found[1].decode("ascii") if found is not None else None


def extract_page(page: str, origin: str) -> Extract:
    """The main text and metadata of a page that is decoded already.

    Raises:
        InputError: No text in it, or nested too deeply to be read.
    """
    with guard(origin, "an HTML page", _ADVICE):
        tree = _parse(page, origin)
        extract = _extract(tree, origin) if tree is not None else None
    if extract is None or extract.text.strip() == "":
        raise InputError(origin, "an HTML page without text", "it may need JavaScript; " + _ADVICE)
    return extract


def _parse(page: str, origin: str) -> "HtmlElement | None":
    from lxml import etree, html  # noqa: PLC0415 - slow to import

    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False)
    data = page.encode("utf-8", errors="replace")
    try:
        tree = html.document_fromstring(data, parser=parser)
    except etree.ParserError:  # an empty document
        return None
    if any("depth" in entry.message for entry in parser.error_log):
        raise InputError(origin, "an HTML page nested too deeply", _ADVICE)
    return tree


def _extract(tree: "HtmlElement", origin: str) -> Extract | None:
    import trafilatura  # noqa: PLC0415 - slow to import

    dates = {"original_date": True, "extensive_search": False, "max_date": _LATEST}
    document = trafilatura.bare_extraction(
        tree,
        url=origin if "://" in origin else None,
        include_comments=False,
        include_tables=True,
        with_metadata=True,
        date_extraction_params=dates,
    )
    if not isinstance(document, trafilatura.settings.Document) or document.text is None:
        return None
    return Extract(
        text=_part_paragraphs(drop_layout(document.text)),
        title=document.title,
        publisher=document.sitename,
        published=document.date,
    )


def _part_paragraphs(text: str) -> str:
    """One block a line becomes one block a paragraph."""
    return "\n\n".join(line for line in text.split("\n") if line.strip() != "")
