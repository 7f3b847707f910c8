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

MAX_ELEMENTS = 100_000
MAX_ATTRIBUTES = 5_000
"""Pages of the press have 300 to 3,000 elements and at most 50 attributes in one. What takes minutes to read is made
for that: the time goes with the square of both."""
_MANY_ELEMENTS = 10_000
"""Pages with more are read without the comparison with other extractors, which is what takes the time."""

_SHORTEST = "1"
"""Characters below which the extraction falls back to one that takes sentences apart at every link. Its default, 250,
is more than a short report has."""

_ADDED_MARK = re.compile(r"^- |^\| | \|\s*$")

_UNREAD = ["script", "style", "template", "nav", "header", "footer", "form", "button", "select", "a"]
_PROSE = "//body//text()[normalize-space() and not(" + " or ".join(f"ancestor::{tag}" for tag in _UNREAD) + ")][1]"

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
        tree = parse_page(page, origin)
        extract = _extract(tree, origin) if tree is not None else None
    if extract is None or extract.text.strip() == "":
        raise InputError(origin, "an HTML page without text", "it may need JavaScript; " + _ADVICE)
    return extract


def parse_page(page: str, origin: str) -> "HtmlElement | None":
    """The tree of a page that is decoded already, without comments; None for an empty one.

    Raises:
        InputError: It is nested too deeply, or has too many elements or attributes.
    """
    from lxml import etree, html  # noqa: PLC0415 - slow to import

    if any(tag.count("=") > MAX_ATTRIBUTES for tag in page.split(">")):
        raise InputError(origin, "an HTML page with too many attributes in one tag", _ADVICE)
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False)
    data = page.encode("utf-8", errors="replace")
    try:
        tree = html.document_fromstring(data, parser=parser)
    except etree.ParserError:  # an empty document
        return None
    if any("depth" in entry.message for entry in parser.error_log):
        raise InputError(origin, "an HTML page nested too deeply", _ADVICE)
    size = _count(tree)
    if size > MAX_ELEMENTS:
        raise InputError(origin, f"an HTML page of {size:,} elements; the limit is {MAX_ELEMENTS:,}", _ADVICE)
    return tree


def _count(tree: "HtmlElement") -> int:
    return sum(1 for _ in tree.iter())


def _drop_unread(tree: "HtmlElement") -> None:
    """Take out what is not part of the words: notices for browsers without scripts, and marks of footnotes."""
    for element in tree.xpath("//noscript | //sup[a]"):
        element.drop_tree()


def _has_prose(tree: "HtmlElement") -> bool:
    """Whether there is a word outside of links, menus, forms and code."""
    return len(tree.xpath(_PROSE)) > 0


def _extract(tree: "HtmlElement", origin: str) -> Extract | None:
    import trafilatura  # noqa: PLC0415 - slow to import
    from trafilatura.settings import use_config  # noqa: PLC0415

    size = _count(tree)
    _drop_unread(tree)
    if not _has_prose(tree):
        return None
    config = use_config()
    config.set("DEFAULT", "MIN_EXTRACTED_SIZE", _SHORTEST)
    document = trafilatura.bare_extraction(
        tree,
        fast=size > _MANY_ELEMENTS,
        url=origin if "://" in origin else None,
        include_comments=False,
        include_tables=True,
        with_metadata=True,
        date_extraction_params={"original_date": True, "extensive_search": False, "max_date": _LATEST},
        config=config,
    )
    if not isinstance(document, trafilatura.settings.Document) or document.text is None:
        return None
    return Extract(
        text=_part_paragraphs(drop_layout(document.text)),
        title=_strip_site(document.title, document.sitename),
        publisher=document.sitename,
        published=document.date,
    )


def _strip_site(title: str | None, site: str | None) -> str | None:
    """The title without the name of the site that many pages put behind it."""
    if title is None or site is None:
        return title
    head, mark, tail = title.rpartition(" | ") if " | " in title else title.rpartition(" - ")
    return head if mark != "" and tail.strip().casefold() == site.strip().casefold() else title


def _part_paragraphs(text: str) -> str:
    """One block a line becomes one block a paragraph; the marks that the extraction puts before items are left out."""
    blocks = (_ADDED_MARK.sub("", line).strip() for line in text.split("\n"))
    return "\n\n".join(block for block in blocks if block != "")
