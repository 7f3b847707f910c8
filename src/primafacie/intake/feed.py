"""Feeds: RSS 2.0, RSS 1.0 and Atom, one report an entry. Links are noted, never followed."""

import re
from collections.abc import Iterator
from html import escape
from html.entities import html5
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from primafacie.errors import InputError
from primafacie.intake.characters import one_line
from primafacie.intake.days import parse_mail_day
from primafacie.intake.encoding import decode
from primafacie.intake.extract import Received
from primafacie.intake.fragment import fragment_text
from primafacie.intake.guard import guard
from primafacie.intake.html import find_declared
from primafacie.intake.kept import Hint
from primafacie.intake.text import encode_text
from primafacie.intake.url import is_url

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

FEED_SUFFIXES = frozenset({".rss", ".atom", ".rdf"})
"""Suffixes of files that are read as feeds whatever is in them; other feeds are known by their first element."""

FEED_MEDIA_TYPES = frozenset({"application/rss+xml", "application/atom+xml", "application/rdf+xml"})

_HEAD = 8_000
_FRONT = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?[^>]{0,500}\?>\s*)*(?:(?:<!--.{0,2000}?-->|<!DOCTYPE[^>\[]{0,500}>)\s*)*"
    rb"<(?:rss|feed|rdf:RDF)[\s>]",
    re.DOTALL,
)
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]{0,500}\?>")
_NAMED = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,30});")
_OF_XML = frozenset({"amp", "lt", "gt", "quot", "apos"})
_ENDS = re.compile(r"</(?:rss|feed|(?:\w+:)?RDF)\s*>\s*(?:<!--.{0,2000}?-->\s*)*\Z", re.DOTALL)
_ATOM = "{http://www.w3.org/2005/Atom}"
_CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
_DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}date"
_WHAT, _ADVICE = "a feed", "save its reports one by one"


def is_feed(received: Received) -> bool:
    """Whether a document is a feed: by what it is called, or by its first element."""
    if received.media_type in FEED_MEDIA_TYPES or received.suffix in FEED_SUFFIXES:
        return True
    return _FRONT.match(received.data[:_HEAD]) is not None


def read_feed(received: Received, stated: str | None) -> Iterator[tuple[str, bytes, Hint] | InputError]:
    """The entries of a feed in its order: place ("news.rss#3"), bytes of the content, what is beside them.

    The content is the full one where there is one, else the summary, in UTF-8. The origin is the entry's link. A feed
    that is cut short gives the entries that are whole, and an error at the end.

    Args:
        received: The feed.
        stated: Day of publication that the user gives, or None; it wins over the feed's.

    Raises:
        InputError: It is no feed, or one that could do harm.
    """
    origin = received.origin
    document = decode(received.data, origin, received.charset or find_declared(received.data))
    with guard(origin, _WHAT, _ADVICE):
        root = _parse(document, origin)
        entries = [element for element in root.iter() if _local(element) in ("item", "entry")]
        publisher = _publisher(root, origin)
    is_whole = _ENDS.search(document[-_HEAD:]) is not None
    if len(entries) == 0:
        raise InputError(origin, "a feed without entries", "fetch it again")
    for number, entry in enumerate(entries if is_whole else entries[:-1], start=1):
        where = f"{origin}#{number}"
        try:
            with guard(where, "an entry of a feed", _ADVICE):
                read = _read_entry(entry, where, publisher, stated)
            yield read
        except InputError as error:
            yield error
    if not is_whole:
        yield InputError(f"{origin}#{len(entries)}", "a feed that is cut short here", "fetch it again")


def _parse(document: str, origin: str) -> "Element":
    from lxml import etree  # noqa: PLC0415 - slow to import

    if "<!ENTITY" in document:
        raise InputError(origin, "a feed that declares entities, which is not read", _ADVICE)
    body = _NAMED.sub(_number, _DECLARATION.sub("", document.removeprefix("\ufeff")).lstrip())
    parser = etree.XMLParser(
        encoding="utf-8", recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    root = etree.fromstring(body.encode("utf-8", errors="replace"), parser=parser)
    if any("depth" in entry.message or "huge" in entry.message.lower() for entry in parser.error_log):
        raise InputError(origin, "a feed nested too deeply or with too large a part", _ADVICE)
    if root is None or _local(root) not in ("rss", "feed", "RDF"):
        raise InputError(origin, "no RSS or Atom feed although it is named so", "check the file")
    return root


def _number(found: re.Match[str]) -> str:
    """A named character of HTML, which XML does not know, by its number; others as they are."""
    if found[1] in _OF_XML:
        return found[0]
    character = html5.get(found[1] + ";")
    return found[0] if character is None else "".join(f"&#{ord(each)};" for each in character)


def _local(element: "Element") -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _child(element: "Element", name: str) -> "Element | None":
    """The child of this name in the element's own vocabulary: the title of an entry, not that of a picture in it."""
    space = element.tag[: element.tag.rindex("}") + 1] if "}" in element.tag else ""
    return element.find(space + name)


def _words(element: "Element | None") -> str:
    return "" if element is None else "".join(str(part) for part in element.itertext()).strip()


def _line(element: "Element | None", origin: str) -> str | None:
    return one_line(fragment_text(_words(element), origin))


def _publisher(root: "Element", origin: str) -> str | None:
    channel = next((each for each in root.iter() if _local(each) == "channel"), root)
    return _line(_child(channel, "title"), origin)


def _read_entry(entry: "Element", where: str, publisher: str | None, stated: str | None) -> tuple[str, bytes, Hint]:
    content, is_text = _content(entry)
    if content.strip() == "":
        raise InputError(where, "an entry without text", "give the report that it links to")
    dated = (_child(entry, name) for name in ("pubDate", "published", "issued", "updated", "modified"))
    days = [_words(element) for element in (*dated, entry.find(_DUBLIN_CORE))]
    hint = Hint(
        origin=_link(entry) or where,
        form="text" if is_text else "fragment",
        title=_line(_child(entry, "title"), where),
        publisher=publisher,
        published=next((day for each in days if (day := parse_mail_day(each)) is not None), None),
        stated=stated,
    )
    return where, encode_text(content), hint


def _content(entry: "Element") -> tuple[str, bool]:
    """The fullest text of an entry, and whether it is bare text rather than HTML."""
    if not entry.tag.startswith(_ATOM):
        full = _words(entry.find(_CONTENT))
        return full or _words(_child(entry, "description")), False
    for element in (entry.find(_ATOM + "content"), entry.find(_ATOM + "summary")):
        if element is None or element.get("src") is not None:
            continue
        kind = element.get("type", "text").lower()
        if kind == "xhtml":
            return _markup(element), False
        if kind in ("text", "text/plain", "html", "text/html") and _words(element) != "":
            return _words(element), kind in ("text", "text/plain")
    return "", True


def _markup(element: "Element") -> str:
    from lxml import etree  # noqa: PLC0415 - slow to import

    inner = [etree.tostring(child, encoding="unicode", method="html") for child in element]
    return escape(element.text or "", quote=False) + "".join(inner)


def _link(entry: "Element") -> str | None:
    """The address of the report that an entry is about; None where it has none on the web."""
    links = [each for each in entry if _local(each) == "link" and _child(entry, "link") is not None]
    for each in links:
        if each.get("rel", "alternate") == "alternate":
            address = urljoin(each.base or "", (each.get("href") or _words(each)).strip())
            if is_url(address):
                return one_line(address)
    guid = _child(entry, "guid")
    if guid is not None and guid.get("isPermaLink", "true") == "true" and is_url(_words(guid)):
        return one_line(_words(guid))
    return None
